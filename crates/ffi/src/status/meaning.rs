//! What a code means.

use core::ffi::c_int;

use crate::convert::number;

/// 1 if the code is in the IANA registry, in whatever state; else 0.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_is_registered(code: c_int) -> c_int {
    c_int::from(number(code).is_registered())
}

/// The state of the registration, one of HTTPSTATUS_STATE_*.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_state_of(code: c_int) -> u8 {
    number(code).state()
}

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

/// Whose fault a failure is, one of HTTPSTATUS_FAULT_*. Unregistered codes answer as x00 of their class, everything
/// outside 100 to 599 as 500.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_fault_of(code: c_int) -> u8 {
    number(code).fault()
}
