//! The fields that belong to a code.

use core::ffi::{c_char, c_int};

use httpstatus_core as core_;

use crate::convert::{chars, number};

/// Standard: the fields that a sender of this status must send, bits HTTPSTATUS_FIELD_*; 0 for most codes and for
/// all unregistered ones. 206 counts Content-Range, which a multipart answer carries inside each part.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_required_fields(code: c_int) -> u32 {
    number(code).required_fields()
}

/// The name of a field, one of HTTPSTATUS_FIELD_*: "WWW-Authenticate". Of several bits the lowest counts; "" for
/// none or an unknown one.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_field_name(field: u32) -> *const c_char {
    chars(core_::c::field_text(field))
}
