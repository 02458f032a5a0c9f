//! The class of a status code: its first digit.

use crate::base::text_pool::{Text, get, pool};

c_enum! { exhaustive
    /// The class of a status code, 100..=599. **Standard** (RFC 9110 section 15).
    pub enum Class {
        /// 1xx: the request was received, and processing continues (RFC 9110 section 15.2).
        Informational = 1,
        /// 2xx: the request was received, understood and accepted (RFC 9110 section 15.3).
        Success = 2,
        /// 3xx: further action is needed to complete the request (RFC 9110 section 15.4).
        Redirection = 3,
        /// 4xx: the request is wrong or cannot be fulfilled (RFC 9110 section 15.5).
        ClientError = 4,
        /// 5xx: the server failed to fulfill an apparently valid request (RFC 9110 section 15.6).
        ServerError = 5,
    }
}

// 0 is for codes without a class, 6 for numbers that are not a class.
pool!(ClassNames from ["Invalid", "Informational", "Success", "Redirection", "Client Error", "Server Error", ""]);

impl Class {
    /// Returns the class's name, such as `"Client Error"`.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::Class::ClientError.name(), "Client Error");
    /// ```
    #[inline]
    #[must_use]
    pub const fn name(self) -> &'static str {
        get::<ClassNames>(self as usize).as_str()
    }
}

/// The name of a class number, or `""` for any other number: for C.
#[doc(hidden)]
#[must_use]
pub const fn class_text(class: u32) -> Text {
    get::<ClassNames>(match class {
        1..=5 => class as usize,
        _ => 6,
    })
}
