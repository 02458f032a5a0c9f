//! Between HTTP and gRPC: the mappings that gRPC's own documents give. They are two tables, not each other's inverse.

use crate::StatusCode;

impl StatusCode {
    /// The gRPC status, 1 to 16, that a client reports for an HTTP response that carries no `grpc-status`.
    ///
    /// **Standard** of gRPC ("HTTP to gRPC Status Code Mapping" in its documentation), for clients only: a server must
    /// not use it, and a `grpc-status` always goes first. 200 is UNKNOWN (2) too, since success without a
    /// `grpc-status` is none. `None` for 1xx: skip that header block and read the next. Never 0 (OK).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::SERVICE_UNAVAILABLE.to_grpc(), Some(14)); // UNAVAILABLE
    /// assert_eq!(StatusCode::EARLY_HINTS.to_grpc(), None);
    /// ```
    #[must_use]
    pub const fn to_grpc(self) -> Option<u8> {
        match self.as_u16() {
            100..=199 => None,
            400 | 431 => Some(13),             // INTERNAL
            401 => Some(16),                   // UNAUTHENTICATED
            403 => Some(7),                    // PERMISSION_DENIED
            404 => Some(12),                   // UNIMPLEMENTED
            429 | 502 | 503 | 504 => Some(14), // UNAVAILABLE
            _ => Some(2),                      // UNKNOWN
        }
    }

    /// The HTTP status for a gRPC status, 0 (OK) to 16, in an API that is offered over HTTP too.
    ///
    /// **Standard** of gRPC (the comments of `google/rpc/code.proto`). CANCELLED (1) is 499, which is not registered.
    /// `None` above 16.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_grpc(5), Some(StatusCode::NOT_FOUND)); // NOT_FOUND
    /// assert_eq!(StatusCode::from_grpc(17), None);
    /// ```
    #[must_use]
    pub const fn from_grpc(code: u32) -> Option<Self> {
        let number = match code {
            0 => 200,           // OK
            1 => 499,           // CANCELLED
            2 | 13 | 15 => 500, // UNKNOWN, INTERNAL, DATA_LOSS
            3 | 9 | 11 => 400,  // INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE
            4 => 504,           // DEADLINE_EXCEEDED
            5 => 404,           // NOT_FOUND
            6 | 10 => 409,      // ALREADY_EXISTS, ABORTED
            7 => 403,           // PERMISSION_DENIED
            8 => 429,           // RESOURCE_EXHAUSTED
            12 => 501,          // UNIMPLEMENTED
            14 => 503,          // UNAVAILABLE
            16 => 401,          // UNAUTHENTICATED
            _ => return None,
        };
        match Self::from_u16(number) {
            Ok(status) => Some(status),
            Err(_) => None,
        }
    }
}
