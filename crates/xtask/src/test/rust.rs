//! What cargo runs.

use anyhow::{Result, bail};
use xshell::Cmd;

use super::{Machine, Said};
use crate::cc::text;
use crate::toolchain::cargo_command;
use crate::workspace::root;

/// Runs a command that has to succeed; what it printed.
pub(super) fn run(command: Cmd<'_>) -> Result<String> {
    let what = command.to_string();
    let result = command.quiet().ignore_status().output()?;
    if !result.status.success() {
        bail!("`{what}` failed:\n{}\n{}", text(&result.stdout), text(&result.stderr));
    }
    Ok(text(&result.stdout))
}

/// Adds up the lines that the test runners close with.
fn sum(output: &str) -> String {
    let counts = output.lines().filter_map(|line| line.strip_prefix("test result: ok. "));
    let passed: usize = counts.filter_map(|rest| rest.split(' ').next()?.parse::<usize>().ok()).sum();
    format!("{passed} tests passed")
}

fn cargo_test(machine: &Machine, arguments: &[&str]) -> Said {
    let _in_root = machine.sh.push_dir(root());
    run(cargo_command(&machine.sh, &[&["test"], arguments].concat())).map(|output| sum(&output))
}

/// The tests and documentation examples of core, ffi and xtask.
pub(super) fn tests(machine: &Machine) -> Said {
    cargo_test(machine, &["-p", "httpstatus-core", "-p", "httpstatus-ffi", "-p", "xtask"])
}

/// The core with everything switched on.
pub(super) fn all_features(machine: &Machine) -> Said {
    cargo_test(machine, &["-p", "httpstatus-core", "--all-features"])
}

/// The core with the table layout of firmware.
pub(super) fn compact(machine: &Machine) -> Said {
    cargo_test(machine, &["-p", "httpstatus-core", "--features", "compact"])
}

/// clippy, without a warning.
pub(super) fn clippy(machine: &Machine) -> Said {
    let _in_root = machine.sh.push_dir(root());
    if run(cargo_command(&machine.sh, &["clippy", "--version"])).is_err() {
        machine.leave_out("clippy (`rustup component add clippy`)");
        return Ok("not there".to_owned());
    }
    let packages = ["-p", "httpstatus-core", "-p", "httpstatus-ffi", "-p", "xtask"];
    let deny = ["--", "-D", "warnings"];
    run(cargo_command(&machine.sh, &[&["clippy", "-q", "--all-targets"], &packages[..], &deny].concat()))?;
    let features = ["clippy", "-q", "-p", "httpstatus-core", "--all-targets", "--all-features"];
    run(cargo_command(&machine.sh, &[&features[..], &deny].concat()))?;
    // The static library exists only in the release profile: that of dev would need an unwinder.
    run(cargo_command(
        &machine.sh,
        &[&["clippy", "-q", "--release", "-p", "httpstatus-c"], &deny[..]].concat(),
    ))?;
    Ok("no warning".to_owned())
}

/// rustfmt.
pub(super) fn format(machine: &Machine) -> Said {
    let _in_root = machine.sh.push_dir(root());
    if run(cargo_command(&machine.sh, &["fmt", "--version"])).is_err() {
        machine.leave_out("rustfmt (`rustup component add rustfmt`)");
        return Ok("not there".to_owned());
    }
    run(cargo_command(&machine.sh, &["fmt", "--all", "--check"]))?;
    Ok("as .rustfmt.toml wants it".to_owned())
}

#[cfg(test)]
mod tests {
    use super::sum;

    #[test]
    fn the_runners_counts_are_added_up() {
        let output = "test result: ok. 3 passed; 0 failed\nnoise\ntest result: ok. 40 passed; 0 failed\n";
        assert_eq!(sum(output), "43 tests passed");
    }
}
