//! The responses of real servers in examples-c/captures, and the examples that read them.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::root;
use xshell::Shell;

use crate::cc;
use crate::machine::library;

/// Compiles an example with the library of this machine, into a folder.
pub fn build(sh: &Shell, compiler: &str, example: &str, folder: &Path) -> Result<PathBuf> {
    let (library, output) = (library(sh)?, folder.join(format!("{example}{EXE_SUFFIX}")));
    cc::compile(
        sh,
        &cc::Run {
            compiler,
            flags: &format!("-std=c99 -O2 {}", cc::STRICT_C),
            include: &library.include,
            source: &root().join("examples-c").join(example).with_extension("c"),
            library: &library.archive,
            output: &output,
        },
    )?;
    Ok(output)
}

/// The captures, sorted by name.
pub(crate) fn paths() -> Result<Vec<PathBuf>> {
    files(&root().join("examples-c/captures"), "http")
}

/// The files of a folder with this extension, sorted by name.
pub fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .map(|file| Ok(file?.path()))
        .collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    if paths.is_empty() {
        bail!("{} has no *.{extension}", folder.display());
    }
    Ok(paths)
}

/// The number of captures, and all their status lines, including those of interim responses.
pub fn status_lines() -> Result<(usize, String)> {
    let (paths, mut lines) = (paths()?, String::new());
    for path in &paths {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        for line in String::from_utf8_lossy(&bytes).lines().filter(|line| line.starts_with("HTTP/")) {
            lines.push_str(line);
            lines.push('\n');
        }
    }
    Ok((paths.len(), lines))
}
