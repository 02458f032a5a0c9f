//! What is released: an archive per target, each with a bill of materials, kits of many targets, and SHA256SUMS.

mod bom;
mod kits;
mod provenance;
mod sums;
mod tarball;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use httpstatus_dist::dist::{self, Order};
use httpstatus_dist::tree::{self, Entry};
use httpstatus_dist::{VERSION, toolchain, workspace::root};
use provenance::Provenance;
use xshell::Shell;

/// Builds, checks and lays out what `order` asks for, and packs each target into `release/` below the prefix.
pub(crate) fn run(sh: &Shell, order: &Order<'_>) -> Result<()> {
    let prefix = order.prefix.map_or_else(|| root().join("dist"), |prefix| sh.current_dir().join(prefix));
    let mut files = Vec::new();
    let targets = dist::order(sh, order)?;
    for target in &targets {
        files.extend(packed(sh, &prefix, target)?);
    }
    files.extend(kits::packed(&prefix, &targets)?);
    files.sort();
    let folder = prefix.join("release");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let list = sums::list(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    files.push(("SHA256SUMS".to_owned(), list.clone().into_bytes()));
    for (name, bytes) in &files {
        fs::write(folder.join(name), bytes).with_context(|| format!("cannot write {name}"))?;
    }
    if !order.quiet {
        print!("{}:\n{list}", folder.strip_prefix(root()).unwrap_or(&folder).join("SHA256SUMS").display());
    }
    Ok(())
}

/// The name of a release archive and its folder.
pub(crate) fn release_name(target: &str) -> String {
    format!("httpstatus-{VERSION}-{target}")
}

/// One release archive, with the bill of materials in it: both files.
fn packed(sh: &Shell, prefix: &Path, target: &str) -> Result<[(String, Vec<u8>); 2]> {
    let name = release_name(target);
    let path = dist::library(target);
    let bytes = fs::read(prefix.join(&path)).with_context(|| format!("cannot read {}", path.display()))?;
    let mut entries = tree::entries(target)?;
    entries.insert(0, Entry { path, bytes });
    let provenance = Provenance::find(sh, toolchain::way(sh, target)?, target)?;
    let bom = bom::text(target, &entries, &provenance).into_bytes();
    entries.push(Entry { path: PathBuf::from("httpstatus.cdx.json"), bytes: bom.clone() });
    Ok([(format!("{name}.tar.gz"), tarball::pack(&name, &entries)?), (format!("{name}.cdx.json"), bom)])
}
