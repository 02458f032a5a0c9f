//! What the consumers get: unpacked release archives, and a folder each.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use xshell::{Cmd, Shell, cmd};

use httpstatus_dist::workspace::{copy, root, scratch, target_folder};
use httpstatus_dist::{VERSION, toolchain};
use httpstatus_tests::cc::text;
use httpstatus_tests::child::output_within;
use httpstatus_tests::machine::{Once, OnceEach, library, xtask};
use httpstatus_tests::runner::Missing;
use httpstatus_tests::wine::wine;

/// What every consumer's program prints.
const LINE: &str = "503 Service Unavailable: RFC 9110, Section 15.6.4";
/// How long a program may take.
const PATIENCE: Duration = Duration::from_secs(120);

pub(super) struct Kit<'a> {
    pub(super) sh: &'a Shell,
    pub(super) host: String,
    folder: PathBuf,
}

impl<'a> Kit<'a> {
    /// The folder of all consumers, empty when the first starts.
    pub(super) fn new(sh: &'a Shell) -> Result<Self> {
        static FOLDER: Once<PathBuf> = Once::new();
        let folder = FOLDER.get(|| {
            let folder = scratch("consumers")?;
            fs::remove_dir_all(&folder).context("cannot empty the consumers' folder")?;
            fs::create_dir_all(&folder)?;
            Ok(folder)
        })?;
        Ok(Self { sh, host: library(sh)?.target.clone(), folder: folder.clone() })
    }

    /// The folder of a target's unpacked release archive.
    pub(super) fn prefix(&self, target: &str) -> Result<PathBuf> {
        static UNPACKED: OnceEach<PathBuf> = OnceEach::new();
        toolchain::way(self.sh, target).map_err(|error| Missing(error.to_string()))?;
        UNPACKED.get(target, || {
            let (name, xtask, opt) =
                (format!("httpstatus-{VERSION}-{target}"), xtask(self.sh)?, self.folder("opt")?);
            let prefix = self.folder.join("dist").join(target);
            self.run(cmd!(self.sh, "{xtask} release --target {target} --prefix {prefix}"))?;
            let archive = prefix.join("release").join(format!("{name}.tar.gz"));
            self.run(cmd!(self.sh, "tar xzf {archive} -C {opt}"))?;
            Ok(opt.join(name))
        })
    }

    /// A copy of a consumer's project under another name.
    pub(super) fn project(&self, project: &str, name: &str) -> Result<PathBuf> {
        let to = self.folder.join(name);
        copy(&root().join("tests/consumers").join(project), &to, &["build", "target", "app"])?;
        Ok(to)
    }

    /// A folder for files that are not from `tests/consumers/`.
    pub(super) fn folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.folder.join(name);
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    /// Runs a command that must succeed. Projects that call cargo share what is already built.
    pub(super) fn run(&self, command: Cmd<'_>) -> Result<String> {
        self.run_in(command, &target_folder())
    }

    /// The same, with another folder for cargo to build into.
    pub(super) fn run_in(&self, command: Cmd<'_>, target_folder: &Path) -> Result<String> {
        let what = command.to_string();
        let command = command.env("CARGO_TARGET_DIR", target_folder).quiet().ignore_status();
        let result = command.output().with_context(|| format!("cannot run `{what}`"))?;
        let said = format!("{}\n{}", text(&result.stdout), text(&result.stderr)).trim().to_owned();
        if !result.status.success() {
            bail!("`{what}`: {}\n{said}", result.status);
        }
        Ok(said)
    }

    /// Runs a program of this machine, which must print the line.
    pub(super) fn native(&self, program: &Path) -> Result<String> {
        printed(&mut Command::new(program))?;
        Ok("built, ran".to_owned())
    }

    /// Runs a program for Windows, which must print the line.
    pub(super) fn wine(&self, program: &Path) -> Result<String> {
        printed(&mut wine(program)?)?;
        Ok("built, ran in wine".to_owned())
    }

    /// Fails unless the line is in what a build system printed when it ran the program.
    pub(super) fn says(&self, printed: &str) -> Result<()> {
        if !printed.lines().any(|line| line == LINE) {
            bail!("`{LINE}` is not in:\n{printed}");
        }
        Ok(())
    }

    /// Runs a program of another Linux.
    pub(super) fn emulated(&self, qemu: &str, program: &Path) -> Result<String> {
        printed(Command::new(qemu).arg(program))?;
        Ok(format!("built, ran in {qemu}"))
    }

    /// Runs an image in QEMU; it prints by semihosting, and ends by itself or is ended.
    pub(super) fn qemu(&self, qemu: &str, machine: &[&str], image: &Path) -> Result<String> {
        let mut command = Command::new(qemu);
        command.args(machine).args(["-display", "none", "-monitor", "none", "-serial", "null"]);
        command.args(["-semihosting-config", "enable=on,target=native", "-kernel"]).arg(image);
        printed(&mut command)?;
        Ok(format!("built, ran in {qemu}"))
    }
}

/// Runs a program that must print the line.
fn printed(command: &mut Command) -> Result<()> {
    let result = output_within(command.stdin(Stdio::null()), PATIENCE)?;
    let said = format!("{}\n{}", text(&result.stdout), text(&result.stderr)).trim().to_owned();
    if !result.status.success() || !said.lines().any(|line| line == LINE) {
        bail!("{}; it printed `{said}`, not `{LINE}`", result.status);
    }
    Ok(())
}
