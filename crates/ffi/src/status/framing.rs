//! Response bodies.

use core::ffi::c_int;

use crate::convert::{method_of, number};

/// Standard: returns 1 if the response ends after its header section whatever its fields say (1xx, 204, 304;
/// RFC 9112 section 6.3), or 0 otherwise. 205 is framed as usual and gives 0.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_is_bodyless(code: c_int) -> c_int {
    c_int::from(number(code).is_bodyless())
}

/// Standard: returns 1 if a sender must not generate content (1xx, 204, 205, 304; RFC 9110 sections 15.2,
/// 15.3.5, 15.3.6, 15.4.5), or 0 otherwise.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_forbids_content(code: c_int) -> c_int {
    c_int::from(number(code).forbids_content())
}

/// Standard: returns 1 if a body is framed after the header section of the response to a request with this
/// method. Returns 0 for 1xx, 204, 304, any response to HEAD, and a 2xx response to CONNECT (RFC 9112 section
/// 6.3). `method` is one of HTTPSTATUS_METHOD_*; any other number counts as HTTPSTATUS_METHOD_OTHER.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_has_body(code: c_int, method: c_int) -> c_int {
    c_int::from(number(code).has_body(method_of(method)))
}
