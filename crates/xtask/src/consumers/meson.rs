//! Meson: through pkg-config, and as a subproject.

use anyhow::{Context, Result};
use xshell::cmd;

use super::kit::Kit;
use crate::workspace::root;

pub(super) fn dependency(kit: &Kit) -> Result<String> {
    let folder = kit.project("meson-dependency", "meson-dependency")?;
    let build = folder.join("build");
    let path = kit.prefix(&kit.host)?.join("lib/pkgconfig");
    kit.run(cmd!(kit.sh, "meson setup {build} {folder}").env("PKG_CONFIG_PATH", path))?;
    kit.run(cmd!(kit.sh, "meson compile -C {build}"))?;
    kit.native(&build.join("app"))
}

pub(super) fn subproject(kit: &Kit) -> Result<String> {
    let folder = kit.project("meson-subproject", "meson-subproject")?;
    let (build, subprojects) = (folder.join("build"), folder.join("subprojects"));
    std::fs::create_dir_all(&subprojects)?;
    std::os::unix::fs::symlink(root(), subprojects.join("httpstatus")).context("cannot link the sources")?;
    kit.run(cmd!(kit.sh, "meson setup {build} {folder}"))?;
    kit.run(cmd!(kit.sh, "meson compile -C {build}"))?;
    kit.native(&build.join("app"))
}
