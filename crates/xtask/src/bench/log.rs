//! Reading a log: the example classify beside what people type instead.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::report::{line, ratio};
use super::{Timing, time_of};
use httpstatus_dist::progress::waiting;
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::{captures, cc};

/// Lines of the log, about 250 megabytes: processors' times are counted in milliseconds.
const LINES: usize = 1_500_000;
/// What is counted: time in user mode, as the process's own code takes, and with the system's part of it.
pub(crate) const INPUTS: [&str; 2] = ["user time", "user and system time"];
/// The program that only looks for line feeds, and why it is no rival.
pub(crate) const SCAN: &str = "memchr, which only finds lines";
const ROUNDS: usize = 7;
const GROUP: &str = "classify";
const OURS: &str = "httpstatus classify";
const COUNT_IN_AWK: &str = "{ count[$9]++ } END { for (code in count) print code, count[code] }";
const COUNT_IN_PYTHON: &str = "import collections, sys
count = collections.Counter()
for line in sys.stdin.buffer:
    count[line.split()[8]] += 1
print(count)";

/// Programs of Debian packages with the same name, and ripgrep, whose program is rg.
pub(crate) const NEEDS: [(&str, &str); 4] =
    [("mawk", "mawk"), ("gawk", "gawk"), ("rg", "ripgrep"), ("python3", "python3")];

/// The times of each program for one log, in nanoseconds per line: the median of interleaved rounds.
pub(crate) fn time(sh: &Shell) -> Result<Vec<Timing>> {
    let folder = scratch("bench-log")?;
    let cc = cc::system()?;
    let classify = captures::build(sh, &cc, "classify", &folder)?;
    let classify = classify.to_str().context("the folder's name is not UTF-8")?;
    let scan = folder.join("scan");
    let source = root().join("benches/c/scan.c");
    cmd!(sh, "{cc} -O2 -o {scan} {source}").quiet().run()?;
    let scan = scan.to_str().context("the folder's name is not UTF-8")?;
    let log = folder.join("access.log");
    write_log(&log)?;
    let _waiting = waiting(format!("{ROUNDS} interleaved rounds of reading a log"));
    let programs: [(&str, &[&str]); 6] = [
        (OURS, &[classify]),
        ("mawk", &["mawk", COUNT_IN_AWK]),
        ("gawk", &["gawk", COUNT_IN_AWK]),
        ("ripgrep --count, one class", &["rg", "--count", "\" 2[0-9][0-9] "]),
        ("Python loop", &["python3", "-c", COUNT_IN_PYTHON]),
        (SCAN, &[scan]),
    ];
    let mut times = vec![[const { Vec::new() }; INPUTS.len()]; programs.len()];
    for _ in 0..ROUNDS {
        for ((_, program), [user, both]) in programs.iter().zip(&mut times) {
            let (in_user, in_system) = processor_time(sh, program, &log)?;
            user.push(in_user);
            both.push(in_user + in_system);
        }
    }
    let mut timings = Vec::new();
    for ((name, _), times) in programs.iter().zip(times) {
        for (input, mut times) in INPUTS.into_iter().zip(times) {
            times.sort_by(f64::total_cmp);
            timings.push(Timing {
                group: GROUP.to_owned(),
                input: input.to_owned(),
                name: (*name).to_owned(),
                nanoseconds: times[ROUNDS / 2] * 1e9 / LINES as f64,
            });
        }
    }
    sh.remove_path(log)?;
    Ok(timings)
}

/// Seconds in user mode and in the system, by the shell's own clock.
fn processor_time(sh: &Shell, program: &[&str], log: &Path) -> Result<(f64, f64)> {
    let script = "TIMEFORMAT='%U %S'; log=$1; shift; time \"$@\" <\"$log\" >/dev/null";
    let output = cmd!(sh, "bash -c {script} bash {log} {program...}").quiet().output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let times = said
        .trim()
        .split_once(' ')
        .and_then(|(user, system)| Some((user.parse().ok()?, system.parse().ok()?)));
    times.with_context(|| format!("{}: `{said}`", program[0]))
}

/// What is promised of the example, in the time that one waits for it: the system's part, which reads the log, is the same for
/// all that read in large blocks.
pub(crate) fn promises(log: &[Timing]) -> Vec<String> {
    let [_, both] = INPUTS;
    let promises = [("mawk", 1.0 / 6.0), (SCAN, 1.8)];
    let lines = promises.into_iter().filter_map(|(name, most)| {
        let ratio = ratio(log, GROUP, both, OURS, name)?;
        Some(line(ratio <= most, &format!("classify, {both}: {ratio:.2} of {name} (at most {most:.2})")))
    });
    lines.collect()
}

/// The table, as Markdown.
pub(crate) fn table(log: &[Timing]) -> Result<String> {
    let mut out = String::from(
        "\n## A log\n\nNanoseconds per line of an access log of 250 MB, the median of interleaved runs: \
         [classify](../examples-c/classify.c) beside what people type to count codes. All but ripgrep, which counts the \
         lines of one class, give the count of every code. [scan.c](../benches/c/scan.c) looks for line feeds and does \
         nothing else.\n\n\
         | | user time | user and system time | ours / this, user | ours / this, both |\n|---|--:|--:|--:|--:|\n",
    );
    for timing in log.iter().filter(|timing| timing.input == INPUTS[0]) {
        let name = &timing.name;
        let [user, both] = INPUTS.map(|input| time_of(log, GROUP, input, name).unwrap_or_default());
        let [by_user, by_both] = INPUTS.map(|input| ratio(log, GROUP, input, OURS, name).unwrap_or_default());
        writeln!(out, "| {name} | {user:.1} | {both:.1} | {by_user:.2} | {by_both:.2} |")?;
    }
    Ok(out)
}

/// A log in Combined Log Format, the same on every machine.
fn write_log(path: &Path) -> Result<()> {
    let mut file = std::io::BufWriter::new(fs::File::create(path)?);
    let (mut x, mut line) = (2_463_534_242_u32, String::new());
    for second in 0..LINES {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        // The mix of the other benchmarks.
        let code = match x % 1000 {
            0..913 => 200,
            913..958 => 304,
            958..979 => 404,
            979..995 => 301,
            _ => 206,
        };
        line.clear();
        writeln!(
            line,
            "192.0.2.{} - - [28/Nov/2026:{:02}:{:02}:{:02} +0000] \"GET /articles/{}/index.html HTTP/1.1\" {code} {} \
             \"https://example.org/\" \"Mozilla/5.0 (X11; Linux x86_64; rv:{}.0) Gecko/20100101 Firefox/{}.0\"",
            x >> 24,
            second / 3600 % 24,
            second / 60 % 60,
            second % 60,
            x >> 8 & 0xffff,
            x >> 4 & 0xffff,
            x % 90 + 50,
            x % 90 + 50
        )?;
        file.write_all(line.as_bytes())?;
    }
    file.flush().context("cannot write the log")
}
