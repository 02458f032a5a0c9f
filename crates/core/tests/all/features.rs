//! Each feature adds what it says, and nothing is lost on the way through another crate's types.

#[cfg(any(feature = "http", feature = "serde", feature = "embedded-io"))]
use httpstatus_core::StatusCode;

#[cfg(feature = "http")]
#[test]
fn http_goes_both_ways_for_every_code() {
    for code in 100..=999 {
        let ours = StatusCode::from_u16(code).unwrap();
        let theirs = http::StatusCode::from(ours);
        assert_eq!(theirs.as_u16(), code);
        assert_eq!(StatusCode::from(theirs), ours);
        assert_eq!(ours, theirs);
        assert_eq!(theirs, ours);
        let other = StatusCode::from_u16(if code == 999 { 100 } else { code + 1 }).unwrap();
        assert_ne!(other, theirs);
        assert_ne!(theirs, other);
    }
}

#[cfg(feature = "http")]
#[test]
fn http_methods_go_both_ways() {
    use httpstatus_core::Method;

    for method in Method::ALL {
        match http::Method::try_from(*method) {
            Ok(theirs) => {
                assert_eq!(theirs.as_str(), method.as_str());
                assert_eq!((Method::from(&theirs), Method::from(theirs.clone())), (*method, *method));
                assert_eq!(theirs.is_safe(), method.is_safe(), "{method}");
                assert_eq!(theirs.is_idempotent(), method.is_idempotent(), "{method}");
            }
            Err(_) => assert_eq!(*method, Method::Other),
        }
    }
    for name in ["get", "PROPFIND", "other", "Other", "GETX", "GE"] {
        assert_eq!(Method::from(http::Method::from_bytes(name.as_bytes()).unwrap()), Method::Other, "{name}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn serde_is_a_number_and_never_truncates() {
    #[derive(serde::Serialize, serde::Deserialize, PartialEq, Debug)]
    struct Response {
        status: StatusCode,
    }
    let response = Response { status: StatusCode::NOT_FOUND };
    let text = serde_json::to_string(&response).unwrap();
    assert_eq!(text, r#"{"status":404}"#);
    assert_eq!(serde_json::from_str::<Response>(&text).unwrap(), response);
    for number in
        ["99", "1000", "65736", "65940", "-1", "-200", "4294967496", "18446744073709551615", "200.0"]
    {
        let said = serde_json::from_str::<StatusCode>(number).unwrap_err().to_string();
        assert!(said.contains("expected a status code, 100 to 999"), "{number}: {said}");
    }
    assert!(serde_json::from_str::<StatusCode>("\"200\"").is_err());
    for code in 100..=999 {
        assert_eq!(serde_json::from_str::<StatusCode>(&code.to_string()).unwrap(), code);
    }
}

#[cfg(feature = "serde")]
#[test]
fn serde_names_the_variants_of_enums() {
    use httpstatus_core::*;

    /// Every variant as JSON is its text, and comes back.
    macro_rules! come_back {
        ($($enum:ty, $text:expr;)+) => {$(
            for one in <$enum>::ALL {
                let text: fn(&$enum) -> String = $text;
                let json = serde_json::to_string(one).unwrap();
                assert_eq!(json, format!("{:?}", text(one)));
                assert_eq!(serde_json::from_str::<$enum>(&json).unwrap(), *one);
            }
            for wrong in ["\"\"", "\"Nothing Like It\"", "1", "null", "[]"] {
                assert!(serde_json::from_str::<$enum>(wrong).is_err(), "{wrong}");
            }
        )+};
    }
    come_back! {
        Action, Action::to_string;
        Class, Class::to_string;
        Error, |it| it.as_str().to_owned();
        Fault, Fault::to_string;
        Field, |it| it.name().to_owned();
        Leniency, Leniency::to_string;
        Level, Level::to_string;
        Redirect, Redirect::to_string;
        Retry, Retry::to_string;
        State, State::to_string;
        vendor::Seen, vendor::Seen::to_string;
    }
    assert_eq!(serde_json::to_string(&StatusCode::FOUND.redirect()).unwrap(), "\"TemporaryMayGet\"");
    assert_eq!(serde_json::to_string(&Class::ClientError).unwrap(), "\"Client Error\"");
    assert_eq!(serde_json::from_str::<Option<Redirect>>("null").unwrap(), None);
    let said = serde_json::from_str::<Level>("\"Shall\"").unwrap_err().to_string();
    assert!(said.contains("unknown variant `Shall`, expected one of `May`, `ShouldIf`"), "{said}");
}

#[cfg(feature = "embedded-io")]
#[test]
fn lines_and_dates_go_to_a_writer() {
    use httpstatus_core::{HttpDate, StatusLine};

    let (line, date) = (StatusLine::new(StatusCode::NOT_FOUND), HttpDate::from_unix_seconds(0).unwrap());
    let mut buf = [0; 64];
    let mut writer = &mut buf[..];
    line.write_to(&mut writer).unwrap();
    date.write_to(&mut writer).unwrap();
    let left = writer.len();
    assert_eq!(&buf[..64 - left], b"HTTP/1.1 404 Not Found\r\nThu, 01 Jan 1970 00:00:00 GMT");
    for room in 0..24 {
        assert!(line.write_to(&mut &mut buf[..room]).is_err(), "{room}");
    }
    for room in 0..29 {
        assert!(date.write_to(&mut &mut buf[..room]).is_err(), "{room}");
    }
}
