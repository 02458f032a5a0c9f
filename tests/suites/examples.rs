//! The examples, and the demonstration with one of them.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::captures;
use httpstatus_tests::cc::{self, text};
use httpstatus_tests::runner::{self, CC, Tool, test};
use xshell::{Shell, cmd};

const SH: Tool = ("sh", "dash");

fn main() -> ExitCode {
    runner::main("examples", || {
        Ok(vec![
            test("classify", |sh| example(sh, "classify", &[])).needs(&[CC, SH]),
            test("classify reads the captures", captures).needs(&[CC]),
            // How often classes occur in logs.
            test("tally", |sh| example(sh, "tally", &[])).needs(&[CC, SH]),
            // RFC 8075 table 2, row by row.
            test("coap_gateway", |sh| {
                example(sh, "coap_gateway", &[root().join("crates/core/data/coap.csv")])
            })
            .needs(&[CC, SH]),
        ])
    })
}

/// Checks what an example prints and how it ends, with tests/c/EXAMPLE_cli.sh.
fn example(sh: &Shell, name: &str, arguments: &[PathBuf]) -> Result<String> {
    let program = captures::build(sh, &cc::system()?, name, &scratch("examples")?)?;
    let script = root().join(format!("tests/c/{name}_cli.sh"));
    let result = cmd!(sh, "sh {script} {program} {arguments...}").quiet().ignore_status().output()?;
    let said = text(&result.stdout);
    if !result.status.success() {
        bail!("tests/c/{name}_cli.sh: {}\n{said}\n{}", result.status, text(&result.stderr));
    }
    Ok(said.lines().last().unwrap_or("passed").to_owned())
}

/// classify reads every status line of the captures.
fn captures(sh: &Shell) -> Result<String> {
    let program = captures::build(sh, &cc::system()?, "classify", &scratch("demo")?)?;
    let (files, lines) = captures::status_lines()?;
    let read = lines.lines().count();
    let output = cmd!(sh, "{program}").stdin(lines).quiet().read().context("classify cannot read them")?;
    for expected in ["Not Found", "Service Unavailable", "Moved Permanently"] {
        if !output.contains(expected) {
            bail!("classify's table of the captures has no `{expected}`:\n{output}");
        }
    }
    Ok(format!("{read} status lines of {files} captures read"))
}
