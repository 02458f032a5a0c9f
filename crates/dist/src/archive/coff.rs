//! Objects of Windows. Removes what only the compiler needed: its debug information, which has a path of the machine that it
//! ran on, and the names of local symbols.

use std::collections::{HashMap, HashSet};

use anyhow::{Context, Result, bail};
use object::LittleEndian as LE;
use object::SymbolIndex;
use object::pe::{self, ImageFileHeader, ImageRelocation, ImageSectionHeader, ImageSymbol};
use object::read::coff::{CoffHeader, ImageSymbol as _, SymbolTable};
use object::write::coff::{AuxSymbolSection, FileHeader, Name, Relocation, SectionHeader, Symbol, Writer};

/// A section that stays.
struct Section<'a> {
    header: &'a ImageSectionHeader,
    name: &'a [u8],
    data: &'a [u8],
    relocations: &'a [ImageRelocation],
}

/// What stays of an object.
struct Kept<'a> {
    sections: Vec<Section<'a>>,
    /// The new number of a section, by its old one.
    numbers: HashMap<i32, u16>,
    symbols: Vec<(SymbolIndex, &'a ImageSymbol)>,
}

/// Makes the object smaller, with the same code and constants.
pub(super) fn slim(object: &[u8]) -> Result<Vec<u8>> {
    let mut offset = 0;
    let header = ImageFileHeader::parse(object, &mut offset)?;
    let symbols = header.symbols(object)?;
    let mut kept = Kept { sections: Vec::new(), numbers: HashMap::new(), symbols: Vec::new() };
    for (old, header) in header.sections(object, offset)?.enumerate() {
        let name = header.name(symbols.strings())?;
        if header.size_of_raw_data.get(LE) == 0 || is_for_debuggers(name) {
            continue;
        }
        let data = header.coff_data(object).ok().context("a section ends early")?;
        let relocations = header.coff_relocations(object)?;
        kept.sections.push(Section { header, name, data, relocations });
        kept.numbers.insert(i32::try_from(old.0)?, u16::try_from(kept.sections.len())?);
    }
    kept.choose_symbols(&symbols);
    kept.write(header.machine.get(LE), &symbols)
}

/// Whether only debuggers and linkers that search for equal functions read a section.
fn is_for_debuggers(section: &[u8]) -> bool {
    section.starts_with(b".debug$") || section == b".llvm_addrsig"
}

impl<'a> Kept<'a> {
    /// Keeps what a relocation needs, the functions, and what tells a linker about a section or the object.
    fn choose_symbols(&mut self, symbols: &SymbolTable<'a>) {
        let relocations = self.sections.iter().flat_map(|section| section.relocations);
        let used: HashSet<usize> =
            relocations.map(|relocation| relocation.symbol_table_index.get(LE) as usize).collect();
        // A section that a linker may drop is known by the symbol that comes after the section's own.
        let mut known_by_next = HashSet::new();
        for (index, symbol) in symbols.iter() {
            let number = symbol.section_number();
            let section = self.numbers.get(&number).and_then(|at| self.sections.get(usize::from(*at) - 1));
            let is_known = if symbol.has_aux_section() {
                section.is_some_and(Section::may_be_dropped) && known_by_next.insert(number)
            } else {
                known_by_next.remove(&number)
            };
            let stays = is_known
                || used.contains(&index.0)
                || [pe::IMAGE_SYM_UNDEFINED, pe::IMAGE_SYM_ABSOLUTE].contains(&number)
                || section.is_some() && symbol.storage_class() == pe::IMAGE_SYM_CLASS_EXTERNAL;
            if stays {
                self.symbols.push((index, symbol));
            }
        }
    }

    fn write(&self, machine: u16, symbols: &SymbolTable<'a>) -> Result<Vec<u8>> {
        let locals: Vec<String> = (0..self.symbols.len()).map(|at| format!("L{at}")).collect();
        let mut out = Vec::new();
        let mut writer = Writer::new(&mut out);
        writer.reserve_file_header();
        writer.reserve_section_headers(u16::try_from(self.sections.len())?);
        let mut headers = Vec::new();
        for Section { header, name, data, relocations } in &self.sections {
            headers.push(SectionHeader {
                name: writer.add_name(name),
                size_of_raw_data: header.size_of_raw_data.get(LE),
                pointer_to_raw_data: writer.reserve_section(data.len()),
                pointer_to_relocations: writer.reserve_relocations(relocations.len()),
                number_of_relocations: u32::try_from(relocations.len())?,
                characteristics: header.characteristics.get(LE),
                ..SectionHeader::default()
            });
        }
        let (mut indices, mut names): (HashMap<u32, u32>, Vec<Name>) = (HashMap::new(), Vec::new());
        for ((index, symbol), local) in self.symbols.iter().zip(&locals) {
            indices.insert(u32::try_from(index.0)?, writer.reserve_symbol_index());
            names.push(if is_local(symbol) {
                writer.add_name(local.as_bytes())
            } else {
                writer.add_name(symbol.name(symbols.strings())?)
            });
            if symbol.has_aux_weak_external() {
                bail!("a symbol is weak");
            }
            if symbol.has_aux_section() {
                writer.reserve_aux_section();
            }
        }
        writer.reserve_symtab_strtab();

        writer.write_file_header(FileHeader { machine, ..FileHeader::default() })?;
        for header in headers {
            writer.write_section_header(header);
        }
        for Section { data, relocations, .. } in &self.sections {
            writer.write_section(data);
            writer.write_relocations_count(relocations.len());
            for relocation in *relocations {
                let symbol = indices.get(&relocation.symbol_table_index.get(LE));
                writer.write_relocation(Relocation {
                    virtual_address: relocation.virtual_address.get(LE),
                    symbol: *symbol.context("a relocation without a symbol")?,
                    typ: relocation.typ.get(LE),
                });
            }
        }
        for ((index, symbol), name) in self.symbols.iter().zip(names) {
            let has_record = symbol.has_aux_section();
            writer.write_symbol(Symbol {
                name,
                value: symbol.value(),
                section_number: self.number(symbol.section_number())?,
                typ: symbol.typ(),
                storage_class: symbol.storage_class(),
                number_of_aux_symbols: has_record.into(),
            });
            if has_record {
                let record = symbols.aux_section(*index)?;
                writer.write_aux_section(AuxSymbolSection {
                    length: record.length.get(LE),
                    number_of_relocations: record.number_of_relocations.get(LE).into(),
                    number_of_linenumbers: 0,
                    check_sum: record.check_sum.get(LE),
                    number: self.number(record.number.get(LE).into())?.into(),
                    selection: record.selection,
                });
            }
        }
        writer.write_strtab();
        Ok(out)
    }

    /// The new number of a section. Those that are no sections stay: undefined and absolute symbols.
    fn number(&self, old: i32) -> Result<u16> {
        let number =
            if old <= 0 { Some(u16::try_from(old & 0xffff)?) } else { self.numbers.get(&old).copied() };
        number.context("a symbol of a section that is dropped")
    }
}

impl Section<'_> {
    /// Whether a linker may drop it, or keep one of several that are equal.
    fn may_be_dropped(&self) -> bool {
        self.header.characteristics.get(LE) & pe::IMAGE_SCN_LNK_COMDAT != 0
    }
}

/// Whether a symbol is a local function or constant.
fn is_local(symbol: &ImageSymbol) -> bool {
    symbol.storage_class() == pe::IMAGE_SYM_CLASS_STATIC
        && symbol.section_number() > 0
        && !symbol.has_aux_section()
}
