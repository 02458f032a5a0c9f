//! Every C function answers as the core's method of the same name, for every code and for what is none.

mod counters;
mod lines;

use std::ffi::{CStr, c_char, c_int};

use httpstatus_core::StatusLine;
use httpstatus_core::{
    Action, Class, CoapHints, CoapMethod, Error, Fault, Field, HttpDate, Leniencies, Level, Method, Parser,
    REGISTRY_DATE, Redirect, Retry, State, StatusCode, VERSION, c, parse_line, parse_line_exact, vendor,
};
use httpstatus_ffi::*;

fn text(chars: *const c_char) -> &'static str {
    assert!(!chars.is_null());
    // SAFETY: the library's texts are static and end with a NUL.
    unsafe { CStr::from_ptr(chars) }.to_str().expect("ASCII")
}

/// The step of a long loop: Miri, which takes a minute for what others do in a blink, sees one in `many`.
const fn one_in(many: usize) -> usize {
    if cfg!(miri) { many } else { 1 }
}

/// Codes and strays, with the status if there is one.
fn ints() -> impl Iterator<Item = (c_int, Option<StatusCode>)> {
    let far = [i32::MIN, i32::MIN + 404, i32::MAX, 65_536 + 200, -65_536 + 200, 131_072 + 404, 1 << 24];
    (-300..1400).step_by(one_in(211)).chain(far).map(|code| {
        let status = u16::try_from(code).ok().and_then(|code| StatusCode::from_u16(code).ok());
        (code, status)
    })
}

#[test]
fn one_code() {
    for (code, status) in ints() {
        let of = |ask: fn(StatusCode) -> &'static str| status.map_or("", ask);
        assert_eq!(
            httpstatus_is_registered(code),
            c_int::from(status.is_some_and(StatusCode::is_registered))
        );
        assert_eq!(httpstatus_class_of(code), status.and_then(StatusCode::class).map_or(0, Class::as_u8));
        assert_eq!(httpstatus_effective(code), status.map_or(500, |it| c_int::from(it.effective().as_u16())));
        assert_eq!(text(httpstatus_reason(code)), of(StatusCode::reason));
        assert_eq!(text(httpstatus_reason_rfc7231(code)), of(StatusCode::reason_rfc7231));
        let or_class = status.map_or("Invalid", StatusCode::reason_or_class);
        assert_eq!(text(httpstatus_reason_or_class(code)), or_class);
        assert_eq!(text(httpstatus_name(code)), of(StatusCode::name));
        assert_eq!(text(httpstatus_description(code)), of(StatusCode::description));
        assert_eq!(text(httpstatus_reference(code)), of(StatusCode::reference));
        assert_eq!(httpstatus_state_of(code), status.and_then(StatusCode::state).map_or(0, State::as_u8));
        let class = u8::try_from(code).ok().and_then(Class::from_u8);
        assert_eq!(text(httpstatus_class_name(code)), class.map_or("", Class::name));
        let mut len = usize::MAX;
        // SAFETY: `len` is a size_t.
        assert_eq!(unsafe { httpstatus_reason_n(code, &raw mut len) }, httpstatus_reason(code));
        assert_eq!(len, of(StatusCode::reason).len());
        // SAFETY: NULL is allowed.
        assert_eq!(unsafe { httpstatus_reason_n(code, std::ptr::null_mut()) }, httpstatus_reason(code));
    }
}

#[test]
fn what_a_code_means() {
    let server_error = StatusCode::INTERNAL_SERVER_ERROR;
    for (code, status) in ints() {
        let is = |ask: fn(StatusCode) -> bool| c_int::from(status.is_some_and(ask));
        assert_eq!(httpstatus_is_heuristically_cacheable(code), is(StatusCode::is_heuristically_cacheable));
        assert_eq!(httpstatus_must_not_store(code), is(StatusCode::must_not_store));
        assert_eq!(httpstatus_is_bodyless(code), is(StatusCode::is_bodyless));
        assert_eq!(httpstatus_forbids_content(code), is(StatusCode::forbids_content));
        for method in -2..14 {
            let of = u8::try_from(method).ok().and_then(Method::from_u8).unwrap_or(Method::Other);
            let expected = status.map_or(of != Method::Head, |it| it.has_body(of));
            assert_eq!(httpstatus_has_body(code, method), c_int::from(expected));
        }
        assert_eq!(
            httpstatus_redirect_of(code),
            status.and_then(StatusCode::redirect).map_or(0, Redirect::as_u8)
        );
        assert_eq!(httpstatus_required_fields(code), status.map_or(0, |it| it.required_fields().bits()));
        for level in (-2..10).chain([8 + 5, 256 + 5, c_int::MIN, c_int::MAX]) {
            let of = u8::try_from(level).ok().and_then(Level::from_u8);
            let expected = status.zip(of).map_or(0, |(it, level)| it.fields_at(level).bits());
            assert_eq!(httpstatus_fields(code, level), expected, "{code}, {level}");
        }
        let counted = status.unwrap_or(server_error);
        assert_eq!(httpstatus_fault_of(code), counted.fault().map_or(0, Fault::as_u8));
        assert_eq!(httpstatus_retry_of(code), Retry::as_u8(counted.retry()));
        assert_eq!(httpstatus_action_of(code), Action::as_u8(counted.action()));
        for idempotent in [0, 1, -1, 2, c_int::MIN] {
            let expected = counted.may_retry(if idempotent == 0 { Method::Post } else { Method::Put });
            assert_eq!(httpstatus_may_retry(code, idempotent), c_int::from(expected));
        }
    }
    for bit in 0..32_u32 {
        let field = Field::ALL.iter().find(|field| field.bit() == 1 << bit);
        let name = text(httpstatus_field_name(1 << bit));
        assert_eq!(name, field.map_or("", |field| field.name()));
        for name in [name.to_owned(), name.to_lowercase(), name.to_uppercase()] {
            // SAFETY: address and length of one slice.
            let back = with(name.as_bytes(), |text, len| unsafe { httpstatus_field(text, len) });
            assert_eq!(back, field.map_or(0, |field| field.bit()), "{name}");
        }
    }
}

