//! Counting codes by class: ours, a plain loop, and merely reading the same array.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use httpstatus_benches::input::Random;
use httpstatus_core::ClassCounts;

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

fn tally(criterion: &mut Criterion) {
    // As a test this only checks, without the array that takes seconds to fill.
    let sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];
    let measuring = std::env::args().any(|argument| argument == "--bench");
    let sizes = if measuring { &sizes[..] } else { &sizes[..4] };
    let mut random = Random::new();
    let code = |_| 100 + u16::try_from(random.below(500)).unwrap_or(0);
    let codes: Vec<u16> = (0..sizes[sizes.len() - 1]).map(code).collect();
    let mut group = criterion.benchmark_group("tally");
    group.sample_size(20);
    for size in sizes {
        let codes = &codes[..*size];
        assert_eq!(ours(codes), plain(codes));
        group.throughput(Throughput::Bytes(2 * *size as u64));
        let mut bench = |name: &str, run: &dyn Fn(&[u16])| {
            let id = BenchmarkId::new(name, size);
            group.bench_with_input(id, codes, |bencher, codes| bencher.iter(|| run(black_box(codes))));
        };
        bench("httpstatus", &|codes| {
            black_box(ours(codes));
        });
        bench("plain", &|codes| {
            black_box(plain(codes));
        });
        bench("read", &|codes| {
            black_box(read(codes));
        });
    }
    group.finish();
}

criterion_group!(benches, tally);
criterion_main!(benches);
