//! What sets of functions cost in flash and RAM when only they are linked, compared with tests/budgets/budgets.toml.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use httpstatus_dist::toolchain;
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_dist::xtensa;
use object::{Object, ObjectSection, SectionFlags};
use toml::{Table, Value};
use xshell::{Shell, cmd};

use crate::cc;
use crate::machine::{archive_to_measure, triple};
use crate::runner::{CC, Missing, Test, Tool, test};

/// A set of functions on a target and what it may cost, in bytes.
#[derive(Debug)]
struct Budget {
    target: String,
    set: String,
    functions: Vec<String>,
    flash: u64,
    ram: u64,
}

/// Every set is within its budget.
pub(super) fn tests() -> Result<Vec<Test>> {
    let tests = budgets()?.into_iter().map(|budget| {
        let tool = linker(&budget.target).map(|linker| linker.tool);
        let test = test(format!("{} on {}", budget.set, budget.target), move |sh| {
            let (flash, ram) = measure(sh, &budget)?;
            match over(&budget, flash, ram) {
                Some(over) => {
                    bail!("over budget (tests/budgets/budgets.toml): {over}; {}", built(sh, &budget.target)?)
                }
                None => Ok(format!("{flash} bytes of flash of {} allowed", budget.flash)),
            }
        });
        test.needs(tool.as_slice())
    });
    Ok(tests.collect())
}

/// What sets cost, as README shows it.
pub(super) fn table(sh: &Shell) -> Result<String> {
    let mut out = "| target | linked | flash | budget | RAM |\n|---|---|--:|--:|--:|\n".to_owned();
    for budget in budgets()? {
        let (flash, ram) = match measure(sh, &budget) {
            Ok((flash, ram)) => (flash.to_string(), ram.to_string()),
            Err(error) if error.is::<Missing>() => (format!("not measured: {error}"), String::new()),
            Err(error) => return Err(error),
        };
        let Budget { target, set, flash: budget, .. } = budget;
        out.push_str(&format!("| {target} | {set} | {flash} | {budget} | {ram} |\n"));
    }
    Ok(out)
}

/// How each target with a budget was built.
pub fn all_built(sh: &Shell) -> Result<String> {
    let mut targets: Vec<String> = budgets()?.into_iter().map(|budget| budget.target).collect();
    targets.dedup();
    targets.iter().map(|target| Ok(built(sh, target)? + "\n")).collect()
}

/// How a target was built for measuring.
pub(super) fn built(sh: &Shell, target: &str) -> Result<String> {
    toolchain::measured(sh, &triple(sh, target)?)
}

fn over(budget: &Budget, flash: u64, ram: u64) -> Option<String> {
    (flash > budget.flash || ram > budget.ram).then(|| {
        format!(
            "{} on {}: {flash} bytes of flash of {} allowed, {ram} of RAM of {}",
            budget.set, budget.target, budget.flash, budget.ram
        )
    })
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
        let bytes = |key: &str| {
            let number =
                entry.get(key).and_then(Value::as_integer).and_then(|number| u64::try_from(number).ok());
            number.with_context(|| format!("no number `{key}`"))
        };
        let functions = entry.get("functions").and_then(Value::as_array).context("no list `functions`")?;
        Ok(Budget {
            target: text("target")?.to_owned(),
            set: text("set")?.to_owned(),
            functions: functions.iter().filter_map(|name| Some(name.as_str()?.to_owned())).collect(),
            flash: bytes("flash")?,
            ram: bytes("ram")?,
        })
    };
    entries
        .iter()
        .enumerate()
        .map(|(i, entry)| parse_one(entry).with_context(|| format!("entry {}", i + 1)))
        .collect()
}

/// Flash and RAM of a set.
fn measure(sh: &Shell, budget: &Budget) -> Result<(u64, u64)> {
    let archive = archive_to_measure(sh, &budget.target)?;
    if budget.functions.is_empty() {
        return whole(&archive, &budget.target);
    }
    grown(sh, &budget.functions, &budget.target, &archive)
        .with_context(|| format!("cannot link {} for {}", budget.set, budget.target))
}

/// A linker script that adds nothing to the objects: the target's own may add a gap or a table.
const SCRIPT: &str = "ENTRY(_start)
SECTIONS
{
    .references : { KEEP(*(.references)) }
    .text : { *(.literal .literal.* .text .text.*) }
    .rodata : { *(.rodata .rodata.*) }
    .data : { *(.data .data.*) }
    .bss : { *(.bss .bss.* COMMON) }
}
";

