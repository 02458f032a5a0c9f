//! What a client does next: the one `match` of an HTTP client.

c_enum! {
    /// What a client does next with a response. **Policy**: ours, from the facts in [`Retry`](crate::Retry) and
    /// [`Redirect`](crate::Redirect); the sections below are where the facts come from.
    pub enum Action {
        /// Interim response: keep reading, the final response follows (RFC 9110 section 15.2).
        Wait = 1,
        /// 101, in HTTP/1.1 only: the connection now speaks the protocol named in Upgrade (RFC 9110 section 15.2.2).
        /// HTTP/2 and HTTP/3 do not have it (RFC 9113 section 8.6, RFC 9114 section 4.5).
        SwitchProtocol = 2,
        /// 2xx: the request succeeded; use the content.
        Accept = 3,
        /// 304: use the stored response (RFC 9110 section 15.4.5).
        UseCached = 4,
        /// Send a request to the URI in Location as [`StatusCode::redirect`] says, with care for methods not known to
        /// be safe (RFC 9110 section 15.4): the user might not wish to redirect an unsafe request. Without Location:
        /// give up.
        Follow = 5,
        /// 401, 407: answer the challenge and send the request again (RFC 9110 sections 15.5.2, 15.5.8).
        Authenticate = 6,
        /// Wait (Retry-After, else a growing delay), then send again if [`StatusCode::may_retry`] says so. 425: at
        /// once when the TLS handshake is complete, and not in early data (RFC 8470 section 5.2).
        RetryLater = 7,
        /// 408, 421: send the same request again on a new connection if [`StatusCode::may_retry`] says so (RFC 9110
        /// sections 15.5.9, 15.5.20).
        Reconnect = 8,
        /// Another request may succeed where this one failed: see the code's description.
        ChangeRequest = 9,
        /// Nothing that a program can do by itself will help.
        GiveUp = 10,
    }
}
