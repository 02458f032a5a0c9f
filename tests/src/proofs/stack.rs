//! How much stack the exported functions need.

use std::fs;

use anyhow::{Result, bail};
use xshell::cmd;

use super::build::{self, Build};
use super::graph::Graph;
use super::{Bench, Outcome, Proof};
use crate::cc;
use httpstatus_dist::archive;
use httpstatus_dist::toolchain;
use httpstatus_dist::workspace::scratch;

/// The most stack that an exported function may need, with everything it calls.
const MOST: u64 = 256;
/// Exceptions, by the start of the target's name: many codes are counted in vector registers, 256 bytes of counters at a
/// time.
const BIG: [(&str, &str, u64); 1] = [("httpstatus_class_counts_add", "x86_64", 1536)];
const COPIES: [&str; 3] = ["memcpy", "memset", "memmove"];
/// The smallest target, which the quick form also builds.
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
        let raw = build::build(&bench.sh, target, way, &build)?;
        let object = archive::ours(&raw)?;
        let graph = Graph::read(object)?;
        let depths = graph.depths()?;
        let known = |name: &str| BIG.iter().find(|big| big.0 == name && target.starts_with(big.1));
        for (name, bytes) in &depths {
            let most = known(name).map_or(MOST, |big| big.2);
            if *bytes > most {
                bail!("{target}: {name} needs {bytes} bytes of stack, more than {most}");
            }
        }
        let Some((name, most)) = depths.iter().find(|(name, _)| known(name).is_none()) else {
            bail!("{target}: no exported function")
        };
        let calls = match calls(bench, target, object)? {
            Some(calls) => calls,
            None => return Ok(Outcome::Missing("llvm-objdump (Debian: `apt-get install llvm`)".to_owned())),
        };
        let (frames, largest, size) = graph.largest_frame();
        let short = |name: &str| name.trim_start_matches("httpstatus_").to_owned();
        let largest =
            if largest.starts_with("httpstatus_") { short(&largest) } else { "an inner function".into() };
        let big: String = depths
            .iter()
            .filter(|(name, _)| known(name).is_some())
            .map(|(name, bytes)| format!("; {} {bytes}", short(name)))
            .collect();
        said.push(format!(
            "{target}: at most {most} bytes ({}{big}), largest of {frames} frames {size} ({largest}), {calls} calls, none \
             to itself or through a pointer",
            short(name)
        ));
    }
    Ok(Outcome::Holds(said.join("; ")))
}

/// Counts the calls in the disassembly. A call without a relocation is not in the graph; it stays within a function.
fn calls(bench: &Bench, target: &str, object: &[u8]) -> Result<Option<usize>> {
    if cc::find("llvm-objdump").is_none() {
        return Ok(None);
    }
    let path = scratch("stack")?.join("httpstatus.o");
    fs::write(&path, object)?;
    let sh = &bench.sh;
    let text = cmd!(sh, "llvm-objdump -d -r --no-show-raw-insn {path}").quiet().read()?;
    let (mut function, mut calls, mut loads_copy) = (String::new(), 0, false);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_suffix(">:").and_then(|line| line.split_once(" <")) {
            (function, loads_copy) = (name.1.to_owned(), false);
            continue;
        }
        // memcpy or its kin, whose address is loaded once and called several times.
        let is_copy = |line: &str| line.contains("GOTPCREL") && COPIES.iter().any(|copy| line.contains(copy));
        loads_copy |= is_copy(line);
        let mut words = line.split_whitespace().skip(1);
        let (operation, operand) = (words.next().unwrap_or_default(), words.collect::<Vec<_>>().join(" "));
        if !matches!(operation, "call" | "callq" | "bl" | "blx" | "jal" | "jalr") {
            continue;
        }
        calls += 1;
        if operand.ends_with(&format!("<{function}>")) {
            bail!("{target}: {function} calls itself:\n{line}");
        }
        // The relocation of a call is on the line below.
        loads_copy |= lines.peek().is_some_and(|next| is_copy(next));
        if operand.starts_with('*') && !loads_copy || operation == "blx" && operand.starts_with('r') {
            bail!("{target}: {function} calls through a pointer:\n{line}");
        }
    }
    Ok(Some(calls))
}
