//! The archives of all targets, at every opt level.

use anyhow::{Context, Result, bail};

use super::build::{self, Build};
use super::graph::Graph;
use super::{Bench, Outcome, Proof};
use httpstatus_dist::archive;
use httpstatus_dist::toolchain;

/// The levels that users may build with.
const LEVELS: [&str; 5] = ["1", "2", "3", "s", "z"];

/// Functions of std with a panic behind a check that makes it unreachable, which only the optimiser recognises.
const STD: [&str; 1] = [
    "3stre16split_at_checked", // str::split_at_checked asks is_char_boundary, which indexes below the length
];

/// The targets of all boards of the firmware, including this machine.
fn targets(bench: &Bench) -> Result<Vec<String>> {
    let host = toolchain::host(&bench.sh)?;
    if bench.fast {
        return Ok(vec![host]);
    }
    let mut targets: Vec<String> = crate::firmware::targets()
        .into_iter()
        .map(|target| if target == "host" { host.clone() } else { target.to_owned() })
        .collect();
    targets.sort();
    targets.dedup();
    Ok(targets)
}

/// The refusals of `httpstatus-dist`, at each level.
pub(super) fn levels(bench: &Bench) -> Proof {
    let targets = targets(bench)?;
    let (mut archives, mut functions) = (0, 0);
    for target in &targets {
        let Ok(way) = toolchain::way(&bench.sh, target) else {
            return Ok(Outcome::Missing(format!(
                "no core library for {target} (Debian: `apt-get install rustc-web cargo-web rust-web-src`)"
            )));
        };
        for level in LEVELS {
            let build = Build { opt_level: Some(level), ..Build::default() };
            let raw = build::build(&bench.sh, target, way, &build)?;
            let made =
                archive::make(&raw, target).with_context(|| format!("{target} at opt level {level}"))?;
            functions = made.report.functions;
            archives += 1;
        }
    }
    let said = format!(
        "{archives} archives of {functions} functions: {} {} at 5 levels, nothing refused",
        targets.len(),
        if targets.len() == 1 { "target" } else { "targets" }
    );
    Ok(Outcome::Holds(said))
}

/// Opt level 0 with overflow checks: nothing is inlined or dropped, so every call in the source is in the object.
pub(super) fn unoptimised(bench: &Bench) -> Proof {
    let host = toolchain::host(&bench.sh)?;
    let way = toolchain::way(&bench.sh, &host)?;
    let build = Build { opt_level: Some("0"), overflow_checks: true, ..Build::default() };
    let raw = build::build(&bench.sh, &host, way, &build)?;
    let mut graph = Graph::read(archive::ours(&raw)?)?;
    for name in STD {
        graph.cut(name)?;
    }
    let (roots, reached) = (graph.exported().len(), graph.reached());
    let panics: Vec<String> = reached
        .iter()
        .filter(|name| name.contains("panic"))
        .map(|name| match graph.way_to(name) {
            Some(way) => way.join(" -> "),
            None => name.clone(),
        })
        .collect();
    if !panics.is_empty() {
        bail!("at opt level 0 a panic can be reached:\n  {}", panics.join("\n  "));
    }
    Ok(Outcome::Holds(format!(
        "{roots} exported functions reach {} functions and tables of {}, none of them a panic ({} functions of std left \
         out, which check before they index)",
        reached.len(),
        graph.len(),
        STD.len()
    )))
}
