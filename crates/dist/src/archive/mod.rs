//! The static library that ships: one object, made from what rustc calls a staticlib.
//!
//! rustc's archive contains hundreds of objects of its runtime, which would replace the memcpy, division and float
//! routines of the C program. After link-time optimisation one member has everything the library needs. That member
//! alone is checked, stripped of the compiler's names, hidden from dynamic linkers, and written with a symbol index.

mod check;
mod literals;
mod pick;
mod slim;
#[cfg(test)]
mod tests;

pub use check::Report;

use anyhow::{Context, Result};
use ar_archive_writer::{ArchiveKind, DEFAULT_OBJECT_READER, NewArchiveMember, write_archive_to_stream};

use crate::{toolchain, xtensa};

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
    let object = slim::slim(&object, unwinding).context("cannot rewrite the object")?;
    let report = check::refuse(&object).context("after rewriting")?;
    check::refuse_to_ship(&object, unwinding).context("after rewriting")?;
    literals::refuse(&object).context("after rewriting")?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    let member = NewArchiveMember::new(object, &DEFAULT_OBJECT_READER, xtensa::member(target).to_owned());
    write_archive_to_stream(&mut bytes, &[member], ArchiveKind::Gnu, false, None)
        .context("cannot write the archive")?;
    Ok(Archive { bytes: bytes.into_inner(), report })
}
