//! Finding a code by its phrase or name.

use core::ffi::{c_char, c_int};

use httpstatus_core::StatusCode;

use crate::convert::{int, octets};

/// Returns the code with this phrase, such as 404 for "Not Found", or 0 if there is no such code. ASCII case
/// is ignored. Older and renamed phrases are recognized.
///
/// # Safety
/// `phrase` must be NULL or point to at least `len` readable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_from_reason(phrase: *const c_char, len: usize) -> c_int {
    // SAFETY: by the caller's word.
    int(unsafe { octets(phrase, len) }.and_then(StatusCode::from_reason))
}

/// Returns the code whose constant has this name, such as 404 for "NOT_FOUND", or 0 if there is no such code.
/// ASCII case is ignored. Older names are recognized.
///
/// # Safety
/// `name` must be NULL or point to at least `len` readable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_from_name(name: *const c_char, len: usize) -> c_int {
    // SAFETY: by the caller's word.
    int(unsafe { octets(name, len) }.and_then(StatusCode::from_name))
}
