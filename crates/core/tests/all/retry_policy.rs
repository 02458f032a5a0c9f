//! The policy agrees with what deployed clients do, and never repeats what an RFC does not let it repeat.

use std::collections::BTreeSet;

use crate::oracle::rows;
use httpstatus_core::{Action, Method, Retry, StatusCode};

/// Codes that some client retries and we do not, and why.
const NOT_WITHOUT_MORE: [(u16, &str); 1] =
    [(413, "only with Retry-After (RFC 9110 section 15.5.14), which a code alone does not show")];

/// Codes that nobody registered: they are retried as 500 is.
const UNREGISTERED: [u16; 4] = [521, 522, 524, 529];

fn is_retryable(retry: Retry) -> bool {
    matches!(
        retry,
        Retry::SameRequest
            | Retry::AfterDelay
            | Retry::OtherConnection
            | Retry::NotInEarlyData
            | Retry::Transient
    )
}

#[test]
fn what_clients_retry_by_default_may_be_retried() {
    let mut named = BTreeSet::new();
    for row in rows(include_str!("../../data/retry_clients.csv")) {
        for code in row["codes"].split(' ') {
            let status = code.parse::<StatusCode>().expect("a code");
            named.insert(status);
            assert!(is_retryable(status.retry()), "{} retries {status}", row["client"]);
            if NOT_WITHOUT_MORE.iter().any(|(code, _)| status == *code) {
                assert!(
                    !status.may_retry(Method::Get),
                    "{status}: no longer a difference, take it off the list"
                );
            } else {
                assert!(status.may_retry(Method::Get), "{} retries {status}", row["client"]);
            }
            let is_unregistered = UNREGISTERED.contains(&status.as_u16());
            assert_eq!(!status.is_registered(), is_unregistered, "{status}");
        }
    }
    // The other way: what we retry, some client retries, but for 425, where RFC 8470 section 5.2 asks for it.
    let ours = StatusCode::ALL
        .iter()
        .copied()
        .filter(|status| status.may_retry(Method::Get))
        .collect::<BTreeSet<_>>();
    let only_ours = ours.difference(&named).copied().collect::<Vec<_>>();
    assert_eq!(only_ours, [StatusCode::TOO_EARLY]);
}

#[test]
fn the_column_of_clients_says_the_same() {
    let clients = rows(include_str!("../../data/retry_clients.csv"));
    for row in rows(include_str!("../../data/semantics.csv")) {
        let of_this = clients.iter().filter(|client| client["codes"].split(' ').any(|it| it == row["code"]));
        let names: Vec<&str> = of_this.map(|client| client["client"].as_str()).collect();
        assert_eq!(row["clients_retrying_by_default"], names.join("|"), "{}", row["code"]);
    }
}

/// RFC 9110 section 9.2.2: only idempotent requests, unless the server is known not to have acted: section 15.5.20
/// (421), RFC 8470 section 5.2 (425). Section 15.5.9 (408) says so too, but what sends a 408 has perhaps begun to act.
#[test]
fn not_idempotent_is_repeated_only_where_the_rfc_allows() {
    let allowed = all().filter(|status| status.may_retry(Method::Post)).map(u16::from).collect::<Vec<_>>();
    assert_eq!(allowed, [421, 425]);
}

#[test]
fn what_may_be_repeated_may_be_repeated_when_idempotent() {
    for status in all() {
        assert!(status.may_retry(Method::Get) || !status.may_retry(Method::Post), "{status}");
        assert!(!status.may_retry(Method::Get) || is_retryable(status.retry()), "{status}");
    }
}

fn all() -> impl Iterator<Item = StatusCode> {
    (100..=999).map(|code| StatusCode::from_u16(code).expect("100 to 999"))
}

/// RFC 9110 section 15: unregistered codes are x00 of their class, what has no class is a 5xx.
#[test]
fn every_code_answers_as_its_effective_code() {
    for status in all() {
        let effective = status.effective();
        assert_eq!(status.action(), effective.action(), "{status}");
        assert_eq!(status.retry(), effective.retry(), "{status}");
        assert_eq!(status.redirect(), effective.redirect(), "{status}");
        assert_eq!(status.fault(), effective.fault(), "{status}");
        assert_eq!(status.must_not_store(), effective.must_not_store(), "{status}");
        assert_eq!(status.is_bodyless(), effective.is_bodyless(), "{status}");
        assert_eq!(status.forbids_content(), effective.forbids_content(), "{status}");
        for method in Method::ALL {
            assert_eq!(status.may_retry(*method), effective.may_retry(*method), "{status}");
        }
        if !status.is_registered() {
            assert!(!status.is_heuristically_cacheable(), "{status}");
            assert!(status.required_fields().is_empty() && status.fields().next().is_none(), "{status}");
        }
    }
}

/// The answers of one code do not contradict each other.
#[test]
fn the_action_fits_the_other_answers() {
    for status in all() {
        let follows = status.action() == Action::Follow;
        assert_eq!(follows, status.redirect().is_some(), "{status}");
        assert_eq!(status.action() == Action::Wait, status.is_informational() && status != 101, "{status}");
        assert_eq!(status.action() == Action::Accept, status.is_success(), "{status}");
        assert_eq!(status.fault().is_none(), !status.is_error() && status.as_u16() < 600, "{status}");
        let again = matches!(status.action(), Action::RetryLater | Action::Reconnect);
        assert_eq!(again, status.may_retry(Method::Get), "{status}");
    }
}
