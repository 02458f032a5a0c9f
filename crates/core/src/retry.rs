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
        /// 408: the same request may be repeated if it is idempotent (RFC 9110 sections 15.5.9 and 9.2.2; curl, got,
        /// OkHttp, gargle do); [`StatusCode::may_retry`] has both readings.
        SameRequest = 1,
        /// 429, 503, and 413 when it carries Retry-After: the same request after a wait (RFC 6585 section 4,
        /// RFC 9110 sections 15.6.4 and 15.5.14; curl, urllib3, got, Google clients do).
        AfterDelay = 2,
        /// 421: on another connection, whatever the method (MAY, RFC 9110 section 15.5.20; OkHttp, WHATWG Fetch do).
        OtherConnection = 3,
        /// 425: the same request at once when the TLS handshake is complete (SHOULD), not in early data again (MUST
        /// NOT, RFC 8470 section 5.2).
        NotInEarlyData = 4,
        /// 401, 403, 407, 411, 417, 426, 428, 431, 510: only a different request (credentials, a length, no
        /// expectation, another protocol, a precondition, fewer fields) may succeed.
        ChangedRequest = 5,
        /// 500, 502, 504: no RFC says so, but curl, botocore, got and Google clients retry idempotent requests.
        Transient = 6,
        /// 409, 412, 423, 507, 511: a person, or a fresh look at the resource, has to come between; for 423 a lock
        /// token, or the end of the lock (RFC 4918 section 11.3).
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
    /// **Policy.** Unregistered codes answer as x00 of their class, 600..=999 as 500.
    ///
    /// | code | answer |
    /// |---|---|
    /// | 421 | yes, on another connection, whether or not the method is idempotent (RFC 9110 section 15.5.20) |
    /// | 425 | yes, after the TLS handshake and not in early data again (RFC 8470 section 5.2) |
    /// | 408, 429, 500, 502, 503, 504 | only if the request is idempotent (RFC 9110 section 9.2.2) |
    /// | 413 | no: only a Retry-After field can turn it into a yes (RFC 9110 section 15.5.14) |
    /// | all others | no |
    ///
    /// A proxy must not use a yes for a request that is not idempotent (RFC 9110 section 9.2.2), and an intermediary
    /// forwards a 425 if the request it received had an Early-Data field (RFC 8470 section 5.2).
    ///
    /// 408 can be read in two ways. By RFC 9110 section 15.5.9 the server did not receive a complete request, and the
    /// client may repeat it, whatever the method. By section 9.2.2 a client should have some means to detect that the
    /// first request was never applied, and 408 is not one: servers also send it after work has begun (the timeout
    /// layer of tower-http does). This method follows section 9.2.2. If you know that your server means section
    /// 15.5.9, you can repeat a 408 whatever the method.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::BAD_GATEWAY.may_retry(true));
    /// assert!(!StatusCode::BAD_GATEWAY.may_retry(false));
    /// assert!(StatusCode::MISDIRECTED_REQUEST.may_retry(false));
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
        let again = traits.action() == Action::RetryLater as u8 || traits.action() == Action::Reconnect as u8;
        traits.any_method_may_retry() || idempotent && again
    }

    /// The number of [`StatusCode::retry`].
    #[inline]
    #[must_use]
    pub const fn retry(self) -> u8 {
        Traits::of(self).retry()
    }
}
