//! The fields of each status, read from the documents once more and written down with the words that decide: not from
//! our rows, and not from the oracle that they were made with. What has no line here has no field. A line has a sentence
//! that names the status, or for Retry-After its class. What a method or an extension asks of successes without naming one
//! has no line: TCN, Alternates and Vary (RFC 2295 sections 8.5 and 10.1), Lock-Token (RFC 4918 section 9.10.1), and Allow
//! in answer to OPTIONS (RFC 9110 section 9.3.7).

use std::collections::BTreeSet;

use crate::oracle::rows;
use httpstatus_core::{Action, Field, State, StatusCode};

/// Code, field, level, document and section, the deciding words.
type Demand = (u16, &'static str, &'static str, &'static str, &'static str);

const INTERIM: &[Demand] = &[
    (101, "Upgrade", "Must", "RFC 9110 15.2.2", "MUST generate an Upgrade header field in the response"),
    (
        101,
        "Connection",
        "Must",
        "RFC 9110 7.8",
        "sender of Upgrade MUST also send an \"Upgrade\" connection option",
    ),
    (102, "Status-URI", "May", "RFC 2518 9.7", "may be used with the 102 (Processing) status code"),
    (103, "Link", "May", "RFC 8297 2", "a client might recognize a Link header field value"),
    // The draft's section 4.2.2. Progress is told with further 104s, whose one field is Upload-Offset.
    (
        104,
        "Location",
        "MustIf",
        "resumable-upload 4.2.2",
        "When sent, it MUST include Location [...] pointing to the",
    ),
    (
        104,
        "Upload-Limit",
        "MustIf",
        "resumable-upload 4.2.2",
        "MUST include the Upload-Limit [...] if existing",
    ),
    (
        104,
        "Upload-Offset",
        "May",
        "resumable-upload 4.2.2",
        "MAY send multiple interim responses [...] current offset",
    ),
];

/// 206: "MUST generate the following header fields [...] if the field would have been sent in a 200 (OK) response".
const AS_IN_A_200: &str = "if the field would have been sent in a 200";
/// The header fields of a 304.
const THAT_A_200_HAS: &str =
    "MUST generate any of the following header fields that would have been sent in a 200 (OK) response";
/// "When sent with any 3xx (Redirection) response": each registered 3xx has this line.
const ANY_3XX: &str = "When sent with any 3xx (Redirection) response";

const SUCCESS: &[Demand] = &[
    (
        200,
        "ETag",
        "ShouldIf",
        "RFC 9110 15.3.1",
        "to GET or HEAD, [...] SHOULD send any available validator fields",
    ),
    (
        200,
        "Last-Modified",
        "ShouldIf",
        "RFC 9110 15.3.1",
        "strong entity tag and a Last-Modified [...] preferred",
    ),
    (201, "Location", "ShouldIf", "RFC 9110 9.3.3", "[POST] SHOULD send a 201 [...] containing a Location"),
    (
        206,
        "Content-Range",
        "MustIf",
        "RFC 9110 15.3.7.1",
        "If a single part is being transferred, [...] MUST generate",
    ),
    (
        206,
        "Content-Type",
        "MustIf",
        "RFC 9110 15.3.7.2",
        "If multiple parts [...] MUST generate [...] Content-Type",
    ),
    (206, "Cache-Control", "MustIf", "RFC 9110 15.3.7", AS_IN_A_200),
    (206, "ETag", "MustIf", "RFC 9110 15.3.7", AS_IN_A_200),
    (206, "Expires", "MustIf", "RFC 9110 15.3.7", AS_IN_A_200),
    (206, "Content-Location", "MustIf", "RFC 9110 15.3.7", AS_IN_A_200),
    (206, "Vary", "MustIf", "RFC 9110 15.3.7", AS_IN_A_200),
    (
        206,
        "Last-Modified",
        "MustIf",
        "RFC 9110 15.3.7",
        "Otherwise, a sender MUST generate all of the representation header fields",
    ),
    (226, "ETag", "Must", "RFC 3229 10.4.1", "The response MUST include an Etag header field"),
    (226, "IM", "MustIf", "RFC 3229 10.3", "A delta-encoded response: [...] MUST include an IM header field"),
    (
        226,
        "Delta-Base",
        "MustIf",
        "RFC 3229 10.5.1",
        "MUST be included [...] if [...] more than one entity tag",
    ),
    (
        226,
        "Content-Range",
        "MustIf",
        "RFC 3229 10.5.2",
        "If [...] \"range\" [...] MUST include either a Content-Range",
    ),
    (226, "Content-Type", "MustIf", "RFC 3229 10.5.2", "or a multipart/byteranges Content-Type"),
];

