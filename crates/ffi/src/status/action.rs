//! What a client does next.

use core::ffi::c_int;

use crate::convert::number;

/// Policy: returns what a client does next, one of HTTPSTATUS_ACTION_*. Unregistered codes count as x00 of
/// their class, numbers outside 100 to 599 as 500.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_action_of(code: c_int) -> u8 {
    number(code).action()
}
