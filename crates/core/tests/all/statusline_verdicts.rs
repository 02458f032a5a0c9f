//! What both modes say to every case of `statusline_cases.csv`, and why.

use httpstatus_core::{Leniencies, Leniency};

/// Case, what strict says, what lenient says, why. "=" is the same as strict.
const VERDICTS: &[(&str, &str, &str, &str)] = &[
    ("normal", "200 'OK'", "=", "RFC 9112 section 4"),
    ("http10", "200 'OK'", "=", "RFC 9112 section 2.3: any DIGIT.DIGIT"),
    (
        "empty-reason-with-sp",
        "200 ''",
        "=",
        "RFC 9112 section 4: the phrase may be empty, the SP may not be missing",
    ),
    ("no-sp-after-code", "Space at 12", "200 '' NoSpace", "policy: all five parsers accept it"),
    ("lf-only", "LineEnd at 15", "200 'OK' BareLf", "RFC 9112 section 2.2: MAY"),
    (
        "leading-crlf",
        "Name at 0",
        "200 'OK' EmptyLine",
        "policy: RFC 9112 section 2.2 asks it of servers, before a request; Node and httparse accept it",
    ),
    ("leading-sp", "Name at 0", "200 'OK' Leading", "RFC 9112 section 4: MAY"),
    ("two-sp-before-code", "Code at 9", "200 'OK' Whitespace", "RFC 9112 section 4: MAY"),
    ("two-sp-after-code", "200 ' OK'", "=", "RFC 9112 section 4: a phrase may begin with SP"),
    ("tab-after-code", "Space at 12", "200 'OK' Whitespace", "RFC 9112 section 4: MAY"),
    ("trailing-sp-in-reason", "200 'OK '", "=", "RFC 9112 section 4: a phrase may end with SP"),
    ("tab-in-reason", "200 'O\tK'", "=", "RFC 9112 section 4: HTAB is allowed"),
    ("obs-text-reason", "200 'Ori\u{eb}nt'", "=", "RFC 9112 section 4: obs-text is allowed"),
    (
        "nul-in-reason",
        "Reason at 14",
        "=",
        "a text in C would end there; curl, httparse and picohttpparser reject it",
    ),
    (
        "ctl-in-reason",
        "Reason at 14",
        "200 'O\u{1}K' Control",
        "policy: the content is to be ignored (RFC 9112 section 4)",
    ),
    ("1-digit", "Code at 10", "=", "RFC 9112 section 4: 3DIGIT"),
    ("2-digit", "Code at 11", "=", "RFC 9112 section 4: 3DIGIT"),
    (
        "000",
        "Code at 9",
        "=",
        "policy: invalid, and SHOULD be treated as a 5xx (RFC 9110 section 15); here strict is narrower than 3DIGIT",
    ),
    ("600", "600 'X'", "=", "RFC 9112 section 4; to be treated as a 5xx (RFC 9110 section 15)"),
    ("999", "999 'Request denied'", "=", "RFC 9112 section 4; to be treated as a 5xx (RFC 9110 section 15)"),
    ("299-unassigned", "299 'X'", "=", "RFC 9112 section 4; to be treated as 200 (RFC 9110 section 15)"),
    ("code-letters", "Code at 11", "=", "RFC 9112 section 4: 3DIGIT"),
    ("code-garbage-after", "Space at 12", "=", "curl alone accepts it"),
    ("plus", "Code at 9", "=", "CPython alone accepts it"),
    ("lowercase-http", "Name at 0", "=", "RFC 9112 section 2.3: case-sensitive; curl alone accepts it"),
    ("http-1.2", "200 'OK'", "=", "RFC 9112 section 2.3; to be processed as 1.1 (RFC 9110 section 6.2)"),
    ("http-2.0", "200 'OK'", "=", "RFC 9112 section 2.3: any DIGIT.DIGIT; the caller sees the version"),
    ("http-2", "Version at 6", "=", "RFC 9112 section 2.3: DIGIT.DIGIT; curl alone accepts it"),
    ("http-1", "Version at 6", "=", "RFC 9112 section 2.3: DIGIT.DIGIT"),
    ("http-0.9-line", "200 'OK'", "=", "RFC 9112 section 2.3: any DIGIT.DIGIT; the caller sees the version"),
    ("icy", "Name at 0", "=", "not HTTP; all five parsers reject it"),
    ("rtsp", "Name at 0", "=", "not HTTP; Node alone accepts it"),
    ("no-version", "Name at 0", "=", "RFC 9112 section 4"),
    ("bare-html-09", "Name at 0", "=", "RFC 9112 section 4: a status line begins with the version"),
];

