//! The field requirements of the rows, as tables.

use crate::table::perfect_hash::PerfectHash;
use crate::table::row::ROWS;
use crate::vocabulary::field::Level;

/// One entry for each code and level that has fields: both as a key, and the bits of the fields.
const SET_COUNT: usize = count_sets();
const BUILT_SETS: ([u16; SET_COUNT], [u32; SET_COUNT]) = build_sets();
pub(crate) static SET_KEYS: [u16; SET_COUNT] = BUILT_SETS.0;
pub(crate) static SETS: [u32; SET_COUNT] = BUILT_SETS.1;
pub(crate) static IN_SETS: PerfectHash<65> = PerfectHash::new(0x523a_99e9, &SET_KEYS);

/// The codes with unconditional requirements, and the bits of the required fields: the entries of
/// [`Level::Must`], on their own because a server that needs no other should not link them.
const REQUIRED_COUNT: usize = count_required();
const BUILT_REQUIRED: ([u16; REQUIRED_COUNT], [u32; REQUIRED_COUNT]) = build_required();
pub(crate) static REQUIRED_CODES: [u16; REQUIRED_COUNT] = BUILT_REQUIRED.0;
pub(crate) static REQUIRED: [u32; REQUIRED_COUNT] = BUILT_REQUIRED.1;

/// The key of a code and a level; 0, which nothing has, if either is none.
#[inline]
pub(crate) const fn key(code: u32, level: u32) -> u32 {
    if code > 999 || level > 7 { 0 } else { code.wrapping_shl(3) | level }
}

/// The bits of the fields that a row has at a level.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn fields_of(row: usize, wanted: Level) -> u32 {
    let (mut bits, mut i) = (0, 0);
    while i < ROWS[row].fields.len() {
        let (field, level) = ROWS[row].fields[i];
        if level as u8 == wanted as u8 {
            bits |= field.bit();
        }
        i += 1;
    }
    bits
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn count_sets() -> usize {
    let (mut n, mut at) = (0, 0);
    while at < ROWS.len() * Level::ALL.len() {
        n += (fields_of(at / Level::ALL.len(), Level::ALL[at % Level::ALL.len()]) != 0) as usize;
        at += 1;
    }
    n
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
const fn build_sets<const N: usize>() -> ([u16; N], [u32; N]) {
    let mut out = ([0; N], [0; N]);
    let (mut n, mut at) = (0, 0);
    while at < ROWS.len() * Level::ALL.len() {
        let (row, level) = (at / Level::ALL.len(), Level::ALL[at % Level::ALL.len()]);
        let bits = fields_of(row, level);
        if bits != 0 {
            out.0[n] = key(ROWS[row].code as u32, level as u32) as u16;
            out.1[n] = bits;
            n += 1;
        }
        at += 1;
    }
    out
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn count_required() -> usize {
    let (mut n, mut row) = (0, 0);
    while row < ROWS.len() {
        n += (fields_of(row, Level::Must) != 0) as usize;
        row += 1;
    }
    n
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn build_required<const N: usize>() -> ([u16; N], [u32; N]) {
    let mut out = ([0; N], [0; N]);
    let (mut n, mut row) = (0, 0);
    while row < ROWS.len() {
        if fields_of(row, Level::Must) != 0 {
            out.0[n] = ROWS[row].code;
            out.1[n] = fields_of(row, Level::Must);
            n += 1;
        }
        row += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{
        IN_SETS, Level, REQUIRED, REQUIRED_CODES, REQUIRED_COUNT, ROWS, SET_COUNT, SET_KEYS, SETS,
        build_required, build_sets, count_required, count_sets, fields_of, key,
    };

    #[test]
    fn sets_are_collected_row_by_row() {
        assert_eq!((count_sets(), count_required()), (SET_COUNT, REQUIRED_COUNT));
        assert!(build_sets::<SET_COUNT>() == (SET_KEYS, SETS));
        assert!(build_required::<REQUIRED_COUNT>() == (REQUIRED_CODES, REQUIRED));
        assert!(!REQUIRED.contains(&0) && !SETS.contains(&0), "one place too many");
        for (row, one) in ROWS.iter().enumerate() {
            for level in Level::ALL {
                let here = one.fields.iter().filter(|(_, of)| of == level);
                let bits = here.fold(0, |bits, (field, _)| bits | field.bit());
                assert_eq!(fields_of(row, *level), bits);
                let found =
                    SET_KEYS.iter().position(|it| u32::from(*it) == key(one.code.into(), *level as u32));
                assert_eq!(found.map_or(0, |at| SETS[at]), bits);
            }
        }
    }

    #[test]
    fn no_key_of_anything_else_is_that_of_a_code_and_a_level() {
        assert_eq!((key(426, 1), key(999, 7)), (426 * 8 + 1, 999 * 8 + 7));
        assert_eq!(key(424, 9), 0, "not level 1 of 425");
        assert_eq!(key(426 | 1 << 29, 1), 0, "shifted, the upper bits are gone");
        assert_eq!((key(1000, 1), key(426, 8)), (0, 0));
    }

    #[test]
    fn no_compiler_has_to_search() {
        IN_SETS.was_not_searched();
    }
}
