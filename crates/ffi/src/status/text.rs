//! Phrase, name, description and reference of a code.

use core::ffi::{c_char, c_int};

use crate::convert::{chars, number, store};

/// Returns the phrase, such as "Not Found", from RFC 9110 or the code's own document, or "" if `code` is not
/// registered. 418 is "I'm a teapot" (RFC 2324), although IANA lists it as "(Unused)". Takes constant time.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_reason(code: c_int) -> *const c_char {
    chars(number(code).reason())
}

/// Returns the same phrase as httpstatus_reason(), and stores its length without the NUL in `*len`.
///
/// # Safety
/// `len` must be NULL or point to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_reason_n(code: c_int, len: *mut usize) -> *const c_char {
    let reason = number(code).reason();
    // SAFETY: by the caller's word.
    unsafe { store(len, reason.len()) };
    chars(reason)
}

/// Returns a text for logs, never "":
/// - the phrase, if `code` is registered;
/// - the name of its class, if it is another code from 100 to 599;
/// - "Invalid" for any other number.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_reason_or_class(code: c_int) -> *const c_char {
    chars(number(code).reason_or_class())
}

/// Returns the phrase of 2014 (RFC 7231 and its contemporaries), such as "Payload Too Large" or
/// "Unprocessable Entity". Codes whose phrase has not changed give the same as httpstatus_reason().
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_reason_rfc7231(code: c_int) -> *const c_char {
    chars(number(code).reason_rfc7231())
}

/// Returns the name of the code's constant without its prefix, such as "NOT_FOUND", or "" if `code` is not
/// registered.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_name(code: c_int) -> *const c_char {
    chars(number(code).name())
}

/// Returns one plain sentence about `code`, or "" if it is not registered.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_description(code: c_int) -> *const c_char {
    chars(number(code).description())
}

/// Returns where `code` is defined, such as "RFC 9110, Section 15.5.5", or "" if it is not registered.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_reference(code: c_int) -> *const c_char {
    chars(number(code).reference())
}
