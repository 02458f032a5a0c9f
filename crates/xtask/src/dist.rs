//! `dist/`: what a C program needs, for one or several targets.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xshell::Shell;

use crate::archive::{self, Archive};
use crate::progress::waiting;
use crate::toolchain;
use crate::workspace::root;

/// Where a target's archive lies.
pub(crate) fn archive_path(target: &str) -> PathBuf {
    root().join("dist/lib").join(target).join("libhttpstatus.a")
}

/// Builds and checks the archives of these targets, of this machine if there are none, and puts headers and licences
/// beside them.
pub(crate) fn run(sh: &Shell, targets: &[String]) -> Result<()> {
    let targets = if targets.is_empty() { vec![toolchain::host(sh)?] } else { targets.to_vec() };
    for target in &targets {
        let way = toolchain::way(sh, target)?;
        let archive = archive(sh, target)?;
        let undefined = match archive.report.undefined.as_slice() {
            [] => "nothing undefined".to_owned(),
            names => format!("needs {}", names.join(", ")),
        };
        println!(
            "dist/lib/{target}/libhttpstatus.a: {} octets, {} functions, {} octets of code, {} of constants, {undefined} ({})",
            archive.bytes.len(),
            archive.report.functions,
            archive.report.code,
            archive.report.constants,
            way.text()
        );
    }
    copy_beside()
}

/// Builds, checks and writes one archive.
pub(crate) fn archive(sh: &Shell, target: &str) -> Result<Archive> {
    let way = toolchain::way(sh, target)?;
    let raw = {
        let _waiting = waiting(format!("building for {target}, {}", way.text()));
        toolchain::build(sh, target, way)?
    };
    let raw = fs::read(&raw).with_context(|| format!("cannot read {}", raw.display()))?;
    let archive = archive::make(&raw).with_context(|| format!("target {target}"))?;
    let path = archive_path(target);
    fs::create_dir_all(path.parent().expect("has a folder")).context("cannot create dist/lib")?;
    fs::write(&path, &archive.bytes).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(archive)
}

fn copy_beside() -> Result<()> {
    let include = root().join("dist/include");
    fs::create_dir_all(&include).context("cannot create dist/include")?;
    for header in ["httpstatus.h", "httpstatus_map.h"] {
        fs::copy(root().join("include").join(header), include.join(header))
            .with_context(|| format!("cannot copy include/{header}"))?;
    }
    let mut licences = 0;
    for file in fs::read_dir(root())? {
        let file = file?;
        if file.file_name().to_string_lossy().starts_with("LICENSE") {
            fs::copy(file.path(), root().join("dist").join(file.file_name()))
                .context("cannot copy a licence")?;
            licences += 1;
        }
    }
    if licences == 0 {
        bail!("no LICENSE* file in the workspace's root; a library is not given away without its licence");
    }
    Ok(())
}
