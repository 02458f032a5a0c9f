//! The library's incremental parser, as C sees it.

use httpstatus_ffi::{
    httpstatus_parser, httpstatus_parser_code, httpstatus_parser_feed, httpstatus_parser_finish,
    httpstatus_parser_flags, httpstatus_parser_init, httpstatus_parser_offset, httpstatus_parser_version,
};

/// The bits of `seen` that count the bytes accepted so far. The walk takes two parsers that differ only there for one
/// state. It may: the count is only ever added to, saturates, and is read by `httpstatus_parser_offset` and, to step
/// back over a line end, by `httpstatus_parser_finish`; that it steers nothing else is what [`Self::feed`] is held to
/// at several counts. Every other bit of the eight bytes is walked.
pub(crate) const COUNT: u32 = 0x03ff_ffff;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parser((u32, u32));


/// What the parser answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Answers {
    pub(crate) code: i32,
    pub(crate) version: i32,
    pub(crate) flags: u8,
}

impl Parser {
    pub(crate) fn new(mode: u8) -> Self {
        let mut parser = httpstatus_parser { seen: u32::MAX, word: u32::MAX };
        // SAFETY: it points to a parser.
        unsafe { httpstatus_parser_init(&raw mut parser, mode.into()) };
        Self((parser.seen, parser.word))
    }

    fn with<T>(&mut self, ask: impl FnOnce(*mut httpstatus_parser) -> T) -> T {
        let mut parser = httpstatus_parser { seen: self.0.0, word: self.0.1 };
        let result = ask(&raw mut parser);
        self.0 = (parser.seen, parser.word);
        result
    }

    pub(crate) fn feed(&mut self, text: &[u8]) -> isize {
        // SAFETY: it points to a parser, and to the text.
        self.with(|parser| unsafe { httpstatus_parser_feed(parser, text.as_ptr().cast(), text.len()) })
    }

    pub(crate) fn finish(&mut self) -> isize {
        // SAFETY: it points to a parser.
        self.with(|parser| unsafe { httpstatus_parser_finish(parser) })
    }

    pub(crate) fn answers(mut self) -> Answers {
        // SAFETY: it points to a parser.
        self.with(|parser| unsafe {
            Answers {
                code: httpstatus_parser_code(parser),
                version: httpstatus_parser_version(parser),
                flags: httpstatus_parser_flags(parser),
            }
        })
    }

    pub(crate) fn offset(mut self) -> u32 {
        // SAFETY: it points to a parser.
        self.with(|parser| unsafe { httpstatus_parser_offset(parser) })
    }

    /// The same parser with another count.
    pub(crate) fn at(self, count: u32) -> Self {
        Self((self.0.0 & !COUNT | count, self.0.1))
    }

    pub(crate) fn bits(self) -> u64 {
        u64::from(self.0.0) << 32 | u64::from(self.0.1)
    }

    pub(crate) fn of_bits(bits: u64) -> Self {
        Self(((bits >> 32) as u32, bits as u32))
    }
}
