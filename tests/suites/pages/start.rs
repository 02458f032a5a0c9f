//! The commands of the chapters, which print what stands below them.

use std::fs;

use anyhow::{Context, Result, ensure};
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_dist::{dist, toolchain};
use httpstatus_tests::cc::text;
use httpstatus_tests::runner::Missing;
use xshell::{Shell, cmd};

const BOARD: &str = "thumbv6m-none-eabi";

/// The programs of `docs/start.md`.
pub(super) fn start(sh: &Shell) -> Result<String> {
    toolchain::way(sh, BOARD).map_err(|error| Missing(error.to_string()))?;
    commands(sh, "start", &[toolchain::host(sh)?, BOARD.to_owned()])
}

/// The program of `docs/replacing-your-table.md`.
pub(super) fn replacing(sh: &Shell) -> Result<String> {
    commands(sh, "replacing-your-table", &[toolchain::host(sh)?])
}

/// Runs the commands of a chapter, in one folder. `$H` has the library for these targets.
fn commands(sh: &Shell, chapter: &str, targets: &[String]) -> Result<String> {
    let (folder, prefix) = (scratch(chapter)?, scratch(&format!("{chapter}-prefix"))?);
    sh.remove_path(&folder)?;
    sh.create_dir(&folder)?;
    // A workspace of its own: `cargo new` would make what it creates below ours a member of ours.
    sh.write_file(folder.join("Cargo.toml"), "[workspace]\nresolver = \"3\"\n")?;
    dist::order(sh, &dist::Order { targets, quiet: true, prefix: Some(&prefix), ..dist::Order::default() })?;
    let chapter =
        fs::read_to_string(root().join(format!("docs/{chapter}.md"))).context("cannot read the chapter")?;
    let (mut rest, mut run) = (chapter.as_str(), 0);
    let _there = sh.push_dir(&folder);
    while let Some((commands, after)) = block(rest, "sh") {
        let (expected, after) = block(after, "text").context("commands without a result")?;
        let command = cmd!(sh, "sh -e -c {commands}").env("H", &prefix).env("S", root());
        let result =
            command.env("CARGO_TARGET_DIR", folder.join("target")).quiet().ignore_status().output()?;
        let said = text(&result.stdout);
        ensure!(
            result.status.success() && said == expected,
            "{commands}\nends with {} and prints `{said}`, not `{expected}`\n{}",
            result.status,
            text(&result.stderr)
        );
        (rest, run) = (after, run + 1);
    }
    ensure!(run > 0, "no commands");
    Ok(format!("{run} programs print what the chapter says"))
}

/// The next block of code in a language, and what follows it.
fn block<'a>(markdown: &'a str, language: &str) -> Option<(&'a str, &'a str)> {
    let (_, rest) = markdown.split_once(&format!("\n```{language}\n"))?;
    rest.split_once("\n```")
}
