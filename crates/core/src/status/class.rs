//! The class of a status code, and the code to treat it as.

use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::table::by_code::{ByCode, by_code};
use crate::table::layout::INDEXED;
use crate::vocabulary::class::Class;

impl Class {
    /// Returns the x00 code that represents the class (RFC 9110 section 15).
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

impl StatusCode {
    /// Returns the class, or `None` for 600..=999, which have no class.
    ///
    /// ```
    /// use httpstatus_core::{Class, StatusCode};
    /// assert_eq!(StatusCode::NOT_FOUND.class(), Some(Class::ClientError));
    /// assert_eq!(StatusCode::from_u16(600).unwrap().class(), None);
    /// ```
    #[inline]
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // 1..=9
    pub const fn class(self) -> Option<Class> {
        if INDEXED { CLASSES.get(self.any_int().0) } else { Class::from_u8(self.any_int().hundreds() as u8) }
    }

    /// Returns the code to treat this one as: itself if it is registered, otherwise x00 of its class, or 500
    /// if it has no class.
    ///
    /// **Standard** (RFC 9110 section 15: an unrecognized code is equivalent to x00 of its class, and a code
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
        match Self::from_u16(self.any_int().effective()) {
            Ok(code) => code,
            Err(_) => Self::INTERNAL_SERVER_ERROR,
        }
    }
}

/// By code, for the fast layout: a multiplication is as fast, but then the compiler has to check the class.
static CLASSES: ByCode<Option<Class>> = by_code!(code => Class::from_u8(AnyInt(code).class()));

impl AnyInt {
    /// [`StatusCode::class`] as a number, or 0 for no class. Avoids a division; exact for every value that
    /// passes the test.
    #[inline]
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // 1..=5
    pub const fn class(self) -> u8 {
        if self.has_class() { self.hundreds() as u8 } else { 0 }
    }

    pub(crate) const fn has_class(self) -> bool {
        self.0.wrapping_sub(100) < 500
    }

    /// The first digit of a code up to 999.
    const fn hundreds(self) -> u32 {
        self.0.wrapping_mul(41).wrapping_shr(12)
    }

    /// [`StatusCode::effective`].
    #[inline]
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // registered codes are 100..=599
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

impl StatusCode {
    /// Returns `true` if the code is a client or server error, 400..=599.
    #[inline]
    #[must_use]
    pub const fn is_error(&self) -> bool {
        self.as_u16().wrapping_sub(400) < 200
    }
}

/// Class tests, the same as those of `http::StatusCode`.
macro_rules! is_class {
    ($($is:ident $from:literal $to:literal)+) => {
        impl StatusCode {$(
            #[doc = concat!("Returns `true` if the code is ", $from, "..=", $to, " (RFC 9110 section 15).")]
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
