//! The library's own code, step by step in an interpreter that knows the rules of pointers.

use super::{Bench, Outcome, Proof, cargo_of};
use crate::cargo::{output, passed};
use httpstatus_dist::workspace::target_folder;

/// The tests of core that take no minutes: those beside the code, without the loops over all numbers or all texts.
const CORE: [&str; 5] = ["-p", "httpstatus-core", "--lib", "--all-features", "--"];

/// What is checked besides the rules that always hold. The tests of core read files.
const FLAGS: &str = "-Zmiri-strict-provenance -Zmiri-tree-borrows -Zmiri-disable-isolation";

pub(super) fn run(bench: &Bench) -> Proof {
    if cargo_of(bench, "nightly", &["miri", "--version"]).quiet().ignore_stderr().read().is_err() {
        let install = "Miri (`rustup toolchain install nightly`, then `rustup component add miri rust-src --toolchain nightly`)";
        return Ok(Outcome::Missing(install.to_owned()));
    }
    let mut said = Vec::new();
    for (name, tests) in [("ffi", &["-p", "httpstatus-ffi"][..]), ("core", &CORE)] {
        let command = cargo_of(bench, "nightly", &[&["miri", "test"], tests].concat())
            .env("MIRIFLAGS", FLAGS)
            .env("CARGO_TARGET_DIR", target_folder().join("miri"));
        said.push(format!("{name}: {}", passed(&output(&bench.sh, command)?)));
    }
    Ok(Outcome::Holds(said.join(", ")))
}
