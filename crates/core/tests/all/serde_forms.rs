//! The forms that serde gives to sets, lines, dates and counters, by its own tokens: of text such as JSON and of formats
//! without names.

use httpstatus_core::*;
use serde_test::{
    Configure, Token, assert_de_tokens, assert_de_tokens_error, assert_ser_tokens, assert_tokens,
};

fn code(number: u16) -> StatusCode {
    StatusCode::from_u16(number).unwrap()
}

/// The tokens of a variant without content.
fn unit(name: &'static str, variant: &'static str) -> Token {
    Token::UnitVariant { name, variant }
}

#[test]
fn sets_are_sequences_of_names() {
    let field = |variant| unit("Field", variant);
    let tokens = [Token::Seq { len: Some(2) }, field("Allow"), field("ETag"), Token::SeqEnd];
    assert_tokens(&(Field::ETag | Field::Allow), &tokens);
    let repeated = [
        Token::Seq { len: None },
        field("ETag"),
        field("Allow"),
        field("ETag"),
        field("Allow"),
        Token::SeqEnd,
    ];
    assert_de_tokens(&(Field::ETag | Field::Allow), &repeated);
    assert_tokens(&Fields::EMPTY, &[Token::Seq { len: Some(0) }, Token::SeqEnd]);

    let all: Vec<Token> = std::iter::once(Token::Seq { len: Some(6) })
        .chain(Leniency::ALL.iter().map(|one| unit("Leniency", one.as_str())))
        .chain([Token::SeqEnd])
        .collect();
    assert_tokens(&Leniencies::ALL, &all);
    for code in StatusCode::ALL {
        let json = serde_json::to_string(&code.required_fields()).unwrap();
        assert_eq!(serde_json::from_str::<Fields>(&json).unwrap(), code.required_fields(), "{json}");
    }
    for bits in 0..=0x3f {
        let set = Leniencies::from_bits(bits).unwrap();
        assert_eq!(serde_json::from_value::<Leniencies>(serde_json::to_value(set).unwrap()).unwrap(), set);
    }
    for wrong in ["4", "\"ETag\"", "[\"Server\"]", "[4]", "{}", "null"] {
        assert!(serde_json::from_str::<Fields>(wrong).is_err(), "{wrong}");
    }
    let said = serde_json::from_str::<Fields>("4").unwrap_err().to_string();
    assert!(said.contains("expected a sequence of names"), "{said}");

    #[cfg(feature = "coap")]
    for bits in 0..16 {
        let hints = CoapHints::from_bits(bits);
        let json = serde_json::to_string(&hints).unwrap();
        assert_eq!(json.matches('"').count() as u32, 2 * bits.count_ones(), "{json}");
        assert_eq!(serde_json::from_str::<CoapHints>(&json).unwrap(), hints);
    }
}

#[test]
fn methods_are_their_names_and_any_other_is_other() {
    for method in Method::ALL {
        let json = format!("{:?}", method.to_string());
        assert_eq!(serde_json::to_string(method).unwrap(), json);
        assert_eq!(serde_json::from_str::<Method>(&json).unwrap(), *method);
    }
    assert_eq!(serde_json::from_str::<Method>("\"PROPFIND\"").unwrap(), Method::Other);
    assert!(serde_json::from_str::<Method>("3").is_err());
    let by_number = [Token::Enum { name: "Method" }, Token::U32(10), Token::Unit];
    assert_de_tokens(&Method::Query, &by_number);
}

