//! Defects added on purpose: the proof meant to catch each must fail.

use std::fs;

use anyhow::{Context, Result, bail};
use httpstatus_dist::progress::waiting;
use httpstatus_dist::workspace::{copy_workspace, scratch};
use xshell::cmd;

use super::defects::{DEFECTS, Defect};
use super::{Bench, Outcome, Proof};
use crate::cc::text;
use crate::machine::xtask;

pub(super) fn run(bench: &Bench) -> Proof {
    let mut missed = Vec::new();
    for (number, defect) in DEFECTS.iter().enumerate() {
        let _waiting =
            waiting(format!("defect {} of {}, {}: {}", number + 1, DEFECTS.len(), defect.line, defect.what));
        if let Err(error) = notices(bench, defect) {
            missed.push(format!("{}: {error:#}", defect.what));
        }
    }
    if !missed.is_empty() {
        bail!(
            "{} of {} defects were not noticed as they should be:\n{}",
            missed.len(),
            DEFECTS.len(),
            missed.join("\n")
        );
    }
    Ok(Outcome::Holds(format!("{} defects, each noticed by the row that it was made for", DEFECTS.len())))
}

/// The name of this proof.
pub const SEEDED: &str = "seeded";

/// What this proof puts in for a row of `docs/assurance.md` to notice.
pub fn defects_of(line: &str) -> Vec<&'static str> {
    DEFECTS.iter().filter(|defect| defect.line == line).map(|defect| defect.what).collect()
}

/// Puts a defect into a copy and fails unless its proof does, for the right reason.
fn notices(bench: &Bench, defect: &Defect) -> Result<()> {
    let sh = &bench.sh;
    let copy = scratch("seeded")?.join("copy");
    copy_workspace(sh, &copy)?;
    let path = copy.join(defect.file);
    let source = fs::read_to_string(&path).with_context(|| format!("cannot read {}", defect.file))?;
    if !source.contains(defect.from) {
        bail!("{} no longer has the text to replace; update the defect", defect.file);
    }
    fs::write(&path, source.replacen(defect.from, defect.to, 1))?;
    // The copy is its workspace.
    let us = xtask(sh)?;
    let _there = sh.push_dir(&copy);
    cmd!(sh, "git init --quiet").run()?; // for proofs that work on a copy of their own
    let (line, target) = (defect.line, copy.with_file_name("target"));
    let result = cmd!(sh, "{us} assure --fast --only {line}")
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_MANIFEST_DIR", copy.join("crates/xtask"))
        .quiet()
        .ignore_status()
        .output()?;
    let said = format!("{}\n{}", text(&result.stdout), text(&result.stderr));
    if result.status.success() {
        bail!("line `{line}` did not notice");
    }
    if !said.contains(&format!("FAILED   {line}")) || !said.contains(defect.says) {
        bail!("line `{line}` failed, but not with `{}`:\n{said}", defect.says);
    }
    fs::remove_dir_all(&copy)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::SEEDED;
    use crate::proofs::LINES;
    use crate::proofs::defects::DEFECTS;

    #[test]
    fn every_defect_finds_the_text_that_it_replaces() {
        let text = |file| std::fs::read_to_string(httpstatus_dist::workspace::root().join(file)).unwrap();
        for defect in DEFECTS {
            assert!(text(defect.file).contains(defect.from), "{}: update the defect", defect.what);
        }
    }

    #[test]
    fn every_proof_has_a_defect_to_notice() {
        let without: Vec<&str> = LINES
            .iter()
            .map(|line| line.name)
            .filter(|name| *name != SEEDED && !DEFECTS.iter().any(|defect| defect.line == *name))
            .collect();
        assert_eq!(without, [""; 0], "a proof that never failed proves nothing");
        let unknown: Vec<&str> = DEFECTS
            .iter()
            .map(|defect| defect.line)
            .filter(|line| !LINES.iter().any(|known| known.name == *line))
            .collect();
        assert_eq!(unknown, [""; 0]);
    }
}
