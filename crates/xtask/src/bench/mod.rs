//! `cargo xtask bench`: compares with other libraries, from C and from Rust, in time and in flash.

mod c;
mod first;
mod flash;
mod log;
mod plot;
mod report;
mod rust;

use anyhow::{Context, Result};
use serde_json::Value;
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
    pub(crate) log: Vec<Timing>,
    pub(crate) flash: Vec<flash::Flash>,
}

/// Measures, prints the ratios, writes docs/benchmarks.md and its plots.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    c::needs()?;
    println!("1/5 flash on Cortex-M0");
    let flash = flash::measure(sh)?;
    println!("2/5 C and C++ libraries, time");
    let bench = c::build(sh)?;
    let c = c::time(sh, &bench)?;
    println!("3/5 C and C++ libraries, instructions");
    let counts = c::count(sh, &bench)?;
    let inline_calls = c::calls_in(&bench, "class_inline_test")? + c::calls_in(&bench, "class_httpstatus")?;
    let mispredicted = c::mispredicted(sh, &bench);
    println!("4/5 Rust, time");
    let rust = rust::time(sh)?;
    println!("5/5 reading a log");
    let log = log::time(sh)?;
    let measured = Measured { c, counts, inline_calls, mispredicted, rust, log, flash };
    report::write(sh, &measured)?;
    for line in report::ratios(&measured) {
        println!("{line}");
    }
    println!("written: docs/benchmarks.md, docs/benchmarks/*.svg");
    Ok(())
}

/// A line that a benchmark prints.
pub(crate) fn timing(line: &str) -> Result<Timing> {
    let value: Value = serde_json::from_str(line)?;
    let text = |key: &str| value[key].as_str().map(str::to_owned).with_context(|| format!("no {key}"));
    Ok(Timing {
        group: text("group")?,
        input: text("input")?,
        name: text("name")?,
        nanoseconds: value["median_ns"].as_f64().context("no median_ns")?,
    })
}

/// The time of one lookup.
pub(crate) fn time_of(timings: &[Timing], group: &str, input: &str, name: &str) -> Option<f64> {
    let is = |timing: &&Timing| timing.group == group && timing.input == input && timing.name == name;
    timings.iter().find(is).map(|timing| timing.nanoseconds)
}

#[cfg(test)]
mod tests {
    use super::timing;

    #[test]
    fn what_the_benchmarks_print_is_read() {
        let line = r#"{"group":"reason","input":"mix","name":"x","median_ns":1.5,"least_ns":1.0}"#;
        assert!((timing(line).unwrap().nanoseconds - 1.5).abs() < 1e-9);
        assert!(timing("{}").is_err());
    }
}
