//! Content and framing: whether a body follows, and what may be stored.

use crate::StatusCode;
use crate::number::Number;
use crate::traits::Traits;

answer! {
    /// The request methods that change what follows a response's header section.
    pub enum Method {
        /// Any other method.
        Other = 0,
        /// HEAD: no response has content (RFC 9110 section 9.3.2).
        Head = 1,
        /// CONNECT: a 2xx turns the connection into a tunnel (RFC 9110 section 9.3.6).
        Connect = 2,
    }
}

impl StatusCode {
    /// Whether a response with this code ends after its header section, whatever its fields say: 1xx, 204, 304.
    ///
    /// **Standard** (RFC 9112 section 6.3, item 1). 205 is *not* among them: a recipient frames it as usual.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::NO_CONTENT.is_bodyless());
    /// assert!(!StatusCode::RESET_CONTENT.is_bodyless());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_bodyless(self) -> bool {
        self.number().is_bodyless()
    }

    /// Whether a sender must not generate content with this code: 1xx, 204, 205, 304.
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
        self.number().forbids_content()
    }

    /// Whether a body is framed after the header section of a response with this code to a request with `method`.
    ///
    /// **Standard** (RFC 9112 section 6.3, items 1 and 2): no for 1xx, 204, 304, every response to HEAD and a 2xx to
    /// CONNECT, yes for all else (the body may still be zero octets long).
    ///
    /// ```
    /// use httpstatus_core::{Method, StatusCode};
    /// assert!(StatusCode::OK.has_body(Method::Other));
    /// assert!(!StatusCode::OK.has_body(Method::Head));
    /// assert!(!StatusCode::OK.has_body(Method::Connect));
    /// ```
    #[inline]
    #[must_use]
    pub const fn has_body(self, method: Method) -> bool {
        self.number().has_body(method)
    }

    /// Whether a cache may store the response without explicit freshness.
    ///
    /// **Standard** (RFC 9110 section 15.1; 451: RFC 7725 section 3). Never for an unregistered code.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::NOT_FOUND.is_heuristically_cacheable());
    /// assert!(!StatusCode::FOUND.is_heuristically_cacheable());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_heuristically_cacheable(self) -> bool {
        self.number().is_heuristically_cacheable()
    }

    /// Whether a cache must not store the response even with explicit freshness: 1xx, 428, 429, 431, 511.
    ///
    /// **Standard** (RFC 9111 section 3, RFC 6585 sections 3 to 6).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::TOO_MANY_REQUESTS.must_not_store());
    /// assert!(!StatusCode::NOT_FOUND.must_not_store());
    /// ```
    #[inline]
    #[must_use]
    pub const fn must_not_store(self) -> bool {
        self.number().must_not_store()
    }
}

impl Number {
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

    /// [`StatusCode::is_heuristically_cacheable`].
    #[inline]
    #[must_use]
    pub const fn is_heuristically_cacheable(self) -> bool {
        Traits::of_registered(self).is_heuristically_cacheable()
    }

    /// [`StatusCode::must_not_store`].
    #[inline]
    #[must_use]
    pub const fn must_not_store(self) -> bool {
        Traits::of(self).must_not_store()
    }
}
