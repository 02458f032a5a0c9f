//! Parsing a status line incrementally, over the state machine in `step.rs`.

use crate::status::code::StatusCode;
use crate::table::layout::INDEXED;
use crate::vocabulary::error::Error;
use crate::vocabulary::leniency::Leniencies;
use crate::wire::fast_path;
use crate::wire::step::{
    AFTER_CODE, ALLOWED_AT, CR, DIGITS_AT, DONE, FAILED, FINISHED, FORGIVEN_AT, MARK, NAME, NO_SPACE,
    OFFSET_BITS, PHRASE, STATE_BITS, allows, error, failed, step, usual,
};
use crate::wire::verdict::LineError;

/// An incremental parser for a status line that arrives in pieces, from a UART or a socket. It has eight
/// bytes of state and no buffer. However the line is split, the result is that of
/// [`parse_line`](crate::parse_line).
///
/// ```
/// use httpstatus_core::{Leniencies, Parser, StatusCode};
///
/// let mut parser = Parser::new(Leniencies::STRICT);
/// assert_eq!(parser.feed(b"HTTP/1.1 4"), Ok(None));
/// assert_eq!(parser.feed(b"04 Not Fo"), Ok(None));
/// assert_eq!(parser.code(), Some(StatusCode::NOT_FOUND));
/// assert_eq!(parser.feed(b"und\r\nServer: x"), Ok(Some(5)));
///
/// assert!(Parser::new(Leniencies::ALL).feed(b"ICY 200 OK\r\n").is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)] // C allocates it: any eight bytes are a parser, and eight zeros a strict one
pub struct Parser {
    /// From the lowest bit: number of bytes accepted so far (26 bits, saturates), what was forgiven (6).
    seen: u32,
    /// From the lowest bit: state (5 bits), what is allowed (6), the mark (1), the digits so far (5 times 4).
    word: u32,
}

/// The result if the line was already complete.
const ALREADY: isize = (Error::Argument as isize).wrapping_neg();

impl Parser {
    /// Creates a parser at the start of a line. `allow` is what it forgives.
    #[inline]
    #[must_use]
    pub const fn new(allow: Leniencies) -> Self {
        Self { seen: 0, word: (allow.bits() as u32).wrapping_shl(ALLOWED_AT) }
    }

    /// A parser that fails with [`Error::Argument`] before the first byte.
    #[doc(hidden)]
    #[must_use]
    pub const fn failed() -> Self {
        Self { seen: 0, word: FAILED.wrapping_add(Error::Argument as u32) }
    }

    /// Parses the next piece of the line. Returns how many bytes of `buf` belong to the line if it is now
    /// complete, or `None` if it needs more data. Bytes after the line are not read.
    ///
    /// # Errors
    /// [`LineError`] as from [`parse_line`](crate::parse_line), with an offset from the first byte ever fed;
    /// later calls return the same error. [`Error::Argument`] if the line was already complete: use a new
    /// parser.
    #[inline]
    pub const fn feed(&mut self, buf: &[u8]) -> Result<Option<usize>, LineError> {
        let (result, _) = self.read(buf);
        self.outcome(result)
    }

