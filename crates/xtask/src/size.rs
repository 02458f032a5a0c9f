//! What functions cost in flash and RAM, as tables.

use std::fs;

use anyhow::{Context, Result};
use httpstatus_dist::workspace::root;
use httpstatus_tests::budgets;
use xshell::Shell;

/// The marks around README's table.
const MARKS: (&str, &str) = ("<!-- size:begin -->\n", "<!-- size:end -->");

/// Prints the tables. If `write`, also updates README's.
pub(crate) fn run(sh: &Shell, write: bool) -> Result<()> {
    let table = budgets::table(sh)?;
    print!("{table}{}", budgets::all_built(sh)?);
    if write {
        let readme = fs::read_to_string(root().join("README.md")).context("cannot read README.md")?;
        let (before, rest) = readme.split_once(MARKS.0).context("README.md has no `<!-- size:begin -->`")?;
        let (_, after) = rest.split_once(MARKS.1).context("README.md has no `<!-- size:end -->`")?;
        fs::write(root().join("README.md"), [before, MARKS.0, &table, MARKS.1, after].concat())?;
    }
    print!("{}", budgets::functions_table(sh)?);
    Ok(())
}
