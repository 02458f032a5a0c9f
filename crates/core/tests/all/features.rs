//! Each feature adds what it says, and nothing is lost on the way through another crate's types.

#[cfg(any(feature = "http", feature = "serde"))]
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
