//! Runs the proofs of the library's guarantees and records the results.

mod table;

use std::time::Instant;

use anyhow::{Result, bail};
use httpstatus_dist::progress::waiting;
use httpstatus_tests::proofs::{Bench, LINES, Line, Outcome};
use xshell::Shell;

/// Runs the proofs and prints the table. Figures of full runs go into docs/assurance.md.
pub(crate) fn run(sh: Shell, fast: bool, only: Option<&str>) -> Result<()> {
    let bench = Bench { sh, fast };
    let chosen: Vec<&Line> =
        LINES.iter().filter(|line| only.map_or(line.fast || !fast, |only| line.name == only)).collect();
    if chosen.is_empty() {
        let names: Vec<_> = LINES.iter().map(|line| line.name).collect();
        bail!("no proof is called `{}`; there are {}", only.unwrap_or_default(), names.join(", "));
    }
    let mut failed = Vec::new();
    for line in chosen {
        let began = Instant::now();
        let waiting = waiting(line.name.to_owned());
        let result = line.prove(&bench);
        drop(waiting);
        let seconds = began.elapsed().as_secs_f32();
        match result {
            Ok(Outcome::Holds(figure)) => {
                println!("holds    {}: {figure} ({seconds:.0} s)", line.name);
                if !fast {
                    // At once, so that an interrupted run keeps what it has.
                    table::update(&bench, line.name, &figure, began.elapsed())?;
                }
            }
            Ok(Outcome::Missing(what)) => {
                println!("NOT RUN  {}: {what}", line.name);
                failed.push(line.name);
            }
            Err(error) => {
                println!("FAILED   {} ({seconds:.0} s)\n{error:#}", line.name);
                failed.push(line.name);
            }
        }
    }
    if !fast {
        print!("\n{}", table::text()?);
    }
    if failed.is_empty() { Ok(()) } else { bail!("not proved: {}", failed.join(", ")) }
}
