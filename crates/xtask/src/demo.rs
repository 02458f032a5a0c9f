//! The demonstration: a C program says what the responses of real servers mean.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::workspace::{root, scratch};
use crate::{cc, dist, toolchain};

/// Builds the library and `classify`, and lets it read the status lines of the captures.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    dist::run(sh, &[])?;
    let compiler = cc::system()?;
    let classify = build(sh, &compiler, "classify")?;
    println!("examples-c/classify.c: compiled with `{compiler}`");
    let (files, lines) = status_lines()?;
    println!(
        "examples-c/captures: {} status lines of {files} responses of real servers\n",
        lines.lines().count()
    );
    cmd!(sh, "{classify}").stdin(lines).quiet().run().context("classify could not read all captures")
}

/// Compiles an example against the archive of this machine in `dist/`.
pub(crate) fn build(sh: &Shell, compiler: &str, example: &str) -> Result<PathBuf> {
    let output = scratch("demo")?.join(example);
    cc::compile(
        sh,
        &cc::Run {
            compiler,
            flags: &format!("-std=c99 -O2 {}", cc::STRICT_C),
            include: &root().join("dist/include"),
            source: &root().join("examples-c").join(example).with_extension("c"),
            library: &dist::archive_path(&toolchain::host(sh)?),
            output: &output,
        },
    )?;
    Ok(output)
}

/// How many captures there are, and the status lines in them, interim responses included.
pub(crate) fn status_lines() -> Result<(usize, String)> {
    let folder = root().join("examples-c/captures");
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .map(|file| Ok(file?.path()))
        .collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "http"));
    paths.sort();
    let mut lines = String::new();
    for path in &paths {
        let octets = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        for line in String::from_utf8_lossy(&octets).lines().filter(|line| line.starts_with("HTTP/")) {
            lines.push_str(line);
            lines.push('\n');
        }
    }
    if lines.is_empty() {
        bail!("{} holds no capture", folder.display());
    }
    Ok((paths.len(), lines))
}
