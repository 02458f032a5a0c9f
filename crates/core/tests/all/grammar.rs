//! The grammar of RFC 9112 section 4, apart from the parser: for the tests here and for fuzzing.

/// Whether the input begins with a strictly valid line, and how long that is, by the ABNF of RFC 9112 section
/// 4.
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
