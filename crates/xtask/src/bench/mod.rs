//! `cargo xtask bench`: compares with other libraries, from C and from Rust, in time and in flash.

mod c;
mod flash;
mod plot;
mod report;
mod rust;

use anyhow::Result;
use xshell::Shell;

/// One thing that was timed.
pub(crate) struct Timing {
    /// What was looked up: "reason".
    pub(crate) group: String,
    /// The codes that were looked up: "shuffled".
    pub(crate) input: String,
    /// The library or baseline that was timed.
    pub(crate) name: String,
    /// Nanoseconds for one lookup, the median of all rounds.
    pub(crate) nanoseconds: f64,
}

/// Everything that was measured.
pub(crate) struct Measured {
    pub(crate) c: Vec<Timing>,
    pub(crate) counts: Vec<c::Count>,
    pub(crate) inline_calls: usize,
    pub(crate) mispredicted: Option<f64>,
    pub(crate) rust: Vec<Timing>,
    pub(crate) flash: Vec<flash::Flash>,
}

/// Measures, prints the ratios, writes docs/benchmarks.md and its plots.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    c::needs()?;
    println!("1/4 flash on Cortex-M0");
    let flash = flash::measure(sh)?;
    println!("2/4 C and C++ libraries, time");
    let bench = c::build(sh)?;
    let c = c::time(sh, &bench)?;
    println!("3/4 C and C++ libraries, instructions");
    let counts = c::count(sh, &bench)?;
    let inline_calls = c::calls_in(&bench, "class_inline_test")?;
    let mispredicted = c::mispredicted(sh, &bench);
    println!("4/4 Rust (criterion)");
    let rust = rust::time(sh)?;
    let measured = Measured { c, counts, inline_calls, mispredicted, rust, flash };
    report::write(sh, &measured)?;
    for line in report::ratios(&measured) {
        println!("{line}");
    }
    println!("written: docs/benchmarks.md, docs/benchmarks/*.svg");
    Ok(())
}

/// The time of one lookup.
pub(crate) fn time_of(timings: &[Timing], group: &str, input: &str, name: &str) -> Option<f64> {
    let is = |timing: &&Timing| timing.group == group && timing.input == input && timing.name == name;
    timings.iter().find(is).map(|timing| timing.nanoseconds)
}
