//! The state of a registration.

c_enum! {
    /// What the registry says of a code.
    pub enum State {
        /// Not registered.
        None = 0,
        /// Registered and in use.
        Assigned = 1,
        /// Registered for a limited time: 104, since 2024-11-13, extended on 2025-09-15, and to expire on 2026-11-13
        /// unless renewed or replaced by an RFC (IANA registry of 2026-10-05).
        Temporary = 2,
        /// Registered, its use discouraged: 305 (RFC 9110 section 15.4.6).
        Deprecated = 3,
        /// Registered so that nobody else takes it, "(Unused)" in IANA's list: 306, 418 (RFC 9110 sections 15.4.7,
        /// 15.5.19).
        Unused = 4,
        /// Registered by a document that is now historic: 510.
        Obsoleted = 5,
    }
}
