//! Meson: through pkg-config, and as a subproject.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use super::kit::Kit;
use httpstatus_dist::workspace::root;

pub(super) fn dependency(kit: &Kit) -> Result<String> {
    let folder = kit.project("meson-dependency", "meson-dependency")?;
    let build = folder.join("build");
    let path = kit.prefix(&kit.host)?.join("lib/pkgconfig");
    kit.run(cmd!(kit.sh, "meson setup {build} {folder}").env("PKG_CONFIG_PATH", path))?;
    kit.run(cmd!(kit.sh, "meson compile -C {build}"))?;
    kit.native(&build.join("app"))
}

#[cfg(unix)]
fn link(to: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(root(), to)
}

#[cfg(windows)]
fn link(to: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(root(), to)
}

pub(super) fn subproject(kit: &Kit) -> Result<String> {
    let folder = kit.project("meson-subproject", "meson-subproject")?;
    let (build, subprojects) = (folder.join("build"), folder.join("subprojects"));
    std::fs::create_dir_all(&subprojects)?;
    link(&subprojects.join("httpstatus")).context("cannot link the sources")?;
    kit.run(cmd!(kit.sh, "meson setup {build} {folder}"))?;
    kit.run(cmd!(kit.sh, "meson compile -C {build}"))?;
    kit.native(&build.join("app"))
}
