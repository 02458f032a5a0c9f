//! Every pair of a state of the grammar and a state of the parser that any bytes lead to.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::hash::{BuildHasherDefault, Hasher};

use anyhow::{Result, bail};

use crate::dfa::{Dfa, Step};
use crate::nfa::{AFTER_CODE, CODE, VERSION};
use crate::parser::{Answers, COUNT, Parser};

/// A count that every step of a full walk begins at: large enough to step back over a line end.
const BASE: u32 = 4096;
/// The counts that a walk with few digits begins each step at as well.
const OTHERS: [u32; 5] = [2, 0x0155_5555, COUNT - 2, COUNT - 1, COUNT];
/// The digits that a walk with few digits follows. It compares what the others do, too.
const FEW: &[u8] = b"019";
/// Stands for the end of the input in the way to a pair.
const END: u16 = 256;
const ARGUMENT: i8 = -10;

/// What the grammar says of the bytes so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Line {
    pub(crate) at: At,
    pub(crate) flags: u8,
    /// The digits so far, four bits each.
    pub(crate) digits: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum At {
    State(u16),
    /// The input has ended, and the line with it.
    Finished,
    /// This error, and whatever comes.
    Failed(i8),
}

/// What the parser has to return, and how its count changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) result: i8,
    pub(crate) moved: i8,
}

impl Line {
    pub(crate) const START: Self = Self { at: At::State(0), flags: 0, digits: 0 };

    /// The next byte.
    pub(crate) fn read(&mut self, dfa: &Dfa, byte: u8) -> Due {
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
                    return Due { result: i8::from(dfa.states[usize::from(state)].accepts), moved: 1 };
                }
                Step::Wrong(error) => {
                    *self = Self { at: At::Failed(-(error as i8)), digits: 0, ..*self };
                    -(error as i8)
                }
            },
        };
        Due { result, moved: 0 }
    }

    /// The end of the input.
    pub(crate) fn finish(&mut self, dfa: &Dfa) -> Due {
        let At::State(state) = self.at else {
            let result = if let At::Failed(error) = self.at { error } else { 1 };
            return Due { result, moved: 0 };
        };
        let state = &dfa.states[usize::from(state)];
        if let Some(needs) = state.without_end {
            *self = Self { at: At::Finished, flags: self.flags | needs, ..*self };
            return Due { result: 1, moved: 0 };
        }
        let result = -(state.missing as i8);
        *self = Self { at: At::Failed(result), digits: 0, ..*self };
        Due { result, moved: -(state.line_end as i8) }
    }

    pub(crate) fn answers(&self, dfa: &Dfa) -> Answers {
        let is_known = match self.at {
            At::State(state) => (AFTER_CODE..=8).contains(&dfa.states[usize::from(state)].last),
            At::Finished => true,
            At::Failed(_) => false,
        };
        let nth = |place: u32| (self.digits >> (4 * place) & 15) as i32;
        let (code, version) = if is_known {
            (nth(2) * 100 + nth(1) * 10 + nth(0), nth(4) * 10 + nth(3))
        } else {
            (0, 0)
        };
        Answers { code, version, flags: self.flags }
    }

    fn bits(self) -> u64 {
        let (kind, value) = match self.at {
            At::State(state) => (0, state),
            At::Finished => (1, 0),
            At::Failed(error) => (2, u16::from(error.unsigned_abs())),
        };
        kind << 48 | u64::from(value) << 32 | u64::from(self.flags) << 20 | u64::from(self.digits)
    }

    fn of_bits(bits: u64) -> Self {
        let value = (bits >> 32) as u16;
        let at = match bits >> 48 {
            0 => At::State(value),
            1 => At::Finished,
            _ => At::Failed(-(value as i8)),
        };
        Self { at, flags: (bits >> 20) as u8 & 0x7f, digits: bits as u32 & 0xf_ffff }
    }
}

/// Mixes two words; good enough for pairs.
#[derive(Default)]
struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 29
    }
    fn write(&mut self, _: &[u8]) {
        unreachable!("pairs are words");
    }
    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

type Pair = (u64, u64);

