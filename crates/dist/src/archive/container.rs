//! The file around the object: an `ar` archive with the symbol index that the target's linkers read, or for macOS one file
//! with an archive for each processor.

use anyhow::{Context, Result, bail};
use ar_archive_writer::{
    ArchiveKind, DEFAULT_OBJECT_READER, NewArchiveMember, ObjectReader, write_archive_to_stream,
};
use object::macho::{self, FatArch32, FatHeader};
use object::read::macho::{FatArch, MachHeader, MachOFatFile32};
use object::{BinaryFormat, File, FileKind, U32, pod};

use super::{pick, wasm};
use crate::xtensa;

/// Names the symbols of WebAssembly, which the default reader does not know.
const WASM_READER: ObjectReader = ObjectReader { get_symbols: wasm::names, ..DEFAULT_OBJECT_READER };

/// Writes an archive of one object.
pub(super) fn write(object: Vec<u8>, target: &str) -> Result<Vec<u8>> {
    let windows = target.ends_with("-msvc");
    let (reader, kind) = match FileKind::parse(object.as_slice()) {
        _ if wasm::is_wasm(&object) => (&WASM_READER, ArchiveKind::Gnu),
        Ok(FileKind::MachO64) => (&DEFAULT_OBJECT_READER, ArchiveKind::Darwin),
        // Microsoft's linker searches a second, sorted index.
        Ok(FileKind::Coff) if windows => (&DEFAULT_OBJECT_READER, ArchiveKind::Coff),
        _ => (&DEFAULT_OBJECT_READER, ArchiveKind::Gnu),
    };
    let name = if windows { "httpstatus.obj" } else { xtensa::member(target) };
    let mut bytes = std::io::Cursor::new(Vec::new());
    let member = NewArchiveMember::new(object, reader, name.to_owned());
    write_archive_to_stream(&mut bytes, &[member], kind, false, Some(false))
        .context("cannot write the archive")?;
    Ok(bytes.into_inner())
}

/// Joins archives of macOS's processors into one file, from which a linker takes the one it needs.
pub(super) fn universal(archives: &[&[u8]]) -> Result<Vec<u8>> {
    const ALIGN: usize = 8;
    let count = u32::try_from(archives.len())?;
    let mut out = Vec::new();
    out.extend(pod::bytes_of(&FatHeader {
        magic: U32::new(object::BigEndian, macho::FAT_MAGIC),
        nfat_arch: U32::new(object::BigEndian, count),
    }));
    let mut at = out.len() + archives.len() * size_of::<FatArch32>();
    for archive in archives {
        let (cpu, subtype) = processor(pick::member(archive)?)?;
        at = at.next_multiple_of(ALIGN);
        out.extend(pod::bytes_of(&FatArch32 {
            cputype: U32::new(object::BigEndian, cpu),
            cpusubtype: U32::new(object::BigEndian, subtype),
            offset: U32::new(object::BigEndian, u32::try_from(at)?),
            size: U32::new(object::BigEndian, u32::try_from(archive.len())?),
            align: U32::new(object::BigEndian, ALIGN.ilog2()),
        }));
        at += archive.len();
    }
    for archive in archives {
        out.resize(out.len().next_multiple_of(ALIGN), 0);
        out.extend(*archive);
    }
    Ok(out)
}

/// The archives in a file: all those of a universal one, else the file itself.
pub(super) fn parts(file: &[u8]) -> Result<Vec<&[u8]>> {
    let Ok(FileKind::MachOFat32) = FileKind::parse(file) else { return Ok(vec![file]) };
    let parts = MachOFatFile32::parse(file)?;
    parts.arches().iter().map(|part| Ok(part.data(file)?)).collect()
}

/// The processor of an object for macOS, as its header names it.
fn processor(object: &[u8]) -> Result<(u32, u32)> {
    if File::parse(object)?.format() != BinaryFormat::MachO {
        bail!("only archives for macOS can be joined");
    }
    let header = macho::MachHeader64::<object::LittleEndian>::parse(object, 0)?;
    Ok((header.cputype(object::LittleEndian), header.cpusubtype(object::LittleEndian)))
}
