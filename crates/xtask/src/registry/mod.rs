//! The changes in a newer IANA registry, as rows of crates/core/src/table/registry.rs.

mod row;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use httpstatus_dist::workspace::root;

/// Description and reference of a registered code.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    description: String,
    reference: String,
}

type Registry = BTreeMap<u16, Known>;

/// Prints the differences from the registry that ships; fails if there are any.
pub(crate) fn run(newer: &Path) -> Result<()> {
    let read =
        |path: &Path| fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()));
    let shipped = parse(&read(&root().join("crates/core/data/iana.csv"))?)?;
    let newer = parse(&read(newer)?).with_context(|| format!("{}", newer.display()))?;
    let rows = read(&root().join("crates/core/src/table/registry.rs"))?;
    let changes = changes(&shipped, &newer, &rows);
    if changes.is_empty() {
        println!("no difference: {} codes with the same descriptions and references", newer.len());
        return Ok(());
    }
    for change in &changes {
        println!("{change}\n");
    }
    println!(
        "Then replace crates/core/data/iana.csv and codes.csv with newer copies, set the snapshot date in registry.rs, and\n\
        run `cargo xtask header` and `cargo xtask test`."
    );
    bail!("{} codes differ", changes.len())
}

/// Reads IANA's columns Value, Description and Reference; skips unassigned values.
fn parse(csv: &str) -> Result<Registry> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let headers = reader.headers()?.clone();
    let column = |name: &str| {
        headers.iter().position(|header| header == name).with_context(|| format!("no column `{name}`"))
    };
    let (value, description, reference) = (column("Value")?, column("Description")?, column("Reference")?);
    let mut registry = Registry::new();
    for row in reader.records() {
        let row = row?;
        let get = |at: usize| row.get(at).unwrap_or_default().trim().to_owned();
        if get(description) == "Unassigned" {
            continue;
        }
        let code = get(value).parse().with_context(|| format!("`{}` is not a code", get(value)))?;
        let known = Known { description: get(description), reference: get(reference) };
        if registry.insert(code, known).is_some() {
            bail!("{code} is listed twice");
        }
    }
    if registry.is_empty() {
        bail!("no code is registered");
    }
    Ok(registry)
}

/// Each change with the row it requires, in code order.
fn changes(shipped: &Registry, newer: &Registry, rows: &str) -> Vec<String> {
    let mut codes: Vec<u16> = shipped.keys().chain(newer.keys()).copied().collect();
    codes.sort_unstable();
    codes.dedup();
    let change = |code: u16| match (shipped.get(&code), newer.get(&code)) {
        (None, Some(new)) => Some(row::added(code, new)),
        (Some(_), None) => Some(row::removed(code, rows)),
        (Some(old), Some(new)) if old != new => Some(row::changed(code, old, new, rows)),
        _ => None,
    };
    codes.into_iter().filter_map(change).collect()
}
