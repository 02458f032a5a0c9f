//! The grammar of RFC 9112 section 4, apart from the parser: for the tests here and for fuzzing.

use httpstatus_core::{Leniencies, Leniency};

/// Whether the input begins with a strictly valid line, and how long that is, by the ABNF of RFC 9112 section 4.
pub(crate) fn by_the_grammar(octets: &[u8]) -> Option<(usize, u16)> {
    let line = &octets[..octets.windows(2).position(|two| two == b"\r\n")?];
    let digit = |at: usize| line.get(at).is_some_and(u8::is_ascii_digit);
    let valid = line.starts_with(b"HTTP/")
        && [5, 7, 9, 10, 11].into_iter().all(digit)
        && (line[6], line[8], line.get(12)) == (b'.', b' ', Some(&b' '))
        && line[13..].iter().all(|octet| matches!(octet, b'\t' | b' ' | 0x21..=0x7e | 0x80..=0xff));
    let code = std::str::from_utf8(line.get(9..12)?).ok()?.parse().ok()?;
    (valid && code >= 100).then_some((line.len() + 2, code))
}

/// A line, and what it took to accept it.
#[derive(Debug, PartialEq, Clone)]
pub(crate) struct Found {
    pub(crate) used: usize,
    pub(crate) code: u16,
    pub(crate) version: (u8, u8),
    pub(crate) reason: Vec<u8>,
    pub(crate) forgiven: Leniencies,
}

/// The line that the octets begin with, or that they are if they have no line end, when these leniencies are allowed.
/// Written as a grammar is read, one part after the other, from the documentation of the leniencies.
pub(crate) fn with_leniencies(octets: &[u8], allow: Leniencies, has_end: bool) -> Option<Found> {
    let may = |it: Leniency| allow.contains(it);
    let is_space = |octet: &u8| b" \t\x0b\x0c".contains(octet);
    let mut forgiven = Leniencies::STRICT;
    let mut rest = octets;
    loop {
        if let (true, Some(tail)) = (may(Leniency::EmptyLine), rest.strip_prefix(b"\r\n")) {
            (rest, forgiven) = (tail, forgiven | Leniency::EmptyLine);
        } else if rest.starts_with(b"\n") && may(Leniency::EmptyLine) && may(Leniency::BareLf) {
            (rest, forgiven) = (&rest[1..], forgiven | Leniency::EmptyLine | Leniency::BareLf);
        } else if may(Leniency::Leading) && rest.first().is_some_and(is_space) {
            (rest, forgiven) = (&rest[1..], forgiven | Leniency::Leading);
        } else {
            break;
        }
    }
    let [major, b'.', minor, tail @ ..] = rest.strip_prefix(b"HTTP/")? else { return None };
    let gap = tail.iter().take_while(|octet| is_space(octet)).count();
    match &tail[..gap] {
        b" " => {}
        b"" => return None,
        _ if may(Leniency::Whitespace) => forgiven |= Leniency::Whitespace,
        _ => return None,
    }
    let (code, tail) = tail[gap..].split_at_checked(3)?;
    if ![major, minor].into_iter().chain(code).all(u8::is_ascii_digit) || code[0] == b'0' {
        return None;
    }
    let phrase = match tail {
        [b' ', phrase @ ..] => phrase,
        [octet, phrase @ ..] if may(Leniency::Whitespace) && is_space(octet) => {
            forgiven |= Leniency::Whitespace;
            phrase
        }
        [] | [b'\r' | b'\n', ..] if may(Leniency::NoSpace) => {
            forgiven |= Leniency::NoSpace;
            tail
        }
        _ => return None,
    };
    let len = phrase.iter().position(|octet| b"\r\n".contains(octet)).unwrap_or(phrase.len());
    let (reason, end) = phrase.split_at(len);
    if reason.iter().any(|octet| *octet != b'\t' && octet.is_ascii_control()) {
        if reason.contains(&0) || !may(Leniency::Control) {
            return None;
        }
        forgiven |= Leniency::Control;
    }
    let end = match end {
        [] if !has_end => 0,
        [b'\r', b'\n', ..] if has_end => 2,
        [b'\n', ..] if has_end && may(Leniency::BareLf) => {
            forgiven |= Leniency::BareLf;
            1
        }
        _ => return None,
    };
    Some(Found {
        used: octets.len() - phrase.len() + len + end,
        code: std::str::from_utf8(code).ok()?.parse().ok()?,
        version: (major - b'0', minor - b'0'),
        reason: reason.to_vec(),
        forgiven,
    })
}