#[test]
fn methods() {
    for number in (-3..300).step_by(one_in(13)).chain([256 + 3, c_int::MIN, c_int::MAX]) {
        let method = u8::try_from(number).ok().and_then(Method::from_u8).unwrap_or(Method::Other);
        let name = text(httpstatus_method_name(number));
        assert_eq!(name, method.as_str());
        assert_eq!(httpstatus_method_is_safe(number), c_int::from(method.is_safe()));
        assert_eq!(httpstatus_method_is_idempotent(number), c_int::from(method.is_idempotent()));
        // SAFETY: address and length of one slice.
        let back = with(name.as_bytes(), |text, len| unsafe { httpstatus_method(text, len) });
        assert_eq!(back, c_int::from(method.as_u8()));
    }
    for name in [b"get".as_slice(), b"GET ", b"PROPFIND", b""] {
        // SAFETY: as above.
        assert_eq!(with(name, |text, len| unsafe { httpstatus_method(text, len) }), 0);
    }
    for len in [0, 3, usize::MAX] {
        // SAFETY: NULL is allowed, and of a text with such a length nothing is read.
        unsafe {
            assert_eq!(httpstatus_method(std::ptr::null(), len), 0);
            assert_eq!(httpstatus_method(b"GET".as_ptr().cast(), len), c_int::from(len == 3) * 3);
        }
    }
}

#[test]
fn other_protocols() {
    let int = |status: Option<StatusCode>| status.map_or(0, |status| c_int::from(status.as_u16()));
    for (code, status) in ints() {
        assert_eq!(httpstatus_hpack_index(code), status.and_then(StatusCode::hpack_index).unwrap_or(0));
        assert_eq!(httpstatus_qpack_index(code), status.and_then(StatusCode::qpack_index).unwrap_or(0));
        let counted = status.unwrap_or(StatusCode::from_i32_lossy(999));
        assert_eq!(httpstatus_to_grpc(code), c_int::from(counted.to_grpc().unwrap_or(0)));
        assert_eq!(httpstatus_to_coap(code), counted.to_coap().unwrap_or(0));
        for method in (-1..7).chain([257]) {
            let of = u8::try_from(method).ok().and_then(CoapMethod::from_u8);
            let expected = of.map_or_else(|| counted.to_coap(), |method| counted.to_coap_for(method));
            assert_eq!(httpstatus_to_coap_for(code, method), expected.unwrap_or(0));
            for bits in 0..32 {
                let hints = CoapHints::from_bits(bits);
                let expected = of.map_or_else(|| counted.to_coap(), |it| counted.to_coap_with(it, hints));
                assert_eq!(httpstatus_to_coap_with(code, method, bits), expected.unwrap_or(0));
            }
        }
    }
    for number in (0..1000).step_by(one_in(53)).chain([1 << 16, (1 << 16) + 132, u32::MAX]) {
        let octet = u8::try_from(number).ok();
        assert_eq!(httpstatus_from_coap(number), int(octet.and_then(StatusCode::from_coap)));
        for hints in (0..32).step_by(one_in(7)) {
            let expected = octet.and_then(|it| StatusCode::from_coap_with(it, CoapHints::from_bits(hints)));
            assert_eq!(httpstatus_from_coap_with(number, hints), int(expected));
        }
        assert_eq!(httpstatus_from_grpc(number), int(StatusCode::from_grpc(number)));
        assert_eq!(httpstatus_from_hpack_index(number), int(StatusCode::from_hpack_index(number)));
        assert_eq!(httpstatus_from_qpack_index(number), int(StatusCode::from_qpack_index(number)));
    }
}

