//! Removes from an object what only the compiler needed: long local names, the compiler's note and, on a bare board,
//! unwind tables. Hides the rest from dynamic linkers.
//!
//! Each function and table keeps its section, so that a linker can drop what is not called.

use std::collections::{HashMap, HashSet};

use anyhow::Result;
use object::build::Id;
use object::build::elf::{Builder, SectionData, SymbolId};
use object::elf;

use super::PREFIX;
use super::check::{EH_FRAME, VISIBILITY, is_unwind};

/// Makes the object smaller, with the same code and constants. Keeps `.eh_frame` if `unwinding`.
pub(super) fn slim(object: &[u8], unwinding: bool) -> Result<Vec<u8>> {
    let mut builder = Builder::read(object)?;
    drop_sections(&mut builder, unwinding);
    if matches!(builder.header.e_machine, elf::EM_X86_64 | elf::EM_AARCH64) {
        one_symbol_per_section(&mut builder);
    }
    drop_symbols(&mut builder);
    hide_symbols(&mut builder);
    shorten_sections(&mut builder);
    part_string_tables(&mut builder);
    builder.set_section_sizes();
    let mut out = Vec::new();
    builder.write(&mut out)?;
    Ok(out)
}

/// LLVM keeps the names of sections and symbols in one table; the writer needs one for each.
pub(super) fn part_string_tables(builder: &mut Builder<'_>) {
    if !builder.sections.iter().any(|section| matches!(section.data, SectionData::SectionString)) {
        let table = builder.sections.add();
        table.name = b".shstrtab".as_slice().into();
        table.sh_type = elf::SHT_STRTAB;
        table.sh_addralign = 1;
        table.data = SectionData::SectionString;
    }
}

/// No exception can leave functions that neither call back nor panic. But with an operating system, debuggers, profilers
/// and signal handlers use `.eh_frame` to walk the stack from inside them.
fn drop_sections(builder: &mut Builder<'_>, unwinding: bool) {
    let mut dropped = HashSet::new();
    for section in &mut builder.sections {
        let name = section.name.to_string();
        if is_unwind(&name) && !(unwinding && name == EH_FRAME)
            || name == ".comment"
            || name == ".llvm_addrsig"
        {
            section.delete = true;
            dropped.insert(section.id().index());
        }
    }
    for section in &mut builder.sections {
        section.delete |= section.sh_info_section.is_some_and(|target| dropped.contains(&target.index()));
        let is_empty = match &section.data {
            SectionData::Relocation(relocations) => relocations.is_empty(),
            SectionData::Data(data) => data.is_empty() && section.name.to_string() == ".text",
            _ => false,
        };
        section.delete |= is_empty;
    }
    builder.delete_orphans();
}

/// Makes relocations that name a local symbol at the start of a section name the section instead, on processors where the
/// addend is in the relocation and linking does not change the length of code.
fn one_symbol_per_section(builder: &mut Builder<'_>) {
    let mut of_section: HashMap<usize, SymbolId> = HashMap::new();
    for symbol in &builder.symbols {
        if let Some(section) = symbol.section.filter(|_| symbol.st_type() == elf::STT_SECTION) {
            of_section.insert(section.index(), symbol.id());
        }
    }
    let mut instead: HashMap<usize, SymbolId> = HashMap::new();
    for symbol in &builder.symbols {
        let replacement = symbol.section.and_then(|section| of_section.get(&section.index()));
        if let (Some(replacement), elf::STB_LOCAL, 0) = (replacement, symbol.st_bind(), symbol.st_value) {
            instead.insert(symbol.id().index(), *replacement);
        }
    }
    for section in &mut builder.sections {
        if let SectionData::Relocation(relocations) = &mut section.data {
            for relocation in relocations {
                relocation.symbol =
                    relocation.symbol.map(|symbol| *instead.get(&symbol.index()).unwrap_or(&symbol));
            }
        }
    }
}

/// Drops local symbols that no relocation needs, and the names of the others. Keeps Arm's and RISC-V's mapping symbols
/// (`$t`, `$d`, `$x`), which tell disassemblers and linkers what is code.
fn drop_symbols(builder: &mut Builder<'_>) {
    let mut used = HashSet::new();
    for section in &builder.sections {
        if let SectionData::Relocation(relocations) = &section.data {
            used.extend(relocations.iter().filter_map(|relocation| Some(relocation.symbol?.index())));
        }
    }
    for symbol in &mut builder.symbols {
        if symbol.section.is_none() && symbol.st_shndx == elf::SHN_UNDEF {
            // Drop what only a dropped section needed.
            symbol.delete = !used.contains(&symbol.id().index());
            continue;
        }
        if symbol.st_bind() != elf::STB_LOCAL || symbol.name.starts_with(b"$") {
            continue;
        }
        symbol.delete = !used.contains(&symbol.id().index());
        symbol.name = Vec::new().into();
    }
}

/// Hides the functions, so that a shared library that contains the archive does not export them, and its calls do not
/// reach another library's version.
fn hide_symbols(builder: &mut Builder<'_>) {
    for symbol in &mut builder.symbols {
        if symbol.st_bind() != elf::STB_LOCAL && symbol.section.is_some() {
            // The upper bits belong to the processor.
            symbol.st_other = symbol.st_other & !VISIBILITY | elf::STV_HIDDEN;
        }
    }
}

/// Renames `.text._ZN...` to `.text.1`, but not the sections of C functions or those that linkers merge by name.
fn shorten_sections(builder: &mut Builder<'_>) {
    let mut names: HashMap<usize, String> = HashMap::new();
    for section in &mut builder.sections {
        let name = section.name.to_string();
        for kind in [".text.", ".rodata.", ".literal."] {
            let Some(own) = name.strip_prefix(kind) else { continue };
            if !own.starts_with(PREFIX) && !own.starts_with("cst") && !own.starts_with("str") {
                section.name = format!("{kind}{}", names.len()).into_bytes().into();
            }
        }
        names.insert(section.id().index(), section.name.to_string());
    }
    for section in &mut builder.sections {
        let Some(target) =
            section.sh_info_section.filter(|_| matches!(section.data, SectionData::Relocation(_)))
        else {
            continue;
        };
        if let Some(target) = names.get(&target.index()) {
            let kind = if section.sh_type == elf::SHT_RELA { ".rela" } else { ".rel" };
            section.name = format!("{kind}{target}").into_bytes().into();
        }
    }
}
