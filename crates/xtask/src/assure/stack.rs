//! How much stack the exported functions need.

use std::fs;

use anyhow::{Result, bail};
use xshell::cmd;

use super::build::{self, Build};
use super::graph::Graph;
use super::{Bench, Outcome, Proof};
use crate::toolchain::{self, Way};
use crate::workspace::scratch;
use crate::{archive, cc};

/// What no exported function may need more of, with all that it calls.
const MOST: u64 = 256;
/// The smallest target, and the one that is built in the quick form as well.
const SMALL: &str = "thumbv6m-none-eabi";

pub(super) fn run(bench: &Bench) -> Proof {
    let host = toolchain::host(&bench.sh)?;
    let mut said = Vec::new();
    for target in [host.as_str(), SMALL] {
        if bench.fast && target == SMALL {
            continue;
        }
        let way = toolchain::way(&bench.sh, target)?;
        let build = Build { stack_sizes: true, ..Build::default() };
        let raw = fs::read(build::build(&bench.sh, target, way, &build)?)?;
        let object = archive::ours(&raw)?;
        let graph = Graph::read(object)?;
        let depths = graph.depths()?;
        let Some((name, most)) = depths.first() else { bail!("{target}: no exported function") };
        if *most > MOST {
            bail!("{target}: {name} needs {most} octets of stack, more than {MOST}");
        }
        let calls = match calls(bench, target, object, way)? {
            Some(calls) => calls,
            None => return Ok(Outcome::Missing("llvm-objdump (Debian: `apt-get install llvm`)".to_owned())),
        };
        let (frames, largest, size) = graph.largest_frame();
        let short = |name: &str| name.trim_start_matches("httpstatus_").to_owned();
        let largest =
            if largest.starts_with("httpstatus_") { short(&largest) } else { "an inner function".into() };
        said.push(format!(
            "{target}: at most {most} octets ({}), largest of {frames} frames {size} ({largest}), {calls} calls, none \
             to itself or through a pointer",
            short(name)
        ));
    }
    Ok(Outcome::Holds(said.join("; ")))
}

/// The calls in the disassembly. What has no relocation, and so is not in the graph, is a call within a function.
fn calls(bench: &Bench, target: &str, object: &[u8], _way: Way) -> Result<Option<usize>> {
    if cc::find("llvm-objdump").is_none() {
        return Ok(None);
    }
    let path = scratch("stack")?.join("httpstatus.o");
    fs::write(&path, object)?;
    let sh = &bench.sh;
    let text = cmd!(sh, "llvm-objdump -d -r --no-show-raw-insn {path}").quiet().read()?;
    let (mut function, mut calls) = (String::new(), 0);
    for line in text.lines() {
        if let Some(name) = line.strip_suffix(">:").and_then(|line| line.split_once(" <")) {
            function = name.1.to_owned();
            continue;
        }
        let mut words = line.split_whitespace().skip(1);
        let (operation, operand) = (words.next().unwrap_or_default(), words.collect::<Vec<_>>().join(" "));
        if !matches!(operation, "call" | "callq" | "bl" | "blx" | "jal" | "jalr") {
            continue;
        }
        calls += 1;
        if operand.ends_with(&format!("<{function}>")) {
            bail!("{target}: {function} calls itself:\n{line}");
        }
        if operand.starts_with('*') || operation == "blx" && operand.starts_with('r') {
            bail!("{target}: {function} calls through a pointer:\n{line}");
        }
    }
    Ok(Some(calls))
}
