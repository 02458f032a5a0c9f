//! A fast path for ordinary lines, several bytes at a time, for targets with enough flash.
//! [`Parser`](crate::Parser) gives the same answers without it, but more slowly.

use crate::status::code::StatusCode;
use crate::vocabulary::leniency::Leniencies;
use crate::wire::verdict::Line;

/// The length of "HTTP/1.1 404 ".
pub(crate) const HEAD: usize = 13;

/// Splits a strictly valid "HTTP/1.1 404 " off `buf`. Returns the bits that differ from "HTTP/0.0" and from "
/// 000", which are the digits, first byte lowest; and the rest of `buf`. `None` for anything else. The first
/// digit of the code may be 0.
#[inline]
const fn split(buf: &[u8]) -> Option<(u64, u32, &[u8])> {
    const VERSION: u64 = 0x0f << 40 | 0x0f << 56;
    const CODE: u32 = 0x0f0f_0f00;
    let Some(([h, t, t2, p, slash, major, dot, minor, sp, a, b, c, sp2], rest)) =
        buf.split_first_chunk::<HEAD>()
    else {
        return None;
    };
    let version = u64::from_le_bytes([*h, *t, *t2, *p, *slash, *major, *dot, *minor])
        ^ u64::from_le_bytes(*b"HTTP/0.0");
    let code = u32::from_le_bytes([*sp, *a, *b, *c]) ^ u32::from_le_bytes(*b" 000");
    // With 6 added, a digit stays below 16.
    let no_version = (version.wrapping_add(0x06 << 40 | 0x06 << 56) | version) & !VERSION;
    let no_code = (code.wrapping_add(0x0606_0600) | code) & !CODE;
    if no_version | no_code as u64 | (*sp2 ^ b' ') as u64 != 0 {
        return None;
    }
    Some((version, code, rest))
}

/// The digits of a strictly valid "HTTP/1.1 404 ", four bits each, and the rest of `buf`; `None` for anything
/// else.
#[inline]
#[allow(clippy::cast_possible_truncation)] // the bits are counted
pub(crate) const fn head(buf: &[u8]) -> Option<(u32, &[u8])> {
    match split(buf) {
        Some((version, code, rest)) if code & 0x0f00 != 0 => {
            let major = version.wrapping_shr(40) as u32 & 15;
            let minor = version.wrapping_shr(56) as u32;
            let code = code & 0xf00 | code.wrapping_shr(12) & 0xf0 | code.wrapping_shr(24);
            Some((major.wrapping_shl(16) | minor.wrapping_shl(12) | code, rest))
        }
        _ => None,
    }
}

/// The number of leading bytes that are allowed in any phrase: SP, VCHAR, obs-text.
#[inline]
pub(crate) const fn phrase(buf: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    let mut rest = buf;
    while let Some((eight, tail)) = rest.split_first_chunk::<8>() {
        let octets = u64::from_le_bytes(*eight);
        let dels = octets ^ ONES.wrapping_mul(0x7f);
        let controls = octets.wrapping_sub(ONES.wrapping_mul(0x20)) & !octets;
        let others = (controls | dels.wrapping_sub(ONES) & !dels) & ONES.wrapping_mul(0x80);
        if others != 0 {
            // The lowest mark is exact; those above may come from a borrow.
            let before = others.trailing_zeros().wrapping_shr(3) as usize;
            return buf.len().wrapping_sub(rest.len()).wrapping_add(before);
        }
        rest = tail;
    }
    while let [c, tail @ ..] = rest {
        if *c < b' ' || *c == 0x7f {
            break;
        }
        rest = tail;
    }
    buf.len().wrapping_sub(rest.len())
}

