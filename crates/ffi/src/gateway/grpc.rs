//! Translating between HTTP and gRPC.

use core::ffi::{c_int, c_uint};

use httpstatus_core::StatusCode;

use crate::convert::{int, number};

/// Returns the gRPC status, 1 to 16, that a client reports for an HTTP response without grpc-status. For
/// clients only: a server must not use it, and a grpc-status always takes precedence. 200 also gives UNKNOWN
/// (2), as does every number outside 100 to 599. Returns 0 for 1xx: skip that header block and read the next.
/// 0 never means OK.
///
/// Standard of gRPC: "HTTP to gRPC Status Code Mapping" in its documentation.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_to_grpc(code: c_int) -> c_int {
    c_int::from(number(code).grpc())
}

/// Returns the HTTP status for a gRPC status, 0 (OK) to 16, for an API that is also offered over HTTP.
/// Returns 0 above 16. CANCELLED (1) is 499, which is not registered. FAILED_PRECONDITION (9) is 400; a server may
/// choose 412 instead if the request had fields about an ETag. This is not the inverse of httpstatus_to_grpc().
///
/// Standard of gRPC: the comments of google/rpc/code.proto.
#[unsafe(no_mangle)]
#[allow(clippy::useless_conversion)] // unsigned int is 16 bits on AVR
pub extern "C" fn httpstatus_from_grpc(grpc_code: c_uint) -> c_int {
    int(StatusCode::from_grpc(u32::from(grpc_code)))
}
