//! The firmware in examples-c/firmware, on every board that can be emulated.

mod board;
mod lwip;
mod network;
mod program;
mod rust;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use xshell::Shell;

use self::board::{BOARDS, Board};
use self::program::{Program, build, compare, expected_path, run as run_image};
use crate::progress::waiting;
use crate::workspace::root;
use crate::{cc, dist, toolchain};

/// All that Debian 12 needs for every board.
const INSTALL: &str = "apt-get install -y --no-install-recommends rustc-web cargo-web rust-web-src gcc curl lld \
    qemu-system-arm qemu-system-misc qemu-user gcc-arm-none-eabi gcc-riscv64-unknown-elf gcc-s390x-linux-gnu \
    libc6-dev-s390x-cross gcc-powerpc-linux-gnu libc6-dev-powerpc-cross gcc-i686-linux-gnu libc6-dev-i386-cross \
    gcc-arm-linux-gnueabihf libc6-dev-armhf-cross gcc-avr avr-libc";

/// The boards that the program `cost` counts on, each for its target.
const COST: [&str; 2] = ["mps2-an385", "riscv32"];

/// A test that is not for every board: its board, what it is, the tools it takes, and how many lines it compared.
type Alone = (&'static str, &'static str, &'static [&'static str], fn(&Shell) -> Result<usize>);

const ALONE: [Alone; 2] = [
    ("mps2-an385", "modem in pure Rust", &rust::TOOLS, rust::run),
    ("mps2-an385", "network, client with server, curl with server", &network::TOOLS, |_| network::run()),
];

const PROGRAMS: [Program; 2] =
    [Program { name: "conformance", input: || Ok(Vec::new()) }, Program { name: "modem", input: responses }];

/// The Rust targets of all boards; `host` is this machine's.
pub(crate) fn targets() -> Vec<&'static str> {
    BOARDS.iter().map(|board| board.target).collect()
}

/// What the modem receives: the heads of real responses, one after the other, then it hangs up.
fn responses() -> Result<Vec<u8>> {
    let folder = root().join("examples-c/captures");
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .map(|file| Ok(file?.path()))
        .collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "http"));
    paths.sort();
    let mut octets = Vec::new();
    for path in paths {
        octets.extend(fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?);
    }
    octets.extend(b"NO CARRIER\r\n");
    Ok(octets)
}

/// What came of it.
pub(crate) struct Outcome {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    /// What could not be run, with what to install.
    pub(crate) missing: Vec<String>,
}

/// Every board with `only` in its name; what this machine lacks the tools for is a failure. With `write`, what this
/// machine prints becomes what has to be printed.
pub(crate) fn run(sh: &Shell, only: Option<&str>, write: bool) -> Result<()> {
    let began = Instant::now();
    let Outcome { passed, failed, missing } = all(sh, only, write)?;
    for what in &missing {
        println!("FAILED  {what}");
    }
    let failed = failed + missing.len();
    println!("{passed} passed, {failed} failed in {:.0} s", began.elapsed().as_secs_f32());
    if failed > 0 { bail!("{failed} firmware programs failed") } else { Ok(()) }
}

/// Builds the archives, then every program for every board, and compares what they print.
pub(crate) fn all(sh: &Shell, only: Option<&str>, write: bool) -> Result<Outcome> {
    let began = Instant::now();
    let chosen: Vec<&Board> =
        BOARDS.iter().filter(|board| only.is_none_or(|only| board.name.contains(only))).collect();
    if chosen.is_empty() {
        let names: Vec<_> = BOARDS.iter().map(|board| board.name).collect();
        bail!("no board has `{}` in its name; there are {}", only.unwrap_or_default(), names.join(", "));
    }
    let (ready, missing): (Vec<_>, Vec<_>) = chosen.into_iter().partition(|board| lacks(board).is_empty());
    let missing = missing.into_iter().map(|board| {
        format!("{}: {} is not there; on Debian 12: {INSTALL}", board.name, lacks(board).join(", "))
    });
    archives(sh, &ready)?;
    println!("        archives built in {:.0} s", began.elapsed().as_secs_f32());
    if write {
        write_expected(sh)?;
    }
    every_function_is_called()?;
    let mut missing: Vec<String> = missing.collect();
    let (mut passed, mut failed) = run_all(&ready, &toolchain::host(sh)?);
    for (board, what, tools, test) in ALONE {
        if !ready.iter().any(|ready| ready.name == board) {
            continue;
        }
        if tools.iter().any(|tool| cc::find(tool).is_none()) {
            missing
                .push(format!("{what}: one of {} is not there; on Debian 12: {INSTALL}", tools.join(", ")));
            continue;
        }
        let began = Instant::now();
        let result = {
            let _waiting = waiting(what.to_owned());
            test(sh)
        };
        let passes = report(&format!("{what} on {board}"), result, began);
        if passes { passed += 1 } else { failed += 1 }
    }
    Ok(Outcome { passed, failed, missing })
}

