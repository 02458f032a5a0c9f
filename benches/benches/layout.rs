//! The table layouts that were tried, and the library's own two, `indexed` and `compact`, with the same inputs.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use httpstatus_benches::{input, layouts};
use httpstatus_core::StatusCode;
use httpstatus_core::c::{Text, compact_text, indexed_text};

type Layout = fn(u32) -> (&'static [u8], usize);

fn layout(criterion: &mut Criterion) {
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
    for (input, codes) in input::all() {
        let mut group = criterion.benchmark_group(format!("layout/{input}"));
        group.throughput(Throughput::Elements(codes.len() as u64));
        let mut bench = |name: &str, look: &dyn Fn(&[u16]) -> usize| {
            group.bench_function(name, |bencher| bencher.iter(|| look(black_box(&codes))));
        };
        bench("base", &|codes| sum(codes, layouts::base::reason));
        bench("index", &|codes| sum(codes, layouts::index::reason));
        bench("place", &|codes| sum(codes, layouts::place::reason));
        bench("runs", &|codes| sum(codes, layouts::runs::reason));
        bench("indexed", &|codes| sum(codes, |code| phrase(indexed_text(code))));
        bench("compact", &|codes| sum(codes, |code| phrase(compact_text(code))));
        group.finish();
    }
}

#[inline(always)]
fn phrase(text: Text) -> (&'static [u8], usize) {
    (text.as_str().as_bytes(), text.len())
}

#[inline(always)]
fn sum(codes: &[u16], reason: impl Fn(u32) -> (&'static [u8], usize)) -> usize {
    codes.iter().fold(0, |sum: usize, code| {
        let (text, len) = reason(u32::from(*code));
        sum.wrapping_add(text.as_ptr() as usize).wrapping_add(len)
    })
}

criterion_group!(benches, layout);
criterion_main!(benches);
