//! A status line that is there as a whole.

use core::fmt;

use crate::layout::INDEXED;
use crate::{Error, Leniencies, Mode, Parser, StatusCode, usual};

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

/// Reads the status line that `buf` begins with; `None` when it goes on beyond `buf`.
///
/// **Standard**: [`Mode::Strict`] accepts exactly the grammar of RFC 9112 section 4, except that a code is 100..=999
/// (RFC 9110 section 15). **Standard and policy**: what [`Mode::Lenient`] adds is listed, with its reasons, at
/// [`Leniency`](crate::Leniency). Neither accepts a code that is not three digits, 000..=099, another spelling of
/// `HTTP/`, an empty line in front (RFC 9112 section 2.2 allows that to servers only), NUL in the phrase, or a CR that
/// no LF follows (RFC 9112 section 2.2 leaves the choice between an error and a SP).
///
/// # Errors
/// [`LineError`]: the part that is wrong, and the first octet that cannot stand where it stands. Too few octets are
/// no error.
///
/// ```
/// use httpstatus_core::{Error, Mode, StatusCode, parse_line};
///
/// let line = parse_line(b"HTTP/1.1 404 Not Found\r\nServer: x\r\n", Mode::Strict)?.unwrap();
/// assert_eq!((line.code, line.reason, line.used), (StatusCode::NOT_FOUND, &b"Not Found"[..], 24));
///
/// assert_eq!(parse_line(b"HTTP/1.1 40", Mode::Strict), Ok(None));
///
/// let error = parse_line(b"HTTP/1.1 40X\r\n", Mode::Strict).unwrap_err();
/// assert_eq!((error.error, error.offset), (Error::Code, 11));
/// # Ok::<(), httpstatus_core::LineError>(())
/// ```
#[inline]
pub const fn parse_line(buf: &[u8], mode: Mode) -> Result<Option<Line<'_>>, LineError> {
    match usual_line(buf) {
        Some(line) => Ok(Some(line)),
        None => any_line(buf, mode),
    }
}

/// A strictly valid line of the usual kind, where that is faster; `None` for all else.
#[doc(hidden)]
#[inline]
#[must_use]
pub const fn usual_line(buf: &[u8]) -> Option<Line<'_>> {
    if INDEXED { usual::line(buf) } else { None }
}

/// Any line.
#[inline(never)] // apart, so that the usual line stays short
const fn any_line(buf: &[u8], mode: Mode) -> Result<Option<Line<'_>>, LineError> {
    let mut parser = Parser::new(mode);
    let (result, head) = parser.read(buf);
    match (parser.outcome(result), parser.code()) {
        (Ok(Some(used)), Some(code)) => {
            let (start, len) = parser.phrase_at(used, head);
            let reason = part(buf, start, len);
            Ok(Some(Line { version: parser.digits(), code, reason, flags: parser.flags(), used }))
        }
        (Err(error), _) => Err(error),
        _ => Ok(None),
    }
}

/// `len` octets from `start`.
const fn part(buf: &[u8], start: usize, len: usize) -> &[u8] {
    match buf.split_at_checked(start) {
        Some((_, from)) => match from.split_at_checked(len) {
            Some((part, _)) => part,
            None => &[],
        },
        None => &[],
    }
}
