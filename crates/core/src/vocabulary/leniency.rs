//! How strictly a status line is parsed, and what was forgiven.

c_enum! {
    /// How strictly a status line is parsed.
    pub enum Mode {
        /// Accepts exactly the grammar of RFC 9112 section 4, with a code from 100 to 999.
        Strict = 0,
        /// Also accepts the five leniencies, and nothing else. Each says what allows it and which other
        /// clients accept it.
        Lenient = 1,
    }
}

c_enum! {
    /// Something that [`Mode::Lenient`] forgave. Its number is its bit in [`Leniencies`].
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
        /// to the phrase, and it stays there in either mode. Several SP before the code are accepted by curl,
        /// CPython and picohttpparser. An HTAB after the code is accepted by curl and CPython. An HTAB right
        /// after the version is accepted by CPython alone.
        Whitespace = 2,
        /// SP, HTAB, VT or FF stood before the line. **Standard** (RFC 9112 section 4: MAY). Accepted by
        /// CPython alone.
        Leading = 3,
        /// The phrase contains a control byte, but never NUL, CR or LF. **Policy**, because the phrase is to
        /// be ignored (RFC 9112 section 4). Accepted by curl, CPython and Node; rejected by httparse and
        /// picohttpparser. Replace control bytes before writing the phrase to a log or terminal.
        Control = 4,
    }
}

/// A set of [`Leniency`], empty for a strictly valid line. The bits are those of C's `HTTPSTATUS_LENIENT_*`.
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

    /// Returns an iterator over the leniencies in the set, in the order of their numbers.
    pub fn iter(self) -> impl Iterator<Item = Leniency> {
        Leniency::ALL.iter().copied().filter(move |leniency| self.contains(*leniency))
    }
}
