//! Every set of leniencies is a mode of its own, and the set that was needed comes back. A line without its end.

use crate::grammar::{Found, with_leniencies};
use crate::wire::{almost, lines, pieces, whole};
use httpstatus_core::{Error, Leniencies, Leniency, Line, Parser, parse_line, parse_line_exact};
use proptest::prelude::*;

fn sets() -> impl Iterator<Item = Leniencies> {
    (0..=0x3f).map(|bits| Leniencies::from_bits(bits).unwrap())
}

fn found(line: Line<'_>) -> Found {
    Found {
        used: line.used,
        code: line.code.as_u16(),
        version: line.version,
        reason: line.reason.to_vec(),
        forgiven: line.flags,
    }
}

/// Lines with something in front, and lines that need several leniencies at once.
fn more() -> Vec<Vec<u8>> {
    let lines: [&[u8]; 24] = [
        b"\r\nHTTP/1.1 200 OK\r\n",
        b"\r\n\r\nHTTP/1.1 200 OK\r\n",
        b"\n\nHTTP/1.1 200 OK\r\n",
        b"\nHTTP/1.1 200 OK\n",
        b"\n\r\nHTTP/1.1 200 OK\r\n",
        b"\r\rHTTP/1.1 200 OK\r\n",
        b"\rHTTP/1.1 200 OK\r\n",
        b"\r\n HTTP/1.1 200 OK\r\n",
        b" \r\n\tHTTP/1.1 200 OK\r\n",
        b"\r \nHTTP/1.1 200 OK\r\n",
        b"\r\n\0HTTP/1.1 200 OK\r\n",
        b"\r\nHTTP/1.1  200\n",
        b"\r\nHTTP/1.1\t200\tO\x1bK\n",
        b"\r\n\r",
        b"HTTP\r\n/1.1 200 OK\r\n",
        b"HTTP/1.1 \r\n200 OK\r\n",
        b"HTTP/1.1 200\n\n",
        b"HTTP/1.1 200 \x01\n",
        b"HTTP/1.1 200",
        b"HTTP/1.1 200 ",
        b"HTTP/1.1 200 OK",
        b"HTTP/1.1 200\tOK",
        b"\r\nHTTP/1.1 200 OK",
        b"HTTP/1.1 200 OK\r",
    ];
    lines.iter().map(|line| line.to_vec()).chain(self::lines()).collect()
}

fn check(octets: &[u8], allow: Leniencies) {
    let line = parse_line(octets, allow);
    let expected = with_leniencies(octets, allow, true);
    assert_eq!(line.ok().flatten().map(found), expected, "{octets:?} {allow:?}");
    if let Ok(Some(line)) = line {
        // What was forgiven was allowed; with it alone the line is accepted, and with any less it is not.
        assert_eq!(line.flags | allow, allow);
        assert_eq!(parse_line(octets, line.flags), Ok(Some(line)), "{octets:?}");
        for one in line.flags {
            let less: Leniencies = line.flags.into_iter().filter(|it| *it != one).collect();
            assert!(!matches!(parse_line(octets, less), Ok(Some(_))), "{octets:?} {less:?}");
        }
    }
    if let Err(error) = line {
        let offset = error.offset as usize;
        assert_eq!(parse_line(&octets[..offset], allow), Ok(None), "{octets:?} {allow:?}");
        assert_eq!(parse_line(&octets[..=offset], allow), Err(error), "{octets:?} {allow:?}");
    }
}

fn check_exact(octets: &[u8], allow: Leniencies, cuts: &[usize]) {
    let line = parse_line_exact(octets, allow);
    let expected = with_leniencies(octets, allow, false);
    assert_eq!(line.ok().map(found), expected, "{octets:?} {allow:?}");
    let mut parser = Parser::new(allow);
    let (mut reason, mut from) = (vec![], 0);
    for to in cuts.iter().copied().chain([octets.len()]) {
        if let Ok((phrase, _)) = parser.feed_phrase(&octets[from..to]) {
            reason.extend_from_slice(phrase);
        }
        from = to;
    }
    match (parser.finish(), line) {
        (Ok(()), Ok(line)) => {
            assert_eq!((parser.code(), parser.version()), (Some(line.code), Some(line.version)));
            assert_eq!((parser.flags(), parser.offset() as usize), (line.flags, line.used));
            assert_eq!(reason, line.reason);
            assert_eq!(parser.finish(), Ok(()), "it stays finished");
            assert_eq!(parser.feed(b"x").unwrap_err().error, Error::Argument);
        }
        (finished, line) => {
            let error = finished.unwrap_err();
            assert_eq!(Err(error), line, "{octets:?} {allow:?}");
            assert_eq!((parser.code(), parser.finish(), parser.feed(b"x")), (None, Err(error), Err(error)));
        }
    }
}

#[test]
fn every_set_accepts_what_its_grammar_accepts() {
    for line in more() {
        sets().for_each(|allow| check(&line, allow));
    }
}

#[test]
fn every_set_says_the_same_however_the_line_is_split() {
    for line in more() {
        let all: Vec<usize> = (1..line.len()).collect();
        for allow in sets() {
            let verdict = whole(&line, allow);
            assert_eq!(pieces(&line, allow, &all), verdict, "{line:?} {allow:?}");
            for cut in 0..=line.len() {
                assert_eq!(pieces(&line, allow, &[cut]), verdict, "{line:?} {allow:?} {cut}");
            }
        }
    }
}

