//! The rows of the vendor table, and how they become pools at compile time. Nothing here is linked.
#![allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]

use crate::base::slice::equal;
use crate::vendor::seen::Seen;

/// One row, complete.
pub(crate) struct Row {
    pub(crate) code: u16,
    pub(crate) phrase: &'static str,
    pub(crate) meaning: &'static str,
    pub(crate) vendor: &'static str,
    pub(crate) source: &'static str,
    pub(crate) seen: Seen,
    pub(crate) in_use: bool,
}

/// Whether rows are in code order and have every text, and no vendor has two rows for one code.
pub(crate) const fn is_sound(rows: &[Row]) -> bool {
    let mut i = 0;
    while i < rows.len() {
        let row = &rows[i];
        if row.phrase.is_empty() || row.meaning.is_empty() || row.vendor.is_empty() || row.source.is_empty() {
            return false;
        }
        if row.code > 999 || matches!(row.seen, Seen::Nowhere) {
            return false;
        }
        let mut before = 0;
        while before < i {
            if rows[before].code > row.code {
                return false;
            }
            if rows[before].code == row.code && equal(rows[before].vendor.as_bytes(), row.vendor.as_bytes()) {
                return false;
            }
            before += 1;
        }
        i += 1;
    }
    rows.len() < 256
}

/// Whether a phrase is ours, because the vendor has none: it stands in parentheses.
pub(crate) const fn is_ours(phrase: &str) -> bool {
    matches!(phrase.as_bytes(), [b'(', .., b')'])
}

/// A phrase without its parentheses.
pub(crate) const fn bare(phrase: &'static str) -> &'static str {
    if !is_ours(phrase) {
        return phrase;
    }
    let (bare, _) = phrase.split_at(phrase.len() - 1);
    bare.split_at(1).1
}

/// Whether no earlier text equals the text at `at`.
pub(crate) const fn is_first(texts: &[&str], at: usize) -> bool {
    let mut i = 0;
    while i < at {
        if equal(texts[i].as_bytes(), texts[at].as_bytes()) {
            return false;
        }
        i += 1;
    }
    true
}

/// The number of distinct texts, plus one for the empty text.
pub(crate) const fn distinct_len(texts: &[&str]) -> usize {
    let (mut n, mut i) = (1, 0);
    while i < texts.len() {
        n += is_first(texts, i) as usize;
        i += 1;
    }
    n
}

/// The empty text, followed by each distinct text once.
pub(crate) const fn distinct<const N: usize>(texts: &[&'static str]) -> [&'static str; N] {
    let mut all = [""; N];
    let (mut n, mut i) = (1, 0);
    while i < texts.len() {
        if is_first(texts, i) {
            all[n] = texts[i];
            n += 1;
        }
        i += 1;
    }
    all
}

/// The index of a text among the distinct texts, which must contain it.
pub(crate) const fn index_of(distinct: &[&str], text: &str) -> u8 {
    let mut i = 1;
    while !equal(distinct[i].as_bytes(), text.as_bytes()) {
        i += 1;
    }
    i as u8
}

/// Turns the rows into `ROWS` and the pools.
macro_rules! vendors {
    ($($code:literal $phrase:literal ($vendor:literal, $seen:ident, $source:literal, $in_use:literal)
        $meaning:literal)+) => {
        static ROWS: [Row; COUNT] = {
            let rows = [$(Row {
                code: $code,
                phrase: $phrase,
                meaning: $meaning,
                vendor: $vendor,
                source: $source,
                seen: Seen::$seen,
                in_use: $in_use,
            }),+];
            // Checked here, so that no rows escape the check.
            assert!(
                $crate::vendor::row::is_sound(&rows),
                "vendors: a row is out of code order, above 999, lacks a text, or says a vendor's code twice"
            );
            rows
        };
        pub(crate) const COUNT: usize = [$($code),+].len();
        static VENDOR_NAMES: [&str; COUNT] = [$($vendor),+];
        static SOURCE_NAMES: [&str; COUNT] = [$($source),+];
        pool!(Reasons from [$($crate::vendor::row::bare($phrase)),+]);
        pool!(Meanings from [$($meaning),+]);
        const DISTINCT_NAMES: [&str; $crate::vendor::row::distinct_len(&VENDOR_NAMES)] =
            $crate::vendor::row::distinct(&VENDOR_NAMES);
        const DISTINCT_SOURCES: [&str; $crate::vendor::row::distinct_len(&SOURCE_NAMES)] =
            $crate::vendor::row::distinct(&SOURCE_NAMES);
        pool!(Names from DISTINCT_NAMES);
        pool!(Sources from DISTINCT_SOURCES);
    };
}

/// A static with one number per row.
macro_rules! by_row {
    ($name:ident: $type:ty = |$row:ident| $value:expr) => {
        pub(crate) static $name: [$type; COUNT] = {
            let mut all = [0; COUNT];
            let mut $row = 0;
            #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
            while $row < COUNT {
                all[$row] = $value;
                $row += 1;
            }
            all
        };
    };
}
pub(crate) use {by_row, vendors};

#[cfg(test)]
mod tests {
    use super::{Row, Seen, bare, distinct, distinct_len, index_of, is_sound};

    const ROW: Row = Row {
        code: 420,
        phrase: "a",
        meaning: "b",
        vendor: "c",
        source: "d",
        seen: Seen::Wire,
        in_use: true,
    };

    #[test]
    fn unsound_rows_are_told() {
        assert!(is_sound(&[ROW, Row { vendor: "other", ..ROW }, Row { code: 999, ..ROW }]));
        for spoilt in [
            Row { phrase: "", ..ROW },
            Row { meaning: "", ..ROW },
            Row { vendor: "", ..ROW },
            Row { source: "", ..ROW },
            Row { code: 1000, ..ROW },
            Row { seen: Seen::Nowhere, ..ROW },
        ] {
            assert!(!is_sound(&[spoilt]));
        }
        assert!(!is_sound(&[ROW, ROW]), "a vendor says two things of a code");
        assert!(!is_sound(&[ROW, Row { code: 419, ..ROW }]), "out of order");
    }

    #[test]
    fn a_phrase_of_ours_loses_its_parentheses() {
        assert_eq!(
            ["(a b)", "a (b)", "(a) b", "()", "(", ""].map(bare),
            ["a b", "a (b)", "(a) b", "", "(", ""]
        );
    }

    #[test]
    fn texts_that_repeat_are_kept_once_behind_the_empty_one() {
        let texts = ["a", "b", "a", "ab", "b"];
        assert_eq!(distinct_len(&texts), 4);
        let distinct = distinct::<4>(&texts);
        assert_eq!(distinct, ["", "a", "b", "ab"]);
        assert_eq!(texts.map(|text| index_of(&distinct, text)), [1, 2, 1, 3, 2]);
    }
}
