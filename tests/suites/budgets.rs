//! The cost of the library, compared with the budgets in tests/budgets.

use std::process::ExitCode;

use httpstatus_tests::{budgets, runner};

fn main() -> ExitCode {
    runner::main("budgets", budgets::tests)
}
