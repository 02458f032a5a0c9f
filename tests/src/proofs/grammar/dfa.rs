//! The deterministic automaton of a grammar in one mode, with all that a byte can bring about.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::nfa::{AFTER_CODE, CODE, EMPTY_END, GAP, LINE_END, NAME, NO_PART, Nfa, PHRASE, VERSION};

const BARE_LF: u8 = 1;
const LONGER: u8 = 0x40;

/// What a byte does in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Step {
    /// It is read as a byte of this part, which takes these leniencies.
    To { state: u16, part: u8, needs: u8 },
    /// No sentence has it here; the error's number.
    Wrong(u8),
}

#[derive(PartialEq, Eq)]
pub(super) struct State {
    pub(super) steps: Vec<Step>,
    /// Whether a sentence is complete.
    pub(super) accepts: bool,
    /// Whether the byte after the code has been read.
    pub(super) knows_code: bool,
    /// How many bytes of the line end have been read.
    pub(super) line_end: u8,
    /// What the sentence takes if its line end is left out here, if it can be.
    pub(super) without_end: Option<u8>,
    /// The error if nothing follows although the sentence is incomplete.
    pub(super) missing: u8,
}

/// The automaton; state 0 is the start.
#[derive(PartialEq, Eq)]
pub(super) struct Dfa {
    pub(super) states: Vec<State>,
    /// Whether what is forgiven ever depended on a choice.
    pub(super) is_ambiguous: bool,
}

/// The error that a part's absence is: the numbers of the header's HTTPSTATUS_ERR_*.
fn error_of(part: u8) -> u8 {
    match part {
        EMPTY_END | LINE_END => 6,
        NAME => 1,
        VERSION => 2,
        GAP | AFTER_CODE => 3, // the space before and after the code
        CODE => 4,
        PHRASE => 5,
        _ => 8, // the syntax of what is no line
    }
}

impl Dfa {
    pub(super) fn new(nfa: &Nfa, allow: u8) -> Self {
        let mut dfa = Self { states: Vec::new(), is_ambiguous: false };
        let mut numbers: HashMap<(Vec<usize>, u8, u8), u16> = HashMap::new();
        let mut queue = vec![(vec![0], NO_PART, 0)];
        numbers.insert(queue[0].clone(), 0);
        // Where a byte is of another class than the one before.
        let mut limits = [false; 257];
        limits[0] = true;
        for edge in nfa.edges.iter().flatten() {
            limits[usize::from(edge.first)] = true;
            limits[usize::from(edge.last) + 1] = true;
        }
        let mut next = 0;
        while let Some((set, last, line_end)) = queue.get(next).cloned() {
            next += 1;
            let here = nfa.reach(&set, allow);
            let mut step = |byte| {
                let Some((to, part, needs)) = dfa.choose(nfa, &here, byte) else {
                    return Step::Wrong(dfa.error(nfa, &set, allow, byte));
                };
                let line_end = if part == LINE_END { line_end + 1 } else { 0 };
                let key = (to, part, line_end);
                let state = *numbers.entry(key.clone()).or_insert_with(|| {
                    queue.push(key);
                    u16::try_from(queue.len() - 1).unwrap()
                });
                Step::To { state, part, needs }
            };
            let mut steps: Vec<Step> = Vec::with_capacity(256);
            for byte in 0..=u8::MAX {
                let same = !limits[usize::from(byte)];
                steps.push(if same { steps[usize::from(byte) - 1] } else { step(byte) });
            }
            let ends = here.iter().filter(|(state, _)| nfa.ends.contains(state));
            dfa.states.push(State {
                steps,
                accepts: here.iter().any(|(state, _)| *state == nfa.accepts),
                knows_code: matches!(last, AFTER_CODE | PHRASE | LINE_END),
                line_end,
                without_end: ends.map(|(_, needs)| *needs).min_by_key(|needs| needs.count_ones()),
                missing: if last == LINE_END { 6 } else { first_expected(nfa, &set) },
            });
        }
        dfa
    }

    /// Where the byte leads; of several ways the one that takes least.
    fn choose(&mut self, nfa: &Nfa, here: &[(usize, u8)], byte: u8) -> Option<(Vec<usize>, u8, u8)> {
        let mut ways: BTreeMap<(u32, u8, u8), BTreeSet<usize>> = BTreeMap::new();
        for &(state, needs) in here {
            for edge in nfa.edges[state].iter().filter(|edge| (edge.first..=edge.last).contains(&byte)) {
                ways.entry((needs.count_ones(), needs, edge.part)).or_default().insert(edge.to);
            }
        }
        self.is_ambiguous |= ways.len() > 1;
        let ((_, needs, part), to) = ways.pop_first()?;
        Some((to.into_iter().collect(), part, needs))
    }

    /// The error of a byte that is not read: of the part that it would belong to if LF alone were allowed, or a longer
    /// code; else of the first part that the line could go on with.
    fn error(&self, nfa: &Nfa, set: &[usize], allow: u8, byte: u8) -> u8 {
        for also in [BARE_LF, LONGER] {
            for (state, _) in nfa.reach(set, allow | also) {
                let edge = nfa.edges[state].iter().find(|edge| (edge.first..=edge.last).contains(&byte));
                if let Some(edge) = edge {
                    return error_of(edge.part);
                }
            }
        }
        first_expected(nfa, set)
    }

