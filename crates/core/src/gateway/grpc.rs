//! Gateways between HTTP and gRPC, by the mappings in gRPC's own documents. The two tables are not inverse to
//! each other.

use crate::base::slice::nth;
use crate::status::code::StatusCode;
use crate::table::any_int::{AnyInt, some};

const UNKNOWN: u8 = 2;
const UNAVAILABLE: u8 = 14;

/// The gRPC status of 400..=429. A table, because a match may become a jump table, whose addresses would need
/// relocation.
static OF_4XX: [u8; 30] = {
    let mut all = [UNKNOWN; 30];
    all[0] = 13; // 400: INTERNAL
    all[1] = 16; // 401: UNAUTHENTICATED
    all[3] = 7; // 403: PERMISSION_DENIED
    all[4] = 12; // 404: UNIMPLEMENTED
    all[29] = UNAVAILABLE; // 429
    all
};

/// The HTTP status of each gRPC status.
static FROM_GRPC: [u16; 17] = [
    200, // OK
    499, // CANCELLED
    500, // UNKNOWN
    400, // INVALID_ARGUMENT
    504, // DEADLINE_EXCEEDED
    404, // NOT_FOUND
    409, // ALREADY_EXISTS
    403, // PERMISSION_DENIED
    429, // RESOURCE_EXHAUSTED
    400, // FAILED_PRECONDITION
    409, // ABORTED
    400, // OUT_OF_RANGE
    501, // UNIMPLEMENTED
    500, // INTERNAL
    503, // UNAVAILABLE
    500, // DATA_LOSS
    401, // UNAUTHENTICATED
];

impl StatusCode {
    /// Returns the gRPC status, 1 to 16, that a client reports for an HTTP response without `grpc-status`.
    ///
    /// **Standard** of gRPC ("HTTP to gRPC Status Code Mapping" in its documentation), for clients only: a
    /// server must not use it, and a `grpc-status` always takes precedence. 200 is UNKNOWN (2) too, because a
    /// success has a `grpc-status`. Returns `None` for 1xx: skip that header block and read the next. Never
    /// returns 0 (OK).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::SERVICE_UNAVAILABLE.to_grpc(), Some(14)); // UNAVAILABLE
    /// assert_eq!(StatusCode::EARLY_HINTS.to_grpc(), None);
    /// ```
    #[must_use]
    pub const fn to_grpc(self) -> Option<u8> {
        some(self.any_int().grpc())
    }

    /// Returns the HTTP status for a gRPC status, 0 (OK) to 16, in an API that is also offered over HTTP.
    ///
    /// **Standard** of gRPC (the comments of `google/rpc/code.proto`). CANCELLED (1) is 499, which is not
    /// registered. FAILED_PRECONDITION (9) is 400; a server may choose 412 instead if the request had fields about
    /// an ETag. Returns `None` if `code` is above 16.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_grpc(5), Some(StatusCode::NOT_FOUND)); // NOT_FOUND
    /// assert_eq!(StatusCode::from_grpc(17), None);
    /// ```
    #[must_use]
    pub const fn from_grpc(code: u32) -> Option<Self> {
        let number = match nth(&FROM_GRPC, code as usize) {
            Some(number) => *number,
            None => 0,
        };
        match Self::from_u16(number) {
            Ok(status) => Some(status),
            Err(_) => None,
        }
    }
}

impl AnyInt {
    /// [`StatusCode::to_grpc`], or 0 for `None`.
    #[must_use]
    pub const fn grpc(self) -> u8 {
        if self.is_in(1) {
            return 0;
        }
        match OF_4XX.as_slice().split_at_checked(self.0.wrapping_sub(400) as usize) {
            Some((_, [grpc, ..])) => *grpc,
            _ if self.0.wrapping_sub(502) < 3 => UNAVAILABLE, // 502, 503, 504
            _ => UNKNOWN,
        }
    }
}
