//! Reading a log: the example classify beside what people type instead.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::Timing;
use httpstatus_dist::progress::waiting;
use httpstatus_dist::workspace::scratch;
use httpstatus_tests::{captures, cc};

/// Lines of the log, about a hundred megabytes.
const LINES: usize = 600_000;
const ROUNDS: usize = 7;
const COUNT_IN_AWK: &str = "{ count[$9]++ } END { for (code in count) print code, count[code] }";
const COUNT_IN_PYTHON: &str = "import collections, sys
count = collections.Counter()
for line in sys.stdin.buffer:
    count[line.split()[8]] += 1
print(count)";

/// Programs of Debian packages with the same name, and ripgrep, whose program is rg.
pub(crate) const NEEDS: [(&str, &str); 4] =
    [("mawk", "mawk"), ("gawk", "gawk"), ("rg", "ripgrep"), ("python3", "python3")];

/// User time of each program for one log, in nanoseconds per line: the median of interleaved rounds.
pub(crate) fn time(sh: &Shell) -> Result<Vec<Timing>> {
    let folder = scratch("bench-log")?;
    let classify = captures::build(sh, &cc::system()?, "classify", &folder)?;
    let classify = classify.to_str().context("the folder's name is not UTF-8")?;
    let log = folder.join("access.log");
    write_log(&log)?;
    let _waiting = waiting(format!("{ROUNDS} interleaved rounds of reading a log"));
    let programs: [(&str, &[&str]); 6] = [
        ("httpstatus classify", &[classify]),
        ("mawk", &["mawk", COUNT_IN_AWK]),
        ("gawk", &["gawk", COUNT_IN_AWK]),
        ("ripgrep --count, one class", &["rg", "--count", "\" 2[0-9][0-9] "]),
        ("Python loop", &["python3", "-c", COUNT_IN_PYTHON]),
        ("wc -l, which only reads", &["wc", "-l"]),
    ];
    let mut times = vec![Vec::new(); programs.len()];
    for _ in 0..ROUNDS {
        for ((_, program), times) in programs.iter().zip(&mut times) {
            times.push(user_time(sh, program, &log)?);
        }
    }
    Ok(programs
        .iter()
        .zip(times)
        .map(|((name, _), mut times)| {
            times.sort_by(f64::total_cmp);
            Timing {
                group: "classify".to_owned(),
                input: "access log".to_owned(),
                name: (*name).to_owned(),
                nanoseconds: times[ROUNDS / 2] * 1e9 / LINES as f64,
            }
        })
        .collect())
}

/// Seconds in user mode, by the shell's own clock.
fn user_time(sh: &Shell, program: &[&str], log: &Path) -> Result<f64> {
    let script = "TIMEFORMAT=%U; log=$1; shift; time \"$@\" <\"$log\" >/dev/null";
    let output = cmd!(sh, "bash -c {script} bash {log} {program...}").quiet().output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    said.trim().parse().with_context(|| format!("{}: `{said}`", program[0]))
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
