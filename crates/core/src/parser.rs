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
    /// The code's digits so far, and above them the leniencies.
    code: u16,
    /// The version's two digits, in four bits each.
    version: u8,
    /// What comes next, and above it the mode.
    state: u8,
}

// What comes next. The numbers up to SLASH are also the octet's place in "HTTP/".
const NAME: u8 = 0;
const SLASH: u8 = 4;
const MAJOR: u8 = 5;
const DOT: u8 = 6;
const MINOR: u8 = 7;
const GAP: u8 = 8; // the SP before the code
const CODE: u8 = 9; // the first digit
const CODE_END: u8 = 11; // the third
const AFTER_CODE: u8 = 12;
const CODE_CR: u8 = 13; // lenient: CR right after the code
const PHRASE: u8 = 14;
const CR: u8 = 15; // the line's CR was there
const DONE: u8 = 16;
const FAILED: u8 = 32; // and the error's number
const LENIENT: u8 = 0x80;

const CODE_BITS: u16 = 0x3ff;
const FLAGS_AT: u32 = 10;

impl Parser {
    /// A parser at the beginning of a line.
    #[inline]
    #[must_use]
    pub const fn new(mode: Mode) -> Self {
        let state = match mode {
            Mode::Strict => NAME,
            Mode::Lenient => NAME | LENIENT,
        };
        Self { seen: 0, code: 0, version: 0, state }
    }

    /// Reads on: how many octets of this piece belong to the line, when that is complete; `None` when more has to
    /// come. What is right after the line is not read.
    ///
    /// # Errors
    /// [`LineError`] as from [`parse_line`](crate::parse_line), its offset counted from the first octet ever fed; the
    /// same again for every further piece. [`Error::Argument`] when the line was complete before: take a new parser.
    #[inline]
    pub const fn feed(&mut self, buf: &[u8]) -> Result<Option<usize>, LineError> {
        match self.feed_phrase(buf) {
            Ok((_, used)) => Ok(used),
            Err(error) => Err(error),
        }
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
        if self.state & !LENIENT == DONE {
            return Err(LineError { error: Error::Argument, offset: self.seen });
        }
        let (phrase, used) = self.run(buf);
        match self.outcome(used) {
            Ok(used) => Ok((phrase, used)),
            Err(error) => Err(error),
        }
    }

    /// The code, as soon as it is certain: the octet after its digits was there; `None` before, and after an error.
    #[must_use]
    pub const fn code(&self) -> Option<StatusCode> {
        match self.state & !LENIENT {
            CODE_CR..=DONE => match StatusCode::from_u16(self.code & CODE_BITS) {
                Ok(code) => Some(code),
                Err(_) => None,
            },
            _ => None,
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
        #[allow(clippy::cast_possible_truncation)] // six bits are left
        Leniencies::from_bits(self.code.wrapping_shr(FLAGS_AT) as u8)
    }

    /// Octets accepted so far; after an error, the offset of the octet that was not. Saturates.
    #[must_use]
    pub const fn offset(&self) -> u32 {
        self.seen
    }

    /// Reads on, and only counts: octets accepted of this piece. For C.
    #[doc(hidden)]
    pub const fn read(mut self, buf: &[u8]) -> usize {
        self.run(buf).1
    }

    /// The version's digits so far.
    pub(crate) const fn digits(&self) -> (u8, u8) {
        (self.version.wrapping_shr(4), self.version & 15)
    }

    /// What the state says after a piece of which `used` octets were accepted.
    #[inline]
    pub(crate) const fn outcome(&self, used: usize) -> Result<Option<usize>, LineError> {
        match self.state & !LENIENT {
            DONE => Ok(Some(used)),
            state if state < DONE => Ok(None),
            state => Err(LineError {
                error: match Error::from_u8(state.wrapping_sub(FAILED)) {
                    Some(error) => error,
                    None => Error::Argument, // no parser of ours: whatever C left in its memory
                },
                offset: self.seen,
            }),
        }
    }

    /// Reads as far as the line or the piece goes: the phrase's octets in it, and how many were accepted.
    pub(crate) const fn run<'a>(&mut self, buf: &'a [u8]) -> (&'a [u8], usize) {
        let mut rest = self.head(buf);
        let mut phrase: &[u8] = &[];
        if self.state & !LENIENT == PHRASE {
            let text = rest;
            rest = self.phrase(text);
            if let Some((taken, _)) = text.split_at_checked(text.len().wrapping_sub(rest.len())) {
                phrase = taken;
            }
            if let [c, tail @ ..] = rest {
                if self.after_phrase(*c) {
                    rest = tail;
                }
            }
        }
        if let ([c, tail @ ..], CR) = (rest, self.state & !LENIENT) {
            if *c == b'\n' {
                self.go(DONE);
                rest = tail;
            } else {
                self.fail(Error::LineEnd);
            }
        }
        let used = buf.len().wrapping_sub(rest.len());
        #[allow(clippy::cast_possible_truncation)] // checked
        let seen = if used > u32::MAX as usize { u32::MAX } else { used as u32 };
        self.seen = self.seen.saturating_add(seen);
        (phrase, used)
    }

