//! A date is written as two other implementations write it, and reads back as what it was; without a clock, only what
//! needs none is answered (RFC 9110 sections 5.6.7 and 10.2.3).

use std::time::{Duration, UNIX_EPOCH};

use chrono::{DateTime, NaiveDate};
use httpstatus_core::c::{self, NO_CLOCK};
use httpstatus_core::{Error, HttpDate, RetryAfter};

/// 1 January of year 0 and the last second of 9999.
const FIRST: i64 = -62_167_219_200;
const LAST: i64 = 253_402_300_799;

fn date(seconds: i64) -> HttpDate {
    HttpDate::from_unix_seconds(seconds).unwrap()
}

fn check(seconds: i64) {
    let text = date(seconds).to_string();
    let expected =
        DateTime::from_timestamp(seconds, 0).unwrap().format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    assert_eq!(text, expected, "{seconds}");
    assert_eq!(date(seconds).to_bytes(), text.as_bytes());
    assert_eq!(text.parse(), Ok(date(seconds)), "{text}");
}

/// Every 11th day of all years, and of each year the days around which its length and the month's change.
#[test]
fn days_of_ten_thousand_years() {
    let mut time = 0;
    for year in 0..=9999 {
        let days = (year % 11 + 1..=365).step_by(11).chain([1, 58, 59, 60, 61, 365, 366]);
        for day in days.filter_map(|day| NaiveDate::from_yo_opt(year, u32::try_from(day).unwrap())) {
            let midnight = day.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp();
            time = (time + 9_973) % 86_400; // prime: it comes to every second
            check(midnight + time);
        }
    }
}

#[test]
fn the_seconds_of_a_day_and_the_ends() {
    for day in [FIRST, 0, 951_782_400, LAST - 86_399] {
        for second in (0..86_400).step_by(7).chain([86_398, 86_399]) {
            check(day + second);
        }
    }
    for outside in [i64::MIN, FIRST - 86_400, FIRST - 1, LAST + 1, LAST + 86_400, i64::MAX] {
        assert_eq!(HttpDate::from_unix_seconds(outside), None);
    }
}

#[test]
fn as_httpdate_writes() {
    for step in 0..50_000 {
        let seconds = step * 1_267_003 % LAST;
        let theirs =
            httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(u64::try_from(seconds).unwrap()));
        assert_eq!(date(seconds).to_string(), theirs);
    }
}

/// Section 5.6.7 allows 23:59:60; the second after 9999 has no HTTP-date.
#[test]
fn whatever_is_read_can_be_written() {
    let last = "Fri, 31 Dec 9999 23:59:60 GMT".parse::<HttpDate>().unwrap();
    assert_eq!(last.to_string(), "Fri, 31 Dec 9999 23:59:59 GMT");
    let leap = "Sat, 31 Dec 2016 23:59:60 GMT".parse::<HttpDate>().unwrap();
    assert_eq!(leap.to_string(), "Sun, 01 Jan 2017 00:00:00 GMT");
    let far = i64::from(u32::MAX) * 58; // 9,863, when 99 is 9899
    let last = HttpDate::parse(b"Friday, 31-Dec-99 23:59:60 GMT", Some(far + 2_000_000_000)).unwrap();
    assert_eq!(last.to_string().len(), HttpDate::LEN);
}

#[test]
fn width_and_fill() {
    assert_eq!(format!("{:>31}|", date(0)), "  Thu, 01 Jan 1970 00:00:00 GMT|");
    assert_eq!(format!("{:-<6}|", RetryAfter::Delay(120)), "120---|");
    assert_eq!(RetryAfter::At(date(0)).to_string(), "Thu, 01 Jan 1970 00:00:00 GMT");
}

