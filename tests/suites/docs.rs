//! The documentation: README's programs, the manual page and Doxygen's pages.

use std::collections::BTreeSet;
use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::cargo::silent;
use httpstatus_tests::readme;
use httpstatus_tests::runner::{self, CC, test};
use xshell::{Shell, cmd};

fn main() -> ExitCode {
    runner::main("docs", || {
        Ok(vec![
            test("README's C program", readme::c).needs(&[CC]),
            test("README's Rust program prints the same", readme::same).needs(&[CC]),
            test("README's reasons have the figures of their sources", reasons),
            test("what an ESP8266 needs is the same in both documents", esp8266),
            test("manual page, groff", groff).needs(&[("groff", "groff")]),
            test("manual page, mandoc", mandoc).needs(&[("mandoc", "mandoc")]),
            test("both interfaces, side by side", side_by_side),
            test("Doxygen", doxygen).needs(&[("doxygen", "doxygen"), ("sh", "dash")]),
        ])
    })
}

/// The figures after "Why not a switch" are those of docs/benchmarks.md and docs/compare.md.
fn reasons(_: &Shell) -> Result<String> {
    let read = |path: &str| fs::read_to_string(root().join(path)).with_context(|| path.to_owned());
    let (readme, measured, compared) =
        (read("README.md")?, read("docs/benchmarks.md")?, read("docs/compare.md")?);
    let thousands = |number: &str| number.replace(',', "");
    let flash = between(&measured, "phrase with length: ", " bytes of flash")?;
    let in_a_switch = between(&measured, "of a C switch (", ")")?;
    let shuffled = |who: &str| -> Result<String> {
        let cell = between(&measured, &format!("\n| reason | {who} | "), " |")?;
        Ok(format!("{:.1}", cell.parse::<f64>().with_context(|| cell.to_owned())?))
    };
    let (_, table) = compared.split_once("| **httpstatus** | 64 |").context("no table of codes")?;
    let (table, _) = table.split_once("\n\n").context("no end of the table")?;
    let phrases: Vec<&str> = table.lines().skip(1).filter_map(|row| row.split('|').nth(4)).collect();
    let other =
        |phrase: &&&str| !matches!(phrase.trim(), "none" | "has names of constants instead of phrases");
    let (libraries, wrong) = (phrases.len().to_string(), phrases.iter().filter(other).count().to_string());
    for (what, written, expected) in [
        ("flash", thousands(between(&readme, "phrases take ", " bytes")?), flash.to_owned()),
        ("flash of a switch", thousands(between(&readme, "in a `switch`, ", ".\n")?), in_a_switch.to_owned()),
        ("time", between(&readme, "random code takes ", " ns")?.to_owned(), shuffled("httpstatus")?),
        (
            "time of a switch",
            between(&readme, "x86-64; in a `switch`, ", ", ")?.to_owned(),
            shuffled("c_switch")?,
        ),
        ("libraries", between(&readme, "Of ", " other libraries")?.to_owned(), libraries),
        ("with another phrase", between(&readme, "other libraries, ", " have")?.to_owned(), wrong),
    ] {
        ensure!(written == expected, "{what}: README says {written}, its source {expected}");
    }
    Ok("6 figures".to_owned())
}

/// The table in docs/using.md has the figures that `cargo xtask size --write` put into README.
fn esp8266(_: &Shell) -> Result<String> {
    let read = |path: &str| fs::read_to_string(root().join(path)).with_context(|| path.to_owned());
    let numbers = |cells: [Option<&str>; 2]| cells.map(|cell| cell.unwrap_or_default().trim().to_owned());
    let (readme, using) = (read("README.md")?, read("docs/using.md")?);
    let rows = readme
        .lines()
        .filter(|row| row.starts_with("| xtensa-esp8266-none-elf | ") && !row.contains("reason_n"));
    let measured: Vec<_> = rows
        .map(|row| row.split('|').collect::<Vec<_>>())
        .map(|row| numbers([row.get(5).copied(), row.get(3).copied()]))
        .collect();
    let table = between(&using, "| linked | RAM, bytes | flash, bytes |\n|---|--:|--:|\n", "\n\n")?;
    let written: Vec<_> = table
        .lines()
        .map(|row| row.split('|').collect::<Vec<_>>())
        .map(|row| numbers([row.get(2).copied(), row.get(3).copied()]))
        .collect();
    ensure!(
        !written.is_empty() && written == measured,
        "docs/using.md says {written:?}, README {measured:?}"
    );
    Ok(format!("{} rows", written.len()))
}

/// What stands between two texts, the first time.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Result<&'a str> {
    let (_, rest) = text.split_once(start).with_context(|| format!("no `{start}`"))?;
    Ok(rest.split_once(end).with_context(|| format!("no `{end}` after `{start}`"))?.0)
}

fn groff(sh: &Shell) -> Result<String> {
    let page = root().join("docs/man/httpstatus.3");
    silent(cmd!(sh, "groff -man -Tutf8 -ww -z {page}"))?;
    Ok("no warning".to_owned())
}

fn mandoc(sh: &Shell) -> Result<String> {
    let page = root().join("docs/man/httpstatus.3");
    silent(cmd!(sh, "mandoc -Tlint -Wwarning {page}"))?;
    Ok("no warning".to_owned())
}

/// docs/api.md has every function of the C interface once, beside names that the core makes public; macros are defined.
fn side_by_side(_: &Shell) -> Result<String> {
    let read = |path: &str| fs::read_to_string(root().join(path)).with_context(|| path.to_owned());
    let (page, symbols, public) =
        (read("docs/api.md")?, read("docs/abi-symbols.txt")?, read("crates/core/public-api.txt")?);
    let mut missing: BTreeSet<&str> = symbols
        .lines()
        .filter_map(|line| line.split_once("httpstatus_")?.1.split_once('('))
        .map(|(name, _)| name)
        .collect();
    let (count, macros) = (missing.len(), read("include/httpstatus_map.h")?);
    let known: BTreeSet<&str> =
        public.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    for row in page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| what | C ")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [what, c, rust] = cells[..] else { bail!("not three columns: {row}") };
        ensure!(!what.is_empty() && !c.is_empty() && !rust.is_empty(), "an empty cell: {row}");
        for name in quoted(c).filter(|name| *name != "int") {
            if name.starts_with("HTTPSTATUS_") {
                ensure!(macros.contains(&format!("#define {name}(")), "no macro: {name}");
                continue;
            }
            ensure!(missing.remove(name), "no C function, or its second row: {name}");
        }
        for name in quoted(rust).flat_map(|name| name.split("::")) {
            ensure!(known.contains(name), "not public in Rust: {name}");
        }
    }
    ensure!(missing.is_empty(), "in no row: {missing:?}");
    Ok(format!("{count} C functions"))
}

/// What stands in backquotes.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// Doxygen reads the headers without a warning.
fn doxygen(sh: &Shell) -> Result<String> {
    let output = scratch("doxygen")?;
    let _in_docs = sh.push_dir(root().join("docs"));
    silent(cmd!(sh, "doxygen -q Doxyfile").env("HTTPSTATUS_DOXYGEN_OUT", &output))?;
    let pages = fs::read_dir(output.join("html")).context("Doxygen wrote no pages")?.count();
    Ok(format!("{pages} files without a warning"))
}
