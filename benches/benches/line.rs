//! Status lines: parsed complete, in pieces and byte by byte, and written; ours beside `httparse` and `format!`.

use std::fmt::Write;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use httpstatus_benches::input;
use httpstatus_core::{Leniencies, Parser, StatusCode, StatusLine, parse_line};

/// The line without the empty line behind it.
fn line(head: &str) -> &[u8] {
    &head.as_bytes()[..head.len() - 2]
}

fn whole(head: &str, mode: Leniencies) -> usize {
    parse_line(line(head), mode).ok().flatten().map_or(0, |line| usize::from(line.code.as_u16()))
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

fn parse(criterion: &mut Criterion) {
    let heads = input::heads();
    let want: usize = input::shuffled().into_iter().map(usize::from).sum();
    let mut group = criterion.benchmark_group("parse/shuffled");
    group.throughput(Throughput::Elements(heads.len() as u64));
    let mut bench = |name: &str, read: &dyn Fn(&str) -> usize| {
        let sum = || heads.iter().map(|head| read(black_box(head))).sum::<usize>();
        assert_eq!(sum(), want, "{name}");
        group.bench_function(name, |bencher| bencher.iter(sum));
    };
    bench("httpstatus", &|head| whole(head, Leniencies::STRICT));
    bench("httpstatus lenient", &|head| whole(head, Leniencies::ALL));
    bench("httpstatus parser", &|head| fed(head, usize::MAX));
    bench("httpstatus parser, 8 octets a time", &|head| fed(head, 8));
    bench("httpstatus parser, octet by octet", &|head| fed(head, 1));
    bench("httparse", &by_httparse);
    group.finish();
}

fn format(criterion: &mut Criterion) {
    let codes: Vec<StatusCode> =
        input::shuffled().into_iter().map(|code| StatusCode::from_i32_lossy(i32::from(code))).collect();
    let want: usize = input::heads().iter().map(|head| head.len() - 2).sum();
    let mut group = criterion.benchmark_group("format/shuffled");
    group.throughput(Throughput::Elements(codes.len() as u64));
    let mut bench = |name: &str, write: &mut dyn FnMut(StatusCode) -> usize| {
        assert_eq!(codes.iter().map(|code| write(*code)).sum::<usize>(), want, "{name}");
        group.bench_function(name, |bencher| {
            bencher.iter(|| codes.iter().map(|code| write(black_box(*code))).sum::<usize>());
        });
    };
    let mut buffer = [0; 64];
    bench("httpstatus", &mut |code| StatusLine::new(code).write(&mut buffer).map_or(0, <[u8]>::len));
    let mut text = String::with_capacity(64);
    bench("write!", &mut |code| {
        text.clear();
        let _ = write!(text, "HTTP/1.1 {} {}\r\n", code.as_u16(), code.reason());
        text.len()
    });
    group.finish();
}

criterion_group!(benches, parse, format);
criterion_main!(benches);
