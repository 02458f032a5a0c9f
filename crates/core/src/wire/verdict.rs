//! The result of parsing a status line: the line, or what is wrong and where.

use core::fmt;

use crate::status::code::StatusCode;
use crate::vocabulary::error::Error;
use crate::vocabulary::leniency::Leniencies;

/// A parsed status line; see [`parse_line`](crate::parse_line).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Line<'a> {
    /// Major and minor version as received, such as `(1, 1)`. Any two digits are accepted, as the
    /// grammar does (RFC 9112 section 2.3). Treat a higher minor version as the highest one that you know
    /// (RFC 9110 section 6.2). A client that speaks only HTTP/1.x must itself refuse a line with
    /// `version.0 != 1`.
    pub version: (u8, u8),
    /// The code.
    pub code: StatusCode,
    /// The phrase as received: all bytes between the one SP after the code and the line end, including
    /// whitespace, whatever is allowed. If the line ends right after the code
    /// ([`NoSpace`](crate::Leniency::NoSpace)), the phrase is empty and located there. A client should ignore
    /// the phrase (RFC 9112 section 4), and it is not always UTF-8.
    pub reason: &'a [u8],
    /// The leniencies that were needed; empty if the line is strictly valid.
    pub flags: Leniencies,
    /// The length of the line in bytes, with what was ignored before it and its line end: the offset of the
    /// first field, or of the empty line.
    pub used: usize,
}

/// Why the input is not a status line, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct LineError {
    /// The part that is wrong.
    pub error: Error,
    /// The offset, from the start of the line, of the first byte that no status line can have there.
    /// Saturates at 67,108,863 (2<sup>26</sup> - 1).
    pub offset: u32,
}

impl fmt::Display for LineError {
    /// `code is not three digits from 100 to 999, at octet 9`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, at octet {}", self.error, self.offset)
    }
}

impl core::error::Error for LineError {}
