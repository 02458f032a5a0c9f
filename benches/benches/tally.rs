//! Codes by class at the speed of memory: ours beside a plain loop, and reading the same array at all.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use httpstatus_benches::input::Random;
use httpstatus_core::Tally;

/// One code after the other.
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
    let mut tally = Tally::new();
    tally.add(codes);
    tally.by_class
}

/// What reading takes: every octet is used, and nothing else is done.
fn read(codes: &[u16]) -> u16 {
    codes.iter().fold(0, |all, code| all ^ code)
}

fn tally(criterion: &mut Criterion) {
    let mut random = Random::new();
    let codes: Vec<u16> =
        (0..10_000_000).map(|_| 100 + u16::try_from(random.below(500)).unwrap_or(0)).collect();
    let mut group = criterion.benchmark_group("tally");
    group.sample_size(20);
    for size in [1_000, 10_000, 100_000, 1_000_000, 10_000_000] {
        let codes = &codes[..size];
        assert_eq!(ours(codes), plain(codes));
        group.throughput(Throughput::Bytes(2 * size as u64));
        group.bench_with_input(BenchmarkId::new("httpstatus", size), codes, |bencher, codes| {
            bencher.iter(|| ours(black_box(codes)));
        });
        group.bench_with_input(BenchmarkId::new("plain", size), codes, |bencher, codes| {
            bencher.iter(|| plain(black_box(codes)));
        });
        group.bench_with_input(BenchmarkId::new("read", size), codes, |bencher, codes| {
            bencher.iter(|| read(black_box(codes)));
        });
    }
    group.finish();
}

criterion_group!(benches, tally);
criterion_main!(benches);
