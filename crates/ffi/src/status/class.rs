//! Class, and the code to treat a code as.

use core::ffi::{c_char, c_int};

use httpstatus_core as core_;

use crate::convert::{chars, number};

/// The class, one of HTTPSTATUS_CLASS_*: 1 to 5 for 100 to 599, else 0 (RFC 9110 section 15).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_class_of(code: c_int) -> u8 {
    number(code).class()
}

/// The name of a class, one of HTTPSTATUS_CLASS_*: "Client Error"; "" for other numbers.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_class_name(class_value: c_int) -> *const c_char {
    chars(core_::c::class_text(u32::try_from(class_value).unwrap_or(0)))
}

/// The code to treat this one as (RFC 9110 section 15): a registered code is itself, another of 100 to 599 is x00
/// of its class, everything else is 500.
#[unsafe(no_mangle)]
#[allow(clippy::cast_possible_wrap)] // 100..=599; c_int is 16 bits on AVR
pub extern "C" fn httpstatus_effective(code: c_int) -> c_int {
    number(code).effective() as c_int
}
