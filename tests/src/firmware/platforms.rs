//! One table of every platform: whether the library was built, linked and run for it, where, and what it costs.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::root;
use httpstatus_dist::{archive, targets, toolchain};
use object::{BinaryFormat, File};
use xshell::Shell;

use super::board::{Board, boards};
use super::linked::{self, LINKED, Linked};
use super::program::build;
use super::{PROGRAMS, archive as archive_of, run_one};
use crate::cc;
use crate::machine::triple;
use crate::runner::Tool;

/// The page with the table.
const PAGE: &str = "docs/platforms.md";
const BEGIN: &str = "<!-- platforms:begin -->\n";
const END: &str = "<!-- platforms:end -->";

/// Where a row runs that needs no emulator.
const HERE: &str = "this machine";

const HEAD: [&str; COLUMNS] =
    ["target", "object", "built", "linked by", "run", "output equal", "archive", "everything linked", "RAM"];
const COLUMNS: usize = 9;
/// The columns that do not depend on the compiler's version.
const STABLE: usize = 6;

/// What was found out about all platforms.
pub struct Table {
    rows: Vec<[String; COLUMNS]>,
    /// What went wrong, by target.
    pub faults: Vec<String>,
}

/// The tools that the whole table needs.
pub fn tools() -> Vec<Tool> {
    boards().flat_map(Board::tools).chain(linked::TOOLS).collect()
}

/// Builds, links and runs for every platform; `done` is told about each.
pub fn table(sh: &Shell, mut done: impl FnMut(&str)) -> Result<Table> {
    let mut table = Table { rows: Vec::new(), faults: Vec::new() };
    for board in boards() {
        let mut row = empty(&triple(sh, board.target)?);
        row[3] = board.compiler.to_owned();
        row[4] = match board.command() {
            Some(command) => format!("{command} ({})", board.about),
            None if board.about == HERE => HERE.to_owned(),
            None => format!("{HERE} ({})", board.about),
        };
        "NO".clone_into(&mut row[5]);
        done(&row[4]);
        let result = on_board(sh, board, &mut row);
        table.add(row, &format!("{} on {}", board.target, board.name), result);
    }
    for system in &LINKED {
        let mut row = empty(system.target);
        row[3] = system.linker().to_owned();
        system.who.clone_into(&mut row[4]);
        "-".clone_into(&mut row[5]);
        done(system.target);
        let result = linked(sh, system, &mut row);
        table.add(row, system.target, result);
    }
    Ok(table)
}

fn empty(target: &str) -> [String; COLUMNS] {
    let mut row = [const { String::new() }; COLUMNS];
    target.clone_into(&mut row[0]);
    "NO".clone_into(&mut row[2]);
    row
}

fn on_board(sh: &Shell, board: &Board, row: &mut [String; COLUMNS]) -> Result<()> {
    let missing: Vec<_> = board.tools().into_iter().filter(|tool| cc::find(tool.0).is_none()).collect();
    if let Some((program, package)) = missing.first() {
        bail!("needs {program}; on Debian: `apt-get install {package}`");
    }
    let archive = archive_of(sh, board.target)?;
    measured(&archive, board.copies_constants, row)?;
    let programs: Vec<_> = PROGRAMS.iter().filter(|program| board.programs.contains(&program.name)).collect();
    let compiler = std::mem::replace(&mut row[3], "NO".to_owned());
    for program in &programs {
        build(board, program.name, &archive)?;
    }
    row[3] = compiler;
    let mut equal = Vec::new();
    for program in programs {
        let lines = run_one(sh, board, program)?;
        equal.push(format!("{}: {lines} of {lines} lines", program.name));
    }
    row[5] = equal.join(", ");
    Ok(())
}

fn linked(sh: &Shell, system: &Linked, row: &mut [String; COLUMNS]) -> Result<()> {
    let archive = archive_of(sh, system.target)?;
    measured(&archive, false, row)?;
    let linker = std::mem::replace(&mut row[3], "NO".to_owned());
    system.link(&archive)?;
    row[3] = linker;
    Ok(())
}

/// Fails unless each target that is released has a row.
pub fn every_target_has_a_row(sh: &Shell) -> Result<String> {
    let host = triple(sh, "host")?;
    let there = |target: &str| {
        target == host
            || boards().any(|board| board.target == target)
            || LINKED.iter().any(|system| system.target == target)
    };
    let missing: Vec<&str> = targets::SUPPORTED.into_iter().filter(|target| !there(target)).collect();
    if !missing.is_empty() {
        bail!("no row for {}: add a board, or a system that is linked", missing.join(", "));
    }
    Ok(format!("{} targets", targets::SUPPORTED.len()))
}

