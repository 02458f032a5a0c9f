//! The project's commands: `cargo xtask --help` lists them.

mod archive;
mod dist;
mod generated;
mod progress;
mod toolchain;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
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
    /// Build libhttpstatus.a, check it, and put it into dist/ with headers and licences.
    Dist {
        /// A Rust target triple, such as thumbv6m-none-eabi; may be given several times. Default: this machine.
        #[arg(long = "target", value_name = "TRIPLE")]
        targets: Vec<String>,
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
        Command::Dist { targets } => dist::run(&sh, &targets),
    }
}