/// Parses a strictly valid ordinary line; `None` for anything else.
#[inline]
#[allow(clippy::cast_possible_truncation)] // the bits are counted
pub(crate) const fn line(buf: &[u8]) -> Option<Line<'_>> {
    let Some((version, code, rest)) = split(buf) else { return None };
    let len = phrase(rest);
    let Some((reason, [b'\r', b'\n', ..])) = rest.split_at_checked(len) else { return None };
    let tens = (code.wrapping_shr(8) & 15).wrapping_mul(10).wrapping_add(code.wrapping_shr(16) & 15);
    let code = tens.wrapping_mul(10).wrapping_add(code.wrapping_shr(24));
    let Ok(code) = StatusCode::from_u16(code as u16) else { return None };
    let version = (version.wrapping_shr(40) as u8, version.wrapping_shr(56) as u8);
    let used = len.wrapping_add(HEAD.wrapping_add(2));
    Some(Line { version, code, reason, flags: Leniencies::STRICT, used })
}

#[cfg(test)]
mod tests {
    use super::{HEAD, head, line, phrase};
    use crate::status::code::StatusCode;

    fn text(major: u8, minor: u8, [a, b, c]: [u8; 3]) -> [u8; HEAD] {
        let (major, minor) = (b'0' | major, b'0' | minor);
        [b'H', b'T', b'T', b'P', b'/', major, b'.', minor, b' ', a, b, c, b' ']
    }

    #[test]
    fn every_strict_head_is_taken_with_its_digits() {
        for (major, minor) in (0..10).flat_map(|major| (0..10).map(move |minor| (major, minor))) {
            for code in 100..=999 {
                let digits = StatusCode::from_u16(code).unwrap().to_digits();
                let [a, b, c] = digits.map(|digit| u32::from(digit - b'0'));
                let expected = u32::from(major) << 16 | u32::from(minor) << 12 | a << 8 | b << 4 | c;
                assert_eq!(head(&text(major, minor, digits)), Some((expected, [].as_slice())));
            }
        }
    }

    #[test]
    fn one_other_octet_and_it_is_left_to_the_parser() {
        let good = text(1, 1, *b"404");
        for (place, octet) in (0..HEAD).flat_map(|place| (0..=255).map(move |octet| (place, octet))) {
            let mut changed = good;
            *changed.get_mut(place).unwrap() = octet;
            let first = u8::from(place == 9);
            let fits = match place {
                5 | 7 | 9 | 10 | 11 => (b'0' + first..=b'9').contains(&octet),
                _ => changed == good,
            };
            assert_eq!(head(&changed).is_some(), fits, "{octet} at {place}");
        }
        assert!(head(good.split_at(12).0).is_none());
        // Two that differ in the same bit do not make up for each other.
        assert!(head(b"ITTP/1.1!404 ").is_none() && head(b"ITTP/1.1 404!").is_none());
        assert!(head(b"HTTP/1.1!404!").is_none());
    }

    #[test]
    fn usual_lines_are_taken_whole() {
        let buf = b"HTTP/1.0 404 Not Found\r\nServer: x";
        let taken = line(buf).unwrap();
        assert_eq!(
            (taken.version, taken.code, taken.reason, taken.used),
            ((1, 0), StatusCode::NOT_FOUND, b"Not Found".as_slice(), 24)
        );
        assert!(taken.flags.is_empty());
        for other in
            [b"HTTP/1.0 404 Not Found\r".as_slice(), b"HTTP/1.0 404 Not\rFound\r\n", b"HTTP/1.0 099 \r\n"]
        {
            assert!(line(other).is_none());
        }
    }

    #[test]
    fn a_phrase_ends_before_the_first_octet_that_it_may_not_hold() {
        for (place, octet) in (0..23).flat_map(|place| (0..=255).map(move |octet| (place, octet))) {
            for filler in [b' ', b'~', 0x80, 0xff] {
                let mut buf = [filler; 23]; // two words, and some bytes one by one
                *buf.get_mut(place).unwrap() = octet;
                let ends = if octet < b' ' || octet == 0x7f { place } else { 23 };
                assert_eq!(phrase(&buf), ends, "{octet} at {place} among {filler}");
                // Whatever follows does not matter.
                *buf.last_mut().unwrap() = 0;
                assert_eq!(phrase(&buf), ends.min(22), "{octet} at {place} among {filler}");
            }
        }
    }
}
