//! The same refusals in the formats of Windows, macOS and WebAssembly, and what each format has of its own.

use object::read::archive::ArchiveFile;
use object::read::{Object as _, ObjectComdat, ObjectSection, ObjectSymbol};
use object::write::{Comdat, Object, Relocation, StandardSection};
use object::{
    Architecture, BinaryFormat, ComdatKind, Endianness, File, FileKind, RelocationEncoding, RelocationFlags,
    RelocationKind, RelocationTarget, SectionKind, SymbolScope,
};

use super::check::{refuse, refuse_to_ship};
use super::tests::{archive, symbol};
use super::{coff, inspect, macho, make, universal};

/// Each format, and a target that has it.
const NATIVE: [(BinaryFormat, Architecture, &str); 4] = [
    (BinaryFormat::Coff, Architecture::X86_64, "x86_64-pc-windows-gnu"),
    (BinaryFormat::Coff, Architecture::I386, "i686-pc-windows-msvc"),
    (BinaryFormat::MachO, Architecture::X86_64, "x86_64-apple-darwin"),
    (BinaryFormat::MachO, Architecture::Aarch64, "aarch64-apple-darwin"),
];

/// An object with `httpstatus_reason`. The writer puts the underscore of the format before the name.
fn native((format, architecture, _): (BinaryFormat, Architecture, &str)) -> Object<'static> {
    let mut object = Object::new(format, architecture, Endianness::Little);
    define(&mut object, "httpstatus_reason");
    object
}

fn define(object: &mut Object<'_>, name: &str) {
    let section = object.section_id(StandardSection::Text);
    let function = object.add_symbol(symbol(name, SymbolScope::Linkage));
    object.add_symbol_data(function, section, &[0xc3, 0x90, 0x90, 0x90], 4);
}

fn refusal(object: &Object<'_>, target: &str) -> String {
    let made = make(&archive(&[object.write().unwrap()]), target);
    format!("{:#}", made.err().expect("has to be refused"))
}

#[test]
fn a_sound_object_is_accepted_and_its_index_names_the_function_as_the_linker_does() {
    for kind @ (format, architecture, target) in NATIVE {
        let mut object = native(kind);
        object.add_symbol(symbol("memcpy", SymbolScope::Unknown));
        let made = make(&archive(&[object.write().unwrap()]), target).unwrap();
        assert_eq!((made.report.functions, made.report.undefined.len()), (1, 1), "{target}");
        assert_eq!(made.report, inspect(&made.bytes).unwrap());
        let file = ArchiveFile::parse(made.bytes.as_slice()).unwrap();
        let names: Vec<&[u8]> =
            file.symbols().unwrap().unwrap().map(|symbol| symbol.unwrap().name()).collect();
        let name = match (format, architecture) {
            (BinaryFormat::Coff, Architecture::X86_64) => b"httpstatus_reason".as_slice(),
            _ => b"_httpstatus_reason",
        };
        assert_eq!(names, [name], "{target}");
    }
}

#[test]
fn each_defect_is_refused_in_each_format() {
    for kind @ (_, _, target) in NATIVE {
        let mut foreign = native(kind);
        define(&mut foreign, "helper");
        let text = refusal(&foreign, target);
        assert!(text.contains("global symbol `helper`: exported names must begin with"), "{target}: {text}");

        let mut panics = native(kind);
        define(&mut panics, "core_panicking");
        assert!(refusal(&panics, target).contains("a panic path is left"), "{target}");

        let mut needs = native(kind);
        needs.add_symbol(symbol("malloc", SymbolScope::Unknown));
        assert!(refusal(&needs, target).contains("undefined symbol `malloc`"), "{target}");

        let mut state = native(kind);
        let data = state.section_id(StandardSection::Data);
        state.append_section_data(data, &[0; 4], 4);
        assert!(refusal(&state, target).contains("is writable, 4 bytes"), "{target}");
    }
}

#[test]
fn a_function_that_a_dynamic_library_of_macos_would_export_is_hidden() {
    let whole = native(NATIVE[3]).write().unwrap();
    let shown = {
        let mut object = native(NATIVE[3]);
        let function = object.add_symbol(symbol("httpstatus_visible", SymbolScope::Dynamic));
        let section = object.section_id(StandardSection::Text);
        object.add_symbol_data(function, section, &[0xc3], 4);
        object.write().unwrap()
    };
    let text = refuse_to_ship(&shown, true).unwrap_err().to_string();
    assert!(text.contains("`_httpstatus_visible` is not hidden"), "{text}");
    for object in [whole, shown] {
        make(&archive(&[object]), NATIVE[3].2).unwrap();
    }
}