/// How to link for a target, and how its assembler writes an address.
pub(super) struct Linker {
    pub(super) tool: Tool,
    flags: &'static str,
    address: &'static str,
}

/// The linker of a target; `host` is this machine.
pub(super) fn linker(target: &str) -> Option<Linker> {
    let (tool, flags, address) = match target {
        "thumbv6m-none-eabi" => {
            (("arm-none-eabi-gcc", "gcc-arm-none-eabi"), "-mcpu=cortex-m0 -mthumb", ".word")
        }
        "riscv32imc-unknown-none-elf" => {
            (("riscv64-unknown-elf-gcc", "gcc-riscv64-unknown-elf"), "-march=rv32imc -mabi=ilp32", ".word")
        }
        "xtensa-esp8266-none-elf" => (xtensa::COMPILER, "", ".word"),
        "host" => (CC, "-static -no-pie", ".quad"),
        _ => return None,
    };
    Some(Linker { tool, flags, address })
}

/// Flash and RAM of everything in an archive.
fn whole(archive: &Path, target: &str) -> Result<(u64, u64)> {
    let bytes = fs::read(archive).with_context(|| format!("cannot read {}", archive.display()))?;
    let file = object::read::archive::ArchiveFile::parse(&*bytes)?;
    let (mut flash, mut ram) = (0, 0);
    for member in file.members() {
        let (more_flash, more_ram) = sections(member?.data(&*bytes)?, target)?;
        (flash, ram) = (flash + more_flash, ram + more_ram);
    }
    Ok((flash, ram))
}

/// How much a program grows in flash and RAM when it refers to these functions, without the references themselves.
pub fn grown(sh: &Shell, functions: &[impl AsRef<str>], target: &str, archive: &Path) -> Result<(u64, u64)> {
    let Linker { tool: (program, package), flags, address } = linker(target)
        .with_context(|| format!("no linker is known for {target}; add it to tests/src/budgets/sets.rs"))?;
    if cc::find(program).is_none() {
        return Err(Missing(format!("{program}: `apt-get install {package}` on Debian")).into());
    }
    // Several threads link at the same time.
    let names: Vec<&str> = functions.iter().map(AsRef::as_ref).collect();
    let folder = scratch("size")?.join(target).join(names.join("+").replace("httpstatus_", ""));
    sh.create_dir(&folder)?;
    let (stub, image) = (folder.join("stub.s"), folder.join("image.elf"));
    let words: String = functions.iter().map(|name| format!("    {address} {}\n", name.as_ref())).collect();
    fs::write(&stub, format!("    .section .references, \"a\"\n    .globl _start\n_start:\n{words}"))?;
    let flags = flags.split_whitespace();
    let script = folder.join("link.ld");
    fs::write(&script, SCRIPT)?;
    // memcpy and its kin belong to the program, a build id to the linker.
    let ours =
        ["-nostdlib", "-Wl,--gc-sections", "-Wl,--unresolved-symbols=ignore-all", "-Wl,-z,noexecstack"];
    cmd!(sh, "{program} {flags...} {ours...} -T {script} -o {image} {stub} {archive}").quiet().run()?;
    let bytes = fs::read(&image).context("cannot read the image")?;
    for name in functions {
        let (file, name) = (object::File::parse(&*bytes)?, name.as_ref());
        file.symbol_by_name(name).with_context(|| format!("{name} is not in the library"))?;
    }
    sections(&bytes, target)
}

/// Bytes in flash and in RAM of an object or image, without the references.
fn sections(bytes: &[u8], target: &str) -> Result<(u64, u64)> {
    let file = object::File::parse(bytes)?;
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
        // Arduino's linker scripts for the ESP8266 copy constants into RAM, since its flash has no bytes.
        let copied = target == "xtensa-esp8266-none-elf" && section.name()?.starts_with(".rodata");
        if flag(object::elf::SHF_WRITE) || copied {
            ram += section.size();
        }
    }
    Ok((flash, ram))
}

#[cfg(test)]
mod tests {
    use super::{over, parse};

    const ONE: &str = "[[budget]]\ntarget = \"t\"\nset = \"s\"\nfunctions = [\"f\"]\nflash = 10\nram = 0\n";

    #[test]
    fn what_is_over_budget_is_named_with_its_figures() {
        let budgets = parse(ONE).unwrap();
        assert_eq!(over(&budgets[0], 10, 0), None);
        assert_eq!(
            over(&budgets[0], 11, 4).unwrap(),
            "s on t: 11 bytes of flash of 10 allowed, 4 of RAM of 0"
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
