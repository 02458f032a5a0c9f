//! Contests: one question, one input, and everybody who answers it.

use std::hint::black_box;

/// One who answers: a name, and a function that answers the question for the whole input. It returns the sum of its
/// answers, so that the compiler cannot drop any.
pub struct Contender {
    /// `httpstatus`, or whose code it is.
    pub name: &'static str,
    /// One round.
    pub run: Box<dyn FnMut() -> usize>,
}

/// A question, an input, and those who answer it.
pub struct Contest {
    /// The question: "reason".
    pub group: &'static str,
    /// The input: "shuffled".
    pub input: String,
    /// Answers in one round.
    pub lookups: usize,
    /// Who answers.
    pub contenders: Vec<Contender>,
}

impl Contest {
    /// Creates a contest without contenders.
    #[must_use]
    pub fn new(group: &'static str, input: impl Into<String>, lookups: usize) -> Self {
        Self { group, input: input.into(), lookups, contenders: Vec::new() }
    }

    /// Adds a contender, whose rounds must give `want`.
    ///
    /// # Panics
    /// If they do not.
    pub fn add(&mut self, name: &'static str, want: usize, mut run: impl FnMut() -> usize + 'static) {
        assert_eq!(run(), want, "{}, {}: the answers of {name}", self.group, self.input);
        self.contenders.push(Contender { name, run: Box::new(run) });
    }

    /// Adds a contender that answers for each item of the input.
    pub fn each<T: Copy + 'static>(
        &mut self,
        name: &'static str,
        want: usize,
        items: &'static [T],
        mut look: impl FnMut(T) -> usize + 'static,
    ) {
        self.add(name, want, move || {
            black_box(items).iter().fold(0_usize, |sum, item| sum.wrapping_add(look(*item)))
        });
    }
}
