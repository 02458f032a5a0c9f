//! Whether, and how, a failed request may be sent again.

c_enum! {
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
