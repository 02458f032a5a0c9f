//! README's way from an unpacked release archive to a running program, in three commands.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use super::kit::Kit;
use httpstatus_dist::workspace::root;
use httpstatus_tests::cc::text;

/// How many commands README may need.
const COMMANDS: usize = 3;

/// Runs the commands of README and of the archive's README, unchanged, in the archive's folder.
pub(super) fn packed(kit: &Kit) -> Result<String> {
    let prefix = kit.prefix(&kit.host)?;
    let readme = fs::read_to_string(root().join("README.md")).context("cannot read README.md")?;
    let (_, ours) = readme.split_once("<!-- road:begin -->").context("README.md has no road:begin")?;
    let said = commands(kit, &prefix, ours)?;
    let packed = fs::read_to_string(prefix.join("README.md")).context("the archive has no README.md")?;
    commands(kit, &prefix, &packed)?;
    Ok(said)
}

/// Runs the first block of commands in a text.
fn commands(kit: &Kit, prefix: &Path, readme: &str) -> Result<String> {
    let (_, rest) = readme.split_once("\n```sh\n").context("README has no commands")?;
    let (commands, _) = rest.split_once("\n```").context("the commands in README have no end")?;
    if commands.lines().count() != COMMANDS {
        bail!("README needs {} commands, not {COMMANDS}", commands.lines().count());
    }
    let _there = kit.sh.push_dir(prefix);
    let result = cmd!(kit.sh, "sh -e -c {commands}").quiet().ignore_status().output()?;
    let said = text(&result.stdout);
    if !result.status.success() || said != "Not Found" {
        bail!(
            "the README's commands end with {} and print `{said}`\n{}",
            result.status,
            text(&result.stderr)
        );
    }
    for made in ["a", "a.c"] {
        fs::remove_file(prefix.join(made)).with_context(|| format!("README's commands made no {made}"))?;
    }
    Ok(format!("{COMMANDS} commands, {} keystrokes", commands.chars().count() + 1))
}
