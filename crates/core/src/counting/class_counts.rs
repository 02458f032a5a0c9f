//! Counting the codes of an array by class, at the speed of memory.

use crate::vocabulary::class::Class;

/// The number of codes in each class. The counts of any parts of the codes, merged in any order, give the
/// counts of all, so that many threads or machines can share the work.
///
/// Takes 48 bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[repr(C)] // as C sees it
pub struct ClassCounts {
    /// Counts by class, 1 to 5; `[0]` counts the codes outside 100..=599.
    pub by_class: [u64; 6],
}

impl ClassCounts {
    /// Creates empty counts.
    #[must_use]
    pub const fn new() -> Self {
        Self { by_class: [0; 6] }
    }

    /// Counts every code in `codes`, which may be any numbers. Counters saturate.
    ///
    /// ```
    /// let mut counts = httpstatus_core::ClassCounts::new();
    /// counts.add(&[200, 204, 404, 0, 999]);
    /// assert_eq!(counts.by_class, [2, 0, 2, 0, 1, 0]);
    /// ```
    pub fn add(&mut self, codes: &[u16]) {
        self.merge(&Self { by_class: count(codes) });
    }

    /// Adds the counts of `other`. Counters saturate.
    pub fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.by_class.iter_mut().zip(other.by_class) {
            *mine = mine.saturating_add(theirs);
        }
    }

    /// Returns how many codes were in `class`; `None` means those outside 100..=599.
    #[must_use]
    pub const fn of(&self, class: Option<Class>) -> u64 {
        let [outside, informational, success, redirection, client, server] = self.by_class;
        match class {
            None => outside,
            Some(Class::Informational) => informational,
            Some(Class::Success) => success,
            Some(Class::Redirection) => redirection,
            Some(Class::ClientError) => client,
            Some(Class::ServerError) => server,
        }
    }

    /// Returns how many codes were counted. Saturates.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.by_class.iter().fold(0, |sum, count| sum.saturating_add(*count))
    }
}

/// The hundreds of a code: exact up to 999, and 10 to 255 above that.
#[inline(always)]
#[allow(clippy::cast_possible_truncation)] // 16 bits times 656, halved 16 times, is at most 655
fn hundreds(code: u16) -> u8 {
    let hundreds = u32::from(code).wrapping_mul(656).wrapping_shr(16) as u16;
    hundreds.min(255) as u8 // compilers know `min` as one instruction
}

/// Without an operating system: one code at a time.
#[cfg(target_os = "none")]
fn count(codes: &[u16]) -> [u64; 6] {
    // Separate counters, not an array, so that small targets need no memset. None can exceed the number of
    // codes.
    let (mut one, mut two, mut three, mut four, mut five) = (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
    for code in codes {
        match hundreds(*code) {
            1 => one = one.wrapping_add(1),
            2 => two = two.wrapping_add(1),
            3 => three = three.wrapping_add(1),
            4 => four = four.wrapping_add(1),
            5 => five = five.wrapping_add(1),
            _ => {}
        }
    }
    let inside = one.wrapping_add(two).wrapping_add(three).wrapping_add(four).wrapping_add(five);
    [codes.len().wrapping_sub(inside) as u64, one as u64, two as u64, three as u64, four as u64, five as u64]
}

/// Codes per row: as many as the 8-bit counters can count, in whole vectors of any width up to 64 bytes.
#[cfg(not(target_os = "none"))]
const ROW: usize = 192;

/// With an operating system: rows of codes, in loops that compilers turn into vector instructions. The last
/// row is padded with zeros.
///
/// Counters in 16 lanes of 8 bits, which take 0.82 of the time at `opt-level` 3, were tried: at 2 they stay scalar and
/// take 5 times as many instructions. Comparing codes with 6 limits in lanes of 16 bits takes as long as this.
#[cfg(not(target_os = "none"))]
fn count(codes: &[u16]) -> [u64; 6] {
    let mut inside = [0_u64; 5];
    let mut left = codes;
    while let Some((row, rest)) = left.split_first_chunk() {
        count_row(row, &mut inside);
        // Opaque: a compiler that can compute the number of rows does so by a division, with a function of
        // libgcc.
        left = core::hint::black_box(rest);
    }
    let mut last = [0; ROW];
    for (code, left) in last.iter_mut().zip(left) {
        *code = *left;
    }
    count_row(&last, &mut inside);
    let [one, two, three, four, five] = inside;
    let sum = one.wrapping_add(two).wrapping_add(three).wrapping_add(four).wrapping_add(five);
    [(codes.len() as u64).wrapping_sub(sum), one, two, three, four, five]
}

/// Computes the hundreds, 8 bits each, then makes one pass per class.
#[cfg(not(target_os = "none"))]
#[inline(always)]
fn count_row(codes: &[u16; ROW], [one, two, three, four, five]: &mut [u64; 5]) {
    let mut row = [0; ROW];
    for (hundred, code) in row.iter_mut().zip(codes) {
        *hundred = hundreds(*code);
    }
    *one = one.wrapping_add(equal_to(&row, 1));
    *two = two.wrapping_add(equal_to(&row, 2));
    *three = three.wrapping_add(equal_to(&row, 3));
    *four = four.wrapping_add(equal_to(&row, 4));
    *five = five.wrapping_add(equal_to(&row, 5));
}

#[cfg(not(target_os = "none"))]
#[inline(always)]
fn equal_to(row: &[u8; ROW], class: u8) -> u64 {
    let mut count = 0_u8;
    for hundred in row {
        count = count.wrapping_add(u8::from(*hundred == class)); // at most 192
    }
    u64::from(count)
}
