//! Commands that must succeed.

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::root;
use xshell::{Cmd, Shell};

use crate::cc::text;

/// Runs a command in the workspace's folder. Returns its output, or an error with all that it printed.
pub fn output(sh: &Shell, command: Cmd<'_>) -> Result<String> {
    let _in_root = sh.push_dir(root());
    output_here(command)
}

/// Runs a command in the shell's current folder, in the same way.
pub fn output_here(command: Cmd<'_>) -> Result<String> {
    let what = command.to_string();
    let result = command.quiet().ignore_status().output().with_context(|| format!("cannot run `{what}`"))?;
    if !result.status.success() {
        bail!("`{what}`: {}\n{}\n{}", result.status, text(&result.stdout), text(&result.stderr));
    }
    Ok(text(&result.stdout))
}

/// Fails if a command fails or writes to standard error.
pub fn silent(command: Cmd<'_>) -> Result<()> {
    let what = command.to_string();
    let result = command.quiet().ignore_status().output()?;
    if !result.status.success() || !result.stderr.is_empty() {
        bail!("`{what}`: {}\n{}\n{}", result.status, text(&result.stdout), text(&result.stderr));
    }
    Ok(())
}

/// Adds up the closing lines of the test runners.
pub fn passed(output: &str) -> String {
    let counts = output.lines().filter_map(|line| line.strip_prefix("test result: ok. "));
    let passed: usize = counts.filter_map(|rest| rest.split(' ').next()?.parse::<usize>().ok()).sum();
    format!("{passed} tests passed")
}

#[cfg(test)]
mod tests {
    use super::passed;

    #[test]
    fn the_runners_counts_are_added_up() {
        let output = "test result: ok. 3 passed; 0 failed\nnoise\ntest result: ok. 40 passed; 0 failed\n";
        assert_eq!(passed(output), "43 tests passed");
    }
}
