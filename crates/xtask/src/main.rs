//! The project's commands: `cargo xtask --help` lists them.

mod generated;
mod workspace;

use anyhow::Result;
use clap::{Parser, Subcommand};

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
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Header { check: true } => generated::check(),
        Command::Header { check: false } => generated::write(),
    }
}