/// The programs that it takes to count for a target.
pub(crate) fn cost_tools(target: &str) -> Vec<&'static str> {
    let boards = BOARDS.iter().filter(|board| COST.contains(&board.name) && board.target == target);
    boards.flat_map(Board::tools).collect()
}

/// What each function of an archive costs, as the program `cost` prints it.
pub(crate) fn costs(target: &str, archive: &Path) -> Result<String> {
    let counts = |board: &&Board| COST.contains(&board.name) && board.target == target;
    let board = BOARDS.iter().find(counts).with_context(|| format!("no board counts for {target}"))?;
    program::run_with(board, &build(board, "cost", archive)?, &[], &["-icount", "shift=10"])
}

/// Says how a test went; whether it passed.
fn report(what: &str, result: Result<usize>, began: Instant) -> bool {
    let seconds = began.elapsed().as_secs_f32();
    match result {
        Ok(lines) => println!("ok      {what}: {lines} lines as expected ({seconds:.1} s)"),
        Err(ref error) => println!("FAILED  {what} ({seconds:.1} s)\n{error:#}"),
    }
    result.is_ok()
}

fn lacks(board: &Board) -> Vec<&'static str> {
    board.tools().into_iter().filter(|tool| cc::find(tool).is_none()).collect()
}

fn target<'a>(board: &Board, host: &'a str) -> &'a str {
    if board.target == "host" { host } else { board.target }
}

fn archives(sh: &Shell, boards: &[&Board]) -> Result<()> {
    let host = toolchain::host(sh)?;
    let targets: BTreeSet<&str> = boards.iter().map(|board| target(board, &host)).collect();
    let targets: Vec<&str> = targets.into_iter().collect();
    let _waiting = waiting(format!("building for {} targets", targets.len()));
    toolchain::build_core_together(sh, &targets)?;
    for target in targets {
        dist::archive(sh, target)?;
    }
    Ok(())
}

/// Runs every program on every board, two at a time; how many passed and failed.
fn run_all(boards: &[&Board], host: &str) -> (usize, usize) {
    let all = boards.iter().flat_map(|board| PROGRAMS.map(|program| (*board, program)));
    let jobs: Vec<(&Board, Program)> =
        all.filter(|(board, program)| board.programs.contains(&program.name)).collect();
    let (next, counts) = (AtomicUsize::new(0), Mutex::new((0, 0)));
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((board, program)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let began = Instant::now();
                    let result = one(board, program, host);
                    let what = format!("{} on {} ({})", program.name, board.name, board.about);
                    let mut counts = counts.lock().expect("no worker panics");
                    if report(&what, result, began) { counts.0 += 1 } else { counts.1 += 1 }
                }
            });
        }
    });
    counts.into_inner().expect("no worker panics")
}

fn one(board: &Board, program: &Program, host: &str) -> Result<usize> {
    let image = build(board, program.name, &dist::archive_path(target(board, host)))?;
    let printed = run_image(board, &image, &(program.input)()?)?;
    let path = expected_path(program.name);
    let expected = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    compare(&printed, &expected)
}

fn write_expected(sh: &Shell) -> Result<()> {
    let host_name = toolchain::host(sh)?;
    let host = BOARDS.iter().find(|board| board.target == "host").context("no board is this machine")?;
    for program in PROGRAMS {
        let image = build(host, program.name, &dist::archive_path(&host_name))?;
        fs::write(expected_path(program.name), run_image(host, &image, &(program.input)()?)?)?;
    }
    Ok(())
}

/// Every function of the header has its row.
fn every_function_is_called() -> Result<()> {
    let header = fs::read_to_string(root().join("include/httpstatus.h")).context("cannot read the header")?;
    let rows = fs::read_to_string(expected_path("conformance")).unwrap_or_default();
    let rows: BTreeSet<&str> = rows.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let missing: Vec<&str> = functions(&header).filter(|name| !rows.contains(name)).collect();
    if missing.is_empty() {
        return Ok(());
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
