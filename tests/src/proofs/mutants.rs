//! Changes in the code that no test notices.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use super::{Bench, COMPACT, Outcome, Proof, listed, processors};
use crate::cc::text;
use httpstatus_dist::workspace::{copy_workspace, scratch};

/// The list of explained survivors: `file: what was replaced | why that cannot be noticed`.
const SURVIVORS: &str = "tests/proofs/mutants-survivors.txt";

/// The tests that a quick round leaves out: those that take more than half a second in a debug build.
const SLOW: [&str; 22] = [
    "--skip=is_refused",
    "--skip=as_it_stands",
    "--skip=every_value_counts",
    "--skip=random_instants",
    "--skip=commutative_and_associative",
    "--skip=on_almost_lines",
    "--skip=mutilated_dates",
    "--skip=counts_agree",
    "--skip=is_the_naive_one",
    "--skip=may_be_split_anywhere",
    "--skip=in_any_pieces",
    "--skip=lenient_contains_strict",
    "--skip=date_grammar",
    "--skip=days_of_ten_thousand_years",
    "--skip=seconds_of_a_day",
    "--skip=and_no_other",
    "--skip=strict_is_the_grammar",
    "--skip=constructors_agree",
    "--skip=finds_its_own",
    "--skip=that_sent_the_etag",
    "--skip=in_every_set",
    "--skip=only_three_digits",
];

/// What a quick round builds and runs: the tests of the interface alone, or those beside the code, too.
const INTERFACE: &[&str] = &["--cargo-arg=--test", "--cargo-arg=all"];
const TESTS: &[&str] = &["--cargo-arg=--tests"];
/// What never ends is given up after ten seconds in a quick round. Behind it come arguments for the test program.
const QUICKLY: &[&str] = &["--minimum-test-timeout=10", "--", "--"];
/// What a thorough round runs: every test and documentation example.
const EVERYTHING: &[&str] = &[];

/// What is mutated, each package against its own tests. Core goes through three rounds, each over what the one before
/// left.
const ROUNDS: [(&str, &[&str], &[&str]); 4] = [
    ("httpstatus-ffi", &["--all-features"], EVERYTHING),
    ("httpstatus-core", &["--all-features"], INTERFACE),
    ("httpstatus-core", &[COMPACT], TESTS),
    ("httpstatus-core", &["--all-features"], EVERYTHING),
];

/// The only file that the quick form mutates, and the rounds that it takes.
const QUICK: (&str, usize) = ("crates/ffi/src/status/reverse.rs", 1);

pub(super) fn run(bench: &Bench) -> Proof {
    let sh = &bench.sh;
    if cmd!(sh, "cargo mutants --version").quiet().ignore_stderr().read().is_err() {
        return Ok(Outcome::Missing("cargo-mutants (`cargo install cargo-mutants --locked`)".to_owned()));
    }
    let results = scratch(if bench.fast { "assure/quick" } else { "assure" })?;
    // How long an earlier run took that failed, from which this one goes on.
    let before = results.join("before");
    let earlier: u64 = read(&before)?.iter().filter_map(|seconds| seconds.parse::<u64>().ok()).sum();
    let began = Instant::now();
    let (all, folders) = rounds(sh, &results, bench.fast)?;
    let (mut timeouts, mut missed) = (0, Vec::new());
    for out in folders.values() {
        timeouts += read(&out.join("timeout.txt"))?.len();
        missed.append(&mut read(&out.join("missed.txt"))?);
    }
    let found: BTreeSet<String> = missed.iter().map(|line| without_place(line)).collect();
    if let Err(failure) = compare(&found, &listed(SURVIVORS)?, bench.fast) {
        sh.write_file(&before, (earlier + began.elapsed().as_secs()).to_string())?;
        return Err(failure);
    }
    // The next run begins anew; one after a failure goes on from here, over what survived and what is new.
    for out in folders.values().chain([&before]) {
        sh.remove_path(out)?;
    }
    Ok(Outcome::Holds(format!(
        "{all} mutants: {} fail a test or do not compile, {timeouts} never end, {} survive and are explained{}",
        all - timeouts - missed.len(),
        missed.len(),
        if earlier == 0 { String::new() } else { format!("; {earlier} s before") }
    )))
}

