//! Slots: every registered code has a small number, its slot, and all tables are indexed by slot. Each class
//! is a dense run (100.., 200.., ...) with an empty slot where a code is not registered; codes far from their
//! run (226, 451) come after the runs, and the last slot stands for everything else.
//!
//! Two ways to find a slot give the same numbers: [`indexed`](crate::table::indexed) reads it from a table (fast), and
//! [`compact`](crate::table::compact) computes it (small).
#![allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]

use crate::table::row::{ROWS, Row};

/// A code this far above the previous one is not part of its class's run.
const FAR: u16 = 9;

const fn is_stray(row: usize) -> bool {
    let code = ROWS[row].code;
    let mut run = code - code % 100;
    let mut i = 0;
    while i < row {
        let before = ROWS[i].code;
        if before / 100 == code / 100 && before - run < FAR {
            run = before;
        }
        i += 1;
    }
    code - run >= FAR
}

/// Which rows are strays.
static STRAY_ROWS: [bool; ROWS.len()] = {
    let mut strays = [false; ROWS.len()];
    let mut i = 0;
    while i < ROWS.len() {
        strays[i] = is_stray(i);
        i += 1;
    }
    strays
};

const fn count_strays() -> usize {
    let (mut n, mut i) = (0, 0);
    while i < ROWS.len() {
        n += STRAY_ROWS[i] as usize;
        i += 1;
    }
    n
}

/// The codes whose slots come after the runs.
const STRAYS: [u16; STRAY_COUNT] = {
    let mut strays = [0; STRAY_COUNT];
    let (mut n, mut i) = (0, 0);
    while i < ROWS.len() {
        if STRAY_ROWS[i] {
            strays[n] = ROWS[i].code;
            n += 1;
        }
        i += 1;
    }
    strays
};
const STRAY_COUNT: usize = count_strays();

/// The slot of `c + 100` if it comes after the runs, otherwise the last slot. Written out so that the numbers
/// become part of the instructions: a loop over a table costs more.
#[inline(always)]
pub(crate) const fn stray(c: u32) -> usize {
    const _: () =
        assert!(STRAY_COUNT == 2, "registry: another code far from its run; give it a line in stray()");
    if c == STRAYS[0] as u32 - 100 {
        BASE[5] as usize
    } else if c == STRAYS[1] as u32 - 100 {
        BASE[5] as usize + 1
    } else {
        NONE
    }
}

/// The slot of 100, 200, 300, 400, 500, where the run of 5xx ends, and empty runs up to eight classes.
pub(crate) static BASES: [u8; 9] = [BASE[0], BASE[1], BASE[2], BASE[3], BASE[4], BASE[5], 0, 0, 0];
pub(crate) const BASE: [u8; 6] = {
    let mut base = [0; 6];
    let mut class = 1;
    while class <= 5 {
        let (mut size, mut i) = (1, 0);
        while i < ROWS.len() {
            if ROWS[i].code / 100 == class && !STRAY_ROWS[i] {
                size = ROWS[i].code % 100 + 1;
            }
            i += 1;
        }
        base[class as usize] = base[class as usize - 1] + size as u8;
        class += 1;
    }
    base
};

/// The slot of every number that has no other.
pub(crate) const NONE: usize = BASE[5] as usize + STRAY_COUNT;
/// The number of slots.
pub(crate) const SLOTS: usize = NONE + 1;

/// The code of a slot, 0 for the last.
pub(crate) const fn code_in(slot: usize) -> u16 {
    if slot == NONE {
        return 0;
    }
    if slot >= BASE[5] as usize {
        return STRAYS[slot - BASE[5] as usize];
    }
    let mut class = 4;
    while slot < BASE[class] as usize {
        class -= 1;
    }
    (class as u16 + 1) * 100 + (slot - BASE[class] as usize) as u16
}

/// No row.
const NO_ROW: u8 = u8::MAX;

/// The row in each slot.
static ROW_IN: [u8; SLOTS] = {
    let mut rows = [NO_ROW; SLOTS];
    let mut row = 0;
    while row < ROWS.len() {
        rows[slot_of(ROWS[row].code)] = row as u8;
        row += 1;
    }
    rows
};

/// The row in a slot, or none.
pub(crate) const fn row_in(slot: usize) -> Option<&'static Row> {
    match ROW_IN[slot] {
        NO_ROW => None,
        row => Some(&ROWS[row as usize]),
    }
}

/// The row that answers for a slot: its own, or x00 of its class (RFC 9110 section 15), or 500.
pub(crate) const fn row_for(slot: usize) -> &'static Row {
    let code = code_in(slot);
    match (row_in(slot), code / 100) {
        (Some(row), _) => row,
        (None, class @ 1..=5) => match row_in(BASE[class as usize - 1] as usize) {
            Some(row) => row,
            None => panic!("registry: every class needs its x00"),
        },
        _ => match row_in(BASE[4] as usize) {
            Some(row) => row,
            None => panic!("registry: every class needs its x00"),
        },
    }
}

/// The slot of each code from 100 on.
static SLOT_OF: [u8; 500] = {
    let mut slots = [NONE as u8; 500];
    let mut slot = 0;
    while slot < NONE {
        slots[code_in(slot) as usize - 100] = slot as u8;
        slot += 1;
    }
    slots
};

/// The slot of a code in the tables; both layouts must agree with it.
pub(crate) const fn slot_of(code: u16) -> usize {
    if code < 100 || code > 599 { NONE } else { SLOT_OF[code as usize - 100] as usize }
}

/// An answer of 8 bits for every slot, from an expression that answers for any `code`; the last slot's is that for 0.
macro_rules! octets_by_slot {
    ($code:ident => $answer:expr) => {{
        let (mut answers, mut slot) = ([0_u8; $crate::table::slots::SLOTS], 0);
        while slot < $crate::table::slots::SLOTS {
            let $code = $crate::table::slots::code_in(slot) as u32;
            #[allow(clippy::indexing_slicing)] // only the compiler runs it
            {
                answers[slot] = $answer;
            }
            slot = slot.wrapping_add(1);
        }
        answers
    }};
}
pub(crate) use octets_by_slot;

/// One text of every slot, for a pool; empty where there is no row.
macro_rules! by_slot {
    ($what:ident) => {{
        let mut texts = [""; $crate::table::slots::SLOTS];
        let mut slot = 0;
        while slot < $crate::table::slots::SLOTS {
            if let Some(row) = $crate::table::slots::row_in(slot) {
                texts[slot] = row.$what;
            }
            slot += 1;
        }
        texts
    }};
}
pub(crate) use by_slot;

#[cfg(test)]
mod tests {
    use super::{NONE, ROWS, SLOTS, STRAYS, code_in, count_strays, row_for, row_in, slot_of};

    #[test]
    fn a_row_has_one_slot_and_every_slot_a_row_that_answers_for_it() {
        assert_eq!(count_strays(), STRAYS.len());
        for row in ROWS {
            let slot = slot_of(row.code);
            assert_eq!(code_in(slot), row.code);
            assert_eq!(row_in(slot).unwrap().code, row.code);
            assert_eq!(row_for(slot).code, row.code);
        }
        for slot in (0..NONE).filter(|slot| row_in(*slot).is_none()) {
            assert_eq!(row_for(slot).code, code_in(slot) / 100 * 100);
        }
        assert_eq!((slot_of(299), code_in(NONE), row_for(NONE).code, SLOTS), (NONE, 0, 500, NONE + 1));
    }
}
