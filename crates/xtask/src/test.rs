//! Runs `cargo test --workspace`, every suite even if one fails.

use anyhow::{Context, Result};
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::root;
use httpstatus_tests::runner::ALL;
use xshell::Shell;

/// Runs every test, or those with `filter` in their name. With `all`, a missing tool is a failure.
pub(crate) fn run(sh: &Shell, all: bool, filter: Option<&str>) -> Result<()> {
    cargo_test(sh, &["--workspace", "--no-fail-fast"], all, filter)
}

/// Runs the firmware on every board, or the tests with `filter` in their name.
pub(crate) fn firmware(sh: &Shell, filter: Option<&str>) -> Result<()> {
    cargo_test(sh, &["--package", "httpstatus-tests", "--test", "firmware"], true, filter)
}

fn cargo_test(sh: &Shell, which: &[&str], all: bool, filter: Option<&str>) -> Result<()> {
    let _in_root = sh.push_dir(root());
    let mut command = cargo_command(sh, &[&["test"], which].concat()).args(filter);
    if all {
        command = command.env(ALL, "1");
    }
    command.quiet().run().context("a test failed, see above")
}