const REDIRECTION: &[Demand] = &[
    (
        300,
        "Location",
        "ShouldIf",
        "RFC 9110 15.4.1",
        "If the server has a preferred choice, the server SHOULD",
    ),
    (300, "Retry-After", "May", "RFC 9110 10.2.3", ANY_3XX),
    (301, "Location", "Should", "RFC 9110 15.4.2", "The server SHOULD generate a Location header field"),
    (301, "Retry-After", "May", "RFC 9110 10.2.3", ANY_3XX),
    (302, "Location", "Should", "RFC 9110 15.4.3", "The server SHOULD generate a Location header field"),
    (302, "Retry-After", "May", "RFC 9110 10.2.3", ANY_3XX),
    // No keyword in 15.4.4; the one that there is stands with POST.
    (
        303,
        "Location",
        "May",
        "RFC 9110 9.3.3",
        "MAY redirect [...] by sending a 303 [...] identifier in the Location",
    ),
    (303, "Retry-After", "May", "RFC 9110 10.2.3", ANY_3XX),
    (304, "Content-Location", "MustIf", "RFC 9110 15.4.5", THAT_A_200_HAS),
    (304, "ETag", "MustIf", "RFC 9110 15.4.5", THAT_A_200_HAS),
    (304, "Vary", "MustIf", "RFC 9110 15.4.5", THAT_A_200_HAS),
    (304, "Cache-Control", "MustIf", "RFC 9110 15.4.5", THAT_A_200_HAS),
    (304, "Expires", "MustIf", "RFC 9110 15.4.5", THAT_A_200_HAS),
    (304, "Retry-After", "May", "RFC 9110 10.2.3", ANY_3XX),
    // 15.4.6 is one sentence, "is now deprecated", and names no field; 15.4.7 says "no longer used".
    (305, "Retry-After", "May", "RFC 9110 10.2.3", ANY_3XX),
    (306, "Retry-After", "May", "RFC 9110 10.2.3", ANY_3XX),
    (307, "Location", "Should", "RFC 9110 15.4.8", "The server SHOULD generate a Location header field"),
    (307, "Retry-After", "May", "RFC 9110 10.2.3", ANY_3XX),
    (308, "Location", "Should", "RFC 9110 15.4.9", "The server SHOULD generate a Location header field"),
    (308, "Retry-After", "May", "RFC 9110 10.2.3", ANY_3XX),
];

const ERRORS: &[Demand] = &[
    (401, "WWW-Authenticate", "Must", "RFC 9110 15.5.2", "MUST send a WWW-Authenticate header field"),
    (405, "Allow", "Must", "RFC 9110 15.5.6", "MUST generate an Allow header field in a 405 response"),
    (407, "Proxy-Authenticate", "Must", "RFC 9110 15.5.8", "MUST send a Proxy-Authenticate header field"),
    (
        409,
        "Upload-Offset",
        "MustIf",
        "resumable-upload 4.4.2",
        "If [...] does not match [...] MUST include the correct",
    ),
    (
        413,
        "Retry-After",
        "ShouldIf",
        "RFC 9110 15.5.14",
        "If the condition is temporary, the server SHOULD generate",
    ),
    (
        413,
        "Upload-Limit",
        "MustIf",
        "resumable-upload 4.1.4",
        "as a result of its upload limits MUST include",
    ),
    // "ought to be used" is no keyword, but stands where one would; for any other reason it is a MUST NOT (12.5.3).
    (
        415,
        "Accept-Encoding",
        "ShouldIf",
        "RFC 9110 15.5.16",
        "If [...] unsupported content coding, [...] ought to be",
    ),
    (415, "Accept", "May", "RFC 9110 15.5.16", "can be used to indicate which media types"),
    (
        415,
        "Accept-Patch",
        "ShouldIf",
        "RFC 5789 2.2",
        "[to PATCH] SHOULD include an Accept-Patch response header",
    ),
    (
        416,
        "Content-Range",
        "ShouldIf",
        "RFC 9110 15.5.17",
        "to a byte-range request SHOULD generate a Content-Range",
    ),
    (426, "Upgrade", "Must", "RFC 9110 15.5.22", "MUST send an Upgrade header field in a 426 response"),
    (
        426,
        "Connection",
        "Must",
        "RFC 9110 7.8",
        "sender of Upgrade MUST also send an \"Upgrade\" connection option",
    ),
    (429, "Retry-After", "May", "RFC 6585 4", "MAY include a Retry-After header"),
    (451, "Link", "Should", "RFC 7725 4", "SHOULD include a \"Link\" HTTP header field"),
    (503, "Retry-After", "May", "RFC 9110 15.6.4", "The server MAY send a Retry-After header field"),
];

