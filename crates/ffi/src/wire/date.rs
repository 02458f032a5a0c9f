//! Dates.

use core::ffi::c_char;

use httpstatus_core::{Error, HttpDate};

use crate::convert::{Writer, error, octets, signed, store};

/// Standard: parses an HTTP-date in any of its three forms (RFC 9110 section 5.6.7), such as the value of a
/// Date field, and stores its Unix seconds in `*out`.
///
/// `now` is the current time in Unix seconds, or HTTPSTATUS_NO_CLOCK. It decides the century of a two-digit
/// year and nothing else.
///
/// Returns:
/// - `len`, the number of bytes consumed, if it is a date; only then is `*out` written;
/// - HTTPSTATUS_ERR_EMPTY if the value is empty or NULL;
/// - HTTPSTATUS_ERR_SYNTAX if it is no HTTP-date, or has whitespace around it;
/// - HTTPSTATUS_ERR_DATE if the date or time does not exist;
/// - HTTPSTATUS_ERR_NO_CLOCK if the year has two digits and `now` is HTTPSTATUS_NO_CLOCK;
/// - HTTPSTATUS_ERR_ARGUMENT if `len` is more than PTRDIFF_MAX.
///
/// Case and weekday are treated as in httpstatus_retry_after(). The result is always within the years 0000 to
/// 9999, so that httpstatus_format_date() can write it: a leap second is the first second of the next day, and
/// the last second of its own at the end of 9999.
///
/// # Safety
/// `value` must be NULL or point to at least `len` readable bytes. `out` must be NULL or point to an `int64_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parse_date(
    value: *const c_char,
    len: usize,
    now: i64,
    out: *mut i64,
) -> isize {
    // SAFETY: by the caller's word.
    let value = unsafe { octets(value, len) }.ok_or(Error::Argument);
    match value.and_then(|value| HttpDate::parse_at(value, now)) {
        Ok(date) => {
            // SAFETY: by the caller's word.
            unsafe { store(out, date.unix_seconds()) };
            signed(len)
        }
        Err(wrong) => error(wrong),
    }
}

/// Standard: writes a date such as "Sun, 06 Nov 1994 08:49:37 GMT" and a NUL to `buf`: IMF-fixdate, the form to
/// send (RFC 9110 section 5.6.7).
///
/// Returns the length of the date without the NUL, always 29. If that is not less than `cap`, `buf` holds ""
/// instead (if `cap` is not 0). Call with NULL and 0 to measure. Returns 0, and writes "", if `unix_seconds` is
/// outside the years 0000 to 9999, as HTTPSTATUS_NO_CLOCK is.
///
/// # Safety
/// `buf` must be NULL or point to at least `cap` writable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_format_date(buf: *mut c_char, cap: usize, unix_seconds: i64) -> usize {
    // SAFETY: by the caller's word.
    let mut writer = unsafe { Writer::new(buf, cap) };
    let Some(date) = HttpDate::from_unix_seconds(unix_seconds) else { return 0 };
    if writer.fits(HttpDate::LEN) {
        writer.put(&date.to_bytes());
        writer.put(b"\0");
    }
    HttpDate::LEN
}
