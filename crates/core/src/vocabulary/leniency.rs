//! How strictly a status line is read, and what was forgiven.

c_enum! {
    /// How strictly a status line is read.
    pub enum Mode {
        /// Exactly the grammar of RFC 9112 section 4, with a code from 100 to 999.
        Strict = 0,
        /// That, what RFC 9112 allows a recipient to forgive, and what all deployed clients forgive.
        Lenient = 1,
    }
}

c_enum! {
    /// Something that [`Mode::Lenient`] forgave. Its number is its bit in [`Leniencies`].
    pub enum Leniency {
        /// The line ended with LF alone. **Standard** (RFC 9112 section 2.2: MAY).
        BareLf = 0,
        /// The line ended right after the code, without the SP. **Policy**: curl, CPython, Node, httparse and
        /// picohttpparser all accept it.
        NoSpace = 1,
        /// HTAB, VT, FF, or several of them and of SP, stood for a SP. **Standard** (RFC 9112 section 4: MAY).
        Whitespace = 2,
        /// Whitespace stood before the line. **Standard** (RFC 9112 section 4: MAY).
        Leading = 3,
        /// The phrase holds a control octet, never NUL, CR or LF. **Policy**, because its content is to be ignored
        /// (RFC 9112 section 4): curl, CPython and Node do the same. Replace them before a log or a terminal sees them.
        Control = 4,
    }
}

/// A set of [`Leniency`]; the bits are those of C's `HTTPSTATUS_LENIENT_*`. Empty for a strictly valid line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Leniencies(u8);

impl Leniency {
    /// The leniency's bit in [`Leniencies`].
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
    /// The set with these bits.
    pub(crate) const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// The bits: bit n is the leniency with number n.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether the leniency was needed.
    ///
    /// ```
    /// use httpstatus_core::{Leniency, Mode, parse_line};
    /// let line = parse_line(b"HTTP/1.1 200\r\n", Mode::Lenient)?.unwrap();
    /// assert!(line.flags.contains(Leniency::NoSpace));
    /// assert!(!line.flags.contains(Leniency::BareLf));
    /// # Ok::<(), httpstatus_core::LineError>(())
    /// ```
    #[must_use]
    pub const fn contains(self, leniency: Leniency) -> bool {
        self.0 & leniency.bit() != 0
    }

    /// Whether the line is strictly valid.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The leniencies of the set, in the order of their numbers.
    pub fn iter(self) -> impl Iterator<Item = Leniency> {
        Leniency::ALL.iter().copied().filter(move |leniency| self.contains(*leniency))
    }
}
