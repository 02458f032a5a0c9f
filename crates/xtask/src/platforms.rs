//! The table of platforms.

use anyhow::{Result, bail};
use httpstatus_dist::progress::waiting;
use httpstatus_tests::firmware::platforms;
use xshell::Shell;

/// Prints the table, or puts it into its page. Fails if a row does.
pub(crate) fn run(sh: &Shell, write: bool) -> Result<()> {
    let mut line = None;
    let table = platforms::table(sh, |what| {
        drop(line.take());
        line = Some(waiting(what.to_owned()));
    })?;
    drop(line);
    print!("{}", table.text());
    if !table.faults.is_empty() {
        bail!("{} of the rows failed:\n{}", table.faults.len(), table.faults.join("\n"));
    }
    if write { table.write(sh) } else { Ok(()) }
}