#[test]
fn an_object_of_macos_keeps_its_local_symbols_by_short_names() {
    let mut object = native(NATIVE[3]);
    let local = object.add_symbol(symbol("l_anon.0123456789abcdef", SymbolScope::Compilation));
    object.add_symbol(symbol("memcpy", SymbolScope::Unknown));
    let text = object.section_id(StandardSection::Text);
    object.add_symbol_data(local, text, &[0xc3; 4], 4);
    let whole = object.write().unwrap();
    let slim = macho::slim(&whole).unwrap();
    assert!(slim.len() < whole.len());
    assert_eq!(refuse(&slim).unwrap(), refuse(&whole).unwrap());
    let symbols = |object: &[u8]| -> Vec<(String, u64)> {
        let file = File::parse(object).unwrap();
        file.symbols().map(|symbol| (symbol.name().unwrap().to_owned(), symbol.address())).collect()
    };
    let mut kept = symbols(&whole);
    let local = kept.iter().position(|(name, _)| name.contains("l_anon")).unwrap();
    kept[local].0 = format!("{}{local}", &kept[local].0[..1]);
    assert_eq!(symbols(&slim), kept);
}

#[test]
fn an_option_for_the_linker_of_windows_is_refused() {
    for text in [" /EXPORT:httpstatus_reason", " -defaultlib:libcmt"] {
        let mut object = native(NATIVE[0]);
        let section = object.add_section(Vec::new(), b".drectve".to_vec(), SectionKind::Linker);
        object.append_section_data(section, text.as_bytes(), 1);
        let said = refusal(&object, NATIVE[0].2);
        assert!(said.contains("section `.drectve` tells the linker"), "{said}");
    }
}

#[test]
fn an_object_of_windows_loses_what_the_compiler_said_and_keeps_what_the_linker_needs() {
    let mut object = native(NATIVE[0]);
    let said = object.add_section(Vec::new(), b".debug$S".to_vec(), SectionKind::Debug);
    object.append_section_data(said, b"C:\\somebody\\deps\\httpstatus.o", 4);
    let unused = object.add_symbol(symbol("_ZN4core6unused", SymbolScope::Compilation));
    let called = object.add_symbol(symbol("_ZN4core6called", SymbolScope::Compilation));
    let constants = object.add_subsection(StandardSection::ReadOnlyData, b"shared");
    object.section_symbol(constants);
    let shared = object.add_symbol(symbol("__xmm@00", SymbolScope::Linkage));
    let text = object.section_id(StandardSection::Text);
    for local in [unused, called] {
        object.add_symbol_data(local, text, &[0xc3], 1);
    }
    object.add_symbol_data(shared, constants, &[7; 16], 16);
    object.add_comdat(Comdat { kind: ComdatKind::Any, symbol: shared, sections: vec![constants] });
    for (offset, symbol) in [(0, called), (4, shared)] {
        let flags = RelocationFlags::Generic {
            kind: RelocationKind::Relative,
            encoding: RelocationEncoding::Generic,
            size: 32,
        };
        object.append_section_data(text, &[0; 4], 1);
        object.add_relocation(text, Relocation { offset, symbol, addend: -4, flags }).unwrap();
    }
    let whole = object.write().unwrap();
    let slim = coff::slim(&whole).unwrap();
    assert_eq!(coff::slim(&slim).unwrap(), slim);
    assert_eq!(refuse(&slim).unwrap(), refuse(&whole).unwrap());
    assert!(![b"someb", b"unuse", b"calle"].iter().any(|said| slim.windows(5).any(|bytes| bytes == *said)));

    let (whole, slim) = (File::parse(&*whole).unwrap(), File::parse(&*slim).unwrap());
    let targets = |file: &File<'_>| -> Vec<(Vec<u8>, u64, u64)> {
        let section = file.section_by_name(".text").unwrap();
        let targets = section.relocations().map(|(at, relocation)| {
            let RelocationTarget::Symbol(index) = relocation.target() else { panic!("not a symbol") };
            let symbol = file.symbol_by_index(index).unwrap();
            let section = file.section_by_index(symbol.section_index().unwrap()).unwrap();
            (section.data().unwrap().to_vec(), symbol.address(), at)
        });
        targets.collect()
    };
    assert_eq!(targets(&slim), targets(&whole));
    let merged: Vec<_> = slim.comdats().map(|one| (one.kind(), one.name().unwrap().to_owned())).collect();
    assert_eq!(merged, [(ComdatKind::Any, "__xmm@00".to_owned())]);
}

#[test]
fn a_universal_file_has_the_archive_of_each_processor() {
    let archives =
        [NATIVE[2], NATIVE[3]].map(|kind| make(&archive(&[native(kind).write().unwrap()]), kind.2).unwrap());
    let joined = universal(&archives).unwrap();
    assert_eq!(FileKind::parse(joined.bytes.as_slice()).unwrap(), FileKind::MachOFat32);
    let parts = super::container::parts(&joined.bytes).unwrap();
    assert_eq!(parts, [archives[0].bytes.as_slice(), archives[1].bytes.as_slice()]);
    assert_eq!(joined.report.code, archives.iter().map(|archive| archive.report.code).sum::<u64>());

    let mut elf = Object::new(BinaryFormat::Elf, Architecture::X86_64, Endianness::Little);
    define(&mut elf, "httpstatus_reason");
    let linux = make(&archive(&[elf.write().unwrap()]), "x86_64-unknown-linux-gnu").unwrap();
    let text = universal(&[linux]).err().unwrap().to_string();
    assert!(text.contains("only archives for macOS can be joined"), "{text}");
}

