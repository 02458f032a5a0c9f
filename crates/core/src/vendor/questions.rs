//! Lookups in the vendor table.

use crate::base::slice::nth;
use crate::base::text_pool::{Text, get};
use crate::table::any_int::AnyInt;
use crate::vendor::seen::Seen;
use crate::vendor::table::{
    CODES, COUNT, FLAGS, IN_CODES, IN_SENT, Meanings, NAMES, Names, Reasons, SOURCES, Sources,
};

/// One vendor's use of one code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vendor(u8);

impl Vendor {
    /// Returns the number. [`StatusCode::from_u16`](crate::StatusCode::from_u16) accepts all of them except 0
    /// and 9.
    #[must_use]
    pub const fn code(self) -> u16 {
        code_at(self.0 as usize)
    }

    /// Returns the phrase that the vendor sends or documents, such as `"Web Server Is Down"`, or `""` if it has
    /// none. It may be sent in a status line.
    ///
    /// ```
    /// use httpstatus_core::vendor;
    /// assert!(vendor::of(521).all(|row| row.reason() == "Web Server Is Down"));
    /// assert!(vendor::of(460).all(|row| row.reason() == ""));
    /// ```
    #[must_use]
    pub const fn reason(self) -> &'static str {
        reason_at(self.0 as usize).as_str()
    }

    /// Returns a few words for a log: the vendor's phrase, or words of ours such as `"Client Closed Connection"`
    /// if it has none. Never empty.
    ///
    /// ```
    /// use httpstatus_core::vendor;
    /// assert!(vendor::of(460).all(|row| row.explanation() == "Client Closed Connection"));
    /// ```
    #[must_use]
    pub const fn explanation(self) -> &'static str {
        explanation_at(self.0 as usize).as_str()
    }

    /// Returns the name of the vendor, such as `"nginx"`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        name_at(self.0 as usize).as_str()
    }

    /// Returns what the code means there in a few words, such as `"closes without answering"`.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        meaning_at(self.0 as usize).as_str()
    }

    /// Returns the source of the row. `"its docs"`, `"its source"` and named documents are the vendor's own.
    /// `"secondary"` means that no document of the vendor was found, but two independent sources agree.
    #[must_use]
    pub const fn source(self) -> &'static str {
        source_at(self.0 as usize).as_str()
    }

    /// Returns where the code occurs.
    #[must_use]
    pub const fn seen(self) -> Seen {
        match Seen::from_u8(seen_at(self.0 as usize)) {
            Some(seen) => seen,
            None => Seen::Nowhere,
        }
    }

    /// Returns `true` if the code is still in use, even rarely.
    #[must_use]
    pub const fn is_in_use(self) -> bool {
        is_in_use_at(self.0 as usize)
    }
}

impl core::fmt::Debug for Vendor {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:03} {} ({})", self.code(), self.explanation(), self.name())
    }
}

/// Returns the number of rows.
#[must_use]
pub const fn count() -> usize {
    COUNT
}

/// Returns row `row`, in code order, or `None` if `row` is out of range.
///
/// ```
/// use httpstatus_core::vendor;
/// assert_eq!(vendor::at(0).map(|row| row.code()), Some(0));
/// assert!(vendor::at(vendor::count()).is_none());
/// ```
#[must_use]
#[allow(clippy::cast_possible_truncation)] // fewer than 256 rows, checked where the table is built
pub const fn at(row: usize) -> Option<Vendor> {
    if row < COUNT { Some(Vendor(row as u8)) } else { None }
}

/// Returns an iterator over all rows, in code order.
///
/// ```
/// use httpstatus_core::vendor;
/// assert!(vendor::rows().any(|row| row.name() == "Cloudflare"));
/// ```
pub fn rows() -> impl DoubleEndedIterator<Item = Vendor> + Clone {
    (0..COUNT).filter_map(at)
}

/// Returns an iterator over the rows of one code, best known first; empty for most codes.
///
/// ```
/// use httpstatus_core::vendor;
/// let mut rows = vendor::of(499).map(|row| (row.name(), row.reason()));
/// assert_eq!(rows.next(), Some(("nginx", "Client Closed Request")));
/// assert_eq!(rows.next(), Some(("Traefik", "Client Closed Request")));
/// assert_eq!(vendor::of(404).count(), 0);
/// ```
pub fn of(code: u16) -> impl DoubleEndedIterator<Item = Vendor> + Clone {
    rows().filter(move |row| row.code() == code)
}

