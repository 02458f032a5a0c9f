//! What a call of each function costs on a bare board: flash, instructions and stack of the worst case, held against
//! tests/budgets/budgets-functions.csv. The instructions are those of the archive that ships, counted in QEMU.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, bail};
use xshell::Shell;

use crate::workspace::root;
use crate::{cc, dist, firmware, size, toolchain};

/// The targets that are measured, each with the processor that it stands for and Debian's packages for it.
const TARGETS: [(&str, &str, &str); 2] = [
    ("thumbv6m-none-eabi", "Cortex-M0", "gcc-arm-none-eabi qemu-system-arm"),
    ("riscv32imc-unknown-none-elf", "RV32IMC", "gcc-riscv64-unknown-elf qemu-system-misc"),
];
const FILE: &str = "tests/budgets/budgets-functions.csv";
const HEAD: &str = "target,function,flash,instructions,stack";

/// Flash, instructions, stack.
type Figures = [u64; 3];
const UNITS: [&str; 3] = ["octets of flash", "instructions", "octets of stack"];
/// The figures of each target's functions.
pub(crate) type Costs = BTreeMap<(String, String), Figures>;

/// Debian's packages to link and run for a target.
pub(crate) fn packages(target: &str) -> &'static str {
    TARGETS.iter().find(|(name, ..)| *name == target).map_or("gcc", |(.., packages)| packages)
}

/// What is not here to measure a target with.
fn missing(sh: &Shell, target: &str) -> Option<String> {
    if let Some(tool) = firmware::cost_tools(target).iter().find(|tool| cc::find(tool).is_none()) {
        return Some(format!("`{tool}` is not there (Debian: `apt-get install {}`)", packages(target)));
    }
    toolchain::way(sh, target).err().map(|error| error.to_string())
}

/// Every function's figures, and what is missing here to know more.
pub(crate) fn measure(sh: &Shell) -> Result<(Costs, Vec<String>)> {
    let (mut costs, mut not_measured) = (Costs::new(), Vec::new());
    for (target, ..) in TARGETS {
        match missing(sh, target) {
            Some(what) => not_measured.push(what),
            None => measure_one(sh, target, &mut costs)?,
        }
    }
    Ok((costs, not_measured))
}

fn measure_one(sh: &Shell, target: &str, costs: &mut Costs) -> Result<()> {
    let archive = dist::archive_to_measure(sh, target)?;
    let printed = firmware::costs(target, &archive).context("examples-c/firmware/cost")?;
    for line in printed.lines() {
        let mut words = line.split_whitespace();
        let (name, numbers) = (words.next().unwrap_or_default(), words.map(str::parse).collect::<Vec<_>>());
        let [Ok(instructions), Ok(stack)] = numbers[..] else { bail!("it printed `{line}`") };
        let (flash, ram) = size::grown(sh, &[format!("httpstatus_{name}")], target, &archive)?;
        if ram > 0 {
            bail!("httpstatus_{name} takes {ram} octets of RAM");
        }
        costs.insert((target.to_owned(), name.to_owned()), [flash, instructions, stack]);
    }
    Ok(())
}

/// As Markdown, a table for each target.
pub(crate) fn table(costs: &Costs) -> String {
    let mut out = String::new();
    for (target, processor, _) in TARGETS {
        let mut rows = costs.iter().filter(|((of, _), _)| of == target).peekable();
        if rows.peek().is_some() {
            out.push_str(&format!(
                "\n| function, {processor} | flash, alone | instructions, worst | stack, worst |\n"
            ));
            out.push_str("|---|--:|--:|--:|\n");
        }
        for ((_, name), [flash, instructions, stack]) in rows {
            out.push_str(&format!("| {name} | {flash} | {instructions} | {stack} |\n"));
        }
    }
    out
}

/// Fails if a function costs more than its budget, or has none.
pub(crate) fn check(costs: &Costs) -> Result<usize> {
    let text = fs::read_to_string(root().join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
    let over = over(costs, &parse(&text).context(FILE)?);
    if over.is_empty() { Ok(costs.len()) } else { bail!("over budget ({FILE}): {}", over.join("; ")) }
}

fn parse(text: &str) -> Result<Costs> {
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
        .map(|line| row(line).with_context(|| format!("`{line}` is not a target, a name and three numbers")))
        .collect()
}

fn over(costs: &Costs, budgets: &Costs) -> Vec<String> {
    let measured: BTreeSet<&str> = costs.keys().map(|(target, _)| target.as_str()).collect();
    let mut out = Vec::new();
    for (target, name) in
        budgets.keys().filter(|key| measured.contains(key.0.as_str()) && !costs.contains_key(*key))
    {
        out.push(format!("{name} has a budget for {target} but is not measured"));
    }
    for (key @ (target, name), figures) in costs {
        let Some(budget) = budgets.get(key) else {
            out.push(format!("{name} has no budget for {target}"));
            continue;
        };
        for ((figure, budget), unit) in figures.iter().zip(budget).zip(UNITS) {
            if figure > budget {
                out.push(format!("{name} on {target}: {figure} {unit} of {budget} allowed"));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{HEAD, over, parse};

    #[test]
    fn what_costs_too_much_or_has_no_budget_is_named() {
        let budgets = parse(&format!("# why\n{HEAD}\nt,a,10,5,8\nt,b,1,1,1\nelsewhere,a,1,1,1\n")).unwrap();
        let costs = parse(&format!("{HEAD}\nt,a,11,5,16\nt,c,1,1,1\n")).unwrap();
        assert_eq!(
            over(&costs, &budgets),
            [
                "b has a budget for t but is not measured",
                "a on t: 11 octets of flash of 10 allowed",
                "a on t: 16 octets of stack of 8 allowed",
                "c has no budget for t"
            ]
        );
        assert_eq!(over(&budgets, &budgets), [""; 0]);
        assert!(parse(&format!("{HEAD}\nt,a,1\n")).is_err());
    }
}
