//! Parsing a complete status line.

use crate::table::layout::INDEXED;
use crate::vocabulary::error::Error;
use crate::vocabulary::leniency::Leniencies;
use crate::wire::fast_path;
use crate::wire::parser::{Parser, part};
use crate::wire::verdict::{Line, LineError};

/// Parses the status line at the start of `buf`. Returns `None` if the line is not complete yet: call again
/// from the start with more data.
///
/// **Standard**: [`Leniencies::STRICT`] accepts exactly the grammar of RFC 9112 section 4, except for some codes.
/// **Policy**: a code below 100, which RFC 9110 section 15 calls invalid and a client SHOULD treat as a 5xx, is
/// an error here. **Standard and policy**: `allow` is the set of what else is accepted;
/// [`Leniency`](crate::Leniency) has the reasons, and [`Leniencies::ALL`] is the whole of it. No set accepts a
/// code that is not three digits, a code 000..=099, another spelling of `HTTP/`, NUL in the phrase, or a CR
/// without LF (RFC 9112 section 2.2 leaves the choice between an error and replacing it with SP).
///
/// A line has no maximum length here. Bound it yourself: give up if the result is still `None` with, say,
/// 8,192 bytes in the buffer.
///
/// # Errors
/// [`LineError`] says which part is wrong, and where the first byte is that no status line can have there. An
/// incomplete line is not an error.
///
/// ```
/// use httpstatus_core::{Error, Leniencies, Leniency, StatusCode, parse_line};
///
/// let line = parse_line(b"HTTP/1.1 404 Not Found\r\nServer: x\r\n", Leniencies::STRICT)?.unwrap();
/// assert_eq!((line.code, line.reason, line.used), (StatusCode::NOT_FOUND, &b"Not Found"[..], 24));
///
/// assert_eq!(parse_line(b"HTTP/1.1 40", Leniencies::STRICT), Ok(None));
///
/// let error = parse_line(b"HTTP/1.1 40X\r\n", Leniencies::STRICT).unwrap_err();
/// assert_eq!((error.error, error.offset), (Error::Code, 11));
///
/// let allow = Leniency::BareLf | Leniency::NoSpace;
/// let line = parse_line(b"HTTP/1.1 200\r\n", allow)?.unwrap();
/// assert_eq!(line.flags, Leniency::NoSpace.into());
/// # Ok::<(), httpstatus_core::LineError>(())
/// ```
#[inline]
pub const fn parse_line(buf: &[u8], allow: Leniencies) -> Result<Option<Line<'_>>, LineError> {
    if let Some(digits) = fast_digits(buf) {
        if let Some(line) = fast_path::ok_line(buf, digits) {
            return Ok(Some(line));
        }
        if let Some(line) = fast_path::phrase_line(buf, digits) {
            return Ok(Some(line));
        }
    }
    any_line(buf, allow)
}

/// The start of a strictly valid line, where it is the fast way to parse it.
#[doc(hidden)]
#[inline]
#[must_use]
pub const fn fast_digits(buf: &[u8]) -> Option<u64> {
    // The shortest line with a phrase of two bytes: one comparison here saves several later.
    if INDEXED && buf.len() >= 17 { fast_path::digits(buf) } else { None }
}

/// Continues after [`fast_digits`] with the most frequent phrase.
#[doc(hidden)]
#[inline]
#[must_use]
pub const fn fast_ok_line(buf: &[u8], digits: u64) -> Option<Line<'_>> {
    fast_path::ok_line(buf, digits)
}

/// Continues after [`fast_digits`] with any usual phrase.
#[doc(hidden)]
#[inline]
#[must_use]
pub const fn fast_phrase_line(buf: &[u8], digits: u64) -> Option<Line<'_>> {
    fast_path::phrase_line(buf, digits)
}

/// Parses any line.
#[inline(never)] // separate, so that the fast path stays short
const fn any_line(buf: &[u8], allow: Leniencies) -> Result<Option<Line<'_>>, LineError> {
    let mut parser = Parser::new(allow);
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

/// Parses a status line without its line end, as line readers return it: the line is all of `buf`. A line end
/// in `buf` is an error. [`Line::used`] is the length of `buf`.
///
/// # Errors
/// [`LineError`] as from [`parse_line`], and: [`Error::LineEnd`](crate::Error::LineEnd) at the line end if
/// `buf` has one; for a line that is too short, the part that is missing, with the length of `buf` as offset.
///
/// ```
/// use httpstatus_core::{Error, Leniencies, StatusCode, parse_line_exact};
///
/// let line = parse_line_exact(b"HTTP/1.1 404 Not Found", Leniencies::STRICT)?;
/// assert_eq!((line.code, line.reason, line.used), (StatusCode::NOT_FOUND, &b"Not Found"[..], 22));
///
/// let error = parse_line_exact(b"HTTP/1.1 404 Not Found\r\n", Leniencies::STRICT).unwrap_err();
/// assert_eq!((error.error, error.offset), (Error::LineEnd, 22));
/// # Ok::<(), httpstatus_core::LineError>(())
/// ```
pub const fn parse_line_exact(buf: &[u8], allow: Leniencies) -> Result<Line<'_>, LineError> {
    let mut parser = Parser::new(allow);
    let (_, head) = parser.read(buf);
    let result = parser.end();
    match (parser.outcome(result), parser.code()) {
        (Err(error), _) => Err(error),
        (Ok(_), Some(code)) => {
            let reason = part(buf, head, buf.len().wrapping_sub(head));
            Ok(Line { version: parser.digits(), code, reason, flags: parser.flags(), used: buf.len() })
        }
        // Not reached: a line that is complete has a code.
        (Ok(_), None) => Err(LineError { error: Error::Code, offset: parser.offset() }),
    }
}

#[cfg(test)]
mod tests {
    use super::{INDEXED, fast_digits, fast_ok_line, fast_phrase_line};
    use crate::wire::fast_path::digits;

    #[test]
    fn usual_lines_take_the_fast_path_where_there_is_one() {
        let ok = b"HTTP/1.1 200 OK\r\n";
        let head = digits(ok).unwrap();
        assert_eq!(fast_digits(ok), INDEXED.then_some(head));
        assert_eq!(fast_digits(ok.split_last().unwrap().1), None);
        assert_eq!(fast_ok_line(ok, head).unwrap().reason, b"OK");
        assert_eq!(fast_phrase_line(b"HTTP/1.1 200 Okay\r\n", head).unwrap().reason, b"Okay");
    }
}
