//! Where things are.

use std::path::PathBuf;
use std::sync::LazyLock;

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
pub(crate) fn scratch(name: &str) -> anyhow::Result<PathBuf> {
    let folder = target_folder().join("xtask").join(name);
    std::fs::create_dir_all(&folder)
        .map_err(|error| anyhow::anyhow!("cannot create {}: {error}", folder.display()))?;
    Ok(folder)
}
