//! Parsing an HTTP-date in its three forms, and writing it in the preferred one.

use core::fmt;
use core::str::FromStr;
use core::time::Duration;

use crate::vocabulary::error::Error;
use crate::wire::civil::{Civil, ERA, divide, hundredth};

/// An HTTP-date: a point in time in the years 0000 to 9999, with a resolution of one second. **Standard** (RFC
/// 9110 section 5.6.7).
///
/// ```
/// use httpstatus_core::{Error, HttpDate};
/// let date: HttpDate = "Sun Nov  6 08:49:37 1994".parse()?;
/// assert_eq!(date.unix_seconds(), 784_111_777);
/// assert_eq!(date.to_string(), "Sun, 06 Nov 1994 08:49:37 GMT");
/// assert_eq!("Sun, 31 Nov 1994 08:49:37 GMT".parse::<HttpDate>(), Err(Error::Date));
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
    /// than 50 years after `now`. The other forms need no clock. Without a clock, pass `None`, or the date of a
    /// Date field that came with the response. `text` must match the grammar of RFC 9110 section 5.6.7 exactly, including
    /// case, with no space around it. A cache that reads Expires should ignore case (RFC 9111 section 4.2:
    /// SHOULD); this function does not. `23:59:60` is the first second of the next day, except at the
    /// end of 9999, where it is the last second. The weekday must be a
    /// valid name but need not be that of the date (**policy**: curl and Go do not check it either).
    ///
    /// # Errors
    /// [`Error::Empty`] if `text` is empty, [`Error::Syntax`] if it has none of the three forms,
    /// [`Error::Date`] if the day or time does not exist, [`Error::NoClock`] if the year has two digits and
    /// `now` is `None`.
    ///
    /// ```
    /// use httpstatus_core::{Error, HttpDate};
    /// let text = b"Sunday, 06-Nov-94 08:49:37 GMT";
    /// assert_eq!(HttpDate::parse(text, Some(1_795_000_000)).unwrap().unix_seconds(), 784_111_777);
    /// assert_eq!(HttpDate::parse(text, None), Err(Error::NoClock));
    /// ```
    #[inline]
    pub const fn parse(text: &[u8], now: Option<i64>) -> Result<Self, Error> {
        Self::parse_at(text, clock(now))
    }

    /// Like [`parse`](Self::parse), with [`NO_CLOCK`] in place of `None`.
    #[doc(hidden)]
    pub const fn parse_at(text: &[u8], now: i64) -> Result<Self, Error> {
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
        if !has_century && now == NO_CLOCK {
            return Err(Error::NoClock);
        }
        let seconds = date.unix_seconds();
        Ok(Self(if seconds > LAST { LAST } else { seconds })) // a leap second
    }

    /// The length in bytes of a date as it is written.
    pub const LEN: usize = 29;

    /// Returns the date at `seconds` since 1970-01-01 00:00:00 UTC, or `None` if its year is not 0000 to 9999.
    ///
    /// ```
    /// use httpstatus_core::HttpDate;
    /// assert_eq!(HttpDate::from_unix_seconds(0).unwrap().to_string(), "Thu, 01 Jan 1970 00:00:00 GMT");
    /// assert_eq!(HttpDate::from_unix_seconds(253_402_300_800), None);
    /// ```
    #[must_use]
    pub const fn from_unix_seconds(seconds: i64) -> Option<Self> {
        if seconds < FIRST || seconds > LAST { None } else { Some(Self(seconds)) }
    }

    /// Returns the date as text in the form to send (IMF-fixdate), such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    ///
    /// ```
    /// use httpstatus_core::HttpDate;
    /// let date = HttpDate::from_unix_seconds(784_111_777).unwrap();
    /// assert_eq!(&date.to_bytes(), b"Sun, 06 Nov 1994 08:49:37 GMT");
    /// ```
    #[must_use]
    pub const fn to_bytes(self) -> [u8; Self::LEN] {
        let (date, weekday) = Civil::of(self.0);
        let year = date.year.wrapping_sub(ERA);
        let centuries = hundredth(year);
        let (hour, rest) = divide::<3600>(date.time);
        let (minute, second) = divide::<60>(rest);
        let [a, b, c] = letters(WEEKDAYS, weekday.wrapping_mul(LONGEST as u32));
        let [d, e] = pair(date.day);
        let [f, g, h] = letters(MONTHS, date.month.wrapping_sub(1).wrapping_mul(3));
        let [i, j] = pair(centuries);
        let [k, l] = pair(year.wrapping_sub(centuries.wrapping_mul(100)));
        let [m, n] = pair(hour);
        let [o, p] = pair(minute);
        let [q, r] = pair(second);
        [
            a, b, c, b',', b' ', d, e, b' ', f, g, h, b' ', i, j, k, l, b' ', m, n, b':', o, p, b':', q, r,
            b' ', b'G', b'M', b'T',
        ]
    }

    /// Returns the date `wait` later, whole seconds only, or `None` if its year is more than 9999.
    ///
    /// ```
    /// use core::time::Duration;
    /// use httpstatus_core::HttpDate;
    /// let date = HttpDate::from_unix_seconds(0).unwrap().checked_add(Duration::from_secs(60)).unwrap();
    /// assert_eq!(date.to_string(), "Thu, 01 Jan 1970 00:01:00 GMT");
    /// assert_eq!(date.checked_add(Duration::MAX), None);
    /// ```
    #[must_use]
    pub const fn checked_add(self, wait: Duration) -> Option<Self> {
        match self.0.checked_add_unsigned(wait.as_secs()) {
            Some(seconds) => Self::from_unix_seconds(seconds),
            None => None,
        }
    }

    /// Returns the time from `earlier` to this date; zero if `earlier` is later.
    ///
    /// ```
    /// use core::time::Duration;
    /// use httpstatus_core::HttpDate;
    /// let [first, second] = [0, 60].map(|seconds| HttpDate::from_unix_seconds(seconds).unwrap());
    /// assert_eq!(second.duration_since(first), Duration::from_secs(60));
    /// assert_eq!(first.duration_since(second), Duration::ZERO);
    /// ```
    #[must_use]
    pub const fn duration_since(self, earlier: Self) -> Duration {
        let seconds = self.0.wrapping_sub(earlier.0);
        Duration::from_secs(if seconds < 0 { 0 } else { seconds.unsigned_abs() })
    }

    /// Returns the seconds since 1970-01-01 00:00:00 UTC, not counting leap seconds; negative for earlier
    /// dates.
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        self.0
    }
}

