//! The demonstration: a C program classifies the responses of real servers.

use anyhow::{Context, Result};
use httpstatus_dist::dist;
use httpstatus_dist::workspace::scratch;
use httpstatus_tests::{captures, cc};
use xshell::{Shell, cmd};

/// Builds the library and `classify`, which then reads the status lines of the captures.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    dist::run(sh, &[])?;
    let compiler = cc::system()?;
    let classify = captures::build(sh, &compiler, "classify", &scratch("demo")?)?;
    println!("examples-c/classify.c: compiled with `{compiler}`");
    let (files, lines) = captures::status_lines()?;
    println!(
        "examples-c/captures: {} status lines from {files} responses of real servers\n",
        lines.lines().count()
    );
    cmd!(sh, "{classify}").stdin(lines).quiet().run().context("classify could not read all captures")
}