/// Runs all rounds. Returns the number of mutants and the folder of each package's results, which may still name mutants
/// of what has changed since an earlier run.
fn rounds(sh: &Shell, results: &Path, fast: bool) -> Result<(usize, BTreeMap<&'static str, PathBuf>)> {
    let jobs = processors().to_string();
    let copy = results.join("copy");
    copy_workspace(sh, &copy)?;
    call_all_safe(&copy.join("crates/ffi/src"))?;
    let _in_copy = sh.push_dir(&copy);
    let (mut all, mut folders) = (0, BTreeMap::new());
    let (files, count): (&[&str], _) =
        if fast { (&["--file", QUICK.0], QUICK.1) } else { (&[], ROUNDS.len()) };
    for (package, round, tests) in ROUNDS.into_iter().take(count) {
        let folder = results.join(package);
        let out = folder.join("mutants.out");
        sh.create_dir(&folder)?;
        let again: &[&str] = if out.exists() { &["--iterate"] } else { &[] };
        let (quickly, skipped): (&[&str], &[&str]) =
            if tests.is_empty() { (&[], &[]) } else { (QUICKLY, &SLOW) };
        let these = ["-p", package, "--config", "tests/proofs/mutants.toml", "--gitignore", "false"];
        if !folders.contains_key(package) {
            all += cmd!(sh, "cargo mutants {these...} {files...} --list").quiet().read()?.lines().count();
        }
        let command = cmd!(
            sh,
            "cargo mutants {these...} {files...} --profile mutants --no-shuffle --colors never -j {jobs} -o {folder} {again...}
             {round...} {tests...} {quickly...} {skipped...}"
        );
        // Each job must build in its own copy: in one folder they take each other's programs for theirs.
        let command = command.env_remove("CARGO_TARGET_DIR");
        // It ends with 2 when there are survivors; the list says whether that is right.
        let output = command.quiet().ignore_status().output()?;
        if !matches!(output.status.code(), Some(0 | 2 | 3)) {
            bail!("`cargo mutants`: {}\n{}\n{}", output.status, text(&output.stdout), text(&output.stderr));
        }
        folders.insert(package, out);
    }
    Ok((all, folders))
}

/// Removes `unsafe` from all functions: cargo-mutants skips unsafe functions, which are most of those that C calls.
fn call_all_safe(folder: &Path) -> Result<()> {
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path.is_dir() {
            call_all_safe(&path)?;
            continue;
        }
        let source = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let safe = source.replace("unsafe extern \"C\" fn", "extern \"C\" fn").replace("unsafe fn", "fn");
        fs::write(&path, safe)?;
    }
    Ok(())
}

/// Fails unless the survivors are exactly those in the list, or some of them.
fn compare(found: &BTreeSet<String>, explained: &[String], some: bool) -> Result<()> {
    let known: BTreeSet<&str> =
        explained.iter().filter_map(|line| Some(line.rsplit_once(" | ")?.0.trim())).collect();
    let new: Vec<&str> = found.iter().map(String::as_str).filter(|line| !known.contains(line)).collect();
    if !new.is_empty() {
        bail!("survivors that {SURVIVORS} does not explain:\n  {}", new.join("\n  "));
    }
    let gone: Vec<&&str> = known.iter().filter(|line| !found.contains(**line)).collect();
    if !gone.is_empty() && !some {
        bail!("no longer survivors, take them out of {SURVIVORS}:\n  {gone:?}");
    }
    Ok(())
}

/// The lines of a file, or none if it does not exist, as before the first round.
fn read(path: &Path) -> Result<Vec<String>> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// `file:line:column: what` without line and column, which change with every edit above them.
fn without_place(line: &str) -> String {
    let mut parts = line.splitn(4, ':');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(file), Some(_), Some(_), Some(what)) => format!("{file}:{what}"),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{compare, without_place};

    #[test]
    fn survivors_are_those_of_the_list_and_no_others() {
        let found = BTreeSet::from(["a.rs: replace | with ^ in b".to_owned()]);
        let explained = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        let known = "a.rs: replace | with ^ in b | the same";
        assert!(compare(&found, &explained(&[known]), false).is_ok());
        let new = compare(&found, &[], true).unwrap_err().to_string();
        assert!(new.contains("does not explain") && new.contains("a.rs: replace | with ^ in b"));
        let gone = compare(&found, &explained(&[known, "b.rs: replace c with d | so"]), false)
            .unwrap_err()
            .to_string();
        assert!(gone.contains("no longer survivors") && gone.contains("b.rs"));
    }

    #[test]
    fn survivors_are_known_by_file_and_change() {
        let line = "crates/core/src/date.rs:10:5: replace a -> bool with true";
        assert_eq!(without_place(line), "crates/core/src/date.rs: replace a -> bool with true");
    }
}