/// The columns that an archive alone fills. No archive has data that is written, or it would have been refused; where
/// constants are copied into RAM they are the cost.
fn measured(path: &Path, copies_constants: bool, row: &mut [String; COLUMNS]) -> Result<()> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let report = archive::inspect(&bytes)?;
    format(&bytes)?.clone_into(&mut row[1]);
    "yes".clone_into(&mut row[2]);
    row[6] = bytes.len().to_string();
    row[7] = (report.code + report.constants + report.unwinding).to_string();
    row[8] = if copies_constants { report.constants } else { 0 }.to_string();
    Ok(())
}

/// The format of the object in an archive.
fn format(archive: &[u8]) -> Result<&'static str> {
    let Ok(object) = archive::ours(archive) else { return Ok("Mach-O, universal") };
    Ok(match File::parse(object).map(|file| file.format()) {
        Ok(BinaryFormat::Elf) => "ELF",
        Ok(BinaryFormat::Coff) => "COFF",
        Ok(BinaryFormat::MachO) => "Mach-O",
        _ if object.starts_with(b"\0asm") => "WebAssembly",
        _ => bail!("an object of an unknown format"),
    })
}

impl Table {
    fn add(&mut self, row: [String; COLUMNS], what: &str, result: Result<()>) {
        if let Err(error) = result {
            self.faults.push(format!("{what}: {error:#}"));
        }
        self.rows.push(row);
    }

    /// The table in Markdown, its columns aligned for a terminal.
    pub fn text(&self) -> String {
        let head = HEAD.map(str::to_owned);
        let width: [usize; COLUMNS] = std::array::from_fn(|at| {
            std::iter::once(&head).chain(&self.rows).map(|row| row[at].len()).max().unwrap_or(0)
        });
        let mut out = String::new();
        for (number, row) in std::iter::once(&head).chain(&self.rows).enumerate() {
            for (cell, width) in row.iter().zip(width) {
                let _ = write!(out, "| {cell:width$} ");
            }
            out.push_str("|\n");
            if number == 0 {
                out.extend(width.map(|width| format!("|{:-<1$}", "", width + 2)));
                out.push_str("|\n");
            }
        }
        out
    }

    /// Puts the table into its page.
    pub fn write(&self, sh: &Shell) -> Result<()> {
        let (before, _, after) = page()?;
        let mut compilers = BTreeSet::new();
        for row in &self.rows {
            let way = toolchain::way(sh, &row[0])?;
            compilers.insert(format!("{} ({})", toolchain::compiler(sh, way)?, way.text()));
        }
        let compilers: Vec<String> = compilers.into_iter().collect();
        let compilers = compilers.join(" and\n");
        let page = format!("{before}{BEGIN}{}\nSizes with {compilers}.\n{END}{after}", self.text());
        fs::write(root().join(PAGE), page).with_context(|| format!("cannot write {PAGE}"))
    }

    /// Fails if the page says otherwise. Sizes are left out, since they depend on the compiler.
    pub fn is_documented(&self) -> Result<()> {
        let (_, table, _) = page()?;
        let lines = table.lines().filter(|line| line.starts_with('|')).skip(2);
        let said: Vec<Vec<&str>> = lines.map(|line| cells(line).take(STABLE).collect()).collect();
        let found: Vec<Vec<&str>> =
            self.rows.iter().map(|row| row.iter().take(STABLE).map(String::as_str).collect()).collect();
        if said != found {
            bail!("{PAGE} does not say what is true: run `cargo xtask platforms --write`");
        }
        Ok(())
    }
}

/// The cells of a line of the table.
fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.trim_matches('|').split('|').map(str::trim)
}

/// The page: what is before, in and after the table.
fn page() -> Result<(String, String, String)> {
    let page = fs::read_to_string(root().join(PAGE)).with_context(|| format!("cannot read {PAGE}"))?;
    let (before, rest) = page.split_once(BEGIN).with_context(|| format!("{PAGE} has no {BEGIN}"))?;
    let (table, after) = rest.split_once(END).with_context(|| format!("{PAGE} has no {END}"))?;
    Ok((before.to_owned(), table.to_owned(), after.to_owned()))
}
