//! Every pair of a state of the grammar and a state of the parser that any bytes lead to.

use std::collections::HashMap;
use std::fmt::{self, Write as _};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Add;

use anyhow::{Result, bail};

use super::dfa::Dfa;
use super::line::{Due, Line};
use super::shipped::{COUNT, Parser, Shipped};

/// A count that every step of a full walk begins at: large enough to step back over a line end.
const BASE: u32 = 4096;
/// The counts that a walk with few digits begins each step at as well.
const OTHERS: [u32; 5] = [2, 0x0155_5555, COUNT - 2, COUNT - 1, COUNT];
/// The digits that a walk with few digits follows. It compares what the others do, too.
const FEW: &[u8] = b"019";
/// Stands for the end of the input in the way to a pair.
const END: u16 = 256;

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

impl Add for Size {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            states: self.states + other.states,
            parsers: self.parsers + other.parsers,
            pairs: self.pairs + other.pairs,
            steps: self.steps + other.steps,
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { states, parsers, pairs, steps } = self;
        write!(f, "{states} states of the grammar, {parsers} of the parser, {pairs} pairs, {steps} steps")
    }
}

type Pair = (u64, u64);

/// What a walk came to.
#[derive(Default, Clone, Copy)]
pub(super) struct Size {
    pub(super) states: usize,
    pub(super) parsers: usize,
    pub(super) pairs: usize,
    pub(super) steps: u64,
}

/// Walks all pairs, breadth first; fails with the shortest text whose outcome differs.
pub(super) fn walk(shipped: Shipped, dfa: &Dfa, mode: u8, few: bool) -> Result<Size> {
    let start = (shipped.parser(mode).at(BASE).bits(), Line::START.bits());
    if shipped.parser(mode).offset() != 0 {
        bail!("a new parser has counted something");
    }
    let mut found: HashMap<Pair, (), BuildHasherDefault<Mix>> = HashMap::default();
    let mut pairs = vec![(start, 0u32, END)];
    found.insert(start, ());
    let (mut next, mut steps) = (0, 0u64);
    while let Some(&(pair, ..)) = pairs.get(next) {
        let (parser, line) = (shipped.parser_of(pair.0), Line::of_bits(pair.1));
        if let Err(what) = answers(dfa, parser, line) {
            bail!("mode {mode:#04x}, {}: {what}", way(&pairs, next, None));
        }
        let mut last = pair;
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
                    if other.bits() == after.bits() {
                        Ok(after)
                    } else {
                        Err(format!("the count {count} steers it"))
                    }
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
            let is_left_out =
                few && u8::try_from(event).is_ok_and(|byte| byte.is_ascii_digit() && !FEW.contains(&byte));
            let there = (after.bits(), line.bits());
            // Most events of a pair lead to the same one.
            if there == pair || there == last || is_left_out && line.digits != 0 {
                continue;
            }
            last = there;
            if found.insert(there, ()).is_none() {
                pairs.push((there, u32::try_from(next)?, event));
            }
        }
        next += 1;
    }
    drop(found);
    let mut parsers: Vec<u64> = pairs.iter().map(|((parser, _), ..)| *parser).collect();
    parsers.sort_unstable();
    parsers.dedup();
    Ok(Size { states: dfa.states.len(), parsers: parsers.len(), pairs: pairs.len(), steps })
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
