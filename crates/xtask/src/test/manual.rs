//! What C people read: the manual page and Doxygen's pages; and that the archive has what they promise.

use std::fs;

use anyhow::{Context, Result, bail};
use xshell::{Cmd, cmd};

use super::{Machine, Said};
use crate::cc::{self, text};
use crate::workspace::{root, scratch};
use crate::{dist, generated, toolchain};

/// The archive defines what the header declares.
pub(super) fn symbols(machine: &Machine) -> Said {
    let archive = dist::archive(&machine.sh, &toolchain::host(&machine.sh)?)?;
    let functions = generated::abi::same_as(&archive.bytes)?;
    Ok(format!("the archive's {functions} global names are the header's functions"))
}

/// Fails if a command fails or says anything on standard error.
fn silent(command: Cmd<'_>) -> Result<()> {
    let what = command.to_string();
    let result = command.quiet().ignore_status().output()?;
    if !result.status.success() || !result.stderr.is_empty() {
        bail!("`{what}`: {}\n{}\n{}", result.status, text(&result.stdout), text(&result.stderr));
    }
    Ok(())
}

/// The manual page, through groff and mandoc without a warning.
pub(super) fn page(machine: &Machine) -> Said {
    let (sh, page) = (&machine.sh, root().join("docs/man/httpstatus.3"));
    let mut by = Vec::new();
    if cc::find("groff").is_some() {
        silent(cmd!(sh, "groff -man -Tutf8 -ww -z {page}"))?;
        by.push("groff");
    } else {
        machine.leave_out("the manual page with groff (Debian: `apt-get install groff`)");
    }
    if cc::find("mandoc").is_some() {
        silent(cmd!(sh, "mandoc -Tlint -Wwarning {page}"))?;
        by.push("mandoc");
    } else {
        machine.leave_out("the manual page with mandoc (Debian: `apt-get install mandoc`)");
    }
    Ok(format!("no warning by {}", by.join(" or ")))
}

/// The headers' documentation, through Doxygen without a warning.
pub(super) fn doxygen(machine: &Machine) -> Said {
    if cc::find("doxygen").is_none() {
        machine.leave_out("Doxygen (Debian: `apt-get install doxygen`)");
        return Ok("not there".to_owned());
    }
    let output = scratch("doxygen")?;
    let _in_docs = machine.sh.push_dir(root().join("docs"));
    silent(cmd!(machine.sh, "doxygen -q Doxyfile").env("HTTPSTATUS_DOXYGEN_OUT", &output))?;
    let pages = fs::read_dir(output.join("html")).context("Doxygen wrote no pages")?.count();
    Ok(format!("{pages} files without a warning"))
}
