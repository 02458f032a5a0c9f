//! `httpstatus.h` read back: its functions with their documentation, its constants and structures.

use super::comment::parts;

/// A function of the header.
#[derive(Debug)]
pub(crate) struct Function {
    /// The section of the header that it stands in.
    pub(crate) heading: String,
    /// Its documentation, paragraphs separated by an empty line.
    pub(crate) doc: String,
    /// On one line, with the semicolon.
    pub(crate) declaration: String,
    /// It is in the header, not in the library.
    pub(crate) is_inline: bool,
}

#[cfg(test)]
impl Function {
    /// Its name.
    pub(crate) fn name(&self) -> &str {
        let before = self.declaration.split('(').next().unwrap_or_default();
        before.rsplit([' ', '*']).next().unwrap_or_default()
    }
}

/// What C can depend on.
#[derive(Debug, Default)]
pub(crate) struct Declarations {
    pub(crate) functions: Vec<Function>,
    /// `NAME VALUE`.
    pub(crate) constants: Vec<String>,
    /// Structures without their comments, on one line each.
    pub(crate) structures: Vec<String>,
}

/// Reads the text of a header that this program wrote.
pub(crate) fn read(header: &str) -> Declarations {
    let mut out = Declarations::default();
    let (mut heading, mut doc) = (String::new(), String::new());
    let mut lines = header.lines();
    while let Some(line) = lines.next() {
        let inline = line.strip_prefix("HTTPSTATUS_INLINE ");
        if let Some(title) = line.strip_prefix("/* ---- ").and_then(|rest| rest.strip_suffix(" ---- */")) {
            heading = title.to_owned();
        } else if line.starts_with("/* ") {
            let mut text = line.to_owned();
            while !text.ends_with("*/") {
                let Some(more) = lines.next() else { break };
                text = text + "\n" + more;
            }
            doc = comment(&text);
        } else if let Some(constant) = line.strip_prefix("#define ") {
            let constant = constant.split(" /*").next().unwrap_or_default().trim();
            if constant.contains(' ') && constant.starts_with("HTTPSTATUS_") && !constant.contains("inline") {
                out.constants.push(constant.to_owned());
            }
        } else if line.starts_with("typedef struct") {
            let (mut text, mut in_comment) = (line.to_owned(), false);
            for member in lines.by_ref() {
                in_comment |= member.trim_start().starts_with("/*");
                if !in_comment {
                    text = format!("{text} {}", member.trim());
                }
                in_comment &= !member.ends_with("*/");
                if member.starts_with('}') {
                    break;
                }
            }
            out.structures.push(text);
        } else if inline.is_some() || (line.contains("httpstatus_") && is_declaration(line)) {
            let mut text = inline.unwrap_or(line).to_owned();
            while inline.is_none() && !text.ends_with(';') {
                let Some(more) = lines.next() else { break };
                text = format!("{text} {}", more.trim());
            }
            let declaration = text.trim_end_matches(';').to_owned() + ";";
            out.functions.push(Function {
                heading: heading.clone(),
                doc: std::mem::take(&mut doc),
                declaration,
                is_inline: inline.is_some(),
            });
        }
    }
    out
}

fn is_declaration(line: &str) -> bool {
    !line.starts_with([' ', '/', '#', '}', '*']) && line.contains('(')
}

/// A comment's text: the lines of a paragraph or list item joined, paragraphs separated by an empty line.
fn comment(text: &str) -> String {
    let text = text.trim_start_matches("/*").trim_end_matches("*/");
    let lines = text.lines().map(|line| line.trim().trim_start_matches('*').trim());
    let joined = lines.collect::<Vec<_>>().join("\n");
    joined.split("\n\n").map(|it| parts(it.trim()).join("\n")).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::read;

    const HEADER: &str = "\
#define HTTPSTATUS_OK 200 /* OK: RFC */
typedef struct httpstatus_line {
    /* The phrase,
     * long. */
    const char *reason;
} httpstatus_line;

/* ---- One code ---- */

/* First.
 *
 * Second
 * line.
 * - One
 *   item. */
int httpstatus_f(int a,
    int b);
/* Inline. */
HTTPSTATUS_INLINE int httpstatus_g(int code)
{
    return httpstatus_f(code, 0);
}
";

    #[test]
    fn a_header_is_read_back() {
        let read = read(HEADER);
        assert_eq!(read.constants, ["HTTPSTATUS_OK 200"]);
        assert_eq!(
            read.structures,
            ["typedef struct httpstatus_line { const char *reason; } httpstatus_line;"]
        );
        let [f, g] = read.functions.as_slice() else { panic!("{read:?}") };
        assert_eq!((f.name(), f.declaration.as_str()), ("httpstatus_f", "int httpstatus_f(int a, int b);"));
        assert_eq!((f.doc.as_str(), f.heading.as_str()), ("First.\n\nSecond line.\n- One item.", "One code"));
        assert_eq!((g.name(), g.is_inline, f.is_inline), ("httpstatus_g", true, false));
    }
}
