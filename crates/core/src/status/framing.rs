//! Framing: whether content follows a response's header section.

use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::vocabulary::method::Method;

impl StatusCode {
    /// Returns `true` if a response with this code ends after its header section, whatever its fields say:
    /// 1xx, 204, 304.
    ///
    /// **Standard** (RFC 9112 section 6.3, item 1). 205 is *not* one of them: a recipient frames it as usual.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::NO_CONTENT.is_bodyless());
    /// assert!(!StatusCode::RESET_CONTENT.is_bodyless());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_bodyless(self) -> bool {
        self.any_int().is_bodyless()
    }

    /// Returns `true` if a sender must not generate content with this code: 1xx, 204, 205, 304.
    ///
    /// **Standard** (RFC 9110 sections 15.2, 15.3.5, 15.3.6, 15.4.5).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::RESET_CONTENT.forbids_content());
    /// assert!(!StatusCode::NOT_FOUND.forbids_content());
    /// ```
    #[inline]
    #[must_use]
    pub const fn forbids_content(self) -> bool {
        self.any_int().forbids_content()
    }

    /// Returns `true` if a body follows the header section of a response with this code to a request with
    /// `method`.
    ///
    /// **Standard** (RFC 9112 section 6.3, items 1 and 2): `false` for 1xx, 204, 304, every response to HEAD
    /// and a 2xx to CONNECT; otherwise `true`, although the body may be zero bytes long.
    ///
    /// ```
    /// use httpstatus_core::{Method, StatusCode};
    /// assert!(StatusCode::OK.has_body(Method::Get));
    /// assert!(!StatusCode::OK.has_body(Method::Head));
    /// assert!(!StatusCode::OK.has_body(Method::Connect));
    /// ```
    #[inline]
    #[must_use]
    pub const fn has_body(self, method: Method) -> bool {
        self.any_int().has_body(method)
    }
}

impl AnyInt {
    /// [`StatusCode::is_bodyless`].
    #[inline]
    #[must_use]
    pub const fn is_bodyless(self) -> bool {
        matches!(self.0, 100..=199 | 204 | 304)
    }

    /// [`StatusCode::forbids_content`].
    #[inline]
    #[must_use]
    pub const fn forbids_content(self) -> bool {
        self.is_bodyless() || self.0 == 205
    }

    /// [`StatusCode::has_body`].
    #[inline]
    #[must_use]
    pub const fn has_body(self, method: Method) -> bool {
        match method {
            Method::Head => false,
            Method::Connect if self.is_in(2) => false,
            _ => !self.is_bodyless(),
        }
    }
}
