//! The library itself, and the registered codes.

use core::ffi::{c_char, c_int};

use httpstatus_core as core_;

use crate::convert::{chars, int};

/// The version of the library, "0.1.0". Compare with HTTPSTATUS_VERSION to find a header that does not belong to it.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_version() -> *const c_char {
    chars(core_::c::library_text(false))
}

/// The date of the IANA registry that the library was built from, "2026-10-05".
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_registry_date() -> *const c_char {
    chars(core_::c::library_text(true))
}

/// How many codes are registered; the rows of httpstatus_at() are 0 to this minus 1.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_count() -> usize {
    core_::count()
}

/// The registered code in a row, rows in code order; 0 past the end.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_at(row: usize) -> c_int {
    int(core_::at(row))
}

/// What an error number means, HTTPSTATUS_ERR_*: "code is not three digits from 100 to 999"; "no error" for 0 and
/// positive numbers, "unknown error" for the rest. Never NULL.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_error_string(error: isize) -> *const c_char {
    chars(core_::c::error_text(error))
}
