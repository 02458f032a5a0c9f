//! What the library may cost: the budgets of tests/budgets.

use std::process::ExitCode;

use httpstatus_tests::{budgets, runner};

fn main() -> ExitCode {
    runner::main("budgets", budgets::tests)
}
