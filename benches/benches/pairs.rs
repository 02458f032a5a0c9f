//! Every contest in interleaved rounds, so that what slows this machine down slows all contenders down. Prints the
//! median of each in this thread's processor time, one JSON object per line, as the C benchmark does. An argument that
//! is part of a contest's name selects it.

use std::hint::black_box;

use httpstatus_benches::contest::Contest;
use httpstatus_benches::contests;

const ROUNDS: usize = 61;
/// A round takes at least as many lookups.
const LOOKUPS: usize = 32_768;

/// The time of this thread, in nanoseconds.
#[cfg(unix)]
fn now() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e9 + time.tv_nsec as f64
}

/// The time since the first call, in nanoseconds, where a thread has no clock of its own.
#[cfg(not(unix))]
fn now() -> f64 {
    static FIRST: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    FIRST.get_or_init(std::time::Instant::now).elapsed().as_secs_f64() * 1e9
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let measuring = std::env::args().any(|argument| argument == "--bench");
    contests::each(measuring, &mut |contest| {
        let name = format!("{}/{}", contest.group, contest.input);
        // Run as a test, it has already checked the answers.
        if measuring && (arguments.is_empty() || arguments.iter().any(|argument| name.contains(argument))) {
            measure(contest);
        }
    });
}

fn measure(mut contest: Contest) {
    let again = LOOKUPS.div_ceil(contest.lookups);
    let rounds = if contest.lookups > 1_000_000 { 9 } else { ROUNDS };
    let mut times = vec![Vec::with_capacity(rounds); contest.contenders.len()];
    for _ in 0..rounds {
        for (contender, times) in contest.contenders.iter_mut().zip(&mut times) {
            let begin = now();
            for _ in 0..again {
                black_box((contender.run)());
            }
            times.push((now() - begin) / (contest.lookups * again) as f64);
        }
    }
    for (contender, mut times) in contest.contenders.iter().zip(times) {
        times.sort_by(f64::total_cmp);
        println!(
            r#"{{"group":"{}","input":"{}","name":"{}","median_ns":{:.4},"least_ns":{:.4}}}"#,
            contest.group,
            contest.input,
            contender.name,
            times[rounds / 2],
            times[0]
        );
    }
}
