//! What holds for every number: totality, round trips, classes, and that both layouts answer alike.

use httpstatus_core::{
    Class, InvalidStatusCode, Method, REGISTRY_DATE, StatusCode, VERSION, VERSION_NUMBER, c,
};

fn all() -> impl Iterator<Item = StatusCode> {
    (100..=999).map(|code| StatusCode::from_u16(code).unwrap())
}

#[test]
fn the_registered_codes_are_in_code_order() {
    assert!(StatusCode::ALL.is_sorted_by(|one, next| one < next));
}

#[test]
fn a_constant_of_one_s_own_is_any_code() {
    const OWN: [StatusCode; 3] = [StatusCode::of::<100>(), StatusCode::of::<299>(), StatusCode::of::<999>()];
    assert_eq!(OWN.map(u16::from), [100, 299, 999]);
}

#[test]
fn the_digits_outlive_the_code() {
    fn digits(code: u16) -> &'static str {
        StatusCode::from_u16(code).unwrap().as_str()
    }
    assert_eq!(digits(471), "471");
}

#[test]
fn a_code_is_registered_or_silent() {
    for code in all() {
        let texts = [code.reason(), code.name(), code.description(), code.reference(), code.reason_rfc7231()];
        assert!(texts.iter().all(|text| text.is_empty() != code.is_registered()), "{code}");
        assert_eq!(StatusCode::ALL.contains(&code), code.is_registered());
        assert_eq!(code.state().is_some(), code.is_registered());
    }
}

#[test]
fn texts_are_plain_sentences_of_printable_ascii() {
    for code in StatusCode::ALL.iter().copied() {
        let text = code.description();
        assert!(
            text.ends_with('.') && text.starts_with(char::is_uppercase) && text.len() <= 72,
            "{code}: {text}"
        );
        assert!(text.bytes().all(|octet| (b' '..0x7f).contains(&octet)));
        assert!(code.name().bytes().all(|octet| octet.is_ascii_uppercase() || octet == b'_'));
    }
}

#[test]
fn any_integer_becomes_a_code() {
    for code in (-70_000..=70_000).chain([i32::MIN, i32::MAX, 65_536 + 200, -200]) {
        let expected = u16::try_from(code).ok().and_then(|code| StatusCode::from_u16(code).ok());
        let status = StatusCode::from_i32_lossy(code);
        assert_eq!(status, expected.unwrap_or_else(|| StatusCode::from_u16(999).unwrap()));
        let direct = c::AnyInt::new(code).reason();
        assert_eq!(direct.as_str(), expected.map_or("", StatusCode::reason));
        assert_eq!(direct.len(), direct.as_str().len());
    }
}

#[test]
fn classes_are_first_digits() {
    for code in all() {
        let class = Class::from_u8((code.as_u16() / 100) as u8);
        assert_eq!(code.class(), class);
        let is = [
            code.is_informational(),
            code.is_success(),
            code.is_redirection(),
            code.is_client_error(),
            code.is_server_error(),
        ];
        for (number, is) in is.into_iter().enumerate() {
            assert_eq!(is, class.is_some_and(|class| usize::from(class.as_u8()) == number + 1));
        }
        assert_eq!(code.is_error(), is[3] || is[4]);
    }
}

#[test]
fn effective_is_the_rule_of_section_15() {
    for code in all() {
        let expected = match code.as_u16() {
            _ if code.is_registered() => code.as_u16(),
            number @ 100..=599 => number / 100 * 100,
            _ => 500,
        };
        assert_eq!(code.effective(), expected);
    }
}

#[test]
fn reason_or_class_is_never_empty() {
    for code in all() {
        let expected = match (code.canonical_reason(), code.class()) {
            (Some(reason), _) => reason,
            (None, Some(class)) => class.name(),
            (None, None) => "Invalid",
        };
        assert_eq!(code.reason_or_class(), expected);
    }
    assert_eq!(
        (0..=9).map(|class| c::class_text(class).as_str()).collect::<Vec<_>>(),
        ["", "Informational", "Success", "Redirection", "Client Error", "Server Error", "", "", "", ""]
    );
    assert_eq!(c::class_text(u32::MAX).as_str(), "");
}

#[test]
fn digits_spell_the_code() {
    for code in all() {
        assert_eq!(code.to_digits(), code.as_u16().to_string().as_bytes());
        assert_eq!(code.as_str(), code.as_u16().to_string());
        assert_eq!(StatusCode::from_bytes(&code.to_digits()), Ok(code));
    }
}

