//! A status line that arrives in pieces. The one state machine that reads status lines.

use crate::{Error, Leniencies, Leniency, LineError, Mode, StatusCode};

/// Reads a status line that arrives in any pieces, from a UART or a socket: eight octets of state, no buffer, and for
/// every split the same verdict as [`parse_line`](crate::parse_line).
///
/// ```
/// use httpstatus_core::{Mode, Parser, StatusCode};
///
/// let mut parser = Parser::new(Mode::Strict);
/// assert_eq!(parser.feed(b"HTTP/1.1 4"), Ok(None));
/// assert_eq!(parser.feed(b"04 Not Fo"), Ok(None));
/// assert_eq!(parser.code(), Some(StatusCode::NOT_FOUND));
/// assert_eq!(parser.feed(b"und\r\nServer: x"), Ok(Some(5)));
///
/// assert!(Parser::new(Mode::Lenient).feed(b"ICY 200 OK\r\n").is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)] // C allocates it: any eight octets are a parser, and eight zeros a strict one
pub struct Parser {
    /// Octets accepted so far; saturates.
    seen: u32,
    /// From the lowest bit: state (5 bits), leniencies (6), mode (1), the digits so far (5 times 4).
    word: u32,
}

// What comes next. Up to PHRASE the state is the octet's place in "HTTP/1.1 200 ".
const NAME: u32 = 0;
const MAJOR: u32 = 5;
const GAP: u32 = 8; // the SP before the code
const CODE: u32 = 9; // its first digit
const AFTER_CODE: u32 = 12;
const PHRASE: u32 = 13;
const CR: u32 = 14; // the line's CR was there
const DONE: u32 = 15;
const FAILED: u32 = 16; // and the error's number

const STATE_BITS: u32 = 31;
const FLAGS_AT: u32 = 5;
const FLAG_BITS: u32 = 0x7f; // the mode is one of them while reading
const DIGITS_AT: u32 = 12;
const LOW_BITS: u32 = 0xfff;
const LENIENT: u32 = 0x40;

/// The answer when the line was complete before.
const ALREADY: isize = (Error::Argument as isize).wrapping_neg();

// Sets of states: all that want an octet, those before the phrase, those where whitespace may stand.
const ALL: u32 = (1 << DONE) - 1;
const HEAD: u32 = (1 << PHRASE) - 1;
const SPACES: u32 = 1 << NAME | 1 << GAP | 1 << CODE | 1 << AFTER_CODE;

const DIGIT: u32 = b'0' as u32; // stands for all ten
const BARE_LF: u32 = Leniency::BareLf.bit() as u32;
const NO_SPACE: u32 = Leniency::NoSpace.bit() as u32;
const WHITESPACE: u32 = Leniency::Whitespace.bit() as u32;
const LEADING: u32 = Leniency::Leading.bit() as u32;
const CONTROL: u32 = Leniency::Control.bit() as u32;

impl Parser {
    /// A parser at the beginning of a line.
    #[inline]
    #[must_use]
    pub const fn new(mode: Mode) -> Self {
        let flags = match mode {
            Mode::Strict => 0,
            Mode::Lenient => LENIENT,
        };
        Self { seen: 0, word: flags.wrapping_shl(FLAGS_AT) }
    }

    /// Reads on: how many octets of this piece belong to the line, when that is complete; `None` when more has to
    /// come. What is right after the line is not read.
    ///
    /// # Errors
    /// [`LineError`] as from [`parse_line`](crate::parse_line), its offset counted from the first octet ever fed; the
    /// same again for every further piece. [`Error::Argument`] when the line was complete before: take a new parser.
    #[inline]
    pub const fn feed(&mut self, buf: &[u8]) -> Result<Option<usize>, LineError> {
        let result = self.read(buf);
        self.outcome(result)
    }

