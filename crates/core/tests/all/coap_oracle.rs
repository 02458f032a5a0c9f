//! CoAP codes equal RFC 8075 and its companions both ways; every difference to Californium is listed.

use std::collections::BTreeSet;

use crate::oracle::{self, Row};
use httpstatus_core::{CoapHint, CoapHints, CoapMethod, StatusCode};

fn rows(direction: &str) -> Vec<Row> {
    let all = oracle::rows(include_str!("../../data/coap.csv"));
    all.into_iter().filter(|row| row["direction"] == direction).collect()
}

fn octet(row: &Row) -> u8 {
    let (class, detail) = row["coap_code"].split_once('.').expect("c.dd");
    let octet = class.parse::<u8>().unwrap() << 5 | detail.parse::<u8>().unwrap();
    assert_eq!(row["coap_octet"].parse(), Ok(octet));
    octet
}

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap()
}

fn all_hints() -> impl Iterator<Item = (u32, CoapHints)> {
    (0..16).map(|bits| (bits, CoapHints::from_bits(bits)))
}

/// What a code can become: all that any hints give.
fn answers(octet: u8) -> BTreeSet<u16> {
    all_hints().filter_map(|(_, hints)| StatusCode::from_coap_with(octet, hints)).map(u16::from).collect()
}

#[test]
fn coap_to_http_is_table_2_and_its_companions() {
    let rows = rows("coap-to-http");
    for row in &rows {
        let listed: Vec<u16> =
            row["http"].split('|').filter(|one| !one.is_empty()).map(|one| one.parse().unwrap()).collect();
        assert_eq!(answers(octet(row)), listed.iter().copied().collect(), "{row:?}");
        // Of two answers the first, but for 4.02: "In all other cases, the proxy MUST return HTTP 500" (note 6).
        let known = if octet(row) == 0x82 { listed.last() } else { listed.first() };
        assert_eq!(StatusCode::from_coap(octet(row)).map(u16::from), known.copied(), "{row:?}");
    }
    let listed: BTreeSet<u8> = rows.iter().map(octet).collect();
    for octet in 0..=255_u8 {
        if listed.contains(&octet) {
            continue;
        }
        // RFC 7252 section 5.2: an unknown error counts as its class. A success has no generic code; as 2.02 and 2.04.
        // Section 10.2: 3.xx is a response (section 12.1) and not understood.
        let expected: &[u16] = match octet >> 5 {
            2 => &[200, 204],
            3 => &[502],
            4 => &[400],
            5 => &[500],
            _ => &[],
        };
        assert_eq!(StatusCode::from_coap(octet).map(u16::from), expected.first().copied(), "{octet}");
        assert_eq!(answers(octet), expected.iter().copied().collect(), "{octet}");
    }
}

/// The answer of each hint that decides, as RFC 8075's notes 2, 3, 6 and 7 have it: set, and not set. What an unknown
/// success becomes is its payload's affair as well.
#[test]
fn hints_decide_what_the_notes_leave_to_them() {
    let mut decides = vec![
        (0x42, CoapHint::Payload, 200, 204),
        (0x44, CoapHint::Payload, 200, 204),
        (0x43, CoapHint::Conditional, 304, 200),
        (0x82, CoapHint::OptionFromClient, 400, 500),
        (0x85, CoapHint::MethodsKnown, 405, 400),
    ];
    decides.extend((0x46..0x5f).chain([0x40]).map(|unknown| (unknown, CoapHint::Payload, 200, 204)));
    for octet in 0..=255 {
        for (bits, hints) in all_hints() {
            let answer = StatusCode::from_coap_with(octet, hints);
            match decides.iter().find(|row| row.0 == octet) {
                Some((_, hint, set, not_set)) => {
                    let is_set = bits & u32::from(hint.as_u8()) != 0;
                    assert_eq!(
                        answer.map(u16::from),
                        Some(if is_set { *set } else { *not_set }),
                        "{octet} {hints:?}"
                    );
                }
                None => assert_eq!(answer, StatusCode::from_coap(octet), "{octet} {hints:?}"),
            }
        }
    }
    for bits in [16, 32, 1 << 31, u32::MAX] {
        assert_eq!(CoapHints::from_bits(bits), CoapHints::from_bits(bits & 15));
    }
}

/// Where Californium answers otherwise than `from_coap`: code, Californium's, ours.
const CALIFORNIUM_FROM: [(u8, u16, u16); 5] = [
    (0x42, 204, 200), // 2.02: 204 only without a payload (note 2)
    (0x44, 204, 200), // 2.04: the same
    (0x81, 401, 403), // 4.01: 401 needs a challenge, which CoAP has not (note 5)
    (0x82, 400, 500), // 4.02: 400 needs to know that the option was the client's (note 6)
    (0x85, 405, 400), // 4.05: 405 needs the methods for Allow (note 7)
];

#[test]
fn californiums_table_from_coap_differs_where_listed() {
    let mut differences = Vec::new();
    for row in rows("coap-to-http (californium)") {
        let (octet, theirs) = (octet(&row), row["http"].parse().unwrap());
        let ours = StatusCode::from_coap(octet).map_or(0, u16::from);
        if theirs != ours {
            differences.push((octet, theirs, ours));
        }
    }
    assert_eq!(differences, CALIFORNIUM_FROM);
}

/// Where Californium answers otherwise than `to_coap`: code, Californium's, ours.
const CALIFORNIUM_TO: [(u16, u8, u8); 4] = [
    (100, 0xa2, 0),    // interim: the final response is still to come
    (102, 0xa2, 0),    // the same
    (408, 0x80, 0x88), // CoAP has 4.08 since RFC 7959, whose section 5 leads 408 to it
    (409, 0x80, 0x89), // CoAP has 4.09 since RFC 8132, and Californium's own way back is 409
];

