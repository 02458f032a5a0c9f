//! What a code means equals the facts gathered from the RFCs, column by column, both ways.

use std::collections::{BTreeMap, BTreeSet};

use crate::oracle::{Row, rows};
use httpstatus_core::{Action, Fault, Field, Level, Method, Redirect, Retry, StatusCode};

fn semantics() -> BTreeMap<StatusCode, Row> {
    rows(include_str!("../../data/semantics.csv"))
        .into_iter()
        .map(|row| (row["code"].parse().expect("a code"), row))
        .collect()
}

fn codes(of: impl Fn(StatusCode) -> bool) -> BTreeSet<StatusCode> {
    StatusCode::ALL.iter().copied().filter(|status| of(*status)).collect()
}

/// The registered codes whose row satisfies the test.
fn facts(of: impl Fn(&Row) -> bool) -> BTreeSet<StatusCode> {
    semantics().iter().filter(|(_, row)| of(row)).map(|(status, _)| *status).collect()
}

#[test]
fn the_rows_are_the_registered_codes() {
    assert_eq!(semantics().into_keys().collect::<BTreeSet<_>>(), codes(|_| true));
}

#[test]
fn class_and_kind() {
    for (status, row) in semantics() {
        assert_eq!(status.class().unwrap().as_u8().to_string(), row["class"]);
        assert_eq!(status.is_informational(), row["kind"] == "interim", "{status}");
    }
    assert!(facts(|row| !["interim", "final"].contains(&row["kind"].as_str())).is_empty());
}

#[test]
fn cacheability() {
    assert_eq!(
        codes(StatusCode::is_heuristically_cacheable),
        facts(|row| row["heuristically_cacheable"] == "yes")
    );
    assert_eq!(
        codes(StatusCode::must_not_store),
        facts(|row| row["storable_with_explicit_freshness"] == "no")
    );
    // 206 and 304 are stored only by a cache that understands them: not the code's, but the cache's quality.
    let conditional = facts(|row| row["storable_with_explicit_freshness"] == "if-understood");
    assert_eq!(conditional, [StatusCode::PARTIAL_CONTENT, StatusCode::NOT_MODIFIED].into());
}

#[test]
fn content_and_framing() {
    assert_eq!(codes(StatusCode::is_bodyless), facts(|row| row["bodyless_framing"] == "yes"));
    assert_eq!(
        codes(StatusCode::forbids_content),
        facts(|row| ["never", "server-must-not-generate"].contains(&row["content"].as_str()))
    );
    // What must not be framed must not announce a frame; 304 may repeat the Content-Length of a 200.
    let mut unframed = facts(|row| row["forbidden_fields"].contains("Content-Length MUST NOT"));
    assert!(unframed.insert(StatusCode::NOT_MODIFIED));
    assert_eq!(codes(StatusCode::is_bodyless), unframed);
    for status in StatusCode::ALL.iter().copied() {
        assert_eq!(status.has_body(Method::Other), !status.is_bodyless());
        assert!(!status.has_body(Method::Head));
        assert_eq!(status.has_body(Method::Connect), !status.is_bodyless() && !status.is_success());
    }
}

/// The facts' words for a redirect kind and its method rule.
fn redirect_in_words(redirect: Option<Redirect>) -> (&'static str, &'static str) {
    let Some(redirect) = redirect else { return ("", "") };
    match redirect {
        Redirect::PermanentMayGet => {
            ("permanent", "user agent MAY change POST to GET (15.4.2); others preserved (15.4 item 4)")
        }
        Redirect::TemporaryMayGet => {
            ("temporary", "user agent MAY change POST to GET (15.4.3); others preserved (15.4 item 4)")
        }
        Redirect::ToGet => ("other-resource", "GET or HEAD retrieval (15.4.4)"),
        Redirect::TemporaryKeep => ("temporary", "MUST NOT change (15.4.8)"),
        Redirect::PermanentKeep => ("permanent", "preserved (15.4 note; verified erratum 7109)"),
        Redirect::Choose => ("choice", "preserved (15.4 item 4: no change in 15.4.1)"),
        other => panic!("no words for {other:?}"),
    }
}

#[test]
fn redirects() {
    for (status, row) in semantics() {
        let redirect = status.redirect();
        // Named in the column, but nothing to follow.
        let none = ["not-a-redirect (use stored response)", "deprecated", "unused"];
        let kind = if none.contains(&row["redirect_kind"].as_str()) { "" } else { &row["redirect_kind"] };
        assert_eq!(redirect_in_words(redirect), (kind, row["redirect_method"].as_str()), "{status}");
        let followed = row["redirect_auto_follow"].contains("MAY");
        assert_eq!(redirect.is_some(), followed, "{status}");
        assert_eq!(status.action() == Action::Follow, followed, "{status}");
        assert_eq!(redirect.is_some_and(Redirect::is_permanent), row["redirect_kind"] == "permanent");
        let fetch = match redirect {
            Some(Redirect::PermanentMayGet | Redirect::TemporaryMayGet) => "POST->GET",
            Some(Redirect::ToGet) => "all but GET,HEAD->GET",
            Some(Redirect::TemporaryKeep | Redirect::PermanentKeep) => "preserve",
            _ => "",
        };
        let (rule, source) = row["whatwg_fetch_redirect"].split_once(" (").unwrap_or_default();
        assert_eq!((fetch, fetch.is_empty()), (rule, source.is_empty()), "{status}");
        let names_location =
            row["redirect_location"].contains("SHOULD") || row["redirect_location"].contains("MUST");
        let location = status.fields().any(|(field, _)| field == Field::Location) && status.is_redirection();
        assert_eq!(location, names_location || row["redirect_location"].contains("definition"), "{status}");
    }
}

