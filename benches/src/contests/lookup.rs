//! Numbers that stand for codes elsewhere: HPACK, QPACK, CoAP; ours beside a `match`.

use crate::baseline::{coap_by_match, hpack_by_match, qpack_by_match};
use crate::contest::Contest;
use crate::input::{self, ours};

pub(crate) fn each(run: &mut dyn FnMut(Contest)) {
    let number = |index: Option<u8>| index.map_or(0, usize::from);
    for (name, codes) in input::all() {
        let mut contest = Contest::new("hpack_index", name, codes.len());
        let want = codes.iter().map(|code| usize::from(hpack_by_match(*code))).sum();
        contest.each("httpstatus", want, ours(codes), move |code| number(code.hpack_index()));
        contest.each("match", want, codes, |code| usize::from(hpack_by_match(code)));
        run(contest);

        let mut contest = Contest::new("qpack_index", name, codes.len());
        let want = codes.iter().map(|code| usize::from(qpack_by_match(*code))).sum();
        contest.each("httpstatus", want, ours(codes), move |code| number(code.qpack_index()));
        contest.each("match", want, codes, |code| usize::from(qpack_by_match(code)));
        run(contest);

        let mut contest = Contest::new("to_coap", name, codes.len());
        let want = ours(codes).iter().map(|code| number(code.to_coap())).sum();
        contest.each("httpstatus", want, ours(codes), move |code| number(code.to_coap()));
        contest.each("match", want, ours(codes), |code| usize::from(coap_by_match(code.as_u16())));
        run(contest);
    }
}
