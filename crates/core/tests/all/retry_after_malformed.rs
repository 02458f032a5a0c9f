//! A Retry-After value is exactly delay-seconds or an HTTP-date; all else is an error that says what is wrong.

use httpstatus_core::Error;
use httpstatus_core::c::retry_after;

const LONGEST: u32 = i32::MAX as u32;

#[test]
fn digits_are_seconds() {
    for (value, seconds) in [
        ("0", 0),
        ("1", 1),
        ("120", 120),
        ("00000000000000000000000120", 120),
        ("2147483646", LONGEST - 1),
        ("2147483647", LONGEST),
        ("2147483648", LONGEST),
        ("2147483649", LONGEST),
        ("4294967295", LONGEST),
        ("4294967296", LONGEST),
        ("4294967297", LONGEST),
        ("18446744073709551616", LONGEST),
        ("99999999999999999999999999999999999999999999999999", LONGEST),
    ] {
        for now in [i64::MIN, -1, 0, 1, i64::MAX] {
            assert_eq!(retry_after(value.as_bytes(), now), Ok(seconds), "{value}");
        }
    }
}

#[test]
fn random_numbers_saturate() {
    let mut x = 1u64;
    for _ in 0..200_000 {
        x = x.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
        let number = x >> (x >> 58);
        assert_eq!(
            retry_after(number.to_string().as_bytes(), 0),
            Ok(u32::try_from(number).unwrap_or(LONGEST).min(LONGEST))
        );
    }
}

#[test]
fn what_is_neither_form() {
    assert_eq!(retry_after(b"", 0), Err(Error::Empty));
    for value in [
        "-1",
        "1.5",
        "+5",
        " 5 ",
        " 5",
        "5 ",
        "\t5",
        "5\r\n",
        "0x10",
        "1e3",
        "5s",
        "5,5",
        "5;",
        "\"5\"",
        "1_000",
        "\u{ff15}",
        "\0",
        "5\0",
        "NaN",
        "soon",
        "GMT",
        "1994-11-06T08:49:37Z",
        "784111777.0",
        "-0",
        // not quite dates
        " Sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT ",
        "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 06 Nov 1994 08:49:37 gmt",
        "sun, 06 Nov 1994 08:49:37 GMT",
        "SUN, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT",
        "Sun, 06 NOV 1994 08:49:37 GMT",
        "Sun, 06 Foo 1994 08:49:37 GMT",
        "Son, 06 Nov 1994 08:49:37 GMT",
        "un,, 06 Nov 1994 08:49:37 GMT",
        "day, 06 Nov 1994 08:49:37 GMT",
        "Sun,  6 Nov 1994 08:49:37 GMT",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06-Nov-1994 08:49:37 GMT",
        "Sun, 06 Nov 94 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49 GMT",
        "Sun, 06 Nov 1994 8:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 +0000",
        "Sun, 06 Nov 1994 08.49.37 GMT",
        "Sun; 06 Nov 1994 08:49:37 GMT",
        "06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov -994 08:49:37 GMT",
        "Sunday, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-1994 08:49:37 GMT",
        "Sun, 06-Nov-94 08:49:37 GMT",
        "Sundae, 06-Nov-94 08:49:37 GMT",
        "Monda, 06-Nov-94 08:49:37 GMT",
        "ay,Monday, 06-Nov-94 08:49:37 GMT",
        "onday, 06-Nov-94 08:49:37 GMT",
        "Sunday 06-Nov-94 08:49:37 GMT",
        "Sunday, 6-Nov-94 08:49:37 GMT",
        "Wednesd 06-Nov-94 08:49:37 GMT",
        "Wednesday 06-Nov-94 08:49:37 GMT",
        "Tuesday 08-Nov-94 08:49:37 GMT",
        "Wednesd, 06-Nov-94 08:49:37 GMT",
        "Sunday,Mo 06-Nov-94 08:49:37 GMT",
        "Friday,Sat 06-Nov-94 08:49:37 GMT",
        "Wed, 06-Nov-94 08:49:37 GMT",
        "Wedn, 06-Nov-94 08:49:37 GMT",
        "Sun Nov 6 08:49:37 1994",
        "Sun Nov   6 08:49:37 1994",
        "Sun Nov _6 08:49:37 1994",
        "Sun Nov 6  08:49:37 1994",
        "Sun Nov  6 08:49:37 94  ",
        "Sun Nov  6 08:49:37 1994 GMT",
        "Sun, Nov 6 08:49:37 1994",
        "Sun Nov  6 08:49:37 1994\n",
    ] {
        assert_eq!(retry_after(value.as_bytes(), 0), Err(Error::Syntax), "{value:?}");
    }
}

#[test]
fn days_and_times_that_do_not_exist() {
    for value in [
        "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 31 Nov 1994 08:49:37 GMT",
        "Sun, 32 Dec 1994 08:49:37 GMT",
        "Sun, 29 Feb 1994 08:49:37 GMT",
        "Sun, 29 Feb 1900 08:49:37 GMT",
        "Sun, 30 Feb 2000 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:00 GMT",
        "Sun, 06 Nov 1994 08:49:60 GMT",
        "Sun, 06 Nov 1994 22:59:60 GMT",
        "Sun, 06 Nov 1994 23:59:61 GMT",
        "Sunday, 31-Sep-94 08:49:37 GMT",
        "Sun Nov  0 08:49:37 1994",
        "Sun Nov 00 08:49:37 1994",
        "Sun Apr 31 08:49:37 1994",
        "Sun Nov  6 99:99:99 1994",
    ] {
        assert_eq!(retry_after(value.as_bytes(), 0), Err(Error::Date), "{value:?}");
    }
}

#[test]
fn what_the_grammar_allows_though_it_looks_odd() {
    for (value, wait) in [
        ("Sun Nov 06 08:49:37 1994", 784_111_777), // asctime writes a space, the grammar also takes two digits
        ("Fri, 06 Nov 1994 08:49:37 GMT", 784_111_777), // the weekday is not compared
        ("Thu, 01 Jan 1970 23:59:60 GMT", 86_400),
        ("Sat, 01 Jan 0000 00:00:00 GMT", 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST),
    ] {
        assert_eq!(retry_after(value.as_bytes(), 0), Ok(wait), "{value}");
    }
}

/// A field value that was cut short is never half understood.
#[test]
fn no_prefix_of_a_date_is_a_date() {
    for date in
        ["Sun, 06 Nov 1994 08:49:37 GMT", "Wednesday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]
    {
        assert!(retry_after(date.as_bytes(), 0).is_ok(), "{date}");
        for end in 0..date.len() {
            assert!(retry_after(&date.as_bytes()[..end], 0).is_err(), "{}", &date[..end]);
        }
    }
}

#[test]
fn every_octet_alone_and_in_every_place() {
    let date = b"Sun, 06 Nov 1994 08:49:37 GMT";
    for octet in 0..=u8::MAX {
        let digit = octet.is_ascii_digit().then(|| u32::from(octet - b'0'));
        assert_eq!(retry_after(&[octet], 0).ok(), digit);
        for at in 0..date.len() {
            let mut text = *date;
            text[at] = octet;
            let is_digit_place = date[at].is_ascii_digit();
            if !octet.is_ascii_digit() && octet != date[at] && is_digit_place {
                assert_eq!(retry_after(&text, 0), Err(Error::Syntax));
            }
        }
    }
}
