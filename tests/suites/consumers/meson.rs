//! Meson: through pkg-config, and as a subproject.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
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

/// clang's targets, the system and processor as Meson names them, and the target of the archive.
const CHOICES: [([&str; 3], &str); 8] = [
    (["x86_64-apple-macos11", "darwin", "x86_64"], "x86_64-apple-darwin"),
    (["arm64-apple-macos11", "darwin", "aarch64"], "aarch64-apple-darwin"),
    (["x86_64-unknown-freebsd", "freebsd", "x86_64"], "x86_64-unknown-freebsd"),
    (["x86_64-pc-windows-msvc", "windows", "x86_64"], "x86_64-pc-windows-msvc"),
    (["aarch64-pc-windows-msvc", "windows", "aarch64"], "aarch64-pc-windows-msvc"),
    (["aarch64-pc-windows-gnu", "windows", "aarch64"], "aarch64-pc-windows-gnullvm"),
    (["armv7-linux-gnueabihf", "linux", "arm"], "armv7-unknown-linux-gnueabihf"),
    (["riscv64-linux-gnu", "linux", "riscv64"], "riscv64gc-unknown-linux-gnu"),
];

/// Configures, without a build.
pub(super) fn choice(kit: &Kit) -> Result<String> {
    for ([clang, system, processor], target) in CHOICES {
        let folder = project(kit, &format!("meson-{target}"))?;
        let (build, file) = (folder.join("build"), folder.join("cross.ini"));
        std::fs::write(
            &file,
            format!(
                "[binaries]\nc = ['clang', '--target={clang}', '-fuse-ld=lld', '-Wno-unused-command-line-argument']\n\
                 ar = 'llvm-ar'\n[properties]\nskip_sanity_check = true\n[host_machine]\nsystem = '{system}'\n\
                 cpu_family = '{processor}'\ncpu = '{processor}'\nendian = 'little'\n"
            ),
        )?;
        kit.run(cmd!(kit.sh, "meson setup {build} {folder} --cross-file={file}"))?;
        let targets = kit.run(cmd!(kit.sh, "meson introspect --targets {build}"))?;
        ensure!(targets.contains(&format!("\"{target}\"")), "not {target} for {clang}: {targets}");
    }
    Ok(format!("{} targets of clang", CHOICES.len()))
}

pub(super) fn windows(kit: &Kit) -> Result<String> {
    kit.wine(&built(kit, "meson-windows", Some("mingw.ini"))?.join("app.exe"))
}

/// The project, with these sources as its subproject.
fn project(kit: &Kit, name: &str) -> Result<PathBuf> {
    let folder = kit.project("meson-subproject", name)?;
    let subprojects = folder.join("subprojects");
    std::fs::create_dir_all(&subprojects)?;
    link(&subprojects.join("httpstatus")).context("cannot link the sources")?;
    Ok(folder)
}

fn built(kit: &Kit, name: &str, cross: Option<&str>) -> Result<PathBuf> {
    let folder = project(kit, name)?;
    let build = folder.join("build");
    let cross = cross.map(|file| format!("--cross-file={}", folder.join(file).display()));
    kit.run(cmd!(kit.sh, "meson setup {build} {folder} {cross...}"))?;
    kit.run(cmd!(kit.sh, "meson compile -C {build}"))?;
    Ok(build)
}
