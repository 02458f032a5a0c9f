//! Where a vendor's code can be met.

c_enum! {
    /// Where a vendor's code can be met.
    pub enum Seen {
        /// There is no such row.
        Nowhere = 0,
        /// In responses.
        Wire = 1,
        /// In access logs only; the client gets no response, or another one.
        Log = 2,
        /// In responses and in access logs.
        WireAndLog = 3,
        /// Never as the status: inside a program, in its configuration or its client's answers, or in the body of a
        /// response with another status.
        Internal = 4,
        /// In responses, and inside client programs that got none.
        WireAndInternal = 5,
    }
}
