//! httparse reads the same, but for these differences. It accepts, and we do not: the codes 000 to 099; and empty
//! lines in front, which only lenient accepts. It does not accept, and we do: versions other than 1.0 and 1.1; of lenient
//! also whitespace for a SP or in front, and control bytes. It hands back no phrase with obs-text.

use crate::wire::{almost, lines};
use httpstatus_core::{Leniencies, parse_line};
use proptest::prelude::*;

/// Minor version, code and phrase, if the line is complete for httparse.
fn theirs(octets: &[u8]) -> Option<(u8, u16, String)> {
    let mut fields = [httparse::EMPTY_HEADER; 4];
    let mut response = httparse::Response::new(&mut fields);
    // What follows the line may be wrong, or not be there.
    let _ = response.parse(octets);
    Some((response.version?, response.code?, response.reason?.to_owned()))
}

fn compare(octets: &[u8]) {
    let theirs = theirs(octets);
    let strict = parse_line(octets, Leniencies::STRICT).ok().flatten();
    if let Some(line) = strict.filter(|line| matches!(line.version, (1, 0 | 1))) {
        let (minor, code, phrase) = theirs.clone().unwrap_or_else(|| panic!("{octets:?}"));
        assert_eq!((1, minor), line.version);
        assert_eq!(code, line.code.as_u16());
        let phrase_of_ours = if line.reason.is_ascii() { line.reason } else { b"" };
        assert_eq!(phrase.as_bytes(), phrase_of_ours, "{octets:?}");
    }
    if let Some((minor, code, _)) = theirs {
        if code >= 100 {
            let line = parse_line(octets, Leniencies::ALL).unwrap().unwrap();
            assert_eq!((line.version, line.code.as_u16()), ((1, minor), code), "{octets:?}");
        }
    }
}

#[test]
fn on_every_case() {
    lines().iter().for_each(|line| compare(line));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn on_almost_lines(octets in almost()) {
        compare(&octets);
    }
}
