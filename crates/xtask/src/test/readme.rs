//! README's programs are compiled and run as they stand.

use std::fs;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use super::{Machine, Said};
use crate::cc::{self, STRICT_C, text};
use crate::toolchain::cargo_command;
use crate::workspace::{root, scratch};
use crate::{dist, toolchain};

/// What both programs print first.
const FIRST_LINE: &str = "503 Service Unavailable: RFC 9110, Section 15.6.4";

pub(super) fn programs(machine: &Machine) -> Said {
    let readme = fs::read_to_string(root().join("README.md")).context("cannot read README.md")?;
    let said = [c(machine, block(&readme, "c")?)?, rust(machine, block(&readme, "rust")?)?];
    for (said, language) in said.iter().zip(["C", "Rust"]) {
        if said.lines().next() != Some(FIRST_LINE) {
            bail!("README's {language} program prints `{said}`, not `{FIRST_LINE}` first");
        }
    }
    if said[0] != said[1] {
        bail!("README's programs differ: C prints\n{}\nand Rust\n{}", said[0], said[1]);
    }
    Ok(format!("C and Rust print `{}`", said[0].replace('\n', "; ")))
}

/// The first block of a language.
fn block<'a>(markdown: &'a str, language: &str) -> Result<&'a str> {
    let start = format!("\n```{language}\n");
    let (_, rest) =
        markdown.split_once(&start).with_context(|| format!("README.md has no ```{language} block"))?;
    Ok(rest.split_once("\n```").with_context(|| format!("README.md's ```{language} block has no end"))?.0)
}

fn c(machine: &Machine, program: &str) -> Result<String> {
    let folder = scratch("readme")?;
    let (source, output) = (folder.join("readme.c"), folder.join("readme"));
    fs::write(&source, format!("{program}\n"))?;
    cc::compile(
        &machine.sh,
        &cc::Run {
            compiler: &cc::system()?,
            flags: &format!("-std=c99 {STRICT_C}"),
            include: &root().join("dist/include"),
            source: &source,
            library: &dist::archive_path(&toolchain::host(&machine.sh)?),
            output: &output,
        },
    )?;
    Ok(cmd!(&machine.sh, "{output}").quiet().read()?)
}

fn rust(machine: &Machine, program: &str) -> Result<String> {
    let folder = scratch("readme-rust")?;
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/main.rs"), program)?;
    let core = root().join("crates/core");
    let manifest = format!(
        "[package]\nname = \"readme\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
        [dependencies]\nhttpstatus-core = {{ path = {core:?} }}\n\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).context("cannot copy Cargo.lock")?;
    let _there = machine.sh.push_dir(&folder);
    let command =
        cargo_command(&machine.sh, &["run", "--offline"]).env("CARGO_TARGET_DIR", folder.join("target"));
    let result = command.quiet().ignore_status().output()?;
    if !result.status.success() {
        bail!("README's Rust program fails:\n{}", text(&result.stderr));
    }
    Ok(text(&result.stdout))
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
