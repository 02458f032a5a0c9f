//! What functions cost in flash and RAM when a linker takes only them, held against tests/budgets/budgets.toml.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use object::{Object, ObjectSection, SectionFlags};
use toml::{Table, Value};
use xshell::{Shell, cmd};

use crate::workspace::{root, scratch};
use crate::{cc, cost, dist, toolchain};

/// Where README has its table.
const MARKS: (&str, &str) = ("<!-- size:begin -->\n", "<!-- size:end -->");

/// A set of functions on a target and what it may cost, in octets.
#[derive(Debug)]
struct Budget {
    target: String,
    set: String,
    functions: Vec<String>,
    flash: u64,
    ram: u64,
}

/// What a set costs, or what is missing on this machine to know it.
enum Cost {
    Octets { flash: u64, ram: u64 },
    Missing(String),
}

/// Prints the table, or writes it into README.
pub(crate) fn run(sh: &Shell, check_it: bool, write: bool) -> Result<()> {
    let costs = measure(sh)?;
    let table = table(&costs);
    print!("{table}");
    for line in built(sh, &costs)? {
        println!("{line}");
    }
    if write {
        let readme = fs::read_to_string(root().join("README.md")).context("cannot read README.md")?;
        let (before, rest) = readme.split_once(MARKS.0).context("README.md has no `<!-- size:begin -->`")?;
        let (_, after) = rest.split_once(MARKS.1).context("README.md has no `<!-- size:end -->`")?;
        fs::write(root().join("README.md"), [before, MARKS.0, &table, MARKS.1, after].concat())?;
    }
    let (functions, missing) = cost::measure(sh)?;
    for what in missing {
        println!("functions are not measured: {what}");
    }
    print!("{}", cost::table(&functions));
    if check_it {
        exceeded(&costs)?;
        cost::check(&functions)?;
    }
    Ok(())
}

/// How many sets are within their budget, and what could not be measured here; an error if one is not.
pub(crate) fn check(sh: &Shell) -> Result<(usize, Vec<String>)> {
    let costs = measure(sh)?;
    exceeded(&costs).with_context(|| built(sh, &costs).unwrap_or_default().join("; "))?;
    let mut missing: Vec<String> = costs
        .iter()
        .filter_map(|(_, cost)| match cost {
            Cost::Missing(what) => Some(format!("budgets: {what}")),
            Cost::Octets { .. } => None,
        })
        .collect();
    let (functions, not_measured) = cost::measure(sh)?;
    let within = costs.len() - missing.len() + cost::check(&functions)?;
    missing.extend(not_measured.into_iter().map(|what| format!("budgets of functions: {what}")));
    missing.dedup();
    Ok((within, missing))
}

/// How each target that was measured was built.
fn built(sh: &Shell, costs: &[(Budget, Cost)]) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for (budget, cost) in costs {
        if let Cost::Octets { .. } = cost {
            lines.push(toolchain::measured(sh, &triple(sh, budget)?)?);
        }
    }
    lines.dedup();
    Ok(lines)
}

/// The target triple of a budget.
fn triple(sh: &Shell, budget: &Budget) -> Result<String> {
    if budget.target == "host" { toolchain::host(sh) } else { Ok(budget.target.clone()) }
}

fn exceeded(costs: &[(Budget, Cost)]) -> Result<()> {
    let over: Vec<String> = costs.iter().filter_map(|(budget, cost)| over(budget, cost)).collect();
    if over.is_empty() {
        Ok(())
    } else {
        bail!("over budget (tests/budgets/budgets.toml): {}", over.join("; "))
    }
}

fn over(budget: &Budget, cost: &Cost) -> Option<String> {
    let Cost::Octets { flash, ram } = cost else { return None };
    (*flash > budget.flash || *ram > budget.ram).then(|| {
        format!(
            "{} on {}: {flash} octets of flash of {} allowed, {ram} of RAM of {}",
            budget.set, budget.target, budget.flash, budget.ram
        )
    })
}

