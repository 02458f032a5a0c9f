//! The examples, and the demonstration with one of them.

use std::path::PathBuf;

use anyhow::{Context, bail};
use xshell::cmd;

use super::{Machine, Said};
use crate::cc::{self, text};
use crate::demo;
use crate::workspace::root;

/// What an example prints and how it ends, by tests/c/EXAMPLE_cli.sh.
fn example(machine: &Machine, name: &str, arguments: &[PathBuf]) -> Said {
    let program = demo::build(&machine.sh, &cc::system()?, name)?;
    let script = root().join(format!("tests/c/{name}_cli.sh"));
    let result =
        cmd!(&machine.sh, "sh {script} {program} {arguments...}").quiet().ignore_status().output()?;
    let said = text(&result.stdout);
    if !result.status.success() {
        bail!("tests/c/{name}_cli.sh: {}\n{said}\n{}", result.status, text(&result.stderr));
    }
    Ok(said.lines().last().unwrap_or("passed").to_owned())
}

/// What codes mean, and how often they occur in logs.
pub(super) fn classify(machine: &Machine) -> Said {
    example(machine, "classify", &[])
}

/// How often classes occur in logs.
pub(super) fn tally(machine: &Machine) -> Said {
    example(machine, "tally", &[])
}

/// RFC 8075 table 2, row by row.
pub(super) fn coap_gateway(machine: &Machine) -> Said {
    example(machine, "coap_gateway", &[root().join("crates/core/data/coap.csv")])
}

/// The demonstration reads every status line of the captures.
pub(super) fn demo(machine: &Machine) -> Said {
    let program = demo::build(&machine.sh, &cc::system()?, "classify")?;
    let (files, lines) = demo::status_lines()?;
    let read = lines.lines().count();
    let output =
        cmd!(&machine.sh, "{program}").stdin(lines).quiet().read().context("classify cannot read them")?;
    for expected in ["Not Found", "Service Unavailable", "Moved Permanently"] {
        if !output.contains(expected) {
            bail!("classify's table of the captures has no `{expected}`:\n{output}");
        }
    }
    Ok(format!("{read} status lines of {files} captures read"))
}
