//! The example `classify`, and the demonstration with it.

use anyhow::{Context, bail};
use xshell::cmd;

use super::{Machine, Said};
use crate::cc::{self, text};
use crate::demo;
use crate::workspace::root;

/// What classify prints and how it ends, by tests-c/classify_cli.sh.
pub(super) fn classify(machine: &Machine) -> Said {
    let program = demo::build(&machine.sh, &cc::system()?)?;
    let script = root().join("tests-c/classify_cli.sh");
    let result = cmd!(&machine.sh, "sh {script} {program}").quiet().ignore_status().output()?;
    let said = text(&result.stdout);
    if !result.status.success() {
        bail!("tests-c/classify_cli.sh: {}\n{said}\n{}", result.status, text(&result.stderr));
    }
    Ok(said.lines().last().unwrap_or("passed").to_owned())
}

/// The demonstration reads every status line of the captures.
pub(super) fn demo(machine: &Machine) -> Said {
    let program = demo::build(&machine.sh, &cc::system()?)?;
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
