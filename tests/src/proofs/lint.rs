//! The findings of C checkers in the header and the examples.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::{root, scratch};
use xshell::cmd;

use super::{Bench, Outcome, Proof, listed};
use crate::captures::files;
use crate::cc::{self, C_DIALECTS, CXX_DIALECTS, STRICT_C, STRICT_CXX, text};
use crate::machine::library;

/// Findings that stay, each with its reason: `file finding | reason`; `examples-c/*` stands for all of its files.
const EXPLAINED: &str = "tests/proofs/misra.txt";

/// The checks that clang-tidy runs.
const TIDY: &str = "-*,bugprone-*,cert-*,clang-analyzer-*,misc-*,performance-*,portability-*,\
    readability-misleading-indentation,readability-redundant-*";

fn examples() -> Result<Vec<PathBuf>> {
    let mut paths = files(&root().join("examples-c"), "c")?;
    paths.push(root().join("tests/proofs/header_only.c"));
    paths.sort();
    Ok(paths)
}

/// `path: finding` as `file finding`, the file by its path in the workspace.
fn finding(path: &str, what: &str) -> String {
    let path = path.strip_prefix(&format!("{}/", root().display())).unwrap_or(path);
    let path = if path.starts_with("examples-c/") { "examples-c/*" } else { path };
    format!("{path} {what}")
}

pub(super) fn run(bench: &Bench) -> Proof {
    for (tool, package) in [("gcc", "gcc"), ("cppcheck", "cppcheck"), ("clang-tidy", "clang-tidy")] {
        if cc::find(tool).is_none() {
            return Ok(Outcome::Missing(format!("{tool} (Debian: `apt-get install {package}`)")));
        }
    }
    let mut examples = examples()?;
    if bench.fast {
        examples.retain(|path| path.ends_with("tests/proofs/header_only.c"));
    }
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in &examples {
        for (key, line) in cppcheck(bench, source)?.into_iter().chain(tidy(bench, source)?) {
            found.entry(key).or_default().push(line);
        }
        analyzer(bench, source)?;
    }
    let explained = listed(EXPLAINED)?;
    let known: BTreeMap<&str, &str> = explained.iter().filter_map(|line| line.split_once(" | ")).collect();
    let new: Vec<String> = found
        .iter()
        .filter(|(key, _)| !known.contains_key(key.as_str()))
        .map(|(key, lines)| format!("{key}\n    {}", lines[0]))
        .collect();
    if !new.is_empty() {
        bail!("neither fixed nor explained in {EXPLAINED}:\n  {}", new.join("\n  "));
    }
    let gone: Vec<&&str> = known
        .keys()
        .filter(|key| !(found.contains_key(**key) || bench.fast && key.starts_with("examples-c/")))
        .collect();
    if !gone.is_empty() {
        bail!("no longer found, take them out of {EXPLAINED}: {gone:?}");
    }
    let all: usize = found.values().map(Vec::len).sum();
    Ok(Outcome::Holds(format!(
        "{} files with 3 checkers; {all} findings of {} kinds, each kind explained",
        examples.len(),
        found.len()
    )))
}

/// Rule and file of each finding, and the finding itself.
type Findings = Vec<(String, String)>;

fn cppcheck(bench: &Bench, source: &Path) -> Result<Findings> {
    let (sh, include) = (&bench.sh, root().join("include"));
    let template = "--template={file}\t{id}\t{line}: {message}";
    let options = ["--addon=misra", "--enable=warning,style,performance,portability", "--std=c99", "-q"];
    // What the add-on writes on its way goes there, not beside the source.
    let build = format!("--cppcheck-build-dir={}", scratch("cppcheck")?.display());
    let quiet = ["--suppress=missingIncludeSystem", "--inline-suppr", "--suppress=unusedStructMember"];
    let result = cmd!(sh, "cppcheck {options...} {quiet...} {build} {template} -I{include} {source}")
        .quiet()
        .ignore_status()
        .output()
        .context("cannot run cppcheck")?;
    let said = text(&result.stderr);
    Ok(said
        .lines()
        .filter_map(|line| {
            let mut parts = line.split('\t');
            let (file, id, what) = (parts.next()?, parts.next()?, parts.next()?);
            Some((finding(file, id), what.to_owned()))
        })
        .collect())
}

fn tidy(bench: &Bench, source: &Path) -> Result<Findings> {
    let (sh, include) = (&bench.sh, root().join("include"));
    let checks = format!("-checks={TIDY}");
    let flags = ["--quiet", "--header-filter=.*"];
    let result =
        cmd!(sh, "clang-tidy {flags...} {checks} {source} -- -std=c99 -D_POSIX_C_SOURCE=200809L -I{include}")
            .quiet()
            .ignore_status()
            .output()
            .context("cannot run clang-tidy")?;
    let said = text(&result.stdout);
    let mut findings = Findings::new();
    for line in said.lines() {
        let Some((place, what)) = line.split_once(": warning: ").or_else(|| line.split_once(": error: "))
        else {
            continue;
        };
        let file = place.split(':').next().unwrap_or_default();
        let check = what.rsplit_once('[').map_or(what, |(_, check)| check.trim_end_matches(']'));
        findings.push((finding(file, check), line.to_owned()));
    }
    Ok(findings)
}

fn analyzer(bench: &Bench, source: &Path) -> Result<()> {
    let (sh, include) = (&bench.sh, root().join("include"));
    let flags = ["-std=gnu99", "-O1", "-Wall", "-Wextra", "-fanalyzer", "-Werror", "-c", "-o", "/dev/null"];
    let result = cmd!(sh, "gcc {flags...} -I{include} {source}").quiet().ignore_status().output()?;
    if !result.status.success() {
        bail!("gcc -fanalyzer:\n{}", text(&result.stderr));
    }
    Ok(())
}

/// Compiles the header as the only include, twice, with its list, and in C++, in every dialect.
pub(super) fn header(bench: &Bench) -> Proof {
    let sh = &bench.sh;
    let (library, output) = (library(sh)?, scratch("assure")?.join("header"));
    let mut programs = 0;
    let mut compile = |compiler: &str, flags: String, name: &str| -> Result<()> {
        let source = root().join("tests/c").join(name);
        let run = cc::Run {
            compiler,
            flags: &flags,
            include: &library.include,
            source: &source,
            library: &library.archive,
            output: &output,
        };
        programs += 1;
        cc::compile(sh, &run)
    };
    for compiler in ["gcc", "clang", "g++", "clang++"] {
        if cc::find(compiler).is_none() {
            return Ok(Outcome::Missing(format!("{compiler} (Debian: `apt-get install gcc g++ clang`)")));
        }
    }
    for compiler in ["gcc", "clang"] {
        for dialect in C_DIALECTS {
            for name in ["header_alone.c", "twice.c", "map.c"] {
                compile(compiler, format!("-std={dialect} {STRICT_C}"), name)?;
            }
        }
    }
    for compiler in ["g++", "clang++"] {
        for dialect in CXX_DIALECTS {
            compile(compiler, format!("-std={dialect} {STRICT_CXX}"), "cxx.cc")?;
        }
    }
    Ok(Outcome::Holds(format!("{programs} programs without a warning")))
}
