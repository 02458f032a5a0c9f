//! httparse says the same, except that it accepts empty lines in front and the codes 000 to 099, only the versions 1.0
//! and 1.1, no whitespace for a SP, no control octets, and hands back no phrase with obs-text.
#![no_main]

use httpstatus_core::{Leniencies, parse_line};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let mut fields = [httparse::EMPTY_HEADER; 4];
    let mut response = httparse::Response::new(&mut fields);
    // What follows the line may be wrong, or not be there.
    let _ = response.parse(octets);
    let theirs = match (response.version, response.code, response.reason) {
        (Some(minor), Some(code), Some(reason)) => Some((minor, code, reason)),
        _ => None,
    };
    let strict = parse_line(octets, Leniencies::STRICT).ok().flatten();
    if let Some(line) = strict.filter(|line| matches!(line.version, (1, 0 | 1))) {
        let reason = if line.reason.is_ascii() { line.reason } else { b"" };
        let (minor, code, theirs) = theirs.unwrap();
        assert_eq!(((1, minor), code, theirs.as_bytes()), (line.version, line.code.as_u16(), reason));
    }
    if let Some((minor, code, _)) = theirs {
        if code >= 100 && !matches!(octets[0], b'\r' | b'\n') {
            let line = parse_line(octets, Leniencies::ALL).unwrap().unwrap();
            assert_eq!((line.version, line.code.as_u16()), ((1, minor), code));
        }
    }
});
