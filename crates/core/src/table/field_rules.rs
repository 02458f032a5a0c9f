//! The field requirements of the rows, as tables.

use crate::table::row::ROWS;
use crate::vocabulary::field::Level;

/// One requirement: code, field and level, the last two packed as `field << 3 | level`.
const RULE_COUNT: usize = count_rules(false);
pub(crate) static RULE_CODES: [u16; RULE_COUNT] = build::<RULE_COUNT>(false).0;
pub(crate) static RULES: [u8; RULE_COUNT] = build::<RULE_COUNT>(false).1;

/// The codes with unconditional requirements, and the bits of the required fields.
const REQUIRED_COUNT: usize = count_rules(true);
pub(crate) static REQUIRED_CODES: [u16; REQUIRED_COUNT] = build::<REQUIRED_COUNT>(true).0;
pub(crate) static REQUIRED: [u32; REQUIRED_COUNT] = build::<REQUIRED_COUNT>(true).2;

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn required_by(row: usize) -> u32 {
    let (mut bits, mut i) = (0, 0);
    while i < ROWS[row].fields.len() {
        let (field, level) = ROWS[row].fields[i];
        if level as u8 == Level::Must as u8 {
            bits |= field.bit();
        }
        i += 1;
    }
    bits
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn count_rules(required: bool) -> usize {
    let (mut n, mut i) = (0, 0);
    while i < ROWS.len() {
        n += if required { (required_by(i) != 0) as usize } else { ROWS[i].fields.len() };
        i += 1;
    }
    n
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn build<const N: usize>(required: bool) -> ([u16; N], [u8; N], [u32; N]) {
    let mut out = ([0; N], [0; N], [0; N]);
    let (mut n, mut i) = (0, 0);
    while i < ROWS.len() {
        if required && required_by(i) != 0 {
            out.0[n] = ROWS[i].code;
            out.2[n] = required_by(i);
            n += 1;
        }
        let mut j = 0;
        while !required && j < ROWS[i].fields.len() {
            let (field, level) = ROWS[i].fields[j];
            out.0[n] = ROWS[i].code;
            out.1[n] = (field as u8) << 3 | level as u8;
            n += 1;
            j += 1;
        }
        i += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{
        Level, REQUIRED, REQUIRED_CODES, REQUIRED_COUNT, ROWS, RULE_CODES, RULE_COUNT, RULES, build,
        count_rules, required_by,
    };
    use crate::vocabulary::field::Field;

    #[test]
    fn rules_are_collected_row_by_row() {
        assert_eq!((count_rules(false), count_rules(true)), (RULE_COUNT, REQUIRED_COUNT));
        let (codes, rules, _) = build::<RULE_COUNT>(false);
        assert!(codes == RULE_CODES && rules == RULES);
        let (codes, _, required) = build::<REQUIRED_COUNT>(true);
        assert!(codes == REQUIRED_CODES && required == REQUIRED);
        for (row, one) in ROWS.iter().enumerate() {
            let musts = one.fields.iter().filter(|(_, level)| *level == Level::Must);
            assert_eq!(required_by(row), musts.fold(0, |bits, (field, _)| bits | Field::bit(*field)));
        }
    }
}
