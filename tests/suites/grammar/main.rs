//! The library's parsers against the automata of the grammars: every state, every byte.

#[allow(dead_code, unused_imports)] // its recogniser is for other tests
#[path = "../../../crates/core/tests/all/abnf.rs"]
mod abnf;
mod dfa;
mod nfa;
mod parser;
mod text;
mod walk;

use std::process::ExitCode;
use std::time::Instant;

use abnf::Grammar;
use anyhow::{Result, ensure};
use dfa::Dfa;
use httpstatus_tests::runner::{self, test};
use nfa::Nfa;

/// HTTPSTATUS_LENIENT.
const LENIENT: u8 = 0x3f;

fn main() -> ExitCode {
    runner::main("grammar", || {
        Ok(vec![
            test("strict_with_few_digits", |_| few(std::iter::once(0))),
            test("every_set_of_leniencies_with_few_digits", |_| few(0..=LENIENT)).slow(),
            test("strict_in_full", |_| full(0)).slow(),
            test("lenient_in_full", |_| full(LENIENT)).slow(),
        ])
    })
}

/// The grammar of lines, with its conditions.
fn lines() -> Grammar {
    Grammar::read(&[text::CORE, text::LENIENT])
}

fn few(modes: impl Iterator<Item = u8>) -> Result<String> {
    let nfa = Nfa::new(&lines(), "first-line");
    let mut sum = walk::Size::default();
    for mode in modes {
        let dfa = Dfa::new(&nfa, mode).minimised();
        ensure!(!dfa.is_ambiguous, "what is forgiven depends on a choice");
        let size = walk::walk(&dfa, mode, true, &|_| ())?;
        sum.parsers += size.parsers;
        sum.pairs += size.pairs;
        sum.steps += size.steps;
    }
    Ok(format!("{} parser states, {} pairs, {} steps compared", sum.parsers, sum.pairs, sum.steps))
}

fn full(mode: u8) -> Result<String> {
    let began = Instant::now();
    let dfa = Dfa::new(&Nfa::new(&lines(), "first-line"), mode).minimised();
    let say = |pairs: usize| {
        eprintln!("grammar: mode {mode:#04x}: {} million pairs, {:.0?}", pairs / 1_000_000, began.elapsed());
    };
    let size = walk::walk(&dfa, mode, false, &say)?;
    Ok(format!(
        "{} states of the grammar, {} of the parser, {} pairs, {} steps compared",
        dfa.states.len(),
        size.parsers,
        size.pairs,
        size.steps
    ))
}
