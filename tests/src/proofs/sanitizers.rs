//! Programs that check their own memory accesses and threads.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use httpstatus_dist::toolchain;
use httpstatus_dist::workspace::{root, scratch};
use xshell::cmd;

use super::{Bench, Outcome, Proof, build, cargo_of, has_nightly, interface};
use crate::captures::{files, status_lines};
use crate::cargo::{output, passed};
use crate::cc::{self, text};
use crate::machine::library;
use crate::runner::Tool;

/// The compiler whose sanitizers know rustc's instrumentation: both are LLVM's.
pub(super) const CLANG: Tool = ("clang", "clang");
/// The instrumented archive keeps its panic handler, which what ships does not have.
const NO_PANIC: &str = "-Wl,--defsym=httpstatus_has_a_panic_path=abort";
const ADDRESS: &str = "-std=gnu99 -O1 -g -pthread -fsanitize=address,undefined -fno-sanitize-recover=all";
const THREADS: &str = "-std=gnu99 -O1 -g -pthread -fsanitize=thread";

/// The programs of tests/c; hostile.c has threads, which not every C library has.
fn sources() -> Result<Vec<PathBuf>> {
    files(&root().join("tests/c"), "c")
}

/// Compiles a program with an instrumented object or an archive.
pub(super) fn build(
    bench: &Bench,
    compiler: &str,
    flags: &str,
    source: &Path,
    library: &Path,
    name: &str,
) -> Result<PathBuf> {
    let output = scratch("assure")?.join(name);
    let include = &root().join("include");
    cc::compile(&bench.sh, &cc::Run { compiler, flags, include, source, library, output: &output })?;
    Ok(output)
}

/// Flags with which every call with a pointer goes through copies between pages that cannot be accessed.
pub(super) fn guarded(bench: &Bench, flags: &str, name: &str) -> Result<String> {
    let (functions, folder) = (interface::functions()?, scratch("assure")?);
    let (source, object) = (folder.join(format!("guards-{name}.c")), folder.join(format!("guards-{name}.o")));
    fs::write(&source, interface::guards(&functions))?;
    let (sh, include, proofs) = (&bench.sh, root().join("include"), root().join("tests/proofs"));
    let flags_of = flags.split_whitespace();
    output(sh, cmd!(sh, "clang {flags_of...} -I{include} -I{proofs} -c {source} -o {object}"))?;
    Ok(format!("{flags} {NO_PANIC} {}{}", interface::wraps(&functions), object.display()))
}

fn run_it(bench: &Bench, program: &Path, wrapper: &[&str]) -> Result<()> {
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

pub(super) fn need(tool: Tool) -> Option<Outcome> {
    let (program, package) = tool;
    let missing = || Outcome::Missing(format!("{program} (Debian: `apt-get install {package}`)"));
    cc::find(program).is_none().then(missing)
}

/// Runs classify on the captures.
fn classify(bench: &Bench, program: &Path, wrapper: &[&str]) -> Result<usize> {
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
    if let Some(missing) = need(CLANG) {
        return Ok(missing);
    }
    let object = build::instrumented(&bench.sh, build::ADDRESS)?;
    let flags = guarded(bench, ADDRESS, "address")?;
    let sources = sources()?;
    for source in &sources {
        let name = format!("asan-{}", source.file_stem().unwrap_or_default().to_string_lossy());
        let program = build(bench, CLANG.0, &flags, source, &object, &name)?;
        run_it(bench, &program, &[])?;
    }
    let source = root().join("examples-c/classify.c");
    let program = build(bench, CLANG.0, &flags, &source, &object, "asan-classify")?;
    let lines = classify(bench, &program, &[])?;
    let wrapped = flags.matches("--wrap").count();
    Ok(Outcome::Holds(format!(
        "{} programs, and classify with {lines} real status lines; the memory of calls to {wrapped} functions ends and \
         begins at a page that cannot be accessed",
        sources.len()
    )))
}

pub(super) fn valgrind(bench: &Bench) -> Proof {
    if let Some(missing) = need(("valgrind", "valgrind")) {
        return Ok(missing);
    }
    let wrapper = ["valgrind", "-q", "--error-exitcode=9", "--leak-check=full"];
    let (sources, archive) = (sources()?, &library(&bench.sh)?.archive);
    for source in &sources {
        let name = format!("plain-{}", source.file_stem().unwrap_or_default().to_string_lossy());
        let program = build(bench, "gcc", "-std=gnu99 -O1 -g -pthread", source, archive, &name)?;
        run_it(bench, &program, &wrapper)?;
    }
    let source = root().join("examples-c/classify.c");
    let program = build(bench, "gcc", "-std=gnu99 -O1 -g", &source, archive, "plain-classify")?;
    let lines = classify(bench, &program, &wrapper)?;
    Ok(Outcome::Holds(format!("{} programs, and classify with {lines} real status lines", sources.len())))
}

/// Writes the calls that a program in tests/proofs includes. Returns the folder that has them.
pub(super) fn calls() -> Result<PathBuf> {
    let folder = scratch("assure/calls")?;
    fs::write(folder.join("calls.h"), interface::calls(&interface::functions()?)?)?;
    Ok(folder)
}

pub(super) fn threads(bench: &Bench) -> Proof {
    if let Some(missing) = need(CLANG) {
        return Ok(missing);
    }
    let object = build::instrumented(&bench.sh, build::THREAD)?;
    let flags = format!("{THREADS} {NO_PANIC} -I{}", calls()?.display());
    let program = build(bench, CLANG.0, &flags, &root().join("tests/proofs/threads.c"), &object, "tsan")?;
    let sh = &bench.sh;
    // Without address randomisation, which older runtimes of the sanitizer do not understand on newer kernels.
    let arch = cmd!(sh, "uname -m").quiet().read()?;
    let result = cmd!(sh, "setarch {arch} -R {program}").quiet().ignore_status().output()?;
    let (out, err) = (text(&result.stdout), text(&result.stderr));
    if !result.status.success() {
        bail!("tests/proofs/threads.c: {}\n{out}\n{err}", result.status);
    }
    Ok(Outcome::Holds(out.lines().last().unwrap_or_default().trim_start_matches("threads: ").to_owned()))
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
