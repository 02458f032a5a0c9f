//! The project's commands: `cargo xtask --help` lists them.

mod assure;
mod bench;
mod demo;
mod generated;
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
#[command(name = "cargo xtask", about = "The commands of httpstatus.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write what is generated from the registry: both headers and docs/codes.md.
    Header {
        /// Write nothing; fail if a generated file is not what it should be.
        #[arg(long)]
        check: bool,
    },
    /// Hold the C interface against its baseline, docs/abi-symbols.txt.
    Abi {
        /// Make the interface of today the baseline.
        #[arg(long)]
        accept: bool,
    },
    /// What `cargo run -p httpstatus-dist` lays out, and of each target a release archive with its bill of materials,
    /// into dist/release/.
    Release {
        /// A Rust target triple, such as thumbv6m-none-eabi; may be given several times. Default: this machine.
        #[arg(long = "target", value_name = "TRIPLE")]
        targets: Vec<String>,
        /// Every supported target.
        #[arg(long, conflicts_with = "targets")]
        all: bool,
        /// Another folder than dist/.
        #[arg(long, value_name = "FOLDER")]
        prefix: Option<std::path::PathBuf>,
    },
    /// Build the library and a C program with it, and let that say what the responses of real servers mean.
    Demo,
    /// Run every test that this machine has the tools for: `cargo test --workspace`.
    Test {
        /// Run slow tests too; what this machine has no tools for is a failure.
        #[arg(long)]
        all: bool,
        /// Run only the tests with this in their name.
        filter: Option<String>,
    },
    /// Run the firmware on every board that can be emulated and compare what it prints.
    Firmware {
        /// Run only the tests with this in their name.
        filter: Option<String>,
        /// Let what this machine prints be what has to be printed, instead.
        #[arg(long, conflicts_with = "filter")]
        write: bool,
    },
    /// Measure against other libraries, print the ratios, and write docs/benchmarks.md.
    Bench,
    /// Prove every promise, and put the figures into docs/assurance.md.
    Assure {
        /// Only the lines that take seconds, and those in their quick form; no file is written.
        #[arg(long)]
        fast: bool,
        /// Only the line with this name.
        #[arg(long, value_name = "NAME")]
        only: Option<String>,
    },
    /// Print what is different in a newer IANA registry, as rows to paste.
    Registry {
        /// A newer http-status-codes-1.csv of IANA.
        #[arg(long, value_name = "FILE")]
        diff: std::path::PathBuf,
    },
    /// Print what functions cost in flash and RAM.
    Size {
        /// Put the table into README.md.
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
        Command::Bench => bench::run(&sh),
        Command::Firmware { write: true, .. } => firmware::write_expected(&sh),
        Command::Firmware { filter, .. } => test::firmware(&sh, filter.as_deref()),
        Command::Test { all, filter } => test::run(&sh, all, filter.as_deref()),
        Command::Assure { fast, only } => assure::run(sh, fast, only.as_deref()),
        Command::Registry { diff } => registry::run(&diff),
        Command::Size { write } => size::run(&sh, write),
    }
}