#[test]
fn http_to_coap_is_rfc_7252_and_californiums_table_differs_where_listed() {
    let mut differences = Vec::new();
    for row in rows("http-to-coap") {
        let octet = octet(&row);
        let words: Vec<&str> = row["http"].split(' ').collect();
        let (method, code) = match words.as_slice() {
            [code] if code.parse::<u16>().is_ok() => (None, code.parse::<u16>().unwrap()),
            ["POST", code] => (Some(CoapMethod::Post), code.parse().unwrap_or(0)),
            ["DELETE", code] => (Some(CoapMethod::Delete), code.parse().unwrap_or(0)),
            _ => {
                spelled_out(&row, octet);
                continue;
            }
        };
        if code == 0 {
            spelled_out(&row, octet);
            continue;
        }
        let ours = match method {
            Some(method) => status(code).to_coap_for(method),
            None => status(code).to_coap(),
        };
        if ours != Some(octet) {
            differences.push((code, octet, ours.unwrap_or(0)));
        }
    }
    assert_eq!(differences, CALIFORNIUM_TO);
}

/// The rows that RFC 7252 gives in words.
fn spelled_out(row: &Row, octet: u8) {
    let cases: Vec<(u16, CoapMethod)> = match row["http"].as_str() {
        "GET 200" => vec![(200, CoapMethod::Get)],
        "GET 201" => vec![(201, CoapMethod::Get)],
        "GET 304 (ETag matched)" => vec![(304, CoapMethod::Get)],
        "GET 304 (own revalidation)" => {
            let answer = status(304).to_coap_with(CoapMethod::Get, CoapHints::default());
            assert_eq!(answer, Some(octet));
            return;
        }
        "PUT/POST 408" => vec![(408, CoapMethod::Put), (408, CoapMethod::Post)],
        "PUT/POST 413" => vec![(413, CoapMethod::Put), (413, CoapMethod::Post)],
        "PUT 201" => vec![(201, CoapMethod::Put)],
        "PUT 200/204" => vec![(200, CoapMethod::Put), (204, CoapMethod::Put)],
        "DELETE success, 404 or 410" => {
            (200..300).chain([404, 410]).map(|code| (code, CoapMethod::Delete)).collect()
        }
        "POST other 2xx" => {
            (200..300).filter(|code| *code != 201).map(|code| (code, CoapMethod::Post)).collect()
        }
        // What the proxy finds out for itself is no translation of a code; 502 and 504 are.
        "(proxy unwilling)" | "(no result in time)" | "(result not understood)" => Vec::new(),
        other => panic!("row not understood: {other}"),
    };
    for (code, method) in cases {
        assert_eq!(status(code).to_coap_for(method), Some(octet), "{code} {method:?}");
    }
}

#[test]
fn every_code_has_a_response_code_but_interim_ones() {
    let known: BTreeSet<u8> = rows("coap-to-http").iter().map(octet).collect();
    for code in 100..=999 {
        let answers = CoapMethod::ALL.iter().map(|method| status(code).to_coap_for(*method));
        for answer in answers.chain([status(code).to_coap()]) {
            let interim = code < 200 && code != 101;
            assert_eq!(answer.is_none(), interim, "{code}");
            assert!(answer.is_none_or(|octet| known.contains(&octet)), "{code}");
            // The class stays, but for what CoAP cannot express, and what does not exist to DELETE.
            let class = answer.map_or(0, |octet| u16::from(octet >> 5));
            assert!(
                interim || class == code / 100 || class == 5 || [304, 404, 410].contains(&code),
                "{code}"
            );
        }
    }
}

/// Codes that do not come back as they went, and what comes back. RFC 8075 section 7 and RFC 8768 section 5 promise
/// the way back for the others only as far as both tables name them.
const NOT_BACK: [(u8, u16, u8); 6] = [
    (0x42, 200, 0x45), // 2.02 through 200: only DELETE knows
    (0x44, 200, 0x45), // 2.04 through 200: only PUT and POST know
    (0x81, 403, 0x83), // 4.01 became 403
    (0x82, 500, 0xa0), // 4.02 became 500
    (0x85, 400, 0x80), // 4.05 became 400
    (0xa5, 502, 0xa2), // 5.05 became 502
];

#[test]
fn codes_come_back_but_for_the_listed() {
    let mut differences = Vec::new();
    for row in rows("coap-to-http") {
        let octet = octet(&row);
        let Some(there) = StatusCode::from_coap(octet) else { continue };
        if there.to_coap() != Some(octet) {
            differences.push((octet, u16::from(there), there.to_coap().unwrap_or(0)));
        }
    }
    assert_eq!(differences, NOT_BACK);
    // With the method, and the payload, the first two come back as well.
    assert_eq!(StatusCode::OK.to_coap_for(CoapMethod::Delete), Some(0x42));
    assert_eq!(StatusCode::OK.to_coap_for(CoapMethod::Post), Some(0x44));
}

#[test]
fn statuses_come_back_if_coap_has_their_number() {
    let back: Vec<u16> = (100..=999)
        .filter(|code| status(*code).to_coap().and_then(StatusCode::from_coap) == Some(status(*code)))
        .collect();
    assert_eq!(
        back,
        [200, 201, 304, 400, 403, 404, 406, 409, 412, 413, 415, 422, 429, 500, 501, 502, 503, 504, 508]
    );
}
