//! What an archive must not contain.

use anyhow::{Result, bail};
use object::{
    Architecture, File, Object, ObjectSection, ObjectSymbol, RelocationTarget, SectionFlags, SectionKind,
    SymbolFlags, SymbolKind,
};

use super::PREFIX;

/// Functions that a C compiler may call to copy or compare, so the library may too; `__aeabi_*` are Arm's names.
const COPIES: [&str; 17] = [
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
    let file = File::parse(object)?;
    if file.format() != object::BinaryFormat::Elf {
        bail!(
            "the object is {:?}, not ELF; build for an ELF target, for example with --target",
            file.format()
        );
    }
    let mut report = Report::default();
    let mut faults = symbols(&file, &mut report);
    faults.extend(sections(&file, &mut report));
    if !faults.is_empty() {
        bail!("the archive is refused:\n  {}", faults.join("\n  "));
    }
    Ok(report)
}

/// Refuses an object that a shared library would export, or that has unwind tables nobody reads.
pub(super) fn refuse_to_ship(object: &[u8], unwinding: bool) -> Result<()> {
    let file = File::parse(object)?;
    for symbol in file.symbols().filter(|symbol| symbol.is_global() && symbol.is_definition()) {
        let SymbolFlags::Elf { st_other, .. } = symbol.flags() else { continue };
        if st_other & VISIBILITY != object::elf::STV_HIDDEN {
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
        let name = symbol.name().unwrap_or("(not UTF-8)");
        if name.contains("panic") && symbol.kind() != SymbolKind::Section {
            faults
                .push(format!("symbol `{name}`: a panic path is left; remove the operation that can panic"));
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
                faults.push(format!(
                    "undefined symbol `{name}`: the library may need only memcpy and its kin from the C program"
                ));
            }
        } else if symbol.is_global() {
            if name.starts_with(PREFIX) {
                report.functions += 1;
            } else {
                faults.push(format!("global symbol `{name}`: exported names must begin with {PREFIX}"));
            }
        }
    }
    report.undefined.sort();
    faults
}

fn sections(file: &File<'_>, report: &mut Report) -> Vec<String> {
    let mut faults = Vec::new();
    for section in file.sections() {
        let name = section.name().unwrap_or("(not UTF-8)");
        let SectionFlags::Elf { sh_flags } = section.flags() else { continue };
        let flag = |flag: u32| sh_flags & u64::from(flag) != 0;
        let allocated = flag(object::elf::SHF_ALLOC);
        if name == ".llvmbc" || name == ".llvmcmd" {
            faults.push(format!(
                "section `{name}` contains bitcode; build with `-C embed-bitcode=no` or fat LTO"
            ));
        } else if name == ".got2" {
            // Position-independent code for PowerPC counts from there; bare boards have no such code.
        } else if allocated && flag(object::elf::SHF_WRITE) && section.size() > 0 {
            let size = section.size();
            faults
                .push(format!("section `{name}` is writable, {size} bytes: the library must not keep state"));
        } else if allocated && flag(object::elf::SHF_EXECINSTR) {
            report.code += section.size();
        } else if allocated && is_unwind(name) {
            // Not our data: it consists of addresses, which are relative, so that it stays read-only.
            report.unwinding += section.size();
        } else if allocated {
            report.constants += section.size();
            if let Some((at, relocation)) = section.relocations().next() {
                let to = target(file, relocation.target());
                faults.push(format!(
                    "section `{name}` has a relocation at {at:#x} to `{to}`: tables must hold offsets, not addresses"
                ));
            }
        }
        if section.kind() == SectionKind::UninitializedTls
            && !flag(object::elf::SHF_WRITE)
            && section.size() > 0
        {
            faults.push(format!("section `{name}` is thread-local: the library must not keep state"));
        }
    }
    faults
}

/// The bits of `st_other` that hold the visibility of a symbol.
pub(super) const VISIBILITY: u8 = 3;

/// The unwind tables of targets with an operating system.
pub(super) const EH_FRAME: &str = ".eh_frame";

/// Whether a section holds unwind tables, which always point at code.
pub(super) fn is_unwind(name: &str) -> bool {
    name.starts_with(EH_FRAME) || name.starts_with(".ARM.exidx") || name.starts_with(".ARM.extab")
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
