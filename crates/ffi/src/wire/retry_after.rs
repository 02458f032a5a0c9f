//! Retry-After.

use core::ffi::c_char;

use httpstatus_core as core_;

use crate::convert::{error, octets};

/// Standard: parses the value of a Retry-After field (RFC 9110 section 10.2.3), a number of seconds such as
/// "120" or a date in any of the three HTTP formats. `now` is the current time in Unix seconds, or
/// HTTPSTATUS_NO_CLOCK. A device without a clock can take the response's Date, by httpstatus_parse_date(), as
/// `now`.
///
/// Returns:
/// - the number of seconds to wait, at most 2147483647; 0 if the date has passed;
/// - HTTPSTATUS_ERR_EMPTY if the value is empty or NULL;
/// - HTTPSTATUS_ERR_SYNTAX if it has neither form, or has whitespace around it;
/// - HTTPSTATUS_ERR_DATE if the date or time does not exist;
/// - HTTPSTATUS_ERR_NO_CLOCK if it is a date and `now` is HTTPSTATUS_NO_CLOCK;
/// - HTTPSTATUS_ERR_ARGUMENT if `len` is more than PTRDIFF_MAX.
///
/// Dates must match the grammar of RFC 9110 section 5.6.7 exactly, including case. The weekday is not
/// compared with the date. A two-digit year is in the latest century that does not put the date
/// more than 50 years after `now`. A cache that parses Expires with this function must normalize the case
/// first, because RFC 9111 section 4.2 wants it ignored.
///
/// # Safety
/// `value` must be NULL or point to at least `len` readable bytes.
#[unsafe(no_mangle)]
#[allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation)] // -11..=i32::MAX
pub unsafe extern "C" fn httpstatus_retry_after(value: *const c_char, len: usize, now: i64) -> i32 {
    // SAFETY: by the caller's word.
    let value = unsafe { octets(value, len) }.ok_or(core_::Error::Argument);
    value
        .and_then(|value| core_::c::retry_after(value, now))
        .map_or_else(|e| error(e) as i32, |wait| wait as i32)
}
