//! What a code is called.

use core::ffi::{c_char, c_int};

use crate::convert::{chars, number, store};

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

/// For logs: the phrase, else the name of the class, else "Invalid". Never empty.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_reason_or_class(code: c_int) -> *const c_char {
    chars(number(code).reason_or_class())
}

/// The wording of 2014 (RFC 7231 and its contemporaries): "Payload Too Large", "Unprocessable Entity"; for all other
/// codes the same as httpstatus_reason().
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_reason_rfc7231(code: c_int) -> *const c_char {
    chars(number(code).reason_rfc7231())
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
