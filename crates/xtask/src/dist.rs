//! The archive in `dist/`; the tree around it is that of `package`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::Shell;

use crate::archive::{self, Archive};
use crate::progress::waiting;
use crate::workspace::root;
use crate::{package, toolchain};

/// Where a target's archive lies.
pub(crate) fn archive_path(target: &str) -> PathBuf {
    root().join("dist/lib").join(target).join("libhttpstatus.a")
}

/// Builds and checks the archives of these targets, of this machine if there are none, and lays out the tree around
/// them.
pub(crate) fn run(sh: &Shell, targets: &[String]) -> Result<()> {
    package::run(sh, &package::Order { targets, all: false, tar: false, quiet: false, out: None })
}

/// Builds, checks and writes one archive.
pub(crate) fn archive(sh: &Shell, target: &str) -> Result<Archive> {
    let way = toolchain::way(sh, target)?;
    let raw = {
        let _waiting = waiting(format!("building for {target}, {}", way.text()));
        toolchain::build(sh, target, way)?
    };
    let raw = fs::read(&raw).with_context(|| format!("cannot read {}", raw.display()))?;
    let archive = archive::make(&raw, target).with_context(|| format!("target {target}"))?;
    let path = archive_path(target);
    fs::create_dir_all(path.parent().expect("has a folder")).context("cannot create dist/lib")?;
    fs::write(&path, &archive.bytes).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(archive)
}
