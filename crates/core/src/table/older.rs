//! The older phrases and names of the rows, and other phrases that servers send.

use crate::base::slice::equal;
use crate::base::text_pool::pool;
use crate::table::row::ROWS;

/// Which of a row's additional texts.
#[derive(Clone, Copy)]
enum Kind {
    Phrase,
    Name,
}

#[allow(clippy::indexing_slicing)]
const fn further(row: usize, kind: Kind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        Kind::Phrase => (ROWS[row].old_phrases, ROWS[row].others),
        Kind::Name => (ROWS[row].old_names, &[]),
    }
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn count(kind: Kind) -> usize {
    let (mut n, mut row) = (0, 0);
    while row < ROWS.len() {
        let (old, others) = further(row, kind);
        n += old.len() + others.len();
        row += 1;
    }
    n
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn collect<const N: usize>(kind: Kind) -> ([&'static str; N], [u16; N]) {
    let mut out = ([""; N], [0; N]);
    let (mut n, mut row) = (0, 0);
    while row < ROWS.len() {
        let (old, others) = further(row, kind);
        let mut i = 0;
        while i < old.len() + others.len() {
            out.0[n] = if i < old.len() { old[i] } else { others[i - old.len()] };
            out.1[n] = ROWS[row].code;
            (n, i) = (n + 1, i + 1);
        }
        row += 1;
    }
    out
}

const PHRASES: usize = count(Kind::Phrase);
pool!(OldPhrases from collect::<{ count(Kind::Phrase) }>(Kind::Phrase).0);
pub(crate) static OLD_PHRASE_CODES: [u16; PHRASES] = collect::<PHRASES>(Kind::Phrase).1;
const NAMES: usize = count(Kind::Name);
pool!(OldNames from collect::<{ count(Kind::Name) }>(Kind::Name).0);
pub(crate) static OLD_NAME_CODES: [u16; NAMES] = collect::<NAMES>(Kind::Name).1;

/// The codes whose phrase was different in 2014, each with the number of that phrase in `OldPhrases`.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
pub(crate) const RFC7231: [(u16, usize); 2] = {
    let (texts, codes) = collect::<PHRASES>(Kind::Phrase);
    let mut out = [(0, 0); 2];
    let (mut n, mut row) = (0, 0);
    while row < ROWS.len() {
        let mut i = 0;
        let wanted = ROWS[row].rfc7231.as_bytes();
        while !wanted.is_empty() && i < PHRASES {
            if codes[i] == ROWS[row].code && equal(texts[i].as_bytes(), wanted) {
                out[n] = (ROWS[row].code, i);
                n += 1;
            }
            i += 1;
        }
        row += 1;
    }
    assert!(n == out.len(), "registry: every `rfc7231` repeats one of the row's `was` phrases");
    out
};

#[cfg(test)]
mod tests {
    use super::{Kind, NAMES, OLD_NAME_CODES, OLD_PHRASE_CODES, PHRASES, collect, count};

    #[test]
    fn older_texts_are_collected_in_code_order() {
        assert_eq!((count(Kind::Phrase), count(Kind::Name)), (PHRASES, NAMES));
        let (phrases, codes) = collect::<PHRASES>(Kind::Phrase);
        assert!(codes == OLD_PHRASE_CODES && codes.is_sorted());
        assert!(phrases.contains(&"Payload Too Large"));
        let (names, codes) = collect::<NAMES>(Kind::Name);
        assert!(codes == OLD_NAME_CODES && codes.is_sorted());
        assert!(names.contains(&"PAYLOAD_TOO_LARGE"));
    }
}
