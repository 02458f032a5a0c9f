//! What is given away: the installable tree in `dist/`, and a release archive per target.

mod bom;
mod provenance;
mod sums;
mod tarball;
mod targets;
mod tree;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use httpstatus_core::version;
use xshell::Shell;

use crate::archive::Archive;
use crate::workspace::root;
use crate::{dist, toolchain};
use provenance::Provenance;
use tree::Entry;

/// What to build, and where to put it.
pub(crate) struct Order<'a> {
    /// Rust target triples; this machine's when empty.
    pub(crate) targets: &'a [String],
    /// Every supported target instead.
    pub(crate) all: bool,
    /// A release archive for each, too.
    pub(crate) tar: bool,
    /// Nothing is printed.
    pub(crate) quiet: bool,
    /// The prefix; `dist/` when there is none.
    pub(crate) out: Option<&'a Path>,
}

/// Builds, checks and lays out.
pub(crate) fn run(sh: &Shell, order: &Order<'_>) -> Result<()> {
    let host = toolchain::host(sh)?;
    let targets = match order.targets {
        _ if order.all => targets::SUPPORTED.map(str::to_owned).to_vec(),
        [] => vec![host.clone()],
        named => named.to_vec(),
    };
    let prefix = order.out.map_or_else(|| root().join("dist"), |out| sh.current_dir().join(out));
    if targets.len() > 1 {
        let names: Vec<&str> = targets.iter().map(String::as_str).collect();
        toolchain::build_core_together(sh, &names)?;
    }
    let mut release = Vec::new();
    for target in &targets {
        let way = toolchain::way(sh, target)?;
        let archive = dist::archive(sh, target)?;
        let provenance = Provenance::find(sh, way, target)?;
        if !order.quiet {
            say(&prefix, target, &archive, &provenance);
        }
        if order.out.is_some() {
            tree::write(&prefix, &[library(target, &archive.bytes)])?;
        }
        if order.tar {
            release.push(packed(target, &archive, &provenance)?);
        }
    }
    let first = targets.iter().find(|target| **target == host).or(targets.first());
    tree::write(&prefix, &tree::entries(first.unwrap_or(&host))?)?;
    if !order.tar {
        return Ok(());
    }
    let (path, list) = write_release(&prefix, &release)?;
    if !order.quiet {
        print!("{}:\n{list}", path.strip_prefix(root()).unwrap_or(&path).display());
    }
    Ok(())
}

fn library(target: &str, octets: &[u8]) -> Entry {
    Entry { path: Path::new("lib").join(target).join("libhttpstatus.a"), octets: octets.to_vec() }
}

fn say(prefix: &Path, target: &str, archive: &Archive, provenance: &Provenance) {
    let undefined = match archive.report.undefined.as_slice() {
        [] => "nothing undefined".to_owned(),
        names => format!("needs {}", names.join(", ")),
    };
    let unwinding = match archive.report.unwinding {
        0 => String::new(),
        octets => format!("{octets} of unwind tables, "),
    };
    let path = prefix.join("lib").join(target).join("libhttpstatus.a");
    println!(
        "{}: {} octets, {} functions, {} octets of code, {} of constants, {}{undefined}",
        path.strip_prefix(root()).unwrap_or(&path).display(),
        archive.bytes.len(),
        archive.report.functions,
        archive.report.code,
        archive.report.constants,
        unwinding,
    );
    println!("    {}; {}; commit {}", provenance.compiler, provenance.flags, provenance.commit);
}

/// The name of a release archive and its folder.
pub(crate) fn release_name(target: &str) -> String {
    format!("httpstatus-{}-{target}", version())
}

/// One release archive, with the bill of materials in it: both files.
fn packed(target: &str, archive: &Archive, provenance: &Provenance) -> Result<[(String, Vec<u8>); 2]> {
    let name = release_name(target);
    let mut entries = tree::entries(target)?;
    let bom = bom::text(target, &archive.bytes, &entries, provenance).into_bytes();
    entries.push(library(target, &archive.bytes));
    entries.push(Entry { path: PathBuf::from("httpstatus.cdx.json"), octets: bom.clone() });
    Ok([(format!("{name}.tar.gz"), tarball::pack(&name, &entries)?), (format!("{name}.cdx.json"), bom)])
}

fn write_release(prefix: &Path, release: &[[(String, Vec<u8>); 2]]) -> Result<(PathBuf, String)> {
    let folder = prefix.join("release");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let mut files: Vec<&(String, Vec<u8>)> = release.iter().flatten().collect();
    files.sort();
    for (name, octets) in &files {
        fs::write(folder.join(name), octets).with_context(|| format!("cannot write {name}"))?;
    }
    let list = sums::list(files.iter().map(|(name, octets)| (name.as_str(), octets.as_slice())));
    let path = folder.join("SHA256SUMS");
    fs::write(&path, &list).context("cannot write SHA256SUMS")?;
    Ok((path, list))
}
