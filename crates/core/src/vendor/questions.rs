//! What can be asked of the vendors' table.

use crate::base::slice::nth;
use crate::base::text_pool::{Text, get};
use crate::table::any_int::AnyInt;
use crate::vendor::seen::Seen;
use crate::vendor::table::{
    CODES, COUNT, FLAGS, IN_CODES, Meanings, NAMES, Names, Reasons, SOURCES, Sources,
};

/// One vendor's use of one code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vendor(u8);

impl Vendor {
    /// The number. 0 and 9 occur, which [`StatusCode::from_u16`](crate::StatusCode::from_u16) refuses; it accepts all
    /// others.
    #[must_use]
    pub const fn code(self) -> u16 {
        code_at(self.0 as usize)
    }

    /// The phrase: `"Web Server Is Down"`. In parentheses it is ours, since the vendor has none.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        reason_at(self.0 as usize).as_str()
    }

    /// Whether the vendor has a phrase of its own for the code.
    ///
    /// ```
    /// use httpstatus_core::vendor;
    /// assert!(vendor::of(521).all(|row| row.has_phrase()));
    /// assert!(vendor::of(460).all(|row| !row.has_phrase()));
    /// ```
    #[must_use]
    pub const fn has_phrase(self) -> bool {
        !matches!(self.reason().as_bytes(), [b'(', ..])
    }

    /// Who uses the code: `"nginx"`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        name_at(self.0 as usize).as_str()
    }

    /// What it means there, in a few words: `"closes without answering"`.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        meaning_at(self.0 as usize).as_str()
    }

    /// Who says so: `"its docs"`, `"its source"` and documents by name are the vendor's own. For `"secondary"` no
    /// document of the vendor was found, but two independent sources that agree.
    #[must_use]
    pub const fn source(self) -> &'static str {
        source_at(self.0 as usize).as_str()
    }

    /// Where the code can be met.
    #[must_use]
    pub const fn seen(self) -> Seen {
        match Seen::from_u8(seen_at(self.0 as usize)) {
            Some(seen) => seen,
            None => Seen::Nowhere,
        }
    }

    /// Whether it is still in use, be it rarely.
    #[must_use]
    pub const fn is_in_use(self) -> bool {
        is_in_use_at(self.0 as usize)
    }
}

impl core::fmt::Debug for Vendor {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:03} {} ({})", self.code(), self.reason(), self.name())
    }
}

/// How many rows there are.
#[must_use]
pub const fn count() -> usize {
    COUNT
}

/// The row with this number, in code order; `None` past the end.
///
/// ```
/// use httpstatus_core::vendor;
/// assert_eq!(vendor::at(0).map(|row| row.code()), Some(0));
/// assert!(vendor::at(vendor::count()).is_none());
/// ```
#[must_use]
#[allow(clippy::cast_possible_truncation)] // a table of fewer than 256 rows: checked where it is built
pub const fn at(row: usize) -> Option<Vendor> {
    if row < COUNT { Some(Vendor(row as u8)) } else { None }
}

/// All rows, in code order.
///
/// ```
/// use httpstatus_core::vendor;
/// assert!(vendor::rows().any(|row| row.name() == "Cloudflare"));
/// ```
pub fn rows() -> impl DoubleEndedIterator<Item = Vendor> + Clone {
    (0..COUNT).filter_map(at)
}

/// The rows of one code, the best known first; none for most codes.
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

/// The best known phrase of a code among vendors; `""` when none uses it.
///
/// **Policy**: the first row of the code. Registered codes that a vendor uses otherwise have one too (103, 308, 421,
/// 425, 451, 508); [`StatusCode::reason`](crate::StatusCode::reason) stays what it is.
///
/// ```
/// use httpstatus_core::{StatusCode, vendor};
/// assert_eq!(vendor::reason(520), "Web Server Returns an Unknown Error");
/// assert_eq!(vendor::reason(404), "");
/// assert_eq!(StatusCode::from_u16(520).unwrap().reason(), "");
/// ```
#[must_use]
pub const fn reason(code: u16) -> &'static str {
    reason_text(AnyInt(code as u32)).as_str()
}

/// The same for any number at all, for C.
#[doc(hidden)]
#[must_use]
pub const fn reason_text(code: AnyInt) -> Text {
    reason_at(IN_CODES.row(&CODES, code.0))
}

/// The number in a row; 0 past the end.
#[doc(hidden)]
#[must_use]
pub const fn code_at(row: usize) -> u16 {
    match nth(&CODES, row) {
        Some(code) => *code,
        None => 0,
    }
}

/// The octet of a row in one of the small tables; 0 past the end.
const fn octet_at(octets: &[u8], row: usize) -> u8 {
    match octets.split_at_checked(row) {
        Some((_, [octet, ..])) => *octet,
        _ => 0,
    }
}

/// Where a row's code can be met, a number of [`Seen`]; 0 past the end.
#[doc(hidden)]
#[must_use]
pub const fn seen_at(row: usize) -> u8 {
    octet_at(&FLAGS, row).wrapping_shr(1)
}

/// Whether a row's code is in use; not past the end.
#[doc(hidden)]
#[must_use]
pub const fn is_in_use_at(row: usize) -> bool {
    octet_at(&FLAGS, row) & 1 != 0
}

/// The phrase in a row; empty past the end.
#[doc(hidden)]
#[must_use]
pub const fn reason_at(row: usize) -> Text {
    get::<Reasons>(row)
}

/// The meaning in a row; empty past the end.
#[doc(hidden)]
#[must_use]
pub const fn meaning_at(row: usize) -> Text {
    get::<Meanings>(row)
}

/// The vendor's name in a row; empty past the end.
#[doc(hidden)]
#[must_use]
pub const fn name_at(row: usize) -> Text {
    get::<Names>(octet_at(&NAMES, row) as usize)
}

/// The source of a row; empty past the end.
#[doc(hidden)]
#[must_use]
pub const fn source_at(row: usize) -> Text {
    get::<Sources>(octet_at(&SOURCES, row) as usize)
}
