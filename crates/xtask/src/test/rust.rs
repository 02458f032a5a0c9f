//! What cargo runs.

use std::fs;

use anyhow::{Context, Result, bail};
use toml::{Table, Value};
use xshell::Cmd;

use super::{Machine, Said};
use crate::cc::text;
use crate::toolchain::{cargo_command, cargo_of_rustup};
use crate::workspace::{root, scratch};

/// What the oldest Rust builds, in each layout.
const OLDEST: [&[&str]; 5] = [
    &["-p", "httpstatus-core", "--all-features"],
    &["-p", "httpstatus-core", "-p", "httpstatus-ffi", "--features", "httpstatus-ffi/compact"],
    &["-p", "httpstatus-core", "-p", "httpstatus-ffi", "--features", "httpstatus-ffi/indexed"],
    &["-p", "httpstatus-c", "--release", "--features", "compact"],
    &["-p", "httpstatus-c", "--release", "--features", "indexed"],
];
/// Set by `.ci/run` on a machine that cannot have that compiler.
const WITHOUT_OLDEST: &str = "HTTPSTATUS_WITHOUT_OLDEST_RUST";

/// Runs a command that has to succeed; what it printed.
pub(super) fn run(command: Cmd<'_>) -> Result<String> {
    let what = command.to_string();
    let result = command.quiet().ignore_status().output()?;
    if !result.status.success() {
        bail!("`{what}` failed:\n{}\n{}", text(&result.stdout), text(&result.stderr));
    }
    Ok(text(&result.stdout))
}

/// Adds up the lines that the test runners close with.
fn sum(output: &str) -> String {
    let counts = output.lines().filter_map(|line| line.strip_prefix("test result: ok. "));
    let passed: usize = counts.filter_map(|rest| rest.split(' ').next()?.parse::<usize>().ok()).sum();
    format!("{passed} tests passed")
}

fn cargo_test(machine: &Machine, arguments: &[&str]) -> Said {
    let _in_root = machine.sh.push_dir(root());
    run(cargo_command(&machine.sh, &[&["test"], arguments].concat())).map(|output| sum(&output))
}

/// The tests and documentation examples of core, ffi and xtask.
pub(super) fn tests(machine: &Machine) -> Said {
    cargo_test(machine, &["-p", "httpstatus-core", "-p", "httpstatus-ffi", "-p", "xtask"])
}

/// The core with everything switched on.
pub(super) fn all_features(machine: &Machine) -> Said {
    cargo_test(machine, &["-p", "httpstatus-core", "--all-features"])
}

/// The core with the table layout of firmware.
pub(super) fn compact(machine: &Machine) -> Said {
    cargo_test(machine, &["-p", "httpstatus-core", "--features", "compact"])
}

/// Core, ffi and c with the oldest Rust that Cargo.toml promises, without a warning.
pub(super) fn oldest(machine: &Machine) -> Said {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).context("cannot read Cargo.toml")?;
    let manifest: Table = manifest.parse().context("Cargo.toml")?;
    let package = manifest.get("workspace").and_then(|workspace| workspace.get("package"));
    let version = package.and_then(|package| package.get("rust-version")).and_then(Value::as_str);
    let version = version.context("Cargo.toml has no rust-version")?;
    let folder = scratch("oldest-rust")?;
    let _in_root = machine.sh.push_dir(root());
    for what in OLDEST {
        let arguments = [&["build", "--quiet", "--locked"], what].concat();
        let Some(cargo) = cargo_of_rustup(&machine.sh, version, &arguments) else {
            let install = format!("Rust {version} (`rustup toolchain install {version} --profile minimal`)");
            if std::env::var_os(WITHOUT_OLDEST).is_some() {
                return Ok(format!("NOT BUILT: this machine cannot have {install}"));
            }
            machine.leave_out(install);
            return Ok("not there".to_owned());
        };
        run(cargo.env("RUSTFLAGS", "-Dwarnings").env("CARGO_TARGET_DIR", &folder))?;
    }
    Ok(format!("Rust {version} builds core, ffi and c in both layouts without a warning"))
}

/// clippy, without a warning.
pub(super) fn clippy(machine: &Machine) -> Said {
    let _in_root = machine.sh.push_dir(root());
    if run(cargo_command(&machine.sh, &["clippy", "--version"])).is_err() {
        machine.leave_out("clippy (`rustup component add clippy`)");
        return Ok("not there".to_owned());
    }
    let packages = ["-p", "httpstatus-core", "-p", "httpstatus-ffi", "-p", "xtask"];
    let deny = ["--", "-D", "warnings"];
    run(cargo_command(&machine.sh, &[&["clippy", "-q", "--all-targets"], &packages[..], &deny].concat()))?;
    let features = ["clippy", "-q", "-p", "httpstatus-core", "--all-targets", "--all-features"];
    run(cargo_command(&machine.sh, &[&features[..], &deny].concat()))?;
    // The static library exists only in the release profile: that of dev would need an unwinder.
    run(cargo_command(
        &machine.sh,
        &[&["clippy", "-q", "--release", "-p", "httpstatus-c"], &deny[..]].concat(),
    ))?;
    Ok("no warning".to_owned())
}

/// rustfmt.
pub(super) fn format(machine: &Machine) -> Said {
    let _in_root = machine.sh.push_dir(root());
    if run(cargo_command(&machine.sh, &["fmt", "--version"])).is_err() {
        machine.leave_out("rustfmt (`rustup component add rustfmt`)");
        return Ok("not there".to_owned());
    }
    run(cargo_command(&machine.sh, &["fmt", "--all", "--check"]))?;
    Ok("as rustfmt.toml wants it".to_owned())
}

#[cfg(test)]
mod tests {
    use super::sum;

    #[test]
    fn the_runners_counts_are_added_up() {
        let output = "test result: ok. 3 passed; 0 failed\nnoise\ntest result: ok. 40 passed; 0 failed\n";
        assert_eq!(sum(output), "43 tests passed");
    }
}
