//! `ask.html`: the page to ask, one file with the library in it.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::Compression;
use flate2::write::GzEncoder;
use httpstatus_dist::toolchain::{cargo_for, way};
use httpstatus_dist::workspace::root;
use xshell::Shell;

const TARGET: &str = "wasm32-unknown-unknown";
/// What stands for the library in `page.html.in`.
const PLACE: &str = "{{library}}";
/// The most that the page may have, compressed: a budget.
const BUDGET: usize = 40_000;

/// Builds the library as WebAssembly and writes the page. Returns how large it is.
pub(super) fn build(sh: &Shell, to: &Path) -> Result<String> {
    let library = BASE64_STANDARD.encode(gzip(&module(sh)?)?);
    let page = std::fs::read_to_string(root().join("crates/web/page.html.in"))
        .context("cannot read page.html.in")?;
    ensure!(page.matches(PLACE).count() == 1, "page.html.in has no place for the library, or several");
    let page = page.replace(PLACE, &library);
    let (bytes, compressed) = (page.len(), gzip(page.as_bytes())?.len());
    ensure!(compressed <= BUDGET, "the page has {compressed} bytes compressed, more than {BUDGET}");
    std::fs::write(to, page).with_context(|| format!("cannot write {}", to.display()))?;
    Ok(format!("the page to ask: {bytes} bytes, {compressed} compressed"))
}

/// The module, optimised for size.
fn module(sh: &Shell) -> Result<Vec<u8>> {
    let arguments = [
        &["rustc", "--quiet", "--release", "--package", "httpstatus-web", "--target", TARGET][..],
        &["--crate-type", "cdylib", "--features", "httpstatus-ffi/compact"],
        &["--config", "profile.release.opt-level=\"z\"", "--config", "profile.release.strip=\"symbols\""],
        &["--message-format", "json"],
    ]
    .concat();
    let _in_root = sh.push_dir(root());
    way(sh, TARGET)?;
    let messages = cargo_for(sh, TARGET, &arguments)?.quiet().read()?;
    let module = messages.lines().rev().find_map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        let files = message["filenames"].as_array()?;
        files.iter().filter_map(|file| file.as_str()).find(|file| file.ends_with(".wasm")).map(str::to_owned)
    });
    let module = module.context("cargo built no WebAssembly")?;
    std::fs::read(&module).with_context(|| format!("cannot read {module}"))
}

/// Compressed, without a time or name, so that the same page has the same bytes.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
