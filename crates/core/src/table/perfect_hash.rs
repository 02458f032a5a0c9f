//! A perfect hash: looks up any number in a list of codes in at most two steps. A factor, found at compile
//! time, spreads the codes over a table; each is in its computed place or the next.

use crate::base::slice::nth;

/// Maps codes to their rows in a list. `PLACES` is one more than a power of two.
pub(crate) struct PerfectHash<const PLACES: usize> {
    factor: u32,
    rows: [u8; PLACES],
    #[cfg(test)]
    tries: u32,
}

/// The row of an empty place.
const EMPTY: u8 = u8::MAX;

impl<const PLACES: usize> PerfectHash<PLACES> {
    const SHIFT: u32 = {
        assert!(PLACES.wrapping_sub(1).is_power_of_two(), "one place more than a power of two");
        32_u32.wrapping_sub(PLACES.wrapping_sub(1).trailing_zeros())
    };

    /// Builds the hash for a list in code order, at compile time. A code that occurs more than once maps to
    /// its first row. The search begins with `factor`, which is odd: with the right one the crate compiles faster.
    pub(crate) const fn new(mut factor: u32, codes: &[u16]) -> Self {
        assert!(codes.len() < EMPTY as usize, "rows are octets");
        let mut tries = 0_u32;
        while tries < 10_000 {
            if let Some(rows) = Self::spread(codes, factor) {
                return Self {
                    factor,
                    rows,
                    #[cfg(test)]
                    tries,
                };
            }
            factor = factor.wrapping_mul(0x9e37_79b1).wrapping_add(2); // odd, and unlike the one before
            tries = tries.wrapping_add(1);
        }
        panic!("no factor spreads these codes over so few places; double them")
    }

    /// The rows in their places, or `None` if `factor` leaves a code without a place.
    #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
    const fn spread(codes: &[u16], factor: u32) -> Option<[u8; PLACES]> {
        let mut rows = [EMPTY; PLACES];
        let mut row = 0;
        while row < codes.len() {
            if row == 0 || codes[row - 1] != codes[row] {
                let mut place = Self::place(factor, codes[row] as u32);
                place += (rows[place] != EMPTY) as usize;
                if rows[place] != EMPTY {
                    return None;
                }
                rows[place] = row as u8;
            }
            row += 1;
        }
        Some(rows)
    }

    /// Fails if the search did not end where it began.
    #[cfg(test)]
    pub(crate) fn was_not_searched(&self) {
        assert_eq!(self.tries, 0, "begin with {:#x}, so that no compiler has to search", self.factor);
    }

    #[inline]
    const fn place(factor: u32, code: u32) -> usize {
        code.wrapping_mul(factor).wrapping_shr(Self::SHIFT) as usize
    }

    /// The row of any number in `codes`, which must be the list that the hash was built for; 255 if it has no
    /// row.
    #[inline]
    pub(crate) const fn row(&self, codes: &[u16], code: u32) -> usize {
        let place = Self::place(self.factor, code);
        let Some((_, [first, second, ..])) = self.rows.as_slice().split_at_checked(place) else {
            return EMPTY as usize;
        };
        if is_at(codes, *first, code) {
            return *first as usize;
        }
        if is_at(codes, *second, code) {
            return *second as usize;
        }
        EMPTY as usize
    }
}

#[inline]
const fn is_at(codes: &[u16], row: u8, code: u32) -> bool {
    match nth(codes, row as usize) {
        Some(here) => *here as u32 == code,
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::PerfectHash;
    use crate::base::reach::FAR;

    #[test]
    fn every_code_is_found_where_it_stands_first_and_nothing_else_is() {
        const CODES: [u16; 9] = [0, 100, 101, 101, 299, 300, 300, 300, 999];
        let finder = PerfectHash::<17>::new(1, &CODES);
        for code in (0..=FAR).chain(u32::MAX - FAR..=u32::MAX) {
            let row = CODES.iter().position(|here| u32::from(*here) == code);
            assert_eq!(finder.row(&CODES, code), row.unwrap_or(255), "{code}");
        }
    }

    #[test]
    #[should_panic(expected = "no factor spreads these codes")]
    fn more_codes_than_places_are_refused() {
        PerfectHash::<3>::new(1, &[100, 101, 102, 103]);
    }
}
