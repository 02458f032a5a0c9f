//! Xtensa's literals: where they go, and what is refused. Xtensa ISA Reference Manual, L32R: the instruction loads a word
//! that begins at a multiple of four bytes.

use object::write::{Object, Relocation, SectionId, Symbol};
use object::{
    Architecture, BinaryFormat, Endianness, File, Object as _, ObjectSection, ObjectSymbol, RelocationFlags,
    RelocationTarget, SectionKind, SymbolScope, elf,
};

use super::literals::{part, refuse};
use super::tests::symbol;

/// `l32r a2, ...` and `ret.n`.
const CODE: [u8; 5] = [0x21, 0, 0, 0x0d, 0xf0];
const NAME: &str = "httpstatus_reason";

/// The same with two loads, and `ret`.
const TWO_LOADS: [u8; 9] = [0x21, 0, 0, 0x31, 0, 0, 0x80, 0, 0];

/// An object as LLVM writes it: a function, and behind its code, unaligned, the literals.
fn function(code: &[u8], words: &[u32]) -> (Object<'static>, SectionId) {
    let mut object = Object::new(BinaryFormat::Elf, Architecture::Xtensa, Endianness::Little);
    let section = object.add_section(Vec::new(), format!(".text.{NAME}").into_bytes(), SectionKind::Text);
    let own = Symbol { size: code.len() as u64, ..symbol(NAME, SymbolScope::Linkage) };
    let own = object.add_symbol(own);
    object.add_symbol_data(own, section, code, 1);
    for word in words {
        object.append_section_data(section, &word.to_le_bytes(), 1);
    }
    (object, section)
}

/// Makes the bytes at `offset` refer to a place of a section.
fn refer(
    object: &mut Object<'_>,
    offset: u64,
    r_type: u32,
    (section, at): (SectionId, i64),
    from: SectionId,
) {
    let symbol = object.section_symbol(section);
    let flags = RelocationFlags::Elf { r_type };
    object.add_relocation(from, Relocation { offset, symbol, addend: at, flags }).unwrap();
}

#[test]
fn a_literal_that_is_loaded_moves_and_one_that_is_not_goes_with_the_name_it_asks_for() {
    let (mut object, section) = function(&TWO_LOADS, &[0, 468, 200]);
    refer(&mut object, 0, elf::R_XTENSA_SLOT0_OP, (section, 17), section);
    refer(&mut object, 3, elf::R_XTENSA_SLOT0_OP, (section, 13), section);
    let abort = object.add_symbol(symbol("abort", SymbolScope::Unknown));
    let flags = RelocationFlags::Elf { r_type: elf::R_XTENSA_32 };
    object.add_relocation(section, Relocation { offset: 9, symbol: abort, addend: 0, flags }).unwrap();

    let parted = part(&object.write().unwrap()).unwrap();
    let file = File::parse(parted.as_slice()).unwrap();
    assert!(!file.symbols().any(|symbol| symbol.name() == Ok("abort")));
    let literals = file.section_by_name(&format!(".literal.{NAME}")).unwrap();
    assert_eq!(literals.data().unwrap(), [468_u32, 200].map(u32::to_le_bytes).as_flattened());
    assert_eq!(literals.align(), 4);
    let code = file.section_by_name(&format!(".text.{NAME}")).unwrap();
    assert_eq!(code.data().unwrap(), TWO_LOADS);
    let loads = code.relocations().map(|(at, relocation)| {
        let RelocationTarget::Symbol(target) = relocation.target() else {
            panic!("a relocation of no symbol")
        };
        assert_eq!(file.symbol_by_index(target).unwrap().section_index(), Some(literals.index()));
        (at, relocation.addend())
    });
    assert_eq!(loads.collect::<Vec<_>>(), [(0, 4), (3, 0)]);
    let own = file.symbols().find(|symbol| symbol.name() == Ok(NAME)).unwrap();
    assert_eq!((own.section_index(), own.address(), own.size()), (Some(code.index()), 0, 9));
}

#[test]
fn an_address_in_a_literal_is_kept() {
    let (mut object, section) = function(&CODE, &[0]);
    let text = object.add_section(Vec::new(), b".rodata.text".to_vec(), SectionKind::ReadOnlyData);
    object.append_section_data(text, b"OK\0", 1);
    refer(&mut object, 0, elf::R_XTENSA_SLOT0_OP, (section, 5), section);
    refer(&mut object, 5, elf::R_XTENSA_32, (text, 0), section);
    let parted = part(&object.write().unwrap()).unwrap();
    let file = File::parse(parted.as_slice()).unwrap();
    let literals = file.section_by_name(&format!(".literal.{NAME}")).unwrap();
    assert_eq!(literals.relocations().map(|(at, _)| at).collect::<Vec<_>>(), [0]);
}

#[test]
fn a_load_from_code_is_refused() {
    for at in [0, 3, 6] {
        let (mut object, section) = function(&CODE, &[468]);
        refer(&mut object, 0, elf::R_XTENSA_SLOT0_OP, (section, at), section);
        let text = part(&object.write().unwrap()).unwrap_err().to_string();
        assert_eq!(text, format!("an instruction loads from {at:#x} in `.rela.text.{NAME}`, which is code"));
    }
}

/// What [`refuse`] says of a function that loads from `offset` in a section of this name and alignment.
fn refusal(name: &str, align: u64, offset: Option<i64>) -> Option<String> {
    let (mut object, code) = function(&CODE, &[]);
    let literals = object.add_section(Vec::new(), name.as_bytes().to_vec(), SectionKind::Text);
    object.append_section_data(literals, &468_u32.to_le_bytes(), align);
    if let Some(at) = offset {
        refer(&mut object, 0, elf::R_XTENSA_SLOT0_OP, (literals, at), code);
    }
    refuse(&object.write().unwrap()).err().map(|error| error.to_string())
}

#[test]
fn a_load_of_what_is_no_literal_is_refused() {
    assert_eq!(refusal(".literal.x", 4, Some(0)), None);
    let before_linking = refusal(".literal.x", 4, None).unwrap();
    assert!(
        before_linking.ends_with("the l32r at 0x0 was given an address before linking"),
        "{before_linking}"
    );
    for (name, align, offset) in
        [(".literal.x", 1, 0), (".literal.x", 4, 2), (".literal.x", 4, 4), (".text.x", 4, 0)]
    {
        let text = refusal(name, align, Some(offset)).unwrap();
        assert!(text.contains(&format!("loads {offset:#x} of `{name}`, no literal")), "{text}");
    }
}

#[test]
fn objects_for_other_processors_are_left_alone() {
    let arm = Object::new(BinaryFormat::Elf, Architecture::Arm, Endianness::Little).write().unwrap();
    assert_eq!(part(&arm).unwrap(), arm);
    refuse(&arm).unwrap();
    assert_eq!(part(b"\0asm").unwrap(), b"\0asm");
}
