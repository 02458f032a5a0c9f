//! Release archives are the same octets whoever builds them wherever.

use std::fs;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use super::{Machine, Said};
use crate::cc::text;
use crate::workspace::{root, scratch};

/// Two clones in folders of different names and lengths make the same release archive.
pub(super) fn elsewhere(machine: &Machine) -> Said {
    if !root().join(".git").exists() {
        machine.leave_out("release archives from two clones (these sources are not in git)");
        return Ok("not there".to_owned());
    }
    let folder = scratch("release")?;
    fs::remove_dir_all(&folder)?;
    let first = sums(machine, &folder.join("one"))?;
    let second = sums(machine, &folder.join("another/folder of a longer name"))?;
    fs::remove_dir_all(&folder)?;
    if first != second {
        bail!("two clones make different archives:\n{first}\nand\n{second}");
    }
    let digest = first.lines().last().and_then(|line| line.split(' ').next()).unwrap_or_default();
    Ok(format!("two clones agree, {} files, the archive is {digest}", first.lines().count()))
}

/// Clones, builds, and gives the list of sums.
fn sums(machine: &Machine, clone: &std::path::Path) -> Result<String> {
    let (sh, from) = (&machine.sh, root());
    fs::create_dir_all(clone.parent().unwrap_or(clone))?;
    cmd!(sh, "git clone --quiet --no-hardlinks {from} {clone}").quiet().ignore_stderr().run()?;
    // This program, working in the other folder: what it builds there is what the clone's own would.
    let me = std::env::current_exe().context("this program has no path")?;
    let command = cmd!(sh, "{me} release")
        .env("CARGO_MANIFEST_DIR", clone.join("crates/xtask"))
        .env("CARGO_TARGET_DIR", clone.join("target"));
    let result = command.quiet().ignore_status().output()?;
    if !result.status.success() {
        bail!("`release` fails in {}:\n{}", clone.display(), text(&result.stderr));
    }
    fs::read_to_string(clone.join("dist/release/SHA256SUMS")).context("no SHA256SUMS")
}
