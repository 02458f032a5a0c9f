//! Each defect, in an object made for it, is refused with its reason.

use object::write::{Object, Relocation, StandardSection, Symbol, SymbolSection};
use object::{
    Architecture, BinaryFormat, Endianness, RelocationEncoding, RelocationFlags, RelocationKind, SectionKind,
    SymbolFlags, SymbolKind, SymbolScope,
};

use super::check::{Report, refuse, refuse_to_ship};
use super::{make, slim::slim};

const HOST: &str = "x86_64-unknown-linux-gnu";

fn object() -> Object<'static> {
    let mut object = Object::new(BinaryFormat::Elf, Architecture::X86_64, Endianness::Little);
    define(&mut object, "httpstatus_reason", SymbolScope::Linkage);
    object
}

fn define(object: &mut Object<'_>, name: &str, scope: SymbolScope) {
    let section = object.add_section(Vec::new(), format!(".text.{name}").into_bytes(), SectionKind::Text);
    let symbol = object.add_symbol(symbol(name, scope));
    object.add_symbol_data(symbol, section, &[0xc3, 0x90], 1);
}

pub(super) fn symbol(name: &str, scope: SymbolScope) -> Symbol {
    Symbol {
        name: name.as_bytes().to_vec(),
        value: 0,
        size: 2,
        kind: SymbolKind::Text,
        scope,
        weak: false,
        section: SymbolSection::Undefined,
        flags: SymbolFlags::None,
    }
}

fn refusal(object: &Object<'_>) -> String {
    refuse(&object.write().unwrap()).expect_err("has to be refused").to_string()
}

pub(super) fn archive(objects: &[Vec<u8>]) -> Vec<u8> {
    let members: Vec<_> = objects
        .iter()
        .map(|object| {
            let reader = &ar_archive_writer::DEFAULT_OBJECT_READER;
            ar_archive_writer::NewArchiveMember::new(object.clone(), reader, "one.o".to_owned())
        })
        .collect();
    let mut out = std::io::Cursor::new(Vec::new());
    let kind = ar_archive_writer::ArchiveKind::Gnu;
    ar_archive_writer::write_archive_to_stream(&mut out, &members, kind, false, None).unwrap();
    out.into_inner()
}

#[test]
fn a_sound_object_is_accepted() {
    let mut object = object();
    object.add_symbol(symbol("memcpy", SymbolScope::Unknown));
    let report = refuse(&object.write().unwrap()).unwrap();
    let undefined = vec!["memcpy".to_owned()];
    assert_eq!(report, Report { functions: 1, code: 2, constants: 0, unwinding: 0, undefined });
}

#[test]
fn a_foreign_global_name() {
    let mut object = object();
    define(&mut object, "helper", SymbolScope::Linkage);
    assert!(refusal(&object).contains("global symbol `helper`: exported names must begin with httpstatus_"));
}

#[test]
fn a_panic_path() {
    for scope in [SymbolScope::Compilation, SymbolScope::Linkage] {
        let mut object = object();
        define(&mut object, "_ZN4core9panicking5panic17h0E", scope);
        assert!(refusal(&object).contains(
            "`_ZN4core9panicking5panic17h0E`: a panic path is left; remove the operation that can panic"
        ));
    }
    let mut object = object();
    object.add_symbol(symbol("httpstatus_has_a_panic_path", SymbolScope::Unknown));
    assert!(refusal(&object).contains("symbol `httpstatus_has_a_panic_path`: a panic path is left"));
}

#[test]
fn writable_data() {
    for section in [StandardSection::Data, StandardSection::UninitializedData, StandardSection::Tls] {
        let mut object = object();
        let section = object.section_id(section);
        if section == object.section_id(StandardSection::UninitializedData) {
            object.append_section_bss(section, 4, 4);
        } else {
            object.append_section_data(section, &[0; 4], 4);
        }
        let text = refusal(&object);
        assert!(text.contains("is writable, 4 bytes: the library must not keep state"), "{text}");
    }
}

fn point(object: &mut Object<'_>, section: object::write::SectionId) {
    object.append_section_data(section, &[0; 8], 8);
    let symbol = object.symbol_id(b"httpstatus_reason").unwrap();
    let flags = RelocationFlags::Generic {
        kind: RelocationKind::Absolute,
        encoding: RelocationEncoding::Generic,
        size: 64,
    };
    object.add_relocation(section, Relocation { offset: 0, symbol, addend: 0, flags }).unwrap();
}

