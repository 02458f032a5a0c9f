//! The usual line, several octets at a time, where flash is plenty. [`Parser`](crate::Parser) does without it, too; it
//! gives the same answers and is slower.

/// Octets of "HTTP/1.1 404 ".
pub(crate) const HEAD: usize = 13;

/// The digits of a strictly valid "HTTP/1.1 404 ", four bits each, and what follows it; `None` for all else.
#[inline]
pub(crate) const fn head(buf: &[u8]) -> Option<(u32, &[u8])> {
    let Some((version, rest)) = buf.split_first_chunk::<8>() else { return None };
    let Some((code, rest)) = rest.split_first_chunk::<4>() else { return None };
    let [b' ', rest @ ..] = rest else { return None };
    // What is left of each octet is its digit, or 0 where the octet is fixed.
    let version = u64::from_be_bytes(*version) ^ u64::from_be_bytes(*b"HTTP/0.0");
    let code = u32::from_be_bytes(*code) ^ u32::from_be_bytes(*b" 000");
    // With 6 added, a digit stays below 16.
    let too_large = (version.wrapping_add(0x06_0006) | version) & !0x0f_000f;
    let code_too_large = (code.wrapping_add(0x06_0606) | code) & !0x0f_0f0f;
    if too_large != 0 || code_too_large != 0 || code < 0x01_0000 {
        return None;
    }
    #[allow(clippy::cast_possible_truncation)] // what is left are 20 bits
    let version = (version.wrapping_shr(12) as u32 | version as u32) & 0xff;
    let digits =
        version.wrapping_shl(12) | code.wrapping_shr(8) & 0xf00 | code.wrapping_shr(4) & 0xf0 | code & 15;
    Some((digits, rest))
}

/// How many octets that every phrase may hold come first: SP, VCHAR, obs-text.
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
    while let [b' '..=0x7e | 0x80.., tail @ ..] = rest {
        rest = tail;
    }
    buf.len().wrapping_sub(rest.len())
}

/// The digits and the length of a strictly valid line of the usual kind; `None` for all else.
#[inline]
pub(crate) const fn line(buf: &[u8]) -> Option<(u32, usize)> {
    let Some((digits, rest)) = head(buf) else { return None };
    let len = phrase(rest);
    match rest.split_at_checked(len) {
        Some((_, [b'\r', b'\n', ..])) => Some((digits, len.wrapping_add(HEAD.wrapping_add(2)))),
        _ => None,
    }
}
