//! The class of a status code: its first digit.

use crate::StatusCode;
use crate::number::Number;
use crate::text::{Text, get, pool};

answer! {
    /// The class of a status code, 100..=599. **Standard** (RFC 9110 section 15).
    pub enum Class {
        /// 1xx: the request was received, the process goes on (RFC 9110 section 15.2).
        Informational = 1,
        /// 2xx: the request was received, understood and accepted (RFC 9110 section 15.3).
        Success = 2,
        /// 3xx: more has to be done to complete the request (RFC 9110 section 15.4).
        Redirection = 3,
        /// 4xx: the request is wrong or cannot be fulfilled (RFC 9110 section 15.5).
        ClientError = 4,
        /// 5xx: the server failed to fulfil a request that seems valid (RFC 9110 section 15.6).
        ServerError = 5,
    }
}

// 0 is what has no class, 6 is no class number at all.
pool!(Names from ["Invalid", "Informational", "Success", "Redirection", "Client Error", "Server Error", ""]);

impl Class {
    /// The class's name: `"Client Error"`.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::Class::ClientError.name(), "Client Error");
    /// ```
    #[inline]
    #[must_use]
    pub const fn name(self) -> &'static str {
        get::<Names>(self as usize).as_str()
    }

    /// The x00 code that stands for the class (RFC 9110 section 15).
    ///
    /// ```
    /// use httpstatus_core::{Class, StatusCode};
    /// assert_eq!(Class::Redirection.representative(), StatusCode::MULTIPLE_CHOICES);
    /// ```
    #[inline]
    #[must_use]
    pub const fn representative(self) -> StatusCode {
        match self {
            Self::Informational => StatusCode::CONTINUE,
            Self::Success => StatusCode::OK,
            Self::Redirection => StatusCode::MULTIPLE_CHOICES,
            Self::ClientError => StatusCode::BAD_REQUEST,
            Self::ServerError => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// The name of a class number, empty for others: for C.
#[doc(hidden)]
#[must_use]
pub const fn class_text(class: u32) -> Text {
    get::<Names>(match class {
        1..=5 => class as usize,
        _ => 6,
    })
}

impl StatusCode {
    /// The class; `None` for 600..=999, which have none.
    ///
    /// ```
    /// use httpstatus_core::{Class, StatusCode};
    /// assert_eq!(StatusCode::NOT_FOUND.class(), Some(Class::ClientError));
    /// assert_eq!(StatusCode::from_u16(600).unwrap().class(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn class(self) -> Option<Class> {
        Class::from_u8(self.number().class())
    }

    /// For logs: the phrase, else the class's name, else `"Invalid"`. Never empty.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::NOT_FOUND.reason_or_class(), "Not Found");
    /// assert_eq!(StatusCode::from_u16(499).unwrap().reason_or_class(), "Client Error");
    /// assert_eq!(StatusCode::from_u16(999).unwrap().reason_or_class(), "Invalid");
    /// ```
    #[inline]
    #[must_use]
    pub const fn reason_or_class(self) -> &'static str {
        self.number().reason_or_class().as_str()
    }

    /// The code to treat this one as: itself when registered, else x00 of its class, else 500.
    ///
    /// **Standard** (RFC 9110 section 15: an unrecognized code is equivalent to x00 of its class, and what is
    /// outside 100..=599 should be processed as a 5xx).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_u16(471).unwrap().effective(), StatusCode::BAD_REQUEST);
    /// assert_eq!(StatusCode::from_u16(999).unwrap().effective(), StatusCode::INTERNAL_SERVER_ERROR);
    /// ```
    #[inline]
    #[must_use]
    pub const fn effective(self) -> Self {
        match Self::from_u16(self.number().effective()) {
            Ok(code) => code,
            Err(_) => Self::INTERNAL_SERVER_ERROR,
        }
    }
}

impl Number {
    /// The number of [`StatusCode::class`], 0 for none. No division: exact for all that passes the test.
    #[inline]
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // 1..=5
    pub const fn class(self) -> u8 {
        if self.has_class() { self.hundreds() as u8 } else { 0 }
    }

    const fn has_class(self) -> bool {
        self.0.wrapping_sub(100) < 500
    }

    /// The first digit of what has a class.
    const fn hundreds(self) -> u32 {
        self.0.wrapping_mul(41).wrapping_shr(12) & 7
    }

    /// [`StatusCode::reason_or_class`].
    #[inline]
    #[must_use]
    pub const fn reason_or_class(self) -> Text {
        let reason = self.reason();
        if reason.is_empty() { get::<Names>(self.class() as usize) } else { reason }
    }

    /// [`StatusCode::effective`].
    #[inline]
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // what is registered is 100..=599
    pub const fn effective(self) -> u16 {
        if self.is_registered() {
            self.0 as u16
        } else if self.has_class() {
            self.hundreds().wrapping_mul(100) as u16
        } else {
            500
        }
    }
}

/// Class tests, the same as those of `http::StatusCode`.
macro_rules! is_class {
    ($($is:ident $from:literal $to:literal)+) => {
        impl StatusCode {$(
            #[doc = concat!("Whether the code is ", $from, "..=", $to, " (RFC 9110 section 15).")]
            #[inline]
            #[must_use]
            pub const fn $is(&self) -> bool {
                self.as_u16().wrapping_sub($from) < 100
            }
        )+}
    };
}
is_class! {
    is_informational 100 199
    is_success 200 299
    is_redirection 300 399
    is_client_error 400 499
    is_server_error 500 599
}

impl StatusCode {
    /// Whether the code is a client or a server error, 400..=599.
    #[inline]
    #[must_use]
    pub const fn is_error(&self) -> bool {
        self.as_u16().wrapping_sub(400) < 200
    }
}
