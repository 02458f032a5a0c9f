//! The vendors' table equals the facts, both ways: taken in is what a vendor documents itself, or what two independent
//! sources report.

use std::collections::{BTreeMap, BTreeSet};

use crate::oracle::{Row, rows};
use httpstatus_core::StatusCode;
use httpstatus_core::vendor::{self, Seen, Vendor};

/// Whose name is shorter in the table, since it is printed beside a code.
const NAMES: [(&str, &str); 12] = [
    ("AWS ALB", "AWS ELB"), // one vendor: its Elastic Load Balancing, of which ALB is a kind
    ("Google Gears resumable requests proposal", "Google Gears"),
    ("Google resumable upload APIs", "Google"),
    ("Twitter API v1", "Twitter"),
    ("Microsoft Exchange", "Exchange"),
    ("Microsoft Exchange ActiveSync", "Exchange"),
    ("cPanel / shared hosting; attributed to Apache", "cPanel"),
    ("Cloudflare; also Cloud Foundry gorouter", "Cloudflare"),
    ("Qualys SSL Labs API", "Qualys SSL Labs"),
    ("Anthropic API", "Anthropic"),
    ("some proxies", "proxies"),
    ("some proxies; Tornado HTTP client (no response received)", "proxies"),
];

/// The phrases of those that have none are ours, in parentheses.
const OURS: [(u16, &str, &str); 17] = [
    (0, "(no phrase)", "(Connection Closed)"),
    (0, "(no response)", "(No Response)"),
    (0, "(no status)", "(No Status)"),
    (9, "(HTTP/0.9)", "(HTTP/0.9)"),
    (420, "(locked store)", "(Store Locked)"),
    (444, "(no response)", "(No Response)"),
    (460, "(no phrase)", "(Client Closed Connection)"),
    (463, "(no phrase)", "(Too Many Forwarders)"),
    (464, "(no phrase)", "(Incompatible Protocol)"),
    (498, "(invalid host name)", "(Invalid Host Name)"),
    (529, "(overloaded_error)", "(overloaded_error)"),
    (530, "(with 1XXX body)", "(Origin Unresolved)"),
    (560, "(retry elsewhere)", "(Retry Elsewhere)"),
    (598, "(execution refused)", "(Execution Refused)"),
    (599, "(uncaught exception)", "(Uncaught Exception)"),
    (600, "(invalid header)", "(Invalid Header)"),
    (601, "(header too large)", "(Header Too Large)"),
];

/// Where the facts' second source speaks against the code, so that it does not count; 509 is taken in on another one.
const AGAINST: [(u16, &str); 1] = [(509, "apache/httpd table")];

fn code(row: &Row) -> u16 {
    row["code"].parse().expect("a number")
}

fn sources(row: &Row, more: &[Row]) -> usize {
    let own = row["source"].split("; ");
    let own = own.filter(|source| !AGAINST.iter().any(|(code_, said)| *code_ == code(row) && source == said));
    let added = more.iter().filter(|more| more["code"] == row["code"] && more["phrase"] == row["phrase"]);
    own.count() + added.map(|more| more["second_source"].split("; ").count()).sum::<usize>()
}

/// What the rule takes in: code, vendor's name as the table has it, and the facts' row.
fn wanted() -> BTreeMap<(u16, String), Row> {
    let more = rows(include_str!("../../data/vendor_second_sources.csv"));
    let taken = |row: &Row| match row["evidence"].as_str() {
        "primary" | "two secondary" => true,
        "secondary" => sources(row, &more) >= 2,
        "disproved" => false,
        grade => panic!("unknown grade {grade}"),
    };
    let mut wanted = BTreeMap::new();
    for row in rows(include_str!("../../data/unofficial.csv")).into_iter().filter(taken) {
        let name = row["vendor"].as_str();
        let name = NAMES.iter().find(|(long, _)| *long == name).map_or(name, |(_, short)| short);
        assert!(wanted.insert((code(&row), name.to_owned()), row).is_none());
    }
    wanted
}

fn key(row: Vendor) -> (u16, String) {
    (row.code(), row.name().to_owned())
}

