//! picohttpparser, in the version that picohttpparser-sys carries, says the same, except that it accepts the codes 000 to
//! 099, codes and minor versions of any number of digits, only the versions 1.x, and no whitespace for a SP; and that it
//! looks at an octet beyond the end of a head that is cut short, which is why it gets a copy with room.
#![no_main]

use std::ptr::{addr_of_mut, null};

use httpstatus_core::{Leniencies, Leniency, parse_line};
use libfuzzer_sys::fuzz_target;
use picohttpparser_sys::{phr_header, phr_parse_response};

fuzz_target!(|octets: &[u8]| {
    let (mut minor, mut code, mut phrase, mut len, mut fields) = (-1, 0, null(), 0, 4);
    let mut headers = [const { unsafe { std::mem::zeroed::<phr_header>() } }; 4];
    // What follows the line may be wrong, or not be there: the phrase says whether the line was.
    let copy = [octets, &[0; 32]].concat();
    unsafe {
        phr_parse_response(
            copy.as_ptr().cast(),
            octets.len(),
            &mut minor,
            &mut code,
            &mut phrase,
            &mut len,
            addr_of_mut!(headers).cast(),
            &mut fields,
            0,
        );
    }
    let strict = parse_line(octets, Leniencies::STRICT).ok().flatten();
    if let Some(line) = strict.filter(|line| line.version.0 == 1) {
        assert!(!phrase.is_null());
        let theirs = unsafe { std::slice::from_raw_parts(phrase.cast::<u8>(), len) };
        assert_eq!((i32::from(line.version.1), i32::from(line.code.as_u16())), (minor, code));
        assert_eq!(theirs.trim_ascii_start(), line.reason.trim_ascii_start());
    }
    // Digits as many as there should be.
    let usual = octets.len() > 12 && octets[8] == b' ' && octets[12] == b' ';
    if !phrase.is_null() && code >= 100 && usual {
        let line = parse_line(octets, Leniencies::ALL).unwrap().unwrap();
        assert_eq!((i32::from(line.version.1), i32::from(line.code.as_u16())), (minor, code));
        assert!(!line.flags.contains(Leniency::Leading));
    }
});
