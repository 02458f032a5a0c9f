//! Response fields that belong to a status.

use core::ffi::{c_char, c_int};

use httpstatus_core as core_;

use crate::convert::{chars, number, octets};

/// Standard: returns the fields that a sender of this status must always send, as HTTPSTATUS_FIELD_* bits.
/// Returns 0 for most codes, and for all unregistered ones. Fields that are required only under a condition
/// are not included; httpstatus_fields() has them at the level HTTPSTATUS_LEVEL_MUST_IF.
///
/// Upgrade and Connection, which 101 and 426 require, are fields of HTTP/1.1 only. HTTP/2 and HTTP/3 forbid
/// both (RFC 9113 section 8.2.2, RFC 9114 section 4.2) and have no 101.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_required_fields(code: c_int) -> u32 {
    number(code).required_fields()
}

/// Standard: returns the fields that belong to this status at exactly one level, HTTPSTATUS_LEVEL_*, as
/// HTTPSTATUS_FIELD_* bits. Each HTTPSTATUS_FIELD_* states its conditions. Returns 0 for unregistered codes and for
/// any other level. With HTTPSTATUS_LEVEL_MUST it returns what httpstatus_required_fields() does.
///
/// HTTPSTATUS_FIELD_DATE is never included, because it belongs to whole classes.
#[unsafe(no_mangle)]
#[allow(clippy::cast_sign_loss, clippy::useless_conversion)] // a negative number is above every level
pub extern "C" fn httpstatus_fields(code: c_int, level: c_int) -> u32 {
    number(code).fields(i32::from(level) as u32)
}

/// Returns the bit HTTPSTATUS_FIELD_* of the field with this name, ignoring case (RFC 9110 section 5.1), or 0 if
/// it is no field that some status calls for.
///
/// # Safety
/// `text` must be NULL or point to at least `len` readable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_field(text: *const c_char, len: usize) -> u32 {
    // SAFETY: by the caller's word.
    unsafe { octets(text, len) }.and_then(core_::Field::from_bytes).map_or(0, core_::Field::bit)
}

/// Returns the name of a field HTTPSTATUS_FIELD_*, such as "WWW-Authenticate". If several bits are set, the
/// lowest counts. Returns "" if no bit is set or the field is unknown.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_field_name(field: u32) -> *const c_char {
    chars(core_::c::field_text(field))
}
