//! Redirection.

use core::ffi::c_int;

use crate::convert::number;

/// Standard: returns the kind of redirect, one of HTTPSTATUS_REDIRECT_* (RFC 9110 section 15.4). An
/// unregistered 3xx code counts as 300. 304 does not redirect (section 15.4.5).
///
/// Policy: 305 (deprecated, section 15.4.6) and 306 (unused, section 15.4.7) are not followed, although section
/// 15.4 allows a user agent to follow any 3xx with Location.
///
/// The kind says how to redirect, not whether to: section 15.4 asks for care with methods not known to be
/// safe, because the user might not wish to redirect an unsafe request.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_redirect_of(code: c_int) -> u8 {
    number(code).redirect()
}
