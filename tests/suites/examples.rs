//! The examples, and the demonstration with one of them.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::access_log::{Logs, expected, printed};
use httpstatus_tests::captures;
use httpstatus_tests::cc::{self, text};
use httpstatus_tests::runner::{self, CC, Tool, test};
use xshell::{Shell, cmd};

const SH: Tool = ("sh", "dash");
/// Runs a program on a terminal of its own.
const SCRIPT: Tool = ("script", "bsdutils");
/// How much classify reads at a time: BLOCK in examples-c/log_lines.h.
const BLOCK: usize = 128 * 1024;

fn main() -> ExitCode {
    runner::main("examples", || {
        Ok(vec![
            test("classify", |sh| example(sh, "classify", &[])).needs(&[CC, SH]),
            test("classify reads the captures", captures).needs(&[CC]),
            test("classify counts any log", logs).needs(&[CC]),
            test("classify on a terminal", terminal).needs(&[CC, SCRIPT]),
            // How often classes occur in logs.
            test("tally", |sh| example(sh, "tally", &[])).needs(&[CC, SH]),
            // RFC 8075 table 2, row by row.
            test("coap_gateway", |sh| {
                example(sh, "coap_gateway", &[root().join("crates/core/data/coap.csv")])
            })
            .needs(&[CC, SH]),
        ])
    })
}

/// Checks what an example prints and how it ends, with tests/c/EXAMPLE_cli.sh.
fn example(sh: &Shell, name: &str, arguments: &[PathBuf]) -> Result<String> {
    let program = captures::build(sh, &cc::system()?, name, &scratch("examples")?)?;
    let script = root().join(format!("tests/c/{name}_cli.sh"));
    let result = cmd!(sh, "sh {script} {program} {arguments...}").quiet().ignore_status().output()?;
    let said = text(&result.stdout);
    if !result.status.success() {
        bail!("tests/c/{name}_cli.sh: {}\n{said}\n{}", result.status, text(&result.stderr));
    }
    Ok(said.lines().last().unwrap_or("passed").to_owned())
}

/// classify reads every status line of the captures.
fn captures(sh: &Shell) -> Result<String> {
    let program = captures::build(sh, &cc::system()?, "classify", &scratch("demo")?)?;
    let (files, lines) = captures::status_lines()?;
    let read = lines.lines().count();
    let output = cmd!(sh, "{program}").stdin(lines).quiet().read().context("classify cannot read them")?;
    for expected in ["Not Found", "Service Unavailable", "Moved Permanently"] {
        if !output.contains(expected) {
            bail!("classify's table of the captures has no `{expected}`:\n{output}");
        }
    }
    Ok(format!("{read} status lines of {files} captures read"))
}

/// classify agrees with a reader that takes each line apart byte by byte.
fn logs(sh: &Shell) -> Result<String> {
    let program = captures::build(sh, &cc::system()?, "classify", &scratch("logs")?)?;
    let (mut logs, mut lines) = (Logs::new(1), 0);
    for number in 0..600 {
        let log = logs.next(BLOCK);
        let output = cmd!(sh, "{program}").stdin(&log).quiet().ignore_status().output()?;
        let (out, err) = (String::from_utf8(output.stdout)?, String::from_utf8(output.stderr)?);
        let (said, wanted) = (printed(&out, &err, output.status.code().unwrap_or(-1)), expected(&log));
        if said.as_ref() != Some(&wanted) {
            let kept = scratch("logs")?.join("log");
            std::fs::write(&kept, &log)?;
            bail!("log {number}, kept in {}: {said:?}, not {wanted:?}", kept.display());
        }
        lines += log.split(|byte| *byte == b'\n').count();
    }
    Ok(format!("600 logs of {lines} lines"))
}

/// On a terminal classify shows its progress after a second, then a bar for each class; elsewhere neither.
fn terminal(sh: &Shell) -> Result<String> {
    let program = captures::build(sh, &cc::system()?, "classify", &scratch("terminal")?)?;
    let program = program.display().to_string();
    let many = "for i in 1 2 3; do yes 200 | head -n 40000; sleep 1.1; done; yes 404 | head -n 40000";
    let slow = format!("{{ {many}; }} | '{program}'");
    let on_terminal = |line: &str| cmd!(sh, "script -qec {line} /dev/null").quiet().read();
    let shown = on_terminal(&slow)?;
    if !shown.contains("\rclassify: 0 MB, ") {
        bail!("no progress:\n{shown}");
    }
    for (label, count, marks) in [("Success", 120_000, 30), ("Client Error", 40_000, 10)] {
        let row = format!("{label:<17} {count:>12}  {}", "#".repeat(marks));
        if !shown.lines().any(|line| line.trim_end() == row) {
            bail!("no line `{row}`:\n{shown}");
        }
    }
    let quick = on_terminal(&format!("echo 200 | '{program}'"))?;
    let elsewhere = cmd!(sh, "sh -c {slow}").quiet().output()?;
    if quick.contains("classify:") || !elsewhere.stderr.is_empty() || elsewhere.stdout.contains(&b'#') {
        bail!("progress or bars where there should be none");
    }
    Ok("progress and bars".to_owned())
}