    /// All before the phrase; what is left.
    const fn head<'a>(&mut self, buf: &'a [u8]) -> &'a [u8] {
        let mut rest = buf;
        while let [c, tail @ ..] = rest {
            let state = self.state & !LENIENT;
            if state >= PHRASE {
                break;
            }
            if self.step(state, *c) {
                rest = tail;
            }
        }
        rest
    }

    /// One octet before the phrase; whether it was accepted.
    const fn step(&mut self, state: u8, c: u8) -> bool {
        let digit = c.wrapping_sub(b'0');
        let lenient = self.state & LENIENT != 0;
        // Whether the octet is whitespace that may stand for a SP.
        let space = lenient && matches!(c, b' ' | b'\t' | 0x0b | 0x0c | b'\r');
        match state {
            NAME..=SLASH => {
                let want = match state {
                    0 => b'H',
                    3 => b'P',
                    SLASH => b'/',
                    _ => b'T',
                };
                if c == want {
                    return self.go(state.wrapping_add(1));
                }
                if space && state == NAME {
                    return self.forgive_space(Leniency::Leading, c);
                }
                self.fail(Error::Name)
            }
            DOT if c == b'.' => self.go(MINOR),
            MAJOR | MINOR if digit <= 9 => {
                self.version = self.version.wrapping_shl(4) | digit;
                self.go(state.wrapping_add(1))
            }
            MAJOR | DOT | MINOR => self.fail(Error::Version),
            GAP if c == b' ' => self.go(CODE),
            GAP if digit <= 9 => self.fail(Error::Version),
            GAP if space => {
                self.go(CODE);
                self.forgive_space(Leniency::Whitespace, c)
            }
            CODE..=CODE_END if digit <= 9 && (digit != 0 || state != CODE) => {
                let flags = self.code & !CODE_BITS;
                let code = (self.code & CODE_BITS).wrapping_mul(10).wrapping_add(digit as u16);
                self.code = flags | code & CODE_BITS;
                self.go(state.wrapping_add(1))
            }
            CODE if space => self.forgive_space(Leniency::Whitespace, c),
            CODE..=CODE_END => self.fail(Error::Code),
            AFTER_CODE if c == b' ' => self.go(PHRASE),
            AFTER_CODE if lenient && c == b'\r' => self.go(CODE_CR),
            AFTER_CODE if lenient && c == b'\n' => {
                self.forgive(Leniency::BareLf);
                self.forgive(Leniency::NoSpace);
                self.go(DONE)
            }
            AFTER_CODE if space => {
                self.forgive(Leniency::Whitespace);
                self.go(PHRASE)
            }
            AFTER_CODE if digit <= 9 => self.fail(Error::Code),
            CODE_CR if c == b'\n' => {
                self.forgive(Leniency::NoSpace);
                self.go(DONE)
            }
            CODE_CR => {
                // The CR stood for the SP, and this octet is the phrase's.
                self.forgive_space(Leniency::Whitespace, b'\r');
                self.go(PHRASE);
                false
            }
            _ => self.fail(Error::Space),
        }
    }

    /// The phrase's octets; what is left.
    const fn phrase<'a>(&mut self, buf: &'a [u8]) -> &'a [u8] {
        let mut rest = buf;
        while let [c, tail @ ..] = rest {
            if !is_phrase(*c) {
                if self.state & LENIENT == 0 || matches!(*c, b'\0' | b'\r' | b'\n') {
                    break;
                }
                self.forgive(Leniency::Control);
            }
            rest = tail;
        }
        rest
    }

    /// The octet that is none of the phrase's; whether it was accepted.
    const fn after_phrase(&mut self, c: u8) -> bool {
        match c {
            b'\r' => self.go(CR),
            b'\n' if self.state & LENIENT != 0 => {
                self.forgive(Leniency::BareLf);
                self.go(DONE)
            }
            b'\n' => self.fail(Error::LineEnd),
            _ => self.fail(Error::Reason),
        }
    }

    /// What comes next.
    const fn go(&mut self, state: u8) -> bool {
        self.state = self.state & LENIENT | state;
        true
    }

    /// Nothing comes next.
    const fn fail(&mut self, error: Error) -> bool {
        self.go(FAILED.wrapping_add(error as u8));
        false
    }

    /// Accepts, and says so.
    const fn forgive(&mut self, leniency: Leniency) -> bool {
        self.code |= (leniency.bit() as u16).wrapping_shl(FLAGS_AT);
        true
    }

    /// The same for whitespace in the place of a SP.
    const fn forgive_space(&mut self, leniency: Leniency, c: u8) -> bool {
        if c == b'\r' {
            self.forgive(Leniency::BareCr);
        }
        self.forgive(leniency)
    }
}

/// Whether the grammar has the octet in a phrase: HTAB, SP, VCHAR, obs-text (RFC 9112 section 4).
#[inline]
const fn is_phrase(c: u8) -> bool {
    c >= b' ' && c != 0x7f || c == b'\t'
}
