//! The static library that ships: one object, made from what rustc calls a staticlib.
//!
//! rustc's archive contains hundreds of objects of its runtime, which would replace the memcpy, division and float
//! routines of the C program. After link-time optimisation one member has everything the library needs. That member
//! alone is checked, stripped of the compiler's names, hidden from dynamic linkers, and written with a symbol index.

mod check;
mod coff;
mod container;
#[cfg(test)]
mod format_tests;
#[cfg(test)]
mod literal_tests;
mod literals;
mod macho;
mod pick;
mod slim;
#[cfg(test)]
mod tests;
mod wasm;

pub use check::Report;

use anyhow::{Context, Result};
use object::{BinaryFormat, File};

use crate::toolchain;

/// The prefix of every symbol of the library.
const PREFIX: &str = "httpstatus_";

/// An archive, ready to ship.
pub struct Archive {
    /// The archive itself.
    pub bytes: Vec<u8>,
    /// What it contains.
    pub report: Report,
}

/// The one object of rustc's archive that is the library, as the compiler made it.
pub fn ours(rustc_archive: &[u8]) -> Result<&[u8]> {
    pick::member(rustc_archive)
}

/// Makes the archive that ships for a target from rustc's.
pub fn make(rustc_archive: &[u8], target: &str) -> Result<Archive> {
    let (object, unwinding) = (pick::member(rustc_archive)?, toolchain::has_system(target));
    let object = literals::part(object).context("cannot rewrite the object")?;
    check::refuse(&object)?;
    let object = rewrite(&object, unwinding).context("cannot rewrite the object")?;
    let report = check::refuse(&object).context("after rewriting")?;
    check::refuse_to_ship(&object, unwinding).context("after rewriting")?;
    literals::refuse(&object).context("after rewriting")?;
    Ok(Archive { bytes: container::write(object, target)?, report })
}

/// Joins the archives of macOS's processors. The report has the sums.
pub fn universal(archives: &[Archive]) -> Result<Archive> {
    let parts: Vec<&[u8]> = archives.iter().map(|archive| archive.bytes.as_slice()).collect();
    let bytes = container::universal(&parts)?;
    Ok(Archive { report: inspect(&bytes)?, bytes })
}

/// What an archive contains, as [`make`] or [`universal`] wrote it.
pub fn inspect(archive: &[u8]) -> Result<Report> {
    let mut sum = Report::default();
    for part in container::parts(archive)? {
        let Report { functions, code, constants, unwinding, undefined } = check::refuse(pick::member(part)?)?;
        sum = Report {
            functions,
            code: sum.code + code,
            constants: sum.constants + constants,
            unwinding: sum.unwinding + unwinding,
            undefined,
        };
    }
    Ok(sum)
}

/// Removes what only the compiler needed, as far as the format's linkers let it, and hides the functions from shared
/// libraries.
fn rewrite(object: &[u8], unwinding: bool) -> Result<Vec<u8>> {
    if wasm::is_wasm(object) {
        return Ok(object.to_vec());
    }
    match File::parse(object)?.format() {
        BinaryFormat::Elf => slim::slim(object, unwinding),
        BinaryFormat::Coff => coff::slim(object),
        BinaryFormat::MachO => macho::slim(object),
        _ => Ok(object.to_vec()),
    }
}