fn table(costs: &[(Budget, Cost)]) -> String {
    let mut out = "| target | linked | flash | budget | RAM |\n|---|---|--:|--:|--:|\n".to_owned();
    for (budget, cost) in costs {
        let (flash, ram) = match cost {
            Cost::Octets { flash, ram } => (flash.to_string(), ram.to_string()),
            Cost::Missing(what) => (format!("not measured: {what}"), String::new()),
        };
        out.push_str(&format!(
            "| {} | {} | {flash} | {} | {ram} |\n",
            budget.target, budget.set, budget.flash
        ));
    }
    out
}

fn budgets() -> Result<Vec<Budget>> {
    let text =
        fs::read_to_string(root().join("tests/budgets/budgets.toml")).context("cannot read budgets.toml")?;
    parse(&text).context("tests/budgets/budgets.toml")
}

fn parse(text: &str) -> Result<Vec<Budget>> {
    let table: Table = text.parse()?;
    let entries = table.get("budget").and_then(Value::as_array).context("no [[budget]]")?;
    let parse_one = |entry: &Value| -> Result<Budget> {
        let text =
            |key: &str| entry.get(key).and_then(Value::as_str).with_context(|| format!("no text `{key}`"));
        let octets = |key: &str| {
            let number =
                entry.get(key).and_then(Value::as_integer).and_then(|number| u64::try_from(number).ok());
            number.with_context(|| format!("no number `{key}`"))
        };
        let functions = entry.get("functions").and_then(Value::as_array).context("no list `functions`")?;
        Ok(Budget {
            target: text("target")?.to_owned(),
            set: text("set")?.to_owned(),
            functions: functions.iter().filter_map(|name| Some(name.as_str()?.to_owned())).collect(),
            flash: octets("flash")?,
            ram: octets("ram")?,
        })
    };
    entries
        .iter()
        .enumerate()
        .map(|(i, entry)| parse_one(entry).with_context(|| format!("entry {}", i + 1)))
        .collect()
}

fn measure(sh: &Shell) -> Result<Vec<(Budget, Cost)>> {
    let mut built: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut costs = Vec::new();
    for budget in budgets()? {
        let target = triple(sh, &budget)?;
        if let Some(what) = missing(sh, &target, &budget) {
            costs.push((budget, Cost::Missing(what)));
            continue;
        }
        if !built.contains_key(&target) {
            built.insert(target.clone(), dist::archive_to_measure(sh, &target)?);
        }
        let archive = &built[&target];
        let cost = if budget.functions.is_empty() {
            whole(archive)?
        } else {
            linked(sh, &budget, &target, archive)?
        };
        costs.push((budget, cost));
    }
    Ok(costs)
}

fn missing(sh: &Shell, target: &str, budget: &Budget) -> Option<String> {
    if let Err(error) = toolchain::way(sh, target) {
        return Some(error.to_string());
    }
    match linker(target) {
        _ if budget.functions.is_empty() => None,
        Some((program, ..)) if cc::find(program).is_some() => None,
        Some((program, ..)) => Some(format!(
            "`{program}` for {target} is not there (Debian: `apt-get install {}`)",
            cost::packages(target)
        )),
        None => Some(format!("no linker is known for {target}; add it to crates/xtask/src/size.rs")),
    }
}

/// Nothing but what comes from the objects: a target's own script may add a gap or a table.
const SCRIPT: &str = "ENTRY(_start)
SECTIONS
{
    .references : { KEEP(*(.references)) }
    .text : { *(.text .text.*) }
    .rodata : { *(.rodata .rodata.*) }
    .data : { *(.data .data.*) }
    .bss : { *(.bss .bss.* COMMON) }
}
";

/// Who links for a target, with what, and how its assembler writes an address.
fn linker(target: &str) -> Option<(&'static str, &'static str, &'static str)> {
    match target {
        "thumbv6m-none-eabi" => Some(("arm-none-eabi-gcc", "-mcpu=cortex-m0 -mthumb", ".word")),
        "riscv32imc-unknown-none-elf" => {
            Some(("riscv64-unknown-elf-gcc", "-march=rv32imc -mabi=ilp32", ".word"))
        }
        _ if target.contains("64-unknown-linux-gnu") => Some(("cc", "-static -no-pie", ".quad")),
        _ => None,
    }
}

