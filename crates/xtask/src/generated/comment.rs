//! Rust documentation as C comments.

use std::collections::BTreeSet;

/// How long a line of the header may be.
pub(super) const WIDTH: usize = 100;

/// A comment at this indentation, filled to the line width, with a blank line between paragraphs. A line that begins
/// with `- ` is an item of a list.
pub(super) fn block(doc: &str, indent: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (i, paragraph) in paragraphs(doc).iter().enumerate() {
        if i > 0 {
            lines.push(String::new());
        }
        for part in parts(paragraph) {
            let hang = if part.starts_with("- ") { "  " } else { "" };
            let filled = fill(&part, WIDTH - indent.len() - 6 - hang.len());
            let indented = filled.into_iter().enumerate();
            lines.extend(indented.map(|(i, line)| if i == 0 { line } else { hang.to_owned() + &line }));
        }
    }
    let mut out = String::new();
    for (i, line) in lines.iter().enumerate() {
        let start = if i == 0 { "/* " } else { " * " };
        out.push_str(format!("{indent}{start}{line}").trim_end());
        out.push_str(if i + 1 == lines.len() { " */\n" } else { "\n" });
    }
    out
}

/// Paragraphs in C words: no Markdown. Rustdoc's `# Safety` section, what the caller must guarantee, loses its heading
/// and follows the first paragraph.
fn paragraphs(doc: &str) -> Vec<String> {
    let doc = doc.replace(['\r', '`'], "").replace("**", "").replace("*/", "* /").replace("/*", "/ *");
    let (doc, duty) = doc.split_once("# Safety").unwrap_or((&doc, ""));
    let split = |text: &str| {
        let paragraphs = text.split("\n\n").map(str::trim).filter(|it| !it.is_empty());
        paragraphs.map(str::to_owned).collect::<Vec<_>>()
    };
    let (mut out, duty) = (split(doc), split(duty));
    let at = out.len().min(1);
    out.splice(at..at, duty);
    out
}

/// The lines of a paragraph joined, except that each item of a list has a line.
pub(super) fn parts(paragraph: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for line in paragraph.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")) {
        match parts.last_mut() {
            Some(last) if !line.starts_with("- ") => *last = format!("{last} {line}"),
            _ => parts.push(line),
        }
    }
    parts
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
    fn a_safety_section_follows_the_first_paragraph() {
        let c =
            block(" Stores it.\n\n It is 3.\n\n # Safety\n `len` must be NULL or point to a `size_t`.\n", "");
        assert_eq!(c, "/* Stores it.\n *\n * len must be NULL or point to a size_t.\n *\n * It is 3. */\n");
        assert_eq!(block(" # Safety\n\n NULL or readable.", ""), "/* NULL or readable. */\n");
    }

    #[test]
    fn items_of_a_list_keep_their_lines() {
        let c = block(&format!("Returns:\n- 1\n  if so;\n- {}", "word ".repeat(25)), "");
        assert!(c.starts_with("/* Returns:\n * - 1 if so;\n * - word word"), "{c}");
        assert!(c.contains("\n *   word") && c.lines().all(|line| line.len() <= 100), "{c}");
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
