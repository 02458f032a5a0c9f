//! Class and effective code.

use core::ffi::{c_char, c_int};

use httpstatus_core as core_;

use crate::convert::{chars, number};

/// Returns the class of `code`, one of HTTPSTATUS_CLASS_*: 1 to 5 for 100 to 599, 0 for any other number (RFC
/// 9110 section 15).
///
/// Also a macro that gives the same without a call and evaluates `code` once.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_class_of(code: c_int) -> u8 {
    number(code).class()
}

/// Returns the name of a class HTTPSTATUS_CLASS_*, such as "Client Error", or "" if `class_value` is not a
/// class.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_class_name(class_value: c_int) -> *const c_char {
    chars(core_::c::class_text(u32::try_from(class_value).unwrap_or(0)))
}

/// Returns the code that `code` is to be treated as (RFC 9110 section 15):
/// - a registered code: the code itself;
/// - any other code from 100 to 599: x00 of its class;
/// - any other number: 500.
#[unsafe(no_mangle)]
#[allow(clippy::cast_possible_wrap)] // 100..=599; c_int is 16 bits on AVR
pub extern "C" fn httpstatus_effective(code: c_int) -> c_int {
    number(code).effective() as c_int
}
