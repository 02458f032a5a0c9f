//! The archive of this machine.

use std::collections::BTreeSet;
use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use httpstatus_dist::toolchain::{NO_JUMP_TABLES, cargo_command};
use httpstatus_dist::workspace::{copy, root, scratch};
use httpstatus_dist::{archive, targets, toolchain};
use httpstatus_tests::machine::library;
use httpstatus_tests::runner::{self, test};
use xshell::{Shell, cmd};

fn main() -> ExitCode {
    runner::main("archive", || {
        Ok(vec![
            test("nothing is refused", build),
            test(
                "the same bytes from another folder, in another user's environment, from files of another day",
                elsewhere,
            ),
        ])
    })
}

/// The archive is not refused. Each refusal has its own test in httpstatus-dist.
fn build(sh: &Shell) -> Result<String> {
    let host = toolchain::host(sh)?;
    let raw = toolchain::build(sh, &host, toolchain::way(sh, &host)?)?;
    let archive = archive::make(&fs::read(raw)?, &host)?;
    let (code, constants) = (archive.report.code, archive.report.constants);
    Ok(format!("{} functions in {} bytes, nothing refused", archive.report.functions, code + constants))
}

/// The same sources give the same bytes in another folder, in another user's environment, from files of
/// another day. (The build runs at another time, too.)
fn elsewhere(sh: &Shell) -> Result<String> {
    let folder = scratch("elsewhere")?.join("a folder of another name");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for name in ["Cargo.toml", "Cargo.lock", "README.md"] {
        copy(&root().join(name), &folder.join(name), &[])?;
    }
    for member in members()? {
        copy(&root().join(&member), &folder.join(&member), &["target"])?;
    }
    cmd!(sh, "find {folder} -exec touch -d 2001-02-03").args(["{}", "+"]).quiet().run()?;
    let host = &library(sh)?.target;
    let target = folder.join("target");
    let _there = sh.push_dir(&folder);
    let arguments = ["rustc", "-q", "--release", "-p", "httpstatus-c", "--target", host];
    cargo_command(sh, &[&arguments[..], toolchain::optimised(host), &NO_JUMP_TABLES].concat())
        .env("CARGO_TARGET_DIR", &target)
        .envs([("USER", "another"), ("LOGNAME", "another"), ("TZ", "Pacific/Chatham"), ("LC_ALL", "C.UTF-8")])
        .quiet()
        .run()?;
    let raw = fs::read(target.join(host).join("release").join(targets::file_name("httpstatus", host)))?;
    let (there, here) = (archive::make(&raw, host)?.bytes, fs::read(&library(sh)?.archive)?);
    fs::remove_dir_all(&folder)?;
    if there != here {
        let same = there.iter().zip(&here).take_while(|(there, here)| there == here).count();
        bail!("the archives differ from byte {same} on ({} bytes there, {} here)", there.len(), here.len());
    }
    Ok(format!("the same {} bytes", here.len()))
}

/// The folders of the workspace that cargo needs to read it.
fn members() -> Result<BTreeSet<String>> {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml"))?.parse()?;
    let members = manifest.get("workspace").and_then(|workspace| workspace.get("members")?.as_array());
    let members = members.context("Cargo.toml has no list `members`")?;
    let folders = members.iter().filter_map(|member| member.as_str()?.split('/').next());
    Ok(folders.map(str::to_owned).collect())
}
