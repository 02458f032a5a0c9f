//! Data flows one way: each floor of the house uses only floors below it, and no file is part of a circle.

use std::collections::{BTreeMap, BTreeSet};

use crate::sources::sources;

/// The floors, lowest first. A floor may use itself and what stands before it; floors side by side do not use each
/// other.
const FLOORS: [&[&str]; 6] = [
    &["base"],
    &["vocabulary"],
    &["table"],
    &["status"],
    &["wire", "gateway", "vendor", "counting"],
    &["interop"],
];

fn height(floor: &str) -> Option<usize> {
    FLOORS.iter().position(|row| row.contains(&floor))
}

/// What each file of the crate takes from which other files, by path without `.rs`: every `crate::a::b` outside
/// comments.
fn imports() -> BTreeMap<String, BTreeSet<String>> {
    let files: BTreeMap<String, String> = sources()
        .into_iter()
        .map(|(path, text)| (path.with_extension("").to_str().unwrap().replace('\\', "/"), text))
        .filter(|(name, _)| name != "lib" && !name.ends_with("/mod"))
        .collect();
    let mut all = BTreeMap::new();
    for (name, text) in &files {
        let mut used = BTreeSet::new();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for (at, _) in line.match_indices("crate::") {
                let path = line[at + "crate::".len()..].replace("::", "/");
                let path = path.trim_start_matches('{');
                let target = files.keys().find(|file| {
                    path.strip_prefix(file.as_str())
                        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
                });
                let target = target.or_else(|| {
                    // `use crate::table::{compact, indexed};` and `use crate::table::layout;`
                    files.keys().find(|file| **file == path.trim_end_matches(';'))
                });
                match target {
                    Some(target) => {
                        used.insert(target.clone());
                    }
                    None => {
                        let (folder, list) = path.split_once("/{").unwrap_or_else(|| {
                            panic!("{name}: `crate::{path}` names no file; import from the module that defines it")
                        });
                        for module in list.trim_end_matches(';').trim_end_matches('}').split(", ") {
                            let file = format!("{folder}/{module}");
                            assert!(files.contains_key(&file), "{name}: `{line}` names no file {file}");
                            used.insert(file);
                        }
                    }
                }
            }
        }
        used.remove(name);
        all.insert(name.clone(), used);
    }
    all
}

fn floor_of(file: &str) -> &str {
    file.split_once('/').map_or(file, |(floor, _)| floor)
}

#[test]
fn every_import_goes_down() {
    let mut upwards = Vec::new();
    let mut count = 0;
    for (file, used) in imports() {
        let here = height(floor_of(&file)).unwrap_or_else(|| panic!("{file} lies on no floor"));
        for other in used {
            count += 1;
            let (from, to) = (floor_of(&file), floor_of(&other));
            let there = height(to).unwrap_or_else(|| panic!("{other} lies on no floor"));
            if there > here || (there == here && from != to) {
                upwards.push(format!("{file} uses {other}"));
            }
        }
    }
    assert!(upwards.is_empty(), "{} of {count} imports go up:\n{}", upwards.len(), upwards.join("\n"));
    assert!(count > 100, "only {count} imports were found: the test reads the sources wrongly");
}

#[test]
fn no_file_is_part_of_a_circle() {
    let mut left = imports();
    // What uses nothing that is left goes; what cannot go is part of a circle, or uses one.
    loop {
        let names: BTreeSet<String> = left.keys().cloned().collect();
        let before = left.len();
        left.retain(|_, used| used.iter().any(|other| names.contains(other)));
        if left.len() == before {
            break;
        }
    }
    assert!(left.is_empty(), "circle: {left:#?}");
}
