//! The C functions and structures, read off the ffi crate by cbindgen.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use cbindgen::{Builder, Config, DocumentationStyle, Language, Layout, SortKey, Style};

use super::comment::{WIDTH, block, links};
use httpstatus_dist::workspace::root;

/// The ffi crate's files in the order in which a reader of the header wants them; those not named follow.
const ORDER: [&str; 21] = [
    "library",
    "status/class",
    "status/text",
    "status/reverse",
    "status/meaning",
    "status/framing",
    "status/redirect",
    "status/fields",
    "status/method",
    "status/retry",
    "status/action",
    "wire/retry_after",
    "wire/date",
    "wire/line",
    "wire/parser",
    "wire/format",
    "wire/hpack_qpack",
    "counting/counts",
    "gateway/coap",
    "gateway/grpc",
    "vendor/questions",
];

/// One file of the ffi crate.
struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// The path below the crate's sources, without `.rs`.
    fn name(&self) -> String {
        let path = self.path.with_extension("");
        path.strip_prefix(folder()).unwrap_or(&path).to_string_lossy().replace('\\', "/")
    }

    /// The first sentence of the file's documentation: the heading of its functions.
    fn heading(&self) -> String {
        let doc = self.text.lines().map_while(|line| line.strip_prefix("//!")).collect::<Vec<_>>().join("\n");
        let paragraph = doc.split("\n\n").next().unwrap_or_default().trim().replace(['`', '\n'], "");
        paragraph.split(". ").next().unwrap_or_default().trim_end_matches('.').to_owned()
    }

    fn defines(&self, function: &str) -> bool {
        self.text.contains(&format!("fn {function}("))
    }
}

fn folder() -> PathBuf {
    root().join("crates/ffi/src")
}

fn sources() -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    let mut folders = vec![folder()];
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
            let path = file?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // lib.rs and mod.rs only lead to the others, and cbindgen would follow them in its own order.
            let leads = path.ends_with("lib.rs") || path.ends_with("mod.rs");
            if !leads && path.extension().is_some_and(|rs| rs == "rs") {
                let text =
                    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
                sources.push(Source { path, text });
            }
        }
    }
    sources.sort_by_key(|source| {
        let name = source.name();
        (ORDER.iter().position(|known| *known == name).unwrap_or(ORDER.len()), name)
    });
    Ok(sources)
}

/// What C may call, and the names of it.
pub(super) struct Functions {
    pub(super) text: String,
    pub(super) names: BTreeSet<String>,
}

pub(super) fn read() -> Result<Functions> {
    let sources = sources()?;
    let mut builder = Builder::new().with_config(config());
    for source in &sources {
        builder = builder.with_src(&source.path);
    }
    let mut raw = Vec::new();
    builder.generate().context("cbindgen cannot read crates/ffi")?.write(&mut raw);
    let raw = String::from_utf8(raw).context("cbindgen's text is not UTF-8")?;

    let names: BTreeSet<String> = raw.lines().filter_map(function_name).map(str::to_owned).collect();
    for source in &sources {
        // cbindgen leaves out in silence what it cannot express.
        for after in source.text.split("extern \"C\" fn ").skip(1) {
            let name = after.split('(').next().unwrap_or_default();
            if !names.contains(name) {
                bail!("{}: {name} is missing in cbindgen's text", source.path.display());
            }
        }
    }

    let mut text = String::new();
    let mut at = None;
    for item in items(&raw) {
        let file = item
            .lines()
            .find_map(function_name)
            .and_then(|name| sources.iter().position(|s| s.defines(name)));
        if file.is_some() && file != at {
            at = file;
            text.push_str(&format!("/* ---- {} ---- */\n\n", sources[file.unwrap_or(0)].heading()));
        }
        text.push_str(&comments(&item, &names));
        text.push('\n');
    }
    Ok(Functions { text, names })
}

