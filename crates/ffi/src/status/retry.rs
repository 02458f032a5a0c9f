//! Retrying a request.

use core::ffi::c_int;

use crate::convert::number;

/// Policy: returns how the request may be retried, one of HTTPSTATUS_RETRY_*. Unregistered codes count as x00
/// of their class, numbers outside 100 to 599 as 500.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_retry_of(code: c_int) -> u8 {
    number(code).retry()
}

/// Policy: returns 1 if the same request may be sent again automatically, or 0 if it may not:
/// - 421: always 1, on another connection (RFC 9110 section 15.5.20);
/// - 425: always 1, after the TLS handshake and not in early data again (RFC 8470 section 5.2);
/// - 408, 429, 500, 502, 503, 504: 1 only if the request is idempotent, that is, if `idempotent` is not 0
///   (RFC 9110 section 9.2.2); httpstatus_method_is_idempotent() says it of a method;
/// - 413: 0, because only a Retry-After field makes another attempt worthwhile;
/// - unregistered codes: as x00 of their class, outside 100 to 599 as 500;
/// - all other codes: 0.
///
/// A proxy must not act on a result of 1 for a request that is not idempotent (RFC 9110 section 9.2.2). An
/// intermediary forwards a 425 if the request it received had an Early-Data field (RFC 8470 section 5.2).
///
/// 408 can be read in two ways. By RFC 9110 section 15.5.9, the server did not receive a complete request,
/// and the client may repeat it whatever the method. By section 9.2.2, a client should have some means to
/// detect that the first request was never applied, and 408 does not provide it: servers also send it after
/// work has begun. This function follows section 9.2.2. If you know that your server means section 15.5.9,
/// you can repeat a request after 408 whatever the method.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_may_retry(code: c_int, idempotent: c_int) -> c_int {
    c_int::from(number(code).may_retry(idempotent != 0))
}
