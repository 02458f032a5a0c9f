//! The firmware in examples-c/firmware, on every board that can be emulated.

mod board;
mod chips;
mod cortex_m0;
mod cycles;
mod hosts;
mod linked;
mod lwip;
mod network;
pub mod platforms;
mod program;
pub mod rivals;
mod rust;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::root;
use httpstatus_dist::{targets, toolchain};
use xshell::Shell;

use self::board::{Board, boards};
pub use self::cycles::Cycles;
use self::program::{Program, build, compare, expected_path, run as run_image};
use crate::machine::{self, Once};
use crate::runner::{self, Test, Tool, test};
use crate::{captures, cc};

/// The boards that the program `cost` counts on, each for its target.
const COST: [&str; 2] = ["mps2-an385", "riscv32"];
/// What the names of the library's functions begin with.
const PREFIX: &str = "httpstatus_";

/// A test that is not for every board: its board, its title, the tools it needs, and the test, which returns how many
/// lines it compared.
type Alone = (&'static str, &'static str, &'static [Tool], fn(&Shell) -> Result<usize>);

const ALONE: [Alone; 2] = [
    ("mps2-an385", "modem in pure Rust", &rust::TOOLS, rust::run),
    ("mps2-an385", "network, client with server, curl with server", &network::TOOLS, |_| network::run()),
];

const PROGRAMS: [Program; 2] =
    [Program { name: "conformance", input: || Ok(Vec::new()) }, Program { name: "modem", input: responses }];

/// The Rust targets of all boards; `host` is this machine's.
pub fn targets() -> Vec<&'static str> {
    boards().map(|board| board.target).collect()
}

/// What the modem receives: the heads of real responses, one after another, and NO CARRIER.
fn responses() -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for path in captures::paths()? {
        bytes.extend(fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?);
    }
    bytes.extend(b"NO CARRIER\r\n");
    Ok(bytes)
}

/// Every program on every board, the tests for one board, and whether the programs call every function.
pub fn tests() -> Vec<Test> {
    let mut tests = vec![test("conformance calls every function", |_| every_function_is_called())];
    for board in boards() {
        for program in PROGRAMS.iter().filter(|program| board.programs.contains(&program.name)) {
            let name = format!("{} on {} ({})", program.name, board.name, board.about);
            tests.push(on_board(board, test(name, move |sh| one(sh, board, program))));
        }
    }
    for (name, what, tools, run) in ALONE {
        let board = boards().find(|board| board.name == name).expect("a board of the list");
        let alone = test(format!("{what} on {name}"), move |sh| {
            archive(sh, board.target)?;
            run(sh).map(lines)
        });
        tests.push(on_board(board, alone).needs(tools));
    }
    tests
}

/// Slow, because the first time `core` is built for the processor.
fn on_board(board: &Board, test: Test) -> Test {
    let test = test.needs(&board.tools());
    if board.target == "host" { test } else { test.slow() }
}

/// The tools needed to count for a target.
pub(crate) fn cost_tools(target: &str) -> Vec<Tool> {
    let boards = boards().filter(|board| COST.contains(&board.name) && board.target == target);
    boards.flat_map(Board::tools).collect()
}

/// The cost of each function of an archive, as the program `cost` prints it.
pub(crate) fn costs(target: &str, archive: &Path) -> Result<String> {
    let counts = |board: &&Board| COST.contains(&board.name) && board.target == target;
    let board = boards().find(counts).with_context(|| format!("no board counts for {target}"))?;
    program::run_with(board, &build(board, "cost", archive)?, &[], &["-icount", "shift=10"])
}

/// What each function of an archive takes on the micro:bit, in the program `cost`.
pub(crate) fn cycles(archive: &Path) -> Result<BTreeMap<String, Cycles>> {
    let board = boards().find(|board| board.name == "microbit").context("no board is a micro:bit")?;
    let image = program::build_with(board, "cost", archive, &["-DPAINTED=0"])?;
    let counted = cycles::count(&image, |name| name.starts_with(PREFIX))?;
    Ok(counted.into_iter().map(|((_, name), cycles)| (name.replacen(PREFIX, "", 1), cycles)).collect())
}

/// The archive of a board's target. If all boards are tested, `core` is built for all of them at once, on all processors.
fn archive(sh: &Shell, target: &str) -> Result<PathBuf> {
    static TOGETHER: Once<()> = Once::new();
    if target != "host" && !runner::is_filtered() {
        TOGETHER.get(|| {
            let ready = boards().filter(|board| board.tools().iter().all(|tool| cc::find(tool.0).is_some()));
            let systems = linked::LINKED.iter().flat_map(|system| targets::parts(system.target));
            let targets: BTreeSet<&str> = ready.map(|board| board.target).chain(systems).collect();
            let targets = targets.into_iter().filter(|target| *target != "host").collect::<Vec<_>>();
            toolchain::build_core_together(sh, &targets)
        })?;
    }
    machine::archive(sh, target)
}

fn one(sh: &Shell, board: &Board, program: &Program) -> Result<String> {
    run_one(sh, board, program).map(lines)
}

/// Builds and runs a program. Returns how many lines are as expected.
fn run_one(sh: &Shell, board: &Board, program: &Program) -> Result<usize> {
    let image = build(board, program.name, &archive(sh, board.target)?)?;
    let printed = run_image(board, &image, &(program.input)()?)?;
    let path = expected_path(program.name);
    let expected = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    compare(&printed, &expected)
}

fn lines(count: usize) -> String {
    format!("{count} lines as expected")
}

/// Records what the programs print on this machine as expected.
pub fn write_expected(sh: &Shell) -> Result<()> {
    let archive = archive(sh, "host")?;
    let host = boards().find(|board| board.target == "host").context("no board is this machine")?;
    for program in PROGRAMS {
        let image = build(host, program.name, &archive)?;
        fs::write(expected_path(program.name), run_image(host, &image, &(program.input)()?)?)?;
    }
    Ok(())
}

/// Fails unless every function of the header has its row.
fn every_function_is_called() -> Result<String> {
    let header = fs::read_to_string(root().join("include/httpstatus.h")).context("cannot read the header")?;
    let rows = fs::read_to_string(expected_path("conformance")).unwrap_or_default();
    let rows: BTreeSet<&str> = rows.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let missing: Vec<&str> = functions(&header).filter(|name| !rows.contains(name)).collect();
    if missing.is_empty() {
        return Ok(format!("{} functions", rows.len()));
    }
    bail!(
        "examples-c/firmware/conformance never calls {}; write a row for it, then `cargo xtask firmware --write`",
        missing.join(", ")
    )
}

/// The functions that a header declares, without their prefix.
fn functions(header: &str) -> impl Iterator<Item = &str> {
    header
        .lines()
        .filter(|line| {
            line.starts_with(|first: char| first.is_ascii_alphabetic()) && !line.starts_with("typedef")
        })
        .filter_map(|line| line.split_once("httpstatus_"))
        .filter_map(|(_, rest)| rest.split_once('('))
        .map(|(name, _)| name.rsplit("httpstatus_").next().unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::functions;

    #[test]
    fn functions_are_found_in_a_header() {
        let header = "/* httpstatus_no(int) */\nconst char *httpstatus_reason(int code);\n * httpstatus_not(1)\n\
            typedef struct httpstatus_line {\nstruct httpstatus_line httpstatus_two(void);\n";
        assert_eq!(functions(header).collect::<Vec<_>>(), ["reason", "two"]);
    }
}
