//! Parsing a complete status line.

use crate::table::layout::INDEXED;
use crate::vocabulary::leniency::Mode;
use crate::wire::fast_path;
use crate::wire::parser::Parser;
use crate::wire::verdict::{Line, LineError};

/// Parses the status line at the start of `buf`. Returns `None` if the line is not complete yet: call again
/// from the start with more data.
///
/// **Standard**: [`Mode::Strict`] accepts exactly the grammar of RFC 9112 section 4, except that a code is
/// 100..=999 (RFC 9110 section 15). **Standard and policy**: [`Mode::Lenient`] also accepts what
/// [`Leniency`](crate::Leniency) lists, with reasons. Neither mode accepts a code that is not three digits, a
/// code 000..=099, another spelling of `HTTP/`, an empty line before the status line (RFC 9112 section 2.2
/// allows that to servers only), NUL in the phrase, or a CR without LF (RFC 9112 section 2.2 leaves the
/// choice between an error and replacing it with SP).
///
/// # Errors
/// [`LineError`] says which part is wrong, and where the first byte is that no status line can have there. An
/// incomplete line is not an error.
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

/// Parses a strictly valid ordinary line, where that is faster; `None` for anything else.
#[doc(hidden)]
#[inline]
#[must_use]
pub const fn fast_line(buf: &[u8]) -> Option<Line<'_>> {
    if INDEXED { fast_path::line(buf) } else { None }
}

/// Parses any line.
#[inline(never)] // separate, so that the fast path stays short
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

/// `len` bytes from `start`.
const fn part(buf: &[u8], start: usize, len: usize) -> &[u8] {
    match buf.split_at_checked(start) {
        Some((_, from)) => match from.split_at_checked(len) {
            Some((part, _)) => part,
            None => &[],
        },
        None => &[],
    }
}
