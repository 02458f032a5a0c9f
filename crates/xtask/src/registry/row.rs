//! Rows in the syntax of crates/core/src/table/registry.rs.

use super::Known;

/// A phrase without what IANA puts behind it, which is the state.
struct Phrase {
    text: String,
    state: Option<&'static str>,
}

fn phrase(description: &str) -> Phrase {
    let (text, state) = match description.split_once(" (") {
        Some((text, rest)) if rest.starts_with("TEMPORARY") => (text, Some("Temporary")),
        Some((text, rest)) if rest.starts_with("OBSOLETED") => (text, Some("Obsoleted")),
        Some((text, rest)) if rest.starts_with("DEPRECATED") => (text, Some("Deprecated")),
        _ if description == "(Unused)" => (description, Some("Unused")),
        _ => (description, None),
    };
    Phrase { text: text.to_owned(), state }
}

/// `Content Too Large` as `CONTENT_TOO_LARGE`, `I'm a Teapot` as `IM_A_TEAPOT`.
fn name(phrase: &str) -> String {
    let kept: String = phrase.chars().filter(|c| *c != '\'').collect();
    let words = kept.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_uppercase).collect::<Vec<_>>().join("_")
}

/// `[RFC9110, Section 15.5.5]` as `rfc 9110 "15.5.5"`; without a section, the one that was known for this document.
fn source(reference: &str, known: Option<&str>) -> String {
    let first = reference.trim_start_matches('[').split(']').next().unwrap_or_default();
    let (document, section) = first.split_once(", Section ").unwrap_or((first, ""));
    let start = match document.strip_prefix("RFC") {
        Some(number) => format!("rfc {number}"),
        None => {
            let version =
                document.rsplit_once('-').filter(|(_, last)| last.bytes().all(|c| c.is_ascii_digit()));
            format!("draft \"{}\"", version.map_or(document, |(name, _)| name))
        }
    };
    match known {
        Some(known) if section.is_empty() && known.starts_with(&format!("{start} ")) => known.to_owned(),
        _ => format!("{start} \"{section}\""),
    }
}

/// What a person must supply for a row.
fn wanted(row: &str) -> String {
    let mut wanted = Vec::new();
    if row.lines().any(|line| line.trim_start().starts_with("\"\"")) {
        wanted.push("the description, one sentence of at most 72 bytes (a row without one does not compile)");
    }
    if row.contains(" \"\")") {
        wanted.push("the section of the document that defines the code");
    }
    wanted.push("what differs from the code's class, in the braces: caching, redirect, retry, fault, fields");
    format!("A person supplies: {}.", wanted.join("; "))
}

/// The text for a code that is newly registered.
pub(super) fn added(code: u16, new: &Known) -> String {
    let phrase = phrase(&new.description);
    let braces = phrase.state.map_or("{}".to_owned(), |state| format!("{{ state: State::{state} }}"));
    let row = format!(
        "    {code} {} \"{}\" ({})\n        \"\" {braces}",
        name(&phrase.text),
        phrase.text,
        source(&new.reference, None)
    );
    format!("{code} is new. Add this row, in code order:\n\n{row}\n\n{}", wanted(&row))
}

/// The text for a code that is no longer registered.
pub(super) fn removed(code: u16, rows: &str) -> String {
    let row = find(code, rows).unwrap_or_default();
    format!(
        "{code} is no longer registered. Remove this row, and say so in CHANGELOG.md, since its constant goes too:\n\n{row}"
    )
}

/// The text for a code whose description or reference changed.
pub(super) fn changed(code: u16, old: &Known, new: &Known, rows: &str) -> String {
    let mut said = Vec::new();
    if old.description != new.description {
        said.push(format!("its description is \"{}\", was \"{}\"", new.description, old.description));
    }
    if old.reference != new.reference {
        said.push(format!("its reference is {}, was {}", new.reference, old.reference));
    }
    let said = said.join("; ");
    let Some(row) = find(code, rows) else {
        return format!("{code}: {said}. It has no row in registry.rs");
    };
    let Some(now) = rewritten(&row, old, new) else {
        return format!("{code}: {said}. Its row does not read as expected; change it by hand:\n\n{row}");
    };
    if now == row {
        return format!("{code}: {said}. Keep the row, unless its description has to change:\n\n{row}");
    }
    format!("{code}: {said}. Replace its row with this one:\n\n{now}")
}

/// The row with the new phrase, name, state and source. The old phrase becomes an older one.
fn rewritten(row: &str, old: &Known, new: &Known) -> Option<String> {
    let (head, rest) = row.split_once('\n')?;
    let mut parts = head.trim_start().splitn(3, ' ');
    let (code, own_name, after) = (parts.next()?, parts.next()?, parts.next()?);
    let (own_phrase, own_source) = after.strip_prefix('"')?.split_once("\" (")?;
    let own_source = own_source.strip_suffix(')')?;
    let source = if old.reference == new.reference {
        own_source.to_owned()
    } else {
        source(&new.reference, Some(own_source))
    };
    let (before, after) = (phrase(&old.description), phrase(&new.description));
    let renamed = before.text != after.text;
    let (text, own) = if renamed {
        (after.text.clone(), name(&after.text))
    } else {
        (own_phrase.to_owned(), own_name.to_owned())
    };
    let mut rest = rest.to_owned();
    if renamed {
        let older = format!("{own_name} \"{own_phrase}\"");
        rest = match rest.strip_prefix("        was [") {
            Some(others) => format!("        was [{older}, {others}"),
            None => format!("        was [{older}]\n{rest}"),
        };
    }
    if before.state != after.state {
        let of = |state: Option<&str>| format!("state: State::{}", state.unwrap_or("Assigned"));
        rest = match (rest.contains(&of(before.state)), rest.rfind('{')) {
            (true, _) => rest.replace(&of(before.state), &of(after.state)),
            (false, Some(at)) => {
                let comma = if rest[at + 1..].trim_start().starts_with('}') { " " } else { ", " };
                format!("{}{{ {}{comma}{}", &rest[..at], of(after.state), rest[at + 1..].trim_start())
            }
            (false, None) => rest,
        };
    }
    Some(format!("    {code} {own} \"{text}\" ({source})\n{rest}"))
}

/// The lines of a code's row.
fn find(code: u16, rows: &str) -> Option<String> {
    let is_head =
        |line: &&str| line.len() > 8 && line.starts_with("    ") && line.as_bytes()[4].is_ascii_digit();
    let mut lines = rows.lines().skip_while(|line| !line.starts_with(&format!("    {code} ")));
    let head = lines.next()?;
    let rest = lines.take_while(|line| !is_head(line) && !line.trim().is_empty() && *line != "}");
    Some([head].into_iter().chain(rest).collect::<Vec<_>>().join("\n"))
}
