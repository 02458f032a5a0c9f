//! The library's parsers against the automata of the grammars: every state, every byte.

#[allow(dead_code, unused_imports)] // its recogniser is for other tests
#[path = "../../../../crates/core/tests/all/abnf.rs"]
mod abnf;
mod dfa;
mod line;
mod nfa;
mod shipped;
mod text;
mod walk;

use std::thread;

use abnf::Grammar;
use anyhow::{Error, Result, ensure};
use dfa::Dfa;
use nfa::Nfa;
use shipped::{LAYOUTS, Shipped};

use super::{Bench, Outcome, Proof};

/// HTTPSTATUS_LENIENT.
const LENIENT: u8 = 0x3f;

pub(super) fn run(bench: &Bench) -> Proof {
    let lines = lines()?;
    let shipped = LAYOUTS.map(|(layout, level)| {
        Shipped::load(&bench.sh, layout, level).map_err(|error| error.context(layout))
    });
    let mut figures = Vec::new();
    for ((layout, _), shipped) in LAYOUTS.iter().zip(shipped) {
        figures.push(format!("{layout}: {}", prove(shipped?, &lines, bench.fast)?));
    }
    Ok(Outcome::Holds(figures.join("; ")))
}

/// The automata of lines, by the set of leniencies.
fn lines() -> Result<Vec<Dfa>> {
    let nfa = Nfa::new(&Grammar::read(&[text::CORE, text::LENIENT]), "first-line");
    let all: Vec<Dfa> = (0..=LENIENT).map(|mode| Dfa::new(&nfa, mode).minimised()).collect();
    ensure!(!all.iter().any(|dfa| dfa.is_ambiguous), "what is forgiven depends on a choice");
    Ok(all)
}

fn prove(shipped: Shipped, lines: &[Dfa], fast: bool) -> Result<String> {
    let mut said = Vec::new();
    for mode in [0, LENIENT] {
        let dfa = &lines[usize::from(mode)];
        let size = walk::walk(shipped, dfa, mode, fast)?;
        said.push(format!(
            "mode {mode:#04x}: {} states of the grammar, {} of the parser, {} pairs, {} steps",
            dfa.states.len(),
            size.parsers,
            size.pairs,
            size.steps
        ));
    }
    Ok(said.join(", "))
}