    /// The fewest states that do the same: of each class of states the number of one, and the class of each state.
    pub(super) fn classes(&self) -> Vec<usize> {
        let mut classes = vec![0; self.states.len()];
        let mut count = 1;
        loop {
            let mut numbers = HashMap::new();
            let next: Vec<usize> = (self.states.iter().zip(&classes))
                .map(|(state, class)| {
                    let steps: Vec<_> = state.steps.iter().map(|step| behind(*step, &classes)).collect();
                    let kind = (*class, state.accepts, state.without_end, state.missing, steps);
                    let kind = (kind, state.knows_code, state.line_end);
                    let number = numbers.len();
                    *numbers.entry(kind).or_insert(number)
                })
                .collect();
            let found = numbers.len();
            classes = next;
            if found == count {
                return classes;
            }
            count = found;
        }
    }

    /// The same automaton without states that do the same.
    pub(super) fn minimised(self) -> Self {
        let classes = self.classes();
        // Classes are numbered as their first states are.
        let mut states = Vec::new();
        for (class, mut state) in classes.iter().zip(self.states) {
            if *class == states.len() {
                for step in &mut state.steps {
                    *step = behind(*step, &classes);
                }
                states.push(state);
            }
        }
        Self { states, is_ambiguous: self.is_ambiguous }
    }

    /// A shortest text that leads to each state: the one that takes the fewest leniencies, or the first one.
    pub(super) fn access(&self, plain: bool) -> Vec<Vec<u8>> {
        let mut found = vec![None; self.states.len()];
        found[0] = Some(Vec::new());
        let mut queue = vec![0];
        let mut next = 0;
        while let Some(&from) = queue.get(next) {
            next += 1;
            let mut order: Vec<u8> = (0..=u8::MAX).collect();
            order.sort_by_key(|byte| plain && !self.is_plain(from, *byte));
            for byte in order {
                let Some(state) = self.next(from, byte) else { continue };
                if found[state].is_none() {
                    found[state] = found[from].clone().map(|text: Vec<u8>| [&text[..], &[byte]].concat());
                    queue.push(state);
                }
            }
        }
        found.into_iter().map(Option::unwrap).collect()
    }

    /// A text that completes a sentence from each state: a shortest one without leniencies, if there is one, or a shortest.
    pub(super) fn completions(&self, plain: bool) -> Vec<Vec<u8>> {
        let mut found: Vec<Option<Vec<u8>>> =
            self.states.iter().map(|state| state.accepts.then(Vec::new)).collect();
        for plain in [plain, false] {
            loop {
                let before = found.clone();
                for (from, text) in found.iter_mut().enumerate().filter(|(_, text)| text.is_none()) {
                    *text =
                        (0..=u8::MAX).filter(|byte| !plain || self.is_plain(from, *byte)).find_map(|byte| {
                            let rest = before[self.next(from, byte)?].as_ref()?;
                            Some([&[byte], &rest[..]].concat())
                        });
                }
                if before == found {
                    break;
                }
            }
        }
        found.into_iter().map(|text| text.expect("every state leads to a sentence")).collect()
    }

    /// Whether the byte takes no leniency.
    fn is_plain(&self, from: usize, byte: u8) -> bool {
        matches!(self.states[from].steps[usize::from(byte)], Step::To { needs: 0, .. })
    }

    /// Whether a text completes a sentence from a state.
    pub(super) fn completes(&self, from: usize, text: &[u8]) -> bool {
        let behind = text.iter().try_fold(from, |from, byte| self.next(from, *byte));
        behind.is_some_and(|state| self.states[state].accepts)
    }

    fn next(&self, from: usize, byte: u8) -> Option<usize> {
        match self.states[from].steps[usize::from(byte)] {
            Step::To { state, .. } => Some(usize::from(state)),
            Step::Wrong(_) => None,
        }
    }

    /// A shortest text that completes a sentence from one of the two states only.
    pub(super) fn difference(&self, from: usize, other: &Self, other_from: usize) -> Option<Vec<u8>> {
        let accepts = |dfa: &Self, at: Option<usize>| at.is_some_and(|at| dfa.states[at].accepts);
        let start = (Some(from), Some(other_from));
        let mut seen = BTreeSet::from([start]);
        let mut queue = vec![(start, Vec::new())];
        let mut next = 0;
        while let Some(((one, two), text)) = queue.get(next).cloned() {
            next += 1;
            if accepts(self, one) != accepts(other, two) {
                return Some(text);
            }
            for byte in 0..=u8::MAX {
                let behind =
                    (one.and_then(|at| self.next(at, byte)), two.and_then(|at| other.next(at, byte)));
                if behind != (None, None) && seen.insert(behind) {
                    queue.push((behind, [&text[..], &[byte]].concat()));
                }
            }
        }
        None
    }

    /// One byte of each class of bytes that no state tells apart.
    pub(super) fn alphabet(&self) -> Vec<u8> {
        let mut seen = BTreeSet::new();
        let column =
            |byte| self.states.iter().map(|state| state.steps[usize::from(byte)]).collect::<Vec<_>>();
        (0..=u8::MAX).filter(|byte| seen.insert(column(*byte))).collect()
    }
}

fn behind(step: Step, classes: &[usize]) -> Step {
    match step {
        Step::To { state, part, needs } => {
            Step::To { state: u16::try_from(classes[usize::from(state)]).unwrap(), part, needs }
        }
        wrong => wrong,
    }
}

/// The error of the first part that a strict line can go on with.
fn first_expected(nfa: &Nfa, set: &[usize]) -> u8 {
    let edges = nfa.reach(set, 0).into_iter().flat_map(|(state, _)| &nfa.edges[state]);
    edges.map(|edge| error_of(edge.part)).min().unwrap_or(10)
}