#[test]
fn an_address_in_a_table() {
    let mut constants = object();
    let section = constants.section_id(StandardSection::ReadOnlyData);
    point(&mut constants, section);
    assert!(refusal(&constants).contains(
        "`.rodata` has a relocation at 0x0 to `httpstatus_reason`: tables must hold offsets, not addresses"
    ));

    let mut relocated = object();
    let section = relocated.section_id(StandardSection::ReadOnlyDataWithRel);
    point(&mut relocated, section);
    assert!(refusal(&relocated).contains("section `.data.rel.ro` is writable, 8 bytes"));

    let mut debug = object();
    let section = debug.add_section(Vec::new(), b".debug_info".to_vec(), SectionKind::Debug);
    point(&mut debug, section);
    refuse(&debug.write().unwrap()).expect("debug sections hold addresses");
}

#[test]
fn unwind_tables_stay_where_there_is_an_operating_system() {
    let mut object = object();
    let section = object.add_section(Vec::new(), b".eh_frame".to_vec(), SectionKind::ReadOnlyData);
    point(&mut object, section);
    let whole = object.write().unwrap();
    let kept = slim(&whole, true).unwrap();
    assert_eq!(refuse(&whole).unwrap().unwinding, 8);
    assert_eq!(refuse(&kept).unwrap().unwinding, 8);
    assert_eq!(refuse(&slim(&whole, false).unwrap()).unwrap().unwinding, 0);
    refuse_to_ship(&kept, true).unwrap();
    let text = refuse_to_ship(&kept, false).unwrap_err().to_string();
    assert!(text.contains("section `.eh_frame`: nothing on a bare board walks the stack"), "{text}");

    let raw = archive(&[whole]);
    assert_eq!(make(&raw, HOST).unwrap().report.unwinding, 8);
    assert_eq!(make(&raw, "thumbv6m-none-eabi").unwrap().report.unwinding, 0);
}

#[test]
fn a_name_that_shared_libraries_would_export() {
    // System V gABI, symbol table: a hidden symbol is not visible to other components.
    let mut object = object();
    define(&mut object, "httpstatus_visible", SymbolScope::Dynamic);
    let whole = object.write().unwrap();
    let text = refuse_to_ship(&whole, true).unwrap_err().to_string();
    assert!(text.contains("`httpstatus_visible` is not hidden: shared libraries would export it"), "{text}");
    let slim = slim(&whole, true).unwrap();
    refuse_to_ship(&slim, true).unwrap();
    assert_eq!(refuse(&slim).unwrap(), refuse(&whole).unwrap());
}

#[test]
fn bitcode() {
    for name in [".llvmbc", ".llvmcmd"] {
        let mut object = object();
        let section = object.add_section(Vec::new(), name.as_bytes().to_vec(), SectionKind::Other);
        object.append_section_data(section, b"BC", 1);
        assert!(refusal(&object).contains(&format!("section `{name}` contains bitcode")));
    }
}

#[test]
fn an_undefined_symbol() {
    let mut object = object();
    object.add_symbol(symbol("__udivsi3", SymbolScope::Unknown));
    assert!(refusal(&object).contains(
        "undefined symbol `__udivsi3`: the library may need only memcpy and its kin from the C program"
    ));
}

#[test]
fn every_reason_is_named_at_once() {
    let mut object = object();
    object.add_symbol(symbol("malloc", SymbolScope::Unknown));
    define(&mut object, "helper", SymbolScope::Linkage);
    let text = refusal(&object);
    assert!(text.contains("`malloc`") && text.contains("`helper`"), "{text}");
}

#[test]
fn an_archive_without_or_with_too_many_objects_of_ours() {
    let none = Object::new(BinaryFormat::Elf, Architecture::X86_64, Endianness::Little).write().unwrap();
    let text = make(&archive(&[none]), HOST).err().unwrap().to_string();
    assert!(text.contains("no object in rustc's archive defines httpstatus_*"), "{text}");

    let one = object().write().unwrap();
    let text = make(&archive(&[one.clone(), one]), HOST).err().unwrap().to_string();
    assert!(
        text.contains("2 objects define httpstatus_* (one.o, one.o); link-time optimisation is off"),
        "{text}"
    );
}

#[test]
fn a_slim_object_has_short_local_names_and_the_same_functions() {
    let mut object = object();
    define(&mut object, "_ZN15httpstatus_core7reverse4same17hbd7a6d9cccc55b9bE", SymbolScope::Compilation);
    let whole = object.write().unwrap();
    let slim = slim(&whole, false).unwrap();
    assert!(slim.len() < whole.len(), "{} < {}", slim.len(), whole.len());
    assert!(!slim.windows(4).any(|bytes| bytes == b"same"));
    assert_eq!(refuse(&slim).unwrap(), refuse(&whole).unwrap());
}

#[test]
fn the_archive_is_the_same_each_time() {
    let raw = archive(&[object().write().unwrap()]);
    assert_eq!(make(&raw, HOST).unwrap().bytes, make(&raw, HOST).unwrap().bytes);
}
