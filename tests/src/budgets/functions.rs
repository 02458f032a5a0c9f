//! What a call of each function costs on a bare board: flash, and instructions, stack and cycles of the worst case, compared
//! with tests/budgets/budgets-functions.csv. QEMU counts the instructions of the archive that ships.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail, ensure};
use httpstatus_dist::workspace::root;
use xshell::Shell;

use super::sets::{built, grown, linker};
use crate::firmware::{self, rivals};
use crate::machine::{OnceEach, archive_to_measure};
use crate::runner::{Test, Tool, test};

/// The targets that are measured, each with its processor.
const TARGETS: [(&str, &str); 2] =
    [("thumbv6m-none-eabi", "Cortex-M0"), ("riscv32imc-unknown-none-elf", "RV32IMC")];
const FILE: &str = "tests/budgets/budgets-functions.csv";
const HEAD: &str = "target,function,flash,instructions,stack,cycles";

/// Flash, instructions, stack, cycles; 0 cycles where the times of the instructions are not known.
type Figures = [u64; 4];
const UNITS: [&str; 4] = ["bytes of flash", "instructions", "bytes of stack", "cycles"];
/// The target whose processor's cycles are counted.
const TIMED: &str = TARGETS[0].0;

/// Every function has a budget and is within it.
pub(super) fn tests() -> Result<Vec<Test>> {
    let text = fs::read_to_string(root().join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
    let budgets = parse(&text).context(FILE)?;
    let counter = test("known cycles and a delay are counted", rivals::check).needs(&rivals::TOOLS);
    let agree = test("the clock and the log count the same instructions", counts_agree).needs(&tools(TIMED));
    let mut tests = vec![counter, agree];
    for (target, ..) in TARGETS {
        let names: Vec<String> =
            budgets.keys().filter(|(of, _)| of == target).map(|(_, name)| name.clone()).collect();
        let complete = test(format!("every function has one on {target}"), move |sh| {
            let costs = counted(sh, target)?;
            let without: Vec<&String> = costs.keys().filter(|name| !names.contains(name)).collect();
            if !without.is_empty() {
                bail!("without a budget in {FILE}: {without:?}");
            }
            Ok(format!("{} functions", costs.len()))
        });
        tests.push(complete.needs(&tools(target)));
    }
    for ((target, name), budget) in budgets {
        let needs = tools(&target);
        let one = test(format!("{name} alone on {target}"), move |sh| {
            let figures = figures(sh, &target, &name)?;
            let over = over(&figures, &budget);
            if !over.is_empty() {
                bail!("over budget ({FILE}): {}; {}", over.join("; "), built(sh, &target)?);
            }
            Ok(format!("{figures:?} of {budget:?}"))
        });
        tests.push(one.needs(&needs));
    }
    Ok(tests)
}

/// The functions that call memcmp, which the programs compile for their processor.
const COMPARE_MEMORY: [&str; 2] = ["field", "method"];

/// The clock of one board and the log of another count the same instructions.
fn counts_agree(sh: &Shell) -> Result<String> {
    let cycles = firmware::cycles(&archive_to_measure(sh, TIMED)?)?;
    let counted = counted(sh, TIMED)?;
    let differ: Vec<_> = counted
        .iter()
        .filter(|(name, _)| !COMPARE_MEMORY.contains(&name.as_str()))
        .map(|(name, [clock, ..])| (name, clock, cycles.get(name).map(|cycles| cycles.instructions)))
        .filter(|(_, clock, log)| Some(**clock) != *log)
        .collect();
    ensure!(differ.is_empty(), "instructions by the clock and by the log: {differ:?}");
    Ok(format!("{} functions", counted.len()))
}

/// The programs needed to link and count for a target.
fn tools(target: &str) -> Vec<Tool> {
    let mut tools = firmware::cost_tools(target);
    tools.extend(linker(target).map(|linker| linker.tool));
    tools.dedup();
    tools
}

/// Instructions, stack and cycles of every function on a target, counted once for all.
fn counted(sh: &Shell, target: &str) -> Result<BTreeMap<String, [u64; 3]>> {
    static COUNTED: OnceEach<BTreeMap<String, [u64; 3]>> = OnceEach::new();
    COUNTED.get(target, || {
        let archive = archive_to_measure(sh, target)?;
        let printed = firmware::costs(target, &archive).context("examples-c/firmware/cost")?;
        let cycles = if target == TIMED { firmware::cycles(&archive)? } else { BTreeMap::new() };
        let line = |line: &str| {
            let mut words = line.split_whitespace();
            let name = words.next()?.to_owned();
            let numbers: Vec<u64> = words.map(str::parse).collect::<Result<_, _>>().ok()?;
            let [instructions, stack] = numbers[..] else { return None };
            let cycles = cycles.get(&name).map_or(0, |cycles| cycles.worst);
            Some((name, [instructions, stack, cycles]))
        };
        printed.lines().map(|text| line(text).with_context(|| format!("it printed `{text}`"))).collect()
    })
}

/// What a function costs when it is linked alone.
fn figures(sh: &Shell, target: &str, name: &str) -> Result<Figures> {
    let counted = counted(sh, target)?;
    let [instructions, stack, cycles] = *counted.get(name).context("it has a budget but is not measured")?;
    let (flash, ram) = grown(sh, &[format!("httpstatus_{name}")], target, &archive_to_measure(sh, target)?)?;
    if ram > 0 {
        bail!("httpstatus_{name} takes {ram} bytes of RAM");
    }
    Ok([flash, instructions, stack, cycles])
}

/// The programs needed for all targets.
pub(super) fn all_tools() -> Vec<Tool> {
    TARGETS.iter().flat_map(|(target, _)| tools(target)).collect()
}

/// What each function costs, as Markdown, a table for each target.
pub(super) fn table(sh: &Shell) -> Result<String> {
    let mut out = String::new();
    for (target, processor) in TARGETS {
        let mut heads = vec!["flash, alone", "instructions, worst", "stack, worst"];
        heads.extend((target == TIMED).then_some("cycles, worst"));
        out.push_str(&format!("\n| function, {processor} | {} |\n", heads.join(" | ")));
        out.push_str(&format!("|---{}|\n", "|--:".repeat(heads.len())));
        for name in counted(sh, target)?.keys() {
            let figures = figures(sh, target, name)?.map(|figure| figure.to_string());
            let shown: Vec<String> = figures.into_iter().take(heads.len()).collect();
            out.push_str(&format!("| {name} | {} |\n", shown.join(" | ")));
        }
    }
    Ok(out)
}

fn parse(text: &str) -> Result<BTreeMap<(String, String), Figures>> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    if lines.next() != Some(HEAD) {
        bail!("the first line is not `{HEAD}`");
    }
    let row = |line: &str| {
        let (target, rest) = line.split_once(',')?;
        let (name, rest) = rest.split_once(',')?;
        let numbers: Vec<u64> = rest.split(',').map(str::parse).collect::<Result<_, _>>().ok()?;
        Some(((target.to_owned(), name.to_owned()), Figures::try_from(numbers).ok()?))
    };
    lines
        .map(|line| row(line).with_context(|| format!("`{line}` is not a target, a name and four numbers")))
        .collect()
}

fn over(figures: &Figures, budget: &Figures) -> Vec<String> {
    let all = figures.iter().zip(budget).zip(UNITS);
    let over = all.filter(|((figure, budget), _)| figure > budget);
    over.map(|((figure, budget), unit)| format!("{figure} {unit} of {budget} allowed")).collect()
}

#[cfg(test)]
mod tests {
    use super::{HEAD, over, parse};

    #[test]
    fn what_costs_too_much_is_named() {
        let over = over(&[11, 5, 16, 9], &[10, 5, 8, 9]);
        assert_eq!(over, ["11 bytes of flash of 10 allowed", "16 bytes of stack of 8 allowed"]);
    }

    #[test]
    fn a_row_is_a_target_a_name_and_four_numbers() {
        let budgets = parse(&format!("# why\n{HEAD}\nt,a,10,5,8,9\n")).unwrap();
        assert_eq!(budgets[&("t".to_owned(), "a".to_owned())], [10, 5, 8, 9]);
        assert!(parse(&format!("{HEAD}\nt,a,1\n")).is_err());
    }
}
