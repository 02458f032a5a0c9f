//! The library, built with other options than those it ships with.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use xshell::Shell;

use crate::runner::Missing;
use httpstatus_dist::archive;
use httpstatus_dist::toolchain::{self, Way, rustc_for};
use httpstatus_dist::workspace::{root, scratch};

/// The differences.
#[derive(Default)]
pub(super) struct Build {
    pub(super) opt_level: Option<&'static str>,
    pub(super) overflow_checks: bool,
    /// The table layout; that of the target if there is none.
    pub(super) layout: Option<&'static str>,
    /// Whether to emit a section with each function's frame size.
    pub(super) stack_sizes: bool,
    /// What to instrument the code for, `core` included; needs [`Way::FromSource`].
    pub(super) instrumented: Option<Instrumented>,
}

/// An instrumentation of the archive's own code.
pub(super) struct Instrumented {
    /// The name of its folder.
    pub(super) name: &'static str,
    /// The compiler's flags.
    pub(super) flags: &'static str,
}

/// The flags of AddressSanitizer.
pub(super) const ADDRESS: Instrumented = Instrumented { name: "address", flags: "-Zsanitizer=address" };
/// The flags of ThreadSanitizer.
pub(super) const THREAD: Instrumented = Instrumented { name: "thread", flags: "-Zsanitizer=thread" };
/// The flags of AddressSanitizer, with what libFuzzer asks to know: those that cargo-fuzz passes.
pub(super) const FUZZED: Instrumented = Instrumented {
    name: "fuzzed",
    flags: "-Zsanitizer=address -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
            -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
            -Cllvm-args=-sanitizer-coverage-trace-compares -Cllvm-args=-asan-destructor-kind=none",
};

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
    let mut arguments = vec!["--package", "httpstatus-c"];
    // As it ships, unless told otherwise.
    if build.opt_level.is_none() {
        arguments.extend(toolchain::optimised(target));
    }
    for setting in &settings {
        arguments.extend(["--config", setting]);
    }
    if let Some(layout) = build.layout {
        arguments.extend(["--features", layout]);
    }
    let last: &[&str] = if build.stack_sizes { &["-Zemit-stack-sizes"] } else { &[] };
    let _in_root = sh.push_dir(root());
    let (command, folder) = rustc_for(sh, target, way, &arguments, last)?;
    // Beside what ships, but in the same folder where `core` would have to be built again.
    let folder = if way == Way::Installed { folder.join("assure") } else { folder };
    let (folder, command) = match &build.instrumented {
        Some(how) => (folder.join(how.name), command.env("RUSTFLAGS", how.flags)),
        None => (folder, command),
    };
    command
        .env("CARGO_TARGET_DIR", &folder)
        .env("RUSTC_BOOTSTRAP", "1")
        .quiet()
        .run()
        .with_context(|| format!("cannot build for {target}"))?;
    let archive = folder.join(target).join("release/libhttpstatus.a");
    fs::read(&archive).with_context(|| format!("cannot read {}", archive.display()))
}

/// The library of this machine as one object whose own code is instrumented.
pub(super) fn instrumented(sh: &Shell, how: Instrumented) -> Result<PathBuf> {
    if !toolchain::has_source(sh) {
        let install =
            "Debian's Rust with the source of core (`apt-get install rustc-web cargo-web rust-web-src`)";
        return Err(Missing(install.to_owned()).into());
    }
    let object = scratch("assure")?.join(format!("httpstatus-{}.o", how.name));
    let build = Build { instrumented: Some(how), ..Build::default() };
    let raw = self::build(sh, &toolchain::host(sh)?, Way::FromSource, &build)?;
    fs::write(&object, archive::ours(&raw)?).with_context(|| format!("cannot write {}", object.display()))?;
    Ok(object)
}
