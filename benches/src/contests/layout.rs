//! The table layouts that were tried, and the library's own: for phrases `indexed` and `compact`, for actions `by_code`
//! in Rust and `slots` in C.

use httpstatus_core::c::{AnyInt, Text, compact_text, indexed_text};
use httpstatus_core::{Action, StatusCode};

use crate::contest::Contest;
use crate::{input, layouts};

type Layout = fn(u32) -> (&'static [u8], usize);

pub(crate) fn each(run: &mut dyn FnMut(Contest)) {
    let all: [(&str, Layout); 7] = [
        ("base", layouts::base::reason),
        ("index", layouts::index::reason),
        ("place", layouts::place::reason),
        ("chosen", layouts::chosen::reason),
        ("slices", layouts::slices::reason),
        ("index_slices", layouts::index_slices::reason),
        ("runs", layouts::runs::reason),
    ];
    for code in 0..2000 {
        let want = StatusCode::from_u16(code).map_or("", StatusCode::reason);
        for (name, reason) in all {
            let (text, len) = reason(u32::from(code));
            assert_eq!((&text[..len], text[len]), (want.as_bytes(), 0), "{name} {code}");
        }
    }
    for (name, codes) in input::all() {
        let want =
            codes.iter().map(|code| StatusCode::from_u16(*code).map_or("", StatusCode::reason).len()).sum();
        let mut contest = Contest::new("layout", name, codes.len());
        contest.each("base", want, codes, |code| measure(layouts::base::reason(u32::from(code))));
        contest.each("index", want, codes, |code| measure(layouts::index::reason(u32::from(code))));
        contest.each("place", want, codes, |code| measure(layouts::place::reason(u32::from(code))));
        contest.each("chosen", want, codes, |code| measure(layouts::chosen::reason(u32::from(code))));
        contest.each("slices", want, codes, |code| measure(layouts::slices::reason(u32::from(code))));
        contest.each("index_slices", want, codes, |code| {
            measure(layouts::index_slices::reason(u32::from(code)))
        });
        contest.each("runs", want, codes, |code| measure(layouts::runs::reason(u32::from(code))));
        contest.each("indexed", want, codes, |code| measure(phrase(indexed_text(u32::from(code)))));
        contest.each("compact", want, codes, |code| measure(phrase(compact_text(u32::from(code)))));
        run(contest);
        run(action(name, codes));
    }
}

/// One byte of index for each code, one action for each registered code, and for the others those of their classes.
fn action_by_index() -> impl Fn(u16) -> usize {
    let mut index = [u8::MAX; 412];
    for (row, code) in (0..).zip(StatusCode::ALL) {
        index[usize::from(code.as_u16()) - 100] = row;
    }
    let actions: Vec<Action> = StatusCode::ALL.iter().map(|code| code.action()).collect();
    let classes = [0, 100, 200, 300, 400, 500].map(|code| StatusCode::from_i32_lossy(code).action() as usize);
    move |code| {
        let row = index.get(usize::from(code).wrapping_sub(100)).map_or(u8::MAX, |row| *row);
        match actions.get(usize::from(row)) {
            Some(action) => *action as usize,
            None => classes.get(usize::from(code / 100)).map_or(classes[0], |action| *action),
        }
    }
}

fn action(name: &str, codes: &'static [u16]) -> Contest {
    let codes = input::ours(codes);
    let want = codes.iter().map(|code| code.action() as usize).sum();
    let mut contest = Contest::new("layout_action", name, codes.len());
    contest.each("by_code", want, codes, |code| code.action() as usize);
    contest.each("slots", want, codes, |code| usize::from(AnyInt::new(i32::from(code.as_u16())).action()));
    let by_index = action_by_index();
    contest.each("index", want, codes, move |code| by_index(code.as_u16()));
    contest
}

#[inline(always)]
fn phrase(text: Text) -> (&'static [u8], usize) {
    (text.as_str().as_bytes(), text.len())
}

#[inline(always)]
fn measure((text, len): (&'static [u8], usize)) -> usize {
    len.wrapping_add(usize::from(std::hint::black_box(text.as_ptr()).is_null()))
}
