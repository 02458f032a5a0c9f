//! The table layouts that were tried, for phrase and length. Built for the host by the benchmarks, and for a
//! microcontroller by `cargo xtask bench`; all give the same answers.

#![allow(unreachable_pub)] // in one of the two crates with this file nothing outside uses it

use httpstatus_core::StatusCode;

const COUNT: usize = StatusCode::ALL.len();

const fn code_at(row: usize) -> u16 {
    match StatusCode::ALL.split_at_checked(row) {
        Some((_, [code, ..])) => code.as_u16(),
        _ => 0,
    }
}

const fn text_of(code: u16) -> &'static str {
    match StatusCode::from_u16(code) {
        Ok(code) => code.reason(),
        Err(_) => "",
    }
}

/// The size in bytes of the phrases of these codes, NULs included; 0 stands for no code.
const fn octets<const N: usize>(codes: &[u16; N]) -> usize {
    let (mut len, mut i) = (0, 0);
    while i < N {
        len += text_of(codes[i]).len() + 1;
        i += 1;
    }
    len
}

const fn pool<const N: usize, const LEN: usize>(codes: &[u16; N]) -> [u8; LEN] {
    let (mut pool, mut end, mut i) = ([0; LEN], 0, 0);
    while i < N {
        let text = text_of(codes[i]).as_bytes();
        let mut j = 0;
        while j < text.len() {
            pool[end + j] = text[j];
            j += 1;
        }
        end += text.len() + 1;
        i += 1;
    }
    pool
}

const fn starts<const N: usize, const ENDS: usize>(codes: &[u16; N]) -> [u16; ENDS] {
    let (mut starts, mut i) = ([0; ENDS], 0);
    while i < N {
        starts[i + 1] = starts[i] + text_of(codes[i]).len() as u16 + 1;
        i += 1;
    }
    starts
}

/// All codes in order, followed by 0.
const DENSE: [u16; COUNT + 1] = {
    let (mut codes, mut i) = ([0; COUNT + 1], 0);
    while i < COUNT {
        codes[i] = code_at(i);
        i += 1;
    }
    codes
};
const DENSE_OCTETS: usize = octets(&DENSE);
static DENSE_POOL: [u8; DENSE_OCTETS] = pool(&DENSE);
static DENSE_STARTS: [u16; COUNT + 2] = starts(&DENSE);

/// A phrase: its pool from where it begins, and its length.
type Phrase = (&'static [u8], usize);

fn dense(row: usize) -> Phrase {
    match DENSE_STARTS.get(row..) {
        Some([start, end, ..]) => from(&DENSE_POOL, *start, *end),
        _ => (&[0], 0),
    }
}

/// The phrase in a row with its NUL; of the row behind the last, the NUL alone.
const fn slice_at(row: usize) -> &'static [u8] {
    let (_, from) = DENSE_POOL.split_at(DENSE_STARTS[row] as usize);
    from.split_at((DENSE_STARTS[row + 1] - DENSE_STARTS[row]) as usize).0
}

fn from(pool: &'static [u8], start: u16, end: u16) -> Phrase {
    (pool.get(usize::from(start)..).unwrap_or(&[0]), usize::from(end.wrapping_sub(start).wrapping_sub(1)))
}

/// Per-class base, u16 offsets.
pub mod base {
    use super::{COUNT, Phrase, code_at, from, octets, pool, starts};

    /// How many slots each class has; codes beyond them have their own.
    const SIZES: [usize; 5] = [5, 9, 9, 32, 12];
    const FAR: [u16; 2] = [226, 451];
    const SLOTS: usize = 5 + 9 + 9 + 32 + 12 + 2 + 1;
    static BASES: [u8; 6] = [0, 5, 14, 23, 55, 67];
    const CODES: [u16; SLOTS] = {
        let (mut codes, mut slot, mut class) = ([0; SLOTS], 0, 0);
        while class < 5 {
            let mut place = 0;
            while place < SIZES[class] {
                let code = (class as u16 + 1) * 100 + place as u16;
                let mut row = 0;
                while row < COUNT {
                    if code_at(row) == code {
                        codes[slot] = code;
                    }
                    row += 1;
                }
                slot += 1;
                place += 1;
            }
            class += 1;
        }
        codes[slot] = FAR[0];
        codes[slot + 1] = FAR[1];
        codes
    };
    const OCTETS: usize = octets(&CODES);
    static POOL: [u8; OCTETS] = pool(&CODES);
    static STARTS: [u16; SLOTS + 1] = starts(&CODES);

    /// The phrase.
    #[must_use]
    pub fn reason(code: u32) -> Phrase {
        let c = code.wrapping_sub(100);
        let mut slot = SLOTS - 1;
        if c < 500 {
            let class = c.wrapping_mul(41) >> 12;
            if let Some([base, end, ..]) = BASES.get(class as usize..) {
                let place = c.wrapping_sub(class.wrapping_mul(100)).wrapping_add(u32::from(*base));
                if place < u32::from(*end) {
                    slot = place as usize;
                } else if code == u32::from(FAR[0]) {
                    slot = SLOTS - 3;
                } else if code == u32::from(FAR[1]) {
                    slot = SLOTS - 2;
                }
            }
        }
        match STARTS.get(slot..) {
            Some([start, end, ..]) => from(&POOL, *start, *end),
            _ => (&[0], 0),
        }
    }
}