fn said(octets: &[u8], mode: Leniencies) -> String {
    let verdict = crate::wire::whole(octets, mode);
    match verdict.outcome {
        Ok(Some((used, code, _, flags))) => {
            assert_eq!(used, octets.len());
            let flags = Leniency::ALL.iter().filter(|it| flags & it.bit() != 0).map(|it| format!(" {it:?}"));
            let reason: String = String::from_utf8(verdict.reason).unwrap();
            format!("{} '{reason}'{}", code.as_u16(), flags.collect::<String>())
        }
        Ok(None) => "need more".to_owned(),
        Err(error) => format!("{:?} at {}", error.error, error.offset),
    }
}

#[test]
fn every_case_has_its_verdict() {
    let cases = crate::wire::cases();
    assert_eq!(cases.len(), VERDICTS.len());
    for ((name, octets), (case, strict, lenient, why)) in cases.iter().zip(VERDICTS) {
        assert_eq!(name, case);
        assert_eq!(said(octets, Leniencies::STRICT), *strict, "{case}: {why}");
        let lenient = if *lenient == "=" { strict } else { lenient };
        assert_eq!(said(octets, Leniencies::ALL), *lenient, "{case}: {why}");
    }
}

/// What the documentation of each leniency says of other clients is what they did.
#[test]
fn who_else_forgives_it() {
    let cases = [
        ("BareLf", "lf-only"),
        ("NoSpace", "no-sp-after-code"),
        ("Whitespace", "two-sp-before-code"),
        ("Whitespace", "tab-after-code"),
        ("Leading", "leading-sp"),
        ("Control", "ctl-in-reason"),
        ("EmptyLine", "leading-crlf"),
    ];
    assert!(Leniency::ALL.iter().all(|it| cases.iter().any(|(name, _)| format!("{it:?}") == *name)));
    let mut file = csv::Reader::from_reader(&include_bytes!("../../data/statusline_cases.csv")[..]);
    let rows: Vec<_> = file.records().map(Result::unwrap).collect();
    let source = include_str!("../../src/vocabulary/leniency.rs");
    for (leniency, case) in cases {
        let row = rows.iter().find(|row| row[0] == *case).unwrap();
        let clients = ["curl", "CPython", "Node", "httparse", "picohttpparser"];
        let accept: Vec<&str> = (3..)
            .zip(clients)
            .filter_map(|(column, client)| {
                (!row[column].trim_matches('"').starts_with("ERR")).then_some(client)
            })
            .collect();
        let list = match accept.split_last().unwrap() {
            (last, []) => format!("{last} alone"),
            (last, others) => format!("{} and {last}", others.join(", ")),
        };
        let (before, _) = source.split_once(&format!("        {leniency} = ")).unwrap();
        let mut docs: Vec<&str> =
            before.lines().rev().map_while(|line| line.trim_start().strip_prefix("/// ")).collect();
        docs.reverse();
        assert!(docs.join(" ").contains(&format!("ccepted by {list}")), "{leniency}: accepted by {list}");
    }
}

#[test]
fn lenient_accepts_what_all_five_parsers_accept_and_rejects_what_they_all_reject() {
    let mut file = csv::Reader::from_reader(&include_bytes!("../../data/statusline_cases.csv")[..]);
    for (row, (_, octets)) in file.records().map(Result::unwrap).zip(crate::wire::cases()) {
        let rejected = (3..8).filter(|column| row[*column].trim_matches('"').starts_with("ERR")).count();
        let ours = crate::wire::whole(&octets, Leniencies::ALL).outcome;
        match rejected {
            0 => assert!(ours.is_ok_and(|line| line.is_some()), "{}", &row[0]),
            5 => assert!(ours.is_err(), "{}", &row[0]),
            _ => {}
        }
    }
}
