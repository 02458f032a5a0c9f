//! What the documents say of sending a request again, read from them and not from our rows.

use httpstatus_core::{Action, Method, Redirect, Retry, StatusCode};

/// Who may send the same request again by itself after a status of which a document says something.
const AGAIN: &[(u16, bool, bool, &str, &str)] = &[
    // The one sentence gives leave, the other takes it: a server that answers 408 after work has begun has perhaps
    // applied the request, and "A client SHOULD NOT automatically retry a request with a non-idempotent method unless
    // it has [...] some means to detect that the original request was never applied" (RFC 9110 section 9.2.2).
    (408, true, false, "RFC 9110 15.5.9, 9.2.2", "it MAY repeat that request; if [...] never applied"),
    (
        413,
        false,
        false,
        "RFC 9110 15.5.14",
        "If the condition is temporary, [...] Retry-After [...] MAY try again",
    ),
    (
        421,
        true,
        true,
        "RFC 9110 15.5.20",
        "MAY retry the request, whether or not the request method is idempotent",
    ),
    (423, false, false, "RFC 4918 11.3, 16", "a lock token should have been submitted"),
    (
        425,
        true,
        true,
        "RFC 8470 5.2",
        "A user agent SHOULD retry automatically, but [...] MUST NOT be sent in early data",
    ),
    (
        401,
        false,
        false,
        "RFC 9110 15.5.2",
        "MAY repeat the request with a new or replaced Authorization header field",
    ),
    (
        403,
        false,
        false,
        "RFC 9110 15.5.4",
        "SHOULD NOT automatically repeat the request with the same credentials",
    ),
    (
        407,
        false,
        false,
        "RFC 9110 15.5.8",
        "MAY repeat [...] with a new or replaced Proxy-Authorization header field",
    ),
    (409, false, false, "RFC 9110 15.5.10", "the user might be able to resolve the conflict and resubmit"),
    (411, false, false, "RFC 9110 15.5.12", "MAY repeat the request if it adds a valid Content-Length"),
    (417, false, false, "RFC 9110 10.1.1", "SHOULD repeat that request without a 100-continue expectation"),
    (428, false, false, "RFC 6585 3", "SHOULD explain how to resubmit the request"),
    (429, true, false, "RFC 6585 4", "how long to wait before making a new request"),
    (
        431,
        false,
        false,
        "RFC 6585 5",
        "MAY be resubmitted after reducing the size of the request header fields",
    ),
    (503, true, false, "RFC 9110 15.6.4", "for the client to wait before retrying the request"),
    (510, false, false, "RFC 2774 7", "MAY repeat the request if [...] by modifying the request"),
    (
        507,
        false,
        false,
        "RFC 4918 11.5",
        "MUST NOT be repeated until it is requested by a separate user action",
    ),
];

#[test]
fn who_may_send_it_again() {
    for (code, idempotent, any, section, words) in AGAIN {
        let status = StatusCode::from_u16(*code).unwrap();
        let ours = (status.may_retry(Method::Get), status.may_retry(Method::Post));
        assert_eq!(ours, (*idempotent, *any), "{status}, {section}: {words}");
    }
}

/// RFC 9110 section 9.2.2: without means to know better, only what is idempotent. The means are the words of 15.5.20
/// ("whether or not the request method is idempotent") and of RFC 8470 section 5.2, and no code has such words else but
/// that of 15.5.9, which 9.2.2 overrides here (see 408).
#[test]
fn only_two_documents_let_any_method_go_out_again() {
    for code in 0..=u16::MAX {
        let Ok(status) = StatusCode::from_u16(code) else { continue };
        assert_eq!(status.may_retry(Method::Post), [421, 425].contains(&code), "{status}");
    }
}

/// RFC 4918 section 11.3: the answer SHOULD name 'lock-token-submitted' ("The request could not succeed because a lock
/// token should have been submitted", section 16) or 'no-conflicting-lock': another request, or the same one when the
/// lock is gone, may succeed. Something has to come between, as with 409 and 412.
#[test]
fn a_lock_is_no_last_word() {
    assert_eq!(StatusCode::LOCKED.retry(), Retry::UserAction);
    assert_eq!(StatusCode::LOCKED.action(), Action::GiveUp);
    for status in [StatusCode::CONFLICT, StatusCode::PRECONDITION_FAILED] {
        assert_eq!((status.retry(), status.action()), (Retry::UserAction, Action::GiveUp), "{status}");
    }
}

/// RFC 8470 section 5.2: "any retries MUST NOT be sent in early data". A new connection could begin with early data
/// again, so that is not what 425 asks for.
#[test]
fn early_data_is_not_mended_by_a_new_connection() {
    assert_eq!(StatusCode::TOO_EARLY.retry(), Retry::NotInEarlyData);
    assert_ne!(StatusCode::TOO_EARLY.action(), Action::Reconnect);
    assert!(Action::RetryLater.doc().contains("RFC 8470 section 5.2"), "{}", Action::RetryLater.doc());
    for condition in ["RFC 8470 section 5.2", "early data"] {
        assert!(Retry::NotInEarlyData.doc().contains(condition), "{condition}");
    }
}

/// Section 15.4: "Automatic redirection needs to be done with care for methods not known to be safe", and its note:
/// 307 and 308 "were later added to unambiguously indicate method-preserving redirects". Section 15.4.9 itself says
/// nothing of the method; that it has to is verified erratum 7109.
#[test]
fn redirects_cite_where_their_method_rule_stands() {
    assert!(
        Action::Follow.doc().contains("not known to be safe (RFC 9110 section 15.4)"),
        "{}",
        Action::Follow.doc()
    );
    let doc = Redirect::PermanentKeep.doc();
    assert!(doc.contains("note in section 15.4") && doc.contains("erratum 7109"), "{doc}");
    assert!(!doc.contains("15.4.9"), "{doc}");
}

/// A description stays true when a date has passed: no year in any. What the sections say: "transferring one or more
/// parts of the selected representation [...] only a subset" (15.3.7), "cannot or will not process" (15.5.1).
#[test]
fn descriptions_say_what_the_sections_say() {
    for status in StatusCode::ALL.iter().copied() {
        assert!(!status.description().contains("20"), "{status}: {}", status.description());
    }
    assert!(StatusCode::PARTIAL_CONTENT.description().starts_with("Some or all"));
    assert!(StatusCode::BAD_REQUEST.description().contains("cannot or will not process"));
}
