//! What a client does next: the one `match` of an HTTP client.

c_enum! {
    /// What a client does next with a response. **Policy**: this library's choice, based on
    /// [`Retry`](crate::Retry) and [`Redirect`](crate::Redirect). The sections cited below are the sources of
    /// the facts.
    pub enum Action {
        /// Interim response: keep reading, the final response follows (RFC 9110 section 15.2).
        Wait = 1,
        /// 101, in HTTP/1.1 only: the connection now uses the protocol named in Upgrade (RFC 9110 section
        /// 15.2.2). HTTP/2 and HTTP/3 do not have 101 (RFC 9113 section 8.6, RFC 9114 section 4.5).
        SwitchProtocol = 2,
        /// 2xx: the request succeeded; use the content.
        Accept = 3,
        /// 304: use the stored response (RFC 9110 section 15.4.5).
        UseCached = 4,
        /// Send a request to the URI in Location, as [`StatusCode::redirect`](crate::StatusCode::redirect) says. Take care with methods
        /// not known to be safe (RFC 9110 section 15.4): the user might not wish to redirect an unsafe
        /// request. Without Location, give up.
        Follow = 5,
        /// 401, 407: answer the challenge and send the request again (RFC 9110 sections 15.5.2, 15.5.8).
        Authenticate = 6,
        /// Wait as Retry-After says, or else for a growing delay, then send the request again if
        /// [`StatusCode::may_retry`](crate::StatusCode::may_retry) allows it. 425: send it again as soon as the TLS handshake is complete,
        /// but not in early data (RFC 8470 section 5.2).
        RetryLater = 7,
        /// 408, 421: send the same request again on a new connection if [`StatusCode::may_retry`](crate::StatusCode::may_retry) allows it
        /// (RFC 9110 sections 15.5.9, 15.5.20).
        Reconnect = 8,
        /// A different request may succeed; see the code's description.
        ChangeRequest = 9,
        /// Nothing that a program can do on its own will help. 413 with Retry-After is the exception: see
        /// [`StatusCode::may_retry`](crate::StatusCode::may_retry).
        GiveUp = 10,
    }
}
