//! docs/assurance.md: the table of guarantees, with the figure of the last full run of each.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use httpstatus_dist::workspace::root;
use httpstatus_tests::proofs::{Bench, LINES, Line, SEEDED, defects_of};
use xshell::cmd;

const HEAD: &str = "# Guarantees and their proofs

Each row names a command that anyone can run. `cargo xtask assure` runs all of them and writes this table;
`cargo xtask assure --fast` runs the quick form of those that have one. A command that fails says what is wrong. A figure stays
until a later run replaces it.

The advisory database of cargo-deny was not available.

| guarantee | how it is proved | command | what was put in on purpose, and caught | last figure | date |
|---|---|---|---|---|---|
";

fn path() -> PathBuf {
    root().join("docs/assurance.md")
}

/// What the file says of a row.
#[derive(Clone, Default)]
struct Row {
    caught: String,
    figure: String,
    date: String,
}

/// What the file says of each row, by name.
fn known() -> BTreeMap<String, Row> {
    let mut known = BTreeMap::new();
    for row in fs::read_to_string(path()).unwrap_or_default().lines() {
        let cells: Vec<String> = row.split('|').map(|cell| cell.trim().to_owned()).collect();
        let [_, _, _, command, caught, figure, date, _] = cells.as_slice() else { continue };
        if let Some(name) = command.strip_prefix("`cargo xtask assure --only ") {
            let row = Row { caught: caught.clone(), figure: figure.clone(), date: date.clone() };
            known.insert(name.trim_end_matches('`').to_owned(), row);
        }
    }
    known
}

/// The file's content.
pub(super) fn text() -> Result<String> {
    fs::read_to_string(path()).context("cannot read docs/assurance.md")
}

/// Puts the figure and today's date into a row.
pub(super) fn update(bench: &Bench, line: &str, figure: &str, took: Duration) -> Result<()> {
    let sh = &bench.sh;
    let today = cmd!(sh, "date -u +%F").quiet().read()?;
    let mut known = known();
    let row = known.entry(line.to_owned()).or_default();
    row.figure = format!("{}; {} s", figure.replace('|', "/"), took.as_secs());
    row.date = today;
    if line == SEEDED {
        // It holds only if each of them was caught.
        for line in &LINES {
            known.entry(line.name.to_owned()).or_default().caught = defects_of(line.name).join("; ");
        }
    }
    let mut out = HEAD.to_owned();
    for Line { name, promise, how, .. } in &LINES {
        let Row { caught, mut figure, date } = known.get(*name).cloned().unwrap_or_default();
        if figure.is_empty() {
            figure.push_str("none yet");
        }
        writeln!(
            out,
            "| {promise} | {how} | `cargo xtask assure --only {name}` | {caught} | {figure} | {date} |"
        )?;
    }
    let quick: Vec<&str> = LINES.iter().filter(|line| line.fast).map(|line| line.name).collect();
    let took = known.values().map(|row| seconds(&row.figure)).sum::<u64>();
    writeln!(
        out,
        "\nA pull request runs the quick forms of {}, with all other tests. A release runs every row: {} minutes by the figures \
         above.",
        quick.join(", "),
        took.div_ceil(60)
    )?;
    fs::write(path(), out).context("cannot write docs/assurance.md")
}

/// How long a row took, by its figure: `...; 158 s`, and `...; 40 s before; 118 s` if it took two runs.
fn seconds(figure: &str) -> u64 {
    let times = figure.split("; ").filter_map(|part| part.trim_end_matches(" before").strip_suffix(" s"));
    times.filter_map(|seconds| seconds.parse::<u64>().ok()).sum()
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn the_time_is_at_the_end_of_a_figure() {
        assert_eq!(seconds("1200 mutants; 66 survive; 2853 s"), 2853);
        assert_eq!(seconds("1200 mutants; 66 survive; 53 s before; 2800 s"), 2853);
        assert_eq!(seconds("none yet"), 0);
    }
}
