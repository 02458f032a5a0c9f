//! Programs with more than one Rust library.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::cmd;

use httpstatus_tests::machine::OnceEach;

use super::kit::Kit;
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::root;

/// The libraries that Rust's standard library needs on Linux.
const SYSTEM: [&str; 3] = ["-lpthread", "-ldl", "-lm"];

/// Builds a project with cargo. Returns its static library.
fn cargo(kit: &Kit, project: &str, library: &str) -> Result<PathBuf> {
    static BUILT: OnceEach<PathBuf> = OnceEach::new();
    BUILT.get(project, || build(kit, project, library))
}

fn build(kit: &Kit, project: &str, library: &str) -> Result<PathBuf> {
    // In its place, because it names crates of the workspace by their path.
    let folder = root().join("tests/consumers").join(project);
    let target = kit.folder("cargo")?;
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).context("cannot copy Cargo.lock")?;
    let manifest = folder.join("Cargo.toml");
    let manifest = manifest.to_string_lossy();
    let arguments = ["build", "--quiet", "--release", "--offline", "--manifest-path", &*manifest];
    kit.run_in(cargo_command(kit.sh, &arguments), &target)?;
    Ok(target.join("release").join(library))
}

pub(super) fn umbrella(kit: &Kit) -> Result<String> {
    let library = cargo(kit, "umbrella-rust", "libumbrella.a")?;
    let folder = kit.project("umbrella-rust", "umbrella-rust")?;
    let (main, app, include) = (folder.join("main.c"), folder.join("app"), root().join("include"));
    kit.run(cmd!(kit.sh, "cc -I{include} {main} {library} {SYSTEM...} -o {app}"))?;
    kit.native(&app)
}

/// Compiles and links the program with both libraries, in the order and with the flags of a case.
fn with_second(kit: &Kit, name: &str, compiler: &str, flags: &[&str], second_first: bool) -> Result<String> {
    let second = cargo(kit, "second-rust-library", "libsecond.a")?;
    let prefix = kit.prefix(&kit.host)?;
    let ours = prefix.join("lib").join(&kit.host).join("libhttpstatus.a");
    let libraries = if second_first { [second, ours] } else { [ours, second] };
    let folder = kit.project("second-rust-library", name)?;
    let (main, app, include) = (folder.join("main.c"), folder.join("app"), prefix.join("include"));
    let flags = flags.iter();
    kit.run(cmd!(
        kit.sh,
        "{compiler} -O2 {flags...} -I{include} {main} {libraries...} -Wl,--no-whole-archive {SYSTEM...} -o {app}"
    ))?;
    kit.native(&app)
}

pub(super) fn second(kit: &Kit) -> Result<String> {
    with_second(kit, "second", "cc", &[], false)
}

pub(super) fn second_first(kit: &Kit) -> Result<String> {
    with_second(kit, "second-first", "cc", &[], true)
}

pub(super) fn whole(kit: &Kit) -> Result<String> {
    with_second(kit, "second-whole", "cc", &["-Wl,--whole-archive"], false)
}

pub(super) fn gcc_lto(kit: &Kit) -> Result<String> {
    with_second(kit, "second-gcc-lto", "gcc", &["-flto"], false)
}

pub(super) fn clang_lto(kit: &Kit) -> Result<String> {
    with_second(kit, "second-clang-lto", "clang", &["-flto", "-fuse-ld=lld"], false)
}

pub(super) fn clang_thin_lto(kit: &Kit) -> Result<String> {
    with_second(kit, "second-clang-thin-lto", "clang", &["-flto=thin", "-fuse-ld=lld"], false)
}
