//! Release archives are the same bytes whoever builds them wherever.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::cargo::output_here;
use httpstatus_tests::machine::xtask;
use httpstatus_tests::runner::{self, Missing, test};

fn main() -> ExitCode {
    runner::main("release", || {
        Ok(vec![test("two clones make the same archives", elsewhere).needs(&[("git", "git")])])
    })
}

/// Two clones in folders of different names and lengths make the same release archive.
fn elsewhere(sh: &Shell) -> Result<String> {
    if !root().join(".git").exists() {
        return Err(Missing("a git clone of these sources".to_owned()).into());
    }
    let folder = scratch("release")?;
    fs::remove_dir_all(&folder)?;
    let first = sums(sh, &folder.join("one"))?;
    let second = sums(sh, &folder.join("another/folder of a longer name"))?;
    fs::remove_dir_all(&folder)?;
    if first != second {
        bail!("two clones make different archives:\n{first}\nand\n{second}");
    }
    let digest = first.lines().last().and_then(|line| line.split(' ').next()).unwrap_or_default();
    Ok(format!("two clones agree, {} files, the archive is {digest}", first.lines().count()))
}

/// Clones, builds, and gives the list of sums.
fn sums(sh: &Shell, clone: &Path) -> Result<String> {
    let (xtask, from) = (xtask(sh)?, root());
    fs::create_dir_all(clone.parent().unwrap_or(clone))?;
    cmd!(sh, "git clone --quiet --no-hardlinks {from} {clone}").quiet().ignore_stderr().run()?;
    // Told by the variable to work in the clone: what it builds there is what the clone's own would.
    let command = cmd!(sh, "{xtask} release")
        .env("CARGO_MANIFEST_DIR", clone.join("crates/xtask"))
        .env("CARGO_TARGET_DIR", clone.join("target"));
    output_here(command).with_context(|| format!("in {}", clone.display()))?;
    fs::read_to_string(clone.join("dist/release/SHA256SUMS")).context("no SHA256SUMS")
}
