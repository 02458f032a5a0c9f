//! Request methods.

use core::ffi::{c_char, c_int};

use httpstatus_core::Method;

use crate::convert::{chars, method_of, octets};

/// Standard: returns the method with this name, one of HTTPSTATUS_METHOD_*, or HTTPSTATUS_METHOD_OTHER for any other
/// name. Names are case-sensitive (RFC 9110 section 9.1).
///
/// # Safety
/// `text` must be NULL or point to at least `len` readable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_method(text: *const c_char, len: usize) -> c_int {
    // SAFETY: by the caller's word.
    unsafe { octets(text, len) }.map_or(0, |name| c_int::from(Method::from_bytes(name).as_u8()))
}

/// Returns the name of a method HTTPSTATUS_METHOD_* as it is sent, such as "GET", or "" for HTTPSTATUS_METHOD_OTHER
/// and any other number.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_method_name(method: c_int) -> *const c_char {
    chars(method_of(method).text())
}

/// Standard: returns 1 if a request with this method asks for nothing but an answer, so that a client may send it
/// unasked (GET, HEAD, OPTIONS, TRACE: RFC 9110 section 9.2.1; QUERY: draft-ietf-httpbis-safe-method-w-body section
/// 2), or 0 otherwise. `method` is one of HTTPSTATUS_METHOD_*; any other number counts as HTTPSTATUS_METHOD_OTHER,
/// which gives 0.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_method_is_safe(method: c_int) -> c_int {
    c_int::from(method_of(method).is_safe())
}

/// Standard: returns 1 if sending a request with this method several times has the effect of sending it once (PUT,
/// DELETE and every safe method; RFC 9110 section 9.2.2), or 0 otherwise. This is what httpstatus_may_retry() asks for.
/// `method` is as for httpstatus_method_is_safe().
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_method_is_idempotent(method: c_int) -> c_int {
    c_int::from(method_of(method).is_idempotent())
}
