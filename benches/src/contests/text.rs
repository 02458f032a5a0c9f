//! Texts: back to a code by phrase or name, and dates; ours beside a scan, phf and httpdate.

use std::time::{Duration, SystemTime};

use httpstatus_core::{HttpDate, RetryAfter, StatusCode};

use crate::baseline::{NAMES, PHRASES};
use crate::contest::Contest;
use crate::input::{self, ours};

type Table = &'static [(u16, &'static str)];
type Map = phf::Map<unicase::UniCase<&'static str>, u16>;

pub(crate) fn each(run: &mut dyn FnMut(Contest)) {
    let texts = |text: fn(StatusCode) -> &'static str| -> &'static [&'static str] {
        let texts = ours(input::shuffled()).iter().map(|code| text(*code));
        texts.filter(|text| *text != "(Unused)").collect::<Vec<_>>().leak()
    };
    let table = |text: fn(StatusCode) -> &'static str| -> Table {
        StatusCode::ALL.iter().map(|code| (code.as_u16(), text(*code))).collect::<Vec<_>>().leak()
    };
    let number = |code: Option<StatusCode>| code.map_or(0, |code| usize::from(code.as_u16()));

    let phrases = texts(StatusCode::reason);
    let mut contest = Contest::new("from_reason", "shuffled", phrases.len());
    let want = phrases.iter().map(|phrase| number(StatusCode::from_reason(phrase.as_bytes()))).sum();
    contest
        .each("httpstatus", want, phrases, move |phrase| number(StatusCode::from_reason(phrase.as_bytes())));
    rivals(&mut contest, want, phrases, table(StatusCode::reason), &PHRASES);
    run(contest);

    let names = texts(StatusCode::name);
    let mut contest = Contest::new("from_name", "shuffled", names.len());
    let want = names.iter().map(|name| number(StatusCode::from_name(name.as_bytes()))).sum();
    contest.each("httpstatus", want, names, move |name| number(StatusCode::from_name(name.as_bytes())));
    rivals(&mut contest, want, names, table(StatusCode::name), &NAMES);
    run(contest);

    dates(run);
}

/// Two ways to write it without a library.
fn rivals(
    contest: &mut Contest,
    want: usize,
    texts: &'static [&'static str],
    table: Table,
    map: &'static Map,
) {
    contest.each("scan", want, texts, move |text| {
        table.iter().find(|row| row.1.eq_ignore_ascii_case(text)).map_or(0, |row| usize::from(row.0))
    });
    contest.each("phf", want, texts, move |text| {
        map.get(&unicase::UniCase::ascii(text)).map_or(0, |code| usize::from(*code))
    });
}

/// Seconds from 1970 to 2033, as dates and as text.
fn dates(run: &mut dyn FnMut(Contest)) {
    let mut random = input::Random::new();
    let seconds: &'static [u32] = (0..input::ROUND)
        .map(|_| u32::try_from(random.below(2_000_000_000)).unwrap_or(0))
        .collect::<Vec<_>>()
        .leak();
    let date = |seconds: u32| SystemTime::UNIX_EPOCH + Duration::from_secs(u64::from(seconds));
    let texts: &'static [&'static str] = seconds
        .iter()
        .map(|seconds| &*httpdate::fmt_http_date(date(*seconds)).leak())
        .collect::<Vec<_>>()
        .leak();
    let since = |date: SystemTime| {
        date.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |date| date.as_secs() as usize)
    };
    let want = seconds.iter().map(|seconds| *seconds as usize).sum();

    let mut contest = Contest::new("parse_date", "IMF-fixdate", texts.len());
    contest.each("httpstatus", want, texts, |text| {
        HttpDate::parse(text.as_bytes(), None).map_or(0, |date| date.unix_seconds() as usize)
    });
    contest.each("httpdate", want, texts, move |text| httpdate::parse_http_date(text).map_or(0, since));
    run(contest);

    let digit = |text: &[u8]| text.get(24).map_or(0, |byte| usize::from(*byte));
    let want = texts.iter().map(|text| digit(text.as_bytes())).sum();
    let mut contest = Contest::new("format_date", "IMF-fixdate", texts.len());
    contest.each("httpstatus", want, seconds, move |seconds| {
        HttpDate::from_unix_seconds(i64::from(seconds)).map_or(0, |date| digit(&date.to_bytes()))
    });
    // Into a buffer, as a server does.
    let mut buffer = Vec::with_capacity(64);
    contest.each("httpdate", want, seconds, move |seconds| {
        use std::io::Write;
        buffer.clear();
        let _ = write!(buffer, "{}", httpdate::HttpDate::from(date(seconds)));
        digit(&buffer)
    });
    run(contest);

    // Every other one is a date, the others a number of seconds.
    let values: &'static [&'static str] = texts
        .iter()
        .enumerate()
        .map(|(i, text)| if i % 2 == 0 { *text } else { &*format!("{}", i % 4000).leak() })
        .collect::<Vec<_>>()
        .leak();
    const NOW: u32 = 1_795_000_000;
    let wait = move |value: &str| match value.parse::<u32>() {
        Ok(seconds) => seconds as usize,
        Err(_) => httpdate::parse_http_date(value).map_or(0, since).saturating_sub(NOW as usize),
    };
    let want = values.iter().map(|value| wait(value)).sum();
    let mut contest = Contest::new("retry_after", "half dates", values.len());
    contest.each("httpstatus", want, values, |value| {
        RetryAfter::parse(value.as_bytes(), Some(i64::from(NOW)))
            .map_or(0, |after| after.seconds_from(i64::from(NOW)) as usize)
    });
    contest.each("parse, httpdate", want, values, wait);
    run(contest);
}
