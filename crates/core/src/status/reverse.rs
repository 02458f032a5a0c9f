//! From a phrase or a name back to its code. ASCII case is ignored; older and renamed ones are understood.

use crate::StatusCode;
use crate::code::at;
use crate::number::Number;
use crate::registry::ROWS;
use crate::text::{Pool, Text, get, pick, pool};

/// Which of a row's further texts.
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
static OLD_PHRASE_CODES: [u16; PHRASES] = collect::<PHRASES>(Kind::Phrase).1;
const NAMES: usize = count(Kind::Name);
pool!(OldNames from collect::<{ count(Kind::Name) }>(Kind::Name).0);
static OLD_NAME_CODES: [u16; NAMES] = collect::<NAMES>(Kind::Name).1;

/// The codes whose phrase was another in 2014, each with the number of that phrase among the older ones.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const RFC7231: [(u16, usize); 2] = {
    let (texts, codes) = collect::<PHRASES>(Kind::Phrase);
    let mut out = [(0, 0); 2];
    let (mut n, mut row) = (0, 0);
    while row < ROWS.len() {
        let mut i = 0;
        let wanted = ROWS[row].rfc7231.as_bytes();
        while !wanted.is_empty() && i < PHRASES {
            if codes[i] == ROWS[row].code && same_octets(texts[i].as_bytes(), wanted) {
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

impl StatusCode {
    /// The code of a phrase: `"Not Found"`, `"request entity too large"`; `None` when no row has it.
    ///
    /// ASCII case is ignored; older and renamed phrases, and those that nginx, Apache, Go and others send, are
    /// understood. A scan of all phrases of that length.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_reason(b"moved temporarily"), Some(StatusCode::FOUND));
    /// assert_eq!(StatusCode::from_reason(b"Nothing Like It"), None);
    /// ```
    #[must_use]
    pub const fn from_reason(phrase: &[u8]) -> Option<Self> {
        let mut row = 0;
        while let Some(code) = at(row) {
            if same(code.number().reason_shared(), phrase) {
                return Some(code);
            }
            row = row.wrapping_add(1);
        }
        older(OldPhrases::TEXT, OldPhrases::STARTS, OLD_PHRASE_CODES.as_slice(), phrase)
    }

    /// The code of a constant's name: `"NOT_FOUND"`, `"payload_too_large"`; `None` when no row has it.
    ///
    /// ASCII case is ignored; older names are understood. A scan of all names of that length.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_name(b"UNPROCESSABLE_ENTITY"), Some(StatusCode::UNPROCESSABLE_CONTENT));
    /// assert_eq!(StatusCode::from_name(b"NOT FOUND"), None);
    /// ```
    #[must_use]
    pub const fn from_name(name: &[u8]) -> Option<Self> {
        let mut row = 0;
        while let Some(code) = at(row) {
            if same(code.number().name(), name) {
                return Some(code);
            }
            row = row.wrapping_add(1);
        }
        older(OldNames::TEXT, OldNames::STARTS, OLD_NAME_CODES.as_slice(), name)
    }

    /// The older phrases of a code, newest first, then those that some servers send.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::FOUND.older_reasons().eq(["Moved Temporarily"]));
    /// ```
    pub fn older_reasons(self) -> impl Iterator<Item = &'static str> {
        list::<OldPhrases>(&OLD_PHRASE_CODES, self)
    }

    /// The older names of a code's constant, newest first.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::UNPROCESSABLE_CONTENT.older_names().eq(["UNPROCESSABLE_ENTITY"]));
    /// ```
    pub fn older_names(self) -> impl Iterator<Item = &'static str> {
        list::<OldNames>(&OLD_NAME_CODES, self)
    }
}

const fn same(text: Text, wanted: &[u8]) -> bool {
    text.len() == wanted.len() && !wanted.is_empty() && same_octets(text.as_str().as_bytes(), wanted)
}

/// Equal but for ASCII case.
const fn same_octets(mut a: &[u8], mut b: &[u8]) -> bool {
    while let ([x, a_left @ ..], [y, b_left @ ..]) = (a, b) {
        if !x.eq_ignore_ascii_case(y) {
            return false;
        }
        (a, b) = (a_left, b_left);
    }
    a.is_empty() && b.is_empty()
}

const fn older(pool: &'static str, starts: &[u16], codes: &[u16], wanted: &[u8]) -> Option<StatusCode> {
    let (mut left, mut i) = (codes, 0usize);
    while let [code, rest @ ..] = left {
        if same(pick(pool, starts, i), wanted) {
            return match StatusCode::from_u16(*code) {
                Ok(code) => Some(code),
                Err(_) => None,
            };
        }
        (left, i) = (rest, i.wrapping_add(1));
    }
    None
}

fn list<P: Pool>(codes: &'static [u16], of: StatusCode) -> impl Iterator<Item = &'static str> {
    let here = move |pair: &(usize, &u16)| *pair.1 == of.as_u16();
    codes.iter().enumerate().filter(here).map(|(i, _)| get::<P>(i).as_str())
}

impl Number {
    /// [`StatusCode::reason_rfc7231`]. Written out, so that the numbers end up in the instructions.
    #[inline]
    #[must_use]
    pub const fn reason_rfc7231(self) -> Text {
        let [(first, first_text), (second, second_text)] = RFC7231;
        if self.0 == first as u32 {
            get::<OldPhrases>(first_text)
        } else if self.0 == second as u32 {
            get::<OldPhrases>(second_text)
        } else {
            self.reason()
        }
    }
}

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
