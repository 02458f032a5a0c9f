//! Counting codes by class: ours, a plain loop, and merely reading the same array.

use std::hint::black_box;

use httpstatus_core::ClassCounts;

use crate::contest::Contest;
use crate::input::Random;

/// One code at a time.
fn plain(codes: &[u16]) -> [u64; 6] {
    let mut by_class = [0; 6];
    for code in codes {
        by_class[match code / 100 {
            class @ 1..=5 => usize::from(class),
            _ => 0,
        }] += 1;
    }
    by_class
}

fn ours(codes: &[u16]) -> [u64; 6] {
    let mut tally = ClassCounts::new();
    tally.add(codes);
    tally.by_class
}

/// The cost of reading: uses every byte and does nothing else.
fn read(codes: &[u16]) -> u16 {
    codes.iter().fold(0, |all, code| all ^ code)
}

fn weighted(by_class: [u64; 6]) -> usize {
    by_class
        .iter()
        .zip(1..)
        .fold(0_usize, |sum, (count, class)| sum.wrapping_mul(31).wrapping_add(*count as usize * class))
}

pub(crate) fn each(all: bool, run: &mut dyn FnMut(Contest)) {
    let sizes = [1_000, 4_096, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];
    let sizes = if all { &sizes[..] } else { &sizes[..5] };
    let mut random = Random::new();
    let code = |_| 100 + u16::try_from(random.below(500)).unwrap_or(0);
    let codes: &'static [u16] = (0..sizes[sizes.len() - 1]).map(code).collect::<Vec<_>>().leak();
    for size in sizes {
        let codes = &codes[..*size];
        let mut contest = Contest::new("tally", size.to_string(), *size);
        let want = weighted(plain(codes));
        contest.add("httpstatus", want, move || weighted(ours(black_box(codes))));
        contest.add("plain", want, move || weighted(plain(black_box(codes))));
        contest.add("read", usize::from(read(codes)), move || usize::from(read(black_box(codes))));
        run(contest);
    }
}
