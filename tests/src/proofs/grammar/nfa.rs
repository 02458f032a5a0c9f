//! A grammar without recursion as a nondeterministic automaton.

use super::abnf::{Grammar, Node};
use super::text::CONDITIONS;

/// The rules whose names say which part of a line a byte belongs to, in the order of the line; the index is the part.
pub(super) const PARTS: [&str; 9] = [
    "blank",
    "empty-end",
    "name",
    "version",
    "gap",
    "status-code",
    "after-code",
    "reason-phrase",
    "line-end",
];
pub(super) const EMPTY_END: u8 = 1;
pub(super) const NAME: u8 = 2;
pub(super) const VERSION: u8 = 3;
pub(super) const GAP: u8 = 4;
pub(super) const CODE: u8 = 5;
pub(super) const AFTER_CODE: u8 = 6;
pub(super) const PHRASE: u8 = 7;
pub(super) const LINE_END: u8 = 8;
/// The part of bytes outside of all of them, as in grammars that have none.
pub(super) const NO_PART: u8 = 9;

/// An edge that reads a byte from the first to the last of these.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) first: u8,
    pub(super) last: u8,
    pub(super) part: u8,
    pub(super) to: usize,
}

#[derive(Default)]
pub(super) struct Nfa {
    pub(super) edges: Vec<Vec<Edge>>,
    /// Edges that read nothing, with the bits of the conditions that open them.
    pub(super) free: Vec<Vec<(u8, usize)>>,
    /// Where the line end begins.
    pub(super) ends: Vec<usize>,
    pub(super) accepts: usize,
}

impl Nfa {
    /// State 0 is the start.
    pub(super) fn new(grammar: &Grammar, rule: &str) -> Self {
        let mut nfa = Self::default();
        let start = nfa.state();
        nfa.accepts = nfa.add(grammar, grammar.rule(rule), start, NO_PART);
        nfa
    }

    fn state(&mut self) -> usize {
        self.edges.push(Vec::new());
        self.free.push(Vec::new());
        self.edges.len() - 1
    }

    /// Adds what the node stands for behind a state; returns the state behind it.
    fn add(&mut self, grammar: &Grammar, node: &Node, from: usize, part: u8) -> usize {
        match node {
            Node::Range(first, last) => self.read(from, &[(*first, *last)], part),
            Node::Text(text, either_case) => text.iter().fold(from, |from, byte| {
                let (upper, lower) = (byte.to_ascii_uppercase(), byte.to_ascii_lowercase());
                match either_case {
                    true if upper != lower => self.read(from, &[(upper, upper), (lower, lower)], part),
                    _ => self.read(from, &[(*byte, *byte)], part),
                }
            }),
            Node::Rule(name) => {
                // The innermost name counts, but what is odd or blank belongs to the part that it stands in.
                let named = PARTS.iter().position(|part| part == name).map(|part| part as u8);
                let part = match named {
                    Some(named) if part == NO_PART => named,
                    _ => part,
                };
                if part == LINE_END && named == Some(LINE_END) {
                    self.ends.push(from);
                }
                self.add(grammar, grammar.rule(name), from, part)
            }
            Node::Words(words) => {
                let bit = CONDITIONS.iter().position(|condition| condition == words);
                let to = self.state();
                self.free[from].push((1 << bit.unwrap_or_else(|| panic!("<{words}> is no condition")), to));
                to
            }
            Node::All(nodes) => nodes.iter().fold(from, |from, node| self.add(grammar, node, from, part)),
            Node::OneOf(nodes) => {
                let to = self.state();
                for node in nodes {
                    let start = self.behind(from);
                    let end = self.add(grammar, node, start, part);
                    self.free[end].push((0, to));
                }
                to
            }
            Node::Repeat(least, most, node) => {
                let mut at = from;
                for _ in 0..*least {
                    at = self.add(grammar, node, at, part);
                }
                if *most == usize::MAX {
                    let again = self.behind(at);
                    let end = self.add(grammar, node, again, part);
                    self.free[end].push((0, again));
                    return self.behind(again);
                }
                let to = self.state();
                for _ in *least..*most {
                    self.free[at].push((0, to));
                    let start = self.behind(at);
                    at = self.add(grammar, node, start, part);
                }
                self.free[at].push((0, to));
                to
            }
        }
    }

    /// A new state that is reached from this one without reading.
    fn behind(&mut self, from: usize) -> usize {
        let to = self.state();
        self.free[from].push((0, to));
        to
    }

    fn read(&mut self, from: usize, ranges: &[(u8, u8)], part: u8) -> usize {
        let to = self.state();
        self.edges[from].extend(ranges.iter().map(|&(first, last)| Edge { first, last, part, to }));
        to
    }

    /// Where one can be without reading, if these conditions hold, and which of them it takes.
    pub(super) fn reach(&self, from: &[usize], allow: u8) -> Vec<(usize, u8)> {
        let mut found: Vec<(usize, u8)> = from.iter().map(|&state| (state, 0)).collect();
        let mut next = 0;
        while let Some(&(state, needs)) = found.get(next) {
            next += 1;
            for &(bit, to) in &self.free[state] {
                let there = (to, needs | bit);
                if bit & !allow == 0 && !found.contains(&there) {
                    found.push(there);
                }
            }
        }
        found
    }
}
