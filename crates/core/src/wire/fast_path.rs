//! A fast path for ordinary lines, several bytes at a time, for targets with enough flash.
//! [`Parser`](crate::Parser) gives the same answers without it, but more slowly.

use crate::base::slice::last_chunk;
use crate::status::code::StatusCode;
use crate::vocabulary::leniency::Leniencies;
use crate::wire::verdict::Line;

/// The length of "HTTP/1.1 404 ".
pub(crate) const HEAD: usize = 13;

/// The digits of a strictly valid "HTTP/1.1 404 ", four bits each, and the rest of `buf`; `None` for anything
/// else.
#[inline]
#[allow(clippy::cast_possible_truncation)] // the bits are counted
pub(crate) const fn head(buf: &[u8]) -> Option<(u32, &[u8])> {
    let Some(digits) = digits(buf) else { return None };
    let Some((_, rest)) = buf.split_at_checked(HEAD) else { return None };
    let (version, code) = (digits as u32, digits.wrapping_shr(32) as u32);
    if code & 15 == 0 {
        return None;
    }
    let version = version.wrapping_shl(16) & 0xf_0000 | version.wrapping_shr(4) & 0xf000;
    let code = code.wrapping_shl(8) & 0xf00 | code.wrapping_shr(4) & 0xf0 | code.wrapping_shr(16) & 15;
    Some((version | code, rest))
}

/// The number of leading bytes that are allowed in any phrase: SP, VCHAR, obs-text.
#[inline]
pub(crate) const fn phrase(buf: &[u8]) -> usize {
    let mut rest = buf;
    while let Some((eight, tail)) = rest.split_first_chunk::<8>() {
        let marks = marks(u64::from_le_bytes(*eight));
        if marks != 0 {
            return buf.len().wrapping_sub(rest.len()).wrapping_add(first(marks));
        }
        rest = tail;
    }
    // What is left together with what was searched, or, of a short piece, byte by byte.
    if let Some(eight) = last_chunk(buf) {
        let marks = marks(u64::from_le_bytes(*eight));
        return buf.len().wrapping_sub(if marks == 0 { 0 } else { 8_usize.wrapping_sub(first(marks)) });
    }
    while let [c, tail @ ..] = rest {
        if *c < b' ' || *c == 0x7f {
            break;
        }
        rest = tail;
    }
    buf.len().wrapping_sub(rest.len())
}

/// The digits of a strictly valid head: bits that differ from "0.0 000 ", first byte lowest. The first digit of the
/// code may be 0.
#[inline]
pub(crate) const fn digits(buf: &[u8]) -> Option<u64> {
    const DIGITS: u64 = 0x000f_0f0f_000f_000f;
    const SIX: u64 = 0x0006_0606_0006_0006;
    let Some((name, rest)) = buf.split_first_chunk::<4>() else { return None };
    let [b'/', rest @ ..] = rest else { return None };
    let Some((digits, _)) = rest.split_first_chunk::<8>() else { return None };
    let digits = u64::from_le_bytes(*digits) ^ u64::from_le_bytes(*b"0.0 000 ");
    // With 6 added, a digit stays below 16.
    let others = (digits.wrapping_add(SIX) | digits) & !DIGITS;
    if u32::from_le_bytes(*name) != u32::from_le_bytes(*b"HTTP") || others != 0 {
        return None;
    }
    Some(digits)
}

/// The line behind [`digits`] if its phrase is OK, as that of most lines: a branch that is easily predicted.
#[inline]
pub(crate) const fn ok_line(buf: &[u8], digits: u64) -> Option<Line<'_>> {
    if is_ok(buf) { ending(buf, digits, HEAD.wrapping_add(2)) } else { None }
}

#[inline(always)]
const fn is_ok(buf: &[u8]) -> bool {
    match buf.split_at_checked(HEAD) {
        Some((_, rest)) => match rest.split_first_chunk::<4>() {
            Some((phrase, _)) => u32::from_le_bytes(*phrase) == u32::from_le_bytes(*b"OK\r\n"),
            None => false,
        },
        None => false,
    }
}

