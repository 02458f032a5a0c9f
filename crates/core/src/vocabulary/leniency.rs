//! How strictly a status line is parsed, and which leniencies a line needed.

c_enum! {
    /// How strictly a status line is read.
    pub enum Mode {
        /// Exactly the grammar of RFC 9112 section 4, with a code from 100 to 999.
        Strict = 0,
        /// That, and the five leniencies, no more: each says what allows it and which other clients have it.
        Lenient = 1,
    }
}

c_enum! {
    /// Something that [`Mode::Lenient`] forgave. Its number is its bit in [`Leniencies`].
    ///
    /// Beside each stands who accepts the same, of curl 7.88.1, CPython 3.11 (http.client), Node 20.20 (llhttp),
    /// httparse 1.10.1 and picohttpparser f832609, all with their default settings.
    pub enum Leniency {
        /// The line ended with LF alone. **Standard** (RFC 9112 section 2.2: MAY). Accepted by curl, CPython, httparse
        /// and picohttpparser; Node refuses it.
        BareLf = 0,
        /// The line ended right after the code, without the SP. **Policy**: accepted by curl, CPython, Node, httparse
        /// and picohttpparser.
        NoSpace = 1,
        /// Before the code, several of SP, HTAB, VT and FF stood for the SP, or one other than SP; after the code,
        /// HTAB, VT or FF did. **Standard** (RFC 9112 section 4: MAY). More whitespace after the code, and before the
        /// line end, is no leniency: the grammar has it in the phrase, and there it stays, in either mode. Several SP
        /// before the code are accepted by curl, CPython and picohttpparser, an HTAB after it is accepted by curl and
        /// CPython, and one right after the version by CPython alone.
        Whitespace = 2,
        /// SP, HTAB, VT or FF stood before the line. **Standard** (RFC 9112 section 4: MAY). Accepted by CPython alone.
        Leading = 3,
        /// The phrase holds a control byte, never NUL, CR or LF. **Policy**, because its content is to be ignored (RFC
        /// 9112 section 4). Accepted by curl, CPython and Node; httparse and picohttpparser refuse it. Replace control
        /// bytes before a log or a terminal sees them.
        Control = 4,
    }
}

/// A set of [`Leniency`]; the bits are those of C's `HTTPSTATUS_LENIENT_*`. Empty for a strictly valid line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
    /// The set with these bits.
    pub(crate) const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// Returns the bits: bit n is the leniency with number n.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Returns `true` if the leniency was needed.
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

    /// Returns `true` if the line is strictly valid.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns an iterator over the leniencies in the set, in numeric order.
    pub fn iter(self) -> impl Iterator<Item = Leniency> {
        Leniency::ALL.iter().copied().filter(move |leniency| self.contains(*leniency))
    }
}
