//! What the documents say of request methods, read from them: RFC 9110 sections 9.1, 9.2 and 18.2, RFC 5789 section 2
//! and draft-ietf-httpbis-safe-method-w-body.

use httpstatus_core::{Method, StatusCode};

/// Name, safe, idempotent, and where it is said.
const METHODS: &[(Method, &str, bool, bool, &str)] = &[
    (
        Method::Get,
        "GET",
        true,
        true,
        "RFC 9110 9.2.1: the GET, HEAD, OPTIONS, and TRACE methods are [...] safe",
    ),
    (Method::Head, "HEAD", true, true, "RFC 9110 9.2.1"),
    (Method::Post, "POST", false, false, "RFC 9110 18.2: no, no"),
    (Method::Put, "PUT", false, true, "RFC 9110 9.2.2: PUT, DELETE, and safe request methods are idempotent"),
    (Method::Delete, "DELETE", false, true, "RFC 9110 9.2.2"),
    (Method::Connect, "CONNECT", false, false, "RFC 9110 18.2: no, no"),
    (Method::Options, "OPTIONS", true, true, "RFC 9110 9.2.1"),
    (Method::Trace, "TRACE", true, true, "RFC 9110 9.2.1"),
    (Method::Patch, "PATCH", false, false, "RFC 5789 2: PATCH is neither safe nor idempotent"),
    (Method::Query, "QUERY", true, true, "draft-ietf-httpbis-safe-method-w-body 2: both safe and idempotent"),
];

#[test]
fn methods_are_safe_and_idempotent_as_their_documents_say() {
    for (method, name, safe, idempotent, source) in METHODS {
        assert_eq!((method.is_safe(), method.is_idempotent()), (*safe, *idempotent), "{name}: {source}");
        assert_eq!((method.as_str(), Method::from_bytes(name.as_bytes())), (*name, *method));
        assert_eq!((method.to_string().as_str(), name.parse()), (*name, Ok(*method)));
    }
    assert_eq!(METHODS.len() + 1, Method::ALL.len(), "all but Other");
}

/// Section 9.1: "The method token is case-sensitive". Section 9.2.2 lets nobody take what he does not know for
/// idempotent.
#[test]
fn whatever_else_is_another_method() {
    let near = ["", "get", "Get", "GE", "GETS", " GET", "GET ", "GET\0", "PROPFIND", "G\u{c9}T"];
    for name in near {
        assert_eq!(Method::from_bytes(name.as_bytes()), Method::Other, "{name:?}");
        assert_eq!(name.parse(), Ok(Method::Other));
    }
    assert_eq!(Method::from_bytes(&[b'G'; 300]), Method::Other);
    assert_eq!((Method::Other.as_str(), Method::Other.to_string().as_str()), ("", "other"));
    assert!(!Method::Other.is_safe() && !Method::Other.is_idempotent());
}

/// Section 9.2.2: "PUT, DELETE, and safe request methods are idempotent".
#[test]
fn what_is_safe_is_idempotent() {
    assert!(Method::ALL.iter().all(|method| method.is_idempotent() || !method.is_safe()));
}

#[test]
fn numbers_are_those_of_c() {
    for (number, method) in (0..).zip(Method::ALL) {
        assert_eq!((method.as_u8(), Method::from_u8(number)), (number, Some(*method)));
    }
    assert_eq!([Method::Other, Method::Head, Method::Connect].map(Method::as_u8), [0, 1, 2]);
    assert!((11..=u8::MAX).all(|number| Method::from_u8(number).is_none()));
}

/// RFC 9112 section 6.3, items 1 and 2, name HEAD and CONNECT alone; RFC 9110 sections 9.2.2 and 15.5.20.
#[test]
fn what_follows_from_a_method() {
    for method in Method::ALL {
        assert_eq!(StatusCode::NOT_FOUND.has_body(*method), *method != Method::Head, "{method:?}");
        let tunnels = [Method::Head, Method::Connect].contains(method);
        assert_eq!(StatusCode::OK.has_body(*method), !tunnels, "{method:?}");
        assert_eq!(StatusCode::BAD_GATEWAY.may_retry(*method), method.is_idempotent(), "{method:?}");
        assert!(StatusCode::MISDIRECTED_REQUEST.may_retry(*method));
        assert!(!StatusCode::NOT_FOUND.may_retry(*method));
    }
}