/// The line behind [`digits`] if it is strictly valid and its phrase has up to 31 bytes; else `None`, sometimes for one
/// of 32.
///
/// The phrase is searched for its end without a branch that depends on its length: in 16 bytes that end 29 bytes into
/// the line, and in 16 that end 45 bytes into it. Where the buffer ends earlier so do they, and then they begin in what
/// was searched already, or in the head.
#[inline]
pub(crate) const fn phrase_line(buf: &[u8], digits: u64) -> Option<Line<'_>> {
    if buf.len() < 17 {
        return None;
    }
    ending(buf, digits, phrase_end(buf))
}

/// The length of the line with its line end, if the phrase behind a head has up to 31 bytes and ends with CR LF.
#[inline]
pub(crate) const fn line_end(buf: &[u8]) -> Option<usize> {
    if buf.len() < 17 {
        return None;
    }
    if is_ok(buf) {
        return Some(HEAD.wrapping_add(4));
    }
    let end = phrase_end(buf);
    match buf.split_at_checked(end) {
        Some((_, [b'\r', b'\n', ..])) => Some(end.wrapping_add(2)),
        _ => None,
    }
}

/// The line whose head has these digits, if its phrase ends at `end` with CR LF.
#[inline(always)]
#[allow(clippy::cast_possible_truncation)] // the bits are counted
const fn ending(buf: &[u8], digits: u64, end: usize) -> Option<Line<'_>> {
    let Some((start, [b'\r', b'\n', ..])) = buf.split_at_checked(end) else { return None };
    let Some((_, reason)) = start.split_at_checked(HEAD) else { return None };
    let tens = (digits.wrapping_shr(32) as u32 & 15)
        .wrapping_mul(10)
        .wrapping_add(digits.wrapping_shr(40) as u32 & 15);
    let code = tens.wrapping_mul(10).wrapping_add(digits.wrapping_shr(48) as u32 & 15);
    let Ok(code) = StatusCode::from_u16(code as u16) else { return None };
    let version = (digits as u8, digits.wrapping_shr(16) as u8);
    Some(Line { version, code, reason, flags: Leniencies::STRICT, used: end.wrapping_add(2) })
}

/// Where the first byte from 13 to 44 is that no phrase can hold, or HTAB; 0 if there is none. `buf` has at least 16
/// bytes.
#[inline(always)]
const fn phrase_end(buf: &[u8]) -> usize {
    let (near, near_end) = sixteen(buf, 29);
    let (far, far_end) = sixteen(buf, 45);
    let near = [marks(near[0]), marks(near[1])];
    let far = [marks(far[0]), marks(far[1])];
    // Also needs both before it chooses, or the compiler would make a branch of the choice.
    if near[0] | near[1] | far[0] | far[1] == 0 {
        return 0;
    }
    let (marks, end) = if near[0] | near[1] != 0 { (near, near_end) } else { (far, far_end) };
    let (eight, end) = if marks[0] != 0 { (marks[0], end.wrapping_sub(8)) } else { (marks[1], end) };
    end.wrapping_sub(8).wrapping_add(first(eight))
}

/// The 16 bytes that end `most` bytes into `buf`, or with it, lowest first; and where they end.
#[inline(always)]
#[allow(clippy::cast_possible_truncation)] // a half
const fn sixteen(buf: &[u8], most: usize) -> ([u64; 2], usize) {
    let end = if buf.len() < most { buf.len() } else { most };
    match buf.split_at_checked(end) {
        Some((start, _)) => match last_chunk(start) {
            Some(sixteen) => {
                let both = u128::from_le_bytes(*sixteen);
                ([both as u64, both.wrapping_shr(64) as u64], end)
            }
            None => ([0; 2], end),
        },
        None => ([0; 2], end),
    }
}

