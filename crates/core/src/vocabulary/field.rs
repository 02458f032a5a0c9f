//! Response fields that belong to a status: which ones, and how strongly they are demanded.

use crate::base::text_pool::{Text, get, pool};

c_enum! {
    /// A response field that some status code calls for. Its number is its bit in [`Fields`].
    pub enum Field {
        /// Upgrade: 101, 426 (RFC 9110 section 7.8).
        Upgrade = 0,
        /// Connection, with the option `upgrade`: 101, 426 (RFC 9110 section 7.8).
        Connection = 1,
        /// WWW-Authenticate: 401 (RFC 9110 section 11.6.1).
        WwwAuthenticate = 2,
        /// Proxy-Authenticate: 407 (RFC 9110 section 11.7.1).
        ProxyAuthenticate = 3,
        /// Allow: 405 (RFC 9110 section 10.2.1).
        Allow = 4,
        /// Content-Range: 206, 416 (RFC 9110 section 14.4).
        ContentRange = 5,
        /// ETag: 206, 226, 304 (RFC 9110 section 8.8.3).
        ETag = 6,
        /// IM: 226 (RFC 3229 section 10.5.2).
        Im = 7,
        /// Location: 201, 3xx (RFC 9110 section 10.2.2).
        Location = 8,
        /// Retry-After: 3xx, 413, 429, 503 (RFC 9110 section 10.2.3).
        RetryAfter = 9,
        /// Content-Type, as multipart/byteranges: 206 (RFC 9110 section 15.3.7.2).
        ContentType = 10,
        /// Date: 206, 304 (RFC 9110 section 6.6.1).
        Date = 11,
        /// Cache-Control: 206, 304 (RFC 9111 section 5.2).
        CacheControl = 12,
        /// Expires: 206, 304 (RFC 9111 section 5.3).
        Expires = 13,
        /// Content-Location: 206, 304 (RFC 9110 section 8.7).
        ContentLocation = 14,
        /// Vary: 206, 304 (RFC 9110 section 12.5.5).
        Vary = 15,
        /// Link: 103, 451 (RFC 8297 section 2, RFC 7725 section 4).
        Link = 16,
        /// Accept: 415 (RFC 9110 section 15.5.16).
        Accept = 17,
        /// Accept-Encoding: 415 (RFC 9110 section 15.5.16).
        AcceptEncoding = 18,
        /// Accept-Patch: 415 (RFC 5789 section 2.2).
        AcceptPatch = 19,
        /// Upload-Limit: 104 (draft-ietf-httpbis-resumable-upload section 4.2).
        UploadLimit = 20,
        /// Upload-Offset: 104 (draft-ietf-httpbis-resumable-upload section 4.2).
        UploadOffset = 21,
        /// Status-URI: 102 (RFC 2518 section 9.7, withdrawn by RFC 4918).
        StatusUri = 22,
    }
}

c_enum! {
    /// How strongly a field is demanded of the sender.
    pub enum Level {
        /// Always (MUST).
        Must = 1,
        /// Whenever the condition of the code's section holds, such as "if a 200 would carry it" (conditional MUST).
        MustIf = 2,
        /// SHOULD.
        Should = 3,
        /// MAY, or named as usual.
        May = 4,
    }
}

/// A set of [`Field`]s; the bits are those of C's `HTTPSTATUS_FIELD_*`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Fields(u32);

impl Fields {
    /// The set with these bits.
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// The bits: bit n is the field with number n.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether the field is in the set.
    #[must_use]
    pub const fn contains(self, field: Field) -> bool {
        self.0 & field.bit() != 0
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The fields of the set, in the order of their numbers.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(move |field| self.contains(*field))
    }
}

impl Field {
    /// The field's bit in [`Fields`].
    #[must_use]
    pub const fn bit(self) -> u32 {
        1u32.wrapping_shl(self as u32)
    }

    /// The field's name as it is sent: `"WWW-Authenticate"`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.text().as_str()
    }

    /// The same, for C.
    #[doc(hidden)]
    #[must_use]
    pub const fn text(self) -> Text {
        get::<FieldNames>(self as usize)
    }
}

/// The text of the lowest field in a set of bits, empty when there is none: for C.
#[doc(hidden)]
#[must_use]
pub const fn field_text(bits: u32) -> Text {
    get::<FieldNames>(bits.trailing_zeros() as usize)
}

const FIELD_NAMES: [&str; 23] = [
    "Upgrade",
    "Connection",
    "WWW-Authenticate",
    "Proxy-Authenticate",
    "Allow",
    "Content-Range",
    "ETag",
    "IM",
    "Location",
    "Retry-After",
    "Content-Type",
    "Date",
    "Cache-Control",
    "Expires",
    "Content-Location",
    "Vary",
    "Link",
    "Accept",
    "Accept-Encoding",
    "Accept-Patch",
    "Upload-Limit",
    "Upload-Offset",
    "Status-URI",
];
const _: () = assert!(
    FIELD_NAMES.len() == Field::ALL.len(),
    "field: one name per field, in the order of their numbers"
);
pool!(FieldNames from FIELD_NAMES);
