//! The library, built with other options than those it ships with.

use std::fs;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use xshell::Shell;

use httpstatus_dist::toolchain::{NO_JUMP_TABLES, Way, cargo_by};
use httpstatus_dist::workspace::root;

/// The differences.
#[derive(Default)]
pub(super) struct Build {
    pub(super) opt_level: Option<&'static str>,
    pub(super) overflow_checks: bool,
    /// Whether to emit a section with each function's frame size.
    pub(super) stack_sizes: bool,
}

/// Builds the static library; rustc's archive. Only our crates are built otherwise: `core` has the profile
/// that it ships with, so that it need not be built again.
pub(super) fn build(sh: &Shell, target: &str, way: Way, build: &Build) -> Result<Vec<u8>> {
    // Every build has the same place.
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut settings = Vec::new();
    for package in ["httpstatus-core", "httpstatus-ffi", "httpstatus-c"] {
        let profile = format!("profile.release.package.{package}");
        if let Some(level) = build.opt_level {
            let level =
                level.parse::<u8>().map_or_else(|_| format!("\"{level}\""), |number| number.to_string());
            settings.push(format!("{profile}.opt-level={level}"));
        }
        if build.overflow_checks {
            settings.push(format!("{profile}.overflow-checks=true"));
        }
    }
    let mut arguments =
        vec!["rustc", "--quiet", "--release", "--package", "httpstatus-c", "--target", target];
    for setting in &settings {
        arguments.extend(["--config", setting]);
    }
    if way == Way::FromSource {
        arguments.push("-Zbuild-std=core");
    }
    arguments.extend(NO_JUMP_TABLES);
    if build.stack_sizes {
        arguments.push("-Zemit-stack-sizes");
    }
    let _in_root = sh.push_dir(root());
    let (command, folder) = cargo_by(sh, way, &arguments);
    // Beside what ships, but in the same folder where `core` would have to be built again.
    let folder = if way == Way::Installed { folder.join("assure") } else { folder };
    command
        .env("CARGO_TARGET_DIR", &folder)
        .env("RUSTC_BOOTSTRAP", "1")
        .quiet()
        .run()
        .with_context(|| format!("cannot build for {target}"))?;
    let archive = folder.join(target).join("release/libhttpstatus.a");
    fs::read(&archive).with_context(|| format!("cannot read {}", archive.display()))
}
