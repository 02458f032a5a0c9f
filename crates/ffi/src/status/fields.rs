//! The fields that belong to a code.

use core::ffi::{c_char, c_int};

use httpstatus_core as core_;

use crate::convert::{chars, number};

/// Standard: the fields that a sender of this status must send, bits HTTPSTATUS_FIELD_*; 0 for most codes and for
/// all unregistered ones. Upgrade and Connection, which 101 and 426 demand, are fields of HTTP/1.1 only: HTTP/2 and
/// HTTP/3 forbid both (RFC 9113 section 8.2.2, RFC 9114 section 4.2) and have no 101. What is demanded under a
/// condition only is in no answer; the condition is at each HTTPSTATUS_FIELD_*.
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
