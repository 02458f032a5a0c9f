//! The `http` crate's `StatusCode` as an oracle: the same constants, constructors, texts and conversions, but for the
//! differences listed here.

use httpstatus_core::StatusCode;

/// Phrases that differ, ours first.
const PHRASES: [(u16, Option<&str>, Option<&str>, &str); 5] = [
    (104, Some("Upload Resumption Supported"), None, "registered since 2024"),
    (
        203,
        Some("Non-Authoritative Information"),
        Some("Non Authoritative Information"),
        "every RFC has the hyphen",
    ),
    (306, Some("(Unused)"), None, "registered, unused"),
    (413, Some("Content Too Large"), Some("Payload Too Large"), "renamed by RFC 9110"),
    (422, Some("Unprocessable Content"), Some("Unprocessable Entity"), "renamed by RFC 9110"),
];

fn pairs() -> impl Iterator<Item = (StatusCode, http::StatusCode)> {
    (100..=999).map(|code| (StatusCode::from_u16(code).unwrap(), http::StatusCode::from_u16(code).unwrap()))
}

#[test]
fn phrases_and_texts_agree() {
    for (ours, theirs) in pairs() {
        match PHRASES.iter().find(|known| known.0 == ours.as_u16()) {
            Some((_, our, their, why)) => {
                assert_eq!((ours.canonical_reason(), theirs.canonical_reason()), (*our, *their), "{why}");
            }
            None => {
                assert_eq!(ours.canonical_reason(), theirs.canonical_reason());
                assert_eq!(ours.to_string(), theirs.to_string());
            }
        }
        assert_eq!(format!("{ours:?} {ours:5?}"), format!("{theirs:?} {theirs:5?}"));
        assert_eq!(ours.as_str(), theirs.as_str());
    }
}

/// A width, a fill, an alignment, a sign or a precision does what it does there: nothing, since `http` writes number
/// and phrase in one piece and passes none of them on. Where the phrases differ, ours stands in the place of theirs.
#[test]
fn format_specs_agree() {
    macro_rules! agree {
        ($($spec:literal)+) => {
            for (ours, theirs) in pairs() {
                let phrase = |known: Option<&'static str>| known.unwrap_or("<unknown status code>");
                let (our, their) = (phrase(ours.canonical_reason()), phrase(theirs.canonical_reason()));
                $(
                    let text = format!($spec, theirs);
                    assert!(text.contains(their), "{} of http leaves part of {their:?} out: {text:?}", $spec);
                    assert_eq!(format!($spec, ours), text.replace(their, our), "{} of {}", $spec, ours.as_u16());
                )+
            }
        };
    }
    agree! {
        "{}" "{:1}" "{:3}" "{:4}" "{:6}" "{:16}" "{:60}"
        "{:<16}" "{:>16}" "{:^16}" "{:<60}" "{:>60}" "{:^60}"
        "{:*<16}" "{:*>16}" "{:*^16}" "{:0<60}" "{:\u{b7}>60}" "{: ^5}"
        "{:+}" "{:-}" "{:+16}" "{:*<+16}"
        "{:#}" "{:#16}" "{:016}" "{:+016}" "{:#060}"
        "{:.0}" "{:.2}" "{:.16}" "{:16.2}" "{:*^60.5}" "{:+016.2}"
    }
}

#[test]
fn constructors_agree() {
    for code in 0..=u16::MAX {
        let theirs = http::StatusCode::from_u16(code).ok().map(u16::from);
        assert_eq!(StatusCode::from_u16(code).ok().map(u16::from), theirs);
        assert_eq!(StatusCode::try_from(code).ok().map(u16::from), theirs);
    }
    for text in 0..=0x00ff_ffff_u32 {
        let [_, octets @ ..] = text.to_be_bytes();
        let theirs = http::StatusCode::from_bytes(&octets).ok().map(|code| code.as_u16());
        assert_eq!(StatusCode::try_from(octets.as_slice()).ok().map(|code| code.as_u16()), theirs);
    }
    let (ours, theirs) = (StatusCode::from_u16(1).unwrap_err(), http::StatusCode::from_u16(1).unwrap_err());
    assert_eq!((ours.to_string(), format!("{ours:?}")), (theirs.to_string(), format!("{theirs:?}")));
    assert_eq!(StatusCode::default().as_u16(), http::StatusCode::default().as_u16());
}

#[test]
fn classes_agree() {
    for (ours, theirs) in pairs() {
        assert_eq!(ours.is_informational(), theirs.is_informational());
        assert_eq!(ours.is_success(), theirs.is_success());
        assert_eq!(ours.is_redirection(), theirs.is_redirection());
        assert_eq!(ours.is_client_error(), theirs.is_client_error());
        assert_eq!(ours.is_server_error(), theirs.is_server_error());
    }
}

/// Every constant of the `http` crate exists here under the same name and with the same number.
#[test]
fn constants_agree() {
    macro_rules! agree {
        ($($name:ident)+) => {
            $(assert_eq!(StatusCode::$name.as_u16(), http::StatusCode::$name.as_u16());)+
            let listed = [$(StatusCode::$name.as_u16()),+];
            let theirs = pairs().filter(|pair| pair.1.canonical_reason().is_some());
            assert!(theirs.map(|pair| pair.0.as_u16()).eq(listed), "a constant is missing from the list");
        };
    }
    agree! {
        CONTINUE SWITCHING_PROTOCOLS PROCESSING EARLY_HINTS
        OK CREATED ACCEPTED NON_AUTHORITATIVE_INFORMATION NO_CONTENT RESET_CONTENT PARTIAL_CONTENT MULTI_STATUS
        ALREADY_REPORTED IM_USED
        MULTIPLE_CHOICES MOVED_PERMANENTLY FOUND SEE_OTHER NOT_MODIFIED USE_PROXY TEMPORARY_REDIRECT
        PERMANENT_REDIRECT
        BAD_REQUEST UNAUTHORIZED PAYMENT_REQUIRED FORBIDDEN NOT_FOUND METHOD_NOT_ALLOWED NOT_ACCEPTABLE
        PROXY_AUTHENTICATION_REQUIRED REQUEST_TIMEOUT CONFLICT GONE LENGTH_REQUIRED PRECONDITION_FAILED
        PAYLOAD_TOO_LARGE URI_TOO_LONG UNSUPPORTED_MEDIA_TYPE RANGE_NOT_SATISFIABLE EXPECTATION_FAILED IM_A_TEAPOT
        MISDIRECTED_REQUEST UNPROCESSABLE_ENTITY LOCKED FAILED_DEPENDENCY TOO_EARLY UPGRADE_REQUIRED
        PRECONDITION_REQUIRED TOO_MANY_REQUESTS REQUEST_HEADER_FIELDS_TOO_LARGE UNAVAILABLE_FOR_LEGAL_REASONS
        INTERNAL_SERVER_ERROR NOT_IMPLEMENTED BAD_GATEWAY SERVICE_UNAVAILABLE GATEWAY_TIMEOUT
        HTTP_VERSION_NOT_SUPPORTED VARIANT_ALSO_NEGOTIATES INSUFFICIENT_STORAGE LOOP_DETECTED NOT_EXTENDED
        NETWORK_AUTHENTICATION_REQUIRED
    }
}
