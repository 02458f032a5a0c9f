//! What a status means, and what to do about it.

use core::ffi::{c_char, c_int};

use httpstatus_core as core_;

use crate::convert::{chars, error, number, octets};

/// Standard: 1 if a cache may store the response without explicit freshness (RFC 9110 section 15.1; 451: RFC 7725
/// section 3); else 0, also for every unregistered code.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_is_heuristically_cacheable(code: c_int) -> c_int {
    c_int::from(number(code).is_heuristically_cacheable())
}

/// Standard: 1 if a cache must not store the response at all: 1xx (RFC 9111 section 3), 428, 429, 431, 511 (RFC 6585
/// sections 3 to 6); else 0.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_must_not_store(code: c_int) -> c_int {
    c_int::from(number(code).must_not_store())
}

/// Standard: 1 if the response ends after its header section whatever its fields say: 1xx, 204, 304 (RFC 9112
/// section 6.3). 205 is framed as usual and gives 0.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_is_bodyless(code: c_int) -> c_int {
    c_int::from(number(code).is_bodyless())
}

/// Standard: 1 if a sender must not generate content: 1xx, 204, 205, 304 (RFC 9110 sections 15.2, 15.3.5, 15.3.6,
/// 15.4.5); else 0.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_forbids_content(code: c_int) -> c_int {
    c_int::from(number(code).forbids_content())
}

/// Standard: 1 if a body is framed after the header section of the response to a request with this method, one of
/// HTTPSTATUS_METHOD_* (any other number is HTTPSTATUS_METHOD_OTHER): 0 for 1xx, 204, 304, every response to HEAD
/// and a 2xx to CONNECT (RFC 9112 section 6.3).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_has_body(code: c_int, method: c_int) -> c_int {
    let method = u8::try_from(method).ok().and_then(core_::Method::from_u8).unwrap_or(core_::Method::Other);
    c_int::from(number(code).has_body(method))
}

/// Standard: the kind of redirect, one of HTTPSTATUS_REDIRECT_* (RFC 9110 section 15.4). An unregistered 3xx answers
/// as 300.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_redirect_of(code: c_int) -> u8 {
    number(code).redirect()
}

/// Standard: the fields that a sender of this status must send, bits HTTPSTATUS_FIELD_*; 0 for most codes and for
/// all unregistered ones. 206 counts Content-Range, which a multipart answer carries inside each part.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_required_fields(code: c_int) -> u32 {
    number(code).required_fields()
}

/// The name of a field, one of HTTPSTATUS_FIELD_*: "WWW-Authenticate". Of several bits the lowest counts; "" for
/// none or an unknown one.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_field_name(field: u32) -> *const c_char {
    chars(core_::c::field_text(field))
}

/// Whose fault a failure is, one of HTTPSTATUS_FAULT_*. Unregistered codes answer as x00 of their class, everything
/// outside 100 to 599 as 500.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_fault_of(code: c_int) -> u8 {
    number(code).fault()
}

/// Policy: how the request may be tried again, one of HTTPSTATUS_RETRY_*. Unregistered codes answer as x00 of their
/// class, everything outside 100 to 599 as 500.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_retry_of(code: c_int) -> u8 {
    number(code).retry()
}

/// Policy: 1 if the same request may be sent again automatically. 408, 421, 425: always, their RFC text allows it
/// for any method. 429, 500, 502, 503, 504: only if the request is idempotent (idempotent not 0; RFC 9110 section
/// 9.2.2). 413 gives 0: only a Retry-After field makes it worth another try. Unregistered codes answer as x00 of
/// their class, everything outside 100 to 599 as 500.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_may_retry(code: c_int, idempotent: c_int) -> c_int {
    c_int::from(number(code).may_retry(idempotent != 0))
}

/// Policy: what a client does next, one of HTTPSTATUS_ACTION_*. Unregistered codes answer as x00 of their class,
/// everything outside 100 to 599 as 500.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_action_of(code: c_int) -> u8 {
    number(code).action()
}

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
