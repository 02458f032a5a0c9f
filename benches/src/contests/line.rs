//! Status lines: parsed complete, in pieces and byte by byte, and written; ours beside `httparse` and `write!`.

use std::fmt::Write;

use httpstatus_core::{Leniencies, Parser, StatusCode, StatusLine, parse_line};

use crate::contest::Contest;
use crate::input::{self, ours};

/// The line without the empty line behind it.
fn line(head: &str) -> &[u8] {
    &head.as_bytes()[..head.len() - 2]
}

fn whole(buf: &[u8], mode: Leniencies) -> usize {
    parse_line(buf, mode).ok().flatten().map_or(0, |line| usize::from(line.code.as_u16()))
}

fn fed(head: &str, piece: usize) -> usize {
    let mut parser = Parser::new(Leniencies::STRICT);
    for piece in line(head).chunks(piece) {
        if parser.feed(piece).is_err() {
            return 0;
        }
    }
    parser.code().map_or(0, |code| usize::from(code.as_u16()))
}

fn by_httparse(head: &str) -> usize {
    let mut response = httparse::Response::new(&mut []);
    match response.parse(head.as_bytes()) {
        Ok(httparse::Status::Complete(_)) => response.code.map_or(0, usize::from),
        _ => 0,
    }
}

pub(crate) fn each(run: &mut dyn FnMut(Contest)) {
    for (name, codes) in [("shuffled", input::shuffled()), ("mix", input::mix())] {
        let heads = input::heads(codes);
        let want: usize = codes.iter().copied().map(usize::from).sum();
        let mut contest = Contest::new("parse", name, heads.len());
        contest.each("httpstatus", want, heads, |head| whole(line(head), Leniencies::STRICT));
        contest.each("httpstatus lenient", want, heads, |head| whole(line(head), Leniencies::ALL));
        contest.each("httpstatus, and more in the buffer", want, heads, |head| {
            whole(head.as_bytes(), Leniencies::STRICT)
        });
        contest.each("httpstatus parser", want, heads, |head| fed(head, usize::MAX));
        contest.each("httparse", want, heads, by_httparse);
        run(contest);

        let mut contest = Contest::new("parse_pieces", name, heads.len());
        contest.each("httpstatus parser, whole", want, heads, |head| fed(head, usize::MAX));
        contest.each("httpstatus parser, 16 bytes", want, heads, |head| fed(head, 16));
        contest.each("httpstatus parser, 8 bytes", want, heads, |head| fed(head, 8));
        contest.each("httpstatus parser, byte by byte", want, heads, |head| fed(head, 1));
        run(contest);

        let want: usize = heads.iter().map(|head| head.len() - 2).sum();
        let mut contest = Contest::new("format", name, codes.len());
        let mut buffer = [0; 64];
        contest.each("httpstatus", want, ours(codes), move |code| {
            StatusLine::new(code).write(&mut buffer).map_or(0, <[u8]>::len)
        });
        let mut text = String::with_capacity(64);
        contest.each("write!", want, ours(codes), move |code: StatusCode| {
            text.clear();
            let _ = write!(text, "HTTP/1.1 {} {}\r\n", code.as_u16(), code.reason());
            text.len()
        });
        let mut text = Vec::with_capacity(64);
        contest.each("copies", want, ours(codes), move |code: StatusCode| {
            text.clear();
            text.extend_from_slice(b"HTTP/1.1 ");
            text.extend_from_slice(code.as_str().as_bytes());
            text.push(b' ');
            text.extend_from_slice(code.reason().as_bytes());
            text.extend_from_slice(b"\r\n");
            text.len()
        });
        run(contest);
    }
}
