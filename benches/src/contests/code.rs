//! One code: phrase, phrase with length, class and decision; ours beside `http`, a `match`, a binary search and a
//! table of pointers.

use std::hint::black_box;

use http::StatusCode as Http;
use httpstatus_core::StatusCode;

use crate::baseline::{Pointers, Search, action_by_match, by_match};
use crate::contest::Contest;
use crate::input::{self, ours};

fn theirs(codes: &[u16]) -> &'static [Http] {
    let clamped = |code: &u16| Http::from_u16(*code).or(Http::from_u16(999)).expect("999 is a code");
    codes.iter().map(clamped).collect::<Vec<_>>().leak()
}

fn sum(codes: &[u16], look: impl Fn(StatusCode) -> usize) -> usize {
    ours(codes).iter().map(|code| look(*code)).sum()
}

pub(crate) fn each(run: &mut dyn FnMut(Contest)) {
    for (name, codes) in input::all() {
        run(reason(name, codes));
        run(reason_with_length(name, codes));
        run(class(name, codes));
        run(is_error(name, codes));
        run(action(name, codes));
    }
}

fn reason(name: &str, codes: &'static [u16]) -> Contest {
    let (search, pointers) = (Search::new(), Pointers::new());
    // The first byte of each phrase, so that the lookup needs the phrase and not only its length.
    let first = |text: &str| text.as_bytes().first().map_or(0, |first| usize::from(*first));
    let want = sum(codes, |code| first(code.reason()));
    let theirs_want =
        theirs(codes).iter().map(|code| code.canonical_reason().map_or(0, first)).sum::<usize>();
    let mut contest = Contest::new("reason", name, codes.len());
    contest.each("httpstatus", want, ours(codes), move |code| code.canonical_reason().map_or(0, first));
    contest.each("http", theirs_want, theirs(codes), move |code| code.canonical_reason().map_or(0, first));
    contest.each("match", want, codes, move |code| first(by_match(code)));
    contest.each("search", want, codes, move |code| first(search.reason(code)));
    contest.each("pointers", want, codes, move |code| first(pointers.reason(code)));
    contest
}

fn reason_with_length(name: &str, codes: &'static [u16]) -> Contest {
    let pointers = Pointers::new();
    let place = |text: &'static str| text.len().wrapping_add(usize::from(black_box(text.as_ptr()).is_null()));
    let want = sum(codes, |code| code.reason().len());
    let theirs_want = theirs(codes).iter().map(|code| code.canonical_reason().map_or(0, str::len)).sum();
    let mut contest = Contest::new("reason_with_length", name, codes.len());
    contest.each("httpstatus", want, ours(codes), move |code| place(code.reason()));
    contest
        .each("http", theirs_want, theirs(codes), move |code| place(code.canonical_reason().unwrap_or("")));
    contest.each("match", want, codes, move |code| place(by_match(code)));
    contest.each("pointers", want, codes, move |code| place(pointers.reason(code)));
    contest
}

fn class(name: &str, codes: &'static [u16]) -> Contest {
    let want = sum(codes, |code| code.class().map_or(0, |class| class as usize));
    let mut contest = Contest::new("class", name, codes.len());
    contest.each("httpstatus", want, ours(codes), |code| code.class().map_or(0, |class| class as usize));
    contest.each("http", want, theirs(codes), |code| {
        let tests = [
            code.is_informational(),
            code.is_success(),
            code.is_redirection(),
            code.is_client_error(),
            code.is_server_error(),
        ];
        tests.into_iter().position(|is| is).map_or(0, |place| place + 1)
    });
    contest.each("division", want, codes, |code| match code / 100 {
        class @ 1..=5 => usize::from(class),
        _ => 0,
    });
    contest
}

fn is_error(name: &str, codes: &'static [u16]) -> Contest {
    let want = sum(codes, |code| usize::from(code.is_error()));
    let mut contest = Contest::new("is_error", name, codes.len());
    contest.each("httpstatus", want, ours(codes), |code| usize::from(code.is_error()));
    contest.each("http", want, theirs(codes), |code| {
        usize::from(code.is_client_error() || code.is_server_error())
    });
    contest
}

fn action(name: &str, codes: &'static [u16]) -> Contest {
    let want = sum(codes, |code| code.action() as usize);
    let mut contest = Contest::new("action", name, codes.len());
    contest.each("httpstatus", want, ours(codes), |code| code.action() as usize);
    contest.each("match", want, codes, action_by_match);
    contest
}
