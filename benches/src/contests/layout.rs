//! The table layouts that were tried, and the library's own two, `indexed` and `compact`.

use httpstatus_core::StatusCode;
use httpstatus_core::c::{Text, compact_text, indexed_text};

use crate::contest::Contest;
use crate::{input, layouts};

type Layout = fn(u32) -> (&'static [u8], usize);

pub(crate) fn each(run: &mut dyn FnMut(Contest)) {
    let all: [(&str, Layout); 4] = [
        ("base", layouts::base::reason),
        ("index", layouts::index::reason),
        ("place", layouts::place::reason),
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
        contest.each("runs", want, codes, |code| measure(layouts::runs::reason(u32::from(code))));
        contest.each("indexed", want, codes, |code| measure(phrase(indexed_text(u32::from(code)))));
        contest.each("compact", want, codes, |code| measure(phrase(compact_text(u32::from(code)))));
        run(contest);
    }
}

#[inline(always)]
fn phrase(text: Text) -> (&'static [u8], usize) {
    (text.as_str().as_bytes(), text.len())
}

#[inline(always)]
fn measure((text, len): (&'static [u8], usize)) -> usize {
    len.wrapping_add(usize::from(std::hint::black_box(text.as_ptr()).is_null()))
}
