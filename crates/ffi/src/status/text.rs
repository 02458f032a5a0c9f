//! One code.

use core::ffi::{c_char, c_int};

use httpstatus_core as core_;

use crate::convert::{chars, number, store};

/// 1 if the code is in the IANA registry, in whatever state; else 0.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_is_registered(code: c_int) -> c_int {
    c_int::from(number(code).is_registered())
}

/// The class, one of HTTPSTATUS_CLASS_*: 1 to 5 for 100 to 599, else 0 (RFC 9110 section 15).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_class_of(code: c_int) -> u8 {
    number(code).class()
}

/// The code to treat this one as (RFC 9110 section 15): a registered code is itself, another of 100 to 599 is x00
/// of its class, everything else is 500.
#[unsafe(no_mangle)]
#[allow(clippy::cast_possible_wrap)] // 100..=599; c_int is 16 bits on AVR
pub extern "C" fn httpstatus_effective(code: c_int) -> c_int {
    number(code).effective() as c_int
}

/// The phrase of RFC 9110 or of the code's own document: "Not Found"; "" when the code is not registered. 418 is
/// "I'm a teapot" (RFC 2324) although IANA lists it as "(Unused)". Constant time.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_reason(code: c_int) -> *const c_char {
    chars(number(code).reason())
}

/// The same, and its length without the NUL in *len; len may be NULL.
///
/// # Safety
/// `len` is NULL or points at a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_reason_n(code: c_int, len: *mut usize) -> *const c_char {
    let reason = number(code).reason();
    // SAFETY: by the caller's word.
    unsafe { store(len, reason.len()) };
    chars(reason)
}

/// The wording of 2014 (RFC 7231 and its contemporaries): "Payload Too Large", "Unprocessable Entity"; for all other
/// codes the same as httpstatus_reason().
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_reason_rfc7231(code: c_int) -> *const c_char {
    chars(number(code).reason_rfc7231())
}

/// For logs: the phrase, else the name of the class, else "Invalid". Never empty.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_reason_or_class(code: c_int) -> *const c_char {
    chars(number(code).reason_or_class())
}

/// The name of a class, one of HTTPSTATUS_CLASS_*: "Client Error"; "" for other numbers.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_class_name(class_value: c_int) -> *const c_char {
    chars(core_::c::class_text(u32::try_from(class_value).unwrap_or(0)))
}

/// The name of the code's constant without its prefix: "NOT_FOUND"; "" when the code is not registered.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_name(code: c_int) -> *const c_char {
    chars(number(code).name())
}

/// One plain sentence about the code; "" when it is not registered.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_description(code: c_int) -> *const c_char {
    chars(number(code).description())
}

/// Where the code is defined: "RFC 9110, Section 15.5.5"; "" when it is not registered.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_reference(code: c_int) -> *const c_char {
    chars(number(code).reference())
}

/// The state of the registration, one of HTTPSTATUS_STATE_*.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_state_of(code: c_int) -> u8 {
    number(code).state()
}