#[test]
fn only_three_digits_are_a_code() {
    for text in [
        "",
        "4",
        "40",
        "4040",
        "099",
        "000",
        " 404",
        "404 ",
        "+404",
        "-404",
        "4O4",
        "40\u{664}",
        "1e2",
        "0x1",
    ] {
        assert_eq!(text.parse::<StatusCode>(), Err(StatusCode::from_u16(0).unwrap_err()), "{text}");
    }
    for text in 0..=0x00ff_ffff_u32 {
        let [_, octets @ ..] = text.to_be_bytes();
        let valid = octets.iter().all(u8::is_ascii_digit) && octets[0] != b'0';
        assert_eq!(StatusCode::from_bytes(&octets).is_ok(), valid);
    }
}

#[test]
fn phrases_and_names_lead_back() {
    for code in StatusCode::ALL.iter().copied() {
        let reasons = [code.reason(), code.reason_rfc7231()].into_iter().chain(code.older_reasons());
        for reason in reasons {
            for text in [reason.to_owned(), reason.to_uppercase(), reason.to_lowercase()] {
                assert_eq!(StatusCode::from_reason(text.as_bytes()), Some(code), "{text}");
                assert_eq!(
                    StatusCode::from_reason(&text.as_bytes()[1..]).filter(|found| *found == code),
                    None
                );
                assert_eq!(StatusCode::from_reason(format!("{text} ").as_bytes()), None);
                assert_eq!(StatusCode::from_reason(format!("{text}\0").as_bytes()), None);
            }
        }
        for name in [code.name()].into_iter().chain(code.older_names()) {
            assert_eq!(StatusCode::from_name(name.as_bytes()), Some(code), "{name}");
            assert_eq!(StatusCode::from_name(name.to_lowercase().as_bytes()), Some(code), "{name}");
        }
    }
    for nothing in [b"".as_slice(), b"\0", b" ", b"Informational", b"Not\xa0Found", &[0xff; 300]] {
        assert_eq!(StatusCode::from_reason(nothing), None);
        assert_eq!(StatusCode::from_name(nothing), None);
    }
}

#[test]
fn no_phrase_or_name_means_two_codes() {
    let mut seen = std::collections::BTreeMap::new();
    for code in StatusCode::ALL.iter().copied() {
        for text in [code.reason()].into_iter().chain(code.older_reasons()) {
            assert_eq!(seen.insert(text.to_lowercase(), code), None, "{text}");
        }
        for text in [code.name()].into_iter().chain(code.older_names()) {
            assert!(seen.insert(text.to_owned(), code).is_none(), "{text}");
        }
    }
}

#[test]
fn answers_are_constant_expressions() {
    const STATUS: StatusCode = match StatusCode::from_u16(404) {
        Ok(code) => code,
        Err(_) => panic!(),
    };
    const REASON: &str = STATUS.reason();
    const TEXTS: [&str; 4] =
        [STATUS.name(), STATUS.description(), STATUS.reference(), STATUS.reason_rfc7231()];
    const BACK: Option<StatusCode> = StatusCode::from_reason(b"not found");
    const NAMED: Option<StatusCode> = StatusCode::from_name(b"not_found");
    const PARSED: Result<StatusCode, InvalidStatusCode> = StatusCode::from_bytes(b"404");
    const CLASS: Option<Class> = STATUS.class();
    const DECISIONS: (
        httpstatus_core::Action,
        httpstatus_core::Retry,
        Option<httpstatus_core::Redirect>,
        bool,
    ) = (STATUS.action(), STATUS.retry(), STATUS.redirect(), STATUS.may_retry(Method::Get));
    const MEANING: (bool, bool, bool, bool, u32) = (
        STATUS.is_bodyless(),
        STATUS.forbids_content(),
        STATUS.is_heuristically_cacheable(),
        STATUS.must_not_store(),
        STATUS.required_fields().bits(),
    );
    assert_eq!((REASON, TEXTS[0], BACK, NAMED), ("Not Found", "NOT_FOUND", Some(STATUS), Some(STATUS)));
    assert_eq!((PARSED, CLASS, DECISIONS.3, MEANING.2), (Ok(STATUS), Some(Class::ClientError), false, true));
}

#[test]
fn a_status_takes_two_octets_and_so_does_its_option() {
    assert_eq!(size_of::<StatusCode>(), 2);
    assert_eq!(size_of::<Option<StatusCode>>(), 2);
}

#[test]
fn the_version_is_that_of_the_package() {
    assert_eq!(VERSION, env!("CARGO_PKG_VERSION"));
    let (major, minor, patch) =
        (VERSION_NUMBER / 1_000_000, VERSION_NUMBER / 1000 % 1000, VERSION_NUMBER % 1000);
    assert_eq!(format!("{major}.{minor}.{patch}"), VERSION);
    assert_eq!(c::library_text(false).as_str(), VERSION);
    assert_eq!(c::library_text(true).as_str(), REGISTRY_DATE);
}
