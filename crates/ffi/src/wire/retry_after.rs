//! Retry-After.

use core::ffi::c_char;

use httpstatus_core as core_;

use crate::convert::{error, octets};

/// The seconds to wait that a Retry-After value of len octets asks for, at time now in Unix seconds. Standard (RFC
/// 9110 section 10.2.3): "120", or a date in any of the three forms of HTTP; two-digit years count as RFC 9110
/// section 5.6.7 says, 50 years around now. A date that has passed gives 0; more than 2147483647 seconds give that.
/// Errors: HTTPSTATUS_ERR_EMPTY (also for NULL); HTTPSTATUS_ERR_SYNTAX if it is neither form, and with any space
/// around it; HTTPSTATUS_ERR_DATE if the date or time does not exist. The weekday is not compared with the date. Dates
/// match the grammar of RFC 9110 section 5.6.7 exactly, case included; a cache that reads Expires with this function
/// has to see to the case by itself (RFC 9111 section 4.2 wants it ignored).
///
/// # Safety
/// `value` is NULL or points at `len` readable octets.
#[unsafe(no_mangle)]
#[allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation)] // -10..=i32::MAX
pub unsafe extern "C" fn httpstatus_retry_after(value: *const c_char, len: usize, now: i64) -> i32 {
    // SAFETY: by the caller's word.
    let value = unsafe { octets(value, len) }.ok_or(core_::Error::Argument);
    value
        .and_then(|value| core_::retry_after(value, now))
        .map_or_else(|e| error(e) as i32, |wait| wait as i32)
}
