//! Lenient accepts all that strict accepts, with the same answer; what else it accepts is flagged, and becomes strictly
//! valid when written as it should have been.
#![no_main]

use httpstatus_core::{Leniencies, Leniency, parse_line};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let strict = parse_line(octets, Leniencies::STRICT);
    let lenient = parse_line(octets, Leniencies::ALL);
    if let Ok(Some(_)) = strict {
        assert_eq!(lenient, strict);
    }
    match lenient {
        Ok(Some(line)) => {
            assert_eq!(line.flags.is_empty(), matches!(strict, Ok(Some(_))));
            let bare = line.flags.contains(Leniency::BareLf);
            let ends_bare = !octets[..line.used].ends_with(b"\r\n");
            // An empty line in front may be bare, too.
            assert!(bare == ends_bare || bare && line.flags.contains(Leniency::EmptyLine));
            assert!(!line.reason.iter().any(|octet| matches!(octet, 0 | b'\r' | b'\n')));
            assert_eq!(line.flags.contains(Leniency::Control), line.reason.iter().any(|it| *it != 9 && it.is_ascii_control()));
            let (major, minor) = line.version;
            let mut said = format!("HTTP/{major}.{minor} {} ", line.code.as_u16()).into_bytes();
            said.extend(line.reason.iter().map(|it| if it.is_ascii_control() { b' ' } else { *it }));
            said.extend(b"\r\n");
            let again = parse_line(&said, Leniencies::STRICT).unwrap().unwrap();
            assert_eq!((again.version, again.code, again.used), (line.version, line.code, said.len()));
        }
        Ok(None) => assert!(strict.is_ok_and(|line| line.is_none()) || strict.is_err()),
        Err(error) => {
            assert!(strict.unwrap_err().offset <= error.offset);
            assert_eq!(parse_line(&octets[..error.offset as usize], Leniencies::ALL), Ok(None));
        }
    }
});
