//! A status line that is there as a whole.

use crate::table::layout::INDEXED;
use crate::vocabulary::leniency::Mode;
use crate::wire::fast_path;
use crate::wire::parser::Parser;
use crate::wire::verdict::{Line, LineError};

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
    match fast_line(buf) {
        Some(line) => Ok(Some(line)),
        None => any_line(buf, mode),
    }
}

/// A strictly valid line of the usual kind, where that is faster; `None` for all else.
#[doc(hidden)]
#[inline]
#[must_use]
pub const fn fast_line(buf: &[u8]) -> Option<Line<'_>> {
    if INDEXED { fast_path::line(buf) } else { None }
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
