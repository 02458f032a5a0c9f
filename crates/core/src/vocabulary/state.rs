//! The state of a registration.

c_enum! {
    /// The state of a code's registration.
    pub enum State {
        /// Registered and in use.
        Assigned = 1,
        /// Registered temporarily: 104, from 2024-11-13, extended on 2025-09-15, until 2026-11-13 unless
        /// renewed or replaced by an RFC (IANA registry of 2026-10-05).
        Temporary = 2,
        /// Registered, but deprecated: 305 (RFC 9110 section 15.4.6).
        Deprecated = 3,
        /// Registered only to reserve the code, listed by IANA as "(Unused)": 306, 418 (RFC 9110 sections
        /// 15.4.7, 15.5.19).
        Unused = 4,
        /// Registered by a document that is now historic: 510.
        Obsoleted = 5,
    }
}