/// What a walk came to.
#[derive(Default, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) parsers: usize,
    pub(crate) pairs: usize,
    pub(crate) steps: u64,
}

/// Walks all pairs, breadth first; fails with the shortest text whose outcome differs.
pub(crate) fn walk(dfa: &Dfa, mode: u8, few: bool, say: &dyn Fn(usize)) -> Result<Size> {
    let start = (Parser::new(mode).at(BASE).bits(), Line::START.bits());
    if Parser::new(mode).offset() != 0 {
        bail!("a new parser has counted something");
    }
    let mut found: HashMap<Pair, (), BuildHasherDefault<Mix>> = HashMap::default();
    let mut pairs = vec![(start, 0u32, END)];
    found.insert(start, ());
    let (mut next, mut steps) = (0, 0);
    while let Some(&(pair, ..)) = pairs.get(next) {
        let (parser, line) = (Parser::of_bits(pair.0), Line::of_bits(pair.1));
        if let Err(what) = answers(dfa, parser, line) {
            bail!("mode {mode:#04x}, {}: {what}", way(&pairs, next, None));
        }
        for event in 0..=END {
            let mut line = line;
            let due = match u8::try_from(event) {
                Ok(byte) => line.read(dfa, byte),
                Err(_) => line.finish(dfa),
            };
            let after = compare(parser, event, due, BASE);
            steps += 1;
            let after = match after {
                Ok(after) if few => OTHERS.iter().try_fold(after, |after, &count| {
                    steps += 1;
                    let other = compare(parser, event, due, count)?;
                    if other == after { Ok(after) } else { Err(format!("the count {count} steers it")) }
                }),
                after => after,
            };
            let after = match after {
                Ok(after) => after,
                Err(what) => {
                    let text = way(&pairs, next, Some(event));
                    bail!("mode {mode:#04x}, {text}: {what}");
                }
            };
            let is_left_out = few && u8::try_from(event).is_ok_and(|byte| byte.is_ascii_digit() && !FEW.contains(&byte));
            let there = (after.bits(), line.bits());
            if there != pair && !(is_left_out && line.digits != 0) && found.insert(there, ()).is_none() {
                pairs.push((there, u32::try_from(next)?, event));
            }
        }
        next += 1;
        if next % 1_000_000 == 0 {
            say(next);
        }
    }
    drop(found);
    let mut parsers: Vec<u64> = pairs.iter().map(|((parser, _), ..)| *parser).collect();
    parsers.sort_unstable();
    parsers.dedup();
    Ok(Size { parsers: parsers.len(), pairs: pairs.len(), steps })
}

/// One event, begun at a count; the parser after it, at the usual count.
fn compare(parser: Parser, event: u16, due: Due, count: u32) -> Result<Parser, String> {
    let mut parser = parser.at(count);
    let result = match u8::try_from(event) {
        Ok(byte) => parser.feed(&[byte]),
        Err(_) => parser.finish(),
    };
    if result != isize::from(due.result) {
        return Err(format!("returns {result}, and not {}", due.result));
    }
    // At its limit the count neither rises nor steps back.
    let due = if count == COUNT { count } else { count.wrapping_add_signed(due.moved.into()) };
    if parser.offset() != due {
        return Err(format!("counts from {count} to {}, and not {due}", parser.offset()));
    }
    Ok(parser.at(BASE))
}

fn answers(dfa: &Dfa, parser: Parser, line: Line) -> Result<(), String> {
    let (given, due) = (parser.answers(), line.answers(dfa));
    if given == due { Ok(()) } else { Err(format!("answers {given:?}, and not {due:?}")) }
}

/// The bytes that lead to a pair.
fn way(pairs: &[(Pair, u32, u16)], at: usize, last: Option<u16>) -> String {
    let (mut events, mut at) = (Vec::from_iter(last), at);
    while at != 0 {
        events.push(pairs[at].2);
        at = pairs[at].1 as usize;
    }
    let mut text = String::new();
    for event in events.iter().rev() {
        match u8::try_from(*event) {
            Ok(byte) => write!(text, "{}", byte.escape_ascii()).unwrap(),
            Err(_) => text.push_str(" (end) "),
        }
    }
    format!("\"{text}\"")
}
