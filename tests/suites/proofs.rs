//! The quick form of what `cargo xtask assure` proves.

use std::process::ExitCode;

use httpstatus_tests::{proofs, runner};

fn main() -> ExitCode {
    runner::main("proofs", || Ok(proofs::tests()))
}