    /// The same, and beside it the octets of the phrase that this piece holds.
    ///
    /// ```
    /// use httpstatus_core::{Mode, Parser};
    /// let mut parser = Parser::new(Mode::Strict);
    /// assert_eq!(parser.feed_phrase(b"HTTP/1.1 200 O"), Ok((&b"O"[..], None)));
    /// assert_eq!(parser.feed_phrase(b"K\r\n"), Ok((&b"K"[..], Some(3))));
    /// ```
    ///
    /// # Errors
    /// As [`feed`](Self::feed).
    #[inline]
    pub const fn feed_phrase<'a>(&mut self, buf: &'a [u8]) -> Result<(&'a [u8], Option<usize>), LineError> {
        const NOTHING: &[u8] = &[];
        let (phrase, result) = match self.state() {
            DONE => (NOTHING, ALREADY),
            _ => self.read_phrase(buf),
        };
        match self.outcome(result) {
            Ok(used) => Ok((phrase, used)),
            Err(error) => Err(error),
        }
    }

    /// The code, as soon as it is certain: the octet after its digits was there; `None` before, and after an error.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> Option<StatusCode> {
        if self.state().wrapping_sub(PHRASE) > DONE - PHRASE {
            return None;
        }
        let digits = self.word.wrapping_shr(DIGITS_AT);
        let tens = (digits.wrapping_shr(8) & 15).wrapping_mul(10).wrapping_add(digits.wrapping_shr(4) & 15);
        #[allow(clippy::cast_possible_truncation)] // no more than 15 * 111
        match StatusCode::from_u16(tens.wrapping_mul(10).wrapping_add(digits & 15) as u16) {
            Ok(code) => Some(code),
            Err(_) => None,
        }
    }

    /// Major and minor version, as soon as the code is certain; `None` before, and after an error.
    #[must_use]
    pub const fn version(&self) -> Option<(u8, u8)> {
        match self.code() {
            Some(_) => Some(self.digits()),
            None => None,
        }
    }

    /// What was forgiven so far.
    #[must_use]
    pub const fn flags(&self) -> Leniencies {
        #[allow(clippy::cast_possible_truncation)] // six bits
        Leniencies::from_bits((self.word.wrapping_shr(FLAGS_AT) & FLAG_BITS & !LENIENT) as u8)
    }

    /// Octets accepted so far; after an error, the offset of the octet that was not. Saturates.
    #[must_use]
    pub const fn offset(&self) -> u32 {
        self.seen
    }

    /// The version's digits, once all digits were there.
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

    /// As `feed`, in C's words: octets used, 0, or an error's number negated.
    #[doc(hidden)]
    pub const fn read(&mut self, buf: &[u8]) -> isize {
        if self.state() == DONE {
            return ALREADY;
        }
        let used = self.go_on(buf, ALL);
        self.result(used)
    }

    /// The same, and the octets of the phrase in it.
    #[doc(hidden)]
    #[inline]
    pub const fn read_phrase<'a>(&mut self, buf: &'a [u8]) -> (&'a [u8], isize) {
        let head = self.go_on(buf, HEAD);
        let Some((_, rest)) = buf.split_at_checked(head) else { return (&[], 0) };
        let used = self.go_on(rest, ALL);
        let Some((phrase, _)) = rest.split_at_checked(used) else { return (&[], 0) };
        (self.phrase(phrase), self.result(head.wrapping_add(used)))
    }

    /// The same in C's words, `used` octets having been accepted.
    #[allow(clippy::cast_possible_wrap)] // a slice is no longer than isize::MAX
    const fn result(&self, used: usize) -> isize {
        match self.state() {
            DONE => used as isize,
            0..DONE => 0,
            state => (FAILED as isize).wrapping_sub(state as isize),
        }
    }

    /// C's words in Rust's.
    #[allow(clippy::cast_sign_loss, clippy::cast_possible_truncation)] // just that is checked
    pub(crate) const fn outcome(&self, result: isize) -> Result<Option<usize>, LineError> {
        match result {
            0 => Ok(None),
            1.. => Ok(Some(result as usize)),
            _ => Err(LineError {
                error: match Error::from_u8(result.unsigned_abs() as u8) {
                    Some(error) => error,
                    None => Error::Argument, // no parser of ours: whatever C left in its memory
                },
                offset: self.seen,
            }),
        }
    }

    /// Reads as far as the line, the piece, or these states go: how many octets were accepted.
    const fn go_on(&mut self, buf: &[u8], states: u32) -> usize {
        let mut rest = buf;
        let mut word = self.word;
        while let [c, tail @ ..] = rest {
            if states.wrapping_shr(word & STATE_BITS) & 1 == 0 {
                break;
            }
            word = step(word, *c as u32);
            if word & FAILED != 0 {
                break;
            }
            rest = tail;
        }
        self.word = word;
        let used = buf.len().wrapping_sub(rest.len());
        #[allow(clippy::cast_possible_truncation)] // checked
        let seen = if used > u32::MAX as usize { u32::MAX } else { used as u32 };
        self.seen = self.seen.saturating_add(seen);
        used
    }

    /// The phrase's octets among those after the head: all but the line end.
    const fn phrase<'a>(&self, rest: &'a [u8]) -> &'a [u8] {
        let rest = match (self.state(), rest) {
            (DONE, [rest @ .., b'\n']) => rest,
            _ => rest,
        };
        match (self.state(), rest) {
            (CR | DONE, [rest @ .., b'\r']) => rest,
            _ => rest,
        }
    }
}