fn config() -> Config {
    let mut config = Config {
        language: Language::C,
        style: Style::Both,
        no_includes: true,
        cpp_compat: false,
        usize_is_size_t: true,
        documentation_style: DocumentationStyle::Doxy,
        line_length: WIDTH,
        tab_width: 4,
        ..Config::default()
    };
    config.function.args = Layout::Horizontal;
    config.function.sort_by = Some(SortKey::None);
    config
}

/// The name of the function that is declared in a line; cbindgen may break a long declaration after the bracket.
fn function_name(line: &str) -> Option<&str> {
    if line.starts_with([' ', '/', '#', '}']) {
        return None;
    }
    let name = line.split('(').next()?.rsplit([' ', '*']).next()?;
    (line.contains('(') && name.starts_with("httpstatus_")).then_some(name)
}

/// Declarations with their comments, which cbindgen parts by blank lines.
fn items(raw: &str) -> Vec<String> {
    let (mut items, mut item, mut in_braces, mut in_comment) = (Vec::new(), String::new(), false, false);
    for line in raw.lines() {
        in_comment |= line.trim_start().starts_with("/*");
        in_braces |= line.ends_with('{');
        if line.is_empty() && !in_braces && !in_comment {
            if !item.is_empty() {
                items.push(std::mem::take(&mut item));
            }
        } else {
            item.push_str(line);
            item.push('\n');
        }
        in_comment &= !line.ends_with("*/");
        in_braces &= !line.starts_with('}');
    }
    if !item.is_empty() {
        items.push(item);
    }
    items
}

/// An item with its comments in our form.
fn comments(item: &str, functions: &BTreeSet<String>) -> String {
    let (mut out, mut doc): (String, Option<(String, String)>) = (String::new(), None);
    for line in item.lines() {
        let trimmed = line.trim_start();
        match &mut doc {
            None if trimmed == "/**" => doc = Some((line.replace("/**", ""), String::new())),
            None => out.push_str(&format!("{}\n", broken(line))),
            Some((indent, text)) if trimmed == "*/" => {
                out.push_str(&block(&links(text, functions), indent));
                doc = None;
            }
            Some((_, text)) => {
                text.push_str(trimmed.trim_start_matches('*').trim());
                text.push('\n');
            }
        }
    }
    out
}

/// A declaration, broken after a comma where it is too long.
fn broken(declaration: &str) -> String {
    // The structures are typedefs too, and shorter so.
    let is_type = declaration.starts_with("typedef") || declaration.starts_with("struct");
    let declaration = if is_type {
        declaration.to_owned()
    } else {
        declaration.replace("struct httpstatus_", "httpstatus_")
    };
    let mut width = 0;
    let pieces = declaration.split_inclusive(", ").map(|piece| {
        let start = if width > 0 && width + piece.trim_end().len() > WIDTH { "\n    " } else { "" };
        width = if start.is_empty() { width + piece.len() } else { 4 + piece.len() };
        format!("{start}{piece}")
    });
    pieces.collect::<String>().replace(" \n", "\n")
}

#[cfg(test)]
mod tests {
    use super::{broken, function_name, items};

    #[test]
    fn a_long_declaration_is_broken_after_a_comma() {
        let long = format!("int f({}int last);", "const char *text, ".repeat(8));
        assert!(broken(&long).lines().all(|line| line.len() <= 100 && !line.ends_with(' ')));
        assert_eq!(broken(&long).replace("\n    ", " "), long);
        assert_eq!(broken("int f(int a, int b);"), "int f(int a, int b);");
    }

    #[test]
    fn a_declaration_is_known_by_its_name() {
        assert_eq!(function_name("const char *httpstatus_reason(int code);"), Some("httpstatus_reason"));
        assert_eq!(function_name("void httpstatus_class_counts_add("), Some("httpstatus_class_counts_add"));
        assert_eq!(function_name(" * as httpstatus_reason()"), None);
        assert_eq!(function_name("} httpstatus_line;"), None);
    }

    #[test]
    fn a_structure_with_a_blank_line_stays_whole() {
        assert_eq!(items("/**\n *\n\n */\nstruct a {\n\n  int b;\n} a;\n\nint c(void);\n").len(), 2);
    }
}
