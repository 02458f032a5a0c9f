//! A status line that arrives in pieces, its phrase kept.

use crate::vocabulary::leniency::Mode;
use crate::wire::parser::Parser;
use crate::wire::verdict::LineError;

/// A [`Parser`] that keeps the phrase, of which the first N octets.
///
/// ```
/// use httpstatus_core::{Mode, ReasonParser};
///
/// let mut parser = ReasonParser::<8>::new(Mode::Strict);
/// assert_eq!(parser.feed(b"HTTP/1.1 404 Not"), Ok(None));
/// assert_eq!(parser.feed(b" Found\r\n"), Ok(Some(8)));
/// assert_eq!((parser.reason(), parser.is_truncated()), (&b"Not Foun"[..], true));
///
/// let mut parser = ReasonParser::<8>::new(Mode::Strict);
/// assert_eq!(parser.feed(b"HTTP/1.1 200 OK\r\n"), Ok(Some(17)));
/// assert_eq!((parser.reason(), parser.is_truncated()), (&b"OK"[..], false));
/// ```
#[derive(Clone, Debug)]
pub struct ReasonParser<const N: usize> {
    parser: Parser,
    reason: heapless::Vec<u8, N>,
    truncated: bool,
}

impl<const N: usize> ReasonParser<N> {
    /// A parser at the beginning of a line.
    #[must_use]
    pub const fn new(mode: Mode) -> Self {
        Self { parser: Parser::new(mode), reason: heapless::Vec::new(), truncated: false }
    }

    /// Reads on, as [`Parser::feed`].
    ///
    /// # Errors
    /// As [`Parser::feed`].
    pub fn feed(&mut self, buf: &[u8]) -> Result<Option<usize>, LineError> {
        let (phrase, used) = self.parser.feed_phrase(buf)?;
        for octet in phrase {
            self.truncated |= self.reason.push(*octet).is_err();
        }
        Ok(used)
    }

    /// The phrase so far, octets as received, no more than N.
    #[must_use]
    pub fn reason(&self) -> &[u8] {
        &self.reason
    }

    /// Whether the phrase was longer than N octets.
    #[must_use]
    pub const fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// The parser itself: its code, version, leniencies and offset.
    #[must_use]
    pub const fn parser(&self) -> &Parser {
        &self.parser
    }
}
