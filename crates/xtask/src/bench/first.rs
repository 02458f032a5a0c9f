//! The first table of docs/benchmarks.md: ours beside the fastest other, row by row.

use std::fmt::Write;

use anyhow::Result;

use super::{Measured, Timing};

/// Why another is faster: language, question, who, and the reason.
const WHY: [(&str, &str, &str, &str); 6] = [
    (
        "C",
        "reason",
        "c_switch",
        "most numbers are no codes: the switch is left after 5 instructions, the function after 7",
    ),
    ("C", "reason", "c_pointers", "addresses in its data, which the archive must not contain"),
    ("Rust", "reason", "pointers", "a vector of addresses, filled when the program starts"),
    ("Rust", "reason_with_length", "pointers", "a vector of addresses, filled when the program starts"),
    ("C", "tally", "read", "reads, and counts nothing"),
    ("Rust", "tally", "read", "reads, and counts nothing"),
];
/// These ask no question of their own: layouts that were tried, and lookups without a rival.
const WITHOUT: [&str; 3] = ["layout", "layout_action", "meaning"];
/// These give another answer.
const OTHER_ANSWER: [&str; 4] = ["call", "inline_test", super::log::SCAN, "ripgrep --count, one class"];

/// One row.
pub(crate) struct Row<'a> {
    language: &'static str,
    ours: &'a Timing,
    other: &'a Timing,
    ratio: f64,
}

impl Row<'_> {
    /// Why the other is faster, if it is; `None` if nobody knows.
    pub(crate) fn why(&self) -> Option<&'static str> {
        if self.is_first() {
            return Some("");
        }
        let is = |why: &&(&str, &str, &str, &'static str)| {
            why.0 == self.language && why.1 == self.ours.group && why.2 == self.other.name
        };
        WHY.iter().find(is).map(|why| why.3)
    }

    /// Whether ours is as fast, in the digits that the table shows.
    pub(crate) fn is_first(&self) -> bool {
        self.ratio < 1.005
    }

    pub(crate) fn name(&self) -> String {
        format!("{} {} {}", self.language, self.ours.group, self.ours.input)
    }
}

/// Every row, in the order of the measurements.
pub(crate) fn rows(measured: &Measured) -> Vec<Row<'_>> {
    let sets = [("C", &measured.c), ("Rust", &measured.rust), ("program", &measured.log)];
    sets.into_iter().flat_map(|(language, timings)| of(language, timings)).collect()
}

fn of<'a>(language: &'static str, timings: &'a [Timing]) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for ours in timings {
        let is_ours = ours.name == "httpstatus" || ours.name == "httpstatus classify";
        if !is_ours || WITHOUT.contains(&ours.group.as_str()) {
            continue;
        }
        let others = timings.iter().filter(|other| {
            (&other.group, &other.input) == (&ours.group, &ours.input)
                && !other.name.starts_with("httpstatus")
                && !OTHER_ANSWER.contains(&other.name.as_str())
        });
        if let Some(other) = others.min_by(|a, b| a.nanoseconds.total_cmp(&b.nanoseconds)) {
            rows.push(Row { language, ours, other, ratio: ours.nanoseconds / other.nanoseconds });
        }
    }
    rows
}

/// The table, as Markdown.
pub(crate) fn table(measured: &Measured) -> Result<String> {
    let mut out = String::from(
        "| from | question | codes | ours, ns | fastest other | its ns | ours / its | why it is faster |\n\
         |---|---|---|--:|---|--:|--:|---|\n",
    );
    for row in rows(measured) {
        let Row { language, ours, other, ratio } = &row;
        let (group, input, mine) = (&ours.group, &ours.input, ours.nanoseconds);
        let (name, its, why) = (&other.name, other.nanoseconds, row.why().unwrap_or("**not known**"));
        writeln!(
            out,
            "| {language} | {group} | {input} | {mine:.3} | {name} | {its:.3} | {ratio:.2} | {why} |"
        )?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{Timing, of};

    #[test]
    fn a_row_has_the_fastest_other_and_a_reason_if_that_is_faster() {
        let timing = |group: &str, name: &str, nanoseconds| Timing {
            group: group.to_owned(),
            input: "mix".to_owned(),
            name: name.to_owned(),
            nanoseconds,
        };
        let timings = [
            timing("reason", "httpstatus", 2.0),
            timing("reason", "httpstatus_parser", 0.1),
            timing("reason", "call", 0.5),
            timing("reason", "beast", 3.0),
            timing("reason", "c_pointers", 1.0),
            timing("parse", "httpstatus", 2.0),
            timing("parse", "beast", 1.0),
            timing("layout", "httpstatus", 1.0),
        ];
        let rows = of("C", &timings);
        assert_eq!(rows.iter().map(|row| row.name()).collect::<Vec<_>>(), ["C reason mix", "C parse mix"]);
        assert!((rows[0].ratio - 2.0).abs() < 1e-9);
        assert_eq!(rows[0].why(), Some("addresses in its data, which the archive must not contain"));
        assert_eq!(rows[1].why(), None);
    }
}
