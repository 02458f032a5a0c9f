//! Where things are.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

/// The workspace's folder. Asked at run time, because a target folder may be shared by several clones.
pub(crate) fn root() -> &'static PathBuf {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let here =
            std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        PathBuf::from(here).join("../..").canonicalize().expect("crates/xtask lies in the workspace")
    });
    &ROOT
}

/// Where cargo puts what it builds.
pub(crate) fn target_folder() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A folder for what a command makes on its way; it exists.
pub(crate) fn scratch(name: &str) -> Result<PathBuf> {
    let folder = target_folder().join("xtask").join(name);
    fs::create_dir_all(&folder)
        .map_err(|error| anyhow::anyhow!("cannot create {}: {error}", folder.display()))?;
    Ok(folder)
}

/// A copy of all that is committed or new, without what is built; what was there before goes.
pub(crate) fn copy_workspace(sh: &Shell, to: &Path) -> Result<()> {
    sh.remove_path(to)?;
    let _in_root = sh.push_dir(root());
    let files = cmd!(sh, "git ls-files --cached --others --exclude-standard").quiet().read()?;
    for file in files.lines() {
        let (from, to) = (root().join(file), to.join(file));
        if from.is_file() {
            fs::create_dir_all(to.parent().context("a file has a folder")?)?;
            fs::copy(&from, &to).with_context(|| format!("cannot copy {file}"))?;
        }
    }
    Ok(())
}
