//! The only state machine that parses status lines: one byte at a time, over the word of a
//! [`Parser`](crate::Parser).

use crate::base::slice::{nth, nth_fast};
use crate::vocabulary::error::Error;
use crate::vocabulary::leniency::Leniency;

// States: what comes next. Up to PHRASE, the state is the byte's place in "HTTP/1.1 200 ".
pub(crate) const NAME: u32 = 0;
pub(crate) const MAJOR: u32 = 5;
pub(crate) const GAP: u32 = 8; // the SP before the code
pub(crate) const CODE: u32 = 9; // its first digit
pub(crate) const AFTER_CODE: u32 = 12;
pub(crate) const PHRASE: u32 = 13;
pub(crate) const CR: u32 = 14; // the CR was read
pub(crate) const DONE: u32 = 15; // with its line end
pub(crate) const FAILED: u32 = 16; // plus the number of the error
pub(crate) const FINISHED: u32 = FAILED; // and no error: done without a line end

pub(crate) const STATE_BITS: u32 = 31;
pub(crate) const ALLOWED_AT: u32 = 5;
/// In state NAME, the CR of an empty line was read. In state DONE, the line ended with LF alone.
pub(crate) const MARK: u32 = 0x800;
pub(crate) const DIGITS_AT: u32 = 12;
pub(crate) const LOW_BITS: u32 = 0xfff;
pub(crate) const FORGIVEN_AT: u32 = 26;
pub(crate) const OFFSET_BITS: u32 = 0x03ff_ffff;

const DIGIT: u32 = b'0' as u32; // stands for any digit
const BARE_LF: u32 = Leniency::BareLf.bit() as u32;
pub(crate) const NO_SPACE: u32 = Leniency::NoSpace.bit() as u32;
const WHITESPACE: u32 = Leniency::Whitespace.bit() as u32;
const LEADING: u32 = Leniency::Leading.bit() as u32;
const CONTROL: u32 = Leniency::Control.bit() as u32;
/// What no set of leniencies allows: the bit of the mark, which is not set where this is asked.
const NEVER: u32 = 0x40;
const EMPTY_LINE: u32 = Leniency::EmptyLine.bit() as u32;

/// Processes one byte in a state that expects one (RFC 9112 section 4), but none that is allowed in any phrase in one.
/// Returns the new word, and above it what was forgiven, at its position in `seen`.
#[inline(never)] // small: two registers in, two out
pub(crate) const fn step(word: u32, c: u32) -> u64 {
    let state = word & STATE_BITS;
    if word & MARK != 0 {
        return match c {
            10 => (word & !MARK) as u64,
            _ => failed(word, Error::LineEnd) as u64,
        };
    }
    let (by, needs, error) = if state < PHRASE {
        let want = want(state);
        if want & !1 == DIGIT {
            if c.wrapping_sub(want) <= DIGIT.wrapping_add(9).wrapping_sub(want) {
                let digits = word.wrapping_shr(DIGITS_AT).wrapping_shl(4) | c & 15;
                return (digits.wrapping_shl(DIGITS_AT) | word.wrapping_add(1) & LOW_BITS) as u64;
            }
        } else if c == want {
            return word.wrapping_add(1) as u64;
        }
        let error = error(state, c);
        let (by, needs) = if c == 32 || c == 9 || c.wrapping_sub(11) < 2 {
            match state {
                NAME => (0, LEADING),
                CODE => (0, WHITESPACE),
                GAP | AFTER_CODE => (1, WHITESPACE),
                _ => (0, NEVER),
            }
        } else if state == NAME {
            match c {
                13 => (MARK, EMPTY_LINE),
                10 => (0, EMPTY_LINE | BARE_LF),
                _ => (0, NEVER),
            }
        } else if state == AFTER_CODE {
            match c {
                13 => (CR - AFTER_CODE, NO_SPACE),
                10 => (MARK + DONE - AFTER_CODE, NO_SPACE | BARE_LF),
                _ => (0, NEVER),
            }
        } else {
            (0, NEVER)
        };
        (by, needs, error)
    } else {
        match c {
            10 if state == CR => return word.wrapping_add(1) as u64,
            _ if state == CR => (0, NEVER, Error::LineEnd),
            9 => return word as u64,
            13 => return word.wrapping_add(1) as u64,
            10 => (MARK + DONE - PHRASE, BARE_LF, Error::LineEnd),
            1.. => (0, CONTROL, Error::Reason),
            _ => (0, NEVER, Error::Reason),
        }
    };
    if allows(word, needs) {
        word.wrapping_add(by) as u64 | (needs.wrapping_shl(FORGIVEN_AT) as u64).wrapping_shl(32)
    } else {
        // The line end is wrong if nothing else stands in the way.
        failed(word, if allows(word, needs & !BARE_LF) { Error::LineEnd } else { error }) as u64
    }
}

