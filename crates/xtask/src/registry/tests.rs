//! A made-up newer registry gives exactly the rows to add or change.

use httpstatus_core::StatusCode;

use super::{changes, parse};

const SHIPPED: &str = include_str!("../../../core/data/iana.csv");
const ROWS: &str = include_str!("../../../core/src/table/registry.rs");

/// What is told when this text of the registry is replaced.
fn told(replacements: &[(&str, &str)]) -> Vec<String> {
    let mut newer = SHIPPED.to_owned();
    for (from, to) in replacements {
        assert!(newer.contains(from), "{from}");
        newer = newer.replace(from, to);
    }
    changes(&parse(SHIPPED).unwrap(), &parse(&newer).unwrap(), ROWS)
}

/// The description in the row of a code.
fn sentence(code: u16) -> String {
    format!("\"{}\"", StatusCode::from_u16(code).unwrap().description())
}

fn one(from: &str, to: &str) -> String {
    let told = told(&[(from, to)]);
    assert_eq!(told.len(), 1, "{told:?}");
    told[0].clone()
}

#[test]
fn the_registry_that_ships_has_no_difference() {
    assert!(told(&[]).is_empty());
}

#[test]
fn a_new_code_is_a_row_and_what_a_person_supplies() {
    let text = one("427,Unassigned,", "427,Example Wanted,\"[RFC9999, Section 4.2]\"");
    assert!(text.starts_with("427 is new. Add this row, in code order:\n\n"), "{text}");
    assert!(
        text.contains("\n    427 EXAMPLE_WANTED \"Example Wanted\" (rfc 9999 \"4.2\")\n        \"\" {}\n"),
        "{text}"
    );
    assert!(text.contains("A person supplies: the description, one sentence"), "{text}");
    assert!(!text.contains("the section of the document"), "{text}");
}

#[test]
fn a_new_temporary_code_without_a_section() {
    let text =
        one("430,Unassigned,", "430,Try It (TEMPORARY - registered 2027-01-01),[draft-example-try-03]");
    let row = "\n    430 TRY_IT \"Try It\" (draft \"draft-example-try\" \"\")\n        \"\" { state: State::Temporary }\n";
    assert!(text.contains(row), "{text}");
    assert!(text.contains("the section of the document that defines the code"), "{text}");
}

#[test]
fn a_renamed_phrase_keeps_the_old_one() {
    let text = one("409,Conflict,", "409,State Conflict,");
    let row = format!(
        "\n    409 STATE_CONFLICT \"State Conflict\" (rfc 9110 \"15.5.10\")\n        was [CONFLICT \"Conflict\"]\n        {} {{\n",
        sentence(409)
    );
    assert!(text.contains(&row), "{text}");
    assert!(
        text.starts_with("409: its description is \"State Conflict\", was \"Conflict\". Put this row"),
        "{text}"
    );
}

#[test]
fn a_phrase_renamed_once_more_keeps_all() {
    let text = one("413,Content Too Large,", "413,Content Too Big,");
    let older = "\n        was [CONTENT_TOO_LARGE \"Content Too Large\", PAYLOAD_TOO_LARGE \"Payload Too Large\", REQUEST";
    assert!(text.contains("\n    413 CONTENT_TOO_BIG \"Content Too Big\" (rfc 9110 \"15.5.14\")"), "{text}");
    assert!(text.contains(older), "{text}");
}

#[test]
fn a_code_that_is_gone_is_shown_with_its_row() {
    let text = one("506,Variant Also Negotiates,[RFC2295]", "506,Unassigned,");
    assert!(text.starts_with("506 is no longer registered. Remove this row"), "{text}");
    let row = "\n    506 VARIANT_ALSO_NEGOTIATES \"Variant Also Negotiates\" (rfc 2295 \"8.1\")\n        ";
    assert!(text.ends_with(&format!("{row}{} {{}}", sentence(506))), "{text}");
}

#[test]
fn a_changed_reference_changes_the_source_alone() {
    let text = one("429,Too Many Requests,[RFC6585]", "429,Too Many Requests,\"[RFC9998, Section 7]\"");
    let row = "\n    429 TOO_MANY_REQUESTS \"Too Many Requests\" (rfc 9998 \"7\")\n        ";
    assert!(text.contains(&format!("{row}{} {{\n", sentence(429))), "{text}");
}

#[test]
fn a_changed_state_is_told() {
    let text = one("506,Variant Also Negotiates,", "506,Variant Also Negotiates (OBSOLETED),");
    assert!(text.contains(&format!("{} {{ state: State::Obsoleted }}", sentence(506))), "{text}");
    let text =
        one("(TEMPORARY - registered 2024-11-13, extension registered 2025-09-15, expires 2026-11-13)", "");
    assert!(text.contains("state: State::Assigned"), "{text}");
}

#[test]
fn a_longer_registration_of_104_leaves_its_row() {
    let text = one("expires 2026-11-13", "expires 2027-11-13");
    assert!(text.contains("Keep the row, unless its description has to change:\n\n    104 UPLOAD"), "{text}");
}

#[test]
fn what_is_not_the_registry_is_refused() {
    assert!(parse("Code,Text\n1,2\n").unwrap_err().to_string().contains("no column `Value`"));
    assert!(
        parse("Value,Description,Reference\n4x4,A,B\n")
            .unwrap_err()
            .to_string()
            .contains("`4x4` is not a code")
    );
    assert!(
        parse("Value,Description,Reference\n404,A,B\n404,A,B\n").unwrap_err().to_string().contains("twice")
    );
    assert!(
        parse("Value,Description,Reference\n").unwrap_err().to_string().contains("no code is registered")
    );
}
