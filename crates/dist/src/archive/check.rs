//! What an archive must not contain.

use anyhow::{Result, bail};
use object::{
    Architecture, BinaryFormat, File, Object, ObjectSection, ObjectSymbol, RelocationTarget, SectionFlags,
    SectionKind, SymbolFlags, SymbolKind, SymbolScope,
};

use super::pick::in_c;
use super::{PREFIX, wasm};

/// Functions that a C compiler may call to copy or compare, so the library may too; `__aeabi_*` are Arm's names.
pub(super) const COPIES: [&str; 17] = [
    "memcpy",
    "memmove",
    "memset",
    "memcmp",
    "bcmp",
    "__aeabi_memcpy",
    "__aeabi_memcpy4",
    "__aeabi_memcpy8",
    "__aeabi_memmove",
    "__aeabi_memmove4",
    "__aeabi_memmove8",
    "__aeabi_memset",
    "__aeabi_memset4",
    "__aeabi_memset8",
    "__aeabi_memclr",
    "__aeabi_memclr4",
    "__aeabi_memclr8",
];

/// Functions that every program for an AVR has: its compiler multiplies and copies constants with them.
const AVR: [&str; 2] = ["__mulsi3", "__do_copy_data"];

/// What an object contains.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many functions it exports to C.
    pub functions: usize,
    /// Bytes of code.
    pub code: u64,
    /// Bytes of constants.
    pub constants: u64,
    /// Bytes of unwind tables.
    pub unwinding: u64,
    /// The functions that the C program must provide.
    pub undefined: Vec<String>,
}

/// Refuses an object that would not behave as a C library must, with every reason.
pub(super) fn refuse(object: &[u8]) -> Result<Report> {
    if wasm::is_wasm(object) {
        return wasm::refuse(object);
    }
    let file = File::parse(object)?;
    let mut report = Report::default();
    let mut faults = symbols(&file, &mut report);
    faults.extend(sections(&file, &mut report));
    finish(report, &faults)
}

/// The report, unless there are faults.
pub(super) fn finish(report: Report, faults: &[String]) -> Result<Report> {
    if !faults.is_empty() {
        bail!("the archive is refused:\n  {}", faults.join("\n  "));
    }
    Ok(report)
}

/// Refuses an object that a shared library would export, or that has unwind tables nobody reads.
pub(super) fn refuse_to_ship(object: &[u8], unwinding: bool) -> Result<()> {
    if wasm::is_wasm(object) {
        return wasm::refuse_to_ship(object);
    }
    let file = File::parse(object)?;
    for symbol in file.symbols().filter(|symbol| symbol.is_global() && symbol.is_definition()) {
        let is_hidden = match symbol.flags() {
            SymbolFlags::Elf { st_other, .. } => st_other & VISIBILITY == object::elf::STV_HIDDEN,
            // macOS has the same under another name: private external.
            SymbolFlags::MachO { .. } => symbol.scope() == SymbolScope::Linkage,
            // On Windows a linker exports what a directive of the object names, see `sections`.
            _ => true,
        };
        if !is_hidden {
            bail!("symbol `{}` is not hidden: shared libraries would export it", symbol.name()?);
        }
    }
    let mut tables = file.sections().filter_map(|section| Some(section.name().ok()?.to_owned()));
    match tables.find(|name| is_unwind(name)) {
        Some(name) if !unwinding => bail!("section `{name}`: nothing on a bare board walks the stack"),
        _ => Ok(()),
    }
}

fn symbols(file: &File<'_>, report: &mut Report) -> Vec<String> {
    let mut faults = Vec::new();
    let unwinds = file.sections().any(|section| section.name().is_ok_and(is_unwind));
    for symbol in file.symbols() {
        let name = in_c(file, symbol.name().unwrap_or("(not UTF-8)"));
        if name.contains("panic") && symbol.kind() != SymbolKind::Section {
            faults.push(panic_path(name));
        } else if symbol.is_undefined() {
            if name == "_GLOBAL_OFFSET_TABLE_" {
                // The linker defines it: position-independent code for i386 counts from there.
            } else if unwinds && name.starts_with("__aeabi_unwind_cpp_pr") {
                // Arm's unwind tables name their reader; both go when the object is slimmed.
            } else if COPIES.contains(&name)
                || file.architecture() == Architecture::Avr && AVR.contains(&name)
            {
                report.undefined.push(name.to_owned());
            } else if !name.is_empty() {
                faults.push(undefined(name));
            }
        } else if symbol.is_global() {
            if name.starts_with(PREFIX) {
                report.functions += 1;
            } else if !(file.format() == BinaryFormat::Coff && is_shared_constant(name)) {
                faults.push(foreign(name));
            }
        }
    }
    report.undefined.sort();
    faults
}

/// On Windows, constants in registers of 128 and 256 bits are named by their value, and every object may define them: the
/// linker keeps one.
fn is_shared_constant(name: &str) -> bool {
    ["__xmm@", "__ymm@"].iter().any(|kind| name.starts_with(kind))
}

