//! Redirection: where to, for how long, and with which method.

c_enum! {
    /// The kind of redirect and its method rule. **Standard** (RFC 9110 section 15.4).
    pub enum Redirect {
        /// 301: permanent. A user agent MAY change POST to GET; other methods do not change (RFC 9110 sections
        /// 15.4 and 15.4.2).
        PermanentMayGet = 1,
        /// 302: temporary. A user agent MAY change POST to GET; other methods do not change (RFC 9110 sections
        /// 15.4 and 15.4.3).
        TemporaryMayGet = 2,
        /// 303: retrieve the other resource with GET or HEAD (RFC 9110 section 15.4.4). After a HEAD request,
        /// clients use HEAD (WHATWG Fetch).
        ToGet = 3,
        /// 307: temporary. The method MUST NOT change (RFC 9110 section 15.4.8).
        TemporaryKeep = 4,
        /// 308: permanent. The method does not change (RFC 9110, the note in section 15.4:
        /// "method-preserving"; verified erratum 7109).
        PermanentKeep = 5,
        /// 300: several choices. A user agent MAY follow Location if it is present (RFC 9110 section 15.4.1).
        Choose = 6,
    }
}

impl Redirect {
    /// Returns `true` if future requests should use the new URI: 301 and 308.
    #[inline]
    #[must_use]
    pub const fn is_permanent(self) -> bool {
        matches!(self, Self::PermanentMayGet | Self::PermanentKeep)
    }
}
