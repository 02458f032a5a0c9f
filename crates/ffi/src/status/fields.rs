//! Required response fields.

use core::ffi::{c_char, c_int};

use httpstatus_core as core_;

use crate::convert::{chars, number};

/// Standard: returns the fields that a sender of this status must always send, as HTTPSTATUS_FIELD_* bits.
/// Returns 0 for most codes, and for all unregistered ones. Fields that are required only under a condition
/// are not included; each HTTPSTATUS_FIELD_* states its conditions.
///
/// Upgrade and Connection, which 101 and 426 require, are fields of HTTP/1.1 only. HTTP/2 and HTTP/3 forbid
/// both (RFC 9113 section 8.2.2, RFC 9114 section 4.2) and have no 101.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_required_fields(code: c_int) -> u32 {
    number(code).required_fields()
}

/// Returns the name of a field HTTPSTATUS_FIELD_*, such as "WWW-Authenticate". If several bits are set, the
/// lowest counts. Returns "" if no bit is set or the field is unknown.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_field_name(field: u32) -> *const c_char {
    chars(core_::c::field_text(field))
}
