//! What is used by hand more than by other code: comparisons, conversions, texts of errors, sets, words of enums.

use std::collections::BTreeSet;

use httpstatus_core::{
    Class, CodeCounts, Error, Field, Fields, Leniencies, Leniency, Retry, StatusCode, StatusLine, c,
    parse_line, vendor,
};

#[test]
fn a_number_compares_and_converts_both_ways() {
    assert!(404_u16 == StatusCode::NOT_FOUND && 405_u16 != StatusCode::NOT_FOUND);
    assert!(StatusCode::NOT_FOUND == 404_u16 && StatusCode::NOT_FOUND != 405_u16);
    assert_eq!(StatusCode::from(&StatusCode::GONE), StatusCode::GONE);
    assert_eq!(StatusCode::try_from("410"), Ok(StatusCode::GONE));
    assert!(StatusCode::try_from("41").is_err() && StatusCode::try_from(b"41".as_slice()).is_err());
    assert_eq!(StatusCode::try_from(410_u16), Ok(StatusCode::GONE));
    let error = StatusCode::try_from(41_u16).expect_err("two digits");
    assert_eq!(
        (error.to_string(), format!("{error:?}")),
        ("invalid status code".into(), "InvalidStatusCode".into())
    );
}

#[test]
fn sets_give_each_member_once() {
    let sent = Fields::from(Field::Upgrade);
    assert_eq!(sent.iter().take(9).collect::<Vec<_>>(), [Field::Upgrade]);
    let missing = StatusCode::UPGRADE_REQUIRED.required_fields().without(sent);
    assert!(missing == Field::Connection.into() && missing.without(missing) == Fields::EMPTY);
    let allowed = Leniency::BareLf | Leniency::Control;
    assert_eq!(allowed.iter().take(9).collect::<Vec<_>>(), [Leniency::BareLf, Leniency::Control]);
}

#[test]
fn errors_say_what_and_where() {
    assert_eq!(Error::Code.to_string(), Error::Code.message());
    let error = parse_line(b"HTTP/1.1 40", Leniencies::STRICT).err();
    assert!(error.is_none(), "it may go on");
    let error = parse_line(b"HTTP/1.1 4x4 \r\n", Leniencies::STRICT).expect_err("a letter among the digits");
    assert_eq!(error.to_string(), format!("{}, at octet 10", Error::Code.message()));
    for (line, what, octet) in [
        (b"HTTP/1.1 2000 OK\r\n".as_slice(), Error::Code, 12), // a fourth digit, not a missing space
        (b"HTTP/1.1 200OK\r\n", Error::Space, 12),
        (b"HTTP/1.1200 OK\r\n", Error::Space, 8),
        (b"HTTP/1 200 OK\r\n", Error::Version, 6),
        (b"HTTQ/1.1 200 OK\r\n", Error::Name, 3),
    ] {
        let error = parse_line(line, Leniencies::STRICT).expect_err("wrong");
        assert_eq!(error.to_string(), format!("{}, at octet {octet}", what.message()));
    }
}

#[test]
fn every_error_has_a_message_of_its_own_for_c_too() {
    let messages: BTreeSet<&str> = Error::ALL.iter().map(|error| error.message()).collect();
    assert_eq!(messages.len(), Error::ALL.len());
    assert_eq!(Error::Name.message(), "line does not begin with HTTP/");
    for error in Error::ALL {
        assert_eq!(c::error_text(-isize::from(error.as_u8())).as_str(), error.message());
    }
    assert_eq!([0, 1, isize::MAX].map(|number| c::error_text(number).as_str()), ["no error"; 3]);
    assert_eq!([-12, isize::MIN].map(|number| c::error_text(number).as_str()), ["unknown error"; 2]);
}

#[test]
fn required_fields_are_a_set() {
    for code in StatusCode::ALL.iter().copied() {
        let set = code.required_fields();
        let bits = |fields: &mut dyn Iterator<Item = Field>| fields.fold(0, |bits, field| bits | field.bit());
        let expected = bits(&mut Field::ALL.iter().copied().filter(|field| set.contains(*field)));
        assert_eq!((set.bits(), set.is_empty()), (expected, expected == 0), "{code}");
        assert_eq!(bits(&mut set.iter()), expected, "{code}");
    }
    assert_eq!(StatusCode::UNAUTHORIZED.required_fields().bits(), Field::WwwAuthenticate.bit());
}

#[test]
fn counters_begin_empty() {
    assert_eq!(CodeCounts::default(), CodeCounts::new());
    assert_eq!(CodeCounts::default().of(StatusCode::OK), 0);
    assert_eq!(CodeCounts::default().iter().count(), 0);
}

