//! The cause of a failure.

c_enum! {
    /// The cause of a failure, for logs and alarms. 4xx and 5xx are **standard** (RFC 9110 sections 15.5,
    /// 15.6: the client seems to have erred; the server is aware that it has). The finer kinds follow each
    /// code's own text. 510 stays with its class, although RFC 2774 section 7 says that a policy has not been
    /// met in the request.
    pub enum Fault {
        /// The request, or the client that sent it.
        Client = 1,
        /// The server.
        Server = 2,
        /// A server behind a gateway: 502, 504.
        Upstream = 3,
        /// The state of the resource: 409, 412, 423.
        Resource = 4,
        /// Another operation that the request depends on: 424.
        Dependency = 5,
        /// The choice of connection or authority: 421.
        Routing = 6,
        /// A network between client and server: 511.
        Network = 7,
        /// A legal demand: 451. That it is the fault of neither side is inferred (RFC 7725 section 3).
        Policy = 8,
    }
}
