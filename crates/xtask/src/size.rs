//! What functions cost in flash, RAM, stack and cycles, as tables.

use std::fs;

use anyhow::{Context, Result};
use httpstatus_dist::workspace::root;
use httpstatus_tests::budgets;
use xshell::Shell;

/// Prints the tables. If `write`, also puts them into README and docs/cost.md.
pub(crate) fn run(sh: &Shell, write: bool) -> Result<()> {
    for table in budgets::tables(sh)? {
        print!("{}", table.text);
        if write {
            let path = root().join(table.file);
            let page = fs::read_to_string(&path).with_context(|| format!("cannot read {}", table.file))?;
            fs::write(&path, table.put_into(&page)?)?;
        }
    }
    print!("{}", budgets::all_built(sh)?);
    Ok(())
}
