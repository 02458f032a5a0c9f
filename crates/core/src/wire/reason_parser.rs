//! Parsing a status line incrementally and keeping its phrase.

use crate::vocabulary::leniency::Leniencies;
use crate::wire::parser::Parser;
use crate::wire::verdict::LineError;

/// A [`Parser`] that keeps the first `N` bytes of the phrase.
///
/// ```
/// use httpstatus_core::{Leniencies, ReasonParser};
///
/// let mut parser = ReasonParser::<8>::new(Leniencies::STRICT);
/// assert_eq!(parser.feed(b"HTTP/1.1 404 Not"), Ok(None));
/// assert_eq!(parser.feed(b" Found\r\n"), Ok(Some(8)));
/// assert_eq!((parser.reason(), parser.is_truncated()), (&b"Not Foun"[..], true));
///
/// let mut parser = ReasonParser::<8>::new(Leniencies::STRICT);
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
    /// Creates a parser at the start of a line. `allow` is what it forgives.
    #[must_use]
    pub const fn new(allow: Leniencies) -> Self {
        Self { parser: Parser::new(allow), reason: heapless::Vec::new(), truncated: false }
    }

    /// Parses the next piece of the line, like [`Parser::feed`].
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

    /// Ends a line whose line end is gone already, like [`Parser::finish`].
    ///
    /// # Errors
    /// As [`Parser::finish`].
    pub const fn finish(&mut self) -> Result<(), LineError> {
        self.parser.finish()
    }

    /// Returns the phrase so far as received, at most `N` bytes.
    #[must_use]
    pub fn reason(&self) -> &[u8] {
        &self.reason
    }

    /// Returns `true` if the phrase was longer than `N` bytes.
    #[must_use]
    pub const fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// Returns the parser, which has the code, version, leniencies and offset.
    #[must_use]
    pub const fn parser(&self) -> &Parser {
        &self.parser
    }
}
