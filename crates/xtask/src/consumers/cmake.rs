//! CMake: the package of a release archive, and the sources.

use std::path::PathBuf;

use anyhow::Result;
use xshell::cmd;

use super::kit::Kit;
use crate::workspace::root;

pub(super) fn host(kit: &Kit) -> Result<String> {
    let app = package(kit, "cmake-find-package", &kit.host, None)?;
    kit.native(&app)
}

pub(super) fn cortex_m(kit: &Kit) -> Result<String> {
    let app = package(kit, "cmake-cortex-m", "thumbv6m-none-eabi", Some("cortex-m0.cmake"))?;
    kit.qemu("qemu-system-arm", &["-M", "microbit"], &app)
}

pub(super) fn riscv(kit: &Kit) -> Result<String> {
    let app = package(kit, "cmake-riscv", "riscv32imac-unknown-none-elf", Some("rv32imac.cmake"))?;
    kit.qemu("qemu-system-riscv32", &["-M", "virt", "-bios", "none"], &app)
}

fn package(kit: &Kit, name: &str, target: &str, toolchain: Option<&str>) -> Result<PathBuf> {
    let folder = kit.project("cmake-find-package", name)?;
    let (build, prefix) = (folder.join("build"), kit.prefix(target)?);
    let toolchain = toolchain.map(|file| format!("-DCMAKE_TOOLCHAIN_FILE={}", folder.join(file).display()));
    kit.run(cmd!(kit.sh, "cmake -S {folder} -B {build} -DCMAKE_PREFIX_PATH={prefix} {toolchain...}"))?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    Ok(build.join("app"))
}

pub(super) fn subdirectory(kit: &Kit) -> Result<String> {
    from_source(kit, "cmake-subdirectory")
}

pub(super) fn fetch_content(kit: &Kit) -> Result<String> {
    from_source(kit, "cmake-fetchcontent")
}

fn from_source(kit: &Kit, project: &str) -> Result<String> {
    let folder = kit.project(project, project)?;
    let (build, sources) = (folder.join("build"), root());
    kit.run(cmd!(kit.sh, "cmake -S {folder} -B {build} -DHTTPSTATUS_SOURCE={sources}"))?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    kit.native(&build.join("app"))
}
