//! Compiles and runs the programs in README, unchanged.

use std::fs;

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::cargo::output_here;
use crate::cc::{self, STRICT_C};
use crate::machine::{Once, library};
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::{root, scratch};

/// The first line that both programs print.
const FIRST_LINE: &str = "503 Service Unavailable: RFC 9110, Section 15.6.4";

fn program(language: &str) -> Result<String> {
    let readme = fs::read_to_string(root().join("README.md")).context("cannot read README.md")?;
    block(&readme, language).map(str::to_owned)
}

fn judged(said: String, language: &str) -> Result<String> {
    if said.lines().next() != Some(FIRST_LINE) {
        bail!("README's {language} program prints `{said}`, not `{FIRST_LINE}` first");
    }
    Ok(said)
}

/// The first code block of a language.
fn block<'a>(markdown: &'a str, language: &str) -> Result<&'a str> {
    let start = format!("\n```{language}\n");
    let (_, rest) =
        markdown.split_once(&start).with_context(|| format!("README.md has no ```{language} block"))?;
    Ok(rest.split_once("\n```").with_context(|| format!("README.md's ```{language} block has no end"))?.0)
}

/// Compiles and runs the C program. Returns what it prints.
pub fn c(sh: &Shell) -> Result<String> {
    static SAID: Once<String> = Once::new();
    SAID.get(|| run_c(sh)).cloned()
}

fn run_c(sh: &Shell) -> Result<String> {
    let folder = scratch("readme")?;
    let (source, output) = (folder.join("readme.c"), folder.join("readme"));
    fs::write(&source, program("c")? + "\n")?;
    let library = library(sh)?;
    cc::compile(
        sh,
        &cc::Run {
            compiler: &cc::system()?,
            flags: &format!("-std=c99 {STRICT_C}"),
            include: &library.include,
            source: &source,
            library: &library.archive,
            output: &output,
        },
    )?;
    judged(cmd!(sh, "{output}").quiet().read()?, "C")
}

/// Runs the Rust program, which must print the same as the C program.
pub fn same(sh: &Shell) -> Result<String> {
    let (c, rust) = (c(sh)?, run_rust(sh)?);
    if c != rust {
        bail!("README's programs differ: C prints\n{c}\nand Rust\n{rust}");
    }
    Ok(rust)
}

fn run_rust(sh: &Shell) -> Result<String> {
    let folder = scratch("readme-rust")?;
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/main.rs"), program("rust")?)?;
    let core = root().join("crates/core");
    let manifest = format!(
        "[package]\nname = \"readme\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
        [dependencies]\nhttpstatus-core = {{ path = {core:?} }}\n\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).context("cannot copy Cargo.lock")?;
    let _there = sh.push_dir(&folder);
    let said =
        output_here(cargo_command(sh, &["run", "--offline"]).env("CARGO_TARGET_DIR", folder.join("target")))?;
    judged(said, "Rust")
}

#[cfg(test)]
mod tests {
    use super::block;

    #[test]
    fn the_first_block_of_a_language_is_taken() {
        let markdown = "# a\n```sh\nx\n```\n```c\nint a;\nint b;\n```\n```c\nint c;\n```\n";
        assert_eq!(block(markdown, "c").unwrap(), "int a;\nint b;");
        assert_eq!(block(markdown, "rust").unwrap_err().to_string(), "README.md has no ```rust block");
    }
}
