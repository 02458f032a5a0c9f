//! However a status line arrives, the verdict is the same; and what is valid is what the grammar says.

use crate::grammar::by_the_grammar;
use crate::wire::{MODES, almost, lines, pieces, whole};
use httpstatus_core::{Error, Leniencies, Leniency, Parser, StatusCode, parse_line};
use proptest::prelude::*;

#[test]
fn every_split_in_two_and_in_three_and_octet_by_octet() {
    for line in lines() {
        for mode in MODES {
            let verdict = whole(&line, mode);
            let all: Vec<usize> = (1..line.len()).collect();
            assert_eq!(pieces(&line, mode, &all), verdict, "{line:?}");
            for first in 0..=line.len() {
                for second in first..=line.len() {
                    assert_eq!(pieces(&line, mode, &[first, second]), verdict, "{line:?} {first} {second}");
                }
            }
        }
    }
}

#[test]
fn every_proper_prefix_of_a_valid_line_needs_more() {
    for line in lines() {
        for mode in MODES {
            if let Ok(Some(valid)) = parse_line(&line, mode) {
                for len in 0..valid.used {
                    assert_eq!(parse_line(&line[..len], mode), Ok(None), "{line:?} {len}");
                }
                assert_eq!(parse_line(&line[..valid.used], mode).unwrap().unwrap(), valid);
            }
        }
    }
}

#[test]
fn an_error_is_at_the_first_octet_that_cannot_stand_there() {
    for line in lines() {
        for mode in MODES {
            if let Err(error) = parse_line(&line, mode) {
                let offset = error.offset as usize;
                assert_eq!(parse_line(&line[..offset], mode), Ok(None), "{line:?}");
                assert_eq!(parse_line(&line[..=offset], mode), Err(error), "{line:?}");
            }
        }
    }
}

#[test]
fn lenient_says_the_same_as_strict_about_every_valid_line() {
    for line in lines() {
        if let Ok(Some(strict)) = parse_line(&line, Leniencies::STRICT) {
            assert_eq!(parse_line(&line, Leniencies::ALL), Ok(Some(strict)));
            assert!(strict.flags.is_empty());
        }
        if let Ok(Some(lenient)) = parse_line(&line, Leniencies::ALL) {
            assert_eq!(lenient.flags.is_empty(), parse_line(&line, Leniencies::STRICT).is_ok(), "{line:?}");
        }
    }
}

/// Where a part begins and ends in the whole, as addresses: a part of no bytes has a place, too.
fn place(part: &[u8], whole: &[u8]) -> std::ops::Range<usize> {
    let (part, whole) = (part.as_ptr_range(), whole.as_ptr_range());
    let after = |end: *const u8| (end as usize).checked_sub(whole.start as usize).expect("a part of it");
    after(part.start)..after(part.end)
}

/// RFC 9112 section 4: between the SP and the line end; where no SP is, between the code and the line end. So what
/// follows the phrase, even an empty one, is the line end.
#[test]
fn the_phrase_is_in_the_line_and_right_before_its_end() {
    let lines = lines().into_iter().chain([b"\t HTTP/1.1 200\n".to_vec(), b"HTTP/1.1 200\x0b\n".to_vec()]);
    for line in lines {
        for mode in MODES {
            let Ok(Some(found)) = parse_line(&line, mode) else { continue };
            let end = found.used - if line[..found.used].ends_with(b"\r\n") { 2 } else { 1 };
            assert_eq!(place(found.reason, &line).end, end, "{line:?}");
            for len in found.used..=line.len() {
                let cut = &line[..len];
                let again = parse_line(cut, mode).unwrap().unwrap();
                assert_eq!(place(again.reason, cut), place(found.reason, &line), "{line:?}");
            }
            // In two pieces: no part of it is in the line end, nor at its LF if the piece has more of the end.
            for cut in 0..=found.used {
                let mut parser = Parser::new(mode);
                for (from, to) in [(0, cut), (cut, found.used)] {
                    let piece = &line[from..to];
                    let (phrase, _) = parser.feed_phrase(piece).unwrap();
                    assert!(from + place(phrase, piece).end <= end.max(from), "{line:?} {cut}");
                    if parser.offset() as usize == found.used {
                        break;
                    }
                }
            }
        }
    }
}