/// Formats as IMF-fixdate, the form to send.
impl fmt::Display for HttpDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(core::str::from_utf8(&self.to_bytes()).unwrap_or(""))
    }
}

/// Parses as [`HttpDate::parse`] does without a clock.
impl FromStr for HttpDate {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text.as_bytes(), None)
    }
}

/// C's number for a clock that does not exist.
#[doc(hidden)]
pub const NO_CLOCK: i64 = i64::MIN;

/// A clock as C has it. One that says [`NO_CLOCK`] is moved by a second, which changes no result.
pub(crate) const fn clock(now: Option<i64>) -> i64 {
    match now {
        Some(NO_CLOCK) => NO_CLOCK.wrapping_add(1),
        Some(now) => now,
        None => NO_CLOCK,
    }
}

/// The first second of the year 0000 and the last of 9999.
const FIRST: i64 = -62_167_219_200;
const LAST: i64 = 253_402_300_799;

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

/// The two digits of a number below 100.
#[inline(never)] // called six times
const fn pair(number: u32) -> [u8; 2] {
    let tens = number.wrapping_mul(103).wrapping_shr(10); // exact up to 178
    #[allow(clippy::cast_possible_truncation)] // digits
    [b'0'.wrapping_add(tens as u8), b'0'.wrapping_add(number.wrapping_sub(tens.wrapping_mul(10)) as u8)]
}

/// The three letters at `at`.
const fn letters(names: &[u8], at: u32) -> [u8; 3] {
    match names.split_at_checked(at as usize) {
        Some((_, [x, y, z, ..])) => [*x, *y, *z],
        _ => *b"   ",
    }
}
