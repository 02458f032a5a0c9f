//! Strict is the grammar of RFC 9112 section 4 with a code from 100 to 999, read off it by other means; an error is at
//! the first octet that cannot stand where it stands.
#![no_main]

use httpstatus_core::{Mode, parse_line};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let line = parse_line(octets, Mode::Strict);
    let found = line.ok().flatten().map(|line| (line.used, line.code.as_u16()));
    assert_eq!(found, by_the_grammar(octets));
    match line {
        Ok(Some(line)) => {
            assert!(line.flags.is_empty());
            assert_eq!(line.reason, &octets[13..line.used - 2]);
            assert_eq!(parse_line(&octets[..line.used - 1], Mode::Strict), Ok(None));
        }
        Ok(None) => {}
        Err(error) => {
            let offset = error.offset as usize;
            assert_eq!(parse_line(&octets[..offset], Mode::Strict), Ok(None));
            assert_eq!(parse_line(&octets[..=offset], Mode::Strict), Err(error));
        }
    }
});

fn by_the_grammar(octets: &[u8]) -> Option<(usize, u16)> {
    let line = &octets[..octets.windows(2).position(|two| two == b"\r\n")?];
    let digit = |at: usize| line.get(at).is_some_and(u8::is_ascii_digit);
    let valid = line.starts_with(b"HTTP/")
        && [5, 7, 9, 10, 11].into_iter().all(digit)
        && (line[6], line[8], line.get(12)) == (b'.', b' ', Some(&b' '))
        && line[13..].iter().all(|octet| matches!(octet, b'\t' | b' ' | 0x21..=0x7e | 0x80..=0xff));
    let code = std::str::from_utf8(line.get(9..12)?).ok()?.parse().ok()?;
    (valid && code >= 100).then_some((line.len() + 2, code))
}
