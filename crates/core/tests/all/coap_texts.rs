//! CoAP both ways as the RFCs' texts have it: `coap_texts.csv` gives for every answer the document, the section and the
//! words that decide it, and was made from the texts alone. Each code under each hint and method must have one row and
//! no more, and the library must answer as that row does. What the texts leave open is `policy` there, with the words
//! that it leans on.

use std::collections::BTreeSet;

use crate::oracle;
use httpstatus_core::{CoapHints, CoapMethod, StatusCode};

#[derive(Debug)]
struct Row {
    /// The codes to translate.
    codes: BTreeSet<u16>,
    /// The hint (after a "!" when it is not so), or the methods ("-" when it is not known).
    known: String,
    /// 0 for no answer.
    answer: u16,
    /// How the file has it.
    text: String,
}

/// 404, or 4.08 as one byte.
fn number(text: &str) -> u16 {
    match text.split_once('.') {
        Some((class, detail)) => class.parse::<u16>().unwrap() << 5 | detail.parse::<u16>().unwrap(),
        None => text.parse().unwrap(),
    }
}

/// "4.07 4.10-4.11", or "402 406-407".
fn numbers(text: &str) -> BTreeSet<u16> {
    let ranges = text.split(' ').map(|range| range.split_once('-').unwrap_or((range, range)));
    ranges.flat_map(|(first, last)| number(first)..=number(last)).collect()
}

fn rows(direction: &str) -> Vec<Row> {
    let all = oracle::rows(include_str!("../../data/coap_texts.csv"));
    let some: Vec<Row> = all
        .into_iter()
        .filter(|row| row["direction"] == direction)
        .map(|row| Row {
            codes: numbers(&row["code"]),
            known: row["known"].clone(),
            answer: if row["answer"].is_empty() { 0 } else { number(&row["answer"]) },
            text: format!("{} ({}, {}: {:?})", row["answer"], row["by"], row["source"], row["words"]),
        })
        .collect();
    assert!(!some.is_empty(), "{direction}");
    some
}

/// The one row for a code; more than one is an error of the file.
fn only(rows: &[Row], code: u16, known: impl Fn(&str) -> bool) -> Option<&Row> {
    let mut rows = rows.iter().filter(|row| row.codes.contains(&code) && known(&row.known));
    let row = rows.next();
    assert!(rows.next().is_none(), "a second row for {code}");
    row
}

fn holds(known: &str, hints: CoapHints) -> bool {
    let hint = match known.trim_start_matches('!') {
        "" => return true,
        "payload" => hints.payload,
        "conditional" => hints.conditional,
        "option" => hints.option_from_client,
        "methods" => hints.methods_known,
        other => panic!("no hint: {other}"),
    };
    hint != known.starts_with('!')
}

fn all_hints() -> impl Iterator<Item = CoapHints> {
    (0..16).map(CoapHints::from_bits)
}

const METHODS: [(&str, Option<CoapMethod>); 5] = [
    ("GET", Some(CoapMethod::Get)),
    ("POST", Some(CoapMethod::Post)),
    ("PUT", Some(CoapMethod::Put)),
    ("DELETE", Some(CoapMethod::Delete)),
    ("-", None),
];

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap()
}

fn dotted(octet: u16) -> String {
    format!("{}.{:02}", octet >> 5, octet & 31)
}

/// Says all that is wrong, a line each.
fn none_wrong(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} answers are not the text's:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_coap_response_becomes_what_the_text_says() {
    let (rows, mut wrong) = (rows("from"), Vec::new());
    for code in 0..=255 {
        for hints in all_hints() {
            let row = only(&rows, code.into(), |known| holds(known, hints)).expect("a row for each code");
            let ours = StatusCode::from_coap_with(code, hints).map_or(0, u16::from);
            if ours != row.answer {
                wrong.push(format!("{} with {hints:?}: {ours}, not {}", dotted(code.into()), row.text));
            }
        }
    }
    none_wrong(&wrong);
}

#[test]
fn without_hints_the_answer_is_the_rule_and_not_its_exception() {
    let (rows, defaults, mut wrong) = (rows("from"), rows("from, without hints"), Vec::new());
    for code in 0..=255 {
        let default = only(&defaults, code.into(), |_| true);
        // A code whose answer depends on a hint has a row in `defaults` that names the hint; other codes have no row.
        let hint = default.map_or("", |row| &row.known);
        let row = only(&rows, code.into(), |known| known == hint).expect("a row for each code");
        assert!(default.is_none_or(|default| default.answer == row.answer), "{default:?} {row:?}");
        let ours = StatusCode::from_coap(code).map_or(0, u16::from);
        if ours != row.answer {
            wrong.push(format!("{}: {ours}, not {}", dotted(code.into()), default.unwrap_or(row).text));
        }
    }
    none_wrong(&wrong);
}

#[test]
fn every_http_status_becomes_what_the_text_says() {
    let (rows, mut wrong) = (rows("to"), Vec::new());
    for code in 100..=999 {
        for (name, method) in METHODS {
            let row =
                only(&rows, code, |known| known.split(' ').any(|it| it == name)).expect("a row for each");
            let ours =
                method.map_or_else(|| status(code).to_coap(), |method| status(code).to_coap_for(method));
            let ours = u16::from(ours.unwrap_or(0));
            if ours != row.answer {
                wrong.push(format!("{code} to {name}: {}, not {}", dotted(ours), row.text));
            }
        }
    }
    none_wrong(&wrong);
}

/// What another 304 confirms is an ETag of the gateway's own cache.
#[test]
fn a_304_is_valid_only_to_the_client_that_sent_the_etag() {
    let (valid, revalidated) = (rows("to, conditional"), rows("to, not conditional"));
    let (rows, mut wrong) = (rows("to"), Vec::new());
    for code in 100..=999 {
        for (name, method) in METHODS {
            let Some(method) = method else { continue };
            let of = |known: &str| known.split(' ').any(|it| it == name);
            for hints in all_hints() {
                let decided = only(if hints.conditional { &valid } else { &revalidated }, code, of);
                let row = decided.or_else(|| only(&rows, code, of)).expect("a row for each");
                let ours = u16::from(status(code).to_coap_with(method, hints).unwrap_or(0));
                if ours != row.answer {
                    wrong.push(format!(
                        "{code} to {name} with {hints:?}: {}, not {}",
                        dotted(ours),
                        row.text
                    ));
                }
            }
        }
    }
    none_wrong(&wrong);
}

#[test]
fn standard_and_policy_are_told_apart() {
    for row in oracle::rows(include_str!("../../data/coap_texts.csv")) {
        assert!(row["source"].starts_with("RFC ") && row["source"].contains(" section "), "{row:?}");
        assert!(!row["words"].is_empty(), "{row:?}");
        assert!(["standard", "policy"].contains(&row["by"].as_str()), "{row:?}");
        // RFC 7252 section 5.9 itself says that its likenesses are no mapping.
        let likeness = row["source"].starts_with("RFC 7252 section 5.9");
        // Section 10.1 has nothing for a method that is not known.
        assert!(!likeness && row["known"] != "-" || row["by"] == "policy", "{row:?}");
    }
}
