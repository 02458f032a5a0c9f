//! Builds and checks the archives, and lays out the tree around them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

use crate::archive::{self, Archive};
use crate::progress::waiting;
use crate::targets;
use crate::toolchain::{self, Way};
use crate::tree::{self, Entry};
use crate::workspace::{root, scratch};
use crate::xtensa;

/// What to build, and where to put it.
#[derive(Default)]
pub struct Order<'a> {
    /// Rust target triples; if empty, this machine's.
    pub targets: &'a [String],
    /// Whether to build every supported target instead.
    pub all: bool,
    /// Whether to print nothing.
    pub quiet: bool,
    /// The prefix; `dist/` if `None`.
    pub prefix: Option<&'a Path>,
}

/// The path of a target's archive in `dist/`.
pub fn archive_path(target: &str) -> PathBuf {
    root().join("dist").join(library(target))
}

/// The path of a target's archive below a prefix.
pub fn library(target: &str) -> PathBuf {
    Path::new("lib").join(target).join(targets::file_name("httpstatus", target))
}

/// Builds and checks the archives of `targets`, or of this machine if `targets` is empty, and lays out the tree around
/// them.
pub fn run(sh: &Shell, targets: &[String]) -> Result<()> {
    order(sh, &Order { targets, ..Order::default() }).map(drop)
}

/// Builds, checks and lays out what `order` asks for. Returns the targets.
pub fn order(sh: &Shell, order: &Order<'_>) -> Result<Vec<String>> {
    let host = toolchain::host(sh)?;
    let targets = match order.targets {
        _ if order.all => supported(sh),
        [] => vec![host.clone()],
        named => named.to_vec(),
    };
    let parts: Vec<&str> = targets.iter().flat_map(|target| targets::parts(target)).collect();
    toolchain::known(sh, &parts)?;
    let prefix = order.prefix.map_or_else(|| root().join("dist"), |prefix| sh.current_dir().join(prefix));
    if parts.len() > 1 {
        toolchain::build_core_together(sh, &parts)?;
    }
    for target in &targets {
        let archive = make(sh, target, toolchain::way(sh, target)?)?;
        if !order.quiet {
            say(sh, &prefix.join(library(target)), target, &archive)?;
        }
        tree::write(&prefix, &[Entry { path: library(target), bytes: archive.bytes }])?;
    }
    let first = targets.iter().find(|target| **target == host).or(targets.first());
    tree::write(&prefix, &tree::entries(first.unwrap_or(&host))?)?;
    Ok(targets)
}

/// Every supported target. What Xtensa needs is rare, so those targets are left out where it is missing, with a word.
fn supported(sh: &Shell) -> Vec<String> {
    let mut out = targets::SUPPORTED.to_vec();
    out.retain(|target| match xtensa::lacks(sh, target) {
        Some(lack) => {
            eprintln!("left out: {lack}");
            false
        }
        None => true,
    });
    out.into_iter().map(str::to_owned).collect()
}

/// Prints what an archive is and how it was built.
pub(crate) fn say(sh: &Shell, path: &Path, target: &str, archive: &Archive) -> Result<()> {
    let undefined = match archive.report.undefined.as_slice() {
        [] => "needs nothing".to_owned(),
        names => format!("needs {}", names.join(", ")),
    };
    let unwinding = match archive.report.unwinding {
        0 => String::new(),
        bytes => format!("{bytes} of unwind tables, "),
    };
    println!(
        "{}: {} bytes, {} functions, {} bytes of code, {} of constants, {unwinding}{undefined}",
        path.strip_prefix(root()).unwrap_or(path).display(),
        archive.bytes.len(),
        archive.report.functions,
        archive.report.code,
        archive.report.constants,
    );
    let way = toolchain::way(sh, target)?;
    println!("    {}; {}", toolchain::compiler(sh, way)?, way.text());
    Ok(())
}

/// Builds, checks and writes one archive into `dist/`.
pub fn archive(sh: &Shell, target: &str) -> Result<Archive> {
    let archive = make(sh, target, toolchain::way(sh, target)?)?;
    write(&archive_path(target), &archive)?;
    Ok(archive)
}

/// Builds one archive to compare with the budgets, outside `dist/`. Returns its path.
pub fn archive_to_measure(sh: &Shell, target: &str) -> Result<PathBuf> {
    let path = scratch("measured")?.join(library(target));
    write(&path, &make(sh, target, toolchain::way_to_measure(sh, target)?)?)?;
    Ok(path)
}

fn write(path: &Path, archive: &Archive) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    fs::write(path, &archive.bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Builds and checks one archive.
pub(crate) fn make(sh: &Shell, target: &str, way: Way) -> Result<Archive> {
    if target == targets::UNIVERSAL {
        let archives: Result<Vec<Archive>> =
            targets::SLICES.iter().map(|slice| make(sh, slice, way)).collect();
        return archive::universal(&archives?);
    }
    let raw = {
        let _waiting = waiting(format!("building for {target}, {}", way.text()));
        toolchain::build(sh, target, way)?
    };
    let raw = fs::read(&raw).with_context(|| format!("cannot read {}", raw.display()))?;
    let archive = archive::make(&raw, target).with_context(|| format!("target {target}"))?;
    xtensa::prove(sh, target, &archive.bytes).with_context(|| format!("target {target}"))?;
    Ok(archive)
}
