//! Lines and branches that the tests run.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use super::{Bench, COMPACT, Outcome, Proof, listed};
use crate::cargo::output;
use crate::cc;
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::{root, scratch, target_folder};

/// What no test can run, each with its reason: `file fn name | reason` for what only the compiler runs, and
/// `file: text of the line | reason` for an arm that is there for totality.
const NOT_RUN: &str = "tests/proofs/not-run.txt";

/// All tests, once with each table layout.
const LAYOUTS: [&str; 2] = ["--all-features", COMPACT];

/// The tools must be as new as the compiler's LLVM.
fn tool(name: &str) -> Option<PathBuf> {
    ["-23", "-22", "-21", ""].iter().find_map(|version| cc::find(&format!("llvm-{name}{version}")))
}

pub(super) fn run(bench: &Bench) -> Proof {
    let (Some(cov), Some(profdata)) = (tool("cov"), tool("profdata")) else {
        return Ok(Outcome::Missing(
            "llvm-cov as new as rustc's LLVM (Debian: `apt-get install llvm-22`)".into(),
        ));
    };
    let sh = &bench.sh;
    let folder = scratch("coverage")?;
    for file in fs::read_dir(&folder)? {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "profraw") {
            fs::remove_file(path)?;
        }
    }
    let target = target_folder().join("coverage");
    let test = |more: &[&str]| {
        let arguments = ["test", "-p", "httpstatus-core", "-p", "httpstatus-ffi", "--lib", "--tests"];
        cargo_command(sh, &[&arguments[..], more].concat())
            .env("CARGO_TARGET_DIR", &target)
            .env("RUSTC_BOOTSTRAP", "1") // branches are counted by an option that is not stable yet
            .env("RUSTFLAGS", "-Cinstrument-coverage -Zcoverage-options=branch")
            .env("LLVM_PROFILE_FILE", folder.join("%p-%m.profraw"))
    };
    let mut programs = Vec::new();
    for features in LAYOUTS {
        output(&bench.sh, test(&[features]))?;
        let messages = output(&bench.sh, test(&[features, "--no-run", "--message-format=json"]))?;
        for line in messages.lines() {
            let message: Value = serde_json::from_str(line).context("cannot read cargo's messages")?;
            if let Some(path) = message["executable"].as_str() {
                programs.push(path.to_owned());
            }
        }
    }
    let data = folder.join("all.profdata");
    let raw: Vec<PathBuf> = fs::read_dir(&folder)?
        .map(|file| Ok(file?.path()))
        .collect::<Result<Vec<_>>>()?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "profraw"))
        .collect();
    output(&bench.sh, cmd!(sh, "{profdata} merge -sparse {raw...} -o {data}"))?;
    let objects: Vec<String> =
        programs.iter().skip(1).flat_map(|program| ["-object".to_owned(), program.clone()]).collect();
    let first = programs.first().context("no test program was built")?;
    let sources = [root().join("crates/core/src"), root().join("crates/ffi/src")];
    let json =
        output(&bench.sh, cmd!(sh, "{cov} export {first} {objects...} -instr-profile {data} {sources...}"))?;
    judge(&serde_json::from_str(&json).context("cannot read llvm-cov's export")?)
}

fn judge(json: &Value) -> Proof {
    let allowed: BTreeSet<String> = listed(NOT_RUN)?
        .iter()
        .map(|line| line.split_once(" | ").map_or(line.as_str(), |(what, _)| what).to_owned())
        .collect();
    let files = json["data"][0]["files"].as_array().context("llvm-cov exported no files")?;
    let (mut missed, mut used) = (Vec::new(), BTreeSet::new());
    for file in files {
        let path = file["filename"].as_str().unwrap_or_default();
        let source = fs::read_to_string(path).with_context(|| format!("cannot read {path}"))?;
        let name = path.strip_prefix(&format!("{}/", root().display())).unwrap_or(path);
        let mut function = String::new();
        for (number, text) in source.lines().enumerate() {
            if let Some((_, rest)) = text.split_once("fn ") {
                let end = rest.find(['(', '<']).unwrap_or(rest.len());
                function = format!("{name} fn {}", &rest[..end]);
            }
            if count_of(file, number as u64 + 1) == Some(0) {
                let line = format!("{name}: {}", text.trim());
                match [&function, &line].into_iter().find(|what| allowed.contains(*what)) {
                    Some(what) => _ = used.insert(what.clone()),
                    None => missed.push(format!("{name}:{}: {}", number + 1, text.trim())),
                }
            }
        }
    }
    if !missed.is_empty() {
        bail!("{} lines are never run:\n  {}", missed.len(), missed.join("\n  "));
    }
    let gone: Vec<_> = allowed.difference(&used).collect();
    if !gone.is_empty() {
        bail!("{NOT_RUN} lists what is run, or is gone:\n  {gone:?}");
    }
    let totals = &json["data"][0]["totals"];
    let of = |what: &str| {
        let total = &totals[what];
        format!(
            "{} of {} {what} ({:.2} %)",
            total["covered"],
            total["count"],
            total["percent"].as_f64().unwrap_or(0.0)
        )
    };
    Ok(Outcome::Holds(format!(
        "every line but those of {} explained entries (arms that cannot be reached, most of them); {}, {}, {}",
        allowed.len(),
        of("lines"),
        of("regions"),
        of("branches")
    )))
}

/// How often a line ran; `None` where nothing begins. A line has the largest count of the regions that begin on it, and
/// else that of the region which it continues.
fn count_of(file: &Value, line: u64) -> Option<u64> {
    let segments = file["segments"].as_array()?;
    let mut wrapped: Option<&Value> = None;
    let mut most: Option<u64> = None;
    for segment in segments {
        let at = segment[0].as_u64()?;
        if at > line {
            break;
        }
        if at < line {
            wrapped = Some(segment);
        } else if segment[3] == true && segment[4] == true {
            most = most.max(segment[2].as_u64());
        }
    }
    match (most, wrapped) {
        (None, Some(wrapped)) if wrapped[3] == true => wrapped[2].as_u64(),
        (most, Some(wrapped)) if wrapped[3] == true => most.max(wrapped[2].as_u64()),
        (most, _) => most,
    }
}
