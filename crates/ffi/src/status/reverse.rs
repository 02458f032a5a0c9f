//! Back to a code.

use core::ffi::{c_char, c_int};

use httpstatus_core::StatusCode;

use crate::convert::{int, octets};

/// The code of a phrase of len octets: "Not Found" is 404; 0 when no code has it. ASCII case is ignored; older and
/// renamed phrases are understood. NULL counts as empty.
///
/// # Safety
/// `phrase` is NULL or points at `len` readable octets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_from_reason(phrase: *const c_char, len: usize) -> c_int {
    // SAFETY: by the caller's word.
    int(unsafe { octets(phrase, len) }.and_then(StatusCode::from_reason))
}

/// The code of a constant's name of len octets: "NOT_FOUND" is 404; 0 when no code has it. ASCII case is ignored;
/// older names are understood. NULL counts as empty.
///
/// # Safety
/// `name` is NULL or points at `len` readable octets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_from_name(name: *const c_char, len: usize) -> c_int {
    // SAFETY: by the caller's word.
    int(unsafe { octets(name, len) }.and_then(StatusCode::from_name))
}
