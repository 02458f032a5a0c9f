//! A date is one when the grammar of RFC 9110 section 5.6.7 has it, and never otherwise. The grammar is read as that
//! section prints it; no parser is asked, since parsers forgive, and where.

use std::collections::BTreeSet;

use httpstatus_core::c::retry_after;
use httpstatus_core::{Error, HttpDate};

use crate::abnf::{CORE_RULES, Grammar};

/// RFC 9110 sections 5.6.7 and 10.2.3. "1DIGIT" is what the section writes for one DIGIT.
const RULES: &str = r#"
    HTTP-date    = IMF-fixdate / obs-date

    IMF-fixdate  = day-name "," SP date1 SP time-of-day SP GMT
    ; fixed length/zone/capitalization subset of the format
    ; see Section 3.3 of [RFC5322]

    day-name     = %s"Mon" / %s"Tue" / %s"Wed"
                 / %s"Thu" / %s"Fri" / %s"Sat" / %s"Sun"

    date1        = day SP month SP year
                 ; e.g., 02 Jun 1982

    day          = 2DIGIT
    month        = %s"Jan" / %s"Feb" / %s"Mar" / %s"Apr"
                 / %s"May" / %s"Jun" / %s"Jul" / %s"Aug"
                 / %s"Sep" / %s"Oct" / %s"Nov" / %s"Dec"
    year         = 4DIGIT

    GMT          = %s"GMT"

    time-of-day  = hour ":" minute ":" second
                 ; 00:00:00 - 23:59:60 (leap second)

    hour         = 2DIGIT
    minute       = 2DIGIT
    second       = 2DIGIT

    obs-date     = rfc850-date / asctime-date

    rfc850-date  = day-name-l "," SP date2 SP time-of-day SP GMT
    date2        = day "-" month "-" 2DIGIT
                 ; e.g., 02-Jun-82

    day-name-l   = %s"Monday" / %s"Tuesday" / %s"Wednesday"
                 / %s"Thursday" / %s"Friday" / %s"Saturday"
                 / %s"Sunday"

    asctime-date = day-name SP date3 SP time-of-day SP year
    date3        = month SP ( 2DIGIT / ( SP 1DIGIT ))
                 ; e.g., Jun  2

    Retry-After   = HTTP-date / delay-seconds
    delay-seconds = 1*DIGIT
"#;

fn grammar() -> Grammar {
    Grammar::read(&[CORE_RULES, RULES])
}

/// Whether the library says of a text what the grammar does. Which days and times exist is not the grammar's business.
fn agrees(is_date: bool, text: &[u8]) -> bool {
    match HttpDate::parse(text, Some(0)) {
        Ok(_) | Err(Error::Date) => is_date,
        Err(Error::Empty) => !is_date && text.is_empty(),
        Err(Error::Syntax) => !is_date && !text.is_empty(),
        Err(_) => false,
    }
}

fn check(grammar: &Grammar, text: &[u8]) {
    let is_date = grammar.has("HTTP-date", text);
    assert!(agrees(is_date, text), "is a date: {is_date}; {:?}", String::from_utf8_lossy(text));
}

/// Every weekday with every month in every form, asctime's with both days; the digits run through the pattern.
fn all_forms(grammar: &Grammar, digits: &[u8]) -> Vec<Vec<u8>> {
    let mut next = digits.iter().cycle();
    let all =
        grammar.sentences("HTTP-date", &mut |first, last| *next.next().unwrap() % (last - first + 1) + first);
    assert_eq!(all.len(), 7 * 12 * (1 + 1 + 2));
    all
}

/// So many of them that every weekday and every month occurs in every form: those with names like 3 and 10 go together,
/// and so on.
fn covering(grammar: &Grammar) -> Vec<Vec<u8>> {
    let mut all = all_forms(grammar, &[0, 6, 1, 9, 9, 4, 0, 8, 4, 3]);
    let mut nth = 0..;
    all.retain(|_| {
        let nth = nth.next().unwrap();
        // IMF-fixdate's and RFC 850's: months are the inner loop; asctime's: the two days are.
        let (form, nth) = if nth < 2 * 84 { (nth / 84, nth % 84) } else { (2 + nth % 2, (nth - 168) / 2) };
        let (weekday, month) = (nth / 12, nth % 12);
        (month + form) % 7 == weekday
    });
    assert_eq!(all.len(), 4 * 12);
    all
}

#[test]
fn every_sentence_of_the_grammar_is_a_date() {
    let grammar = grammar();
    for example in
        ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]
    {
        assert!(grammar.has("HTTP-date", example.as_bytes()), "{example}");
        assert!(HttpDate::parse(example.as_bytes(), Some(784_111_777)).is_ok(), "{example}");
    }
    // Patterns of lengths that share no factor with the number of digits: each digit comes to each place.
    for digits in
        [b"0123456789".as_slice(), b"0000000", b"99999", b"0112090", b"2123594", b"00600800490037019", b"3"]
    {
        for sentence in all_forms(&grammar, digits) {
            assert!(grammar.has("HTTP-date", &sentence));
            assert!(agrees(true, &sentence), "{:?}", String::from_utf8_lossy(&sentence));
        }
    }
}

/// All 256 bytes, in every place.
#[test]
fn one_byte_changed_or_more() {
    let grammar = grammar();
    for sentence in covering(&grammar) {
        for at in 0..sentence.len() {
            let mut text = sentence.clone();
            for byte in 0..=u8::MAX {
                text[at] = byte;
                check(&grammar, &text);
            }
        }
        for at in 0..=sentence.len() {
            let mut text = sentence.clone();
            text.insert(at, 0);
            for byte in 0..=u8::MAX {
                text[at] = byte;
                check(&grammar, &text);
            }
        }
    }
}

/// Of all sentences, and not one byte only, since names are cut short by several.
#[test]
fn bytes_missing() {
    let grammar = grammar();
    for sentence in all_forms(&grammar, b"\0\x06\x01\x09\x09\x04") {
        for start in 0..sentence.len() {
            for end in start + 1..=sentence.len() {
                check(&grammar, &[&sentence[..start], &sentence[end..]].concat());
            }
        }
    }
}

/// Beginnings and ends of two sentences: a weekday of one form before the date of another, two weekdays, half a month.
#[test]
fn parts_of_two_dates() {
    let grammar = grammar();
    let all = covering(&grammar);
    let mut seen = BTreeSet::new();
    for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
        for (end, start) in (0..14).flat_map(|end| (0..14).map(move |start| (end, start))) {
            let text = [&one[..end], &other[start..]].concat();
            // What is too short or too long is of no interest: there is enough of it above.
            if (23..35).contains(&text.len()) && seen.insert(text.clone()) {
                check(&grammar, &text);
            }
        }
    }
}

/// A Retry-After value that no date is near: everything of two bytes, and of six out of a few.
#[test]
fn short_values_of_retry_after() {
    let grammar = grammar();
    let check = |text: &[u8]| {
        let is_one = grammar.has("Retry-After", text);
        let found = retry_after(text, 0);
        assert_eq!(found.is_ok(), is_one, "{:?}", String::from_utf8_lossy(text));
        assert!(is_one || found == Err(if text.is_empty() { Error::Empty } else { Error::Syntax }));
    };
    check(b"");
    for pair in 0..=u16::MAX {
        let [first, second] = pair.to_be_bytes();
        check(&[first, second]);
        check(&[first]);
    }
    let few = b"09 -S";
    for number in 0..few.len().pow(6) {
        let text: Vec<u8> = (0..6).map(|place| few[number / few.len().pow(place) % few.len()]).collect();
        check(&text);
    }
}