#[test]
fn a_complete_line_ends_the_parser() {
    let mut parser = Parser::new(Leniencies::STRICT);
    assert_eq!(parser.feed(b"HTTP/1.1 200 OK\r\nx"), Ok(Some(17)));
    for more in [&b""[..], b"x", b"HTTP/1.1 200 OK\r\n"] {
        assert_eq!(parser.feed(more).unwrap_err().error, Error::Argument);
        assert_eq!(parser.feed_phrase(more).unwrap_err().error, Error::Argument);
    }
    assert_eq!(parser.code().unwrap(), 200);
}

#[test]
fn an_error_stays_whatever_follows() {
    for mode in MODES {
        let mut parser = Parser::new(mode);
        let error = parser.feed(b"HTTP/1.1 20X").unwrap_err();
        for octet in 0..=u8::MAX {
            assert_eq!(parser.feed(&[octet]), Err(error));
        }
        assert_eq!(parser.feed(b""), Err(error));
    }
}

#[test]
fn the_code_is_known_when_the_octet_after_it_was_there() {
    let mut parser = Parser::new(Leniencies::STRICT);
    for octet in b"HTTP/1.1 404" {
        parser.feed(&[*octet]).unwrap();
        assert_eq!((parser.code(), parser.version()), (None, None));
    }
    parser.feed(b" ").unwrap();
    assert_eq!((parser.code().unwrap().as_u16(), parser.version()), (404, Some((1, 1))));
    parser.feed(b"\0").unwrap_err();
    assert_eq!((parser.code(), parser.version()), (None, None));
}

#[test]
fn a_line_without_its_end_is_finished_once() {
    let mut parser = Parser::new(Leniency::NoSpace.into());
    parser.feed(b"HTTP/1.1 404").unwrap();
    assert_eq!(parser.finish(), Ok(()));
    assert_eq!((parser.code(), parser.flags()), (Some(StatusCode::NOT_FOUND), Leniency::NoSpace.into()));
    assert_eq!(parser.end(), 1);
    assert_eq!(parser.feed(b"x").unwrap_err().error, Error::Argument);

    let mut parser = Parser::new(Leniencies::STRICT);
    parser.feed(b"HTTP/1.1 40").unwrap();
    let error = parser.finish().unwrap_err();
    assert_eq!((error.error, error.offset), (Error::Code, 11));
}

#[test]
fn who_takes_the_offset_takes_nothing_else() {
    let mut parser = Parser::new(Leniencies::ALL);
    parser.feed(b"\nHTTP/1.1").unwrap();
    assert_eq!((parser.take_offset(), parser.offset()), (9, 0));
    assert_eq!(parser.flags(), Leniency::EmptyLine | Leniency::BareLf);
    assert_eq!(parser.feed(b" 404 \r\n"), Ok(Some(7)));
    assert_eq!((parser.code(), parser.offset()), (Some(StatusCode::NOT_FOUND), 7));
}

#[test]
fn a_parser_is_eight_octets() {
    assert_eq!(size_of::<Parser>(), 8);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_octets_in_any_pieces(octets in almost(), mut cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6)) {
        let mut places: Vec<usize> = cuts.drain(..).map(|cut| cut.index(octets.len() + 1)).collect();
        places.sort_unstable();
        let all: Vec<usize> = (1..octets.len()).collect();
        for mode in MODES {
            let verdict = whole(&octets, mode);
            prop_assert_eq!(&pieces(&octets, mode, &places), &verdict);
            prop_assert_eq!(&pieces(&octets, mode, &all), &verdict);
        }
    }

    #[test]
    fn strict_is_the_grammar(octets in almost()) {
        let line = parse_line(&octets, Leniencies::STRICT).ok().flatten();
        prop_assert_eq!(line.map(|line| (line.used, line.code.as_u16())), by_the_grammar(&octets));
    }

    #[test]
    fn lenient_contains_strict(octets in almost()) {
        if let Ok(Some(line)) = parse_line(&octets, Leniencies::STRICT) {
            prop_assert_eq!(parse_line(&octets, Leniencies::ALL), Ok(Some(line)));
        }
    }
}
