//! Tests and fuzzing.

use std::fs;

use crate::cargo::{output, passed};

use super::{Bench, Outcome, Proof, build, cargo_of, has_nightly, interface, sanitizers};
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::{root, scratch};
use xshell::cmd;

/// Inputs for each target; the seed is fixed, so that two runs are the same.
const RUNS: &str = "-runs=500000";
/// The same for the quick form of [`calls`].
const FEW_RUNS: &str = "-runs=20000";

pub(super) fn tests(bench: &Bench) -> Proof {
    let arguments = ["test", "-p", "httpstatus-core", "-p", "httpstatus-ffi"];
    let output = output(&bench.sh, cargo_command(&bench.sh, &arguments))?;
    Ok(Outcome::Holds(passed(&output)))
}

pub(super) fn fuzz(bench: &Bench) -> Proof {
    if !has_nightly(bench) || cargo_of(bench, "nightly", &["fuzz", "--version"]).quiet().read().is_err() {
        let install = "a nightly compiler and cargo-fuzz (`cargo install cargo-fuzz --locked`)";
        return Ok(Outcome::Missing(install.to_owned()));
    }
    let folder = root().join("fuzz/fuzz_targets");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .map_err(|error| anyhow::anyhow!("{}: {error}", folder.display()))?
        .filter_map(|file| Some(file.ok()?.path().file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    for name in &names {
        // What is found new goes into the first folder, what is committed is read from the second.
        let (new, known) = (scratch("fuzz")?.join(name), root().join("fuzz/corpus").join(name));
        bench.sh.remove_path(&new)?;
        bench.sh.create_dir(&new)?;
        let corpus = [&new, &known].into_iter().filter(|folder| folder.exists());
        let corpus: Vec<String> = corpus.map(|folder| folder.display().to_string()).collect();
        let mut arguments = vec!["fuzz", "run", name];
        arguments.extend(corpus.iter().map(String::as_str));
        arguments.extend(["--", RUNS, "-seed=1", "-max_len=512"]);
        output(&bench.sh, cargo_of(bench, "nightly", &arguments))?;
    }
    let runs = RUNS.trim_start_matches("-runs=");
    Ok(Outcome::Holds(format!("{} with {runs} inputs each, no failure", names.join(", "))))
}

/// Any calls of the C functions, in an archive that is built for AddressSanitizer and libFuzzer.
pub(super) fn calls(bench: &Bench) -> Proof {
    if let Some(missing) = sanitizers::need(sanitizers::CLANG) {
        return Ok(missing);
    }
    let sh = &bench.sh;
    let object = build::instrumented(sh, build::FUZZED)?;
    let (calls, folder) = (sanitizers::calls()?.display().to_string(), root().join("fuzz/calls"));
    let flags =
        format!("-std=gnu11 -O1 -g -Wall -Wextra -fsanitize=fuzzer,address -I{calls} -I{}", folder.display());
    let flags = sanitizers::guarded(bench, &flags, "fuzzed")?;
    let program = sanitizers::build(bench, "clang", &flags, &folder.join("calls.c"), &object, "fuzz-calls")?;
    let (new, known) = (scratch("fuzz")?.join("calls"), root().join("fuzz/corpus/calls"));
    sh.remove_path(&new)?;
    sh.create_dir(&new)?;
    let runs = if bench.fast { FEW_RUNS } else { RUNS };
    let found = new.display().to_string();
    output(sh, cmd!(sh, "{program} {new} {known} {runs} -seed=1 -max_len=1024 -artifact_prefix={found}/"))?;
    let functions = interface::functions()?.len();
    let runs = runs.trim_start_matches("-runs=");
    Ok(Outcome::Holds(format!("{runs} inputs, each any calls of {functions} functions, no failure")))
}