#[test]
fn the_library_its_rows_and_its_errors() {
    assert_eq!(text(httpstatus_version()), VERSION);
    let number = httpstatus_version_number();
    assert_eq!(format!("{}.{}.{}", number / 1_000_000, number / 1000 % 1000, number % 1000), VERSION);
    assert_eq!(text(httpstatus_registry_date()), REGISTRY_DATE);
    assert_eq!(httpstatus_count(), StatusCode::ALL.len());
    for row in (0..StatusCode::ALL.len() + 300).step_by(one_in(29)).chain([usize::MAX]) {
        assert_eq!(
            httpstatus_at(row),
            StatusCode::ALL.get(row).map_or(0, |status| c_int::from(status.as_u16()))
        );
    }
    for number in (-300..=300_isize).step_by(one_in(23)) {
        let error = u8::try_from(-number).ok().and_then(Error::from_u8);
        let expected = error.map_or(if number < 0 { "unknown error" } else { "no error" }, Error::message);
        assert_eq!(text(httpstatus_error_string(number)), expected);
    }
    assert_eq!(httpstatus_vendor_count(), vendor::count());
    for row in (0..vendor::count() + 300).step_by(one_in(29)).chain([usize::MAX]) {
        let of = vendor::at(row);
        assert_eq!(httpstatus_vendor_at(row), of.map_or(0, |row| c_int::from(row.code())));
        assert_eq!(text(httpstatus_vendor_reason_at(row)), of.map_or("", |row| row.reason()));
        let expected = of.map_or("", |row| row.explanation());
        assert_eq!(text(httpstatus_vendor_explanation_at(row)), expected);
        assert_eq!(text(httpstatus_vendor_name_at(row)), of.map_or("", |row| row.name()));
        assert_eq!(text(httpstatus_vendor_source_at(row)), of.map_or("", |row| row.source()));
        assert_eq!(httpstatus_vendor_seen_at(row), of.map_or(0, |row| row.seen().as_u8()));
        assert_eq!(httpstatus_vendor_is_in_use_at(row), of.map_or(0, |row| c_int::from(row.is_in_use())));
    }
    for (code, _) in ints() {
        let expected = u16::try_from(code).map_or("", vendor::reason);
        assert_eq!(text(httpstatus_vendor_reason(code)), expected);
        let mut len = usize::MAX;
        // SAFETY: `len` is a size_t, or NULL.
        unsafe {
            assert_eq!(text(httpstatus_vendor_reason_n(code, &raw mut len)), expected);
            assert_eq!(text(httpstatus_vendor_reason_n(code, std::ptr::null_mut())), expected);
        }
        assert_eq!(len, expected.len());
        let expected = u16::try_from(code).map_or("", vendor::explanation);
        assert_eq!(text(httpstatus_vendor_explanation(code)), expected);
    }
}

/// A call with a text's address and length.
fn with<T>(text: &[u8], mut call: impl FnMut(*const c_char, usize) -> T) -> T {
    call(text.as_ptr().cast(), text.len())
}

const TEXTS: [&[u8]; 26] = [
    b"HTTP/1.1 404 Not Found",
    b"HTTP/1.1 204 ",
    b"HTTP/1.0 200",
    b"",
    b"Not Found",
    b"not found",
    b"Not Foundx",
    b"NOT_FOUND",
    b"404",
    b"099",
    b"1000",
    b"999",
    b"4 4",
    b"120",
    b"-1",
    b"99999999999",
    b"Sun, 06 Nov 1994 08:49:37 GMT",
    b"Sun, 31 Feb 1994 08:49:37 GMT",
    b"Sunday, 06-Nov-94 08:49:37 GMT",
    b"Sun Nov  6 08:49:37 1994",
    b"HTTP/1.1 404 Not Found\r\n",
    b"HTTP/1.1 200 OK\r\n",
    b"HTTP/1.0 200\n",
    b"HTTP/1.1 299 \r\nServer: x\r\n",
    b"HTTQ/1.1 404 Not Found\r\n",
    b"HTTP/1.1 404 Not\x01Found\r\n",
];

