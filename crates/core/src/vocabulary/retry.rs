//! Whether, and how, a failed request may be sent again.

use crate::StatusCode;
use crate::action::Action;
use crate::number::Number;
use crate::traits::Traits;

answer! {
    /// How a request that got this status may be tried again. **Policy**, from the RFC text where there is one and
    /// from what deployed clients do where there is none; each variant says which.
    pub enum Retry {
        /// Sending it again will not help.
        Never = 0,
        /// 408: the same request may be repeated (MAY, RFC 9110 section 15.5.9; curl, got, OkHttp, gargle do).
        SameRequest = 1,
        /// 429, 503, and 413 when it carries Retry-After: the same request after a wait (RFC 6585 section 4,
        /// RFC 9110 sections 15.6.4 and 15.5.14; curl, urllib3, got, Google clients do).
        AfterDelay = 2,
        /// 421: on another connection, whatever the method (MAY, RFC 9110 section 15.5.20; OkHttp, WHATWG Fetch do).
        OtherConnection = 3,
        /// 425: the same request once the TLS handshake is complete (SHOULD, RFC 8470 section 5.2).
        NotInEarlyData = 4,
        /// 401, 403, 407, 411, 417, 426, 428, 431, 510: only a different request (credentials, a length, no
        /// expectation, another protocol, a precondition, fewer fields) may succeed.
        ChangedRequest = 5,
        /// 500, 502, 504: no RFC says so, but curl, botocore, got and Google clients retry idempotent requests.
        Transient = 6,
        /// 409, 412, 507, 511: a person, or a fresh look at the resource, has to come between.
        UserAction = 7,
    }
}

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
        match Retry::from_u8(self.number().retry()) {
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
        self.number().may_retry(idempotent)
    }
}

impl Number {
    /// [`StatusCode::may_retry`].
    #[inline]
    #[must_use]
    pub const fn may_retry(self, idempotent: bool) -> bool {
        let traits = Traits::of(self);
        traits.any_method_may_retry() || idempotent && traits.action() == Action::RetryLater as u8
    }

    /// The number of [`StatusCode::retry`].
    #[inline]
    #[must_use]
    pub const fn retry(self) -> u8 {
        Traits::of(self).retry()
    }
}
