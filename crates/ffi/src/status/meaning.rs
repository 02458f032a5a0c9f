//! Registration, caching and cause of failure.

use core::ffi::c_int;

use httpstatus_core::Fault;

use crate::convert::number;

/// Returns 1 if `code` is in the IANA registry, in any state, or 0 if it is not.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_is_registered(code: c_int) -> c_int {
    c_int::from(number(code).is_registered())
}

/// Returns the state of the code's registration, one of HTTPSTATUS_STATE_*.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_state_of(code: c_int) -> u8 {
    number(code).state()
}

/// Standard: returns 1 if a cache may store the response without explicit freshness (RFC 9110 section 15.1;
/// 451: RFC 7725 section 3), or 0 if it may not. Unregistered codes give 0.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_is_heuristically_cacheable(code: c_int) -> c_int {
    c_int::from(number(code).is_heuristically_cacheable())
}

/// Standard: returns 1 if a cache must not store the response at all, or 0 otherwise. The codes are 1xx (RFC
/// 9111 section 3), 428, 429, 431 and 511 (RFC 6585 sections 3 to 6).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_must_not_store(code: c_int) -> c_int {
    c_int::from(number(code).must_not_store())
}

/// Policy: returns the cause of a failure, one of HTTPSTATUS_FAULT_*. Standard is that 4xx is the client's and 5xx
/// the server's (RFC 9110 sections 15.5, 15.6); the finer kinds follow each code's own text. Unregistered codes
/// count as x00 of their class, numbers outside 100 to 599 as 500.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_fault_of(code: c_int) -> u8 {
    number(code).fault().map_or(0, Fault::as_u8)
}
