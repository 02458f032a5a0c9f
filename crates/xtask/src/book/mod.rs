//! The book: the documents as chapters, the Rust and C references, and the page to ask, as one folder that works offline.

mod links;
mod page;
mod sources;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::{copy, root, scratch, target_folder};
use httpstatus_tests::cc;
use xshell::{Shell, cmd};

/// The programs that are not in every distribution, and how to get them.
const TOOLS: [(&str, &str); 3] = [
    ("mdbook", "cargo install --locked mdbook"),
    ("hyperlink", "cargo install --locked hyperlink"),
    ("doxygen", "apt-get install doxygen"),
];

/// Builds the book in `target/book` and fails if one of its links is dead; or only the page to ask, as the file `only`.
pub(crate) fn run(sh: &Shell, only: Option<&Path>) -> Result<()> {
    if let Some(file) = only {
        return page::build(sh, file).map(|said| println!("{said}"));
    }
    for (program, command) in TOOLS {
        cc::find(program).with_context(|| format!("{program} is missing: `{command}`"))?;
    }
    let book = target_folder().join("book");
    sh.remove_path(&book)?;
    chapters(sh, &book)?;
    rust(sh, &book)?;
    c(sh, &book)?;
    let page = page::build(sh, &book.join("ask.html"))?;
    println!("{}", links::check(sh, &book)?);
    println!("{page}");
    println!("{}", book.join("index.html").display());
    Ok(())
}

fn chapters(sh: &Shell, book: &Path) -> Result<()> {
    let folder = scratch("book")?;
    sh.remove_path(&folder)?;
    sources::gather(sh, &folder.join("src"))?;
    fs::copy(root().join("docs/book.toml"), folder.join("book.toml"))
        .context("cannot copy docs/book.toml")?;
    fs::copy(root().join("docs/book.css"), folder.join("book.css")).context("cannot copy docs/book.css")?;
    let built = cmd!(sh, "mdbook build {folder} --dest-dir {book}").quiet().ignore_status().output()?;
    let said = cc::text(&built.stderr);
    if !built.status.success() || said.contains("WARN") {
        bail!("mdbook: {}\n{said}", built.status);
    }
    Ok(())
}

/// rustdoc's pages, without those of other crates that were built before.
fn rust(sh: &Shell, book: &Path) -> Result<()> {
    let folder = scratch("rustdoc")?;
    sh.remove_path(folder.join("doc"))?;
    let crates =
        ["doc", "--quiet", "--no-deps", "-p", "httpstatus-core", "-p", "httpstatus-ffi", "--all-features"];
    let _in_root = sh.push_dir(root());
    cargo_command(sh, &crates)
        .env("CARGO_TARGET_DIR", &folder)
        .env("RUSTDOCFLAGS", "-Dwarnings")
        .quiet()
        .run()?;
    copy(&folder.join("doc"), &book.join("rust"), &[".lock"])
}

fn c(sh: &Shell, book: &Path) -> Result<()> {
    let output: PathBuf = scratch("book-doxygen")?;
    sh.remove_path(&output)?;
    let _in_docs = sh.push_dir(root().join("docs"));
    cmd!(sh, "doxygen -q Doxyfile").env("HTTPSTATUS_DOXYGEN_OUT", &output).quiet().run()?;
    copy(&output.join("html"), &book.join("c"), &[])
}