#[test]
fn the_rows_are_those_that_the_rule_takes_in() {
    let wanted: BTreeSet<_> = wanted().into_keys().collect();
    let ours: BTreeSet<_> = vendor::rows().map(key).collect();
    assert_eq!(ours, wanted);
    assert_eq!(ours.len(), vendor::count(), "a vendor says a code twice");
}

#[test]
fn every_row_says_what_the_facts_say() {
    let wanted = wanted();
    for row in vendor::rows() {
        let fact = &wanted[&key(row)];
        let phrase = fact["phrase"].as_str();
        let ours = OURS.iter().find(|(code, said, _)| *code == row.code() && *said == phrase);
        assert_eq!(row.reason(), if ours.is_none() { phrase } else { "" }, "{row:?}");
        let bare = |ours: &'static str| ours.trim_start_matches('(').trim_end_matches(')');
        assert_eq!(row.explanation(), ours.map_or(phrase, |(_, _, ours)| bare(ours)), "{row:?}");
        let seen = match fact["where_seen"].as_str() {
            "wire" => Seen::Wire,
            "log-only" => Seen::Log,
            "wire/log" => Seen::WireAndLog,
            "internal" => Seen::Internal,
            "wire/internal" => Seen::WireAndInternal,
            other => panic!("unknown place {other}"),
        };
        assert_eq!(row.seen(), seen, "{row:?}");
        let in_use = fact["still_in_use"].as_str();
        assert_eq!(row.is_in_use(), in_use.starts_with("yes") || in_use == "rare", "{row:?}: {in_use}");
        assert!(!row.meaning().is_empty() && !row.source().is_empty(), "{row:?}");
        let secondary = row.source() == "secondary";
        assert_eq!(
            secondary,
            fact["evidence"] != "primary",
            "{row:?}: {} for {}",
            row.source(),
            fact["source"]
        );
    }
}

/// A fallback that sends what it finds must not send words of ours: no phrase has the parentheses that mark them.
#[test]
fn what_may_be_sent_is_a_vendors_own() {
    for code in 0..=u16::MAX {
        assert!(!vendor::reason(code).contains(['(', ')']), "{code}");
    }
    assert_eq!((vendor::reason(0), vendor::reason(460)), ("", ""));
    assert_eq!(vendor::reason(499), "Client Closed Request");
    assert_eq!((vendor::explanation(0), vendor::explanation(444)), ("Connection Closed", "No Response"));
}

#[test]
fn no_second_source_is_kept_that_is_not_needed() {
    let facts = rows(include_str!("../../data/unofficial.csv"));
    for more in rows(include_str!("../../data/vendor_second_sources.csv")) {
        let fact = facts.iter().find(|row| row["code"] == more["code"] && row["phrase"] == more["phrase"]);
        let fact = fact.expect("a row of unofficial.csv");
        assert_eq!((fact["evidence"].as_str(), sources(fact, &[])), ("secondary", 1), "{more:?}");
    }
}

#[test]
fn every_number_finds_its_own() {
    for code in 0..=u16::MAX {
        let rows: Vec<_> = vendor::rows().filter(|row| row.code() == code).collect();
        assert_eq!(vendor::of(code).collect::<Vec<_>>(), rows);
        assert_eq!(vendor::reason(code), rows.first().map_or("", |row| row.reason()));
        assert_eq!(vendor::explanation(code), rows.first().map_or("", |row| row.explanation()));
    }
}

#[test]
fn rows_end_and_are_in_code_order() {
    assert!(vendor::rows().map(Vendor::code).is_sorted());
    for row in [vendor::count(), vendor::count() + 1, 255, 256, 65_536, usize::MAX] {
        assert!(vendor::at(row).is_none());
    }
}

#[test]
fn the_first_of_several_is_in_use_if_any_is() {
    for row in vendor::rows() {
        let first = vendor::of(row.code()).next().unwrap();
        assert!(first.is_in_use() || !row.is_in_use(), "{row:?} is hidden behind {first:?}");
    }
}

#[test]
fn registered_lookups_know_nothing_of_vendors() {
    for row in vendor::rows() {
        let Ok(status) = StatusCode::from_u16(row.code()) else { continue };
        assert_ne!(status.reason(), row.explanation());
        assert_eq!(status.is_registered(), StatusCode::ALL.iter().copied().any(|code| code == status));
    }
    assert_eq!(StatusCode::from_u16(444).unwrap().reason(), "");
}
