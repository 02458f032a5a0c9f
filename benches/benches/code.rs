//! One code: phrase, phrase with length, class, decision, and back to a code; ours beside `http`, a `match`, a binary
//! search and a table of pointers, with the same inputs in one process.

use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use http::StatusCode as Http;
use httpstatus_benches::baseline::{Pointers, Search, by_match};
use httpstatus_benches::input;
use httpstatus_core::{Class, StatusCode};

type Group<'a> = BenchmarkGroup<'a, WallTime>;

/// Times one lookup over all codes, after checking the sum of its results.
fn lookup<T: Copy>(group: &mut Group<'_>, name: &str, codes: &[T], want: usize, look: impl Fn(T) -> usize) {
    let sum = |codes: &[T]| codes.iter().fold(0_usize, |sum, code| sum.wrapping_add(look(*code)));
    assert_eq!(sum(codes), want, "{name}");
    group.bench_function(name, |bencher| bencher.iter(|| sum(black_box(codes))));
}

fn group<'a>(criterion: &'a mut Criterion, what: &str, input: &str, codes: usize) -> Group<'a> {
    let mut group = criterion.benchmark_group(format!("{what}/{input}"));
    group.throughput(Throughput::Elements(codes as u64));
    group
}

fn ours(codes: &[u16]) -> Vec<StatusCode> {
    codes.iter().map(|code| StatusCode::from_i32_lossy(i32::from(*code))).collect()
}

fn theirs(codes: &[u16]) -> Vec<Http> {
    let clamped = |code: &u16| Http::from_u16(*code).or(Http::from_u16(999)).expect("999 is a code");
    codes.iter().map(clamped).collect()
}

fn sum(codes: &[u16], look: impl Fn(StatusCode) -> usize) -> usize {
    ours(codes).into_iter().map(look).sum()
}

fn reason(criterion: &mut Criterion) {
    let (search, pointers) = (Search::new(), Pointers::new());
    for (name, codes) in input::all() {
        // The first byte of each phrase, so that the lookup needs the phrase and not only its length.
        let first = |text: &str| text.as_bytes().first().map_or(0, |first| usize::from(*first));
        let want = sum(&codes, |code| first(code.reason()));
        let theirs_want =
            theirs(&codes).iter().map(|code| code.canonical_reason().map_or(0, first)).sum::<usize>();
        let mut group = group(criterion, "reason", name, codes.len());
        lookup(&mut group, "httpstatus", &ours(&codes), want, |code| {
            code.canonical_reason().map_or(0, first)
        });
        lookup(&mut group, "http", &theirs(&codes), theirs_want, |code| {
            code.canonical_reason().map_or(0, first)
        });
        lookup(&mut group, "match", &codes, want, |code| first(by_match(code)));
        lookup(&mut group, "search", &codes, want, |code| first(search.reason(code)));
        lookup(&mut group, "pointers", &codes, want, |code| first(pointers.reason(code)));
        group.finish();
    }
}

fn reason_with_length(criterion: &mut Criterion) {
    let pointers = Pointers::new();
    for (name, codes) in input::all() {
        let place =
            |text: &'static str| text.len().wrapping_add(usize::from(black_box(text.as_ptr()).is_null()));
        let want = sum(&codes, |code| code.reason().len());
        let theirs_want = theirs(&codes).iter().map(|code| code.canonical_reason().map_or(0, str::len)).sum();
        let mut group = group(criterion, "reason_with_length", name, codes.len());
        lookup(&mut group, "httpstatus", &ours(&codes), want, |code| place(code.reason()));
        lookup(&mut group, "http", &theirs(&codes), theirs_want, |code| {
            place(code.canonical_reason().unwrap_or(""))
        });
        lookup(&mut group, "match", &codes, want, |code| place(by_match(code)));
        lookup(&mut group, "pointers", &codes, want, |code| place(pointers.reason(code)));
        group.finish();
    }
}

fn class(criterion: &mut Criterion) {
    for (name, codes) in input::all() {
        let want = sum(&codes, |code| code.class().map_or(0, |class| class as usize));
        let errors = sum(&codes, |code| usize::from(code.is_error()));
        let mut group = group(criterion, "class", name, codes.len());
        lookup(&mut group, "httpstatus", &ours(&codes), want, |code| {
            code.class().map_or(0, |class| class as usize)
        });
        lookup(&mut group, "http", &theirs(&codes), want, |code| {
            let tests = [
                code.is_informational(),
                code.is_success(),
                code.is_redirection(),
                code.is_client_error(),
                code.is_server_error(),
            ];
            tests.into_iter().position(|is| is).map_or(0, |place| place + 1)
        });
        lookup(&mut group, "division", &codes, want, |code| match code / 100 {
            class @ 1..=5 => usize::from(class),
            _ => 0,
        });
        lookup(&mut group, "httpstatus is_error", &ours(&codes), errors, |code| usize::from(code.is_error()));
        lookup(&mut group, "http is_error", &theirs(&codes), errors, |code| {
            usize::from(code.is_client_error() || code.is_server_error())
        });
        group.finish();
    }
}

/// What a program without the table would start with, which is not complete.
fn by_class(code: u16) -> usize {
    match code {
        101 => 2,
        100..=199 => 1,
        200..=299 => 3,
        304 => 4,
        300..=399 => 5,
        401 | 407 => 6,
        408 | 421 => 8,
        425 | 429 | 500 | 502 | 503 | 504 => 7,
        _ => 10,
    }
}

fn action(criterion: &mut Criterion) {
    for (name, codes) in input::all() {
        let want = sum(&codes, |code| code.action() as usize);
        let rough = codes.iter().map(|code| by_class(*code)).sum();
        let mut group = group(criterion, "action", name, codes.len());
        lookup(&mut group, "httpstatus", &ours(&codes), want, |code| code.action() as usize);
        lookup(&mut group, "match (less exact)", &codes, rough, by_class);
        group.finish();
    }
}

fn from_reason(criterion: &mut Criterion) {
    let phrases: Vec<&str> = ours(&input::shuffled())
        .into_iter()
        .map(StatusCode::reason)
        .filter(|phrase| *phrase != "(Unused)")
        .collect();
    let table: Vec<(u16, &str)> =
        StatusCode::ALL.iter().copied().map(|code| (code.as_u16(), code.reason())).collect();
    let scan = |phrase: &str| {
        table.iter().find(|row| row.1.eq_ignore_ascii_case(phrase)).map_or(0, |row| usize::from(row.0))
    };
    let want = phrases.iter().map(|phrase| scan(phrase)).sum();
    let mut group = group(criterion, "from_reason", "shuffled", phrases.len());
    lookup(&mut group, "httpstatus", &phrases, want, |phrase| {
        StatusCode::from_reason(phrase.as_bytes()).map_or(0, |code| usize::from(code.as_u16()))
    });
    lookup(&mut group, "scan", &phrases, want, scan);
    group.finish();
    assert_eq!(Class::ALL.len(), 5);
}

criterion_group!(benches, reason, reason_with_length, class, action, from_reason);
criterion_main!(benches);