/// One octet, in a state that wants one (RFC 9112 section 4).
#[inline(never)] // small: two registers in, one out
const fn step(word: u32, c: u32) -> u32 {
    let state = word & STATE_BITS;
    let lenient = word & flag(LENIENT) != 0;
    let mut word = word;
    if state < PHRASE {
        let digit = c.wrapping_sub(DIGIT);
        let want = want(state);
        if want == DIGIT {
            if digit <= 9 && (digit != 0 || state != CODE) {
                let digits = word.wrapping_shr(DIGITS_AT).wrapping_shl(4) | digit;
                return digits.wrapping_shl(DIGITS_AT) | word.wrapping_add(1) & LOW_BITS;
            }
        } else if c == want {
            return word.wrapping_add(1);
        }
        let space = is_space(c);
        if !lenient || 1u32.wrapping_shl(state) & SPACES == 0 || !(space || state == AFTER_CODE && is_end(c))
        {
            return fail(
                word,
                match state {
                    ..MAJOR => Error::Name,
                    MAJOR..GAP => Error::Version,
                    CODE..AFTER_CODE => Error::Code,
                    AFTER_CODE if digit <= 9 => Error::Code,
                    _ => Error::Space,
                },
            );
        }
        if state == NAME {
            return word | flag(LEADING);
        }
        if state != CODE {
            word = word.wrapping_add(1);
        }
        if space {
            return word | flag(WHITESPACE);
        }
        word |= flag(NO_SPACE);
    } else if state == CR {
        return if c == b'\n' as u32 { word.wrapping_add(1) } else { fail(word, Error::LineEnd) };
    }
    match c {
        9 | 0x20..=0x7e | 0x80.. => word,
        13 => word.wrapping_add(1),
        10 if lenient => word.wrapping_add(DONE - PHRASE) | flag(BARE_LF),
        10 => fail(word, Error::LineEnd),
        1.. if lenient => word | flag(CONTROL),
        _ => fail(word, Error::Reason),
    }
}

/// What the grammar wants in a state before the phrase: an octet, or DIGIT.
#[inline]
const fn want(state: u32) -> u32 {
    static WANT: [u8; 13] = *b"HTTP/0.0 000 ";
    match WANT.as_slice().split_at_checked(state as usize) {
        Some((_, [want, ..])) => *want as u32,
        _ => DIGIT,
    }
}

/// SP, HTAB, VT, or FF.
#[inline]
const fn is_space(c: u32) -> bool {
    let place = c.wrapping_sub(9);
    place < 32 && 0x0080_000du32.wrapping_shr(place) & 1 != 0
}

/// CR or LF.
#[inline]
const fn is_end(c: u32) -> bool {
    c == 10 || c == 13
}

/// A leniency's place.
const fn flag(bits: u32) -> u32 {
    bits.wrapping_shl(FLAGS_AT)
}

/// After an error.
#[inline]
const fn fail(word: u32, error: Error) -> u32 {
    word & !STATE_BITS | FAILED.wrapping_add(error as u32)
}
