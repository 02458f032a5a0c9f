//! Every `int`.

use anyhow::{Context, bail};
use httpstatus_dist::workspace::{root, scratch};
use xshell::cmd;

use super::{Bench, Outcome, Proof, processors};
use crate::cc::{self, text};
use crate::machine::library;

/// The numbers of the quick form: those around all codes, and those that truncation to 16 bits would turn into codes.
const FEW: [&str; 2] = ["-400000", "1000000"];

pub(super) fn run(bench: &Bench) -> Proof {
    let (sh, library) = (&bench.sh, library(&bench.sh)?);
    let program = scratch("assure")?.join("exhaustive");
    cc::compile(
        sh,
        &cc::Run {
            compiler: &cc::system()?,
            flags: "-std=gnu99 -O2 -Wall -Wextra -Wconversion -Wshadow -Werror",
            include: &library.include,
            source: &root().join("tests/proofs/exhaustive.c"),
            library: &library.archive,
            output: &program,
        },
    )?;
    let (data, processes) = (root().join("crates/core/data"), processors().to_string());
    let range: &[&str] = if bench.fast { &FEW } else { &[] };
    let command = cmd!(sh, "{program} {data} {processes} {range...}");
    let result = command.quiet().ignore_status().output().context("cannot run tests/proofs/exhaustive")?;
    let said = text(&result.stdout);
    if !result.status.success() {
        bail!("{}:\n{said}\n{}", result.status, text(&result.stderr));
    }
    let last = said.lines().last().unwrap_or_default();
    Ok(Outcome::Holds(format!("{}; {processes} processes", last.trim_start_matches("exhaustive: "))))
}
