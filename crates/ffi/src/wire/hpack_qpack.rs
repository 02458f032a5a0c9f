//! Static tables of HPACK and QPACK.

use core::ffi::c_int;

use httpstatus_core::StatusCode;

use crate::convert::{int, number};

/// Standard: returns the code's index in HPACK's static table, for HTTP/2: 8 to 14, or 0 if it has none (RFC
/// 7541 appendix A).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_hpack_index(code: c_int) -> u8 {
    number(code).hpack_index()
}

/// Standard: returns the code's index in QPACK's static table, for HTTP/3: 24 to 28 or 63 to 71, or 0 if it
/// has none (RFC 9204 appendix A).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_qpack_index(code: c_int) -> u8 {
    number(code).qpack_index()
}

/// Standard: returns the code at this index of HPACK's static table, or 0 if that entry is not a :status (RFC
/// 7541 appendix A).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_from_hpack_index(index: u32) -> c_int {
    int(StatusCode::from_hpack_index(index))
}

/// Standard: returns the code at this index of QPACK's static table, or 0 if that entry is not a :status (RFC
/// 9204 appendix A).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_from_qpack_index(index: u32) -> c_int {
    int(StatusCode::from_qpack_index(index))
}
