//! Changes of the code that no test notices.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use super::{Bench, Outcome, Proof, listed, processors};
use crate::workspace::{root, scratch};

/// The list of explained survivors: `file: what was replaced | why that cannot be noticed`.
const SURVIVORS: &str = "assurance/mutants-survivors.txt";

pub(super) fn run(bench: &Bench) -> Proof {
    let sh = &bench.sh;
    if cmd!(sh, "cargo mutants --version").quiet().ignore_stderr().read().is_err() {
        return Ok(Outcome::Missing("cargo-mutants (`cargo install cargo-mutants --locked`)".to_owned()));
    }
    let folder = scratch("assure")?;
    let jobs = processors().to_string();
    let _in_root = sh.push_dir(root());
    let arguments = ["-p", "httpstatus-core", "-p", "httpstatus-ffi", "--no-shuffle", "--colors", "never"];
    let command =
        cmd!(sh, "cargo mutants {arguments...} --config assurance/mutants.toml -j {jobs} -o {folder}");
    // It ends with 2 when there are survivors; the list below says whether that is right.
    let output = command.quiet().ignore_status().output()?;
    let out = folder.join("mutants.out");
    let missed = read(&out.join("missed.txt"))?;
    let caught = read(&out.join("caught.txt"))?.len();
    let timeouts = read(&out.join("timeout.txt"))?.len();
    let unviable = read(&out.join("unviable.txt"))?.len();
    if caught == 0 {
        bail!("no mutant was caught:\n{}", String::from_utf8_lossy(&output.stdout));
    }
    let explained: Vec<String> = listed(SURVIVORS)?;
    let known: BTreeSet<&str> =
        explained.iter().filter_map(|line| Some(line.split_once(" | ")?.0.trim())).collect();
    let found: BTreeSet<String> = missed.iter().map(|line| without_place(line)).collect();
    let new: Vec<&String> = found.iter().filter(|line| !known.contains(line.as_str())).collect();
    if !new.is_empty() {
        let new: Vec<&str> = new.iter().map(|line| line.as_str()).collect();
        bail!("survivors that {SURVIVORS} does not explain:\n  {}", new.join("\n  "));
    }
    let gone: Vec<&&str> = known.iter().filter(|line| !found.contains(**line)).collect();
    if !gone.is_empty() {
        bail!("no longer survivors, take them out of {SURVIVORS}:\n  {gone:?}");
    }
    Ok(Outcome::Holds(format!(
        "{} mutants: {caught} caught, {timeouts} by time, {unviable} do not compile, {} survive and are explained",
        caught + timeouts + unviable + missed.len(),
        missed.len()
    )))
}

fn read(path: &std::path::Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// `file:line:column: what` without line and column, which change with every edit above them.
fn without_place(line: &str) -> String {
    let mut parts = line.splitn(4, ':');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(file), Some(_), Some(_), Some(what)) => format!("{file}:{what}"),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::without_place;

    #[test]
    fn survivors_are_known_by_file_and_change() {
        let line = "crates/core/src/date.rs:10:5: replace a -> bool with true";
        assert_eq!(without_place(line), "crates/core/src/date.rs: replace a -> bool with true");
    }
}
