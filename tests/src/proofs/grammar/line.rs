//! What the grammar says of a line, byte by byte and piece by piece: what the library has to answer.

use super::dfa::{Dfa, Step};
use super::nfa::{AFTER_CODE, CODE, LINE_END, PHRASE, VERSION};
use super::shipped::{Answers, Taken};

/// HTTPSTATUS_ERR_ARGUMENT.
const ARGUMENT: i8 = -10;

/// What the grammar says of the bytes so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Line {
    pub(super) at: At,
    pub(super) flags: u8,
    /// The digits so far, four bits each.
    pub(super) digits: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum At {
    State(u16),
    /// The input has ended, and the line with it.
    Finished,
    /// This error, and whatever comes.
    Failed(i8),
}

/// What the parser has to return, and how its count changes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Due {
    pub(super) result: i8,
    pub(super) moved: i8,
    /// The part that the byte belongs to, if it belongs to the line.
    pub(super) part: Option<u8>,
}

impl Line {
    pub(super) const START: Self = Self { at: At::State(0), flags: 0, digits: 0 };

    /// The next byte.
    pub(super) fn read(&mut self, dfa: &Dfa, byte: u8) -> Due {
        let result = match self.at {
            At::Failed(error) => error,
            At::Finished => ARGUMENT,
            At::State(state) if dfa.states[usize::from(state)].accepts => ARGUMENT,
            At::State(state) => match dfa.states[usize::from(state)].steps[usize::from(byte)] {
                Step::To { state, part, needs } => {
                    self.at = At::State(state);
                    self.flags |= needs;
                    if (part == VERSION || part == CODE) && byte.is_ascii_digit() {
                        self.digits = self.digits << 4 | u32::from(byte - b'0');
                    }
                    let result = i8::from(dfa.states[usize::from(state)].accepts);
                    return Due { result, moved: 1, part: Some(part) };
                }
                Step::Wrong(error) => self.fail(error),
            },
        };
        Due { result, moved: 0, part: None }
    }

    /// The end of the input.
    pub(super) fn finish(&mut self, dfa: &Dfa) -> Due {
        let (result, moved) = match self.at {
            At::Failed(error) => (error, 0),
            At::Finished => (1, 0),
            At::State(state) => {
                let state = &dfa.states[usize::from(state)];
                if let Some(needs) = state.without_end {
                    *self = Self { at: At::Finished, flags: self.flags | needs, ..*self };
                    (1, 0)
                } else {
                    (self.fail(state.missing), -(state.line_end as i8))
                }
            }
        };
        Due { result, moved, part: None }
    }

    fn fail(&mut self, error: u8) -> i8 {
        let error = -(error as i8);
        *self = Self { at: At::Failed(error), digits: 0, ..*self };
        error
    }

    pub(super) fn answers(&self, dfa: &Dfa) -> Answers {
        let is_known = match self.at {
            At::State(state) => dfa.states[usize::from(state)].knows_code,
            At::Finished => true,
            At::Failed(_) => false,
        };
        let nth = |place: u32| (self.digits >> (4 * place) & 15) as i32;
        let (code, version) =
            if is_known { (nth(2) * 100 + nth(1) * 10 + nth(0), (nth(4), nth(3))) } else { (0, (0, 0)) };
        Answers { code, version, flags: self.flags }
    }

    pub(super) fn bits(self) -> u64 {
        let (kind, value) = match self.at {
            At::State(state) => (0, state),
            At::Finished => (1, 0),
            At::Failed(error) => (2, u16::from(error.unsigned_abs())),
        };
        kind << 56 | u64::from(value) << 40 | u64::from(self.flags) << 32 | u64::from(self.digits)
    }

    pub(super) fn of_bits(bits: u64) -> Self {
        let value = (bits >> 40) as u16;
        let at = match bits >> 56 {
            0 => At::State(value),
            1 => At::Finished,
            _ => At::Failed(-(value as i8)),
        };
        Self { at, flags: (bits >> 32) as u8, digits: bits as u32 }
    }
}

/// A line that is read in pieces.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    dfa: &'a Dfa,
    pub(super) line: Line,
    /// How many bytes were accepted.
    pub(super) offset: usize,
    /// Where the phrase begins, once that is certain.
    start: Option<usize>,
    phrase_len: usize,
}

impl<'a> Reading<'a> {
    pub(super) fn new(dfa: &'a Dfa) -> Self {
        Self { dfa, line: Line::START, offset: 0, start: None, phrase_len: 0 }
    }

    /// What feeding this piece has to return, and how many bytes of the phrase are in it.
    pub(super) fn feed(&mut self, piece: &[u8]) -> (isize, usize) {
        let mut result = match self.line.at {
            At::State(state) if !self.dfa.states[usize::from(state)].accepts => 0,
            _ => self.line.read(self.dfa, 0).result,
        };
        let before = (self.offset, self.phrase_len);
        for byte in piece {
            if result != 0 {
                break;
            }
            let due = self.line.read(self.dfa, *byte);
            result = due.result;
            match due.part {
                Some(PHRASE) => self.phrase_len += 1,
                Some(LINE_END) => self.start = self.start.or(Some(self.offset)),
                _ => {}
            }
            self.offset += usize::from(due.moved == 1);
            if due.part == Some(AFTER_CODE) {
                self.start = Some(self.offset);
            }
        }
        let used = self.offset - before.0;
        (if result == 1 { used as isize } else { result.into() }, self.phrase_len - before.1)
    }

    /// What the end of the input has to return.
    pub(super) fn finish(&mut self) -> isize {
        let due = self.line.finish(self.dfa);
        self.offset = self.offset.wrapping_add_signed(due.moved.into());
        due.result.into()
    }

    pub(super) fn answers(&self) -> Answers {
        self.line.answers(self.dfa)
    }

    /// The line, which is complete.
    pub(super) fn taken(&self) -> Taken {
        Taken { answers: self.answers(), phrase: (self.start.unwrap_or(self.offset), self.phrase_len) }
    }
}
