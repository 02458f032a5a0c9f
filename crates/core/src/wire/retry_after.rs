//! Retry-After: how long a client is asked to wait.

use core::fmt;
use core::str::FromStr;
use core::time::Duration;

use crate::vocabulary::error::Error;
use crate::wire::date::{HttpDate, NO_CLOCK, clock};

/// The longest wait that is returned: 68 years.
const LONGEST: u32 = i32::MAX as u32;

/// The value of a Retry-After field: how long a client is asked to wait. **Standard** (RFC 9110 section
/// 10.2.3).
///
/// ```
/// use httpstatus_core::{Error, HttpDate, RetryAfter};
/// assert_eq!(RetryAfter::parse(b"120", None), Ok(RetryAfter::Delay(120)));
///
/// let value = RetryAfter::parse(b"Sun, 06 Nov 1994 08:49:37 GMT", None)?;
/// assert_eq!(value, RetryAfter::At(HttpDate::from_unix_seconds(784_111_777).unwrap()));
/// assert_eq!(value.seconds_from(784_111_770), 7);
///
/// assert_eq!(RetryAfter::parse(b"-1", None), Err(Error::Syntax));
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum RetryAfter {
    /// A number of seconds from the arrival of the response. A value that [`parse`](Self::parse) returns is at
    /// most 2,147,483,647.
    Delay(u32),
    /// A date to wait for.
    At(HttpDate),
}

impl RetryAfter {
    /// Parses delay-seconds or an HTTP-date in any of its three forms (see [`HttpDate::parse`]), without the
    /// optional whitespace around a field value (RFC 9110 section 5.5): a space before or after it is a syntax
    /// error. A delay of more than 2,147,483,647 seconds counts as that number.
    ///
    /// `now` (Unix seconds) decides the century of a two-digit year and nothing else. Without a clock, pass
    /// `None`, or the date of the response's Date field.
    ///
    /// # Errors
    /// [`Error::Empty`] if `value` is empty, [`Error::Syntax`] if it has neither form, [`Error::Date`] if it is
    /// a date or time that does not exist, [`Error::NoClock`] if it is a date with a two-digit year and `now`
    /// is `None`.
    #[inline]
    pub const fn parse(value: &[u8], now: Option<i64>) -> Result<Self, Error> {
        Self::parse_at(value, clock(now))
    }

    /// Like [`parse`](Self::parse), with [`NO_CLOCK`] in place of `None`.
    #[inline]
    const fn parse_at(value: &[u8], now: i64) -> Result<Self, Error> {
        if let Some(seconds) = delay_seconds(value) {
            return Ok(Self::Delay(seconds));
        }
        match HttpDate::parse_at(value, now) {
            Ok(date) => Ok(Self::At(date)),
            Err(error) => Err(error),
        }
    }

    /// Returns how many seconds to wait from `now` (Unix seconds): 0 if the date has passed, and at most
    /// 2,147,483,647. A delay is returned as it is.
    #[must_use]
    #[inline]
    pub const fn seconds_from(self, now: i64) -> u32 {
        match self {
            Self::Delay(seconds) => seconds,
            Self::At(date) if date.unix_seconds() <= now => 0,
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            // positive, and fits once compared
            Self::At(date) => match date.unix_seconds().wrapping_sub(now) as u64 {
                wait if wait <= LONGEST as u64 => wait as u32,
                _ => LONGEST,
            },
        }
    }

    /// Returns how long to wait from `now` (Unix seconds), as [`seconds_from`](Self::seconds_from) does.
    ///
    /// ```
    /// use core::time::Duration;
    /// use httpstatus_core::RetryAfter;
    /// assert_eq!(RetryAfter::Delay(120).duration_from(0), Duration::from_secs(120));
    /// ```
    #[must_use]
    pub const fn duration_from(self, now: i64) -> Duration {
        Duration::from_secs(self.seconds_from(now) as u64)
    }
}

/// Formats as the field's value.
impl fmt::Display for RetryAfter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Delay(seconds) => fmt::Display::fmt(seconds, f),
            Self::At(date) => fmt::Display::fmt(date, f),
        }
    }
}

/// Parses as [`RetryAfter::parse`] does without a clock.
impl FromStr for RetryAfter {
    type Err = Error;

    fn from_str(value: &str) -> Result<Self, Error> {
        Self::parse(value.as_bytes(), None)
    }
}

/// Like [`RetryAfter::parse`] and [`RetryAfter::seconds_from`], for C. Without a clock ([`NO_CLOCK`]) every
/// date is [`Error::NoClock`].
#[doc(hidden)]
pub const fn retry_after(value: &[u8], now: i64) -> Result<u32, Error> {
    match RetryAfter::parse_at(value, now) {
        Ok(RetryAfter::At(_)) if now == NO_CLOCK => Err(Error::NoClock),
        Ok(value) => Ok(value.seconds_from(now)),
        Err(error) => Err(error),
    }
}

/// Parses one or more digits and nothing else.
const fn delay_seconds(mut value: &[u8]) -> Option<u32> {
    if value.is_empty() {
        return None;
    }
    let mut seconds = 0u32;
    while let [digit @ b'0'..=b'9', rest @ ..] = value {
        // Tested first: a checked multiplication would link a library function on a Cortex-M0.
        if seconds > LONGEST / 10 {
            seconds = LONGEST;
        } else {
            seconds = seconds.wrapping_mul(10).wrapping_add((*digit as u32).wrapping_sub(b'0' as u32));
        }
        value = rest;
    }
    if !value.is_empty() {
        return None;
    }
    Some(if seconds > LONGEST { LONGEST } else { seconds })
}
