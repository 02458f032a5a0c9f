//! Response fields that belong to a status: which ones, and how strongly they are required.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::{BitOr, BitOrAssign};
use core::str::FromStr;

use crate::base::text_pool::{Text, get, pool};
use crate::vocabulary::unknown_name::UnknownName;

c_enum! {
    /// A response field that some status code calls for. Its number is its bit in [`Fields`].
    pub enum Field {
        /// Upgrade: 101, 426 (RFC 9110 section 7.8). HTTP/1.1 only: forbidden in HTTP/2 and HTTP/3 (RFC 9113
        /// section 8.2.2, RFC 9114 section 4.2).
        Upgrade = 0,
        /// Connection, with the option `upgrade`: 101, 426 (RFC 9110 section 7.8). HTTP/1.1 only: forbidden
        /// in HTTP/2 and HTTP/3 (RFC 9113 section 8.2.2, RFC 9114 section 4.2).
        Connection = 1,
        /// WWW-Authenticate: 401 (RFC 9110 section 11.6.1).
        WwwAuthenticate = 2,
        /// Proxy-Authenticate: 407 (RFC 9110 section 11.7.1).
        ProxyAuthenticate = 3,
        /// Allow: 405 (RFC 9110 section 10.2.1).
        Allow = 4,
        /// Content-Range: 206 with a single part, never with several (RFC 9110 sections 15.3.7.1, 15.3.7.2);
        /// 416 to a byte-range request (section 15.5.17); 226 with `range` in IM and a single part (RFC 3229
        /// section 10.5.2).
        ContentRange = 5,
        /// ETag: 226 (RFC 3229 section 10.4.1); 206 and 304 if a 200 would carry it (RFC 9110 sections
        /// 15.3.7, 15.4.5); 200 to GET or HEAD if available (section 15.3.1).
        ETag = 6,
        /// IM: 226 if it is delta-encoded, or to give the order of range selection and another manipulation
        /// (RFC 3229 sections 10.3, 10.5.2).
        Im = 7,
        /// Location: 201 to POST (RFC 9110 section 9.3.3); 300 if there is a preferred choice, 301, 302, 307,
        /// 308, and 303, whose definition assumes it without a keyword (sections 15.4.1 to 15.4.9); 104 that
        /// announces an upload resource (draft-ietf-httpbis-resumable-upload section 4.2.2).
        Location = 8,
        /// Retry-After: any 3xx (RFC 9110 section 10.2.3); 413 if it is temporary (section 15.5.14); 429 (RFC
        /// 6585 section 4); 503 (RFC 9110 section 15.6.4).
        RetryAfter = 9,
        /// Content-Type, as multipart/byteranges: 206 with several parts (RFC 9110 section 15.3.7.2); 226
        /// with `range` in IM and several parts (RFC 3229 section 10.5.2). Any other: 206 with a single part if
        /// a 200 would carry it and the request had no If-Range (RFC 9110 section 15.3.7). That sentence covers
        /// all representation header fields, so Content-Encoding and Content-Language too, which are not listed.
        ContentType = 10,
        /// Date: listed for no status, because it belongs to all. An origin server with a clock must send it
        /// in every 2xx, 3xx and 4xx response and may send it in 1xx and 5xx (RFC 9110 section 6.6.1). A 206
        /// or 304 must also carry it if the 200 would (sections 15.3.7, 15.4.5).
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
        /// Accept: 415 if the media type was the reason (RFC 9110 section 15.5.16).
        Accept = 17,
        /// Accept-Encoding: 415 if the content coding was the reason; otherwise it must not be sent (RFC 9110
        /// sections 15.5.16, 12.5.3).
        AcceptEncoding = 18,
        /// Accept-Patch: 415 to PATCH (RFC 5789 section 2.2).
        AcceptPatch = 19,
        /// Upload-Limit: 104 if there are limits; 413 if one of them was the reason
        /// (draft-ietf-httpbis-resumable-upload sections 4.2.2, 4.1.4).
        UploadLimit = 20,
        /// Upload-Offset: 104 that reports progress; 409 if the offset was the reason
        /// (draft-ietf-httpbis-resumable-upload sections 4.2.2, 4.4.2).
        UploadOffset = 21,
        /// Status-URI: 102 (RFC 2518 section 9.7, withdrawn by RFC 4918).
        StatusUri = 22,
        /// Last-Modified: 200 to GET or HEAD if available (RFC 9110 section 15.3.1); 206 if a 200 would carry
        /// it and the request had no If-Range (section 15.3.7).
        LastModified = 23,
        /// Delta-Base: 226 with a delta-coding, to a request that listed several entity tags (RFC 3229
        /// section 10.5.1).
        DeltaBase = 24,
    }
}

c_enum! {
    /// How strongly the sender is required to send a field. A greater level is a stronger requirement.
    pub enum Level {
        /// MAY, or mentioned without a keyword.
        May = 1,
        /// SHOULD, under a condition in the code's section, such as "in response to GET".
        ShouldIf = 2,
        /// SHOULD, unconditionally.
        Should = 3,
        /// MUST, under a condition in the code's section, such as "if a 200 would carry it".
        MustIf = 4,
        /// MUST, unconditionally.
        Must = 5,
    }
}

