//! The Rust side: the contests of benches, in interleaved rounds.

use anyhow::{Context, Result, bail};
use xshell::Shell;

use super::Timing;
use httpstatus_dist::progress::waiting;
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::{root, target_folder};

/// Runs every contest, and gives nanoseconds per lookup; for arrays, per code.
pub(crate) fn time(sh: &Shell) -> Result<Vec<Timing>> {
    let _waiting = waiting("interleaved rounds of every contest in Rust".to_owned());
    let _in_root = sh.push_dir(root());
    let output = cargo_command(sh, &["bench", "--quiet", "-p", "httpstatus-benches", "--bench", "pairs"])
        .env("CARGO_TARGET_DIR", target_folder())
        .quiet()
        .ignore_status()
        .output()?;
    if !output.status.success() {
        bail!("cargo bench failed:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines = lines.lines().filter(|line| line.starts_with('{'));
    lines.map(|line| super::timing(line).with_context(|| format!("`{line}`"))).collect()
}
