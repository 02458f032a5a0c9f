//! The files that are made from the registry and the C functions, and their check.

pub(crate) mod abi;
mod chapters;
mod codes_md;
mod comment;
mod constants;
mod cxx;
mod declarations;
mod flow;
mod functions;
mod header;
mod man;
mod map;
mod poster;
mod statusline_cases;
mod svg;

use std::fs;

use anyhow::{Context, Result, bail};

use httpstatus_dist::workspace::root;

const CODES_MD: &str = "docs/codes.md";

fn files() -> Result<Vec<(&'static str, String)>> {
    let header = header::text()?;
    let declarations = declarations::read(&header);
    Ok(vec![
        ("docs/abi.md", abi::page(&declarations)),
        ("docs/man/httpstatus.3", man::text(&declarations)),
        ("include/httpstatus.h", header),
        ("include/httpstatus_map.h", map::text()),
        ("include/httpstatus.hpp", cxx::text(&functions::read()?.names)),
        (CODES_MD, codes_md::text()),
        ("docs/codes.svg", poster::text()),
        ("docs/action.svg", flow::text()),
        ("docs/meaning.md", chapters::meaning()),
        ("docs/policy.md", chapters::policy()),
        ("docs/wire.md", chapters::wire()),
        ("docs/grpc.md", chapters::grpc()),
        ("docs/vendors.md", chapters::vendors()),
        ("examples-c/firmware/conformance/statusline_cases.h", statusline_cases::text()?),
    ])
}

/// Writes every generated file.
pub(crate) fn write() -> Result<()> {
    for (name, text) in files()? {
        let path = root().join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        }
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            println!("{name}: up to date");
            continue;
        }
        fs::write(&path, text).with_context(|| format!("cannot write {name}"))?;
        println!("{name}: written");
    }
    Ok(())
}

/// Fails if a generated file is not what [`write`] would write, and says from which line on.
pub(crate) fn check() -> Result<()> {
    for (name, text) in files()? {
        let old = fs::read_to_string(root().join(name)).unwrap_or_default().replace("\r\n", "\n");
        if let Some(difference) = difference(&old, &text) {
            bail!(
                "{name} is not what the sources say: {difference}; run `cargo xtask header` and commit the result"
            );
        }
    }
    println!("the generated files are up to date");
    Ok(())
}

fn difference(old: &str, new: &str) -> Option<String> {
    if old == new {
        return None;
    }
    let same = old.lines().zip(new.lines()).take_while(|(old, new)| old == new).count();
    let line = |text: &str| text.lines().nth(same).unwrap_or("(end of file)").to_owned();
    Some(format!("line {} is `{}` and should be `{}`", same + 1, line(old), line(new)))
}

#[cfg(test)]
mod tests {
    use super::{check, difference};

    #[test]
    fn nothing_has_drifted() {
        check().unwrap();
    }

    #[test]
    fn drift_is_named_by_its_line() {
        assert_eq!(difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(difference("a\nb\n", "a\nc\n").unwrap(), "line 2 is `b` and should be `c`");
        assert_eq!(difference("", "a\n").unwrap(), "line 1 is `(end of file)` and should be `a`");
    }
}
