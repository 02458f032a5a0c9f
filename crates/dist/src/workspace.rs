//! Paths in the workspace.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

/// The workspace's folder. Found at run time, because several clones may share a target folder.
pub fn root() -> &'static PathBuf {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let here =
            std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let here = PathBuf::from(here);
        let root = here.ancestors().find(|folder| folder.join("crates/dist/Cargo.toml").exists());
        root.expect("every crate is in the workspace").to_owned()
    });
    &ROOT
}

/// The folder that cargo builds into.
pub fn target_folder() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A folder for temporary files, which exists.
pub fn scratch(name: &str) -> Result<PathBuf> {
    let folder = target_folder().join("xtask").join(name);
    fs::create_dir_all(&folder)
        .map_err(|error| anyhow::anyhow!("cannot create {}: {error}", folder.display()))?;
    Ok(folder)
}

/// Copies all committed and new files, but not build results, to `to`, which is emptied first.
pub fn copy_workspace(sh: &Shell, to: &Path) -> Result<()> {
    sh.remove_path(to)?;
    let _in_root = sh.push_dir(root());
    let files = cmd!(sh, "git ls-files --cached --others --exclude-standard").quiet().read()?;
    for file in files.lines() {
        let from = root().join(file);
        if from.is_file() {
            copy(&from, &to.join(file), &[])?;
        }
    }
    Ok(())
}

/// Copies a file, or a folder without the files and folders named in `without`.
pub fn copy(from: &Path, to: &Path, without: &[&str]) -> Result<()> {
    if !from.is_dir() {
        fs::create_dir_all(to.parent().unwrap_or(to))?;
        fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
        return Ok(());
    }
    for file in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let name = file?.file_name();
        if !without.iter().any(|left_out| name == *left_out) {
            copy(&from.join(&name), &to.join(&name), without)?;
        }
    }
    Ok(())
}