/// A set of [`Field`]s; the bits are those of C's `HTTPSTATUS_FIELD_*`.
///
/// ```
/// use httpstatus_core::{Field, Fields};
/// let mut fields = Field::Allow | Field::Date;
/// fields |= Field::ETag;
/// assert_eq!(format!("{fields:?}"), "{Allow, ETag, Date}");
/// assert_eq!(fields.iter().collect::<Fields>(), fields);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Fields(u32);

impl Fields {
    /// The set without a field.
    pub const EMPTY: Self = Self(0);

    /// The set with these bits.
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Returns the bits: bit n is the field with number n.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Returns `true` if the set contains `field`.
    #[must_use]
    pub const fn contains(self, field: Field) -> bool {
        self.0 & field.bit() != 0
    }

    /// Returns `true` if the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the set of the fields that are in this set or in `other`, as `|` does.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the set of the fields that are in this set and not in `other`, such as those still to be sent.
    ///
    /// ```
    /// use httpstatus_core::{Field, StatusCode};
    /// let sent = Field::Upgrade.into();
    /// let missing = StatusCode::UPGRADE_REQUIRED.required_fields().without(sent);
    /// assert_eq!(missing, Field::Connection.into());
    /// ```
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns an iterator over the fields in the set, in the order of their numbers.
    #[must_use]
    pub const fn iter(self) -> FieldsIter {
        FieldsIter(self)
    }
}

/// The fields' names, such as `{Allow, Date}`.
impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// A field, printed by its name.
        struct Name(Field);
        impl fmt::Debug for Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0.name())
            }
        }
        f.debug_set().entries(self.iter().map(Name)).finish()
    }
}

impl From<Field> for Fields {
    fn from(field: Field) -> Self {
        Self(field.bit())
    }
}

impl FromIterator<Field> for Fields {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        fields.into_iter().fold(Self::EMPTY, BitOr::bitor)
    }
}

impl Extend<Field> for Fields {
    fn extend<I: IntoIterator<Item = Field>>(&mut self, fields: I) {
        *self = fields.into_iter().fold(*self, BitOr::bitor);
    }
}

impl IntoIterator for Fields {
    type Item = Field;
    type IntoIter = FieldsIter;

    fn into_iter(self) -> FieldsIter {
        self.iter()
    }
}

impl<T: Into<Self>> BitOr<T> for Fields {
    type Output = Self;

    fn bitor(self, other: T) -> Self {
        self.union(other.into())
    }
}

impl<T: Into<Self>> BitOrAssign<T> for Fields {
    fn bitor_assign(&mut self, other: T) {
        *self = *self | other;
    }
}

impl<T: Into<Fields>> BitOr<T> for Field {
    type Output = Fields;

    fn bitor(self, other: T) -> Fields {
        Fields::from(self) | other
    }
}

/// An iterator over the fields in a set, in the order of their numbers.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct FieldsIter(Fields);

impl Iterator for FieldsIter {
    type Item = Field;

    fn next(&mut self) -> Option<Field> {
        let field = Field::from_u8(u8::try_from(self.0.0.trailing_zeros()).ok()?)?;
        self.0 = self.0.without(field.into());
        Some(field)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.0.0.count_ones() as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for FieldsIter {}
impl FusedIterator for FieldsIter {}

impl Field {
    /// Returns the field's bit in [`Fields`].
    #[must_use]
    pub const fn bit(self) -> u32 {
        1u32.wrapping_shl(self as u32)
    }

    /// Returns the field's name as it is sent, such as `"WWW-Authenticate"`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.text().as_str()
    }

    /// Returns the field with this name, ignoring case (RFC 9110 section 5.1), or `None` if it is no field that some
    /// status calls for.
    ///
    /// ```
    /// use httpstatus_core::Field;
    /// assert_eq!(Field::from_bytes(b"www-authenticate"), Some(Field::WwwAuthenticate));
    /// assert_eq!(Field::from_bytes(b"Server"), None);
    /// ```
    #[must_use]
    pub const fn from_bytes(name: &[u8]) -> Option<Self> {
        let mut left = Self::ALL;
        while let [field, others @ ..] = left {
            if is_same(field.name().as_bytes(), name) {
                return Some(*field);
            }
            left = others;
        }
        None
    }

    /// The same as [`name`](Self::name), for C.
    #[doc(hidden)]
    #[must_use]
    pub const fn text(self) -> Text {
        get::<FieldNames>(self as usize)
    }
}

/// Whether two names are the same, ignoring case.
const fn is_same(mut a: &[u8], mut b: &[u8]) -> bool {
    while let ([one, a_left @ ..], [other, b_left @ ..]) = (a, b) {
        if !one.eq_ignore_ascii_case(other) {
            return false;
        }
        (a, b) = (a_left, b_left);
    }
    a.is_empty() && b.is_empty()
}

/// The field's name as it is sent.
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// As [`from_bytes`](Field::from_bytes).
impl FromStr for Field {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::from_bytes(name.as_bytes()).ok_or(UnknownName(()))
    }
}

/// The name of the lowest field in a set of bits, or `""` if there is none: for C.
#[doc(hidden)]
#[must_use]
pub const fn field_text(bits: u32) -> Text {
    get::<FieldNames>(bits.trailing_zeros() as usize)
}

const FIELD_NAMES: [&str; 25] = [
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
    "Last-Modified",
    "Delta-Base",
];
const _: () = assert!(
    FIELD_NAMES.len() == Field::ALL.len(),
    "field: one name per field, in the order of their numbers"
);
pool!(FieldNames from FIELD_NAMES);
