//! Objects of macOS. They keep their local symbols, since the linker takes them for the starts of parts that it may drop,
//! but not the long names of these.

use anyhow::{Context, Result, bail};
use object::LittleEndian;
use object::macho::{MachHeader64, N_EXT, N_PEXT, N_STAB, N_TYPE, N_UNDF, Nlist64};
use object::read::macho::{MachHeader, Nlist};

/// Where the size of the table of names is, in the command that names the table.
const STRSIZE: usize = 20;

/// Makes the functions private external, so that a dynamic library that contains the archive does not export them, and
/// shortens the names of other symbols. Their first letter stays, which tells the linker what to keep of them.
pub(super) fn slim(object: &[u8]) -> Result<Vec<u8>> {
    let header = MachHeader64::<LittleEndian>::parse(object, 0)?;
    let mut commands = header.load_commands(LittleEndian, object, 0)?;
    let (mut at, mut found) = (size_of::<MachHeader64<LittleEndian>>(), None);
    while let Some(command) = commands.next()? {
        if let Some(table) = command.symtab()? {
            found = Some((at, table));
        }
        at += command.cmdsize() as usize;
    }
    let (command, table) = found.context("the object has no symbol table")?;
    let (start, end) = (table.symoff.get(LittleEndian) as usize, table.stroff.get(LittleEndian) as usize);
    if end + table.strsize.get(LittleEndian) as usize != object.len() {
        bail!("the names are not the end of the object");
    }
    let symbols = table.symbols::<MachHeader64<LittleEndian>, &[u8]>(LittleEndian, object)?;
    let (mut out, mut names) = (object.to_vec(), vec![0]);
    out.truncate(end);
    for (at, symbol) in symbols.iter().enumerate() {
        let (mut kind, name) = (symbol.n_type(), symbol.name(LittleEndian, symbols.strings())?);
        let place = u32::try_from(names.len())?.to_le_bytes();
        if kind & (N_STAB | N_EXT) == 0 {
            names.extend(name.iter().take(1));
            names.extend(at.to_string().bytes());
        } else {
            names.extend(name);
        }
        names.push(0);
        if kind & N_STAB == 0 && kind & N_EXT != 0 && kind & N_TYPE != N_UNDF {
            kind |= N_PEXT;
        }
        let [a, b, c, d] = place;
        put(&mut out, start + at * size_of::<Nlist64<LittleEndian>>(), &[a, b, c, d, kind])?;
    }
    names.resize(names.len().next_multiple_of(8), 0);
    put(&mut out, command + STRSIZE, &u32::try_from(names.len())?.to_le_bytes())?;
    out.extend(names);
    Ok(out)
}

fn put(object: &mut [u8], at: usize, bytes: &[u8]) -> Result<()> {
    let place = object.get_mut(at..at + bytes.len()).context("the symbol table ends early")?;
    place.copy_from_slice(bytes);
    Ok(())
}
