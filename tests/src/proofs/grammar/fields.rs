//! Values of fields that are read whole: dates, Retry-After and codes, against the automaton of their grammar.
//!
//! The functions are asked for texts only, so this is a test by the W-method (Chow, "Testing Software Design Modeled by
//! Finite-State Machines", 1978): the way to every state, every byte, then, in the long form, a byte of each class, then
//! every text that tells two states apart. A function that passes is right for every text if it is an automaton with no
//! more states than the grammar's; in the long form, with one more.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Result, bail};

use super::abnf::Grammar;
use super::calendar;
use super::dfa::Dfa;
use super::nfa::Nfa;
use super::shipped::Shipped;
use super::text::{CODE, CORE, RETRY_AFTER};

/// HTTPSTATUS_ERR_EMPTY, _SYNTAX, _DATE and _NO_CLOCK, HTTPSTATUS_NO_CLOCK.
const EMPTY: isize = -7;
const SYNTAX: isize = -8;
const DATE: isize = -9;
const NO_CLOCK: isize = -11;
const NO_NOW: i64 = i64::MIN;

/// The grammar of one of these values, and whether the library may take a text for such a value.
struct Value {
    rule: &'static str,
    dfa: Dfa,
    is_right: fn(Shipped, &[u8], bool) -> bool,
}

/// All of them; how many states and texts there were.
pub(super) fn prove(shipped: Shipped, fast: bool) -> Result<String> {
    let mut said = Vec::new();
    for (rule, is_right) in [
        ("status-code", code as fn(Shipped, &[u8], bool) -> bool),
        ("HTTP-date", date),
        ("Retry-After", retry_after),
    ] {
        let grammar = Grammar::read(&[CORE, RETRY_AFTER, CODE]);
        let dfa = Dfa::new(&Nfa::new(&grammar, rule), 0).minimised();
        let value = Value { rule, dfa, is_right };
        let texts = value.prove(shipped, fast)?;
        said.push(format!("{rule}: {} states of the grammar, {texts} texts", value.dfa.states.len()));
    }
    let all = every_code(shipped)?;
    said.push(format!("codes: all {all} texts of at most three bytes"));
    if !fast {
        said.push(format!("{} days and times", calendar::prove(shipped)?));
    }
    Ok(said.join(", "))
}

impl Value {
    fn prove(&self, shipped: Shipped, fast: bool) -> Result<u64> {
        let alphabet = self.dfa.alphabet();
        let ends = telling(&self.dfa);
        let mut texts = 0;
        let mut check = |text: &[u8]| {
            let is_one = self.dfa.completes(0, text);
            texts += 1;
            if !(self.is_right)(shipped, text, is_one) {
                bail!("\"{}\" is a {}: {is_one}; the library does not agree", text.escape_ascii(), self.rule);
            }
            Ok(())
        };
        for way in self.dfa.access(true) {
            for end in &ends {
                check(&[&way[..], end].concat())?;
                for byte in 0..=u8::MAX {
                    let mut text = [&way[..], &[byte], end].concat();
                    check(&text)?;
                    if !fast && alphabet.contains(&byte) {
                        text.insert(way.len() + 1, 0);
                        for other in &alphabet {
                            text[way.len() + 1] = *other;
                            check(&text)?;
                        }
                    }
                }
            }
        }
        Ok(texts)
    }
}

/// Texts that tell each two states apart: from one they complete a sentence, from the other they do not.
fn telling(dfa: &Dfa) -> BTreeSet<Vec<u8>> {
    let mut texts: BTreeSet<Vec<u8>> = dfa.completions(true).into_iter().collect();
    loop {
        let mut seen = HashMap::new();
        let same = (0..dfa.states.len()).find_map(|state| {
            let completes: Vec<bool> = texts.iter().map(|text| dfa.completes(state, text)).collect();
            seen.insert(completes, state).map(|other| (state, other))
        });
        let Some((one, other)) = same else { return texts };
        texts.insert(dfa.difference(one, dfa, other).expect("no two states mean the same"));
    }
}

fn code(shipped: Shipped, text: &[u8], is_one: bool) -> bool {
    let digits = text.iter().filter(|_| is_one);
    shipped.parse_code(text) == digits.fold(0, |number, byte| number * 10 + i32::from(*byte & 15))
}

fn date(shipped: Shipped, text: &[u8], is_one: bool) -> bool {
    let with_clock = shipped.parse_date(text, 0);
    let without = shipped.parse_date(text, NO_NOW);
    match with_clock {
        (SYNTAX, None) => !is_one && !text.is_empty() && without == with_clock,
        (EMPTY, None) => !is_one && text.is_empty() && without == with_clock,
        // Which days exist is not the grammar's business.
        (DATE, None) => is_one && matches!(without, (DATE | NO_CLOCK, None)),
        (len, Some(_)) => {
            is_one && len == text.len() as isize && (without == with_clock || without == (NO_CLOCK, None))
        }
        _ => false,
    }
}

fn retry_after(shipped: Shipped, text: &[u8], is_one: bool) -> bool {
    match shipped.retry_after(text, 0) as isize {
        SYNTAX => !is_one && !text.is_empty(),
        EMPTY => text.is_empty(),
        DATE => is_one,
        seconds if text.iter().all(u8::is_ascii_digit) => {
            let due = text.iter().fold(0, |due: u64, byte| due.saturating_mul(10) + u64::from(byte - b'0'));
            is_one && seconds as u64 == due.min(i32::MAX as u64)
        }
        0.. => is_one,
        _ => false,
    }
}

/// Every text of at most three bytes as a code.
fn every_code(shipped: Shipped) -> Result<u64> {
    let mut texts = 0;
    for number in 0..1u32 << 24 {
        let [_, all @ ..] = number.to_be_bytes();
        for text in [&all[..], &all[1..], &all[2..], &[]] {
            texts += 1;
            let is_one = matches!(text, [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9']);
            if !code(shipped, text, is_one) {
                bail!("\"{}\" as a code", text.escape_ascii());
            }
            // The shorter ones come once.
            if number >= 1 << 16 {
                break;
            }
        }
    }
    Ok(texts)
}
