//! The library as it ships, loaded into this program: what its functions answer.

use std::ffi::{c_char, c_int, c_uint};
use std::ptr::null;

use anyhow::{Context, Result};
use httpstatus_dist::archive;
use httpstatus_dist::toolchain::{self, Way};
use httpstatus_dist::workspace::{root, scratch};
use xshell::Shell;

use crate::cc;
use crate::proofs::build::{Build, build};

/// The bits of `seen` that count the bytes accepted so far. The walk takes two parsers that differ only there for one
/// state. It may: the count is only ever added to, saturates, and is read by `httpstatus_parser_offset` and, to step
/// back over a line end, by `httpstatus_parser_finish`; that it steers nothing else is what each step is held to at
/// several counts. Every other bit of the eight bytes is walked.
pub(super) const COUNT: u32 = 0x03ff_ffff;

/// A table layout, and the level of optimisation that it ships with.
pub(super) const LAYOUTS: [(&str, &str); 2] = [("compact", "s"), ("indexed", "2")];

#[derive(Clone, Copy)]
#[repr(C)]
struct Words {
    seen: u32,
    word: u32,
}

#[derive(Clone, Copy)]
#[repr(C)]
struct CLine {
    reason: *const c_char,
    reason_len: usize,
    code: u16,
    version_major: u8,
    version_minor: u8,
    flags: u8,
}

type ParseLine = unsafe extern "C" fn(*const c_char, usize, c_uint, *mut CLine) -> isize;
type Number = unsafe extern "C" fn(*const Words) -> c_int;

/// That of tests/proofs/functions.c.
#[repr(C)]
struct Functions {
    parser_init: unsafe extern "C" fn(*mut Words, c_uint),
    parser_feed: unsafe extern "C" fn(*mut Words, *const c_char, usize) -> isize,
    parser_feed_phrase:
        unsafe extern "C" fn(*mut Words, *const c_char, usize, *mut *const c_char, *mut usize) -> isize,
    parser_finish: unsafe extern "C" fn(*mut Words) -> isize,
    parser_code: Number,
    parser_version_major: Number,
    parser_version_minor: Number,
    parser_flags: unsafe extern "C" fn(*const Words) -> u8,
    parser_offset: unsafe extern "C" fn(*const Words) -> u32,
    parse_line: ParseLine,
    parse_line_exact: ParseLine,
    error_offset: unsafe extern "C" fn(*const c_char, usize, c_uint) -> usize,
    parse_code: unsafe extern "C" fn(*const c_char, usize) -> c_int,
    parse_date: unsafe extern "C" fn(*const c_char, usize, i64, *mut i64) -> isize,
    retry_after: unsafe extern "C" fn(*const c_char, usize, i64) -> i32,
}

/// What is known of a line: of a complete one by `httpstatus_line`, of one in pieces by the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answers {
    pub(super) code: i32,
    pub(super) version: (i32, i32),
    pub(super) flags: u8,
}

/// A complete line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) answers: Answers,
    /// Start and length.
    pub(super) phrase: (usize, usize),
}

