//! Dates mean what two other implementations say, in all three forms; the century of a two-digit year is that of RFC
//! 9110 section 5.6.7.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use httpstatus_core::c::retry_after;
use httpstatus_core::{Error, HttpDate};

const IMF_FIXDATE: &str = "%a, %d %b %Y %H:%M:%S GMT";
const RFC850: &str = "%A, %d-%b-%y %H:%M:%S GMT";
const ASCTIME: &str = "%a %b %e %H:%M:%S %Y";

/// 1 January of year 0 and the last second of 9999.
const FIRST: i64 = -62_167_219_200;
const LAST: i64 = 253_402_300_799;

/// The same sequence on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (x ^ (x >> 31)) % limit
    }

    fn within(&mut self, from: i64, to: i64) -> i64 {
        from + i64::try_from(self.below(u64::try_from(to - from + 1).unwrap())).unwrap()
    }
}

fn utc(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap()
}

fn write(seconds: i64, form: &str) -> String {
    utc(seconds).format(form).to_string()
}

fn read(text: &str, now: i64) -> Result<i64, Error> {
    HttpDate::parse(text.as_bytes(), Some(now)).map(HttpDate::unix_seconds)
}

#[test]
fn random_instants_in_the_forms_with_four_digit_years() {
    let mut random = Random(1);
    for round in 0..100_000 {
        let then = match round % 3 {
            0 => random.within(0, 4_102_444_800), // 1970 to 2100
            _ => random.within(FIRST, LAST),
        };
        let now = random.within(i64::from(i32::MIN), i64::from(u32::MAX));
        for form in [IMF_FIXDATE, ASCTIME] {
            let text = write(then, form);
            assert_eq!(read(&text, now), Ok(then), "{text}");
            let wait = u32::try_from((then - now).clamp(0, i64::from(i32::MAX))).unwrap();
            assert_eq!(retry_after(text.as_bytes(), now), Ok(wait), "{text} at {now}");
        }
    }
}

/// What RFC 9110 says, in calendar terms: no later than 50 years after now, and as late as possible.
fn century_by_calendar(two_digit_text_of: DateTime<Utc>, now: DateTime<Utc>) -> Option<i64> {
    let limit = now.naive_utc() + Months::new(50 * 12);
    let time = two_digit_text_of.time();
    (0..=99)
        .rev()
        .filter_map(|century| {
            let year = century * 100 + two_digit_text_of.year() % 100;
            NaiveDate::from_ymd_opt(year, two_digit_text_of.month(), two_digit_text_of.day())
        })
        .map(|date| date.and_time(time))
        .find(|moment| *moment <= limit)
        .map(|moment| moment.and_utc().timestamp())
}

#[test]
fn random_instants_in_the_form_with_two_digit_years() {
    let mut random = Random(2);
    let year = 365 * 86_400;
    for round in 0..120_000 {
        let now = match round % 2 {
            0 => random.within(1_600_000_000, 4_102_444_800),
            _ => random.within(-50_000_000_000, 200_000_000_000),
        };
        let then = random.within(now - 70 * year, now + 70 * year);
        let (date, today) = (utc(then), utc(now));
        // 29 February in years that may or may not have one has a separate test.
        if (date.month(), date.day()) == (2, 29) || (today.month(), today.day()) == (2, 29) {
            continue;
        }
        let text = write(then, RFC850);
        let expected = century_by_calendar(date, today).unwrap();
        assert_eq!(read(&text, now), Ok(expected), "{text} at {today}");
        let wait = u32::try_from((expected - now).clamp(0, i64::from(i32::MAX))).unwrap();
        assert_eq!(retry_after(text.as_bytes(), now), Ok(wait), "{text} at {today}");
    }
}

#[test]
fn fifty_years_to_the_second() {
    let now = utc(1_795_000_000); // 2026-11-18 11:06:40
    assert_eq!(now.to_rfc3339(), "2026-11-18T11:06:40+00:00");
    for (text, year) in [
        ("Wednesday, 18-Nov-76 11:06:40 GMT", 2076), // exactly 50 years: not more than 50
        ("Wednesday, 18-Nov-76 11:06:41 GMT", 1976),
        ("Wednesday, 17-Nov-76 23:59:60 GMT", 2076),
        ("Wednesday, 01-Jan-77 00:00:00 GMT", 1977),
        ("Wednesday, 18-Nov-26 11:06:40 GMT", 2026),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 1994),
        ("Tuesday, 29-Feb-00 00:00:00 GMT", 2000),
        ("Tuesday, 29-Feb-76 00:00:00 GMT", 2076),
    ] {
        assert_eq!(utc(read(text, now.timestamp()).unwrap()).year(), year, "{text}");
    }
    assert_eq!(read("Tuesday, 29-Feb-27 00:00:00 GMT", now.timestamp()), Err(Error::Date));
    // Fifty years before a leap day is not a leap day: it counts as 1 March.
    let text = "Saturday, 29-Feb-76 12:00:00 GMT";
    let first_of_march =
        NaiveDate::from_ymd_opt(2026, 3, 1).unwrap().and_hms_opt(12, 0, 0).unwrap().and_utc();
    for (early, year) in [(0, 2076), (1, 1976)] {
        assert_eq!(utc(read(text, first_of_march.timestamp() - early).unwrap()).year(), year);
    }
}

