//! Programs that check their own memory accesses and threads.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use httpstatus_dist::toolchain;
use httpstatus_dist::workspace::{root, scratch};
use xshell::cmd;

use super::{Bench, Outcome, Proof, cargo_of, has_nightly};
use crate::captures::{files, status_lines};
use crate::cargo::{output, passed};
use crate::cc::{self, text};
use crate::machine::library;

const ADDRESS: &str = "-std=gnu99 -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all";
const THREADS: &str = "-std=gnu99 -O1 -g -fsanitize=thread -pthread";

/// The programs of tests/c; hostile.c has threads, which not every C library has.
fn sources() -> Result<Vec<PathBuf>> {
    files(&root().join("tests/c"), "c")
}

fn build(bench: &Bench, flags: &str, source: &PathBuf, name: &str) -> Result<PathBuf> {
    let sh = &bench.sh;
    let output = scratch("assure")?.join(name);
    let library = library(sh)?;
    let run = cc::Run {
        compiler: "gcc",
        flags,
        include: &library.include,
        source,
        library: &library.archive,
        output: &output,
    };
    cc::compile(sh, &run)?;
    Ok(output)
}

fn run_it(bench: &Bench, program: &PathBuf, wrapper: &[&str]) -> Result<()> {
    let sh = &bench.sh;
    let command = match wrapper {
        [] => cmd!(sh, "{program}"),
        [tool, options @ ..] => cmd!(sh, "{tool} {options...} {program}"),
    };
    let result = command.quiet().ignore_status().output().context("cannot run a test")?;
    if !result.status.success() {
        let (out, err) = (text(&result.stdout), text(&result.stderr));
        bail!("{}: {}\n{out}\n{err}", program.display(), result.status);
    }
    Ok(())
}

fn need_gcc() -> Option<Outcome> {
    cc::find("gcc").is_none().then(|| Outcome::Missing("gcc (Debian: `apt-get install gcc`)".to_owned()))
}

/// Runs classify on the captures.
fn classify(bench: &Bench, program: &PathBuf, wrapper: &[&str]) -> Result<usize> {
    let (_, lines) = status_lines()?;
    let count = lines.lines().count();
    let sh = &bench.sh;
    let command = match wrapper {
        [] => cmd!(sh, "{program}"),
        [tool, options @ ..] => cmd!(sh, "{tool} {options...} {program}"),
    };
    let result = command.quiet().stdin(lines).ignore_status().output()?;
    if !result.status.success() {
        bail!("{}: {}\n{}", program.display(), result.status, text(&result.stderr));
    }
    Ok(count)
}

pub(super) fn address(bench: &Bench) -> Proof {
    if let Some(missing) = need_gcc() {
        return Ok(missing);
    }
    let sources = sources()?;
    for source in &sources {
        let name = format!("asan-{}", source.file_stem().unwrap_or_default().to_string_lossy());
        let program = build(bench, &format!("{ADDRESS} -pthread"), source, &name)?;
        run_it(bench, &program, &[])?;
    }
    let program = build(bench, ADDRESS, &root().join("examples-c/classify.c"), "asan-classify")?;
    let lines = classify(bench, &program, &[])?;
    Ok(Outcome::Holds(format!("{} programs, and classify with {lines} real status lines", sources.len())))
}

pub(super) fn valgrind(bench: &Bench) -> Proof {
    if cc::find("valgrind").is_none() {
        return Ok(Outcome::Missing("valgrind (Debian: `apt-get install valgrind`)".to_owned()));
    }
    let wrapper = ["valgrind", "-q", "--error-exitcode=9", "--leak-check=full"];
    let sources = sources()?;
    for source in &sources {
        let name = format!("plain-{}", source.file_stem().unwrap_or_default().to_string_lossy());
        let program = build(bench, "-std=gnu99 -O1 -g -pthread", source, &name)?;
        run_it(bench, &program, &wrapper)?;
    }
    let program = build(bench, "-std=gnu99 -O1 -g", &root().join("examples-c/classify.c"), "plain-classify")?;
    let lines = classify(bench, &program, &wrapper)?;
    Ok(Outcome::Holds(format!("{} programs, and classify with {lines} real status lines", sources.len())))
}

pub(super) fn threads(bench: &Bench) -> Proof {
    if let Some(missing) = need_gcc() {
        return Ok(missing);
    }
    let program = build(bench, THREADS, &root().join("tests/c/hostile.c"), "tsan-hostile")?;
    let sh = &bench.sh;
    // Without address randomisation, which older runtimes of the sanitizer do not understand on newer kernels.
    let arch = cmd!(sh, "uname -m").quiet().read()?;
    let result = cmd!(sh, "setarch {arch} -R {program}").quiet().ignore_status().output()?;
    let (out, err) = (text(&result.stdout), text(&result.stderr));
    if !result.status.success() {
        bail!("tests/c/hostile.c: {}\n{out}\n{err}", result.status);
    }
    Ok(Outcome::Holds(out.lines().last().unwrap_or_default().trim_start_matches("hostile: ").to_owned()))
}

pub(super) fn rust(bench: &Bench) -> Proof {
    if !has_nightly(bench) {
        return Ok(Outcome::Missing("a nightly compiler (`rustup toolchain install nightly`)".to_owned()));
    }
    let host = toolchain::host(&bench.sh)?;
    let arguments =
        ["test", "-p", "httpstatus-core", "-p", "httpstatus-ffi", "--lib", "--tests", "--target", &host];
    let command = cargo_of(bench, "nightly", &arguments)
        .env("RUSTFLAGS", "-Zsanitizer=address -Copt-level=1")
        .env("CARGO_TARGET_DIR", httpstatus_dist::workspace::target_folder().join("asan"));
    let output = output(&bench.sh, command)?;
    Ok(Outcome::Holds(passed(&output)))
}
