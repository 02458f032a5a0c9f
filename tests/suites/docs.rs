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
            test("manual page, groff", groff).needs(&[("groff", "groff")]),
            test("manual page, mandoc", mandoc).needs(&[("mandoc", "mandoc")]),
            test("both interfaces, side by side", side_by_side),
            test("Doxygen", doxygen).needs(&[("doxygen", "doxygen"), ("sh", "dash")]),
        ])
    })
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