/// What an object of WebAssembly has beside `httpstatus_reason`.
#[derive(Default)]
struct Wasm {
    import: Option<&'static str>,
    function: Option<&'static str>,
    /// The name of a segment of four octets.
    segment: Option<&'static str>,
    /// The flags of its functions.
    flags: u8,
    /// Whether the segment holds an address.
    relocated: bool,
}

impl Wasm {
    /// The object, octet by octet: <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>.
    fn object(&self) -> Vec<u8> {
        const RELOC_MEMORY_ADDR_I32: u8 = 5;
        let imports = usize::from(self.import.is_some());
        let names: Vec<&str> = std::iter::once("httpstatus_reason").chain(self.function).collect();
        let mut out = b"\0asm\x01\0\0\0".to_vec();
        out.extend(part(1, &[1, 0x60, 0, 0])); // the type `() -> ()`
        let import = self.import.map(|name| [&text("env")[..], &text(name), &[0, 0]].concat());
        out.extend(part(2, &listed(import.as_slice())));
        out.extend(part(3, &listed(&vec![vec![0]; names.len()])));
        out.extend(part(10, &listed(&vec![vec![2, 0, 0x0b]; names.len()]))); // bodies of two octets: no local, `end`
        let segment = self.segment.map(|_| vec![0, 0x41, 0, 0x0b, 4, 0, 0, 0, 0]); // at address 0, four octets
        out.extend(part(11, &listed(segment.as_slice())));
        let symbols: Vec<Vec<u8>> = (imports..)
            .zip(&names)
            .map(|(index, name)| [&[0, self.flags, u8::try_from(index).unwrap()], &text(name)[..]].concat())
            .collect();
        let segments = self.segment.map(|name| [&text(name)[..], &[0, 0]].concat());
        let linking =
            [&text("linking")[..], &[2], &part(8, &listed(&symbols)), &part(5, &listed(segments.as_slice()))];
        out.extend(part(0, &linking.concat()));
        if self.relocated {
            let entry = [4, 1, RELOC_MEMORY_ADDR_I32, 0, 0, 0]; // in section 4 (data)
            out.extend(part(0, &[&text("reloc.DATA")[..], &entry].concat()));
        }
        out
    }
}

fn part(id: u8, body: &[u8]) -> Vec<u8> {
    [&[id, u8::try_from(body.len()).unwrap()], body].concat()
}

fn text(text: &str) -> Vec<u8> {
    [&[u8::try_from(text.len()).unwrap()], text.as_bytes()].concat()
}

fn listed(items: &[Vec<u8>]) -> Vec<u8> {
    [&[u8::try_from(items.len()).unwrap()], &items.concat()[..]].concat()
}

#[test]
fn an_object_of_webassembly_is_read_and_each_defect_refused() {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sound = Wasm { import: Some("memcpy"), segment: Some(".rodata.x"), ..Wasm::default() };
    let made = make(&archive(&[sound.object()]), TARGET).unwrap();
    assert_eq!((made.report.functions, made.report.constants), (1, 4));
    assert_eq!(made.report.undefined, ["memcpy"]);
    let file = ArchiveFile::parse(made.bytes.as_slice()).unwrap();
    let names: Vec<&[u8]> = file.symbols().unwrap().unwrap().map(|symbol| symbol.unwrap().name()).collect();
    assert_eq!(names, [b"httpstatus_reason"]);

    const EXPORTED: u8 = 0x20;
    for (defect, reason) in [
        (Wasm { import: Some("malloc"), ..Wasm::default() }, "undefined symbol `malloc`"),
        (Wasm { function: Some("helper"), ..Wasm::default() }, "global symbol `helper`"),
        (Wasm { function: Some("core_panicking"), ..Wasm::default() }, "a panic path is left"),
        (Wasm { segment: Some(".data.x"), ..Wasm::default() }, "section `.data.x` is writable, 4 bytes"),
        (Wasm { flags: EXPORTED, ..Wasm::default() }, "is exported from every module that links it"),
        (Wasm { segment: Some(".rodata.x"), relocated: true, ..Wasm::default() }, "must hold offsets"),
    ] {
        let text =
            make(&archive(&[defect.object()]), TARGET).map(|_| ()).map_err(|error| format!("{error:#}"));
        assert!(text.as_ref().is_err_and(|text| text.contains(reason)), "{reason}: {text:?}");
    }
}
