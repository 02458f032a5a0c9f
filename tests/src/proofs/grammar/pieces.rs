//! One text in every way that the library can be given it: as a complete line, without its line end, and in pieces.
//!
//! The parser is fed byte by byte once. That this does what the grammar says, and goes on doing so, is proved by the walk
//! of all its states (walk.rs). So a piece is right if it leads to the eight bytes that its bytes lead to one by one.

use anyhow::{Result, bail, ensure};

use super::dfa::Dfa;
use super::line::Reading;
use super::shipped::{Parser, Shipped};

/// The library, the grammar, and how many texts and calls were compared.
pub(super) struct Checks<'a> {
    pub(super) shipped: Shipped,
    pub(super) dfa: &'a Dfa,
    pub(super) mode: u8,
    pub(super) texts: u64,
    pub(super) calls: u64,
}

/// Which pieces of a text to feed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cuts {
    /// All of it.
    None,
    /// What is behind each prefix.
    Two,
    /// What is between any two places.
    All,
}

impl<'a> Checks<'a> {
    pub(super) fn new(shipped: Shipped, dfa: &'a Dfa, mode: u8) -> Self {
        Self { shipped, dfa, mode, texts: 0, calls: 0 }
    }

    /// Every function, and pieces.
    pub(super) fn text(&mut self, text: &[u8], cuts: Cuts) -> Result<()> {
        let result = self.whole(text).and_then(|()| self.pieces(text, cuts));
        result.map_err(|error| error.context(format!("mode {:#04x}, \"{}\"", self.mode, text.escape_ascii())))
    }

    /// The two functions with a fast path, for texts of which there are millions.
    pub(super) fn quick(&mut self, text: &[u8]) -> Result<()> {
        let mut due = Reading::new(self.dfa);
        let (result, _) = due.feed(text);
        let taken = (result > 0).then(|| due.taken());
        let mut parser = self.shipped.parser(self.mode);
        self.texts += 1;
        self.calls += 2;
        if self.shipped.parse_line(text, self.mode) == (result, taken)
            && parser.feed(text) == result
            && parser.answers() == due.answers()
            && parser.offset() as usize == due.offset
        {
            return Ok(());
        }
        self.text(text, Cuts::None)?;
        bail!("mode {:#04x}, \"{}\": another answer the second time", self.mode, text.escape_ascii())
    }

    fn whole(&mut self, text: &[u8]) -> Result<()> {
        let (shipped, mode) = (self.shipped, self.mode);
        self.texts += 1;
        self.calls += 3;
        let mut due = Reading::new(self.dfa);
        let (result, _) = due.feed(text);
        same("parse_line", shipped.parse_line(text, mode), (result, (result > 0).then(|| due.taken())))?;
        same("error_offset", shipped.error_offset(text, mode), due.offset)?;
        let exact = match due.finish() {
            1 => (text.len() as isize, Some(due.taken())),
            error => (error, None),
        };
        same("parse_line_exact", shipped.parse_line_exact(text, mode), exact)
    }

    fn pieces(&mut self, text: &[u8], cuts: Cuts) -> Result<()> {
        let mut due = Reading::new(self.dfa);
        let mut parser = self.shipped.parser(self.mode);
        let mut states = vec![parser];
        let mut stop = None;
        for (at, byte) in text.iter().enumerate() {
            let (result, _) = due.feed(&[*byte]);
            same("a single byte", parser.feed(&[*byte]), result)?;
            same("its answers", parser.answers(), due.answers())?;
            same("its offset", parser.offset() as usize, due.offset)?;
            if result != 0 {
                stop = stop.or(Some((at, result)));
            }
            states.push(parser);
        }
        self.calls += text.len() as u64;
        let (start, len) = due.taken().phrase;
        for from in 0..=text.len() {
            let ends = match cuts {
                Cuts::None if from > 0 => break,
                Cuts::All => from..=text.len(),
                _ => text.len()..=text.len(),
            };
            for to in ends {
                let result = match stop {
                    Some((at, 1)) if at < from => -10,
                    Some((at, 1)) if at < to => (at + 1 - from) as isize,
                    Some((at, error)) if at < to && error != 1 => error,
                    _ => 0,
                };
                let end = (start + len).clamp(from, to);
                let phrase = (result >= 0).then(|| (start.clamp(from, end) - from, end));
                let phrase = phrase.map(|(start, end)| (start, end - from - start));
                self.piece(states[from], &text[from..to], result, phrase, states[to])
                    .map_err(|error| error.context(format!("the bytes from {from} to {to} as one piece")))?;
            }
        }
        Ok(())
    }

    /// One piece, from a parser to another.
    fn piece(
        &mut self,
        before: Parser,
        piece: &[u8],
        result: isize,
        phrase: Option<(usize, usize)>,
        after: Parser,
    ) -> Result<()> {
        let (mut one, mut other) = (before, before);
        self.calls += 2;
        same("feed", one.feed(piece), result)?;
        same("the parser", one.bits(), after.bits())?;
        let (fed, part) = other.feed_phrase(piece);
        same("feed_phrase", fed, result)?;
        same("the parser of feed_phrase", other.bits(), after.bits())?;
        // Where a part is that is empty is not said, but that it is in the piece.
        let is_there = part.is_none_or(|(start, len)| start <= piece.len() && len <= piece.len() - start);
        ensure!(is_there, "feed_phrase: the part is outside of the piece");
        let place =
            |part: Option<(usize, usize)>| part.map(|(start, len)| (if len == 0 { 0 } else { start }, len));
        same("feed_phrase's part", place(part), place(phrase))
    }
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, given: T, due: T) -> Result<()> {
    if given != due {
        bail!("{what}: {given:?}, and not {due:?}");
    }
    Ok(())
}
