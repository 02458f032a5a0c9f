//! Whether a failed request may be sent again.

use core::ffi::c_int;

use crate::convert::number;

/// Policy: how the request may be tried again, one of HTTPSTATUS_RETRY_*. Unregistered codes answer as x00 of their
/// class, everything outside 100 to 599 as 500.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_retry_of(code: c_int) -> u8 {
    number(code).retry()
}

/// Policy: 1 if the same request may be sent again automatically. 421: always, on another connection (RFC 9110 section
/// 15.5.20). 425: always, after the TLS handshake and not in early data again (RFC 8470 section 5.2). 408, 429, 500,
/// 502, 503, 504: only if the request is idempotent (idempotent not 0; RFC 9110 section 9.2.2). 413 gives 0: only a
/// Retry-After field makes it worth another try. Unregistered codes answer as x00 of their class, everything outside
/// 100 to 599 as 500.
///
/// A proxy must not use a 1 for a request that is not idempotent (RFC 9110 section 9.2.2), and an intermediary forwards
/// a 425 if the request it received had an Early-Data field (RFC 8470 section 5.2).
///
/// 408 can be read in two ways. By RFC 9110 section 15.5.9 the server did not receive a complete request, and the client
/// may repeat it, whatever the method. By section 9.2.2 a client should have some means to detect that the first request
/// was never applied, and 408 is not one: servers also send it after work has begun. This function follows section
/// 9.2.2; if you know that your server means section 15.5.9, you can repeat a 408 whatever the method.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_may_retry(code: c_int, idempotent: c_int) -> c_int {
    c_int::from(number(code).may_retry(idempotent != 0))
}
