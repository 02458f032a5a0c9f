//! Meson: through pkg-config, and as a subproject.

use std::path::{Path, PathBuf};

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
    kit.native(&built(kit, "meson-subproject", None)?.join("app"))
}

pub(super) fn windows(kit: &Kit) -> Result<String> {
    kit.wine(&built(kit, "meson-windows", Some("mingw.ini"))?.join("app.exe"))
}

fn built(kit: &Kit, name: &str, cross: Option<&str>) -> Result<PathBuf> {
    let folder = kit.project("meson-subproject", name)?;
    let (build, subprojects) = (folder.join("build"), folder.join("subprojects"));
    std::fs::create_dir_all(&subprojects)?;
    link(&subprojects.join("httpstatus")).context("cannot link the sources")?;
    let cross = cross.map(|file| format!("--cross-file={}", folder.join(file).display()));
    kit.run(cmd!(kit.sh, "meson setup {build} {folder} {cross...}"))?;
    kit.run(cmd!(kit.sh, "meson compile -C {build}"))?;
    Ok(build)
}
