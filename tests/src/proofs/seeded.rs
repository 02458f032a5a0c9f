//! Defects added on purpose: the proof meant to catch each must fail.

use std::fs;

use anyhow::{Context, bail};
use httpstatus_dist::workspace::{copy_workspace, scratch};
use xshell::cmd;

use super::defects::DEFECTS;
use super::{Bench, Outcome, Proof};
use crate::cc::text;
use crate::machine::xtask;

pub(super) fn run(bench: &Bench) -> Proof {
    let sh = &bench.sh;
    let copy = scratch("seeded")?.join("copy");
    let mut caught = Vec::new();
    for defect in DEFECTS {
        copy_workspace(sh, &copy)?;
        let path = copy.join(defect.file);
        let source = fs::read_to_string(&path).with_context(|| format!("cannot read {}", defect.file))?;
        if !source.contains(defect.from) {
            bail!("{}: {} no longer has the text to replace; update the defect", defect.what, defect.file);
        }
        fs::write(&path, source.replacen(defect.from, defect.to, 1))?;
        // The copy is its workspace.
        let us = xtask(sh)?;
        let _there = sh.push_dir(&copy);
        let (line, target) = (defect.line, copy.with_file_name("target"));
        let result = cmd!(sh, "{us} assure --fast --only {line}")
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_MANIFEST_DIR", copy.join("crates/xtask"))
            .quiet()
            .ignore_status()
            .output()?;
        let said = format!("{}\n{}", text(&result.stdout), text(&result.stderr));
        if result.status.success() {
            bail!("{}: line `{line}` did not notice", defect.what);
        }
        if !said.contains(&format!("FAILED   {line}")) || !said.contains(defect.says) {
            bail!("{}: line `{line}` failed, but not with `{}`:\n{said}", defect.what, defect.says);
        }
        caught.push(format!("{}: {line}", defect.what));
    }
    fs::remove_dir_all(&copy)?;
    Ok(Outcome::Holds(caught.join(", ")))
}

#[cfg(test)]
mod tests {
    use crate::proofs::LINES;
    use crate::proofs::defects::DEFECTS;

    #[test]
    fn every_proof_has_a_defect_to_notice() {
        let without: Vec<&str> = LINES
            .iter()
            .map(|line| line.name)
            .filter(|name| *name != "seeded" && !DEFECTS.iter().any(|defect| defect.line == *name))
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