/// Returns the phrase of the best-known vendor of a code, or `""` if no vendor uses the code or that vendor has
/// no phrase. It may be sent in a status line.
///
/// **Policy**: the phrase of the code's first row. Registered codes that a vendor uses differently have one
/// too (103, 308, 421, 425, 451, 508); [`StatusCode::reason`](crate::StatusCode::reason) is not affected.
///
/// ```
/// use httpstatus_core::{StatusCode, vendor};
/// assert_eq!(vendor::reason(520), "Web Server Returns an Unknown Error");
/// assert_eq!(vendor::reason(404), "");
/// assert_eq!(vendor::reason(444), ""); // nginx only logs it
/// assert_eq!(StatusCode::from_u16(520).unwrap().reason(), "");
/// ```
#[must_use]
pub const fn reason(code: u16) -> &'static str {
    reason_text(AnyInt(code as u32)).as_str()
}

/// Returns a few words for a log about a code, or `""` if no vendor uses the code.
///
/// **Policy**: the [explanation](Vendor::explanation) of the code's first row.
///
/// ```
/// use httpstatus_core::vendor;
/// assert_eq!(vendor::explanation(520), "Web Server Returns an Unknown Error");
/// assert_eq!(vendor::explanation(444), "No Response");
/// assert_eq!(vendor::explanation(404), "");
/// ```
#[must_use]
pub const fn explanation(code: u16) -> &'static str {
    explanation_text(AnyInt(code as u32)).as_str()
}

/// Like [`explanation`], for any number, for C.
#[doc(hidden)]
#[must_use]
pub const fn explanation_text(code: AnyInt) -> Text {
    explanation_at(IN_CODES.row(&CODES, code.0))
}

/// Like [`reason`], for any number, for C.
#[doc(hidden)]
#[must_use]
#[inline(always)] // or C's two functions share one that returns a text on the stack
pub const fn reason_text(code: AnyInt) -> Text {
    get::<Reasons>(IN_SENT.row(&CODES, code.0))
}

/// The code of a row; 0 if `row` is out of range.
#[doc(hidden)]
#[must_use]
pub const fn code_at(row: usize) -> u16 {
    match nth(&CODES, row) {
        Some(code) => *code,
        None => 0,
    }
}

/// The byte of a row in one of the small tables; 0 if `row` is out of range.
const fn octet_at(octets: &[u8], row: usize) -> u8 {
    match octets.split_at_checked(row) {
        Some((_, [octet, ..])) => *octet,
        _ => 0,
    }
}

/// Where the code of a row occurs, a number of [`Seen`]; 0 if `row` is out of range.
#[doc(hidden)]
#[must_use]
pub const fn seen_at(row: usize) -> u8 {
    octet_at(&FLAGS, row).wrapping_shr(2)
}

/// Whether the code of a row is in use; `false` if `row` is out of range.
#[doc(hidden)]
#[must_use]
pub const fn is_in_use_at(row: usize) -> bool {
    octet_at(&FLAGS, row) & 1 != 0
}

/// The vendor's phrase in a row; empty if the vendor has none, or if `row` is out of range.
#[doc(hidden)]
#[must_use]
pub const fn reason_at(row: usize) -> Text {
    // The text past the last row is empty.
    get::<Reasons>(if octet_at(&FLAGS, row) & 2 == 0 { row } else { COUNT })
}

/// The explanation in a row; empty if `row` is out of range.
#[doc(hidden)]
#[must_use]
pub const fn explanation_at(row: usize) -> Text {
    get::<Reasons>(row)
}

/// The meaning of a row; empty if `row` is out of range.
const fn meaning_at(row: usize) -> Text {
    get::<Meanings>(row)
}

/// The vendor's name in a row; empty if `row` is out of range.
#[doc(hidden)]
#[must_use]
pub const fn name_at(row: usize) -> Text {
    get::<Names>(octet_at(&NAMES, row) as usize)
}

/// The source of a row; empty if `row` is out of range.
#[doc(hidden)]
#[must_use]
pub const fn source_at(row: usize) -> Text {
    get::<Sources>(octet_at(&SOURCES, row) as usize)
}
