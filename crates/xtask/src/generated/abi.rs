//! `docs/abi.md`, and the baseline that the interface is held against.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, bail};

use super::declarations::{self, Declarations};
use super::header;
use httpstatus_dist::workspace::root;

const BASELINE: &str = "docs/abi-symbols.txt";
const TEMPLATE: &str = include_str!("abi.md.in");

/// `docs/abi.md`.
pub(super) fn page(declarations: &Declarations) -> String {
    let of = |inline: bool| {
        let functions = declarations.functions.iter().filter(|function| function.is_inline == inline);
        functions.map(|function| function.declaration.clone()).collect::<Vec<_>>()
    };
    TEMPLATE
        .replace("@COUNT@", &of(false).len().to_string())
        .replace("@SYMBOLS@", &of(false).join("\n"))
        .replace("@INLINE@", &of(true).join("\n"))
        .replace("@STRUCTURES@", &declarations.structures.join("\n"))
}

/// All that a compiled program depends on, a line each.
fn lines() -> Result<BTreeSet<String>> {
    let declarations = declarations::read(&header::text()?);
    let functions = declarations.functions.into_iter().map(|function| function.declaration);
    let moves = |constant: &String| !constant.starts_with("HTTPSTATUS_VERSION");
    let constants = declarations.constants.into_iter().filter(moves).map(|line| format!("#define {line}"));
    Ok(functions.chain(constants).chain(declarations.structures).collect())
}

/// Makes the interface of today the baseline.
pub(crate) fn accept() -> Result<()> {
    let text: String = lines()?.into_iter().map(|line| line + "\n").collect();
    fs::write(root().join(BASELINE), text).with_context(|| format!("cannot write {BASELINE}"))?;
    println!("{BASELINE}: written");
    Ok(())
}

/// Fails if the interface is not that of the baseline, and says what that means for the version.
pub(crate) fn check() -> Result<String> {
    let text =
        fs::read_to_string(root().join(BASELINE)).with_context(|| format!("cannot read {BASELINE}"))?;
    let before: BTreeSet<String> = text.lines().map(str::to_owned).collect();
    let now = lines()?;
    let gone: Vec<&str> = before.difference(&now).map(String::as_str).collect();
    let new: Vec<&str> = now.difference(&before).map(String::as_str).collect();
    if !gone.is_empty() {
        bail!(
            "the interface is broken: programs may depend on\n  {}\nand find instead\n  {}\nSee docs/abi.md; if it has \
             to be, raise the version, then `cargo xtask abi --accept`",
            gone.join("\n  "),
            new.join("\n  ")
        );
    }
    if !new.is_empty() {
        bail!(
            "the interface has grown; `cargo xtask abi --accept` if these are to stay:\n  {}",
            new.join("\n  ")
        );
    }
    Ok(format!("{} lines as in {BASELINE}", now.len()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use httpstatus_tests::machine::library;
    use object::read::archive::ArchiveFile;
    use object::{Object, ObjectSymbol};
    use xshell::Shell;

    use super::{check, declarations, header};

    #[test]
    fn the_interface_is_that_of_the_baseline() {
        check().unwrap();
    }

    #[test]
    #[cfg_attr(any(windows, target_vendor = "apple"), ignore = "the archive is for ELF systems")]
    fn the_archive_defines_what_the_header_declares() {
        let declared = declarations::read(&header::text().unwrap()).functions;
        let declared = declared.iter().filter(|function| !function.is_inline);
        let declared: BTreeSet<String> = declared.map(|function| function.name().to_owned()).collect();
        let archive = fs::read(&library(&Shell::new().unwrap()).unwrap().archive).unwrap();
        let mut defined = BTreeSet::new();
        for member in ArchiveFile::parse(&*archive).unwrap().members() {
            let file = object::File::parse(member.unwrap().data(&*archive).unwrap()).unwrap();
            let ours = file.symbols().filter(|symbol| symbol.is_global() && symbol.is_definition());
            defined.extend(ours.map(|symbol| symbol.name().unwrap().to_owned()));
        }
        assert_eq!(declared, defined);
    }
}
