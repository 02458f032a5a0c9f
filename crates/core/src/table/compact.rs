//! The small layout. It computes the slot, and finds a phrase by a linear function of the slot less a
//! one-byte correction. The default on targets without an operating system.

use crate::base::text_pool::Text;
use crate::table::phrases::{BYTES, LEN, STARTS};
use crate::table::slots::{BASE, BASES, NONE, SLOTS, stray};

/// The slot of any number. All texts share one copy.
#[inline(never)]
pub(crate) const fn slot(code: u32) -> usize {
    find(&BASES, code).0
}

/// The slot that answers for any number: its own, or that of its class, or that of 500.
#[inline]
pub(crate) const fn slot_or_class(code: u32) -> usize {
    match find(&BASES, code) {
        (NONE, class) if code.wrapping_sub(100) < 500 => class,
        (NONE, _) => BASE[4] as usize,
        (slot, _) => slot,
    }
}

/// The slot of any number, and the first slot of its class, from a table that begins with `BASES`. Each caller gets its own
/// copy, so that a program with one lookup links one function.
#[inline(always)]
const fn find(bases: &[u8], code: u32) -> (usize, usize) {
    let c = code.wrapping_sub(100);
    // Equals c / 100 below 1,099. A larger c meets an empty run, or lies further past the start of its run
    // than any run ends, so it needs no other test.
    let class = c.wrapping_mul(41).wrapping_shr(12) & 7;
    let Some((_, [base, end, ..])) = bases.split_at_checked(class as usize) else {
        return (NONE, NONE);
    };
    let slot = c.wrapping_sub(class.wrapping_mul(100)).wrapping_add(*base as u32);
    let slot = if slot < *end as u32 && slot < NONE as u32 { slot as usize } else { stray(c) };
    (slot, *base as usize)
}

/// The slope of the line: a power of two near the average size of a phrase in bytes.
const SLOPE: usize = 16;

/// Where in `TABLE` it says how far below the line each phrase starts, and where the phrases are.
const BELOW: usize = BASES.len();
const TEXTS: usize = BELOW + SLOTS + 1;

/// All that finding a phrase takes, in one piece, so that code contains one address: `BASES`, how far below the line each
/// phrase starts, and the phrases, each with its NUL.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
static TABLE: [u8; TEXTS + LEN] = {
    let mut table = [0; TEXTS + LEN];
    let mut i = 0;
    while i < BELOW {
        table[i] = BASES[i];
        i += 1;
    }
    i = 0;
    while i <= SLOTS {
        let (start, line) = (STARTS[i] as usize, SLOPE * i);
        assert!(
            start <= line && line - start < 256,
            "registry: the phrases no longer follow one line; give it another slope or height in compact.rs"
        );
        table[BELOW + i] = (line - start) as u8;
        i += 1;
    }
    i = 0;
    while i < LEN {
        table[TEXTS + i] = BYTES[i];
        i += 1;
    }
    table
};
const PHRASES: &str = match core::str::from_utf8(TABLE.split_at(TEXTS).1) {
    Ok(text) => text,
    Err(_) => panic!("registry: texts are printable ASCII"),
};

/// The phrase of any number; empty if it is not registered.
#[inline(always)]
pub(crate) const fn phrase(code: u32) -> Text {
    let slot = find(&TABLE, code).0;
    let (start, len) = match TABLE.as_slice().split_at_checked(slot.wrapping_add(BELOW)) {
        Some((_, [here, next, ..])) => (
            SLOPE.wrapping_mul(slot).wrapping_sub(*here as usize),
            SLOPE.wrapping_sub(1).wrapping_add(*here as usize).wrapping_sub(*next as usize),
        ),
        _ => (LEN - 1, 0),
    };
    Text { pool: PHRASES, start, len }
}

/// Like [`phrase`], in one copy for all callers.
#[inline]
pub(crate) const fn phrase_shared(code: u32) -> Text {
    let place = place(code);
    Text { pool: PHRASES, start: (place & 0xffff) as usize, len: place.wrapping_shr(16) as usize }
}

/// The start of the phrase in the low 16 bits, its length above: one register, so that a call costs no stack.
#[inline(never)]
#[allow(clippy::cast_possible_truncation)] // a pool is limited to 65,535 bytes
const fn place(code: u32) -> u32 {
    let phrase = phrase(code);
    phrase.start as u32 | (phrase.len as u32).wrapping_shl(16)
}

#[cfg(test)]
mod tests {
    use super::{phrase, phrase_shared};
    use crate::base::reach::FAR;

    #[test]
    fn the_shared_copy_gives_the_same_phrases() {
        for code in 0..=FAR {
            let (own, shared) = (phrase(code), phrase_shared(code));
            assert_eq!((own.as_str(), own.len()), (shared.as_str(), shared.len()), "{code}");
        }
    }
}
