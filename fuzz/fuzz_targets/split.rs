//! In whatever pieces a line arrives, the verdict is the same. The first octets say where to cut.
#![no_main]

use httpstatus_core::{Leniencies, Parser, parse_line};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let [cuts @ .., _] = &input[..input.len().min(5)] else { return };
    let octets = &input[cuts.len()..];
    for mode in (0..=Leniencies::ALL.bits()).filter_map(Leniencies::from_bits) {
        let whole = parse_line(octets, mode);
        for pieces in [pieces(octets, cuts), octets.chunks(1).collect()] {
            let mut parser = Parser::new(mode);
            let (mut reason, mut before) = (vec![], 0);
            let mut verdict = Ok(None);
            for piece in pieces {
                match parser.feed_phrase(piece) {
                    Ok((phrase, used)) => {
                        reason.extend_from_slice(phrase);
                        verdict = Ok(used.map(|used| before + used));
                    }
                    Err(error) => verdict = Err(error),
                }
                if verdict != Ok(None) {
                    break;
                }
                before += piece.len();
            }
            assert_eq!(verdict, whole.map(|line| line.map(|line| line.used)));
            if let Ok(Some(line)) = whole {
                assert_eq!(reason, line.reason);
                assert_eq!((parser.code(), parser.version()), (Some(line.code), Some(line.version)));
                assert_eq!((parser.flags(), parser.offset() as usize), (line.flags, line.used));
            }
        }
    }
});

fn pieces<'a>(octets: &'a [u8], cuts: &[u8]) -> Vec<&'a [u8]> {
    let mut rest = octets;
    let mut pieces = vec![];
    for cut in cuts {
        let (piece, tail) = rest.split_at((*cut as usize).min(rest.len()));
        pieces.push(piece);
        rest = tail;
    }
    pieces.push(rest);
    pieces
}
