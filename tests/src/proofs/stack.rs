//! How much stack the exported functions need.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use super::build::{self, Build};
use super::graph::Graph;
use super::{Bench, Outcome, Proof};
use crate::cargo::output;
use crate::cc;
use crate::machine::library;
use httpstatus_dist::archive;
use httpstatus_dist::toolchain;
use httpstatus_dist::workspace::{root, scratch};

/// The most stack that an exported function may need, with everything it calls.
const MOST: u64 = 256;
/// What a call of memcpy or its kin uses: the address to return to.
const OTHERS: u64 = 8;
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
        let raw = build::build(&bench.sh, target, way, &Build { stack_sizes: true, ..Build::default() })?;
        let object = archive::ours(&raw)?;
        let mut graph = Graph::read(object)?;
        let Some(code) = code(bench, target, object)? else {
            return Ok(Outcome::Missing("llvm-objdump (Debian: `apt-get install llvm`)".to_owned()));
        };
        graph.add_to_frames(&code.besides);
        let depths = graph.depths()?;
        for (name, bytes) in &depths {
            let most =
                BIG.iter().find(|big| big.0 == name && target.starts_with(big.1)).map_or(MOST, |big| big.2);
            if *bytes > most {
                bail!("{target}: {name} needs {bytes} bytes of stack, more than {most}");
            }
        }
        let short = |name: &str| name.trim_start_matches("httpstatus_").to_owned();
        let largest: Vec<String> =
            depths.iter().take(3).map(|(name, bytes)| format!("{} {bytes}", short(name))).collect();
        let mut figure = format!(
            "{target}: {}, all others less; {} calls, none to itself or through a pointer",
            largest.join(", "),
            code.calls
        );
        if target == host {
            let used = compare(&depths, &painted(bench, &library(&bench.sh)?.archive)?)?;
            figure.push_str(&format!("; on a painted stack {}", used));
        }
        said.push(figure);
    }
    Ok(Outcome::Holds(said.join("; ")))
}

/// What functions use is no more than what was added up. Returns the figures of the largest.
fn compare(depths: &[(String, u64)], used: &BTreeMap<String, u64>) -> Result<String> {
    for (name, depth) in depths {
        let used = used.get(name).with_context(|| format!("{name} did not run on a painted stack"))?;
        if *used > depth + OTHERS {
            bail!("{name} used {used} bytes of stack, more than the {depth} that were added up");
        }
    }
    let mut all: Vec<_> = used.iter().collect();
    all.sort_by_key(|(_, bytes)| std::cmp::Reverse(**bytes));
    let all =
        all.iter().take(3).map(|(name, bytes)| format!("{} {bytes}", name.trim_start_matches("httpstatus_")));
    Ok(all.collect::<Vec<_>>().join(", "))
}

/// What the disassembly says that the frame sizes do not.
struct Code {
    calls: usize,
    /// What functions of x86-64 use besides their frame: the address to return to, arguments that are pushed for a call, and
    /// what a function that calls nothing may use below the stack pointer, the red zone.
    besides: BTreeMap<String, u64>,
}