#[test]
fn lines_of_both_versions() {
    let mut buffer = [0; 64];
    assert_eq!(StatusLine::new(StatusCode::OK).write(&mut buffer), Some(b"HTTP/1.1 200 OK\r\n".as_slice()));
    assert_eq!(
        StatusLine::new(StatusCode::OK).with_minor(0).unwrap().write(&mut buffer),
        Some(b"HTTP/1.0 200 OK\r\n".as_slice())
    );
    assert_eq!(StatusLine::new(StatusCode::OK).write(&mut buffer[..16]), None);
}

#[test]
fn leniencies_are_a_set() {
    let line = parse_line(b"HTTP/1.1 200\n", Leniencies::ALL).expect("forgiven").expect("complete");
    let all: Vec<_> = line.flags.iter().collect();
    assert!(line.flags.contains(Leniency::BareLf) && line.flags.contains(Leniency::NoSpace));
    assert!(!line.flags.contains(Leniency::Control) && !line.flags.is_empty());
    assert_eq!(all.len(), 2);
    assert_eq!(all.iter().fold(0, |bits, one| bits | one.bit()), line.flags.bits());
}

#[test]
fn enums_have_words_and_numbers() {
    assert_eq!((Class::Success.as_str(), Retry::Never.as_str()), ("Success", "Never"));
    assert!(
        Retry::ALL
            .iter()
            .all(|retry| !retry.doc().is_empty() && Retry::from_u8(retry.as_u8()) == Some(*retry))
    );
    assert!(Class::ALL.iter().all(|class| class.representative().class() == Some(*class)));
    assert!(Class::ALL.iter().all(|class| class.representative().as_u16() % 100 == 0));
    assert!(Class::ALL.iter().all(|class| class.doc().contains("xx")), "each names its codes");
}

#[test]
fn vendors_rows_print_as_code_phrase_and_name() {
    let row = vendor::at(0).expect("a first row");
    assert_eq!(format!("{row:?}"), format!("{:03} {} ({})", row.code(), row.explanation(), row.name()));
}

#[test]
fn of_the_vendors_codes_only_0_and_9_are_no_status_codes() {
    for row in vendor::rows() {
        assert_eq!(StatusCode::from_u16(row.code()).is_ok(), !matches!(row.code(), 0 | 9), "{row:?}");
    }
    assert_eq!(StatusCode::from_u16(999).map(u16::from), Ok(999));
}

#[test]
fn a_vendor_s_code_has_a_meaning_beside_its_phrase() {
    let row = vendor::of(444).next().expect("nginx");
    assert_eq!(
        (row.reason(), row.explanation(), row.meaning()),
        ("", "No Response", "closes without answering")
    );
    assert!(vendor::rows().all(|row| !row.meaning().is_empty() && row.meaning() != row.explanation()));
}

#[test]
fn enums_are_texts_both_ways() {
    use httpstatus_core::{Action, Fault, Level, Redirect, State, UnknownName};
    macro_rules! come_back {
        ($($enum:ty)+) => {$(
            for one in <$enum>::ALL {
                assert_eq!(one.to_string().parse(), Ok(*one));
            }
            assert!("".parse::<$enum>().is_err());
        )+};
    }
    come_back! { Action Class Fault Leniency Level Redirect Retry State vendor::Seen }
    assert_eq!(format!("[{:>14}]", Class::ClientError), "[  Client Error]");
    assert_eq!(Redirect::ToGet.to_string(), "ToGet");
    let unknown: Result<Class, UnknownName> = "ClientErrors".parse();
    assert_eq!(unknown.unwrap_err().to_string(), "unknown name");
}

#[test]
fn every_error_is_one_for_the_standard_library_too() {
    fn is<T: core::error::Error + Send + Sync + 'static>() {}
    is::<Error>();
    is::<httpstatus_core::InvalidStatusCode>();
    is::<httpstatus_core::LineError>();
    is::<httpstatus_core::UnknownName>();
}

#[test]
fn codes_of_ones_own_are_checked_at_compile_time() {
    assert_eq!(
        [StatusCode::of::<100>(), StatusCode::of::<499>(), StatusCode::of::<999>()].map(u16::from),
        [100, 499, 999]
    );
}

#[test]
fn leniencies_can_be_added_to_a_set() {
    let mut set = Leniencies::STRICT.with(Leniency::Control);
    set.extend([Leniency::BareLf, Leniency::Control]);
    assert_eq!(set, Leniency::BareLf | Leniency::Control);
}

#[cfg(feature = "heapless")]
#[test]
fn a_kept_phrase_needs_no_line_end() {
    let mut parser = httpstatus_core::ReasonParser::<16>::new(Leniencies::STRICT);
    parser.feed(b"HTTP/1.1 404 Not").unwrap();
    parser.feed(b" Found").unwrap();
    assert_eq!(parser.finish(), Ok(()));
    assert_eq!((parser.reason(), parser.parser().code()), (&b"Not Found"[..], Some(StatusCode::NOT_FOUND)));
    assert!(httpstatus_core::ReasonParser::<16>::new(Leniencies::STRICT).finish().is_err());
}
