//! Codes that vendors use and nobody registered.

use core::ffi::{c_char, c_int};

use httpstatus_core::c;

use crate::convert::{chars, number};

/// How many rows the vendors' table has; its rows are 0 to this minus 1, in code order, the best known first where
/// several vendors use a code.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_count() -> usize {
    httpstatus_core::vendor::count()
}

/// The number in a row, 0 to 999; 0 past the end. The first row is 000, which a load balancer writes to its log.
#[unsafe(no_mangle)]
#[allow(clippy::unnecessary_fallible_conversions)] // c_int is 16 bits on AVR
pub extern "C" fn httpstatus_vendor_at(row: usize) -> c_int {
    c_int::try_from(c::code_at(row)).unwrap_or(0)
}

/// The phrase in a row: "Web Server Is Down"; "" past the end. In parentheses it is ours, since that vendor has
/// none, and says what the code means.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_reason_at(row: usize) -> *const c_char {
    chars(c::reason_at(row))
}

/// Who uses the code: "nginx"; "" past the end.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_name_at(row: usize) -> *const c_char {
    chars(c::name_at(row))
}

/// Who says so: "its docs", "its source" and documents by name are the vendor's own; for "secondary" no document of
/// the vendor was found, but two independent sources that agree; "" past the end.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_source_at(row: usize) -> *const c_char {
    chars(c::source_at(row))
}

/// Where the code can be met, one of HTTPSTATUS_SEEN_*; HTTPSTATUS_SEEN_NOWHERE past the end.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_seen_at(row: usize) -> u8 {
    c::seen_at(row)
}

/// 1 if the code in a row is still in use, be it rarely; else 0, also past the end.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_is_in_use_at(row: usize) -> c_int {
    c_int::from(c::is_in_use_at(row))
}

/// Policy: the best known phrase of a code among vendors, which is that of its first row; "" when none uses it. It
/// also answers for registered codes that a vendor uses otherwise (103, 308, 421, 425, 451, 508); httpstatus_reason()
/// and all other functions know nothing of vendors. Constant time.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_vendor_reason(code: c_int) -> *const c_char {
    chars(c::vendor_text(number(code)))
}