/// Only a two-digit year needs to know what year it is.
#[test]
fn without_a_clock() {
    let rfc850 = b"Sunday, 06-Nov-94 08:49:37 GMT";
    assert_eq!(HttpDate::parse(rfc850, None), Err(Error::NoClock));
    assert_eq!(RetryAfter::parse(rfc850, None), Err(Error::NoClock));
    assert_eq!(c::retry_after(rfc850, NO_CLOCK), Err(Error::NoClock));
    assert_eq!(Error::NoClock.to_string(), "date needs a clock");
    for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
        assert_eq!(text.parse::<HttpDate>(), Ok(date(784_111_777)));
        assert_eq!(text.parse(), Ok(RetryAfter::At(date(784_111_777))));
        assert_eq!(c::retry_after(text.as_bytes(), NO_CLOCK), Err(Error::NoClock), "no wait without a now");
    }
    assert_eq!("120".parse(), Ok(RetryAfter::Delay(120)));
    assert_eq!(c::retry_after(b"120", NO_CLOCK), Ok(120));
    // What is wrong whatever the century is said to be wrong.
    for (text, error) in [
        ("Sunday, 31-Nov-94 08:49:37 GMT", Error::Date),
        ("Sunday, 29-Feb-95 08:49:37 GMT", Error::Date),
        ("Sunday, 29-Feb-00 08:49:37 GMT", Error::NoClock),
        ("Sunday, 06-Nov-94 24:49:37 GMT", Error::Date),
        ("Sunday, 06-Nov-94 08:49:37 UTC", Error::Syntax),
        ("", Error::Empty),
    ] {
        assert_eq!(text.parse::<HttpDate>(), Err(error), "{text}");
        assert_eq!(c::retry_after(text.as_bytes(), NO_CLOCK), Err(error), "{text}");
    }
    // The number that stands for no clock in C is a clock like any in Rust.
    let early = HttpDate::parse(rfc850, Some(i64::MIN)).unwrap();
    assert_eq!(early.to_string(), "Tue, 06 Nov 0094 08:49:37 GMT".replace("Tue", &early.to_string()[..3]));
}

/// A device without a clock takes the response's Date as now.
#[test]
fn the_date_of_the_response_is_a_clock() {
    let now = "Sun, 06 Nov 1994 08:49:30 GMT".parse::<HttpDate>().unwrap().unix_seconds();
    let value = RetryAfter::parse(b"Sunday, 06-Nov-94 08:49:37 GMT", Some(now)).unwrap();
    assert_eq!((value.seconds_from(now), value.duration_from(now)), (7, Duration::from_secs(7)));
    assert_eq!(value.seconds_from(now + 7), 0);
    assert_eq!(value.seconds_from(i64::MIN), i32::MAX.unsigned_abs());
    assert_eq!(value.seconds_from(i64::MAX), 0);
}

#[test]
fn durations() {
    assert_eq!(date(LAST).checked_add(Duration::from_secs(1)), None);
    assert_eq!(date(LAST).checked_add(Duration::from_millis(999)), Some(date(LAST)));
    assert_eq!(date(FIRST).checked_add(Duration::from_secs(62_167_219_200)), Some(date(0)));
    assert_eq!(date(FIRST).checked_add(Duration::MAX), None);
    assert_eq!(date(LAST).duration_since(date(FIRST)), Duration::from_secs(315_569_519_999));
    assert_eq!(date(FIRST).duration_since(date(LAST)), Duration::ZERO);
}

#[cfg(feature = "std")]
#[test]
fn system_time_both_ways() {
    use std::time::SystemTime;
    for seconds in [FIRST, -1, 0, 784_111_777, LAST] {
        let time = SystemTime::try_from(date(seconds)).unwrap();
        assert_eq!(HttpDate::try_from(time), Ok(date(seconds)));
        assert_eq!(
            HttpDate::try_from(time + Duration::from_nanos(999_999_999)),
            Ok(date(seconds)),
            "{seconds}"
        );
    }
    let last = SystemTime::try_from(date(LAST)).unwrap();
    assert_eq!(HttpDate::try_from(last + Duration::from_secs(1)), Err(Error::Date));
    let first = SystemTime::try_from(date(FIRST)).unwrap();
    assert_eq!(HttpDate::try_from(first - Duration::from_nanos(100)), Err(Error::Date));
    assert_eq!(HttpDate::try_from(UNIX_EPOCH - Duration::from_nanos(100)), Ok(date(-1)));
}
