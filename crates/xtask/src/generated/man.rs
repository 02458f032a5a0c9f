//! `docs/man/httpstatus.3`: the header's documentation as a manual page.

use std::fmt::Write;

use httpstatus_core::{REGISTRY_DATE, VERSION};

use super::declarations::Declarations;
use super::header::ABOUT;

/// The whole page.
pub(super) fn text(declarations: &Declarations) -> String {
    let mut out = format!(
        ".\\\" Generated from the registry and the C functions; SPDX-License-Identifier: MIT OR Apache-2.0\n\
        .TH HTTPSTATUS 3 {} \"httpstatus {}\" \"Library Functions Manual\"\n\
        .SH NAME\nhttpstatus \\- HTTP status codes: phrases, references, meaning and what to do next\n\
        .SH SYNOPSIS\n.B #include <httpstatus.h>\n.PP\nLink with\n.IR \\-lhttpstatus .\n.SH DESCRIPTION\n",
        REGISTRY_DATE, VERSION
    );
    let about: Vec<&str> =
        ABOUT.split("\n\n").filter(|it| !it.contains("generated from") && !it.contains("SPDX")).collect();
    for (i, paragraph) in about.iter().enumerate() {
        if i > 0 {
            out.push_str(".PP\n");
        }
        out.push_str(&escaped(paragraph));
    }
    let mut heading = "";
    for function in &declarations.functions {
        if function.heading != heading {
            heading = &function.heading;
            writeln!(out, ".SH \"{}\"", escaped(&heading.to_uppercase()).trim_end())
                .expect("writes to a string");
        }
        write!(out, ".TP\n.B {}", escaped(&quoted(&function.declaration))).expect("writes to a string");
        for (i, paragraph) in function.doc.split("\n\n").enumerate() {
            if i > 0 {
                out.push_str(".IP\n");
            }
            out.push_str(&with_lists(paragraph));
        }
    }
    let constants = declarations.constants.len();
    write!(
        out,
        ".SH CONSTANTS\nThe header defines {constants} constants and describes each of them:\n\
        one for each registered code, such as\n.BR HTTPSTATUS_NOT_FOUND ,\nand the results of the functions above.\n\
        .SH STANDARDS\nRFC 9110, RFC 9111, RFC 9112, and the IANA HTTP Status Code Registry of {}.\n",
        REGISTRY_DATE
    )
    .expect("writes to a string");
    out
}

/// A paragraph below a function, whose list items are indented.
fn with_lists(paragraph: &str) -> String {
    let (mut out, mut in_list) = (String::new(), false);
    for part in paragraph.lines() {
        let item = part.strip_prefix("- ");
        if item.is_some() && !in_list {
            out.push_str(".RS\n");
            in_list = true;
        }
        if item.is_some() {
            out.push_str(".IP \\(bu 2\n");
        }
        out.push_str(&escaped(item.unwrap_or(part)));
    }
    out + if in_list { ".RE\n" } else { "" }
}

/// One argument of a macro.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Text for roff, with one sentence per line.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-").replace(". ", ".\n");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let guarded =
        lines.map(|line| if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line.to_owned() });
    guarded.map(|line| line + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::{escaped, with_lists};

    #[test]
    fn a_list_is_indented() {
        assert_eq!(with_lists("So:\n- a\n- b"), "So:\n.RS\n.IP \\(bu 2\na\n.IP \\(bu 2\nb\n.RE\n");
    }

    #[test]
    fn nothing_in_a_text_is_taken_for_a_request() {
        assert_eq!(escaped(".x is a-b\\n. 'q"), "\\&.x is a\\-b\\en.\n\\&'q\n");
    }
}