#[test]
fn dates_are_unix_seconds() {
    let date = HttpDate::from_unix_seconds(784_111_777).unwrap();
    assert_tokens(&date, &[Token::I64(784_111_777)]);
    assert_de_tokens(&date, &[Token::U64(784_111_777)]);
    for (seconds, is_date) in [
        (-62_167_219_200, true),
        (-62_167_219_201, false),
        (253_402_300_799, true),
        (253_402_300_800, false),
        (i64::MIN, false),
        (i64::MAX, false),
    ] {
        let read = serde_json::from_str::<HttpDate>(&seconds.to_string());
        assert_eq!(read.ok().map(HttpDate::unix_seconds), is_date.then_some(seconds));
    }
    let said = serde_json::from_str::<HttpDate>("253402300800").unwrap_err().to_string();
    assert!(said.contains("expected the Unix seconds of a year 0 to 9999"), "{said}");

    for (value, json) in
        [(RetryAfter::Delay(120), "{\"Delay\":120}"), (RetryAfter::At(date), "{\"At\":784111777}")]
    {
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
        assert_eq!(serde_json::from_str::<RetryAfter>(json).unwrap(), value);
    }
    let at = [Token::NewtypeVariant { name: "RetryAfter", variant: "At" }, Token::I64(784_111_777)];
    assert_tokens(&RetryAfter::At(date), &at);
    assert_de_tokens(
        &RetryAfter::Delay(7),
        &[Token::Enum { name: "RetryAfter" }, Token::U32(0), Token::U32(7)],
    );
    assert_de_tokens(
        &RetryAfter::At(date),
        &[Token::Enum { name: "RetryAfter" }, Token::U32(1), Token::I64(784_111_777)],
    );
    for wrong in ["120", "{\"After\":1}", "{\"Delay\":-1}", "{\"At\":253402300800}", "\"Delay\"", "{}"] {
        assert!(serde_json::from_str::<RetryAfter>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn lines_are_written_with_their_phrase() {
    let line = parse_line(b"HTTP/1.0 404 Gone \xff fishing\n", Leniencies::ALL).unwrap().unwrap();
    let tokens = |reason: Token, flags: Token| {
        vec![
            Token::Struct { name: "Line", len: 5 },
            Token::Str("version"),
            Token::Tuple { len: 2 },
            Token::U8(1),
            Token::U8(0),
            Token::TupleEnd,
            Token::Str("code"),
            Token::U16(404),
            Token::Str("reason"),
            reason,
            Token::Str("flags"),
            Token::Seq { len: Some(1) },
            flags,
            Token::SeqEnd,
            Token::Str("used"),
            Token::U64(28),
            Token::StructEnd,
        ]
    };
    let flags = unit("Leniency", "BareLf");
    assert_ser_tokens(&line.readable(), &tokens(Token::Str("Gone \u{fffd} fishing"), flags));
    assert_ser_tokens(&line.compact(), &tokens(Token::Bytes(b"Gone \xff fishing"), flags));

    let line = StatusLine::new(StatusCode::OK).with_minor(0).unwrap();
    let json = r#"{"version":[1,0],"code":200,"reason":"OK"}"#;
    assert_eq!(serde_json::to_string(&line).unwrap(), json);

    let error = parse_line(b"HTTP/1.1 4x4 ", Leniencies::STRICT).unwrap_err();
    let fields = [
        Token::Struct { name: "LineError", len: 2 },
        Token::Str("error"),
        unit("Error", "Code"),
        Token::Str("offset"),
        Token::U32(10),
        Token::StructEnd,
    ];
    assert_tokens(&error, &fields);
}

#[test]
fn structures_are_read_in_any_order_and_by_position() {
    let error = parse_line(b"HTTP/1.1 4x4 ", Leniencies::STRICT).unwrap_err();
    let read = serde_json::from_str::<LineError>;
    assert_eq!(read(r#"{"offset":10,"also":[{}],"error":"Code"}"#).unwrap(), error);
    assert_eq!(read(r#"["Code",10]"#).unwrap(), error);
    for (wrong, why) in [
        (r#"{"offset":10}"#, "missing field `error`"),
        (r#"["Code"]"#, "missing field `offset`"),
        ("[]", "missing field `error`"),
        (r#"{"error":"Code","error":"Name"}"#, "duplicate field `error`"),
        (r#"{"error":"Code"}"#, "missing field `offset`"),
        (r#"{"offset":10,"offset":11,"error":"Code"}"#, "duplicate field `offset`"),
        (r#"{"offset":-1,"error":"Code"}"#, "invalid value"),
        ("10", "expected LineError"),
    ] {
        let said = read(wrong).unwrap_err().to_string();
        assert!(said.contains(why), "{wrong}: {said}");
    }
    let in_bytes = [
        Token::Struct { name: "LineError", len: 2 },
        Token::Bytes(b"offset"),
        Token::U32(10),
        Token::Bytes(b"error"),
        unit("Error", "Code"),
        Token::StructEnd,
    ];
    assert_de_tokens(&error, &in_bytes);
}

#[test]
fn class_counts_name_their_classes() {
    let mut counts = ClassCounts::new();
    counts.add(&[200, 204, 301, 404, 500, 501, 100, 999, 0]);
    counts.by_class[4] = u64::MAX;
    let json = r#"{"outside":2,"informational":1,"success":2,"redirection":1,"client_error":18446744073709551615,"server_error":2}"#;
    assert_eq!(serde_json::to_string(&counts).unwrap(), json);
    assert_eq!(serde_json::from_str::<ClassCounts>(json).unwrap(), counts);
    let said = serde_json::from_str::<ClassCounts>("{}").unwrap_err().to_string();
    assert!(said.contains("missing field `outside`"), "{said}");
}

#[test]
fn code_counts_are_a_map_of_codes() {
    let mut counts = CodeCounts::new();
    for number in [200, 200, 404, 299, 777] {
        counts.add(code(number));
    }
    let classes =
        r#"{"outside":1,"informational":0,"success":3,"redirection":0,"client_error":1,"server_error":0}"#;
    let json = format!(r#"{{"classes":{classes},"codes":{{"200":2,"404":1}},"unregistered":2}}"#);
    assert_eq!(serde_json::to_string(&counts).unwrap(), json);
    assert_eq!(serde_json::from_str::<CodeCounts>(&json).unwrap(), counts);

    // What another version registered is unregistered here, and no count is lost.
    let newer = format!(r#"{{"classes":{classes},"codes":{{"404":1,"299":1,"200":2}},"unregistered":1}}"#);
    assert_eq!(serde_json::from_str::<CodeCounts>(&newer).unwrap(), counts);

    let mut all = CodeCounts::new();
    for number in 100..=999 {
        for _ in 0..number % 7 {
            all.add(code(number));
        }
    }
    let again: CodeCounts = serde_json::from_value(serde_json::to_value(&all).unwrap()).unwrap();
    assert_eq!(again, all);

    let large = json.replace(r#""success":3"#, r#""success":4294967296"#);
    let said = serde_json::from_str::<CodeCounts>(&large).unwrap_err().to_string();
    assert!(said.contains("expected a count of 32 bits"), "{said}");
    for wrong in
        [json.replace("\"200\"", "\"99\""), json.replace("\"200\"", "\"OK\""), json.replace(":2,", ":-1,")]
    {
        assert!(serde_json::from_str::<CodeCounts>(&wrong).is_err(), "{wrong}");
    }
    let said = serde_json::from_str::<CodeCounts>(&json.replace(r#"{"200":2,"404":1}"#, "[]")).unwrap_err();
    assert!(said.to_string().contains("expected a map from codes to counts"), "{said}");
}

#[test]
fn top_codes_fit_their_places() {
    let mut top = TopCodes::<2>::new();
    for number in [499, 499, 520, 444] {
        top.add(code(number));
    }
    let json = serde_json::to_string(&top).unwrap();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value, serde_json::json!({"codes": {"499": 2, "444": 2}, "slack": 1}));
    let again: TopCodes<2> = serde_json::from_str(&json).unwrap();
    assert_eq!((again.of(code(499)), again.of(code(444)), again.of(code(520)), again.slack()), (2, 2, 0, 1));
    assert_eq!(serde_json::from_str::<TopCodes<3>>(&json).unwrap().of(code(444)), 2);
    let mut full: TopCodes<2> =
        serde_json::from_str(&json.replace("\"499\":2", "\"499\":4294967295")).unwrap();
    full.add(code(499));
    assert_eq!((full.of(code(499)), full.slack()), (u32::MAX, 1), "a full count stays full");
    let said = serde_json::from_str::<TopCodes<1>>(&json).unwrap_err().to_string();
    assert!(said.contains("invalid length 2, expected a map from at most 1 codes to counts"), "{said}");
}

#[test]
fn vendors_are_their_code_and_name() {
    for vendor in vendor::rows() {
        let tokens = [
            Token::Struct { name: "Vendor", len: 2 },
            Token::Str("code"),
            Token::U16(vendor.code()),
            Token::Str("name"),
            Token::Str(vendor.name()),
            Token::StructEnd,
        ];
        assert_tokens(&vendor, &tokens);
    }
    let wrong = |number, name| {
        [
            Token::Struct { name: "Vendor", len: 2 },
            Token::Str("code"),
            Token::U16(number),
            Token::Str("name"),
            Token::Str(name),
            Token::StructEnd,
        ]
    };
    assert_de_tokens_error::<vendor::Vendor>(
        &wrong(521, "nginx"),
        "invalid value: integer `521`, expected a code of this vendor",
    );
    assert_de_tokens_error::<vendor::Vendor>(
        &wrong(521, "Nobody")[..5],
        "invalid value: string \"Nobody\", expected the name of a vendor",
    );
}

/// What a format holds in place of a name says what was expected.
#[test]
fn other_types_are_refused_in_words() {
    let wrong = |name| [Token::Enum { name }, Token::Bool(true)];
    let said = "invalid type: boolean `true`, expected ";
    assert_de_tokens_error::<Level>(&wrong("Level"), &format!("{said}the name of a variant of Level"));
    assert_de_tokens_error::<RetryAfter>(&wrong("RetryAfter"), &format!("{said}`Delay` or `At`"));
    assert_de_tokens_error::<RetryAfter>(
        &[Token::Enum { name: "RetryAfter" }, Token::U32(2)],
        "invalid value: integer `2`, expected `Delay` or `At`",
    );
    let key = [Token::Struct { name: "LineError", len: 2 }, Token::Bool(true)];
    assert_de_tokens_error::<LineError>(&key, &format!("{said}the name of a field of LineError"));
    for json in ["1", "null"] {
        let level = serde_json::from_str::<Level>(json).unwrap_err().to_string();
        let after = serde_json::from_str::<RetryAfter>(json).unwrap_err().to_string();
        assert!(!level.is_empty() && !after.is_empty());
    }
    assert_de_tokens_error::<Level>(&[Token::Bool(true)], &format!("{said}the name of a variant of Level"));
    assert_de_tokens_error::<RetryAfter>(
        &[Token::Bool(true)],
        &format!("{said}a delay in seconds or a date"),
    );

    let bytes = |bytes| [Token::Enum { name: "Level" }, Token::Bytes(bytes), Token::Unit];
    assert_de_tokens(&Level::Must, &bytes(b"Must"));
    assert_de_tokens_error::<Level>(
        &bytes(b"\xff")[..2],
        "invalid value: byte array, expected the name of a variant of Level",
    );
}
