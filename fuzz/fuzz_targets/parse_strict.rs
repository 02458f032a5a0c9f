//! Strict is the grammar of RFC 9112 section 4 with a code from 100 to 999, read off it by other means; an error is at
//! the first octet that cannot stand where it stands.
#![no_main]

#[path = "../../crates/core/tests/all/grammar.rs"]
mod grammar;

use grammar::by_the_grammar;
use httpstatus_core::{Leniencies, parse_line};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let line = parse_line(octets, Leniencies::STRICT);
    let found = line.ok().flatten().map(|line| (line.used, line.code.as_u16()));
    assert_eq!(found, by_the_grammar(octets));
    match line {
        Ok(Some(line)) => {
            assert!(line.flags.is_empty());
            assert_eq!(line.reason, &octets[13..line.used - 2]);
            assert_eq!(parse_line(&octets[..line.used - 1], Leniencies::STRICT), Ok(None));
        }
        Ok(None) => {}
        Err(error) => {
            let offset = error.offset as usize;
            assert_eq!(parse_line(&octets[..offset], Leniencies::STRICT), Ok(None));
            assert_eq!(parse_line(&octets[..=offset], Leniencies::STRICT), Err(error));
        }
    }
});
