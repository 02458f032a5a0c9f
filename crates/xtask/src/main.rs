//! The project's commands: `cargo xtask --help` lists them.

mod assure;
mod bench;
mod book;
mod demo;
mod generated;
mod platforms;
mod registry;
mod release;
mod size;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use httpstatus_dist::dist;
use httpstatus_tests::firmware;
use xshell::Shell;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The maintainers' commands of httpstatus.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Regenerate what comes from the registry: the headers, the manual page, chapters and pictures in docs.
    Header {
        /// Write nothing; fail if a generated file is out of date.
        #[arg(long)]
        check: bool,
    },
    /// Compare the C interface with its baseline, docs/abi-symbols.txt.
    Abi {
        /// Make the current interface the baseline.
        #[arg(long)]
        accept: bool,
    },
    /// Build the library as `cargo run -p httpstatus-dist` does, and pack each target into a release archive with a bill of
    /// materials, in dist/release/. With all their targets, Arduino's library and the CMSIS-Pack are made, too.
    Release {
        /// A Rust target triple, such as thumbv6m-none-eabi; may be given several times. Default: this machine.
        #[arg(long = "target", value_name = "TRIPLE")]
        targets: Vec<String>,
        /// Every supported target.
        #[arg(long, conflicts_with = "targets")]
        all: bool,
        /// Use this folder instead of dist/.
        #[arg(long, value_name = "FOLDER")]
        prefix: Option<std::path::PathBuf>,
    },
    /// Build the library and a C program that classifies the responses of real servers.
    Demo,
    /// Run every test that this machine has the tools for: `cargo test --workspace`.
    Test {
        /// Run slow tests too, and fail where a tool is missing.
        #[arg(long)]
        all: bool,
        /// Run only the tests with this in their name.
        filter: Option<String>,
    },
    /// Run the firmware on every board that can be emulated and compare what it prints.
    Firmware {
        /// Run only the tests with this in their name.
        filter: Option<String>,
        /// Record what it prints on this machine as expected, instead.
        #[arg(long, conflicts_with = "filter")]
        write: bool,
    },
    /// Build the book, with the page to ask, in target/book/, and fail if one of its links is dead.
    Book {
        /// Build only the page to ask, as this file.
        #[arg(long, value_name = "FILE")]
        page: Option<std::path::PathBuf>,
    },
    /// Build, link and run for every platform, and print one table of all.
    Platforms {
        /// Put the table into docs/platforms.md.
        #[arg(long)]
        write: bool,
    },
    /// Compare with other libraries, print the ratios, and write docs/benchmarks.md.
    Bench,
    /// Prove every guarantee, and put the figures into docs/assurance.md.
    Assure {
        /// Run only the proofs that have a quick form, in that form; write no file.
        #[arg(long)]
        fast: bool,
        /// Run only the proof with this name.
        #[arg(long, value_name = "NAME")]
        only: Option<String>,
    },
    /// Print the differences of a newer IANA registry as rows to paste.
    Registry {
        /// IANA's newer http-status-codes-1.csv.
        #[arg(long, value_name = "FILE")]
        diff: std::path::PathBuf,
    },
    /// Print what functions cost in flash, RAM, stack and cycles.
    Size {
        /// Put the tables into README.md and docs/cost.md.
        #[arg(long)]
        write: bool,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let sh = Shell::new()?;
    match command {
        Command::Header { check: true } => generated::check(),
        Command::Header { check: false } => generated::write(),
        Command::Abi { accept: true } => generated::abi::accept(),
        Command::Abi { accept: false } => generated::abi::check().map(|said| println!("{said}")),
        Command::Release { targets, all, prefix } => release::run(
            &sh,
            &dist::Order { targets: &targets, all, quiet: false, prefix: prefix.as_deref() },
        ),
        Command::Demo => demo::run(&sh),
        Command::Book { page } => book::run(&sh, page.as_deref()),
        Command::Bench => bench::run(&sh),
        Command::Firmware { write: true, .. } => firmware::write_expected(&sh),
        Command::Firmware { filter, .. } => test::firmware(&sh, filter.as_deref()),
        Command::Platforms { write } => platforms::run(&sh, write),
        Command::Test { all, filter } => test::run(&sh, all, filter.as_deref()),
        Command::Assure { fast, only } => assure::run(sh, fast, only.as_deref()),
        Command::Registry { diff } => registry::run(&diff),
        Command::Size { write } => size::run(&sh, write),
    }
}
