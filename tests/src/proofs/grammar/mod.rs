//! The library's parsers against the automata of the grammars: every state, every byte.
//!
//! The grammars are text (text.rs), read as ABNF, made into a nondeterministic automaton (nfa.rs) and that into the
//! smallest deterministic one (dfa.rs); nothing of the library is used. The library is the object that ships, in either
//! layout (shipped.rs).

#[allow(dead_code, unused_imports)] // its recogniser is for other tests
#[path = "../../../../crates/core/tests/all/abnf.rs"]
mod abnf;
mod calendar;
mod dfa;
mod fields;
mod line;
mod mutants;
mod nfa;
mod pieces;
mod shipped;
mod text;
mod texts;
mod walk;
mod windows;

use std::thread;

use abnf::Grammar;
use anyhow::{Context, Result, bail, ensure};
use dfa::Dfa;
use nfa::Nfa;
use pieces::Checks;
use shipped::{LAYOUTS, Shipped};
use walk::Size;

use super::{Bench, Outcome, Proof};

/// HTTPSTATUS_LENIENT, the set of all leniencies.
const LENIENT: u8 = 0x3f;

pub(super) fn run(bench: &Bench) -> Proof {
    let (lines, fast) = (Lines::read()?, bench.fast);
    let [compact, indexed] =
        LAYOUTS.map(|(layout, level)| Shipped::load(&bench.sh, layout, level).context(layout));
    let layouts = [compact?, indexed?];
    let [one, other] = thread::scope(|scope| {
        let lines = &lines;
        let both = layouts.map(|shipped| scope.spawn(move || lines.prove(shipped, fast)));
        both.map(|layout| layout.join().unwrap_or_else(|_| bail!("a proof panicked")))
    });
    let (one, other) = (one?, other?);
    ensure!(one == other, "the two layouts differ: {one}; and {other}");
    Ok(Outcome::Holds(format!("in each of two layouts {one}")))
}

/// The grammar of lines.
struct Lines {
    grammar: Grammar,
    /// Its automata, by the set of leniencies.
    modes: Vec<Dfa>,
}

impl Lines {
    fn read() -> Result<Self> {
        let grammar = Grammar::read(&[text::CORE, text::LENIENT]);
        let nfa = Nfa::new(&grammar, "first-line");
        let modes: Vec<Dfa> = (0..=LENIENT).map(|mode| Dfa::new(&nfa, mode).minimised()).collect();
        ensure!(!modes.iter().any(|dfa| dfa.is_ambiguous), "what is forgiven depends on a choice");
        // Without leniencies it is the grammar as the RFC prints it, but for the codes below 100.
        let (from, to) = text::NARROWED;
        let printed = Grammar::read(&[text::CORE, &text::RFC_9112.replacen(from, to, 1)]);
        let printed = Dfa::new(&Nfa::new(&printed, "first-line"), 0);
        if let Some(text) = modes[0].difference(0, &printed, 0) {
            bail!("the two grammars differ in \"{}\"", text.escape_ascii());
        }
        Ok(Self { grammar, modes })
    }

    fn prove(&self, shipped: Shipped, fast: bool) -> Result<String> {
        let mut said = Vec::new();
        for mode in [0, LENIENT].into_iter().filter(|_| !fast) {
            said.push(format!("mode {mode:#04x} in full: {}", self.walk(shipped, mode, false)?));
        }
        let others = if fast { vec![0, LENIENT] } else { (0..=LENIENT).collect() };
        let mut sum = Size::default();
        for mode in &others {
            sum = sum + self.walk(shipped, *mode, true)?;
        }
        said.push(format!("{} sets of leniencies with the digits 0, 1 and 9: {sum}", others.len()));
        said.push(self.texts(shipped, fast)?);
        said.push(self.mutants(shipped)?);
        said.push(fields::prove(shipped, fast)?);
        Ok(said.join("; "))
    }

    fn walk(&self, shipped: Shipped, mode: u8, few: bool) -> Result<Size> {
        walk::walk(shipped, &self.modes[usize::from(mode)], mode, few)
    }

    /// Complete lines, and lines in pieces.
    fn texts(&self, shipped: Shipped, fast: bool) -> Result<String> {
        let alphabet = self.modes[usize::from(LENIENT)].alphabet();
        let (mut texts, mut calls) = (0, 0);
        for (mode, dfa) in (0..).zip(&self.modes) {
            let is_main = mode == 0 || mode == LENIENT;
            if fast && !is_main {
                continue;
            }
            let mut checks = Checks::new(shipped, dfa, mode);
            texts::short(&mut checks, &alphabet, if fast || !is_main { 3 } else { 6 })?;
            texts::from_every_state(&mut checks, &alphabet, if fast || !is_main { 2 } else { 4 })?;
            texts::between_all_states(&mut checks, if is_main { &alphabet } else { &[] })?;
            if is_main {
                windows::head_bytes(&mut checks)?;
                windows::phrase_bytes(&mut checks, if fast { 1 } else { 6 })?;
                windows::digits(&mut checks)?;
                windows::behind_the_line(&mut checks)?;
                windows::phrase_limits(&mut checks)?;
            }
            if is_main && !fast {
                windows::head_pairs(&mut checks)?;
                windows::phrase_pairs(&mut checks)?;
            }
            (texts, calls) = (texts + checks.texts, calls + checks.calls);
        }
        Ok(format!("{texts} texts in {calls} calls"))
    }

    /// Every grammar with a change must be told from the library, unless it means the same.
    fn mutants(&self, shipped: Shipped) -> Result<String> {
        let (mut noticed, mut ambiguous, mut same) = (0, 0, 0);
        for (what, grammar) in mutants::mutants(&self.grammar) {
            match self.changed(&grammar) {
                None if mutants::SAME.contains(&&*what) => same += 1,
                None => bail!("a change of the grammar changes nothing: {what}"),
                Some((mode, dfa)) if dfa.states == self.modes[usize::from(mode)].states => ambiguous += 1,
                Some((mode, dfa)) => {
                    if walk::walk(shipped, &dfa, mode, true).is_ok() {
                        bail!("a changed grammar is not noticed in mode {mode:#04x}: {what}");
                    }
                    noticed += 1;
                }
            }
        }
        Ok(format!(
            "{noticed} changed grammars noticed, {ambiguous} refused as ambiguous, {same} mean the same"
        ))
    }

    /// The automaton of another grammar in a mode in which it is another; most show that where everything is allowed.
    fn changed(&self, grammar: &Grammar) -> Option<(u8, Dfa)> {
        let nfa = Nfa::new(grammar, "first-line");
        (0..=LENIENT).rev().find_map(|mode| {
            let dfa = Dfa::new(&nfa, mode).minimised();
            (dfa != self.modes[usize::from(mode)]).then_some((mode, dfa))
        })
    }
}
