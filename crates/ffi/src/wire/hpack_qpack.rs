//! The codes that header compression knows by number.

use core::ffi::c_int;

use httpstatus_core::StatusCode;

use crate::convert::{int, number};

/// Standard: the code's index in HPACK's static table, for HTTP/2: 8 to 14; 0 when it has none (RFC 7541 appendix A).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_hpack_index(code: c_int) -> u8 {
    number(code).hpack_index()
}

/// Standard: the code's index in QPACK's static table, for HTTP/3: 24 to 28, 63 to 71; 0 when it has none (RFC 9204
/// appendix A).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_qpack_index(code: c_int) -> u8 {
    number(code).qpack_index()
}

/// Standard: the code at this index of HPACK's static table; 0 when that is not a :status (RFC 7541 appendix A).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_from_hpack_index(index: u32) -> c_int {
    int(StatusCode::from_hpack_index(index))
}

/// Standard: the code at this index of QPACK's static table; 0 when that is not a :status (RFC 9204 appendix A).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_from_qpack_index(index: u32) -> c_int {
    int(StatusCode::from_qpack_index(index))
}
