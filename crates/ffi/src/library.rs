//! The library and the registered codes.

use core::ffi::{c_char, c_int};

use httpstatus_core::{self as core_, StatusCode};

use crate::convert::{chars, int};

/// Returns the version of the library, "0.1.0". Compare it with HTTPSTATUS_VERSION to detect a header of
/// another version.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_version() -> *const c_char {
    chars(core_::c::library_text(false))
}

/// Returns the version of the library as one number: major * 1000000 + minor * 1000 + patch. Compare it with
/// HTTPSTATUS_VERSION_NUMBER.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_version_number() -> c_int {
    c_int::try_from(core_::VERSION_NUMBER).unwrap_or(c_int::MAX)
}

/// Returns the date of the IANA registry that the library was built from, "2026-10-05".
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_registry_date() -> *const c_char {
    chars(core_::c::library_text(true))
}

/// Returns the number of registered codes. The rows of httpstatus_at() are 0 to this number minus 1.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_count() -> usize {
    StatusCode::ALL.len()
}

/// Returns the registered code in a row, or 0 if `row` is out of range. Rows are in code order.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_at(row: usize) -> c_int {
    int(StatusCode::ALL.get(row).copied())
}

/// Returns the message for an error number, never NULL:
/// - for HTTPSTATUS_ERR_*, a message such as "code is not three digits from 100 to 999";
/// - for 0 and positive numbers, "no error";
/// - for any other number, "unknown error".
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_error_string(error: isize) -> *const c_char {
    chars(core_::c::error_text(error))
}
