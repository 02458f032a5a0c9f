//! The table equals the IANA registry and the documents it cites, both ways.

use std::collections::BTreeMap;

use crate::oracle::rows;
use httpstatus_core::{REGISTRY_DATE, State, StatusCode};

/// Where our phrase is not the Description of IANA, and why.
const OTHER_PHRASE: [(u16, &str, &str); 3] = [
    (104, "Upload Resumption Supported", "IANA adds the dates of the temporary registration"),
    (418, "I'm a teapot", "RFC 2324; IANA says (Unused); the users of every other table expect it"),
    (510, "Not Extended", "IANA adds (OBSOLETED)"),
];

/// Where our section is not that of IANA, and why: IANA names only the document of these.
fn iana_cites(reference: &str) -> String {
    let inner = reference.trim_start_matches('[').split(']').next().expect("a reference");
    inner.replacen("RFC", "RFC ", 1)
}

#[test]
fn iana_rows_are_ours_and_ours_are_ianas() {
    let mut iana = BTreeMap::new();
    for row in rows(include_str!("../../data/iana.csv")) {
        if row["Description"] != "Unassigned" {
            iana.insert(row["Value"].parse::<u16>().expect("a single code"), row);
        }
    }
    assert_eq!(
        iana.keys().copied().collect::<Vec<_>>(),
        StatusCode::ALL.iter().copied().map(u16::from).collect::<Vec<_>>()
    );
    assert_eq!(iana.len(), StatusCode::ALL.len());
    for (code, row) in iana {
        let status = StatusCode::from_u16(code).unwrap();
        match OTHER_PHRASE.iter().find(|known| known.0 == code) {
            Some((_, phrase, _)) => {
                assert_eq!(status.reason(), *phrase);
                assert_ne!(
                    row["Description"], *phrase,
                    "{code}: no longer a difference, take it off the list"
                );
            }
            None => assert_eq!(status.reason(), row["Description"], "{code}"),
        }
        let cited = iana_cites(&row["Reference"]);
        let ours = status.reference();
        match code {
            104 => assert!(
                cited.starts_with("draft-ietf-httpbis-resumable-upload") && ours.starts_with(&cited[..35])
            ),
            _ => assert!(
                ours == cited || ours.starts_with(&format!("{cited}, Section ")),
                "{code}: {ours} for {cited}"
            ),
        }
    }
}

#[test]
fn unassigned_ranges_hold_no_code() {
    for row in rows(include_str!("../../data/iana.csv")) {
        if row["Description"] == "Unassigned" {
            let (from, to) = row["Value"].split_once('-').unwrap_or((&row["Value"], &row["Value"]));
            for code in from.parse::<u16>().unwrap()..=to.parse().unwrap() {
                let status = StatusCode::from_u16(code).unwrap();
                assert!(!status.is_registered() && status.canonical_reason().is_none(), "{code}");
                assert_eq!(
                    status.name().len() + status.description().len() + status.reference().len(),
                    0,
                    "{code}"
                );
            }
        }
    }
}

#[test]
fn names_phrases_sections_and_states_are_those_of_the_documents() {
    let oracle = rows(include_str!("../../data/codes.csv"));
    assert_eq!(oracle.len(), StatusCode::ALL.len());
    for row in oracle {
        let code: u16 = row["code"].parse().unwrap();
        let status = StatusCode::from_u16(code).unwrap();
        assert_eq!(status.name(), row["constant_name"], "{code}");
        if !row["rfc9110_phrase"].is_empty() && code != 418 {
            assert_eq!(status.reason(), row["rfc9110_phrase"], "{code}");
        }
        let document = row["document"].replacen("RFC", "RFC ", 1);
        assert_eq!(status.reference(), format!("{document}, Section {}", row["section"]), "{code}");
        let state = match row["state"].as_str() {
            // RFC 4918 dropped the definition of 102 but kept the registration (its section 21.4).
            "assigned" | "assigned-definition-dropped" => State::Assigned,
            "temporary" => State::Temporary,
            "deprecated" => State::Deprecated,
            "unused-reserved" => State::Unused,
            "obsoleted" => State::Obsoleted,
            other => panic!("{code}: new state {other}"),
        };
        assert_eq!(status.state(), Some(state), "{code}");
    }
}

#[test]
fn older_phrases_of_the_documents_and_of_servers_are_understood() {
    let mut understood = 0;
    for row in rows(include_str!("../../data/codes.csv")) {
        let status = StatusCode::from_u16(row["code"].parse().unwrap()).unwrap();
        for older in row["older_or_other_phrases"].split("; ").filter(|older| !older.is_empty()) {
            let phrase = older.rsplit(": ").next().unwrap();
            assert_eq!(StatusCode::from_reason(phrase.as_bytes()), Some(status), "{phrase}");
            understood += 1;
        }
    }
    for row in rows(include_str!("../../data/server_phrases.csv")) {
        let status = StatusCode::from_u16(row["code"].parse().unwrap()).unwrap();
        assert_eq!(StatusCode::from_reason(row["phrase"].as_bytes()), Some(status), "{}", row["phrase"]);
        understood += 1;
    }
    assert!(understood >= 15 + 26, "the oracles list at least so many, found {understood}");
}

#[test]
fn the_wording_of_2014_differs_in_two_codes() {
    let differs: Vec<_> =
        StatusCode::ALL.iter().copied().filter(|code| code.reason() != code.reason_rfc7231()).collect();
    assert_eq!(differs, [StatusCode::CONTENT_TOO_LARGE, StatusCode::UNPROCESSABLE_CONTENT]);
    assert_eq!(StatusCode::CONTENT_TOO_LARGE.reason_rfc7231(), "Payload Too Large");
    assert_eq!(StatusCode::UNPROCESSABLE_CONTENT.reason_rfc7231(), "Unprocessable Entity");
}

#[test]
fn the_registry_date_is_that_of_the_oracle() {
    assert!(include_str!("../../data/README.md").contains(&format!("as read on {}", REGISTRY_DATE)));
}
