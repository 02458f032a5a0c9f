//! Rust documentation as C comments.

use std::collections::BTreeSet;

/// How long a line of the header may be.
pub(super) const WIDTH: usize = 100;

/// A comment at this indentation, filled to the line width, one blank line between paragraphs.
pub(super) fn block(doc: &str, indent: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (i, paragraph) in paragraphs(doc).iter().enumerate() {
        if i > 0 {
            lines.push(String::new());
        }
        lines.extend(fill(paragraph, WIDTH - indent.len() - 6));
    }
    let mut out = String::new();
    for (i, line) in lines.iter().enumerate() {
        let start = if i == 0 { "/* " } else { " * " };
        out.push_str(format!("{indent}{start}{line}").trim_end());
        out.push_str(if i + 1 == lines.len() { " */\n" } else { "\n" });
    }
    out
}

/// Paragraphs in C words: no Markdown, and rustdoc's `# Safety` becomes what the caller has to see to.
fn paragraphs(doc: &str) -> Vec<String> {
    let (mut out, mut duty): (Vec<String>, bool) = (Vec::new(), false);
    for paragraph in doc.replace('\r', "").split("\n\n") {
        for part in paragraph.split_inclusive("# Safety") {
            let words = part.replace("# Safety", "").split_whitespace().collect::<Vec<_>>().join(" ");
            let words = words.replace(['`'], "").replace("**", "").replace("*/", "* /").replace("/*", "/ *");
            if !words.is_empty() {
                out.push(if duty { format!("The caller sees to it that {}", lower(&words)) } else { words });
                duty = false;
            }
            duty |= part.contains("# Safety");
        }
    }
    out
}

/// A sentence that goes on after other words. Names and constants keep their capital.
fn lower(sentence: &str) -> String {
    let first = sentence.split_whitespace().next().unwrap_or_default();
    if first.len() > 1 && first.chars().skip(1).any(char::is_uppercase) {
        return sentence.to_owned();
    }
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |letter| letter.to_lowercase().chain(letters).collect())
}

fn fill(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ') {
        let last = lines.last_mut().expect("never empty");
        if !last.is_empty() && last.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines
}

/// Replaces rustdoc links such as ``[`StatusCode::redirect`]`` by the C function of that name if there is one,
/// else by the bare word.
pub(super) fn links(doc: &str, functions: &BTreeSet<String>) -> String {
    let mut out = String::new();
    let mut rest = doc;
    while let Some((before, after)) = rest.split_once("[`") {
        out.push_str(before);
        let Some((target, after)) = after.split_once("`]") else {
            out.push_str("[`");
            rest = after;
            continue;
        };
        let word = target.rsplit("::").next().unwrap_or(target);
        let function = [format!("httpstatus_{word}"), format!("httpstatus_{word}_of")];
        match function.iter().find(|name| functions.contains(*name)) {
            Some(name) => out.push_str(&format!("{name}()")),
            None => out.push_str(word),
        }
        rest = after;
        if let Some(inside) = after.strip_prefix('(') {
            rest = inside.split_once(')').map_or(inside, |(_, rest)| rest);
        }
    }
    out.push_str(rest);
    out.trim().replace("**", "").replace("[`", "").replace('`', "")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{block, links};

    #[test]
    fn a_safety_section_becomes_the_callers_duty() {
        let c = block(" Stores it.\n\n # Safety\n `len` is NULL or points at a `size_t`.\n", "");
        assert_eq!(
            c,
            "/* Stores it.\n *\n * The caller sees to it that len is NULL or points at a size_t. */\n"
        );
        assert_eq!(
            block(" # Safety\n\n NULL or readable.", ""),
            "/* The caller sees to it that NULL or readable. */\n"
        );
    }

    #[test]
    fn a_long_paragraph_is_filled() {
        let c = block(&"word ".repeat(60), "  ");
        assert!(c.lines().all(|line| line.len() <= 100), "{c}");
        assert_eq!(c.matches("word").count(), 60);
    }

    #[test]
    fn links_become_c_functions() {
        let functions = BTreeSet::from(["httpstatus_redirect_of".to_owned()]);
        assert_eq!(links("as [`StatusCode::redirect`] says", &functions), "as httpstatus_redirect_of() says");
        assert_eq!(links("[`Retry`](crate::Retry) is", &functions), "Retry is");
    }
}