fn sections(file: &File<'_>, report: &mut Report) -> Vec<String> {
    let mut faults = Vec::new();
    for section in file.sections() {
        let name = section.name().unwrap_or("(not UTF-8)");
        let size = section.size();
        match role(&section) {
            Role::Bitcode => faults.push(format!(
                "section `{name}` contains bitcode; build with `-C embed-bitcode=no` or fat LTO"
            )),
            Role::Directive => {
                let text = String::from_utf8_lossy(section.data().unwrap_or_default()).to_lowercase();
                if text.contains("export") || text.contains("defaultlib") {
                    faults.push(format!("section `{name}` tells the linker `{}`", text.trim()));
                }
            }
            Role::Writable if size > 0 => faults.push(writable(name, size)),
            Role::ThreadLocal if size > 0 => {
                faults.push(format!("section `{name}` is thread-local: the library must not keep state"));
            }
            Role::Code => report.code += size,
            // Not our data: it consists of addresses, which are relative, so that it stays read-only.
            Role::Unwinding => report.unwinding += size,
            Role::Constants => {
                report.constants += size;
                if let Some((at, relocation)) = section.relocations().next() {
                    let to = target(file, relocation.target());
                    faults.push(format!(
                        "section `{name}` has a relocation at {at:#x} to `{to}`: tables must hold offsets, not addresses"
                    ));
                }
            }
            Role::Writable | Role::ThreadLocal | Role::NotLoaded => {}
        }
    }
    faults
}

/// What a section is for.
enum Role {
    Code,
    Constants,
    Writable,
    ThreadLocal,
    Unwinding,
    Bitcode,
    /// Options for the linker.
    Directive,
    /// Not part of a program, such as notes and debug information.
    NotLoaded,
}

fn role<'a>(section: &impl ObjectSection<'a>) -> Role {
    let name = section.name().unwrap_or_default();
    match section.flags() {
        _ if [".llvmbc", ".llvmcmd", "__bitcode", "__cmdline"].contains(&name) => Role::Bitcode,
        SectionFlags::Elf { sh_flags } => of_elf(name, sh_flags, section.kind()),
        SectionFlags::Coff { characteristics } => of_coff(name, characteristics),
        SectionFlags::MachO { .. } => {
            of_macho(section.segment_name().ok().flatten().unwrap_or_default(), name)
        }
        _ => Role::NotLoaded,
    }
}

fn of_elf(name: &str, flags: u64, kind: SectionKind) -> Role {
    use object::elf::{SHF_ALLOC, SHF_EXECINSTR, SHF_WRITE};
    let flag = |flag: u32| flags & u64::from(flag) != 0;
    if name == ".got2" || !flag(SHF_ALLOC) {
        // Position-independent code for PowerPC counts from `.got2`; bare boards have no such code.
        Role::NotLoaded
    } else if flag(SHF_WRITE) {
        Role::Writable
    } else if kind == SectionKind::UninitializedTls {
        Role::ThreadLocal
    } else if flag(SHF_EXECINSTR) {
        Role::Code
    } else if is_unwind(name) {
        Role::Unwinding
    } else {
        Role::Constants
    }
}

fn of_coff(name: &str, flags: u32) -> Role {
    use object::pe::{
        IMAGE_SCN_CNT_CODE, IMAGE_SCN_LNK_INFO, IMAGE_SCN_LNK_REMOVE, IMAGE_SCN_MEM_DISCARDABLE,
        IMAGE_SCN_MEM_WRITE,
    };
    if name == ".drectve" {
        Role::Directive
    } else if flags & (IMAGE_SCN_LNK_INFO | IMAGE_SCN_LNK_REMOVE | IMAGE_SCN_MEM_DISCARDABLE) != 0 {
        Role::NotLoaded
    } else if flags & IMAGE_SCN_MEM_WRITE != 0 {
        Role::Writable
    } else if flags & IMAGE_SCN_CNT_CODE != 0 {
        Role::Code
    } else if is_unwind(name) {
        Role::Unwinding
    } else {
        Role::Constants
    }
}

fn of_macho(segment: &str, name: &str) -> Role {
    match (segment, name) {
        ("__TEXT", "__text") => Role::Code,
        ("__TEXT" | "__LD", _) if is_unwind(name) => Role::Unwinding,
        ("__TEXT", _) => Role::Constants,
        // `__DATA,__const` too: the loader writes addresses into it.
        ("__DATA" | "__DATA_CONST", _) => Role::Writable,
        _ => Role::NotLoaded,
    }
}

pub(super) fn panic_path(name: &str) -> String {
    format!("symbol `{name}`: a panic path is left; remove the operation that can panic")
}

pub(super) fn undefined(name: &str) -> String {
    format!("undefined symbol `{name}`: the library may need only memcpy and its kin from the C program")
}

pub(super) fn foreign(name: &str) -> String {
    format!("global symbol `{name}`: exported names must begin with {PREFIX}")
}

pub(super) fn writable(name: &str, size: u64) -> String {
    format!("section `{name}` is writable, {size} bytes: the library must not keep state")
}

/// The bits of `st_other` that hold the visibility of a symbol.
pub(super) const VISIBILITY: u8 = 3;

/// The unwind tables of ELF targets with an operating system.
pub(super) const EH_FRAME: &str = ".eh_frame";

/// Whether a section holds unwind tables, which always point at code.
pub(super) fn is_unwind(name: &str) -> bool {
    let tables = [EH_FRAME, ".ARM.exidx", ".ARM.extab", ".pdata", ".xdata", "__eh_frame", "__compact_unwind"];
    tables.iter().any(|table| name.starts_with(table))
}

fn target(file: &File<'_>, target: RelocationTarget) -> String {
    let RelocationTarget::Symbol(index) = target else { return "?".to_owned() };
    let Ok(symbol) = file.symbol_by_index(index) else { return "?".to_owned() };
    match (symbol.name(), symbol.section_index().and_then(|index| file.section_by_index(index).ok())) {
        (Ok(name), _) if !name.is_empty() => name.to_owned(),
        (_, Some(section)) => section.name().unwrap_or("?").to_owned(),
        _ => "?".to_owned(),
    }
}
