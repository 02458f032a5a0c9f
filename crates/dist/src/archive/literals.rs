//! Xtensa: puts each function's literals where `l32r` can read them.
//!
//! An Xtensa instruction has no room for an address or a large number, so the function loads it from a word before its
//! code, relative to the instruction and in steps of four bytes. LLVM writes these words behind the code of the function
//! before, unaligned. Here they get an aligned section of their own, `.literal.*`, as GNU's assembler does it, and words
//! that nothing loads are dropped, with the names they alone ask for.

use std::collections::{BTreeMap, HashMap, HashSet};

use anyhow::{Context, Result, bail};
use object::build::Id;
use object::build::elf::{Builder, SectionData, SectionId, SymbolId};
use object::{Architecture, File, Object, elf};

use super::slim::part_string_tables;

/// A word that holds a literal.
const WORD: u64 = 4;
/// How the names of their sections begin.
const LITERAL: &str = ".literal";

/// The literals of a section: where each one that is used moves.
type Moves = BTreeMap<u64, u64>;

/// Moves the literals of an Xtensa object into sections of their own. Leaves objects for other processors alone.
pub(super) fn part(object: &[u8]) -> Result<Vec<u8>> {
    if !is_xtensa(object) {
        return Ok(object.to_vec());
    }
    let mut builder = Builder::read(object)?;
    let ends = ends_of_code(&builder);
    let moves = used_literals(&builder, &ends)?;
    let mut code_symbols = HashMap::new();
    for (section, end) in &ends {
        code_symbols.insert(section.index(), divide(&mut builder, *section, *end, &moves[&section.index()])?);
    }
    let of = sections_of_symbols(&builder);
    let ends: HashMap<usize, u64> = ends.iter().map(|(section, end)| (section.index(), *end)).collect();
    for section in &mut builder.sections {
        let SectionData::Relocation(relocations) = &mut section.data else { continue };
        for relocation in relocations {
            let Some((section, value)) = relocation.symbol.and_then(|symbol| of.get(&symbol.index())) else {
                continue;
            };
            let Some(end) = ends.get(&section.index()) else { continue };
            let at = value.wrapping_add_signed(relocation.r_addend);
            let (code, literals) = code_symbols[&section.index()];
            let (symbol, at) = if at < *end { (code, at) } else { (literals, moves[&section.index()][&at]) };
            (relocation.symbol, relocation.r_addend) = (Some(symbol), i64::try_from(at)?);
        }
    }
    drop_unused_names(&mut builder);
    part_string_tables(&mut builder);
    builder.set_section_sizes();
    let mut out = Vec::new();
    builder.write(&mut out)?;
    refuse(&out)?;
    Ok(out)
}

/// What cannot be read here, such as WebAssembly, is for another processor.
fn is_xtensa(object: &[u8]) -> bool {
    File::parse(object).is_ok_and(|file| file.architecture() == Architecture::Xtensa)
}

/// Drops the undefined symbols that only unused literals asked for.
fn drop_unused_names(builder: &mut Builder<'_>) {
    let mut used = HashSet::new();
    for section in &builder.sections {
        if let SectionData::Relocation(relocations) = &section.data {
            used.extend(relocations.iter().filter_map(|relocation| Some(relocation.symbol?.index())));
        }
    }
    for symbol in &mut builder.symbols {
        let undefined = symbol.section.is_none() && symbol.st_shndx == elf::SHN_UNDEF;
        symbol.delete |= undefined && !used.contains(&symbol.id().index());
    }
}

/// The sections with literals behind their code, and where the code ends.
fn ends_of_code(builder: &Builder<'_>) -> Vec<(SectionId, u64)> {
    let mut out = Vec::new();
    for section in &builder.sections {
        let SectionData::Data(data) = &section.data else { continue };
        if section.sh_flags & u64::from(elf::SHF_EXECINSTR) == 0 {
            continue;
        }
        let functions = builder
            .symbols
            .into_iter()
            .filter(|symbol| symbol.section == Some(section.id()) && symbol.st_type() == elf::STT_FUNC);
        let end = functions.map(|symbol| symbol.st_value + symbol.st_size).max().unwrap_or(0);
        if end < data.len() as u64 {
            out.push((section.id(), end));
        }
    }
    out
}

/// A symbol's section and value, by its index; for symbols that relocations can name instead of their section.
fn sections_of_symbols(builder: &Builder<'_>) -> HashMap<usize, (SectionId, u64)> {
    let local = builder.symbols.into_iter().filter(|symbol| symbol.st_bind() == elf::STB_LOCAL);
    local.filter_map(|symbol| Some((symbol.id().index(), (symbol.section?, symbol.st_value)))).collect()
}

/// The literals that an instruction loads, of each section, and where each moves.
fn used_literals(builder: &Builder<'_>, ends: &[(SectionId, u64)]) -> Result<HashMap<usize, Moves>> {
    let of = sections_of_symbols(builder);
    let mut moves: HashMap<usize, Moves> =
        ends.iter().map(|(section, _)| (section.index(), Moves::new())).collect();
    for section in &builder.sections {
        let SectionData::Relocation(relocations) = &section.data else { continue };
        for relocation in relocations.iter().filter(|relocation| relocation.r_type == elf::R_XTENSA_SLOT0_OP)
        {
            let target = relocation.symbol.and_then(|symbol| of.get(&symbol.index()));
            let (target, value) = target.context("an instruction loads from outside the object")?;
            let at = value.wrapping_add_signed(relocation.r_addend);
            let Some((_, end)) = ends.iter().find(|(section, _)| section == target) else { continue };
            if at < *end || (at - end) % WORD != 0 {
                bail!("an instruction loads from {at:#x} in `{}`, which is code", section.name);
            }
            moves.entry(target.index()).or_default().insert(at, 0);
        }
    }
    for moves in moves.values_mut() {
        for (place, to) in (0..).zip(moves.values_mut()) {
            *to = place * WORD;
        }
    }
    Ok(moves)
}

