//! What `defmt` sends for a value. The words around the arguments stay in the program's symbols, whose addresses this
//! log leaves out; the arguments travel as they are.

use std::sync::{Mutex, PoisonError};

#[cfg(feature = "heapless")]
use httpstatus_core::ReasonParser;
use httpstatus_core::{Leniencies, StatusCode, TopCodes, parse_line, vendor};

static SENT: Mutex<Vec<u8>> = Mutex::new(Vec::new());

#[defmt::global_logger]
struct Log;

// SAFETY: one test alone logs, from one thread.
unsafe impl defmt::Logger for Log {
    fn acquire() {}
    unsafe fn flush() {}
    unsafe fn release() {}
    unsafe fn write(bytes: &[u8]) {
        SENT.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
    }
}

defmt::timestamp!("");

/// What a value sends, between the addresses of the line's, the timestamp's and its own words, two bytes
/// each, and the null address at its end.
fn sent(value: &impl defmt::Format) -> Vec<u8> {
    SENT.lock().unwrap().clear();
    defmt::println!("{}", value);
    let mut sent = SENT.lock().unwrap().split_off(6);
    assert_eq!(sent.split_off(sent.len() - 2), [0, 0]);
    sent
}

/// A text is its length in four bytes, followed by the text.
fn text(text: &str) -> Vec<u8> {
    let mut sent = u32::try_from(text.len()).unwrap().to_ne_bytes().to_vec();
    sent.extend_from_slice(text.as_bytes());
    sent
}

#[test]
fn defmt_is_sent_numbers_and_phrases() {
    for number in 100..=999 {
        let code = StatusCode::from_u16(number).unwrap();
        let display = code.to_string();
        let expected = [number.to_ne_bytes().to_vec(), text(display.split_once(' ').unwrap().1)].concat();
        assert_eq!(sent(&code), expected, "{number}");
    }
    for vendor in vendor::rows() {
        let number = vendor.code().to_ne_bytes().to_vec();
        assert_eq!(sent(&vendor), [number, text(vendor.explanation()), text(vendor.name())].concat());
    }
    assert_eq!(sent(&StatusCode::from_u16(99).unwrap_err()), b"");

    // Values within a value come between addresses of their own.
    let holds = |sent: &[u8], part: &[u8]| sent.windows(part.len()).any(|window| window == part);
    let line = sent(&parse_line(b"HTTP/1.0 404 Gone fishing\r\n", Leniencies::STRICT).unwrap().unwrap());
    assert!(line.starts_with(&[1, 0]), "the version: {line:?}");
    assert!(holds(&line, &text("Not Found")) && holds(&line, &text("Gone fishing")), "{line:?}");
    assert!(line.ends_with(&27_u32.to_ne_bytes()), "octets of the line: {line:?}");
    #[cfg(feature = "heapless")]
    {
        let mut parser = ReasonParser::<4>::new(Leniencies::STRICT);
        parser.feed(b"HTTP/1.0 404 Gone fishing").unwrap();
        let parser = sent(&parser);
        assert!(holds(&parser, &text("Not Found")) && holds(&parser, &text("Gone")), "{parser:?}");
    }
    {
        let mut others = TopCodes::<2>::new();
        let codes = [499, 499, 799].map(|code| StatusCode::from_u16(code).unwrap());
        codes.iter().for_each(|code| others.add(*code));
        let others = sent(&others);
        for (code, count) in [(codes[0], 2_u32), (codes[2], 1)] {
            let number = code.as_u16().to_ne_bytes().to_vec();
            let value =
                [number, text("<unknown status code>"), vec![0, 0], count.to_ne_bytes().to_vec()].concat();
            assert!(holds(&others, &value), "{code}: {others:?}");
        }
    }
}
