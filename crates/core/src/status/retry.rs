//! Whether, and how, a failed request may be sent again.

use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::table::packed::Packed;
use crate::vocabulary::action::Action;
use crate::vocabulary::method::Method;
use crate::vocabulary::retry::Retry;

impl StatusCode {
    /// Returns how the request may be retried.
    ///
    /// **Policy.** Unregistered codes are treated as x00 of their class, 600..=999 as 500.
    ///
    /// ```
    /// use httpstatus_core::{Retry, StatusCode};
    /// assert_eq!(StatusCode::SERVICE_UNAVAILABLE.retry(), Retry::AfterDelay);
    /// assert_eq!(StatusCode::NOT_FOUND.retry(), Retry::Never);
    /// ```
    #[inline]
    #[must_use]
    pub const fn retry(self) -> Retry {
        match Retry::from_u8(self.any_int().retry()) {
            Some(retry) => retry,
            None => Retry::Never,
        }
    }

    /// Returns `true` if the same request, which had this method, may be sent again automatically.
    ///
    /// **Policy.** Unregistered codes are treated as x00 of their class, 600..=999 as 500.
    ///
    /// | code | answer |
    /// |---|---|
    /// | 421 | yes, on another connection, whether or not the method is idempotent (RFC 9110 section 15.5.20) |
    /// | 425 | yes, after the TLS handshake and not in early data again (RFC 8470 section 5.2) |
    /// | 408, 429, 500, 502, 503, 504 | only if the method is idempotent (RFC 9110 section 9.2.2) |
    /// | 413 | no; if the response has a Retry-After field, a client may (RFC 9110 section 15.5.14) |
    /// | all others | no |
    ///
    /// If you know by other means that a request is idempotent, from an Idempotency-Key field for example, ask for an
    /// idempotent method such as [`Method::Put`].
    ///
    /// A proxy must not act on `true` for a request that is not idempotent (RFC 9110 section 9.2.2). An
    /// intermediary forwards a 425 if the request it received had an Early-Data field (RFC 8470 section 5.2).
    ///
    /// 408 can be read in two ways. By RFC 9110 section 15.5.9 the server did not receive a complete request, and the
    /// client may repeat it, whatever the method. By section 9.2.2 a client should have some means to detect that the
    /// first request was never applied, and 408 is not one: servers also send it after work has begun (the timeout
    /// layer of tower-http does). This method follows section 9.2.2. If you know that your server means section
    /// 15.5.9, you can repeat a 408 whatever the method.
    ///
    /// ```
    /// use httpstatus_core::{Method, StatusCode};
    /// assert!(StatusCode::BAD_GATEWAY.may_retry(Method::Get));
    /// assert!(!StatusCode::BAD_GATEWAY.may_retry(Method::Post));
    /// assert!(StatusCode::MISDIRECTED_REQUEST.may_retry(Method::Post));
    /// ```
    #[inline]
    #[must_use]
    pub const fn may_retry(self, method: Method) -> bool {
        self.any_int().may_retry(method.is_idempotent())
    }
}

impl AnyInt {
    /// [`StatusCode::may_retry`], for a request that is idempotent or not.
    #[inline]
    #[must_use]
    pub const fn may_retry(self, idempotent: bool) -> bool {
        let packed = Packed::of(self);
        let again = packed.action() == Action::RetryLater as u8 || packed.action() == Action::Reconnect as u8;
        packed.any_method_may_retry() || idempotent && again
    }

    /// [`StatusCode::retry`] as a number.
    #[inline]
    #[must_use]
    pub const fn retry(self) -> u8 {
        Packed::of(self).retry()
    }
}
