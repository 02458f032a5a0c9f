//! `examples-c/firmware/conformance/statusline_cases.h`: the oracle's status lines for programs without a file system.

use std::fs;

use anyhow::{Context, Result};

use super::comment::block;
use httpstatus_dist::workspace::root;

const ORACLE: &str = "crates/core/data/statusline_cases.csv";

/// The whole header.
pub(super) fn text() -> Result<String> {
    let csv = fs::read_to_string(root().join(ORACLE)).with_context(|| format!("cannot read {ORACLE}"))?;
    let about = format!(
        "Status lines from {ORACLE}, octet for octet.\n\nThis file is generated: see CONTRIBUTING.md."
    );
    let rows: Vec<String> = csv
        .lines()
        .enumerate()
        .skip(1)
        .map(|(at, line)| row(line).with_context(|| format!("{ORACLE}, line {}", at + 1)))
        .collect::<Result<_>>()?;
    let lines = rows.concat();
    Ok(format!(
        "{}#ifndef STATUSLINE_CASES_H\n#define STATUSLINE_CASES_H\n\n#include <stddef.h>\n\n#define CASE(octets) \
         {{octets, sizeof octets - 1}}\n\nstatic const struct {{\n    const char *octets;\n    size_t len;\n}} \
         cases[] = {{\n{lines}}};\n\n#endif\n",
        block(&about, "")
    ))
}

/// One line of the oracle as one of C: its name, and its octets from the column in hexadecimal.
fn row(line: &str) -> Result<String> {
    let mut columns = line.split(',');
    let (name, hex) = (columns.next().context("no name")?, columns.nth(1).context("no octets")?);
    let octets = (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(hex.get(at..at + 2).unwrap_or("?"), 16))
        .collect::<Result<Vec<u8>, _>>()
        .with_context(|| format!("`{hex}` is not hexadecimal"))?;
    Ok(format!("    CASE(\"{}\"), /* {name} */\n", octets.into_iter().map(escape).collect::<String>()))
}

/// Always three octal digits, so that what follows cannot be taken for one more.
fn escape(octet: u8) -> String {
    match octet {
        b'"' | b'\\' | b'?' => format!("\\{}", char::from(octet)),
        b' '..=b'~' => char::from(octet).to_string(),
        _ => format!("\\{octet:03o}"),
    }
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn octets_come_from_the_hexadecimal_column() {
        let line = row("quoted,anything,22000d413f,200").unwrap();
        assert_eq!(line, "    CASE(\"\\\"\\000\\015A\\?\"), /* quoted */\n");
        assert!(row("name,x,4g").is_err());
        assert!(row("name,x,414").is_err());
    }
}