/// 412 bytes of index, u16 offsets.
pub mod index {
    use super::{COUNT, Phrase, code_at, dense};

    pub(super) static INDEX: [u8; 412] = {
        let (mut index, mut row) = ([COUNT as u8; 412], 0);
        while row < COUNT {
            index[code_at(row) as usize - 100] = row as u8;
            row += 1;
        }
        index
    };

    /// The phrase.
    #[must_use]
    pub fn reason(code: u32) -> Phrase {
        dense(INDEX.get(code.wrapping_sub(100) as usize).map_or(COUNT, |row| usize::from(*row)))
    }
}

/// 412 places of 16 bits: start and length together.
pub mod place {
    use super::{COUNT, DENSE_OCTETS, DENSE_POOL, Phrase, code_at};

    pub(super) static PLACES: [u16; 412] = {
        let (mut places, mut row) = ([DENSE_OCTETS as u16 - 1; 412], 0);
        while row < COUNT {
            let len = DENSE_STARTS_CONST[row + 1] - DENSE_STARTS_CONST[row] - 1;
            places[code_at(row) as usize - 100] = DENSE_STARTS_CONST[row] | len << 11;
            row += 1;
        }
        places
    };
    const DENSE_STARTS_CONST: [u16; COUNT + 2] = super::starts(&super::DENSE);

    /// The phrase.
    #[must_use]
    pub fn reason(code: u32) -> Phrase {
        let none = DENSE_OCTETS as u16 - 1;
        let place = PLACES.get(code.wrapping_sub(100) as usize).copied().unwrap_or(none);
        (DENSE_POOL.get(usize::from(place & 0x7ff)..).unwrap_or(&[0]), usize::from(place >> 11))
    }
}

/// The same places and one for every other number, which a conditional move chooses instead of a branch.
pub mod chosen {
    use super::{DENSE_OCTETS, DENSE_POOL, Phrase, place};

    static PLACES: [u16; 413] = {
        let (mut places, mut i) = ([DENSE_OCTETS as u16 - 1; 413], 0);
        while i < 412 {
            places[i] = place::PLACES[i];
            i += 1;
        }
        places
    };

    /// The phrase.
    #[must_use]
    pub fn reason(code: u32) -> Phrase {
        let at = code.wrapping_sub(100).min(412);
        let place = PLACES.get(at as usize).copied().unwrap_or(0);
        (DENSE_POOL.get(usize::from(place & 0x7ff)..).unwrap_or(&[0]), usize::from(place >> 11))
    }
}

/// One slice for each code: addresses, which a position-independent program has to relocate. Rust has these where there
/// is an operating system.
pub mod slices {
    use super::{COUNT, Phrase, code_at, slice_at};

    static SLICES: [&[u8]; 412] = {
        let (mut slices, mut row) = ([slice_at(COUNT); 412], 0);
        while row < COUNT {
            slices[code_at(row) as usize - 100] = slice_at(row);
            row += 1;
        }
        slices
    };

    /// The phrase.
    #[must_use]
    pub fn reason(code: u32) -> Phrase {
        let slice = SLICES.get(code.wrapping_sub(100) as usize).copied().unwrap_or(&[0]);
        (slice, slice.len().wrapping_sub(1))
    }
}

/// 412 bytes of index, one slice for each registered code.
pub mod index_slices {
    use super::{COUNT, Phrase, index, slice_at};

    static SLICES: [&[u8]; COUNT + 1] = {
        let (mut slices, mut row) = ([slice_at(COUNT); COUNT + 1], 0);
        while row < COUNT {
            slices[row] = slice_at(row);
            row += 1;
        }
        slices
    };

    /// The phrase.
    #[must_use]
    pub fn reason(code: u32) -> Phrase {
        let row = index::INDEX.get(code.wrapping_sub(100) as usize).map_or(COUNT, |row| usize::from(*row));
        let slice = SLICES.get(row).copied().unwrap_or(&[0]);
        (slice, slice.len().wrapping_sub(1))
    }
}

/// Runs of consecutive codes, u16 offsets.
pub mod runs {
    use super::{COUNT, Phrase, code_at, dense};

    const fn count_runs() -> usize {
        let (mut runs, mut row) = (1, 1);
        while row < COUNT {
            runs += (code_at(row) != code_at(row - 1) + 1) as usize;
            row += 1;
        }
        runs
    }
    const RUNS: usize = count_runs();
    /// The gap from the previous run, and the number of codes.
    static GAPS: [[u8; 2]; RUNS] = {
        let (mut gaps, mut run, mut row, mut before) = ([[0; 2]; RUNS], 0, 0, 100);
        while row < COUNT {
            let first = code_at(row);
            let mut size = 1;
            while row + size < COUNT && code_at(row + size) == first + size as u16 {
                size += 1;
            }
            gaps[run] = [(first - before) as u8, size as u8];
            before = first;
            row += size;
            run += 1;
        }
        gaps
    };

    /// The phrase.
    #[must_use]
    pub fn reason(code: u32) -> Phrase {
        let (mut left, mut row) = (code.wrapping_sub(100), 0_usize);
        for [gap, size] in &GAPS {
            left = left.wrapping_sub(u32::from(*gap));
            if left < u32::from(*size) {
                row = row.wrapping_add(left as usize);
                return dense(row);
            }
            row = row.wrapping_add(usize::from(*size));
        }
        dense(row)
    }
}