/// Divides a section: the literals stay, since they have to lie before the code that loads them, and the code moves behind
/// all of them. Returns the symbols of the code's section and of the literals'.
fn divide(builder: &mut Builder<'_>, id: SectionId, end: u64, moves: &Moves) -> Result<(SymbolId, SymbolId)> {
    let code = builder.sections.copy(id).id();
    let end_at = usize::try_from(end)?;
    let data = |data: &SectionData<'_>| match data {
        SectionData::Data(data) => data.to_vec(),
        _ => Vec::new(),
    };
    let bytes = data(&builder.sections.get(id).data);
    builder.sections.get_mut(code).data = SectionData::Data(bytes[..end_at].to_vec().into());
    let mut words = Vec::new();
    for at in moves.keys() {
        let at = usize::try_from(*at)?;
        words.extend(bytes.get(at..at + 4).context("a literal goes beyond its section")?);
    }
    let literals = builder.sections.get_mut(id);
    let name = literals.name.to_string();
    literals.name = format!("{LITERAL}{}", name.strip_prefix(".text").unwrap_or(&name)).into_bytes().into();
    literals.sh_addralign = WORD;
    literals.data = SectionData::Data(words.into());

    let owner = builder.sections.into_iter().find(|section| {
        section.sh_info_section == Some(id) && matches!(section.data, SectionData::Relocation(_))
    });
    if let Some(owner) = owner.map(|section| section.id()) {
        let of_code = builder.sections.copy(owner).id();
        let copied = builder.sections.get_mut(of_code);
        copied.sh_info_section = Some(code);
        if let SectionData::Relocation(all) = &mut copied.data {
            all.retain(|relocation| relocation.r_offset < end);
        }
        if let SectionData::Relocation(all) = &mut builder.sections.get_mut(owner).data {
            all.retain_mut(|relocation| match moves.get(&relocation.r_offset) {
                Some(to) => {
                    relocation.r_offset = *to;
                    true
                }
                None => false,
            });
        }
    }
    // Labels of literals have no use once relocations name the section.
    for symbol in builder.symbols.iter_mut().filter(|symbol| symbol.section == Some(id)) {
        if symbol.st_type() != elf::STT_SECTION && symbol.st_value < end.max(1) {
            symbol.section = Some(code);
        }
    }
    let mut named = |section| {
        let symbol = builder.symbols.add();
        symbol.set_st_info(elf::STB_LOCAL, elf::STT_SECTION);
        symbol.section = Some(section);
        symbol.id()
    };
    Ok((named(code), named(id)))
}

/// Refuses an Xtensa object with an `l32r` that does not load a literal: a wrong one links and gives wrong answers.
pub(super) fn refuse(object: &[u8]) -> Result<()> {
    if !is_xtensa(object) {
        return Ok(());
    }
    let builder = Builder::read(object)?;
    let of = sections_of_symbols(&builder);
    for section in &builder.sections {
        let SectionData::Data(code) = &section.data else { continue };
        let name = section.name.to_string();
        if section.sh_flags & u64::from(elf::SHF_EXECINSTR) == 0 || name.starts_with(LITERAL) {
            continue;
        }
        let mut relocations = builder.sections.into_iter().filter_map(|of| match &of.data {
            SectionData::Relocation(all) if of.sh_info_section == Some(section.id()) => Some(all),
            _ => None,
        });
        let relocations = relocations.next().map_or(&[][..], Vec::as_slice);
        for at in loads(code) {
            let relocation = relocations.iter().find(|relocation| relocation.r_offset == at);
            let target = relocation.and_then(|relocation| {
                let (section, value) = of.get(&relocation.symbol?.index())?;
                Some((builder.sections.get(*section), value.wrapping_add_signed(relocation.r_addend)))
            });
            let Some((target, offset)) = target else {
                bail!("`{name}`: the l32r at {at:#x} was given an address before linking");
            };
            let SectionData::Data(words) = &target.data else { bail!("`{name}`: l32r loads no data") };
            let fits = offset % WORD == 0 && offset + WORD <= words.len() as u64;
            if !fits || target.sh_addralign % WORD != 0 || !target.name.starts_with(LITERAL.as_bytes()) {
                bail!("`{name}`: the l32r at {at:#x} loads {offset:#x} of `{}`, no literal", target.name);
            }
        }
    }
    Ok(())
}

/// Where code has an `l32r`. The lowest four bits of an instruction say how long it is, and are 1 in `l32r`.
fn loads(code: &[u8]) -> Vec<u64> {
    let (mut at, mut out) = (0, Vec::new());
    while let Some(first) = code.get(at) {
        if first & 0xf == 1 {
            out.push(at as u64);
        }
        at += if first & 0xf < 8 { 3 } else { 2 };
    }
    out
}
