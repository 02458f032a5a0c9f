//! Objects of WebAssembly: the same questions as for the other formats, read with wasmparser.
//! <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md> describes them.

use std::io;

use anyhow::{Result, bail};
use wasmparser::{KnownCustom, Linking, Parser, Payload, Segment, SymbolFlags, SymbolInfo};

use super::PREFIX;
use super::check::{COPIES, Report, finish, foreign, panic_path, undefined, writable};

/// What a linker supplies to every program: the memory, the table of functions, the stack.
const LINKERS: [&str; 3] = ["__linear_memory", "__indirect_function_table", "__stack_pointer"];

/// Whether a file is of this format.
pub(super) fn is_wasm(file: &[u8]) -> bool {
    file.starts_with(b"\0asm")
}

/// A function, or a piece of data, that an object defines or needs.
struct Symbol<'a> {
    name: &'a str,
    flags: SymbolFlags,
}

/// What is read from an object.
#[derive(Default)]
struct Read<'a> {
    symbols: Vec<Symbol<'a>>,
    imports: Vec<&'a str>,
    segments: Vec<Segment<'a>>,
    /// The size of each segment.
    sizes: Vec<u64>,
    code: u64,
    /// Whether data holds addresses.
    relocated: bool,
}

/// Whether an object defines functions of the library.
pub(super) fn is_ours(object: &[u8]) -> bool {
    let is_export = |symbol: &Symbol<'_>| is_export(symbol) && symbol.name.starts_with(PREFIX);
    read(object).is_ok_and(|read| read.symbols.iter().any(is_export))
}

/// Calls `found` with each name that a linker may look for.
pub(super) fn names(object: &[u8], found: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> io::Result<bool> {
    for symbol in read(object).map_err(io::Error::other)?.symbols.iter().filter(|symbol| is_export(symbol)) {
        found(symbol.name.as_bytes())?;
    }
    Ok(true)
}

fn is_export(symbol: &Symbol<'_>) -> bool {
    !symbol.flags.intersects(SymbolFlags::UNDEFINED | SymbolFlags::BINDING_LOCAL)
}

/// Refuses an object, as for the other formats.
pub(super) fn refuse(object: &[u8]) -> Result<Report> {
    let read = read(object)?;
    let mut report = Report { code: read.code, ..Report::default() };
    let mut faults = Vec::new();
    for symbol in &read.symbols {
        let name = symbol.name;
        if name.contains("panic") {
            faults.push(panic_path(name));
        } else if is_export(symbol) && name.starts_with(PREFIX) {
            report.functions += 1;
        } else if is_export(symbol) {
            faults.push(foreign(name));
        }
    }
    for name in read.imports.into_iter().filter(|name| !LINKERS.contains(name)) {
        if COPIES.contains(&name) {
            report.undefined.push(name.to_owned());
        } else {
            faults.push(undefined(name));
        }
    }
    report.undefined.sort();
    for (segment, size) in read.segments.iter().zip(read.sizes) {
        if segment.name.starts_with(".rodata") {
            report.constants += size;
        } else if size > 0 {
            faults.push(writable(segment.name, size));
        }
    }
    if read.relocated {
        faults.push("the data has a relocation: tables must hold offsets, not addresses".to_owned());
    }
    finish(report, &faults)
}

/// Refuses an object whose functions every module would export.
pub(super) fn refuse_to_ship(object: &[u8]) -> Result<()> {
    let exported = |symbol: &&Symbol<'_>| is_export(symbol) && symbol.flags.contains(SymbolFlags::EXPORTED);
    match read(object)?.symbols.iter().find(exported) {
        Some(symbol) => bail!("symbol `{}` is exported from every module that links it", symbol.name),
        None => Ok(()),
    }
}

fn read(object: &[u8]) -> Result<Read<'_>> {
    let mut out = Read::default();
    for payload in Parser::new(0).parse_all(object) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    out.imports.push(import?.name);
                }
            }
            Payload::CodeSectionStart { size, .. } => out.code = u64::from(size),
            Payload::DataSection(data) => {
                for segment in data {
                    out.sizes.push(segment?.data.len() as u64);
                }
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Linking(linking) => {
                    for part in linking.subsections() {
                        link(part?, &mut out)?;
                    }
                }
                KnownCustom::Reloc(relocations) if section.name() == "reloc.DATA" => {
                    out.relocated = relocations.entries().count() > 0;
                }
                _ => {}
            },
            _ => {}
        }
    }
    Ok(out)
}

fn link<'a>(part: Linking<'a>, out: &mut Read<'a>) -> Result<()> {
    match part {
        Linking::SegmentInfo(segments) => {
            for segment in segments {
                out.segments.push(segment?);
            }
        }
        Linking::SymbolTable(symbols) => {
            for symbol in symbols {
                let (name, flags) = match symbol? {
                    SymbolInfo::Func { name: Some(name), flags, .. }
                    | SymbolInfo::Data { name, flags, .. }
                    | SymbolInfo::Global { name: Some(name), flags, .. } => (name, flags),
                    _ => continue,
                };
                out.symbols.push(Symbol { name, flags });
            }
        }
        _ => {}
    }
    Ok(())
}
