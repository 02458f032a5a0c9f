//! Grammars with one change each: the walk must tell every one of them from the library.

use super::abnf::{Grammar, Node};
use super::text::CONDITIONS;

/// The changes that mean the same in every mode.
pub(super) const SAME: [&str; 25] = [
    // A rule of RFC 5234 that the lenient grammar does without.
    "CRLF: without part 0 of 2",
    "CRLF: without part 1 of 2",
    "CRLF: part 0 of 2 twice",
    "CRLF: part 1 of 2 twice",
    // The byte beside it is there already, in the same place and under the same condition.
    "FF: one byte more in front of Range(12, 12)",
    "VT: one byte more behind of Range(11, 11)",
    "VCHAR: one byte more in front of Range(33, 126)",
    "ctl: one byte more behind of Range(11, 11)",
    "ctl: one byte more in front of Range(12, 12)",
    // A condition twice, or something that may be there any number of times.
    "after-code: part 0 of 2 twice",
    "before: part 0 of 2 twice",
    "empty-end: part 0 of 2 twice",
    "first-line: part 0 of 6 twice",
    "gap: part 0 of 2 twice",
    "gap: part 1 of 2 twice",
    "line-end: part 0 of 2 twice",
    "reason-phrase: part 0 of 2 twice",
    "rest: part 0 of 2 twice",
    "rest: part 1 of 3 twice",
    // One or none of what may be empty; none or more of what may be left out.
    "rest: 0 to 2 times",
    "reason-phrase: 0 to 18446744073709551615 times",
    // A fourth digit is never allowed, so nothing about it is.
    "status-code: 0 to 2 times",
    "status-code: part 0 of 2 twice",
    "status-code: part 1 of 2 twice",
    "status-code: part 2 of 3 twice",
];

/// All of them, each with what was changed.
pub(super) fn mutants(grammar: &Grammar) -> Vec<(String, Grammar)> {
    let mut rules: Vec<_> = grammar.0.iter().collect();
    rules.sort_by_key(|(name, _)| *name);
    let mut all = Vec::new();
    for (name, node) in rules {
        for (what, node) in variants(node) {
            let mut changed = grammar.clone();
            changed.0.insert(name.clone(), node);
            all.push((format!("{name}: {what}"), changed));
        }
    }
    all
}

/// The node with one change.
fn variants(node: &Node) -> Vec<(String, Node)> {
    let mut all = Vec::new();
    let mut add = |what: String, node| all.push((what, node));
    match node {
        Node::Range(first, last) => {
            let one = |what, first: Option<u8>, last: Option<u8>| {
                let range = first.zip(last).filter(|(first, last)| first <= last);
                range.map(|(first, last)| (format!("{what} of {node:?}"), Node::Range(first, last)))
            };
            let (first, last) = (*first, *last);
            all.extend(one("one byte more in front", first.checked_sub(1), Some(last)));
            all.extend(one("one byte more behind", Some(first), last.checked_add(1)));
            all.extend(one("one byte less in front", first.checked_add(1), Some(last)));
            all.extend(one("one byte less behind", Some(first), last.checked_sub(1)));
        }
        Node::Text(text, either_case) => {
            if text.iter().any(u8::is_ascii_alphabetic) {
                add("case of the text".to_owned(), Node::Text(text.clone(), !either_case));
            }
            for at in 0..text.len() {
                let mut changed = text.clone();
                changed[at] ^= 1;
                add(format!("byte {at} of the text"), Node::Text(changed, *either_case));
                let mut changed = text.clone();
                changed.remove(at);
                add(format!("without byte {at} of the text"), Node::Text(changed, *either_case));
            }
        }
        Node::Rule(_) => {}
        Node::Words(words) => {
            add(format!("without <{words}>"), Node::All(Vec::new()));
            for other in CONDITIONS.iter().filter(|other| *other != words) {
                add(format!("<{other}> for <{words}>"), Node::Words((*other).to_owned()));
            }
        }
        Node::All(nodes) => {
            for at in 0..nodes.len() {
                let mut less = nodes.clone();
                less.remove(at);
                add(format!("without part {at} of {}", nodes.len()), Node::All(less));
                let mut more = nodes.clone();
                more.insert(at, nodes[at].clone());
                add(format!("part {at} of {} twice", nodes.len()), Node::All(more));
            }
            all.extend(inside(nodes, Node::All));
        }
        Node::OneOf(nodes) => {
            for at in (0..nodes.len()).filter(|_| nodes.len() > 1) {
                let mut less = nodes.clone();
                less.remove(at);
                add(format!("without alternative {at} of {}", nodes.len()), Node::OneOf(less));
            }
            all.extend(inside(nodes, Node::OneOf));
        }
        Node::Repeat(least, most, inner) => {
            let mut times = vec![(least + 1, *most)];
            times.extend(least.checked_sub(1).map(|least| (least, *most)));
            if *most == usize::MAX {
                times.push((*least, least + 1));
            } else {
                times.extend([(*least, most + 1), (*least, most - 1)]);
            }
            for (least, most) in times.into_iter().filter(|(least, most)| least <= most) {
                add(format!("{least} to {most} times"), Node::Repeat(least, most, inner.clone()));
            }
            for (what, changed) in variants(inner) {
                all.push((what, Node::Repeat(*least, *most, Box::new(changed))));
            }
        }
    }
    all
}

/// A list of nodes with a change in one of them.
fn inside(nodes: &[Node], list: fn(Vec<Node>) -> Node) -> Vec<(String, Node)> {
    let mut all = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        for (what, changed) in variants(node) {
            let mut nodes = nodes.to_vec();
            nodes[at] = changed;
            all.push((what, list(nodes)));
        }
    }
    all
}
