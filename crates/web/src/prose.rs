//! Documentation comments as HTML, with a link for each section of an RFC.

use crate::html::Html;

/// Writes a documentation comment as HTML: code and bold words are marked up, links to Rust items become their last word,
/// and each section of an RFC becomes a link.
pub fn prose(html: &mut Html<'_>, doc: &str) {
    let mut rest = doc.trim();
    let mut rfc = "";
    while let Some(first) = rest.chars().next() {
        rest = if let Some(after) = rest.strip_prefix("[`") {
            item(html, after)
        } else if let Some(after) = rest.strip_prefix('`') {
            marked(html, "code", after, "`")
        } else if let Some(after) = rest.strip_prefix("**") {
            marked(html, "b", after, "**")
        } else if let Some((number, after)) = rest.strip_prefix("RFC ").and_then(digits) {
            rfc = number;
            sections(html, rest, after, rfc)
        } else if rest.starts_with("draft-") {
            rfc = ""; // The sections that follow are the draft's.
            let (name, after) = rest.split_at(rest.find(' ').unwrap_or(rest.len()));
            html.text(name);
            after
        } else if rest.starts_with("section") && !rfc.is_empty() {
            sections(html, rest, rest, rfc)
        } else {
            let (one, after) = rest.split_at(first.len_utf8());
            html.text(one);
            after
        };
    }
}

/// The name of a Rust item, without its path and link.
fn item<'a>(html: &mut Html<'_>, after: &'a str) -> &'a str {
    let Some((path, after)) = after.split_once("`]") else { return after };
    let name = path.rsplit("::").next().unwrap_or(path);
    html.tag("<code>").text(name).tag("</code>");
    after.strip_prefix('(').and_then(|link| link.split_once(')')).map_or(after, |(_, after)| after)
}

fn marked<'a>(html: &mut Html<'_>, tag: &str, after: &'a str, end: &str) -> &'a str {
    let Some((inside, after)) = after.split_once(end) else { return after };
    html.tag("<").tag(tag).tag(">").text(inside).tag("</").tag(tag).tag(">");
    after
}

/// Links the sections that follow. `start` is where the words of the first link begin, `after` what follows the RFC's
/// number. Returns what follows the last section.
fn sections<'a>(html: &mut Html<'_>, start: &'a str, after: &'a str, rfc: &str) -> &'a str {
    let trimmed = after.strip_prefix(',').unwrap_or(after).trim_start();
    let kind = ["sections ", "section ", "Section ", "appendix "]
        .into_iter()
        .find(|kind| trimmed.starts_with(*kind));
    let Some((kind, (number, mut after))) =
        kind.and_then(|kind| Some((kind, section(trimmed.get(kind.len()..)?)?)))
    else {
        let (word, rest) = start.split_at(start.find(' ').map_or(start.len(), |at| at.max(1)));
        html.text(word);
        return rest;
    };
    let words = start.get(..start.len() - after.len()).unwrap_or(number);
    link(html, rfc, kind, number, words);
    while let Some((separator, number, rest)) = another(after) {
        html.text(separator);
        link(html, rfc, kind, number, number);
        after = rest;
    }
    after
}

/// A further section of a list, and the separator before it.
fn another(text: &str) -> Option<(&str, &str, &str)> {
    ["; ", ", ", " and ", " to "].into_iter().find_map(|separator| {
        let (number, rest) = section(text.strip_prefix(separator)?)?;
        number.contains('.').then_some((separator, number, rest))
    })
}

/// The number of a section, or the letter of an appendix, at the start of a text.
fn section(text: &str) -> Option<(&str, &str)> {
    let len = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(text.len());
    let (number, _) = text.split_at(len);
    let number = number.trim_end_matches('.');
    let is_number = number.starts_with(|c: char| c.is_ascii_digit()) || number.len() == 1;
    is_number.then(|| text.split_at(number.len()))
}

fn digits(text: &str) -> Option<(&str, &str)> {
    let len = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (len > 0).then(|| text.split_at(len))
}

fn link(html: &mut Html<'_>, rfc: &str, kind: &str, number: &str, words: &str) {
    let kind = if kind == "appendix " { "appendix" } else { "section" };
    html.tag("<a href=\"https://www.rfc-editor.org/rfc/rfc")
        .text(rfc)
        .tag("#")
        .tag(kind)
        .tag("-")
        .text(number);
    html.tag("\">").text(words).tag("</a>");
}

#[cfg(test)]
mod tests {
    use super::prose;
    use crate::html::Html;

    fn html(doc: &str) -> String {
        let mut out = String::new();
        prose(&mut Html::new(&mut out), doc);
        out.replace("https://www.rfc-editor.org/rfc/rfc", "")
    }

    #[test]
    fn sections_become_links() {
        assert_eq!(
            html("a (RFC 9110 section 15.4.2)."),
            "a (<a href=\"9110#section-15.4.2\">RFC 9110 section 15.4.2</a>)."
        );
        assert_eq!(
            html("RFC 9110, Section 15.1"),
            "<a href=\"9110#section-15.1\">RFC 9110, Section 15.1</a>"
        );
        assert_eq!(html("RFC 7541 appendix A."), "<a href=\"7541#appendix-A\">RFC 7541 appendix A</a>.");
    }

    #[test]
    fn a_list_of_sections_becomes_links() {
        assert_eq!(
            html("RFC 9110 sections 15.5.2, 15.5.8 and 9.2.2; 429 (RFC 6585 section 4); section 5"),
            "<a href=\"9110#section-15.5.2\">RFC 9110 sections 15.5.2</a>, <a href=\"9110#section-15.5.8\">15.5.8</a> and \
             <a href=\"9110#section-9.2.2\">9.2.2</a>; 429 (<a href=\"6585#section-4\">RFC 6585 section 4</a>); \
             <a href=\"6585#section-5\">section 5</a>"
        );
    }

    #[test]
    fn what_is_no_section_stays_text() {
        assert_eq!(html("RFC 9110, the note"), "RFC 9110, the note");
        assert_eq!(html("a section of it, RFC"), "a section of it, RFC");
        assert_eq!(html("RFC 8470 sectional"), "RFC 8470 sectional");
        assert_eq!(html("RFC 9110; draft-a-b section 4.2"), "RFC 9110; draft-a-b section 4.2");
    }

    #[test]
    fn rustdoc_becomes_html() {
        assert_eq!(html(" as [`A::b`](crate::A::b) says"), "as <code>b</code> says");
        assert_eq!(html("**Policy**, `x` <"), "<b>Policy</b>, <code>x</code> &lt;");
    }
}
