//! Request methods, and what is known of a request from its method.

use core::convert::Infallible;
use core::fmt;
use core::str::FromStr;

use crate::base::slice::equal;
use crate::base::text_pool::{Text, get, pool};

/// Declares [`Method`], one row per method: number in C, name on the wire, whether it is safe, whether it is
/// idempotent.
macro_rules! methods {
    ($(#[$meta:meta])* pub enum $name:ident { $(
        $(#[doc = $doc:literal])+
        $variant:ident = $number:literal $wire:literal safe: $safe:literal, idempotent: $idempotent:literal;
    )+ }) => {
        c_enum! {
            @unnamed
            #[non_exhaustive]
            $(#[$meta])*
            pub enum $name { $($(#[doc = $doc])+ $variant = $number,)+ }
        }

        impl $name {
            /// Returns the variant's name, for generated text.
            #[doc(hidden)]
            #[must_use]
            pub const fn variant(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)+ }
            }

            /// Returns `true` if a request with this method asks for nothing but an answer, so that a client may
            /// send it unasked, to prefetch for example.
            ///
            /// **Standard**: GET, HEAD, OPTIONS, TRACE (RFC 9110 section 9.2.1) and QUERY
            /// (draft-ietf-httpbis-safe-method-w-body section 2). `false` for `Other`.
            ///
            /// ```
            /// use httpstatus_core::Method;
            /// assert!(Method::Query.is_safe());
            /// assert!(!Method::Put.is_safe());
            /// ```
            #[must_use]
            pub const fn is_safe(self) -> bool {
                match self { $(Self::$variant => $safe,)+ }
            }

            /// Returns `true` if sending a request with this method several times has the effect of sending it
            /// once.
            ///
            /// **Standard** (RFC 9110 section 9.2.2): PUT, DELETE and every safe method. `false` for `Other`.
            ///
            /// ```
            /// use httpstatus_core::Method;
            /// assert!(Method::Put.is_idempotent());
            /// assert!(!Method::Patch.is_idempotent());
            /// ```
            #[must_use]
            pub const fn is_idempotent(self) -> bool {
                match self { $(Self::$variant => $idempotent,)+ }
            }
        }

        pool!(Names from [$($wire),+]);
    };
}

methods! {
    /// A request method, as far as a status depends on it. Its numbers are those of C's `HTTPSTATUS_METHOD_*`.
    pub enum Method {
        /// Any other method, taken for neither safe nor idempotent.
        Other = 0 "" safe: false, idempotent: false;
        /// HEAD: safe (RFC 9110 section 9.3.2). No response to it has content.
        Head = 1 "HEAD" safe: true, idempotent: true;
        /// CONNECT: neither safe nor idempotent (RFC 9110 section 9.3.6). A 2xx turns the connection into a tunnel.
        Connect = 2 "CONNECT" safe: false, idempotent: false;
        /// GET: safe (RFC 9110 section 9.3.1).
        Get = 3 "GET" safe: true, idempotent: true;
        /// POST: neither safe nor idempotent (RFC 9110 section 9.3.3).
        Post = 4 "POST" safe: false, idempotent: false;
        /// PUT: idempotent (RFC 9110 section 9.3.4).
        Put = 5 "PUT" safe: false, idempotent: true;
        /// DELETE: idempotent (RFC 9110 section 9.3.5).
        Delete = 6 "DELETE" safe: false, idempotent: true;
        /// OPTIONS: safe (RFC 9110 section 9.3.7).
        Options = 7 "OPTIONS" safe: true, idempotent: true;
        /// TRACE: safe (RFC 9110 section 9.3.8).
        Trace = 8 "TRACE" safe: true, idempotent: true;
        /// PATCH: neither safe nor idempotent (RFC 5789 section 2).
        Patch = 9 "PATCH" safe: false, idempotent: false;
        /// QUERY: safe (draft-ietf-httpbis-safe-method-w-body section 2).
        Query = 10 "QUERY" safe: true, idempotent: true;
    }
}

impl Method {
    /// Returns the method with this name, or `Other` for any other name. Names are case-sensitive.
    ///
    /// **Standard** (RFC 9110 section 9.1).
    ///
    /// ```
    /// use httpstatus_core::Method;
    /// assert_eq!(Method::from_bytes(b"PATCH"), Method::Patch);
    /// assert_eq!(Method::from_bytes(b"patch"), Method::Other);
    /// ```
    #[must_use]
    pub const fn from_bytes(name: &[u8]) -> Self {
        let mut left = Self::ALL;
        while let [method, others @ ..] = left {
            if equal(method.as_str().as_bytes(), name) && !name.is_empty() {
                return *method;
            }
            left = others;
        }
        Self::Other
    }

    /// Returns the method's name as it is sent, such as `"GET"`, or `""` for `Other`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.text().as_str()
    }

    /// What `Display` writes.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Other => "other",
            known => known.as_str(),
        }
    }

    /// The same as [`as_str`](Self::as_str), for C.
    #[doc(hidden)]
    #[must_use]
    pub const fn text(self) -> Text {
        get::<Names>(self as usize)
    }
}

/// The method's name as it is sent; `other` for `Other`.
impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.label())
    }
}

/// As [`from_bytes`](Method::from_bytes); never fails.
impl FromStr for Method {
    type Err = Infallible;

    fn from_str(name: &str) -> Result<Self, Infallible> {
        Ok(Self::from_bytes(name.as_bytes()))
    }
}
