//! Parsing an HTTP-date in its three forms.
//!
//! Uses no division and no 64-bit multiplication: a Cortex-M0 needs a library function for either.

use crate::vocabulary::error::Error;

/// An HTTP-date: a point in time with a resolution of one second. **Standard** (RFC 9110 section 5.6.7).
///
/// ```
/// use httpstatus_core::{Error, HttpDate};
/// let date = HttpDate::parse(b"Sun, 06 Nov 1994 08:49:37 GMT", 0)?;
/// assert_eq!(date.unix_seconds(), 784_111_777);
/// assert_eq!(HttpDate::parse(b"Sun, 31 Nov 1994 08:49:37 GMT", 0), Err(Error::Date));
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct HttpDate(i64);

/// One of the forms, without its weekday.
#[derive(Clone, Copy)]
struct Form {
    /// `0` stands for a digit, `_` for a digit or the space that asctime pads the day with, `?` for a letter
    /// of the month, anything else for itself. That of RFC 850 begins with the end of the weekday.
    shape: &'static [u8],
    /// The offsets of day, month, year and time of day.
    at: [usize; 4],
}
const IMF_FIXDATE: Form = Form { shape: b", 00 ??? 0000 00:00:00 GMT", at: [2, 5, 9, 14] };
const RFC850: Form = Form { shape: b"ay, 00-???-00 00:00:00 GMT", at: [4, 7, 11, 14] };
const ASCTIME: Form = Form { shape: b" ??? _0 00:00:00 0000", at: [5, 1, 17, 8] };

/// The names without their "ay", each padded to the length of the longest.
static WEEKDAYS: &[u8; 7 * LONGEST] = b"Sund   Mond   Tuesd  WednesdThursd Frid   Saturd ";
const LONGEST: usize = 7;
static MONTHS: &[u8; 36] = b"JanFebMarAprMayJunJulAugSepOctNovDec";

impl HttpDate {
    /// Parses an HTTP-date in any of the three forms: `Sun, 06 Nov 1994 08:49:37 GMT` (IMF-fixdate), `Sunday,
    /// 06-Nov-94 08:49:37 GMT` (RFC 850) and `Sun Nov  6 08:49:37 1994` (asctime).
    ///
    /// `now` (Unix seconds) decides the century of an RFC 850 date: the latest one that puts the date no more
    /// than 50 years after `now`. `text` must match the grammar of RFC 9110 section 5.6.7 exactly, including
    /// case, with no space around it. A cache that reads Expires should ignore case (RFC 9111 section 4.2:
    /// SHOULD); this function does not. `23:59:60` is the first second of the next day. The weekday must be a
    /// valid name but need not be that of the date (**policy**: curl and Go do not check it either).
    ///
    /// # Errors
    /// [`Error::Empty`] if `text` is empty, [`Error::Syntax`] if it has none of the three forms,
    /// [`Error::Date`] if the day or time does not exist.
    pub const fn parse(text: &[u8], now: i64) -> Result<Self, Error> {
        let (weekday_len, form) = match text.len() {
            0 => return Err(Error::Empty),
            24 => (3, ASCTIME),
            29 => (3, IMF_FIXDATE),
            30..=33 => (text.len().wrapping_sub(RFC850.shape.len()), RFC850), // 4 to LONGEST
            _ => return Err(Error::Syntax),
        };
        let has_century = weekday_len == 3;
        let Some((weekday, text)) = text.split_at_checked(weekday_len) else { return Err(Error::Syntax) };
        let [day_at, month_at, year_at, time_at] = form.at;
        let month = month(text, month_at);
        if !is_weekday(weekday) || !has_shape(text, form.shape) || month == 0 {
            return Err(Error::Syntax);
        }
        let day = two_digits(text, day_at);
        let mut year = two_digits(text, year_at);
        if has_century {
            year = year.wrapping_mul(100).wrapping_add(two_digits(text, year_at.wrapping_add(2)));
        }
        let hour = two_digits(text, time_at);
        let minute = two_digits(text, time_at.wrapping_add(3));
        let second = two_digits(text, time_at.wrapping_add(6));
        let is_leap_second = second == 60 && minute == 59 && hour == 23;
        if hour > 23 || minute > 59 || second > 59 && !is_leap_second {
            return Err(Error::Date);
        }
        let time = hour.wrapping_mul(3600).wrapping_add(minute.wrapping_mul(60)).wrapping_add(second);
        let mut date = Civil { year: year.wrapping_add(ERA), month, day, time };
        if !has_century {
            date = date.within_50_years_of(now);
        }
        if day == 0 || day > date.days_in_month() {
            return Err(Error::Date);
        }
        Ok(Self(date.unix_seconds()))
    }