/// The library in one layout.
#[derive(Clone, Copy)]
pub(super) struct Shipped(&'static Functions);

impl Shipped {
    /// Builds the library and loads it, for as long as this program runs.
    pub(super) fn load(sh: &Shell, layout: &'static str, opt_level: &'static str) -> Result<Self> {
        let folder = scratch("assure")?;
        let object = folder.join(format!("httpstatus-{layout}.o"));
        let shared = folder.join(format!("httpstatus-{layout}.so"));
        let how = Build { opt_level: Some(opt_level), layout: Some(layout), ..Build::default() };
        let raw = build(sh, &toolchain::host(sh)?, Way::Installed, &how)?;
        std::fs::write(&object, archive::ours(&raw)?)
            .with_context(|| format!("cannot write {}", object.display()))?;
        // A file that is in use must not change.
        std::fs::remove_file(&shared).or_else(|error| if shared.exists() { Err(error) } else { Ok(()) })?;
        let run = cc::Run {
            compiler: &cc::system()?,
            flags: "-std=c99 -O2 -fPIC -shared -Wl,-z,text -Wall -Wextra -Werror",
            include: &root().join("include"),
            source: &root().join("tests/proofs/functions.c"),
            library: &object,
            output: &shared,
        };
        cc::compile(sh, &run)?;
        // SAFETY: the library has no initialiser, and its table is that of functions.c.
        let functions = unsafe {
            let library = Box::leak(Box::new(libloading::Library::new(&shared)?));
            &**library.get::<*const Functions>(b"functions")?
        };
        Ok(Self(functions))
    }

    pub(super) fn parser(self, mode: u8) -> Parser {
        let mut words = Words { seen: u32::MAX, word: u32::MAX };
        // SAFETY: it points to a parser.
        unsafe { (self.0.parser_init)(&raw mut words, mode.into()) };
        Parser { of: self, words }
    }

    /// The parser with these eight bytes.
    pub(super) fn parser_of(self, bits: u64) -> Parser {
        Parser { of: self, words: Words { seen: (bits >> 32) as u32, word: bits as u32 } }
    }

    pub(super) fn parse_line(self, text: &[u8], mode: u8) -> (isize, Option<Taken>) {
        line(self.0.parse_line, text, mode)
    }

    pub(super) fn parse_line_exact(self, text: &[u8], mode: u8) -> (isize, Option<Taken>) {
        line(self.0.parse_line_exact, text, mode)
    }

    pub(super) fn error_offset(self, text: &[u8], mode: u8) -> usize {
        // SAFETY: it points to the text.
        unsafe { (self.0.error_offset)(text.as_ptr().cast(), text.len(), mode.into()) }
    }

    pub(super) fn parse_code(self, text: &[u8]) -> i32 {
        // SAFETY: it points to the text.
        unsafe { (self.0.parse_code)(text.as_ptr().cast(), text.len()) }
    }

    /// The result, and what was stored.
    pub(super) fn parse_date(self, text: &[u8], now: i64) -> (isize, Option<i64>) {
        const NOTHING: i64 = 0x5a5a_5a5a_5a5a_5a5a;
        let mut out = NOTHING;
        // SAFETY: it points to the text and to memory for the result.
        let result = unsafe { (self.0.parse_date)(text.as_ptr().cast(), text.len(), now, &raw mut out) };
        (result, Some(out).filter(|out| *out != NOTHING))
    }

    pub(super) fn retry_after(self, text: &[u8], now: i64) -> i32 {
        // SAFETY: it points to the text.
        unsafe { (self.0.retry_after)(text.as_ptr().cast(), text.len(), now) }
    }
}

/// The result, and what was stored, of one of the two functions that parse a complete line.
fn line(parse: ParseLine, text: &[u8], mode: u8) -> (isize, Option<Taken>) {
    const NOTHING: u16 = 0x5a5a;
    let mut out = CLine {
        reason: null(),
        reason_len: usize::MAX,
        code: NOTHING,
        version_major: 0x5a,
        version_minor: 0x5a,
        flags: 0x5a,
    };
    // SAFETY: it points to the text and to memory for the result.
    let result = unsafe { parse(text.as_ptr().cast(), text.len(), mode.into(), &raw mut out) };
    let nothing = out.reason.is_null()
        && (out.reason_len, out.code, out.version_major, out.version_minor, out.flags)
            == (usize::MAX, NOTHING, 0x5a, 0x5a, 0x5a);
    let taken = Taken {
        answers: Answers {
            code: out.code.into(),
            version: (out.version_major.into(), out.version_minor.into()),
            flags: out.flags,
        },
        phrase: (out.reason.addr().wrapping_sub(text.as_ptr().addr()), out.reason_len),
    };
    (result, (!nothing).then_some(taken))
}

/// An incremental parser.
#[derive(Clone, Copy)]
pub(super) struct Parser {
    of: Shipped,
    words: Words,
}

impl Parser {
    pub(super) fn feed(&mut self, text: &[u8]) -> isize {
        // SAFETY: it points to a parser, and to the text.
        unsafe { (self.of.0.parser_feed)(&raw mut self.words, text.as_ptr().cast(), text.len()) }
    }

    /// The result, and the start and length of the phrase in this piece.
    pub(super) fn feed_phrase(&mut self, text: &[u8]) -> (isize, Option<(usize, usize)>) {
        let (mut phrase, mut len) = (null(), usize::MAX);
        // SAFETY: it points to a parser, to the text and to memory for the results.
        let result = unsafe {
            (self.of.0.parser_feed_phrase)(
                &raw mut self.words,
                text.as_ptr().cast(),
                text.len(),
                &raw mut phrase,
                &raw mut len,
            )
        };
        let stored = !phrase.is_null() || len != usize::MAX;
        (result, stored.then(|| (phrase.addr().wrapping_sub(text.as_ptr().addr()), len)))
    }

    pub(super) fn finish(&mut self) -> isize {
        // SAFETY: it points to a parser.
        unsafe { (self.of.0.parser_finish)(&raw mut self.words) }
    }

    pub(super) fn answers(&self) -> Answers {
        // SAFETY: it points to a parser.
        unsafe {
            Answers {
                code: (self.of.0.parser_code)(&raw const self.words),
                version: (
                    (self.of.0.parser_version_major)(&raw const self.words),
                    (self.of.0.parser_version_minor)(&raw const self.words),
                ),
                flags: (self.of.0.parser_flags)(&raw const self.words),
            }
        }
    }

    pub(super) fn offset(&self) -> u32 {
        // SAFETY: it points to a parser.
        unsafe { (self.of.0.parser_offset)(&raw const self.words) }
    }

    /// The same parser with another count.
    pub(super) fn at(mut self, count: u32) -> Self {
        self.words.seen = self.words.seen & !COUNT | count;
        self
    }

    /// Its eight bytes.
    pub(super) fn bits(self) -> u64 {
        u64::from(self.words.seen) << 32 | u64::from(self.words.word)
    }
}