/// The highest bit of each byte that no phrase can hold, or HTAB. The lowest mark is exact; those above may come from
/// a borrow.
#[inline(always)]
const fn marks(eight: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    let dels = eight ^ ONES.wrapping_mul(0x7f);
    let controls = eight.wrapping_sub(ONES.wrapping_mul(0x20)) & !eight;
    (controls | dels.wrapping_sub(ONES) & !dels) & ONES.wrapping_mul(0x80)
}

/// The number of bytes before the first mark.
#[inline(always)]
const fn first(marks: u64) -> usize {
    marks.trailing_zeros().wrapping_shr(3) as usize
}

#[cfg(test)]
mod tests {
    use super::{HEAD, digits, head, line_end, ok_line, phrase, phrase_line};
    use crate::base::reach::STEP;
    use crate::status::code::StatusCode;
    use crate::wire::verdict::Line;

    fn line(buf: &[u8]) -> Option<Line<'_>> {
        let digits = digits(buf)?;
        ok_line(buf, digits).or_else(|| phrase_line(buf, digits))
    }

    fn text(major: u8, minor: u8, [a, b, c]: [u8; 3]) -> [u8; HEAD] {
        let (major, minor) = (b'0' | major, b'0' | minor);
        [b'H', b'T', b'T', b'P', b'/', major, b'.', minor, b' ', a, b, c, b' ']
    }

    #[test]
    fn every_strict_head_is_taken_with_its_digits() {
        for (major, minor) in (0..10).flat_map(|major| (0..10).step_by(STEP).map(move |minor| (major, minor)))
        {
            for code in (100..=999).step_by(STEP) {
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
        assert_eq!(line_end(buf), Some(24));
        for other in
            [b"HTTP/1.0 404 Not Found\r".as_slice(), b"HTTP/1.0 404 Not\rFound\r\n", b"HTTP/1.0 099 \r\n"]
        {
            assert!(line(other).is_none());
        }
    }

    #[test]
    fn a_phrase_of_any_length_is_found_wherever_the_buffer_ends() {
        for (len, more) in
            (0..40).step_by(STEP).flat_map(|len| (0..40).step_by(STEP).map(move |more| (len, more)))
        {
            for filler in [b"x", b"~", b" ", b"\x80", b"\xff"] {
                let phrase = filler.repeat(len);
                let buf =
                    [b"HTTP/1.1 404 ".as_slice(), &phrase, b"\r\n", &b"\r\nx".repeat(14)[..more]].concat();
                // 17 bytes at least; of 32 bytes, whether CR is behind what was searched.
                match line(&buf) {
                    Some(taken) => assert_eq!((taken.reason, taken.used), (&*phrase, len + 15)),
                    None => assert!(buf.len() < 17 || len > 31, "{len} bytes and {more} more"),
                }
                // One that no phrase can hold, at each place.
                for place in (0..len).step_by(STEP) {
                    for octet in [0, 9, 13, 31, 127] {
                        let mut buf = buf.clone();
                        *buf.get_mut(HEAD + place).unwrap() = octet;
                        assert!(line(&buf).is_none(), "{octet} at {place} of {len}, and {more} more");
                    }
                }
            }
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
        assert_eq!(phrase(b"a b"), 3, "too short for a word");
    }

    #[test]
    fn what_follows_the_line_hides_no_line_end() {
        for len in 0..24 {
            let phrase = b"x".repeat(len);
            // With line ends in the same places of the next eight bytes, of the next but one, and none.
            for more in [b"\r\n".as_slice(), b"xxxxxx\r\n", b"xxxxxxxxxxxxxx\r\n", b""] {
                let buf = [b"HTTP/1.1 404 ", &*phrase, b"\r\n", more, &[b'x'; 45]].concat();
                assert_eq!(line(&buf).map(|line| line.reason), Some(&*phrase), "before {more:?}");
            }
        }
    }

    #[test]
    fn the_shortest_line_with_ok_has_an_end() {
        let buf = b"HTTP/1.1 200 OK\r\n";
        assert_eq!(line_end(buf), Some(buf.len()));
        assert_eq!(line_end(buf.split_last().unwrap().1), None);
    }
}