/// The fast layout's first try: the word after a byte of a strictly valid line, up to the line end; `None` for any
/// other byte and state.
#[inline(always)]
pub(crate) const fn usual(word: u32, c: u32) -> Option<u32> {
    /// The lowest byte that a state expects, and how many above it.
    static EXPECTED: [[u8; 2]; PHRASE as usize] = {
        let (mut expected, mut state) = ([[0; 2]; PHRASE as usize], 0);
        #[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)] // only the compiler runs it
        while state < PHRASE as usize {
            let want = want(state as u32) as u8;
            expected[state] = match want {
                b'0' => [want, 9],
                b'1' => [want, 8],
                _ => [want, 0],
            };
            state = state.wrapping_add(1);
        }
        expected
    };
    let at = word & (STATE_BITS | MARK);
    if at == PHRASE {
        return if c >= 0x20 && c != 0x7f { Some(word) } else { None };
    }
    let Some([low, span]) = nth_fast(&EXPECTED, at as usize) else { return None };
    if c.wrapping_sub(*low as u32) > *span as u32 {
        return None;
    }
    let next = word.wrapping_add(1);
    let digits = word.wrapping_shr(DIGITS_AT).wrapping_shl(4) | c & 15;
    Some(if *span == 0 { next } else { digits.wrapping_shl(DIGITS_AT) | next & LOW_BITS })
}

/// The word after an error.
#[inline]
pub(crate) const fn failed(word: u32, error: Error) -> u32 {
    word & !(STATE_BITS | MARK) | FAILED.wrapping_add(error as u32)
}

/// What the grammar expects in a state before the phrase: a certain byte; DIGIT, any digit; or DIGIT + 1, a
/// digit except 0.
#[inline]
const fn want(state: u32) -> u32 {
    static WANT: [u8; 13] = *b"HTTP/0.0 100 ";
    match nth(&WANT, state as usize) {
        Some(want) => *want as u32,
        None => DIGIT,
    }
}

/// The error for an unexpected byte before the phrase.
#[inline]
pub(crate) const fn error(state: u32, c: u32) -> Error {
    match state {
        0..=4 => Error::Name,
        MAJOR..=7 => Error::Version,
        AFTER_CODE if c.wrapping_sub(DIGIT) <= 9 => Error::Code, // a fourth digit
        GAP | AFTER_CODE => Error::Space,
        _ => Error::Code,
    }
}

/// Whether all these leniencies are allowed.
#[inline]
pub(crate) const fn allows(word: u32, bits: u32) -> bool {
    !word & bits.wrapping_shl(ALLOWED_AT) == 0
}

#[cfg(test)]
mod tests {
    use super::{DIGITS_AT, FAILED, MARK, NAME, PHRASE, STATE_BITS, step, usual};

    #[test]
    fn the_first_try_takes_what_is_strictly_valid_and_takes_it_likewise() {
        for (state, c) in (0..=STATE_BITS).flat_map(|state| (0..=255).map(move |c| (state, c))) {
            let word = 0x12_345 << DIGITS_AT | state;
            let right = match state {
                ..PHRASE => step(word, c) as u32,
                PHRASE if c >= 32 && c != 127 => word,
                _ => FAILED,
            };
            assert_eq!(usual(word, c), (right & FAILED == 0).then_some(right), "{c} in {state}");
        }
        for c in 0..=255 {
            assert_eq!(usual(NAME | MARK, c), None, "{c} after CR");
        }
    }
}
