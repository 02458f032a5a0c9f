//! What a call of each function costs on a bare board: flash, and instructions and stack of the worst case, compared with
//! tests/budgets/budgets-functions.csv. QEMU counts the instructions of the archive that ships.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::root;
use xshell::Shell;

use super::sets::{built, grown, linker};
use crate::firmware;
use crate::machine::{OnceEach, archive_to_measure};
use crate::runner::{Test, Tool, test};

/// The targets that are measured, each with its processor.
const TARGETS: [(&str, &str); 2] =
    [("thumbv6m-none-eabi", "Cortex-M0"), ("riscv32imc-unknown-none-elf", "RV32IMC")];
const FILE: &str = "tests/budgets/budgets-functions.csv";
const HEAD: &str = "target,function,flash,instructions,stack";

/// Flash, instructions, stack.
type Figures = [u64; 3];
const UNITS: [&str; 3] = ["bytes of flash", "instructions", "bytes of stack"];
/// Every function has a budget and is within it.
pub(super) fn tests() -> Result<Vec<Test>> {
    let text = fs::read_to_string(root().join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
    let budgets = parse(&text).context(FILE)?;
    let mut tests = Vec::new();
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

/// The programs needed to link and count for a target.
fn tools(target: &str) -> Vec<Tool> {
    let mut tools = firmware::cost_tools(target);
    tools.extend(linker(target).map(|linker| linker.tool));
    tools.dedup();
    tools
}

/// Instructions and stack of every function on a target, counted once for all.
fn counted(sh: &Shell, target: &str) -> Result<BTreeMap<String, [u64; 2]>> {
    static COUNTED: OnceEach<BTreeMap<String, [u64; 2]>> = OnceEach::new();
    COUNTED.get(target, || {
        let printed =
            firmware::costs(target, &archive_to_measure(sh, target)?).context("examples-c/firmware/cost")?;
        let line = |line: &str| {
            let mut words = line.split_whitespace();
            let name = words.next()?.to_owned();
            let numbers: Vec<u64> = words.map(str::parse).collect::<Result<_, _>>().ok()?;
            Some((name, numbers.try_into().ok()?))
        };
        printed.lines().map(|text| line(text).with_context(|| format!("it printed `{text}`"))).collect()
    })
}

/// What a function costs when it is linked alone.
fn figures(sh: &Shell, target: &str, name: &str) -> Result<Figures> {
    let counted = counted(sh, target)?;
    let [instructions, stack] = *counted.get(name).context("it has a budget but is not measured")?;
    let (flash, ram) = grown(sh, &[format!("httpstatus_{name}")], target, &archive_to_measure(sh, target)?)?;
    if ram > 0 {
        bail!("httpstatus_{name} takes {ram} bytes of RAM");
    }
    Ok([flash, instructions, stack])
}

/// What each function costs, as Markdown, a table for each target.
pub fn table(sh: &Shell) -> Result<String> {
    let mut out = String::new();
    for (target, processor) in TARGETS {
        out.push_str(&format!(
            "\n| function, {processor} | flash, alone | instructions, worst | stack, worst |\n"
        ));
        out.push_str("|---|--:|--:|--:|\n");
        for name in counted(sh, target)?.keys() {
            let [flash, instructions, stack] = figures(sh, target, name)?;
            out.push_str(&format!("| {name} | {flash} | {instructions} | {stack} |\n"));
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
        .map(|line| row(line).with_context(|| format!("`{line}` is not a target, a name and three numbers")))
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
        let over = over(&[11, 5, 16], &[10, 5, 8]);
        assert_eq!(over, ["11 bytes of flash of 10 allowed", "16 bytes of stack of 8 allowed"]);
    }

    #[test]
    fn a_row_is_a_target_a_name_and_three_numbers() {
        let budgets = parse(&format!("# why\n{HEAD}\nt,a,10,5,8\n")).unwrap();
        assert_eq!(budgets[&("t".to_owned(), "a".to_owned())], [10, 5, 8]);
        assert!(parse(&format!("{HEAD}\nt,a,1\n")).is_err());
    }
}
