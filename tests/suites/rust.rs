//! What cargo runs.

use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_tests::cargo::{output, passed};
use httpstatus_tests::http_crate;
use httpstatus_tests::runner::{self, Missing, test};
use xshell::Shell;

/// Warnings are failures.
const DENY: [&str; 3] = ["--", "-D", "warnings"];

fn main() -> ExitCode {
    runner::main("rust", || {
        Ok(vec![
            test("core, every feature", all_features),
            test("core, compact layout", compact),
            test("the http crate's own tests", http_crate::tests),
            test("clippy", clippy),
            test("format", format),
        ])
    })
}

fn cargo_test(sh: &Shell, arguments: &[&str]) -> Result<String> {
    // Tests have one folder for what they write, whatever the features.
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    output(sh, cargo_command(sh, &[&["test"], arguments].concat())).map(|output| passed(&output))
}

/// The core with everything switched on.
fn all_features(sh: &Shell) -> Result<String> {
    cargo_test(sh, &["-p", "httpstatus-core", "--all-features"])
}

/// The core with the table layout of firmware.
fn compact(sh: &Shell) -> Result<String> {
    cargo_test(sh, &["-p", "httpstatus-core", "--features", "compact"])
}

/// clippy, without a warning.
fn clippy(sh: &Shell) -> Result<String> {
    need(sh, "clippy", "clippy")?;
    // The static library exists only in the release profile: that of dev would need an unwinder.
    for arguments in [
        &["clippy", "-q", "--all-targets", "--workspace", "--exclude", "httpstatus-c"][..],
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
    Ok("as .rustfmt.toml wants it".to_owned())
}

/// Fails if a component of the toolchain is not there.
fn need(sh: &Shell, command: &str, component: &str) -> Result<()> {
    let version = output(sh, cargo_command(sh, &[command, "--version"]));
    version.map(drop).map_err(|_| Missing(format!("{component}: `rustup component add {component}`")).into())
}
