//! Texts for a parser that reads several bytes at a time: every byte at every place of every window, among neighbours of
//! every kind, and every two bytes together. Nothing here knows how wide a window is; it may have up to 16 bytes.
//!
//! Why this is enough for arithmetic on words: what it finds at a byte depends on that byte, on what is carried or
//! borrowed from the bytes below it, which is one bit, and on what is combined over the word, by sum, difference or bit.
//! Every byte meets a carry and none, from the byte below it (pairs side by side) and from further below (limits), and
//! two findings meet each other at every two places.

use anyhow::Result;

use super::pieces::{Checks, Cuts};

/// What stands around the bytes that are tried: the least and the greatest of what a phrase may hold, and what differs
/// from these in one bit.
const FILLERS: [u8; 6] = [b' ', b'~', 0x80, 0xff, b'\t', 0xa0];
/// On either side of every limit between classes of bytes, in either half of all bytes.
const LIMITS: [u8; 22] = [
    0, 1, 8, 9, 10, 11, 12, 13, 14, 0x1f, 0x20, 0x21, 0x7e, 0x7f, 0x80, 0x81, 0x8a, 0x8d, 0x9f, 0xa0, 0xfe,
    0xff,
];
/// Four words of eight bytes and one more.
const LONGEST: usize = 33;
const HEADS: [&[u8; 13]; 3] = [b"HTTP/1.1 200 ", b"HTTP/0.9 999 ", b"HTTP/9.0 100 "];
/// What may follow a head, from nothing to more than any window.
const TAILS: [&[u8]; 4] = [b"", b"\r\n", b"OK\r\n", b"Non-Authoritative Information\r\nServer: x\r\n\r\n"];

/// Every version and every three digits, whole and cut short.
pub(super) fn digits(checks: &mut Checks<'_>) -> Result<()> {
    for number in 0..100_000 {
        let digits = format!("{number:05}");
        let (version, code) = digits.split_at(2);
        let (major, minor) = version.split_at(1);
        for tail in TAILS {
            let head = format!("HTTP/{major}.{minor} {code} ");
            checks.quick(&[head.as_bytes(), tail].concat())?;
        }
    }
    Ok(())
}

/// Every byte at each place of a head.
pub(super) fn head_bytes(checks: &mut Checks<'_>) -> Result<()> {
    for (head, tail) in HEADS.iter().flat_map(|head| TAILS.iter().map(move |tail| (head, tail))) {
        let mut text = [&head[..], tail].concat();
        for place in 0..head.len() {
            for byte in 0..=u8::MAX {
                text[place] = byte;
                checks.text(&text, Cuts::Two)?;
            }
            text[place] = head[place];
        }
    }
    Ok(())
}

/// Every two bytes at each two places of a head: what makes up for each other in a sum or a difference.
pub(super) fn head_pairs(checks: &mut Checks<'_>) -> Result<()> {
    for (head, tail) in HEADS.iter().zip(&TAILS[1..]) {
        let mut text = [&head[..], tail].concat();
        for (one, other) in (0..head.len()).flat_map(|one| (0..one).map(move |other| (one, other))) {
            for pair in 0..=u16::MAX {
                [text[one], text[other]] = pair.to_be_bytes();
                checks.quick(&text)?;
            }
            (text[one], text[other]) = (head[one], head[other]);
        }
    }
    Ok(())
}

/// Every byte at each place of a phrase of each length among each filler, with a line end and without, at addresses of
/// every kind.
pub(super) fn phrase_bytes(checks: &mut Checks<'_>, fillers: usize) -> Result<()> {
    for filler in &FILLERS[..fillers] {
        for len in 1..=LONGEST {
            // In front of it: room, so that the text begins at another address.
            let (room, end) = (len % 8, len % 3);
            let mut text =
                [&vec![0; room][..], HEADS[0], &vec![*filler; len], TAILS[end.min(1)], b"A: b"].concat();
            for place in room + 13..room + 13 + len {
                for byte in 0..=u8::MAX {
                    text[place] = byte;
                    checks.text(&text[room..], Cuts::Two)?;
                }
                text[place] = *filler;
            }
        }
    }
    Ok(())
}

/// Every two bytes side by side, at each place of a phrase.
pub(super) fn phrase_pairs(checks: &mut Checks<'_>) -> Result<()> {
    for filler in &FILLERS[..4] {
        let mut text = [&HEADS[0][..], &[*filler; LONGEST], TAILS[1]].concat();
        for place in 13..13 + LONGEST - 1 {
            for pair in 0..=u16::MAX {
                text[place..place + 2].copy_from_slice(&pair.to_be_bytes());
                checks.quick(&text)?;
            }
            text[place..place + 2].fill(*filler);
        }
    }
    Ok(())
}

/// Bytes beside a limit at each two places of a phrase.
pub(super) fn phrase_limits(checks: &mut Checks<'_>) -> Result<()> {
    for filler in FILLERS {
        let mut text = [&HEADS[0][..], &[filler; LONGEST], TAILS[1]].concat();
        for (one, other) in (13..13 + LONGEST).flat_map(|one| (13..one).map(move |other| (one, other))) {
            for (first, second) in LIMITS.iter().flat_map(|first| LIMITS.map(|second| (*first, second))) {
                (text[one], text[other]) = (first, second);
                checks.quick(&text)?;
            }
            (text[one], text[other]) = (filler, filler);
        }
    }
    Ok(())
}

/// Each line end after a phrase of each length, and behind it so many bytes of each kind.
pub(super) fn behind_the_line(checks: &mut Checks<'_>) -> Result<()> {
    for len in 0..=LONGEST {
        for end in [&b"\r\n"[..], b"\n", b"\r", b"\r\r\n", b"\n\r"] {
            for (more, byte) in (0..=16).flat_map(|more| LIMITS.map(|byte| (more, byte))) {
                let text = [&HEADS[0][..], &vec![b'a'; len], end, &vec![byte; more]].concat();
                checks.quick(&text)?;
            }
        }
    }
    Ok(())
}