#[test]
fn texts_of_the_callers() {
    let int = |status: Option<StatusCode>| status.map_or(0, |status| c_int::from(status.as_u16()));
    for octets in TEXTS {
        // SAFETY, here and below: address and length of one slice.
        let asked = with(octets, |text, len| unsafe {
            (
                httpstatus_from_reason(text, len),
                httpstatus_from_name(text, len),
                httpstatus_parse_code(text, len),
            )
        });
        let status = StatusCode::from_bytes(octets).ok();
        assert_eq!(
            asked,
            (int(StatusCode::from_reason(octets)), int(StatusCode::from_name(octets)), int(status))
        );
        for now in [0, 784_111_000, i64::MIN, i64::MIN + 1, i64::MAX] {
            let seconds = with(octets, |text, len| unsafe { httpstatus_retry_after(text, len, now) });
            let expected = match c::retry_after(octets, now) {
                Ok(seconds) => i32::try_from(seconds).unwrap_or(i32::MAX),
                Err(error) => -i32::from(error.as_u8()),
            };
            assert_eq!(seconds, expected, "{}", octets.escape_ascii());
            let mut out = 42;
            let read =
                with(octets, |text, len| unsafe { httpstatus_parse_date(text, len, now, &raw mut out) });
            let clock = (now != i64::MIN).then_some(now);
            let expected = match HttpDate::parse(octets, clock) {
                Ok(date) => (octets.len() as isize, date.unix_seconds()),
                Err(error) => (-isize::from(error.as_u8()), 42),
            };
            assert_eq!((read, out), expected, "{}", octets.escape_ascii());
        }
    }
    for status in StatusCode::ALL.iter().copied() {
        let found =
            with(status.reason().as_bytes(), |text, len| unsafe { httpstatus_from_reason(text, len) });
        assert_eq!(found, c_int::from(status.as_u16()));
    }
}

fn text_in(buffer: &[u8]) -> &str {
    CStr::from_bytes_until_nul(buffer).expect("a NUL").to_str().expect("ASCII")
}

/// As the header says at its top: an error where there are errors, else no text; nothing is read.
#[test]
fn lengths_that_no_object_has() {
    let argument = -isize::from(Error::Argument.as_u8());
    let text = b"404".as_ptr().cast();
    for len in [isize::MAX.unsigned_abs() + 1, usize::MAX - 1, usize::MAX] {
        let mut out = lines::empty_line();
        // SAFETY: all zeros are a parser.
        let mut parser: httpstatus_parser = unsafe { std::mem::zeroed() };
        // SAFETY: of a text with such a length nothing is read.
        unsafe {
            assert_eq!(httpstatus_parse_line(text, len, 1, &raw mut out), argument);
            assert_eq!(out.code, lines::empty_line().code);
            assert_eq!(httpstatus_error_offset(text, len, 1), 0);
            assert_eq!(httpstatus_parser_feed(&raw mut parser, text, len), argument);
            assert_eq!((parser.seen, parser.word), (0, 0));
            assert_eq!(isize::try_from(httpstatus_retry_after(text, len, 0)), Ok(argument));
            assert_eq!(httpstatus_parse_date(text, len, 0, std::ptr::null_mut()), argument);
            assert_eq!(httpstatus_parse_code(text, len), 0);
            assert_eq!(httpstatus_from_reason(text, len) + httpstatus_from_name(text, len), 0);
        }
    }
}

#[test]
fn null_and_rubbish() {
    let null = std::ptr::null();
    for len in [0, 1, 64, usize::MAX / 2, usize::MAX] {
        // SAFETY: NULL with any length is allowed.
        unsafe {
            assert_eq!(httpstatus_from_reason(null, len) + httpstatus_from_name(null, len), 0);
            assert_eq!(httpstatus_parse_code(null, len), 0);
            assert_eq!(httpstatus_parse_line(null, len, 0, std::ptr::null_mut()), 0);
            assert_eq!(httpstatus_error_offset(null, len, 0), 0);
            assert_eq!(httpstatus_retry_after(null, len, 0), -i32::from(Error::Empty.as_u8()));
            assert_eq!(
                httpstatus_parse_date(null, len, 0, std::ptr::null_mut()),
                -isize::from(Error::Empty.as_u8())
            );
            let nobody = std::ptr::null_mut();
            httpstatus_parser_init(nobody, 0);
            assert_eq!(httpstatus_parser_feed(nobody, null, len), -isize::from(Error::Argument.as_u8()));
            assert_eq!(httpstatus_parser_code(nobody) + httpstatus_parser_version_major(nobody), 0);
            assert_eq!((httpstatus_parser_flags(nobody), httpstatus_parser_offset(nobody)), (0, 0));
        }
    }
    let line = b"HTTP/1.1 404 Not Found\r\n";
    for state in (0..=u16::MAX).step_by(one_in(4099)) {
        let mut octets = [0_u8; size_of::<httpstatus_parser>()];
        octets[4..6].copy_from_slice(&state.to_le_bytes());
        // SAFETY: any octets are a parser.
        let mut parser: httpstatus_parser = unsafe { std::mem::transmute(octets) };
        let used = with(line, |text, len| unsafe { httpstatus_parser_feed(&raw mut parser, text, len) });
        assert!(
            (-isize::from(Error::Argument.as_u8())..=line.len() as isize).contains(&used),
            "{state:#x}: {used}"
        );
    }
}
