//! The calendar of HTTP-dates: from day, month, year to Unix seconds and back.
//!
//! Where code must be small, uses no division and no 64-bit multiplication: a Cortex-M0 needs a library function for
//! either.

use crate::table::layout::INDEXED;

/// Quotient and remainder, in the way that suits the processor.
#[inline(always)]
#[allow(clippy::arithmetic_side_effects)] // no divisor is 0
pub(crate) const fn divide<const BY: u32>(number: u32) -> (u32, u32) {
    if !INDEXED {
        divide_by_bits(number, BY)
    } else if cfg!(target_pointer_width = "64") {
        (number / BY, number % BY)
    } else {
        divide_by_product::<BY>(number)
    }
}

/// Quotient and remainder. With a wide multiplication in place of a division, which a compiler that optimises for size
/// would leave to a library function where the processor has none: that of Granlund and Montgomery, exact for every number.
#[inline(always)]
#[allow(clippy::cast_possible_truncation)] // halves
const fn divide_by_product<const BY: u32>(number: u32) -> (u32, u32) {
    let (factor, bits) = const { factor(BY) };
    let high = (number as u64).wrapping_mul(factor as u64).wrapping_shr(32) as u32;
    let quotient =
        number.wrapping_sub(high).wrapping_shr(1).wrapping_add(high).wrapping_shr(bits.wrapping_sub(1));
    (quotient, number.wrapping_sub(quotient.wrapping_mul(BY)))
}

/// What to multiply by in place of a division, at compile time, and the divisor's number of bits.
#[allow(clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
const fn factor(by: u32) -> (u32, u32) {
    let bits = 32 - (by - 1).leading_zeros();
    ((((1 << 32) * ((1 << bits) - by as u64)) / by as u64 + 1) as u32, bits)
}

/// Quotient and remainder, bit by bit, since a Cortex-M0 has no instruction for either.
#[inline(never)] // called seven times
const fn divide_by_bits(mut number: u32, by: u32) -> (u32, u32) {
    let (mut rest, mut bits) = (0u32, 32u8);
    while bits != 0 {
        rest = rest.wrapping_shl(1) | number.wrapping_shr(31);
        number = number.wrapping_shl(1);
        if rest >= by {
            rest = rest.wrapping_sub(by);
            number |= 1;
        }
        bits = bits.wrapping_sub(1);
    }
    (number, rest)
}

/// Years are counted from -400 so that none is negative, even 50 years before 0000. The calendar repeats
/// after 400 years.
pub(crate) const ERA: u32 = 400;

/// A calendar date and the seconds since its midnight.
#[derive(Clone, Copy)]
pub(crate) struct Civil {
    pub(crate) year: u32,
    pub(crate) month: u32,
    pub(crate) day: u32,
    pub(crate) time: u32,
}

impl Civil {
    /// The date in the latest century that puts it no more than 50 years after `now` (RFC 9110 section
    /// 5.6.7).
    // As part of a larger function, the loop is vectorised where there are vectors: 128 bytes of stack more.
    #[cfg_attr(target_pointer_width = "64", inline(never))]
    pub(crate) const fn within_50_years_of(mut self, now: i64) -> Self {
        const LAST: u32 = 9900 + ERA;
        // The next century's date is within 50 years if 50 years before it (this century, year + 50) has come.
        while self.year < LAST && (Self { year: self.year.wrapping_add(50), ..self }).unix_seconds() <= now {
            self.year = self.year.wrapping_add(100);
        }
        self
    }

    pub(crate) const fn days_in_month(self) -> u32 {
        if self.month != 2 {
            return 30 | (self.month ^ self.month.wrapping_shr(3)) & 1;
        }
        let centuries = hundredth(self.year);
        // A year that is divisible by 100 must be divisible by 400.
        let count = if self.year == centuries.wrapping_mul(100) { centuries } else { self.year };
        if count & 3 == 0 { 29 } else { 28 }
    }