#[test]
fn every_clock_gives_a_two_digit_year_some_century() {
    for now in [i64::MIN + 1, FIRST - 1, FIRST, -1, 0, 1, i64::from(u32::MAX), LAST, LAST + 1, i64::MAX] {
        let then = read("Sunday, 06-Nov-94 08:49:37 GMT", now).unwrap();
        assert!((FIRST..=LAST).contains(&then));
        assert_eq!(utc(then).year() % 100, 94);
        let wait = retry_after(b"Sunday, 06-Nov-94 08:49:37 GMT", now).unwrap();
        assert_eq!(i64::from(wait), then.saturating_sub(now).clamp(0, i64::from(i32::MAX)), "{now}");
    }
}

/// A two-digit year goes up to 9999 and no further.
#[test]
fn two_digit_years_end_with_9999() {
    let at =
        |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap().and_hms_opt(0, 0, 0).unwrap();
    let new_year = "Saturday, 01-Jan-00 00:00:00 GMT";
    assert_eq!(retry_after(new_year.as_bytes(), at(9800, 1, 1).and_utc().timestamp() - 60), Ok(60));
    let late = at(9960, 1, 1).and_utc().timestamp();
    assert_eq!(read(new_year, late), Ok(at(9900, 1, 1).and_utc().timestamp()));
    assert_eq!(retry_after(new_year.as_bytes(), late), Ok(0));
    assert_eq!(read("Friday, 31-Dec-99 00:00:00 GMT", late), Ok(at(9999, 12, 31).and_utc().timestamp()));
}

/// Every date of 400 years and its day after, so that every length of every month is seen.
#[test]
fn every_day_of_the_calendar_and_no_other() {
    for year in 1800..2200 {
        for month in 1..=12 {
            for day in 0..=32 {
                let date = NaiveDate::from_ymd_opt(year, month, day);
                let month =
                    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
                        [usize::try_from(month - 1).unwrap()];
                let expected = date
                    .map(|date| date.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp())
                    .ok_or(Error::Date);
                assert_eq!(read(&format!("Mon, {day:02} {month} {year} 00:00:00 GMT"), 0), expected);
                assert_eq!(read(&format!("Mon {month} {day:2} 00:00:00 {year}"), 0), expected);
            }
        }
    }
}

#[test]
fn every_second_of_the_day_and_no_other() {
    for hour in (0..30).chain(90..100) {
        for minute in (0..64).chain([99]) {
            for second in (0..64).chain([99]) {
                let text = format!("Thu, 01 Jan 1970 {hour:02}:{minute:02}:{second:02} GMT");
                let is_leap_second = (hour, minute, second) == (23, 59, 60);
                let expected = if hour < 24 && minute < 60 && second < 60 || is_leap_second {
                    Ok(hour * 3600 + minute * 60 + second)
                } else {
                    Err(Error::Date)
                };
                assert_eq!(read(&text, 0), expected, "{text}");
            }
        }
    }
}

/// Where the other parser decides differently.
fn why_not(text: &str, ours: Result<i64, Error>) -> Option<&'static str> {
    if text.trim() != text {
        return Some("it strips the spaces around the value");
    }
    if text.contains(":60") {
        return Some("it knows no leap second");
    }
    if ours.is_ok_and(|seconds| write(seconds, "%a") != text[..3]) {
        return Some("it compares the weekday with the date");
    }
    if ours.is_ok_and(|seconds| !(0..=LAST).contains(&seconds)) {
        return Some("it begins in 1970");
    }
    None
}

/// Bytes changed, dropped and added: both accept the same texts, with the same meaning.
#[test]
fn mutilated_dates_fare_as_with_httpdate() {
    let mut random = Random(3);
    let alphabet = b"0123456789 :,-GMTJanFebMarSunMo\t_a+";
    let (mut taken, mut refused) = (0, 0);
    for _ in 0..150_000 {
        let then = random.within(0, 3_000_000_000);
        let form = [IMF_FIXDATE, ASCTIME][usize::try_from(random.below(2)).unwrap()];
        let mut text = write(then, form).into_bytes();
        for _ in 0..random.below(3) {
            let at = usize::try_from(random.below(text.len() as u64)).unwrap();
            let octet = alphabet[usize::try_from(random.below(alphabet.len() as u64)).unwrap()];
            match random.below(6) {
                0 => drop(text.remove(at)),
                1 => text.insert(at, octet),
                _ => text[at] = octet,
            }
        }
        let text = String::from_utf8(text).unwrap();
        let ours = read(&text, 0);
        let theirs = httpdate::parse_http_date(&text).ok().map(|time: SystemTime| {
            i64::try_from(time.duration_since(UNIX_EPOCH).unwrap().as_secs()).unwrap()
        });
        if ours.ok() != theirs {
            assert!(why_not(&text, ours).is_some(), "{text}: {ours:?} and {theirs:?}");
        }
        if ours.is_ok() { taken += 1 } else { refused += 1 }
    }
    assert!(taken > 10_000 && refused > 10_000, "{taken} taken, {refused} refused");
}

#[test]
fn what_httpdate_writes_is_read() {
    let mut random = Random(4);
    for _ in 0..100_000 {
        let then = random.within(0, LAST);
        let text = httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(u64::try_from(then).unwrap()));
        assert_eq!(read(&text, 0), Ok(then));
    }
}
