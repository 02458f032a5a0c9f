//! Every contest by Criterion, one contender after the other. As a test it runs each once.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use httpstatus_benches::contests;

fn all(criterion: &mut Criterion) {
    let measuring = std::env::args().any(|argument| argument == "--bench");
    contests::each(measuring, &mut |contest| {
        let mut group = criterion.benchmark_group(format!("{}/{}", contest.group, contest.input));
        group.throughput(Throughput::Elements(contest.lookups as u64));
        if contest.lookups > 100_000 {
            group.sample_size(20);
        }
        for mut contender in contest.contenders {
            group.bench_function(contender.name, |bencher| bencher.iter(&mut contender.run));
        }
        group.finish();
    });
}

criterion_group!(benches, all);
criterion_main!(benches);
