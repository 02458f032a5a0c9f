//! The firmware in examples-c/firmware, on every board that can be emulated.

use std::process::ExitCode;

use httpstatus_tests::{firmware, runner};

fn main() -> ExitCode {
    runner::main("firmware", || Ok(firmware::tests()))
}
