//! The firmware in pure Rust, run as its README says, by `cargo run` in its folder.

use std::fs;

use anyhow::{Context, Result, bail};
use httpstatus_dist::toolchain;
use httpstatus_dist::workspace::root;
use xshell::Shell;

use super::program::{compare, expected_path};
use crate::cc::text;
use crate::runner::Tool;

const TARGET: &str = "thumbv6m-none-eabi";

/// The tools needed besides a compiler.
pub(super) const TOOLS: [Tool; 1] = [("ld.lld", "lld")];

/// Builds and runs it, and compares its output with the expected output of the modem in C.
pub(super) fn run(sh: &Shell) -> Result<usize> {
    let _there = sh.push_dir(root().join("examples-rust/firmware"));
    let command = toolchain::cargo_for(sh, TARGET, &["run", "--quiet", "--release", "--locked"])?;
    let said = command.quiet().ignore_status().output()?;
    if !said.status.success() {
        bail!("{}; it printed:\n{}\n{}", said.status, text(&said.stdout), text(&said.stderr));
    }
    let path = expected_path("modem");
    let expected = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    compare(&text(&said.stdout), &expected)
}
