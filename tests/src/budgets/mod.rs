//! What the library costs in flash, RAM, instructions and stack, compared with its budgets.

mod functions;
mod sets;

use anyhow::Result;

pub use functions::table as functions_table;
pub use sets::{all_built, grown, table};

use crate::runner::Test;

/// Everything that has a budget in tests/budgets.
pub fn tests() -> Result<Vec<Test>> {
    Ok([sets::tests()?, functions::tests()?].into_iter().flatten().collect())
}