fn retry_in_words(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => "no",
        Retry::SameRequest => "same-request",
        Retry::AfterDelay => "after-delay",
        Retry::OtherConnection => "different-connection",
        Retry::NotInEarlyData => "same-request-not-in-early-data",
        Retry::ChangedRequest => "modified-request",
        Retry::Transient => "common-practice",
        Retry::UserAction => "user-action",
        other => panic!("no words for {other:?}"),
    }
}

#[test]
fn retries() {
    for (status, row) in semantics() {
        // 413 is retried after a stated delay only: the same kind, but never without the field (see `may_retry`).
        let word = if row["retry"] == "after-delay-if-stated" { "after-delay" } else { &row["retry"] };
        assert_eq!(retry_in_words(status.retry()), word, "{status}");
        assert!(row["retry"] != "after-delay-if-stated" || !status.may_retry(Method::Get), "{status}");
    }
    for retry in Retry::ALL {
        assert!(
            StatusCode::ALL.iter().copied().any(|status| status.retry() == *retry),
            "{retry:?} is nobody's"
        );
    }
}

/// Several of the facts' words are one of ours: who has to act is the same.
fn fault_from_words(words: &str) -> Option<Fault> {
    Some(match words {
        "none" => return None,
        "resource state" => Fault::Resource,
        "dependent operation" => Fault::Dependency,
        "upstream" => Fault::Upstream,
        "network intermediary" => Fault::Network,
        _ if words.starts_with("client") => Fault::Client,
        _ if words.starts_with("server") => Fault::Server,
        _ if words.starts_with("routing") => Fault::Routing,
        _ if words.starts_with("policy") => Fault::Policy,
        _ => panic!("no fault for {words}"),
    })
}

#[test]
fn faults() {
    for (status, row) in semantics() {
        assert_eq!(status.fault(), fault_from_words(&row["fault"]), "{status}");
        assert_eq!(status.fault().is_none(), row["fault_source"].is_empty(), "{status}");
    }
    for fault in Fault::ALL {
        assert!(
            StatusCode::ALL.iter().copied().any(|status| status.fault() == Some(*fault)),
            "{fault:?} is nobody's"
        );
    }
}

/// The fields that are ours by name; some names in the facts carry a value.
fn field(name: &str) -> Option<Field> {
    let name = name.split([':', ' ']).next().expect("a name");
    Field::ALL.iter().copied().find(|field| field.name().eq_ignore_ascii_case(name))
}

/// The facts' word for a level is ours: a MUST or SHOULD with a condition that is not already the code's own is
/// conditional.
fn level(word: &str, condition: &str) -> Option<Level> {
    // The code itself says that this holds: every 405 is an origin server's, every 451 a blocking entity's.
    let own = ["", "origin server, may be an empty list", "sent by the blocking entity"];
    match word {
        "MUST" if own.contains(&condition) => Some(Level::Must),
        "MUST" => Some(Level::MustIf),
        "SHOULD" if own.contains(&condition) => Some(Level::Should),
        "SHOULD" | "ought" => Some(Level::ShouldIf),
        "MAY" | "allowed" | "typical" | "can" | "definition" | "progress" => Some(Level::May),
        // What must not be sent, has no meaning, or had one once, is not a field of the code.
        "MUST NOT" | "SHOULD NOT" | "undefined" | "historic" => None,
        _ => panic!("no level for {word}"),
    }
}

#[test]
fn fields_and_their_levels() {
    let mut expected = BTreeSet::new();
    for row in rows(include_str!("../../data/fields.csv")) {
        let status = row["code"].parse::<StatusCode>().unwrap();
        // Date belongs to whole classes (the column date_field of the other file), so to no code in particular.
        if row["field"] == "Date" {
            continue;
        }
        if let Some(level) = level(&row["level"], &row["condition"]) {
            let field = field(&row["field"]).unwrap_or_else(|| panic!("no field {}", row["field"]));
            expected.insert((status, field, level));
        }
    }
    let ours = StatusCode::ALL
        .iter()
        .copied()
        .flat_map(|status| status.fields().map(move |(field, level)| (status, field, level)))
        .collect::<BTreeSet<_>>();
    assert_eq!(ours, expected);
    for status in StatusCode::ALL.iter().copied() {
        let must = expected.iter().filter(|(of, _, level)| *of == status && *level == Level::Must);
        let must = must.map(|(_, field, _)| *field).collect::<BTreeSet<_>>();
        assert_eq!(status.required_fields().iter().collect::<BTreeSet<_>>(), must, "{status}");
        for level in Level::ALL {
            let here = expected.iter().filter(|(of, _, at)| of == &status && at == level);
            let here = here.map(|(_, field, _)| *field).collect::<BTreeSet<_>>();
            assert_eq!(status.fields_at(*level).iter().collect::<BTreeSet<_>>(), here, "{status}, {level:?}");
        }
    }
}

/// The column `fields` of the one file repeats the other.
#[test]
fn fields_are_named_with_the_semantics_too() {
    for (status, row) in semantics() {
        for (field, level) in status.fields() {
            assert!(row["fields"].contains(field.name()), "{status} {}: {level:?}", field.name());
        }
        assert_eq!(
            row["fields"].contains("=MUST@"),
            status.fields().any(|(_, level)| level >= Level::MustIf),
            "{status}"
        );
    }
}
