//! A Windows machine in Wine: cargo, rustc and clang for Windows.

use std::env::{home_dir, var_os};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use httpstatus_dist::workspace::{root, scratch};
use xshell::{Shell, cmd};

use crate::runner::{Missing, Tool};
use crate::wine::{self, MINGW, WINDOWS, WINE};

/// What it is made of, beside Rust for Windows.
pub const TOOLS: [Tool; 4] = [MINGW, WINE, ("pip", "python3-pip"), ("unzip", "unzip")];
/// Set by `.ci/run` on a machine where Rust for Windows cannot be installed.
pub const WITHOUT: &str = "HTTPSTATUS_WITHOUT_WINDOWS_RUST";

/// clang for Windows, which is in the compiler of Zig.
const CLANG: &str = "ziglang==0.17.1";

/// A path as Windows programs in Wine have it.
pub fn path(path: &Path) -> String {
    format!("Z:{}", path.display())
}

/// The folder of a library that Debian's Wine is too old to have.
pub fn library(sh: &Shell) -> Result<PathBuf> {
    let folder = scratch("windows")?;
    let (compiler, source, dll) =
        (MINGW.0, root().join("tests/platforms/bcryptprimitives.c"), folder.join("bcryptprimitives.dll"));
    cmd!(sh, "{compiler} -O2 -shared -o {dll} {source} -ladvapi32").quiet().run()?;
    Ok(folder)
}

/// A command for a program that finds cargo and rustc in PATH, a C compiler in CC, and what cargo has downloaded here.
pub fn command(sh: &Shell, program: &Path) -> Result<Command> {
    let rust = rust(sh)?;
    let path_variable = [path(&library(sh)?), path(&rust.join("bin"))].join(";");
    let downloads = var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(home_dir()?.join(".cargo")));
    let mut command = wine::wine(program)?;
    for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN", "RUSTFLAGS", "CARGO_TARGET_DIR"] {
        command.env_remove(name);
    }
    command
        .env("WINEPATH", path_variable)
        .env("CARGO_HOME", path(&downloads.context("no folder of cargo's")?))
        .env("CARGO_NET_OFFLINE", "true")
        .env("CC", clang(sh, &rust)?);
    Ok(command)
}

/// The folder of Rust for Windows, beside the one that runs this program.
fn rust(sh: &Shell) -> Result<PathBuf> {
    let ours = PathBuf::from(cmd!(sh, "rustc --print sysroot").quiet().read()?);
    let all = fs::read_dir(ours.parent().unwrap_or(&ours))?;
    let mut folders = all.filter_map(|folder| Some(folder.ok()?.path()));
    let is_for_windows = |folder: &PathBuf| {
        folder.to_string_lossy().ends_with(WINDOWS) && folder.join("bin/cargo.exe").is_file()
    };
    let command = "rustup toolchain install 1.95.0-x86_64-pc-windows-gnu --force-non-host";
    Ok(folders.find(is_for_windows).ok_or_else(|| Missing(format!("Rust for Windows: `{command}`")))?)
}

/// clang with its arguments: headers and libraries are MinGW's, the linker is Rust's.
fn clang(sh: &Shell, rust: &Path) -> Result<String> {
    let folder = scratch("windows")?;
    let zig = folder.join("ziglang/zig.exe");
    if !zig.exists() {
        cmd!(
            sh,
            "pip download --quiet --no-deps --only-binary=:all: --platform win_amd64 {CLANG} --dest {folder}"
        )
        .quiet()
        .run()?;
        let wheel = crate::captures::files(&folder, "whl")?.remove(0);
        let headers = "ziglang/lib/include/*";
        cmd!(sh, "unzip -q -o {wheel} ziglang/zig.exe {headers} -d {folder}").quiet().run()?;
        fs::remove_file(wheel)?;
    }
    let compiler = MINGW.0;
    let runtime = PathBuf::from(cmd!(sh, "{compiler} -print-libgcc-file-name").quiet().read()?);
    let runtime = path(runtime.parent().unwrap_or(&runtime));
    let linker = path(&rust.join("lib/rustlib").join(WINDOWS).join("bin/gcc-ld"));
    let (zig, headers) = (path(&zig), path(&folder.join("ziglang/lib/include")));
    let system = path(Path::new("/usr/x86_64-w64-mingw32"));
    Ok(format!(
        "{zig} clang --target=x86_64-w64-windows-gnu --sysroot={system} -isystem {headers} \
         -B{runtime} -L{runtime} -fuse-ld=lld -B{linker}"
    ))
}
