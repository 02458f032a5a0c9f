//! Whether, and how, a failed request may be sent again.

use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::table::packed::Packed;
use crate::vocabulary::action::Action;
use crate::vocabulary::retry::Retry;

impl StatusCode {
    /// How the request may be tried again.
    ///
    /// **Policy.** Unregistered codes answer as x00 of their class, 600..=999 as 500.
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

    /// Whether the same request may be sent again automatically.
    ///
    /// **Policy.** 408, 421 and 425: always (their RFC text allows it for any method: the server has not acted on
    /// the request). 429, 500, 502, 503, 504: only if the request is idempotent (RFC 9110 section 9.2.2). All
    /// others: no. 413 is no, because only a Retry-After field can turn it into a yes (RFC 9110 section 15.5.14).
    /// Unregistered codes answer as x00 of their class, 600..=999 as 500.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::BAD_GATEWAY.may_retry(true));
    /// assert!(!StatusCode::BAD_GATEWAY.may_retry(false));
    /// ```
    #[inline]
    #[must_use]
    pub const fn may_retry(self, idempotent: bool) -> bool {
        self.any_int().may_retry(idempotent)
    }
}

impl AnyInt {
    /// [`StatusCode::may_retry`].
    #[inline]
    #[must_use]
    pub const fn may_retry(self, idempotent: bool) -> bool {
        let packed = Packed::of(self);
        packed.any_method_may_retry() || idempotent && packed.action() == Action::RetryLater as u8
    }

    /// The number of [`StatusCode::retry`].
    #[inline]
    #[must_use]
    pub const fn retry(self) -> u8 {
        Packed::of(self).retry()
    }
}
