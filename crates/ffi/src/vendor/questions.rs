//! Unregistered vendor codes.

use core::ffi::{c_char, c_int};

use httpstatus_core::c;

use crate::convert::{chars, number, store};

/// Returns the number of rows in the table of vendor codes. Rows are 0 to this number minus 1, in code order.
/// If several vendors use a code, the best known comes first. httpstatus_map.h has the same rows as a macro, and what
/// each code means to its vendor.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_count() -> usize {
    httpstatus_core::vendor::count()
}

/// Returns the number in a row, 0 to 999, or 0 if `row` is out of range. The first row is 000, which a load
/// balancer writes to its log.
#[unsafe(no_mangle)]
#[allow(clippy::unnecessary_fallible_conversions)] // c_int is 16 bits on AVR
pub extern "C" fn httpstatus_vendor_at(row: usize) -> c_int {
    c_int::try_from(c::code_at(row)).unwrap_or(0)
}

/// Returns the phrase that the vendor in a row sends or documents, such as "Web Server Is Down", or "" if it has none
/// or `row` is out of range. It may be sent in a status line.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_reason_at(row: usize) -> *const c_char {
    chars(c::reason_at(row))
}

/// Returns a few words for a log: the vendor's phrase in a row, or words of this library such as "No Response" if
/// the vendor has none. Returns "" if `row` is out of range.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_explanation_at(row: usize) -> *const c_char {
    chars(c::explanation_at(row))
}

/// Returns the vendor in a row, such as "nginx", or "" if `row` is out of range.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_name_at(row: usize) -> *const c_char {
    chars(c::name_at(row))
}

/// Returns the source of a row, or "" if `row` is out of range. "its docs", "its source" and documents by
/// name are the vendor's own. "secondary" means that no document of the vendor was found, but two independent
/// sources agree.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_source_at(row: usize) -> *const c_char {
    chars(c::source_at(row))
}

/// Returns where the code in a row occurs, one of HTTPSTATUS_SEEN_*, or HTTPSTATUS_SEEN_NOWHERE if `row` is
/// out of range.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_seen_at(row: usize) -> u8 {
    c::seen_at(row)
}

/// Returns 1 if the code in a row is still in use, 0 if it is not or if `row` is out of range.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_is_in_use_at(row: usize) -> c_int {
    c_int::from(c::is_in_use_at(row))
}

/// Policy: returns the phrase of the best known vendor of a code, which is that of its first row, or "" if no vendor
/// uses the code or that vendor has no phrase. It may be sent in a status line. Also answers for registered codes that a vendor uses differently (103, 308, 421, 425, 451,
/// 508). httpstatus_reason() and all other functions ignore vendors. Takes constant time.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_reason(code: c_int) -> *const c_char {
    chars(c::vendor_reason(number(code)))
}

/// Returns the same phrase as httpstatus_vendor_reason(), and stores its length without the NUL in `*len`.
///
/// # Safety
/// `len` must be NULL or point to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_vendor_reason_n(code: c_int, len: *mut usize) -> *const c_char {
    let reason = c::vendor_reason(number(code));
    // SAFETY: by the caller's word.
    unsafe { store(len, reason.len()) };
    chars(reason)
}

/// Policy: returns a few words for a log about a code that vendors use: the explanation of its first row, or "" if no
/// vendor uses the code. Takes constant time.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_explanation(code: c_int) -> *const c_char {
    chars(c::vendor_explanation(number(code)))
}