/// Reads the disassembly. A call without a relocation is not in the graph; it stays within a function.
fn code(bench: &Bench, target: &str, object: &[u8]) -> Result<Option<Code>> {
    if cc::find("llvm-objdump").is_none() {
        return Ok(None);
    }
    let path = scratch("stack")?.join("httpstatus.o");
    fs::write(&path, object)?;
    let sh = &bench.sh;
    let text = cmd!(sh, "llvm-objdump -d -r --no-show-raw-insn {path}").quiet().read()?;
    let (mut function, mut loads_copy, mut before) = (String::new(), false, "");
    let mut code = Code { calls: 0, besides: BTreeMap::new() };
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_suffix(">:").and_then(|line| line.split_once(" <")) {
            (function, loads_copy) = (name.1.to_owned(), false);
            continue;
        }
        if target.starts_with("x86_64") {
            let most = code.besides.entry(function.clone()).or_default();
            *most = (*most).max(8 + red_zone(line).or_else(|| pushed(line, before)).unwrap_or_default());
        }
        before = if line.contains("R_X86_64") { before } else { line };
        // memcpy or its kin, whose address is loaded once and called several times.
        let is_copy = |line: &str| line.contains("GOTPCREL") && COPIES.iter().any(|copy| line.contains(copy));
        loads_copy |= is_copy(line);
        let mut words = line.split_whitespace().skip(1);
        let (operation, operand) = (words.next().unwrap_or_default(), words.collect::<Vec<_>>().join(" "));
        if !matches!(operation, "call" | "callq" | "bl" | "blx" | "jal" | "jalr") {
            continue;
        }
        code.calls += 1;
        if operand.ends_with(&format!("<{function}>")) {
            bail!("{target}: {function} calls itself:\n{line}");
        }
        // The relocation of a call is on the line below.
        loads_copy |= lines.peek().is_some_and(|next| is_copy(next));
        if operand.starts_with('*') && !loads_copy || operation == "blx" && operand.starts_with('r') {
            bail!("{target}: {function} calls through a pointer:\n{line}");
        }
    }
    Ok(Some(code))
}

/// How far below the stack pointer an instruction of x86-64 reads or writes: `movq %rax, -0x18(%rsp)`.
fn red_zone(line: &str) -> Option<u64> {
    let (before, _) = line.split_once("(%rsp")?;
    let (instruction, digits) = before.rsplit_once('-')?;
    // Address arithmetic, by which a frame is made without touching it.
    if instruction.contains("lea") {
        return None;
    }
    match digits.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => digits.parse().ok(),
    }
}

/// How many bytes of arguments an instruction takes off the stack after a call.
fn pushed(line: &str, before: &str) -> Option<u64> {
    let bytes = line.split_once("addq")?.1.trim().strip_prefix('$')?.strip_suffix(", %rsp")?;
    if before.contains("callq") { bytes.parse().ok() } else { None }
}

/// Runs every exported function on a painted stack. Returns the most bytes of each, by name.
fn painted(bench: &Bench, archive: &Path) -> Result<BTreeMap<String, u64>> {
    let (calls, proofs) = (super::sanitizers::calls()?, root().join("tests/proofs"));
    let program = scratch("stack")?.join("painted");
    cc::compile(
        &bench.sh,
        &cc::Run {
            compiler: &cc::system()?,
            flags: &format!("-std=gnu11 -O0 -I{} -I{}", calls.display(), proofs.display()),
            include: &root().join("include"),
            source: &proofs.join("stack.c"),
            library: archive,
            output: &program,
        },
    )?;
    let said = output(&bench.sh, cmd!(bench.sh, "{program}"))?;
    let all = said.lines().filter_map(|line| line.split_once(' '));
    all.map(|(name, bytes)| Ok((name.to_owned(), bytes.parse()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::{pushed, red_zone};

    #[test]
    fn what_is_below_the_stack_pointer_is_the_red_zone() {
        assert_eq!(red_zone("  12: movq %rax, -0x18(%rsp)"), Some(24));
        assert_eq!(red_zone("  12: movb $0x1, -0x40(%rsp,%rcx)"), Some(64));
        assert_eq!(red_zone("  12: movq %rax, 0x18(%rsp)"), None);
        assert_eq!(red_zone("  12: movq %rax, -24(%rsp)"), Some(24));
        assert_eq!(red_zone("  12: leaq -0x40(%rsp), %rsp"), None);
    }

    #[test]
    fn pushed_arguments_are_taken_off_after_the_call() {
        assert_eq!(pushed("  17c:  addq $16, %rsp", "  177: callq 0x17c <f>"), Some(16));
        assert_eq!(pushed("  17c:  addq $16, %rsp", "  177: movl $1, %eax"), None);
    }
}