    /// Like [`feed`](Self::feed), and also returns the bytes of the phrase in this piece.
    ///
    /// ```
    /// use httpstatus_core::{Leniencies, Parser};
    /// let mut parser = Parser::new(Leniencies::STRICT);
    /// assert_eq!(parser.feed_phrase(b"HTTP/1.1 200 O"), Ok((&b"O"[..], None)));
    /// assert_eq!(parser.feed_phrase(b"K\r\n"), Ok((&b"K"[..], Some(3))));
    /// ```
    ///
    /// # Errors
    /// As [`feed`](Self::feed).
    #[inline]
    pub const fn feed_phrase<'a>(&mut self, buf: &'a [u8]) -> Result<(&'a [u8], Option<usize>), LineError> {
        let (result, head) = self.read(buf);
        let used = match self.outcome(result) {
            Ok(used) => used,
            Err(error) => return Err(error),
        };
        let (start, len) = self.phrase_in(buf, used, head);
        Ok((part(buf, start, len), used))
    }

    /// Ends a line whose line end is gone already, as line readers remove it: call this after the last piece.
    /// `Ok` if the line is complete as it stands; the outcome is that of
    /// [`parse_line_exact`](crate::parse_line_exact). After that, the parser still answers, but accepts no
    /// more data.
    ///
    /// ```
    /// use httpstatus_core::{Error, Leniencies, Parser, StatusCode};
    /// let mut parser = Parser::new(Leniencies::STRICT);
    /// parser.feed(b"HTTP/1.1 404 Not")?;
    /// parser.feed(b" Found")?;
    /// parser.finish()?;
    /// assert_eq!(parser.code(), Some(StatusCode::NOT_FOUND));
    ///
    /// let mut parser = Parser::new(Leniencies::STRICT);
    /// parser.feed(b"HTTP/1.1 40")?;
    /// assert_eq!(parser.finish().unwrap_err().error, Error::Code);
    /// # Ok::<(), httpstatus_core::LineError>(())
    /// ```
    ///
    /// # Errors
    /// The error that [`feed`](Self::feed) returned. [`Error::LineEnd`] at the line end if the line has one.
    /// Otherwise the part that is missing, with the offset of the end of the input.
    #[inline]
    pub const fn finish(&mut self) -> Result<(), LineError> {
        let result = self.end();
        match self.outcome(result) {
            Ok(_) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Returns the code once the byte after its digits has been read; `None` before that and after an error.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> Option<StatusCode> {
        if self.state().wrapping_sub(PHRASE) > FINISHED - PHRASE {
            return None;
        }
        match StatusCode::from_u16(self.number()) {
            Ok(code) => Some(code),
            Err(_) => None,
        }
    }

    /// The number that the last three digits form.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn number(&self) -> u16 {
        // Each digit's weight is 1, 16, 256, and becomes 1, 10, 100.
        let digits = self.word.wrapping_shr(DIGITS_AT) & 0xfff;
        let number = digits
            .wrapping_sub(digits.wrapping_shr(4).wrapping_mul(6))
            .wrapping_sub(digits.wrapping_shr(8).wrapping_mul(60));
        #[allow(clippy::cast_possible_truncation)] // no more than 15 * 111
        {
            number as u16
        }
    }

    /// Returns the major and minor version once [`code`](Self::code) returns a code; `None` before that and
    /// after an error.
    #[must_use]
    pub const fn version(&self) -> Option<(u8, u8)> {
        match self.code() {
            Some(_) => Some(self.digits()),
            None => None,
        }
    }

    /// Returns the leniencies that were needed so far.
    #[must_use]
    pub const fn flags(&self) -> Leniencies {
        #[allow(clippy::cast_possible_truncation)] // six bits
        Leniencies::of_bits(self.seen.wrapping_shr(FORGIVEN_AT) as u8)
    }

    /// Returns the number of bytes accepted so far; after an error, the offset of the rejected byte.
    /// Saturates at 67,108,863 (2<sup>26</sup> - 1).
    #[must_use]
    pub const fn offset(&self) -> u32 {
        self.seen & OFFSET_BITS
    }

    /// Like [`offset`](Self::offset), and restarts the count at 0, for callers that count in more bits.
    #[doc(hidden)]
    pub const fn take_offset(&mut self) -> u32 {
        let offset = self.offset();
        self.seen &= !OFFSET_BITS;
        offset
    }

    /// The digits of the version; valid once all digits have been read.
    #[doc(hidden)]
    #[must_use]
    pub const fn digits(&self) -> (u8, u8) {
        let version = self.word.wrapping_shr(DIGITS_AT.wrapping_add(12));
        #[allow(clippy::cast_possible_truncation)] // four bits each
        (version.wrapping_shr(4) as u8, (version & 15) as u8)
    }

    const fn state(&self) -> u32 {
        self.word & STATE_BITS
    }

    /// Like `feed`, but returns C's result (bytes used, 0 for an incomplete line, or a negated error number)
    /// and how many of the bytes precede the phrase.
    #[doc(hidden)]
    #[inline]
    pub const fn read(&mut self, buf: &[u8]) -> (isize, usize) {
        if let (true, [c]) = (INDEXED && self.offset() < OFFSET_BITS, buf) {
            if let Some(word) = usual(self.word, *c as u32) {
                let head = (self.word & STATE_BITS < PHRASE) as usize;
                self.word = word;
                self.seen = self.seen.wrapping_add(1);
                return (0, head);
            }
        }
        self.read_any(buf)
    }

    /// Reads a piece of any length.
    #[cfg_attr(not(target_os = "none"), inline(never))]
    const fn read_any(&mut self, buf: &[u8]) -> (isize, usize) {
        let mut rest = buf;
        let mut head = 0usize;
        let mut word = self.word;
        if word & STATE_BITS >= DONE {
            return (self.result(ALREADY), 0);
        }
        if INDEXED && word & (STATE_BITS | MARK) == NAME {
            if let Some((digits, tail)) = fast_path::head(rest) {
                word = digits.wrapping_shl(DIGITS_AT) | word | PHRASE;
                (rest, head) = (tail, fast_path::HEAD);
                if let Some(end) = fast_path::line_end(buf) {
                    self.word = word.wrapping_add(DONE - PHRASE);
                    self.count(end);
                    #[allow(clippy::cast_possible_wrap)] // no more than 47
                    return (end as isize, head);
                }
            }
        }
        loop {
            if INDEXED && word & STATE_BITS == PHRASE {
                if let Some((_, tail)) = rest.split_at_checked(fast_path::phrase(rest)) {
                    rest = tail;
                }
                if let [b'\r', b'\n', tail @ ..] = rest {
                    (word, rest) = (word.wrapping_add(DONE - PHRASE), tail);
                    break;
                }
            }
            if !INDEXED && word & STATE_BITS == PHRASE {
                while let [c, tail @ ..] = rest {
                    if *c < b' ' || *c == 0x7f {
                        break;
                    }
                    rest = tail;
                }
            }
            let [c, tail @ ..] = rest else { break };
            if word & STATE_BITS < PHRASE {
                head = head.wrapping_add(1);
            }
            if let (true, Some(next)) = (INDEXED, usual(word, *c as u32)) {
                (word, rest) = (next, tail);
                continue;
            }
            let stepped = step(word, *c as u32);
            word = stepped as u32;
            self.seen |= stepped.wrapping_shr(32) as u32;
            if word & FAILED != 0 {
                break;
            }
            rest = tail;
            if word & STATE_BITS == DONE {
                break;
            }
        }
        self.word = word;
        let used = buf.len().wrapping_sub(rest.len());
        self.count(used);
        #[allow(clippy::cast_possible_wrap)] // a slice is no longer than isize::MAX
        (self.result(used as isize), head)
    }

    /// Counts accepted bytes; saturates.
    #[inline]
    const fn count(&mut self, used: usize) {
        #[allow(clippy::cast_possible_truncation)] // checked
        let used = if used > OFFSET_BITS as usize { OFFSET_BITS } else { used as u32 };
        let sum = self.offset().wrapping_add(used);
        self.seen = self.seen & !OFFSET_BITS | if sum > OFFSET_BITS { OFFSET_BITS } else { sum };
    }

    /// Like `finish`, but returns C's result: 1, or a negated error number.
    #[doc(hidden)]
    pub const fn end(&mut self) -> isize {
        let state = self.state();
        let (error, end) = match state {
            PHRASE => return self.finished(0),
            AFTER_CODE if allows(self.word, NO_SPACE) => return self.finished(NO_SPACE),
            NAME if self.word & MARK != 0 => (Error::LineEnd, 0),
            CR => (Error::LineEnd, 1),
            DONE if self.word & MARK != 0 => (Error::LineEnd, 1),
            DONE => (Error::LineEnd, 2),
            FAILED.. => return self.result(1),
            _ => (error(state, 0), 0),
        };
        if self.offset() < OFFSET_BITS {
            self.seen = self.seen.wrapping_sub(end);
        }
        self.word = failed(self.word, error);
        self.result(1)
    }

    /// The state of a line that is complete without a line end.
    const fn finished(&mut self, forgiven: u32) -> isize {
        self.seen |= forgiven.wrapping_shl(FORGIVEN_AT);
        self.word = self.word & !STATE_BITS | FINISHED;
        1
    }

    /// The result for the current state: `done`, 0, or a negated error number.
    const fn result(&self, done: isize) -> isize {
        match self.state() {
            0..DONE => 0,
            DONE | FINISHED => done,
            // Not an error number: C passed memory that was never a parser.
            state => match (FAILED as isize).wrapping_sub(state as isize) {
                error @ ALREADY..=-1 => error,
                _ => ALREADY,
            },
        }
    }

    /// Converts C's result to Rust's.
    #[allow(clippy::cast_sign_loss, clippy::cast_possible_truncation)] // the match checks the range
    pub(crate) const fn outcome(&self, result: isize) -> Result<Option<usize>, LineError> {
        match result {
            0 => Ok(None),
            1.. => Ok(Some(result as usize)),
            _ => Err(LineError {
                error: match Error::from_u8(result.unsigned_abs() as u8) {
                    Some(error) => error,
                    None => Error::Argument, // C passed memory that was never a parser
                },
                offset: self.offset(),
            }),
        }
    }

    /// The start and length of the phrase in a line of `used` bytes, of which `head` precede it. If the line
    /// end follows the code directly, it was counted as head; the phrase is then empty and located before it.
    #[doc(hidden)]
    #[must_use]
    pub const fn phrase_at(&self, used: usize, head: usize) -> (usize, usize) {
        let end = used.wrapping_sub(if self.word & MARK != 0 { 1 } else { 2 });
        let start = if head < end { head } else { end };
        (start, end.wrapping_sub(start))
    }

    /// The start and length of the phrase in a piece that was read: the line ends after `used` bytes of it, or
    /// not in this piece; `head` of its bytes precede the phrase.
    #[doc(hidden)]
    #[must_use]
    pub const fn phrase_in(&self, piece: &[u8], used: Option<usize>, head: usize) -> (usize, usize) {
        let line = match used {
            Some(used) => part(piece, 0, used),
            None => piece,
        };
        let end = self.without_end(line).len();
        // If the line end follows the code directly, it was counted as head.
        let start = if head < end { head } else { end };
        (start, end.wrapping_sub(start))
    }

    /// The given part of the line without its line end.
    const fn without_end<'a>(&self, line: &'a [u8]) -> &'a [u8] {
        let line = match (self.state(), line) {
            (DONE, [line @ .., b'\n']) => line,
            _ => line,
        };
        match (self.state(), line) {
            (CR | DONE, [line @ .., b'\r']) => line,
            _ => line,
        }
    }
}

/// `len` bytes from `start`.
pub(crate) const fn part(buf: &[u8], start: usize, len: usize) -> &[u8] {
    match buf.split_at_checked(start) {
        Some((_, from)) => match from.split_at_checked(len) {
            Some((part, _)) => part,
            None => &[],
        },
        None => &[],
    }
}