#[test]
fn a_line_without_its_end_is_accepted_as_it_stands() {
    for line in more() {
        for allow in sets() {
            for end in 0..=line.len() {
                let line = &line[..end];
                check_exact(line, allow, &[]);
                check_exact(line, allow, &(1..end.max(1)).collect::<Vec<_>>());
            }
        }
    }
}

/// The part that is missing, and where; a line end at the line end.
#[test]
fn why_a_line_without_its_end_is_rejected() {
    let allow = Leniencies::STRICT;
    for (line, error, offset) in [
        (&b""[..], Error::Name, 0),
        (b"HTTP", Error::Name, 4),
        (b"HTTP/", Error::Version, 5),
        (b"HTTP/1.", Error::Version, 7),
        (b"HTTP/1.1", Error::Space, 8),
        (b"HTTP/1.1 ", Error::Code, 9),
        (b"HTTP/1.1 20", Error::Code, 11),
        (b"HTTP/1.1 200", Error::Space, 12),
        (b"HTTP/1.1 200 OK\r", Error::LineEnd, 15),
        (b"HTTP/1.1 200 OK\n", Error::LineEnd, 15),
        (b"HTTP/1.1 200 OK\r\n", Error::LineEnd, 15),
        (b"HTTP/1.1 200 OK\r\nServer: x", Error::LineEnd, 15),
        (b"HTTP/1.1 200 O\0", Error::Reason, 14),
    ] {
        let found = parse_line_exact(line, allow).unwrap_err();
        assert_eq!((found.error, found.offset), (error, offset), "{line:?}");
    }
    for (line, allow, offset) in [
        (&b"\r"[..], Leniencies::from(Leniency::EmptyLine), 1),
        (b"HTTP/1.1 200 OK\n", Leniency::BareLf.into(), 15),
        (b"HTTP/1.1 200\n", Leniency::BareLf | Leniency::NoSpace, 12),
    ] {
        let found = parse_line_exact(line, allow).unwrap_err();
        assert_eq!((found.error, found.offset), (Error::LineEnd, offset), "{line:?}");
    }
}

/// If all but the bare LF is allowed, it is the line end that is wrong.
#[test]
fn an_lf_that_is_not_allowed_is_a_wrong_line_end() {
    for (line, allow, expected) in [
        (&b"HTTP/1.1 200\n"[..], Leniencies::STRICT, (Error::Space, 12)),
        (b"HTTP/1.1 200\n", Leniency::BareLf.into(), (Error::Space, 12)),
        (b"HTTP/1.1 200\n", Leniency::NoSpace.into(), (Error::LineEnd, 12)),
        (b"\nHTTP/1.1 200\n", Leniency::BareLf.into(), (Error::Name, 0)),
        (b"\nHTTP/1.1 200\n", Leniency::EmptyLine.into(), (Error::LineEnd, 0)),
        (b"\rHTTP/1.1 200\n", Leniency::EmptyLine.into(), (Error::LineEnd, 1)),
    ] {
        let error = parse_line(line, allow).unwrap_err();
        assert_eq!((error.error, error.offset), expected, "{line:?} {allow:?}");
    }
}

#[test]
fn a_set_is_a_set() {
    assert_eq!(Leniencies::default(), Leniencies::STRICT);
    assert_eq!(Leniency::ALL.iter().copied().collect::<Leniencies>(), Leniencies::ALL);
    assert_eq!(Leniencies::ALL.into_iter().collect::<Vec<_>>(), Leniency::ALL);
    assert_eq!(format!("{:?}", Leniencies::STRICT), "{}");
    for set in sets() {
        assert_eq!(set.iter().collect::<Leniencies>(), set);
        assert_eq!(set.iter().len(), set.bits().count_ones() as usize);
        assert_eq!(set.is_empty(), set == Leniencies::STRICT);
        for one in Leniency::ALL {
            assert_eq!(set.contains(*one), set.iter().any(|it| it == *one));
            let mut with = set;
            with |= *one;
            assert_eq!((with, with), (set | *one, set.with(*one)));
            assert_eq!(*one | set, with);
        }
    }
    assert!((0x40..=0xff).all(|bits| Leniencies::from_bits(bits).is_none()));
}

#[test]
fn the_offset_stops_at_its_bound_and_spares_what_was_forgiven() {
    let mut parser = Parser::new(Leniencies::ALL);
    parser.feed(b"\nHTTP/1.1 200 ").unwrap();
    let phrase = vec![b'x'; 1 << 20];
    for _ in 0..65 {
        assert_eq!(parser.feed(&phrase), Ok(None));
    }
    for piece in [b"x".as_slice(), b"xx", b"\t"] {
        assert_eq!(parser.feed(piece), Ok(None));
        assert_eq!(parser.offset(), 67_108_863);
        assert_eq!(parser.flags(), Leniency::EmptyLine | Leniency::BareLf);
    }
    let mut with_end = parser;
    assert_eq!(with_end.feed(b"\r\n"), Ok(Some(2)));
    assert_eq!(with_end.finish().unwrap_err().offset, 67_108_863);
    assert_eq!(parser.feed(b"\0").unwrap_err().offset, 67_108_863);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn almost_lines_in_every_set(octets in almost(), front in "(\r?\n|[ \t]){0,3}") {
        let octets = [front.as_bytes(), &octets].concat();
        let all: Vec<usize> = (1..octets.len()).collect();
        for allow in sets() {
            check(&octets, allow);
            check_exact(&octets, allow, &all);
            prop_assert_eq!(pieces(&octets, allow, &all), whole(&octets, allow));
        }
    }
}