/// Everything that an archive holds.
fn whole(archive: &Path) -> Result<Cost> {
    let octets = fs::read(archive).with_context(|| format!("cannot read {}", archive.display()))?;
    let file = object::read::archive::ArchiveFile::parse(&*octets)?;
    let (mut flash, mut ram) = (0, 0);
    for member in file.members() {
        let (more_flash, more_ram) = sections(member?.data(&*octets)?)?;
        (flash, ram) = (flash + more_flash, ram + more_ram);
    }
    Ok(Cost::Octets { flash, ram })
}

/// What a program grows by when it refers to a budget's functions.
fn linked(sh: &Shell, budget: &Budget, target: &str, archive: &Path) -> Result<Cost> {
    let (flash, ram) = grown(sh, &budget.functions, target, archive)
        .with_context(|| format!("cannot link {} for {}", budget.set, budget.target))?;
    Ok(Cost::Octets { flash, ram })
}

/// Flash and RAM that a program grows by when it refers to these functions: what is linked beside the references.
pub(crate) fn grown(
    sh: &Shell,
    functions: &[impl AsRef<str>],
    target: &str,
    archive: &Path,
) -> Result<(u64, u64)> {
    let (program, flags, address) = linker(target).context("no linker")?;
    let folder = scratch("size")?;
    let (stub, image) = (folder.join("stub.s"), folder.join("image.elf"));
    let words: String = functions.iter().map(|name| format!("    {address} {}\n", name.as_ref())).collect();
    fs::write(&stub, format!("    .section .references, \"a\"\n    .globl _start\n_start:\n{words}"))?;
    let flags = flags.split_whitespace();
    let script = folder.join("link.ld");
    fs::write(&script, SCRIPT)?;
    // memcpy and its kin are the program's own; a build id is the linker's.
    let ours =
        ["-nostdlib", "-Wl,--gc-sections", "-Wl,--unresolved-symbols=ignore-all", "-Wl,-z,noexecstack"];
    cmd!(sh, "{program} {flags...} {ours...} -T {script} -o {image} {stub} {archive}").quiet().run()?;
    let octets = fs::read(&image).context("cannot read the image")?;
    for name in functions {
        let (file, name) = (object::File::parse(&*octets)?, name.as_ref());
        file.symbol_by_name(name).with_context(|| format!("{name} is not in the library"))?;
    }
    sections(&octets)
}

/// Octets in flash and in RAM of an object or image, the references left out.
fn sections(octets: &[u8]) -> Result<(u64, u64)> {
    let file = object::File::parse(octets)?;
    let (mut flash, mut ram) = (0, 0);
    for section in file.sections() {
        let SectionFlags::Elf { sh_flags } = section.flags() else { continue };
        let flag = |flag: u32| sh_flags & u64::from(flag) != 0;
        if !flag(object::elf::SHF_ALLOC) || section.name()? == ".references" {
            continue;
        }
        if section.kind() != object::SectionKind::UninitializedData {
            flash += section.size();
        }
        if flag(object::elf::SHF_WRITE) {
            ram += section.size();
        }
    }
    Ok((flash, ram))
}

#[cfg(test)]
mod tests {
    use super::{Cost, over, parse};

    const ONE: &str = "[[budget]]\ntarget = \"t\"\nset = \"s\"\nfunctions = [\"f\"]\nflash = 10\nram = 0\n";

    #[test]
    fn what_is_over_budget_is_named_with_its_figures() {
        let budgets = parse(ONE).unwrap();
        assert_eq!(over(&budgets[0], &Cost::Octets { flash: 10, ram: 0 }), None);
        assert_eq!(
            over(&budgets[0], &Cost::Octets { flash: 11, ram: 4 }).unwrap(),
            "s on t: 11 octets of flash of 10 allowed, 4 of RAM of 0"
        );
    }

    #[test]
    fn an_incomplete_budget_is_an_error_that_says_what_is_missing() {
        assert_eq!(
            format!("{:#}", parse(&ONE.replace("flash", "flesh")).unwrap_err()),
            "entry 1: no number `flash`"
        );
        assert_eq!(format!("{:#}", parse("").unwrap_err()), "no [[budget]]");
    }
}
