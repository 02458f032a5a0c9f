//! Tests that run cargo.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use httpstatus_dist::targets;
use httpstatus_dist::toolchain::{self, cargo_command, cargo_of_rustup};
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::cargo::{output, passed};
use httpstatus_tests::cc::{self, Run};
use httpstatus_tests::http_crate;
use httpstatus_tests::peers::{self, Peer};
use httpstatus_tests::runner::{self, CC, Missing, Test, test};
use toml::{Table, Value};
use xshell::{Shell, cmd};

/// Warnings are failures.
const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// The builds with the oldest Rust, in each layout.
const OLDEST: [&[&str]; 5] = [
    &["-p", "httpstatus-core", "--all-features"],
    &["-p", "httpstatus-core", "-p", "httpstatus-ffi", "--features", "httpstatus-ffi/compact"],
    &["-p", "httpstatus-core", "-p", "httpstatus-ffi", "--features", "httpstatus-ffi/indexed"],
    &["-p", "httpstatus-c", "--release", "--features", "compact"],
    &["-p", "httpstatus-c", "--release", "--features", "indexed"],
];
/// Set by `.ci/run` on a machine where that compiler cannot be installed.
const WITHOUT_OLDEST: &str = "HTTPSTATUS_WITHOUT_OLDEST_RUST";

fn main() -> ExitCode {
    runner::main("rust", || {
        Ok(vec![
            test("core, every feature", all_features),
            test("core, compact layout", compact),
            test("the http crate's own tests", http_crate::tests),
            peer(peers::PICOSERVE),
            peer(peers::REQWLESS),
            peer(peers::EDGE_HTTP),
            test("a static library at the root", static_library).needs(&[CC]),
            test("oldest Rust", oldest),
            test("clippy", clippy),
            test("format", format),
        ])
    })
}

/// The tests of a crate that has a status code of its own. It is downloaded with all that it needs to build.
fn peer(peer: Peer) -> Test {
    test(format!("{}'s own tests", peer.name), move |sh| peers::tests(sh, peer)).slow()
}

fn cargo_test(sh: &Shell, arguments: &[&str]) -> Result<String> {
    // Tests have one folder for what they write, whatever the features.
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    output(sh, cargo_command(sh, &[&["test"], arguments].concat())).map(|output| passed(&output))
}

/// The core with every feature.
fn all_features(sh: &Shell) -> Result<String> {
    cargo_test(sh, &["-p", "httpstatus-core", "--all-features"])
}

/// The core with the table layout of firmware.
fn compact(sh: &Shell) -> Result<String> {
    cargo_test(sh, &["-p", "httpstatus-core", "--features", "compact"])
}

/// `cargo build` at the root, with and without `--release`, leaves the library where cargo leaves libraries, and a C
/// program links with it.
fn static_library(sh: &Shell) -> Result<String> {
    let folder = scratch("static-library")?;
    let library = targets::file_name("httpstatus", &toolchain::host(sh)?);
    let (source, include, cc) = (folder.join("main.c"), root().join("include"), cc::system()?);
    fs::write(
        &source,
        "#include <httpstatus.h>\nint main(void) { return *httpstatus_reason(404) != 'N'; }\n",
    )?;
    for (options, built) in
        [(&["build", "--quiet"][..], "debug"), (&["build", "--quiet", "--release"], "release")]
    {
        output(sh, cargo_command(sh, options).env("CARGO_TARGET_DIR", &folder))?;
        let built = folder.join(built);
        let (library, program) = (built.join(&library), built.join(format!("main{EXE_SUFFIX}")));
        let run = Run {
            compiler: &cc,
            flags: "",
            include: &include,
            source: &source,
            library: &library,
            output: &program,
        };
        cc::compile(sh, &run)?;
        cmd!(sh, "{program}").quiet().run()?;
    }
    Ok("debug and release".to_owned())
}

/// Core, ffi and c with the oldest Rust that Cargo.toml promises, without a warning.
fn oldest(sh: &Shell) -> Result<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).context("cannot read Cargo.toml")?;
    let manifest: Table = manifest.parse().context("Cargo.toml")?;
    let package = manifest.get("workspace").and_then(|workspace| workspace.get("package"));
    let version = package.and_then(|package| package.get("rust-version")).and_then(Value::as_str);
    let version = version.context("Cargo.toml has no rust-version")?;
    let folder = scratch("oldest-rust")?;
    for what in OLDEST {
        let arguments = [&["build", "--quiet", "--locked"], what].concat();
        let Some(cargo) = cargo_of_rustup(sh, version, &arguments) else {
            let install = format!("Rust {version}: `rustup toolchain install {version} --profile minimal`");
            if std::env::var_os(WITHOUT_OLDEST).is_some() {
                return Ok(format!("NOT BUILT: cannot be installed here: {install}"));
            }
            return Err(Missing(install).into());
        };
        output(sh, cargo.env("RUSTFLAGS", "-Dwarnings").env("CARGO_TARGET_DIR", &folder))?;
    }
    Ok(format!("Rust {version} builds core, ffi and c in both layouts without a warning"))
}

/// clippy, without a warning.
fn clippy(sh: &Shell) -> Result<String> {
    need(sh, "clippy", "clippy")?;
    // The static library has a panic handler of its own in the release profile alone.
    for arguments in [
        &["clippy", "-q", "--all-targets", "--workspace"][..],
        &["clippy", "-q", "--all-targets", "--all-features", "-p", "httpstatus-core"],
        &["clippy", "-q", "--release", "-p", "httpstatus-c"],
    ] {
        output(sh, cargo_command(sh, &[arguments, &DENY].concat()))?;
    }
    Ok("no warning".to_owned())
}

/// rustfmt.
fn format(sh: &Shell) -> Result<String> {
    need(sh, "fmt", "rustfmt")?;
    output(sh, cargo_command(sh, &["fmt", "--all", "--check"]))?;
    Ok("formatted".to_owned())
}

/// Fails if a component of the toolchain is missing.
fn need(sh: &Shell, command: &str, component: &str) -> Result<()> {
    let version = output(sh, cargo_command(sh, &[command, "--version"]));
    version.map(drop).map_err(|_| Missing(format!("{component}: `rustup component add {component}`")).into())
}
