//! How a library was built: compiler, flags, commit.

use std::fs;

use anyhow::{Context, Result};
use toml::{Table, Value};
use xshell::{Shell, cmd};

use httpstatus_dist::toolchain::{self, Way};
use httpstatus_dist::workspace::root;

/// How a library was built.
pub(super) struct Provenance {
    /// `rustc 1.95.0 (...)`.
    pub(super) compiler: String,
    /// The release profile, with the flags added to it.
    pub(super) flags: String,
    /// The commit, with `-dirty` if files differ from it; `unknown` outside a git clone.
    pub(super) commit: String,
}

impl Provenance {
    /// Asks compiler and git.
    pub(super) fn find(sh: &Shell, way: Way, target: &str) -> Result<Self> {
        Ok(Self { compiler: toolchain::compiler(sh, way)?, flags: flags(target)?, commit: commit(sh) })
    }

    /// `1.95.0` of `rustc 1.95.0 (...)`.
    pub(super) fn compiler_version(&self) -> &str {
        self.compiler.split(' ').nth(1).unwrap_or("unknown")
    }
}

fn flags(target: &str) -> Result<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).context("cannot read Cargo.toml")?;
    let manifest: Table = manifest.parse().context("Cargo.toml")?;
    let profile = manifest.get("profile").and_then(|profiles| profiles.get("release"));
    let profile = profile.and_then(Value::as_table).context("Cargo.toml has no [profile.release]")?;
    let mut flags: Vec<String> = profile.iter().map(|(name, value)| format!("{name}={value}")).collect();
    flags.sort();
    flags.extend(toolchain::optimised(target).iter().skip(1).map(|flag| (*flag).to_owned()));
    flags.extend(toolchain::NO_JUMP_TABLES.iter().skip(1).map(|flag| (*flag).to_owned()));
    Ok(flags.join(" "))
}

fn commit(sh: &Shell) -> String {
    let _in_root = sh.push_dir(root());
    let Ok(commit) = cmd!(sh, "git rev-parse HEAD").quiet().ignore_stderr().read() else {
        return "unknown".to_owned();
    };
    let status = cmd!(sh, "git status --porcelain --untracked-files=no").quiet().ignore_stderr().read();
    let dirty = if status.is_ok_and(|status| status.is_empty()) { "" } else { "-dirty" };
    format!("{commit}{dirty}")
}
