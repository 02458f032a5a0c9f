//! How strictly a status line is parsed, and what was forgiven.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::{BitOr, BitOrAssign};

c_enum! {
    /// Something that a parser can be allowed to forgive. Its number is its bit in [`Leniencies`].
    ///
    /// "Accepted by" was tested with curl 7.88.1, CPython 3.11 (http.client), Node 20.20 (llhttp), httparse
    /// 1.10.1 and picohttpparser f832609, all with their default settings.
    pub enum Leniency {
        /// The line ended with LF alone. **Standard** (RFC 9112 section 2.2: MAY). Accepted by curl, CPython,
        /// httparse and picohttpparser; rejected by Node.
        BareLf = 0,
        /// The line ended directly after the code, without the SP. **Policy**. Accepted by curl, CPython,
        /// Node, httparse and picohttpparser.
        NoSpace = 1,
        /// Whitespace stood in place of a single SP: before the code, several of SP, HTAB, VT and FF, or a
        /// single HTAB, VT or FF; after the code, HTAB, VT or FF. **Standard** (RFC 9112 section 4: MAY).
        /// More whitespace after the code or before the line end is not a leniency: by the grammar it belongs
        /// to the phrase, and it stays there whatever is allowed. Several SP before the code are accepted by curl,
        /// CPython and picohttpparser. An HTAB after the code is accepted by curl and CPython.
        Whitespace = 2,
        /// SP, HTAB, VT or FF stood before the line. **Standard** (RFC 9112 section 4: MAY). Accepted by
        /// CPython alone.
        Leading = 3,
        /// The phrase contains a control byte, but never NUL, CR or LF. **Policy**, because the phrase is to
        /// be ignored (RFC 9112 section 4). Accepted by curl, CPython and Node; rejected by httparse and
        /// picohttpparser. Replace control bytes before writing the phrase to a log or terminal.
        Control = 4,
        /// Empty lines stood before the line, any number: each a CR LF, or an LF alone if bare LF is allowed
        /// too. **Policy**: RFC 9112 section 2.2 asks it of servers, before a request. Accepted by Node and
        /// httparse.
        EmptyLine = 5,
    }
}

/// A set of [`Leniency`]: what a parser is allowed to forgive, or what it forgave. The bits are those of C's
/// `HTTPSTATUS_ALLOW_*`.
///
/// ```
/// use httpstatus_core::{Leniencies, Leniency};
/// let allow = Leniency::BareLf | Leniency::NoSpace;
/// assert!(allow.contains(Leniency::BareLf) && !allow.contains(Leniency::Control));
/// assert_eq!(format!("{allow:?}"), "{BareLf, NoSpace}");
/// assert_eq!(Leniencies::ALL.iter().count(), 6);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Leniencies(u8);

impl Leniency {
    /// Returns the leniency's bit in [`Leniencies`].
    ///
    /// ```
    /// assert_eq!(httpstatus_core::Leniency::Whitespace.bit(), 4);
    /// ```
    #[must_use]
    pub const fn bit(self) -> u8 {
        1u8.wrapping_shl(self as u32)
    }
}

impl Leniencies {
    /// The empty set: exactly the grammar of RFC 9112 section 4, with a code from 100 to 999 (policy: see
    /// [`parse_line`](crate::parse_line)).
    pub const STRICT: Self = Self(0);

    /// Every leniency.
    pub const ALL: Self = Self(0x3f);

    /// Returns the set with these bits, or `None` if one of them is not a leniency.
    ///
    /// ```
    /// use httpstatus_core::{Leniencies, Leniency};
    /// assert_eq!(Leniencies::from_bits(0x04), Some(Leniency::Whitespace.into()));
    /// assert_eq!(Leniencies::from_bits(0x40), None);
    /// ```
    #[must_use]
    pub const fn from_bits(bits: u8) -> Option<Self> {
        if bits & !Self::ALL.0 == 0 { Some(Self(bits)) } else { None }
    }

    /// The set with these bits, which are known.
    pub(crate) const fn of_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// Returns the bits: bit n is the leniency with number n.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Returns the set with `leniency` in it, in constants as well.
    ///
    /// ```
    /// use httpstatus_core::{Leniencies, Leniency};
    /// const ALLOW: Leniencies = Leniencies::STRICT.with(Leniency::BareLf);
    /// assert_eq!(ALLOW, Leniency::BareLf.into());
    /// ```
    #[must_use]
    pub const fn with(self, leniency: Leniency) -> Self {
        Self(self.0 | leniency.bit())
    }

    /// Returns `true` if the leniency is in the set.
    ///
    /// ```
    /// use httpstatus_core::{Leniencies, Leniency, parse_line};
    /// let line = parse_line(b"HTTP/1.1 200\r\n", Leniencies::ALL)?.unwrap();
    /// assert!(line.flags.contains(Leniency::NoSpace));
    /// assert!(!line.flags.contains(Leniency::BareLf));
    /// # Ok::<(), httpstatus_core::LineError>(())
    /// ```
    #[must_use]
    pub const fn contains(self, leniency: Leniency) -> bool {
        self.0 & leniency.bit() != 0
    }

    /// Returns `true` if nothing is in the set: nothing is allowed, or the line is strictly valid.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns an iterator over the leniencies in the set, in the order of their numbers.
    #[must_use]
    pub const fn iter(self) -> LenienciesIter {
        LenienciesIter(self.0)
    }
}

impl fmt::Debug for Leniencies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl From<Leniency> for Leniencies {
    fn from(leniency: Leniency) -> Self {
        Self(leniency.bit())
    }
}

impl<T: Into<Self>> BitOr<T> for Leniencies {
    type Output = Self;

    fn bitor(self, other: T) -> Self {
        Self(self.0 | other.into().0)
    }
}

impl<T: Into<Self>> BitOrAssign<T> for Leniencies {
    fn bitor_assign(&mut self, other: T) {
        *self = *self | other;
    }
}

impl<T: Into<Leniencies>> BitOr<T> for Leniency {
    type Output = Leniencies;

    fn bitor(self, other: T) -> Leniencies {
        Leniencies::from(self) | other
    }
}

impl FromIterator<Leniency> for Leniencies {
    fn from_iter<I: IntoIterator<Item = Leniency>>(leniencies: I) -> Self {
        leniencies.into_iter().fold(Self::STRICT, Self::with)
    }
}

impl Extend<Leniency> for Leniencies {
    fn extend<I: IntoIterator<Item = Leniency>>(&mut self, leniencies: I) {
        *self = leniencies.into_iter().fold(*self, Self::with);
    }
}

impl IntoIterator for Leniencies {
    type Item = Leniency;
    type IntoIter = LenienciesIter;

    fn into_iter(self) -> LenienciesIter {
        self.iter()
    }
}

/// Iterator over the leniencies in a set; see [`Leniencies::iter`].
#[derive(Clone, Debug)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct LenienciesIter(u8);

impl Iterator for LenienciesIter {
    type Item = Leniency;

    #[allow(clippy::cast_possible_truncation)] // below 8
    fn next(&mut self) -> Option<Leniency> {
        let next = Leniency::from_u8(self.0.trailing_zeros() as u8)?;
        self.0 &= self.0.wrapping_sub(1);
        Some(next)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.0.count_ones() as usize;
        (len, Some(len))
    }
}

impl ExactSizeIterator for LenienciesIter {}
impl FusedIterator for LenienciesIter {}