/// The word of the text that makes the level, and whether a condition comes with it.
fn keyword(level: &str) -> &'static [&'static str] {
    match level {
        "Must" | "MustIf" => &["MUST"],
        "Should" | "ShouldIf" => &["SHOULD", "ought to"],
        _ => &["MAY", "may ", "might", "can ", "any 3xx"],
    }
}

fn demands() -> impl Iterator<Item = &'static Demand> {
    INTERIM.iter().chain(SUCCESS).chain(REDIRECTION).chain(ERRORS)
}

#[test]
fn the_fields_are_those_of_the_text() {
    let text = demands().map(|(code, field, level, ..)| (*code, *field, *level)).collect::<BTreeSet<_>>();
    let ours = StatusCode::ALL
        .iter()
        .copied()
        .flat_map(|status| {
            status.fields().map(move |(field, level)| (u16::from(status), field.name(), level.as_str()))
        })
        .collect::<BTreeSet<_>>();
    let only_in_the_text = text.difference(&ours).collect::<Vec<_>>();
    let only_ours = ours.difference(&text).collect::<Vec<_>>();
    assert!(
        only_in_the_text.is_empty() && only_ours.is_empty(),
        "only in the text: {only_in_the_text:?}\nonly ours: {only_ours:?}"
    );
    assert_eq!(demands().count(), text.len(), "a line twice");
}

/// What is required whatever the circumstances is what the text demands without an "if".
#[test]
fn the_required_fields_are_those_demanded_without_a_condition() {
    for status in (100..=999).map(|code| StatusCode::from_u16(code).unwrap()) {
        let text = demands().filter(|(code, _, level, ..)| *code == u16::from(status) && *level == "Must");
        let text = text.map(|(_, field, ..)| *field).collect::<BTreeSet<_>>();
        let ours = status.required_fields().iter().map(|field| field.name()).collect::<BTreeSet<_>>();
        assert_eq!(ours, text, "{status}");
    }
}

/// A level is not stronger than the words that are quoted for it.
#[test]
fn every_level_has_its_keyword() {
    for (code, field, level, section, words) in demands() {
        let quoted = keyword(level).iter().any(|keyword| words.contains(keyword));
        let by_reference =
            *words == AS_IN_A_200 || words.starts_with("or a ") || words.starts_with("strong entity");
        assert!(quoted || by_reference, "{code} {field}: {level} from {section}: {words}");
    }
}

/// RFC 9110 section 6.6.1 speaks of every status ("An origin server with a clock MUST generate a Date header field in
/// all 2xx (Successful), 3xx (Redirection), and 4xx (Client Error) responses, and MAY [...] in 1xx [...] and 5xx"), so
/// no status has it as its own.
#[test]
fn date_is_no_field_of_one_status() {
    for status in StatusCode::ALL.iter().copied() {
        assert!(status.fields().all(|(field, _)| field.name() != "Date"), "{status}");
    }
}

/// RFC 9113 section 8.2.2: "An endpoint MUST NOT generate an HTTP/2 message containing connection-specific header
/// fields. This includes the Connection header field and [...] Upgrade"; section 8.6: "HTTP/2 does not support the 101".
/// RFC 9114 sections 4.2 and 4.5 say the same of HTTP/3. Who reads that they are required reads that, too.
#[test]
fn what_http_2_and_3_do_not_have_is_said() {
    for field in [Field::Upgrade, Field::Connection] {
        for words in ["HTTP/1.1 only", "RFC 9113 section 8.2.2", "RFC 9114 section 4.2"] {
            assert!(field.doc().contains(words), "{}: {}", field.name(), field.doc());
        }
    }
    for words in ["HTTP/1.1 only", "RFC 9113 section 8.6", "RFC 9114 section 4.5"] {
        assert!(StatusCode::SWITCHING_PROTOCOLS.note().contains(words), "{words}");
    }
    assert!(Action::SwitchProtocol.doc().contains("HTTP/1.1 only"));
}

/// IANA's list has "(Unused)" for 306 and 418 alike, and the dates of the one temporary registration.
#[test]
fn what_the_registry_says_besides_is_said() {
    for row in rows(include_str!("../../data/iana.csv")) {
        let Ok(status) = row["Value"].parse::<StatusCode>() else { continue };
        let description = &row["Description"];
        let is_unused = status.reason() == "(Unused)" || status.note().contains("\"(Unused)\"");
        assert_eq!(is_unused, description == "(Unused)", "{status}");
        for date in description.split([' ', ',', ')']).filter(|word| word.starts_with("20")) {
            assert!(State::Temporary.doc().contains(date), "{status}: {date}");
            assert!(
                !status.note().contains(date) && !status.description().contains(date),
                "{status}: {date}"
            );
        }
    }
}
