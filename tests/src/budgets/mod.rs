//! What the library costs in flash, RAM, instructions, cycles and stack, compared with its budgets.

mod functions;
mod pages;
mod sets;

use anyhow::Result;

pub use pages::tables;
pub use sets::{all_built, grown};

use crate::runner::Test;

/// Everything that has a budget in tests/budgets, and the page with the figures.
pub fn tests() -> Result<Vec<Test>> {
    Ok([sets::tests()?, functions::tests()?, pages::tests()].into_iter().flatten().collect())
}
