//! Retry-After: how long a client is asked to wait.

use crate::vocabulary::error::Error;
use crate::wire::date::HttpDate;

/// The longest wait that is returned: 68 years.
const LONGEST: u32 = i32::MAX as u32;

/// Returns how many seconds a Retry-After value asks to wait from `now` (Unix seconds).
///
/// **Standard** (RFC 9110 section 10.2.3). `value` is delay-seconds or an HTTP-date in any of its three forms
/// (see [`HttpDate::parse`]), without the optional whitespace around a field value (RFC 9110 section 5.5): a
/// space before or after it is a syntax error. A past date gives 0; a wait of more than 2,147,483,647 seconds
/// gives that number. A client without a clock can pass 0 as `now`, but must then trust the answer for
/// delay-seconds only.
///
/// # Errors
/// [`Error::Empty`] if `value` is empty, [`Error::Syntax`] if it has neither form, [`Error::Date`] if it is a
/// date or time that does not exist.
///
/// ```
/// use httpstatus_core::{Error, retry_after};
/// assert_eq!(retry_after(b"120", 0), Ok(120));
/// assert_eq!(retry_after(b"Sun, 06 Nov 1994 08:49:37 GMT", 784_111_770), Ok(7));
/// assert_eq!(retry_after(b"-1", 0), Err(Error::Syntax));
/// ```
pub const fn retry_after(value: &[u8], now: i64) -> Result<u32, Error> {
    if let Some(seconds) = delay_seconds(value) {
        return Ok(seconds);
    }
    match HttpDate::parse(value, now) {
        Ok(date) if date.unix_seconds() <= now => Ok(0),
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // positive, and fits once compared
        Ok(date) => match date.unix_seconds().wrapping_sub(now) as u64 {
            wait if wait <= LONGEST as u64 => Ok(wait as u32),
            _ => Ok(LONGEST),
        },
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
