//! Objects of macOS. They keep their local names: the linker takes them for the starts of parts that it may drop.

use anyhow::{Context, Result};
use object::LittleEndian;
use object::macho::{MachHeader64, N_EXT, N_PEXT, N_STAB, N_TYPE, N_UNDF, Nlist64};
use object::read::macho::{MachHeader, Nlist};

/// Makes the functions private external, so that a dynamic library that contains the archive does not export them.
pub(super) fn hide(object: &[u8]) -> Result<Vec<u8>> {
    let header = MachHeader64::<LittleEndian>::parse(object, 0)?;
    let mut commands = header.load_commands(LittleEndian, object, 0)?;
    let mut table = None;
    while let Some(command) = commands.next()? {
        table = table.or(command.symtab()?);
    }
    let table = table.context("the object has no symbol table")?;
    let start = table.symoff.get(LittleEndian) as usize;
    let symbols = table.symbols::<MachHeader64<LittleEndian>, &[u8]>(LittleEndian, object)?;
    let mut out = object.to_vec();
    for (at, symbol) in symbols.iter().enumerate() {
        let kind = symbol.n_type();
        if kind & N_STAB == 0 && kind & N_EXT != 0 && kind & N_TYPE != N_UNDF {
            // The kind follows the four bytes of the name.
            let byte = out.get_mut(start + at * size_of::<Nlist64<LittleEndian>>() + 4);
            *byte.context("the symbol table ends early")? |= N_PEXT;
        }
    }
    Ok(out)
}
