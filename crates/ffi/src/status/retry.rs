//! Whether a failed request may be sent again.

use core::ffi::c_int;

use crate::convert::number;

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
