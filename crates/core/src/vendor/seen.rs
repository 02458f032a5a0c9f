//! Where a vendor code occurs.

c_enum! {
    /// Where a vendor code occurs.
    pub enum Seen {
        /// The row does not exist.
        Nowhere = 0,
        /// In responses.
        Wire = 1,
        /// In access logs only; the client gets no response, or a different one.
        Log = 2,
        /// In responses and in access logs.
        WireAndLog = 3,
        /// Never as a status: inside a program, in its configuration or in results of its client, or in the
        /// body of a response with another status.
        Internal = 4,
        /// In responses, and inside client programs that got no response.
        WireAndInternal = 5,
    }
}

named! { Seen as_str }
