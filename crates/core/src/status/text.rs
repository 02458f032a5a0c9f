//! What a status code is called.

use crate::base::text_pool::{Text, get};
use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::table::layout;
use crate::table::row::ROWS;
use crate::table::texts::{Descriptions, Names, References};
use crate::vocabulary::class::ClassNames;

impl StatusCode {
    /// The phrase of RFC 9110 or of the code's own document; `None` when the code is not registered.
    ///
    /// **Standard**, but the recipient of a phrase should ignore it (RFC 9112 section 4). 418 is "I'm a teapot"
    /// (RFC 2324) although IANA lists it as "(Unused)". Constant time.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::CONTENT_TOO_LARGE.canonical_reason(), Some("Content Too Large"));
    /// assert_eq!(StatusCode::from_u16(299).unwrap().canonical_reason(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn canonical_reason(&self) -> Option<&'static str> {
        let reason = self.any_int().reason_shared();
        if reason.is_empty() { None } else { Some(reason.as_str()) }
    }

    /// The same, `""` when the code is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::NOT_FOUND.reason(), "Not Found");
    /// ```
    #[inline]
    #[must_use]
    pub const fn reason(self) -> &'static str {
        self.any_int().reason_shared().as_str()
    }

    /// The wording of RFC 7231 (2014) and its contemporaries: "Payload Too Large", "Unprocessable Entity"; else as
    /// [`reason`](Self::reason).
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

    /// The name of the constant: `"NOT_FOUND"`; `""` when the code is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::NOT_FOUND.name(), "NOT_FOUND");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.any_int().name().as_str()
    }

    /// One plain sentence about the code; `""` when it is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::OK.description(), "The request succeeded.");
    /// ```
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.any_int().description().as_str()
    }

    /// What else has to be known before the code is used, for the header and other generated text; mostly `""`.
    #[doc(hidden)]
    #[must_use]
    pub fn note(self) -> &'static str {
        ROWS.iter().find(|row| row.code == self.as_u16()).map_or("", |row| row.note)
    }

    /// Where the code is defined: `"RFC 9110, Section 15.5.5"`; `""` when it is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::NOT_FOUND.reference(), "RFC 9110, Section 15.5.5");
    /// ```
    #[must_use]
    pub const fn reference(self) -> &'static str {
        self.any_int().reference().as_str()
    }

    /// For logs: the phrase, else the class's name, else `"Invalid"`. Never empty.
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
    /// [`StatusCode::reason`]; the most frequent question gets its own copy of the way to the table.
    #[inline]
    #[must_use]
    pub const fn reason(self) -> Text {
        layout::phrase(self.0)
    }

    /// The same. Where code has to be small, one copy serves all that need a phrase for something else.
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

/// Texts by slot that C sees too.
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
