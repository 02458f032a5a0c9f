//! What reading a status line ends with: the line, or what was wrong and where.

use core::fmt;

use crate::status::code::StatusCode;
use crate::vocabulary::error::Error;
use crate::vocabulary::leniency::Leniencies;

/// A status line, as [`parse_line`] found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Major and minor version as received: `(1, 1)`. The grammar allows any two digits (RFC 9112 section 2.3), and so
    /// do both modes; a higher minor version is to be treated as the highest known one (RFC 9110 section 2.5). A client
    /// that speaks nothing but HTTP/1.x refuses a line whose `version.0 != 1` by itself.
    pub version: (u8, u8),
    /// The code.
    pub code: StatusCode,
    /// The phrase, bytes as received: all between the one SP after the code and the line end, whitespace among it in
    /// both modes. Empty, and right after the code, where the line ended there ([`NoSpace`](crate::Leniency::NoSpace)).
    /// It should be ignored (RFC 9112 section 4), and is not always UTF-8.
    pub reason: &'a [u8],
    /// What was forgiven; empty when the line is strictly valid.
    pub flags: Leniencies,
    /// Octets of the line with its end; the first field, or the empty line, begins there.
    pub used: usize,
}

/// Why octets are not a status line, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct LineError {
    /// The part that is wrong.
    pub error: Error,
    /// The octets before the first one that no status line can have there, counted from the line's first octet; no
    /// larger than [`u32::MAX`].
    pub offset: u32,
}

impl fmt::Display for LineError {
    /// `code is not three digits from 100 to 999, at octet 9`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, at octet {}", self.error, self.offset)
    }
}

impl core::error::Error for LineError {}
