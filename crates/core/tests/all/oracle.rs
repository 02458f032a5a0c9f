//! The oracles' rows: every column by its name.

use std::collections::BTreeMap;

pub(crate) type Row = BTreeMap<String, String>;

pub(crate) fn rows(csv: &str) -> Vec<Row> {
    csv::Reader::from_reader(csv.as_bytes())
        .deserialize()
        .map(|row| row.expect("well-formed oracle"))
        .collect()
}
