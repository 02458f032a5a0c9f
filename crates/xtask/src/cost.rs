//! What a call of each function costs on a Cortex-M0: flash, instructions and stack of the worst case, held against
//! budgets-functions.csv. The instructions are those of the archive for every Cortex-M, counted in QEMU.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};
use xshell::Shell;

use crate::workspace::root;
use crate::{cc, dist, firmware, size, toolchain};

const TARGET: &str = "thumbv6m-none-eabi";
const FILE: &str = "budgets-functions.csv";
const HEAD: &str = "function,flash,instructions,stack";

/// Flash, instructions, stack.
pub(crate) type Figures = [u64; 3];
const UNITS: [&str; 3] = ["octets of flash", "instructions", "octets of stack"];

/// What is not here to measure it with.
pub(crate) fn missing(sh: &Shell) -> Option<String> {
    let tools = ["arm-none-eabi-gcc", "qemu-system-arm"];
    if let Some(tool) = tools.iter().find(|tool| cc::find(tool).is_none()) {
        let packages = "gcc-arm-none-eabi qemu-system-arm";
        return Some(format!("`{tool}` is not there (Debian: `apt-get install {packages}`)"));
    }
    toolchain::way(sh, TARGET).err().map(|error| error.to_string())
}

/// Every function's figures.
pub(crate) fn measure(sh: &Shell) -> Result<BTreeMap<String, Figures>> {
    dist::archive(sh, TARGET)?;
    let printed = firmware::costs(TARGET).context("examples-c/firmware/cost")?;
    let mut costs = BTreeMap::new();
    for line in printed.lines() {
        let mut words = line.split_whitespace();
        let (name, numbers) = (words.next().unwrap_or_default(), words.map(str::parse).collect::<Vec<_>>());
        let [Ok(instructions), Ok(stack)] = numbers[..] else { bail!("it printed `{line}`") };
        let (flash, ram) =
            size::grown(sh, &[format!("httpstatus_{name}")], TARGET, &dist::archive_path(TARGET))?;
        if ram > 0 {
            bail!("httpstatus_{name} takes {ram} octets of RAM");
        }
        costs.insert(name.to_owned(), [flash, instructions, stack]);
    }
    Ok(costs)
}

/// As Markdown.
pub(crate) fn table(costs: &BTreeMap<String, Figures>) -> String {
    let mut out =
        "| function, Cortex-M0 | flash, alone | instructions, worst | stack, worst |\n|---|--:|--:|--:|\n"
            .to_owned();
    for (name, [flash, instructions, stack]) in costs {
        out.push_str(&format!("| {name} | {flash} | {instructions} | {stack} |\n"));
    }
    out
}

/// Fails if a function costs more than its budget, or has none.
pub(crate) fn check(costs: &BTreeMap<String, Figures>) -> Result<usize> {
    let text = fs::read_to_string(root().join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
    let over = over(costs, &parse(&text).context(FILE)?);
    if over.is_empty() { Ok(costs.len()) } else { bail!("over budget ({FILE}): {}", over.join("; ")) }
}

fn parse(text: &str) -> Result<BTreeMap<String, Figures>> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    if lines.next() != Some(HEAD) {
        bail!("the first line is not `{HEAD}`");
    }
    let row = |line: &str| {
        let (name, rest) = line.split_once(',')?;
        let numbers: Vec<u64> = rest.split(',').map(str::parse).collect::<Result<_, _>>().ok()?;
        Some((name.to_owned(), Figures::try_from(numbers).ok()?))
    };
    lines.map(|line| row(line).with_context(|| format!("`{line}` is not a name and three numbers"))).collect()
}

fn over(costs: &BTreeMap<String, Figures>, budgets: &BTreeMap<String, Figures>) -> Vec<String> {
    let mut out = Vec::new();
    for name in budgets.keys().filter(|name| !costs.contains_key(*name)) {
        out.push(format!("{name} has a budget but is not measured"));
    }
    for (name, figures) in costs {
        let Some(budget) = budgets.get(name) else {
            out.push(format!("{name} has no budget"));
            continue;
        };
        for ((figure, budget), unit) in figures.iter().zip(budget).zip(UNITS) {
            if figure > budget {
                out.push(format!("{name}: {figure} {unit} of {budget} allowed"));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{over, parse};

    #[test]
    fn what_costs_too_much_or_has_no_budget_is_named() {
        let budgets = parse("# why\nfunction,flash,instructions,stack\na,10,5,8\nb,1,1,1\n").unwrap();
        let costs = parse("function,flash,instructions,stack\na,11,5,16\nc,1,1,1\n").unwrap();
        assert_eq!(
            over(&costs, &budgets),
            [
                "b has a budget but is not measured",
                "a: 11 octets of flash of 10 allowed",
                "a: 16 octets of stack of 8 allowed",
                "c has no budget"
            ]
        );
        assert_eq!(over(&budgets, &budgets), [""; 0]);
        assert!(parse("function,flash,instructions,stack\na,1\n").is_err());
    }
}
