//! The texts of a status code: phrase, name, description, reference.

use crate::base::text_pool::{Text, get};
use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::table::layout;
use crate::table::row::ROWS;
use crate::table::texts::{Descriptions, Names, References};
use crate::vocabulary::class::ClassNames;

impl StatusCode {
    /// Returns the phrase from RFC 9110 or the code's own document, or `None` if the code is not registered.
    ///
    /// **Standard**. A recipient should ignore the phrase (RFC 9112 section 4). 418 is "I'm a teapot" (RFC
    /// 2324), although IANA lists it as "(Unused)". Constant time.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::CONTENT_TOO_LARGE.canonical_reason(), Some("Content Too Large"));
    /// assert_eq!(StatusCode::from_u16(299).unwrap().canonical_reason(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn canonical_reason(&self) -> Option<&'static str> {
        let reason = self.reason();
        if reason.is_empty() { None } else { Some(reason) }
    }

    /// Returns the phrase, or `""` if the code is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::NOT_FOUND.reason(), "Not Found");
    /// ```
    #[inline]
    #[must_use]
    pub const fn reason(self) -> &'static str {
        layout::phrase_str(self.any_int().0)
    }

    /// Returns the phrase in the wording of RFC 7231 (2014) and its contemporaries where that differs
    /// ("Payload Too Large", "Unprocessable Entity"); otherwise the same as [`reason`](Self::reason).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::CONTENT_TOO_LARGE.reason_rfc7231(), "Payload Too Large");
    /// assert_eq!(StatusCode::NOT_FOUND.reason_rfc7231(), "Not Found");
    /// ```
    #[must_use]
    pub const fn reason_rfc7231(self) -> &'static str {
        self.any_int().reason_rfc7231().as_str()
    }

    /// Returns the name of the constant, such as `"NOT_FOUND"`, or `""` if the code is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::NOT_FOUND.name(), "NOT_FOUND");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.any_int().name().as_str()
    }

    /// Returns a one-sentence description, or `""` if the code is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::OK.description(), "The request succeeded.");
    /// ```
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.any_int().description().as_str()
    }

    /// A caveat for the header and other generated text; usually `""`.
    #[doc(hidden)]
    #[must_use]
    pub fn note(self) -> &'static str {
        ROWS.iter().find(|row| row.code == self.as_u16()).map_or("", |row| row.note)
    }

    /// Returns where the code is defined, such as `"RFC 9110, Section 15.5.5"`, or `""` if it is not
    /// registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::NOT_FOUND.reference(), "RFC 9110, Section 15.5.5");
    /// ```
    #[must_use]
    pub const fn reference(self) -> &'static str {
        self.any_int().reference().as_str()
    }

    /// Returns a text for logs: the phrase, or the name of the class if the code is not registered, or
    /// `"Invalid"` if it has no class. Never empty.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::NOT_FOUND.reason_or_class(), "Not Found");
    /// assert_eq!(StatusCode::from_u16(499).unwrap().reason_or_class(), "Client Error");
    /// assert_eq!(StatusCode::from_u16(999).unwrap().reason_or_class(), "Invalid");
    /// ```
    #[inline]
    #[must_use]
    pub const fn reason_or_class(self) -> &'static str {
        self.any_int().reason_or_class().as_str()
    }
}

impl AnyInt {
    /// [`StatusCode::reason`]. The most frequent lookup gets its own copy of the table access.
    #[inline]
    #[must_use]
    pub const fn reason(self) -> Text {
        layout::phrase(self.0)
    }

    /// Like [`reason`](Self::reason). Where code must be small, functions that need a phrase for something
    /// else share this copy.
    #[inline]
    #[must_use]
    pub const fn reason_shared(self) -> Text {
        layout::phrase_shared(self.0)
    }

    /// [`StatusCode::reason_or_class`].
    #[inline]
    #[must_use]
    pub const fn reason_or_class(self) -> Text {
        let reason = self.reason();
        if reason.is_empty() { get::<ClassNames>(self.class() as usize) } else { reason }
    }
}

/// Texts indexed by slot, also used by C.
macro_rules! texts {
    ($($pool:ident $what:ident $doc:literal)+) => {
        impl AnyInt {$(
            #[doc = $doc]
            #[must_use]
            pub const fn $what(self) -> Text {
                get::<$pool>(layout::slot(self.0))
            }
        )+}
    };
}
texts! {
    Names name "[`StatusCode::name`]."
    Descriptions description "[`StatusCode::description`]."
    References reference "[`StatusCode::reference`]."
}