    /// The date of a second in the years 0000 to 9999, and its weekday: 0 for Sunday.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // positive, and fits 32 bits once shifted
    pub(crate) const fn of(unix_seconds: i64) -> (Self, u32) {
        // The inverse of `unix_seconds()`: 86,400 is 675 << 7.
        let seconds = unix_seconds.wrapping_add(EPOCH);
        let (days, rest) = divide::<675>((seconds >> 7) as u32);
        let time = rest.wrapping_shl(7) | seconds as u32 & 127;
        let days = days.wrapping_sub(1);
        let (_, weekday) = divide::<7>(days.wrapping_add(3)); // 1 March of year -400 was a Wednesday
        // 146,097 days in four centuries, 1,461 in four years, 153 in five months from March on: counted in
        // quarters of a day and fifths of a day, with an offset that puts the longer ones last.
        let (centuries, rest) = divide::<146_097>(days.wrapping_shl(2) | 3);
        let (years, rest) = divide::<1461>(rest | 3);
        let (months, rest) = divide::<153>(rest.wrapping_shr(2).wrapping_mul(5).wrapping_add(2));
        let day = rest.wrapping_mul(205).wrapping_shr(10).wrapping_add(1); // a fifth, exact up to 1,023
        let year = centuries.wrapping_mul(100).wrapping_add(years);
        let (year, month) = match months {
            ..10 => (year, months.wrapping_add(3)),
            _ => (year.wrapping_add(1), months.wrapping_sub(9)),
        };
        (Self { year, month, day, time }, weekday)
    }

    pub(crate) const fn unix_seconds(self) -> i64 {
        // Years begin in March, so that the leap day is the last day.
        let (year, month) = match self.month {
            ..3 => (self.year.wrapping_sub(1), self.month.wrapping_add(9)),
            _ => (self.year, self.month.wrapping_sub(3)),
        };
        let centuries = hundredth(year);
        let days = year
            .wrapping_mul(365)
            .wrapping_add(year.wrapping_shr(2))
            .wrapping_sub(centuries)
            .wrapping_add(centuries.wrapping_shr(2))
            .wrapping_add(month.wrapping_mul(979).wrapping_add(15).wrapping_shr(5)) // 0, 31, 61, 92, ...
            .wrapping_add(self.day);
        // 86,400 is 675 << 7, and the product with 675 still fits 32 bits.
        ((days.wrapping_mul(675) as i64) << 7).wrapping_add(self.time as i64).wrapping_sub(EPOCH)
    }
}

/// Seconds from the start of the count to 1970: 1 March of year -400 is day 1.
const EPOCH: i64 = (719_468 + 146_097 + 1) * 86_400;

/// A hundredth, rounded down; exact for all years that occur here.
pub(crate) const fn hundredth(year: u32) -> u32 {
    year.wrapping_mul(5243).wrapping_shr(19)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)] // no divisor is 0
mod tests {
    use super::{divide, divide_by_bits, divide_by_product};

    /// Every number around each multiple, where a wrong factor shows first, and both ends.
    fn agrees<const BY: u32>() {
        let steps = (0..=u32::MAX / BY).step_by(1 + 4_000_000 / BY as usize);
        let near = steps.flat_map(|times| [times * BY, (times * BY).wrapping_sub(1)]);
        for number in near.chain([0, 1, u32::MAX - 1, u32::MAX]) {
            let right = (number / BY, number % BY);
            assert_eq!(divide::<BY>(number), right, "{number} by {BY}");
            assert_eq!(divide_by_product::<BY>(number), right, "{number} by {BY}, by a product");
        }
        for number in [0, 1, BY - 1, BY, BY + 1, u32::MAX] {
            assert_eq!(
                divide_by_bits(number, BY),
                (number / BY, number % BY),
                "{number} by {BY}, bit by bit"
            );
        }
    }

    #[test]
    fn quotients_are_exact_up_to_the_largest_number() {
        agrees::<7>();
        agrees::<60>();
        agrees::<153>();
        agrees::<675>();
        agrees::<1461>();
        agrees::<3600>();
        agrees::<146_097>();
    }
}
