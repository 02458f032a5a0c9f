//! A hash of texts that ignores ASCII case: it finds the row of a text in at most three steps.

use crate::base::slice::nth;

/// 7 bits of the hash.
const PLACES: usize = 128;
/// A text is in its computed place or one of the next two.
const STEPS: usize = 3;
/// The row of an empty place.
const EMPTY: u8 = u8::MAX;

/// Maps texts to their rows in a list.
pub(crate) struct TextHash {
    /// Spreads the texts so that each finds its place; found by trying.
    factor: u32,
    rows: [u8; PLACES + STEPS - 1],
}

impl TextHash {
    pub(crate) const fn new(factor: u32) -> Self {
        Self { factor, rows: [EMPTY; PLACES + STEPS - 1] }
    }

    /// Adds a text, at compile time. If it was added before, the first row stays.
    #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
    pub(crate) const fn with(mut self, text: &[u8], row: usize) -> Self {
        assert!(row < EMPTY as usize, "rows are octets");
        let (mut place, mut steps) = (self.place(text), 1);
        while self.rows[place] != EMPTY && steps < STEPS {
            (place, steps) = (place + 1, steps + 1);
        }
        assert!(self.rows[place] == EMPTY, "no place for a text; try another factor");
        self.rows[place] = row as u8;
        self
    }

    /// The rows that may have this text; 255 for none.
    #[inline]
    pub(crate) const fn rows(&self, text: &[u8]) -> [u8; STEPS] {
        match self.rows.split_at_checked(self.place(text)) {
            Some((_, [first, second, third, ..])) => [*first, *second, *third],
            _ => [EMPTY; STEPS],
        }
    }

    /// A place for the length of a text and four of its bytes, letters in lower case.
    #[inline]
    const fn place(&self, text: &[u8]) -> usize {
        let len = text.len();
        let four = [
            byte(text, 0),
            byte(text, len.wrapping_shr(2)),
            byte(text, len.wrapping_shr(1)),
            byte(text, len.wrapping_sub(1)),
        ];
        #[allow(clippy::cast_possible_truncation)] // the length is part of a hash
        let sum =
            (u32::from_le_bytes(four) | 0x2020_2020).wrapping_add((len as u32).wrapping_mul(0x0101_0101));
        sum.wrapping_mul(self.factor).wrapping_shr(25) as usize
    }
}

#[inline(always)]
const fn byte(text: &[u8], i: usize) -> u8 {
    match nth(text, i) {
        Some(byte) => *byte,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::TextHash;

    #[test]
    fn a_text_is_found_in_any_case_and_the_first_row_stays() {
        let hash = TextHash::new(0x9e37_79b1).with(b"Not Found", 7).with(b"Gone", 9).with(b"not found", 8);
        assert_eq!(hash.rows(b"NOT FOUND"), [7, 8, 255]);
        assert_eq!(hash.rows(b"gone").first(), Some(&9));
        assert_eq!(hash.rows(b""), [255; 3]);
    }
}
