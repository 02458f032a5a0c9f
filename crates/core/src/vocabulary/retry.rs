//! Whether, and how, a failed request may be sent again.

c_enum! {
    /// How a request that got this status may be retried. **Policy**, from RFC text where it exists and
    /// otherwise from what deployed clients do; each variant says which.
    pub enum Retry {
        /// Sending the request again will not help.
        Never = 0,
        /// 408: the same request, if it is idempotent (RFC 9110 sections 15.5.9 and 9.2.2; done by curl, got,
        /// OkHttp, gargle). [`StatusCode::may_retry`](crate::StatusCode::may_retry) describes both readings of 408.
        SameRequest = 1,
        /// 429, 503, and 413 with Retry-After: the same request after a delay (RFC 6585 section 4, RFC 9110
        /// sections 15.6.4 and 15.5.14; done by curl, urllib3, got, Google clients).
        AfterDelay = 2,
        /// 421: the same request on another connection, whatever the method (MAY, RFC 9110 section 15.5.20;
        /// done by OkHttp, WHATWG Fetch).
        OtherConnection = 3,
        /// 425: the same request as soon as the TLS handshake is complete (SHOULD), but not in early data
        /// again (MUST NOT, RFC 8470 section 5.2).
        NotInEarlyData = 4,
        /// 401, 403, 407, 411, 417, 426, 428, 431, 510: only a different request may succeed (with
        /// credentials, a length, no expectation, another protocol, a precondition, fewer fields).
        ChangedRequest = 5,
        /// 500, 502, 504: no RFC says so, but curl, botocore, got and Google clients retry idempotent
        /// requests.
        Transient = 6,
        /// 409, 412, 423, 507, 511: a person has to act, or the resource has to be fetched again, before a
        /// retry; 423 needs a lock token or the end of the lock (RFC 4918 section 11.3).
        UserAction = 7,
    }
}
