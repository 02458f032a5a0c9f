//! What the tests of the wire share: lines to try, and a second, slow reader to compare with.

use httpstatus_core::{Leniencies, Line, LineError, Parser, StatusCode, parse_line};
use proptest::prelude::*;

pub(crate) const MODES: [Leniencies; 2] = [Leniencies::STRICT, Leniencies::ALL];

/// The cases of `statusline_cases.csv`: name and bytes.
pub(crate) fn cases() -> Vec<(String, Vec<u8>)> {
    let mut file = csv::Reader::from_reader(&include_bytes!("../../data/statusline_cases.csv")[..]);
    let cases: Vec<_> = file
        .records()
        .map(|row| {
            let row = row.unwrap();
            let hex = row[2].as_bytes().chunks(2);
            let octets = hex.map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap());
            (row[0].to_owned(), octets.collect())
        })
        .collect();
    assert_eq!(cases.len(), 34);
    cases
}

/// Lines beyond those: every place where a line can be wrong or forgiven.
pub(crate) const MORE: &[&[u8]] = &[
    b"HTTP/1.1 404 Not Found\r\nServer: x\r\n\r\n",
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n",
    b"HTTP/1.1 200 HTTP/1.1 404 Not Found\r\n", // a phrase that looks like another line's head
    b"HTTP/0.0 100 \r\n",
    b"HTTP/9.9 999 \t \x80\xff~!\r\n",
    b"HTTP/1.1 200 OK\r\r\n",
    b"HTTP/1.1 200 O\rK\r\n",
    b"HTTP/1.1 200\r\r\n",
    b"HTTP/1.1 200\rOK\r\n",
    b"HTTP/1.1\r200 OK\r\n",
    b"\rHTTP/1.1 200 OK\r\n",
    b"\nHTTP/1.1 200 OK\r\n",
    b"HTTP/1.1 200\n",
    b"HTTP/1.1 200 \n",
    b"HTTP/1.1\n200 OK\r\n",
    b"\t \x0b\x0cHTTP/1.1\t\x0b\x0c 200\x0bOK\x7f\x1b\r\n",
    b"HTTP/1.1 200\t\r\n",
    b"HTTP/1.1 2000 OK\r\n",
    b"HTTP/1.10 200 OK\r\n",
    b"HTTP/11.1 200 OK\r\n",
    b"HTTP/1.1 099 X\r\n",
    b"HTTP/1.1 20\xb2 X\r\n",
    b"HTTP/1.1 \xef\xbc\x92\xef\xbc\x90\xef\xbc\x90 X\r\n",
    b"HTTP/1.1 200 A phrase that is longer than any of those registered, by far\x00\r\n",
    b"HTTP/1.1 200 A phrase that is longer than any of those registered, by far\x7f\r\n",
    b"HTTP/1.1 200 seven77\x1f\r\n",
    b"HTTP/1.1 200 eight888\x00\r\n",
    b"HTTP/1.1 200 \x80\x80\x80\x80\x80\x80\x80\x80\x80\r\n",
    b"HTTP/1.1-200 OK\r\n",
    b"HTTP/1:1 200 OK\r\n",
    b"HTTP/:.1 200 OK\r\n",
    b"HTTP/1.: 200 OK\r\n",
    b"HTTP/1.1 :00 OK\r\n",
    b"HTTP/1.1 2:0 OK\r\n",
    b"HTTP/1.1 20: OK\r\n",
    b"HTTP/1.1 20\xff OK\r\n",
    b"HTTP/1.\xff 200 OK\r\n",
    b"",
    b"\r\n",
    b"H",
    b"HTTPS/1.1 200 OK\r\n",
];

/// All of them.
pub(crate) fn lines() -> Vec<Vec<u8>> {
    cases().into_iter().map(|(_, line)| line).chain(MORE.iter().map(|line| line.to_vec())).collect()
}

/// The result of a parser: bytes used, code, version, flags; and the phrase.
#[derive(Debug, PartialEq, Clone)]
pub(crate) struct Verdict {
    #[allow(clippy::type_complexity)] // read by one function
    pub(crate) outcome: Result<Option<(usize, StatusCode, (u8, u8), u8)>, LineError>,
    pub(crate) reason: Vec<u8>,
}

/// The verdict on the input given at once.
pub(crate) fn whole(octets: &[u8], mode: Leniencies) -> Verdict {
    let line = parse_line(octets, mode);
    let of = |line: Line<'_>| (line.used, line.code, line.version, line.flags.bits());
    Verdict {
        reason: line.ok().flatten().map_or(vec![], |line| line.reason.to_vec()),
        outcome: line.map(|line| line.map(of)),
    }
}

/// The verdict when they come in pieces that begin at these places.
pub(crate) fn pieces(octets: &[u8], mode: Leniencies, cuts: &[usize]) -> Verdict {
    let mut parser = Parser::new(mode);
    let mut reason = vec![];
    let mut from = 0;
    for to in cuts.iter().copied().chain([octets.len()]) {
        let piece = &octets[from..to];
        match parser.feed_phrase(piece) {
            Ok((phrase, None)) => reason.extend_from_slice(phrase),
            Ok((phrase, Some(used))) => {
                reason.extend_from_slice(phrase);
                assert_eq!(parser.offset() as usize, from + used);
                let flags = parser.flags().bits();
                let outcome = Some((from + used, parser.code().unwrap(), parser.version().unwrap(), flags));
                return Verdict { outcome: Ok(outcome), reason };
            }
            Err(error) => {
                assert_eq!(parser.offset(), error.offset);
                assert_eq!(parser.code(), None);
                assert_eq!(parser.feed(b"HTTP/1.1 200 OK\r\n"), Err(error), "an error stays");
                return Verdict { outcome: Err(error), reason: vec![] };
            }
        }
        from = to;
    }
    Verdict { outcome: Ok(None), reason: vec![] }
}

/// Bytes that look like status lines and sometimes are.
pub(crate) fn almost() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => Just(b"HTTP/1.1".to_vec()),
        8 => Just(b" ".to_vec()),
        8 => Just(b"\r\n".to_vec()),
        4 => "[0-9]{3}".prop_map(String::into_bytes),
        4 => "[ -~]{0,12}".prop_map(String::into_bytes),
        2 => Just(b"\n".to_vec()),
        2 => Just(b"\r".to_vec()),
        2 => "[\t\x0b\x0c ]{1,2}".prop_map(String::into_bytes),
        1 => any::<u8>().prop_map(|octet| vec![octet]),
        1 => "HTTP/[0-9].[0-9]".prop_map(String::into_bytes),
    ];
    let line = ("HTTP/[0-9]\\.[0-9]", "[ \t]{1,2}", "[0-9]{3}", "[ \r\t]?", any::<Vec<u8>>(), "\r?\n?")
        .prop_map(|(version, gap, code, sp, phrase, end)| {
            [version.as_bytes(), gap.as_bytes(), code.as_bytes(), sp.as_bytes(), &phrase, end.as_bytes()]
                .concat()
        });
    prop_oneof![prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat()), line]
}