    /// Returns the seconds since 1970-01-01 00:00:00 UTC, not counting leap seconds; negative for earlier
    /// dates.
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        self.0
    }
}

/// Whether `text` is the first three letters of a name, or all of it up to its last "d".
const fn is_weekday(text: &[u8]) -> bool {
    let mut names = WEEKDAYS.as_slice();
    while let Some((_, rest)) = names.split_at_checked(LONGEST) {
        if has_shape(text, names) {
            return matches!(text, [_, _, _] | [.., b'd']);
        }
        names = rest;
    }
    false
}

/// Whether `text` has this shape, up to the length of the shorter of the two.
const fn has_shape(mut text: &[u8], mut shape: &[u8]) -> bool {
    while let ([octet, text_left @ ..], [mark, shape_left @ ..]) = (text, shape) {
        let fits = match *mark {
            b'?' => true,
            b'_' if *octet == b' ' => true,
            b'0' | b'_' => octet.is_ascii_digit(),
            mark => mark == *octet,
        };
        if !fits {
            return false;
        }
        (text, shape) = (text_left, shape_left);
    }
    true
}

/// The number that two digits, or a space and a digit, form at `at`.
#[inline(never)] // called seven times
const fn two_digits(text: &[u8], at: usize) -> u32 {
    match text.split_at_checked(at) {
        Some((_, [tens, ones, ..])) => (*tens as u32 & 15).wrapping_mul(10).wrapping_add(*ones as u32 & 15),
        _ => 0,
    }
}

/// 1 to 12 for the month whose name is at `at`, otherwise 0.
const fn month(text: &[u8], at: usize) -> u32 {
    let Some((_, [x, y, z, ..])) = text.split_at_checked(at) else { return 0 };
    let (mut names, mut number) = (MONTHS.as_slice(), 1u32);
    while let [a, b, c, rest @ ..] = names {
        if *a == *x && *b == *y && *c == *z {
            return number;
        }
        (names, number) = (rest, number.wrapping_add(1));
    }
    0
}

/// Years are counted from -400 so that none is negative, even 50 years before 0000. The calendar repeats
/// after 400 years.
const ERA: u32 = 400;

/// A calendar date and the seconds since its midnight.
#[derive(Clone, Copy)]
struct Civil {
    year: u32,
    month: u32,
    day: u32,
    time: u32,
}

impl Civil {
    /// The date in the latest century that puts it no more than 50 years after `now` (RFC 9110 section
    /// 5.6.7).
    const fn within_50_years_of(mut self, now: i64) -> Self {
        const LAST: u32 = 9900 + ERA;
        // The next century's date is within 50 years if 50 years before it (this century, year + 50) has come.
        while self.year < LAST && (Self { year: self.year.wrapping_add(50), ..self }).unix_seconds() <= now {
            self.year = self.year.wrapping_add(100);
        }
        self
    }

    const fn days_in_month(self) -> u32 {
        if self.month != 2 {
            return 30 | (self.month ^ self.month.wrapping_shr(3)) & 1;
        }
        let centuries = hundredth(self.year);
        // A year that is divisible by 100 must be divisible by 400.
        let count = if self.year == centuries.wrapping_mul(100) { centuries } else { self.year };
        if count & 3 == 0 { 29 } else { 28 }
    }

    const fn unix_seconds(self) -> i64 {
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
const fn hundredth(year: u32) -> u32 {
    year.wrapping_mul(5243).wrapping_shr(19)
}
