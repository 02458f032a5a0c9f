//! Finds the library's object in rustc's archive.

use anyhow::{Context, Result, bail};
use object::read::archive::ArchiveFile;
use object::{Architecture, BinaryFormat, File, Object, ObjectSymbol};

use super::{PREFIX, wasm};

/// The one member that defines `httpstatus_*`.
pub(super) fn member(archive: &[u8]) -> Result<&[u8]> {
    let file = ArchiveFile::parse(archive).context("cannot read rustc's archive")?;
    let (mut ours, mut names) = (Vec::new(), Vec::new());
    for member in file.members() {
        let member = member.context("cannot read a member of rustc's archive")?;
        let data = member.data(archive).context("cannot read a member of rustc's archive")?;
        if is_ours(data) {
            names.push(String::from_utf8_lossy(member.name()).into_owned());
            ours.push(data);
        }
    }
    match ours.as_slice() {
        [one] => Ok(one),
        [] => bail!(
            "no object in rustc's archive defines {PREFIX}*; is crates/c a staticlib that re-exports crates/ffi?"
        ),
        _ => bail!(
            "{} objects define {PREFIX}* ({}); link-time optimisation is off: \
             crates/c must have only `crate-type = [\"staticlib\"]`, with `lto = \"fat\"`",
            ours.len(),
            names.join(", ")
        ),
    }
}

/// Whether an object defines functions of the library.
fn is_ours(data: &[u8]) -> bool {
    if wasm::is_wasm(data) {
        return wasm::is_ours(data);
    }
    let Ok(object) = File::parse(data) else { return false };
    object.symbols().any(|symbol| {
        symbol.is_global()
            && !symbol.is_undefined()
            && symbol.name().is_ok_and(|name| in_c(&object, name).starts_with(PREFIX))
    })
}

/// A symbol's name in C: macOS, and Windows on i386, put an underscore before it.
pub(super) fn in_c<'a>(object: &File<'_>, symbol: &'a str) -> &'a str {
    match (object.format(), object.architecture()) {
        (BinaryFormat::MachO, _) | (BinaryFormat::Coff, Architecture::I386) => {
            symbol.strip_prefix('_').unwrap_or(symbol)
        }
        _ => symbol,
    }
}
