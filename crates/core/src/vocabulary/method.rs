//! The request methods that a result depends on.

c_enum! {
    /// The request methods that determine what follows a response's header section.
    pub enum Method {
        /// Any other method.
        Other = 0,
        /// HEAD: no response has content (RFC 9110 section 9.3.2).
        Head = 1,
        /// CONNECT: a 2xx turns the connection into a tunnel (RFC 9110 section 9.3.6).
        Connect = 2,
    }
}
