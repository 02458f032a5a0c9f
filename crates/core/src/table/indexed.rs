//! The fast layout: one load gives the slot of a code, and one load gives both start and length of its
//! phrase. The default on targets with an operating system.

use crate::base::slice::nth_fast;
use crate::base::text_pool::Text;
use crate::table::by_code::{ByCode, by_code};
use crate::table::phrases::{LEN, PHRASES, STARTS};
use crate::table::row::ROWS;
use crate::table::slots::{BASE, NONE, slot_of};

/// From 100 to the last registered code.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const SPAN: usize = ROWS[ROWS.len() - 1].code as usize - 99;

/// The slot of each code from 100 on.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
static INDEX: [u8; SPAN] = {
    let mut index = [0; SPAN];
    let mut i = 0;
    while i < SPAN {
        index[i] = slot_of(i as u16 + 100) as u8;
        i += 1;
    }
    index
};

/// The slot of any number.
#[inline]
pub(crate) const fn slot(code: u32) -> usize {
    match nth_fast(&INDEX, code.wrapping_sub(100) as usize) {
        Some(slot) => *slot as usize,
        None => NONE,
    }
}

/// The slot that answers for each code, and for every other number.
#[allow(clippy::indexing_slicing)] // only the compiler runs it
static ANSWERS: ByCode<u8> = by_code!(code => {
    let slot = slot(code);
    let class = if code.wrapping_sub(100) < 500 { code.wrapping_div(100).wrapping_sub(1) as usize } else { 4 };
    if slot == NONE { BASE[class] } else { slot as u8 }
});

/// The slot that answers for any number: its own, or that of its class, or that of 500.
#[inline]
pub(crate) const fn slot_or_class(code: u32) -> usize {
    ANSWERS.get(code) as usize
}

/// The start (low 11 bits) and length (high 5 bits) of each code's phrase.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
static PLACES: [u16; SPAN] = {
    let mut places = [0; SPAN];
    let mut i = 0;
    while i < SPAN {
        let slot = slot_of(i as u16 + 100);
        let len = STARTS[slot + 1] - STARTS[slot] - 1;
        assert!(
            STARTS[slot] < 1 << 11 && len < 1 << 5,
            "registry: phrase too long for indexed.rs; widen PLACES"
        );
        places[i] = STARTS[slot] | len << 11;
        i += 1;
    }
    places
};

/// The phrase of any number; empty if it is not registered.
#[inline]
pub(crate) const fn phrase(code: u32) -> Text {
    let place = match nth_fast(&PLACES, code.wrapping_sub(100) as usize) {
        Some(place) => *place as usize,
        None => LEN - 1,
    };
    Text { pool: PHRASES, start: place & 0x7ff, len: place.wrapping_shr(11) }
}

/// Each code's phrase as Rust wants it: an address and a length, which a position-independent program has to relocate.
/// So the archive, which C links, does not contain this table.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
static SLICES: [&str; SPAN] = {
    let mut slices = [""; SPAN];
    let mut row = 0;
    while row < ROWS.len() {
        let code = ROWS[row].code as u32;
        slices[code as usize - 100] = phrase(code).as_str();
        row += 1;
    }
    slices
};

/// The phrase of any number, for Rust; empty if it is not registered.
#[inline]
pub(crate) const fn phrase_str(code: u32) -> &'static str {
    match nth_fast(&SLICES, code.wrapping_sub(100) as usize) {
        Some(slice) => slice,
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{LEN, phrase};

    #[test]
    fn no_phrase_is_the_last_nul() {
        for code in [0, 99, 1000, u32::MAX] {
            let text = phrase(code);
            assert_eq!((text.start, text.len()), (LEN - 1, 0), "{code}");
        }
    }
}
