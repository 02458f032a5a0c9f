//! Compilers without a build system.

use anyhow::Result;
use xshell::cmd;

use super::kit::Kit;

pub(super) fn cc(kit: &Kit) -> Result<String> {
    script(kit, "cc")
}

pub(super) fn cxx17(kit: &Kit) -> Result<String> {
    script(kit, "cxx17")
}

fn script(kit: &Kit, project: &str) -> Result<String> {
    let folder = kit.project(project, project)?;
    let (build, app) = (folder.join("build.sh"), folder.join("app"));
    kit.run(cmd!(kit.sh, "{build} {app}").env("HTTPSTATUS", kit.prefix(&kit.host)?))?;
    kit.native(&app)
}

pub(super) fn pkg_config(kit: &Kit) -> Result<String> {
    let folder = kit.project("pkg-config", "pkg-config")?;
    let (build, app) = (folder.join("build.sh"), folder.join("app"));
    let path = kit.prefix(&kit.host)?.join("lib/pkgconfig");
    kit.run(cmd!(kit.sh, "{build} {app}").env("PKG_CONFIG_PATH", path))?;
    kit.native(&app)
}

pub(super) fn makefile(kit: &Kit) -> Result<String> {
    let folder = kit.project("makefile", "makefile")?;
    let (prefix, target) = (kit.prefix(&kit.host)?, &kit.host);
    kit.run(cmd!(kit.sh, "make -C {folder} HTTPSTATUS={prefix} TARGET={target}"))?;
    kit.native(&folder.join("app"))
}
