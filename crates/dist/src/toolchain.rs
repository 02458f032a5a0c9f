//! Which compiler builds for a target, and where its `core` comes from.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, Shell, cmd};

use crate::targets;
use crate::workspace::{root, target_folder};
use crate::xtensa;

/// Debian's own compiler, which can build `core` from source.
const DEBIAN: &str = "/usr/bin";

/// A `match` compiled to a jump table would put addresses of code among the constants. Link-time optimisation generates
/// the code of all crates in the last one, so only that one needs the option. RISC-V's code generator has a separate
/// option.
pub const NO_JUMP_TABLES: [&str; 2] =
    ["--", "-Cllvm-args=-min-jump-table-entries=1000 -riscv-min-jump-table-entries=1000"];

/// The variable in which cargo looks for an AVR's compiler flags.
const AVR_FLAGS: &str = "CARGO_TARGET_AVR_NONE_RUSTFLAGS";

/// Whether a target has an operating system.
pub fn has_system(target: &str) -> bool {
    !target.contains("-none")
}

/// How the code is optimised: for speed with an operating system, else for size, as Cargo.toml says. A module for the web is
/// downloaded, so it is small, too.
pub fn optimised(target: &str) -> &'static [&'static str] {
    if has_system(target) && !target.starts_with("wasm") {
        &["--config", "profile.release.opt-level=2"]
    } else {
        &[]
    }
}

/// A way to build for a target.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The compiler that runs this program has the target's `core`.
    Installed,
    /// Debian's compiler builds `core` from its source package.
    FromSource,
}

impl Way {
    /// In words, for people.
    pub fn text(self) -> &'static str {
        match self {
            Self::Installed => "installed core",
            Self::FromSource => "core built from source by /usr/bin/cargo",
        }
    }
}

/// The target of this machine.
pub fn host(sh: &Shell) -> Result<String> {
    let rustc = rustc();
    let text = cmd!(sh, "{rustc} -vV").quiet().read()?;
    let line = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(line.context("`rustc -vV` names no host")?.to_owned())
}

fn rustc() -> OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Fails if Rust does not know one of these targets.
pub fn known(sh: &Shell, targets: &[&str]) -> Result<()> {
    let rustc = rustc();
    let list = cmd!(sh, "{rustc} --print target-list").quiet().read()?;
    let known = |target: &str| xtensa::is(target) || list.lines().any(|known| known == target);
    match targets.iter().find(|target| !known(target)) {
        Some(target) => bail!("Rust has no target `{target}`: `rustc --print target-list` lists them"),
        None => Ok(()),
    }
}

/// The version line of the compiler.
pub fn compiler(sh: &Shell, way: Way) -> Result<String> {
    let command = match way {
        Way::Installed => {
            let rustc = rustc();
            cmd!(sh, "{rustc} --version")
        }
        Way::FromSource => {
            let rustc = Path::new(DEBIAN).join("rustc");
            without_ours(cmd!(sh, "{rustc} --version"))
        }
    };
    Ok(command.quiet().read()?)
}

/// How to build for a target on this machine; the error says what to install.
pub fn way(sh: &Shell, target: &str) -> Result<Way> {
    let rustc = rustc();
    let parts = targets::parts(target);
    let sysroot = PathBuf::from(cmd!(sh, "{rustc} --print sysroot").quiet().read()?);
    if parts.iter().all(|part| sysroot.join("lib/rustlib").join(part).join("lib").exists()) {
        return Ok(Way::Installed);
    }
    if has_source(sh) {
        return Ok(Way::FromSource);
    }
    if let Some(lack) = xtensa::lacks(sh, target) {
        bail!(lack);
    }
    bail!(
        "no core library for {target}: run `rustup target add {}`, \
         or on Debian `apt-get install rustc-web cargo-web rust-web-src`",
        parts.join(" ")
    )
}

/// The way whose figures are compared with the budgets. The code of an installed `core` depends on the compiler, so that
/// of a bare board is built from source if possible, even if it is installed.
pub fn way_to_measure(sh: &Shell, target: &str) -> Result<Way> {
    if !has_system(target) && has_source(sh) { Ok(Way::FromSource) } else { way(sh, target) }
}

/// The measured way, for people: `thumbv6m-none-eabi: core built from source ..., rustc 1.96.0 (...)`.
pub fn measured(sh: &Shell, target: &str) -> Result<String> {
    let way = way_to_measure(sh, target)?;
    let doubt = match way {
        Way::Installed if !has_system(target) => {
            " (the budgets are for core built from source: install Debian's rust-web-src)"
        }
        _ => "",
    };
    Ok(format!("{target}: {}, {}{doubt}", way.text(), compiler(sh, way)?))
}

/// Whether Debian's compiler is installed, with the source of `core`.
pub fn has_source(sh: &Shell) -> bool {
    let rustc = Path::new(DEBIAN).join("rustc");
    if !rustc.exists() || !Path::new(DEBIAN).join("cargo").exists() {
        return false;
    }
    let sysroot = without_ours(cmd!(sh, "{rustc} --print sysroot")).quiet().read();
    sysroot.is_ok_and(|root| Path::new(&root).join("lib/rustlib/src/rust/library/core").exists())
}

/// A command without the variables of the compiler that runs this program.
fn without_variables(mut command: Cmd<'_>) -> Cmd<'_> {
    for name in
        ["RUSTUP_TOOLCHAIN", "RUSTC", "RUSTDOC", "CARGO", "LD_LIBRARY_PATH", "RUSTC_WRAPPER", "RUSTFLAGS"]
    {
        command = command.env_remove(name);
    }
    command
}

/// A command for Debian's compiler, without the variables of the one that runs this program.
fn without_ours(command: Cmd<'_>) -> Cmd<'_> {
    let mut command = without_variables(command);
    // There is no generic AVR: take the one of the firmware's board, unless the user names another.
    if std::env::var_os(AVR_FLAGS).is_none() {
        command = command.env(AVR_FLAGS, "-Ctarget-cpu=atmega2560");
    }
    command.env("PATH", format!("{DEBIAN}:/bin"))
}

/// A cargo command for this machine's default compiler.
pub fn cargo_command<'a>(sh: &'a Shell, arguments: &[&str]) -> Cmd<'a> {
    let cargo = cargo();
    cmd!(sh, "{cargo} {arguments...}")
}

/// A cargo command for another compiler of rustup; `None` if it is not installed.
pub fn cargo_of_rustup<'a>(sh: &'a Shell, version: &str, arguments: &[&str]) -> Option<Cmd<'a>> {
    let names = cmd!(sh, "rustup toolchain list").quiet().ignore_stderr().read().ok()?;
    names.lines().find(|name| is_version(name, version))?;
    Some(without_variables(cmd!(sh, "rustup run {version} cargo {arguments...}")))
}

/// Whether a toolchain's name, such as `1.86-x86_64-unknown-linux-gnu`, means this version.
fn is_version(name: &str, version: &str) -> bool {
    name.strip_prefix(version).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', ' ']))
}

/// A cargo command for a way's compiler, and the folder that it builds into.
pub fn cargo_by<'a>(sh: &'a Shell, way: Way, arguments: &[&str]) -> (Cmd<'a>, PathBuf) {
    match way {
        Way::Installed => (cargo_command(sh, arguments), target_folder()),
        Way::FromSource => {
            let cargo = Path::new(DEBIAN).join("cargo");
            let command = without_ours(cmd!(sh, "{cargo} {arguments...}")).env("RUSTC_BOOTSTRAP", "1");
            (command, target_folder().join("from-source"))
        }
    }
}

/// Builds the static library for a target. Returns the path of rustc's archive.
pub fn build(sh: &Shell, target: &str, way: Way) -> Result<PathBuf> {
    build_package(sh, target, way, "httpstatus-c", "httpstatus")
}

/// Builds any package of the workspace that is a static library, in the same way.
pub fn build_package(sh: &Shell, target: &str, way: Way, package: &str, library: &str) -> Result<PathBuf> {
    let folder = build_with(sh, package, target, way)?;
    Ok(folder.join(target).join("release").join(targets::file_name(library, target)))
}

/// Builds `core` from source for all targets that need it at once, on all processors. (`cargo rustc`, which [`build`] then
/// uses, takes only one target.)
pub fn build_core_together(sh: &Shell, targets: &[&str]) -> Result<()> {
    let mut from_source = Vec::new();
    for target in targets {
        if way(sh, target)? == Way::FromSource && !xtensa::is(target) {
            from_source.push(*target);
        }
    }
    let (bare, hosted): (Vec<&str>, Vec<&str>) =
        from_source.into_iter().partition(|target| optimised(target).is_empty());
    for targets in [bare, hosted].iter().filter(|targets| !targets.is_empty()) {
        let mut arguments =
            vec!["build", "--quiet", "--release", "--package", "httpstatus-c", "-Zbuild-std=core"];
        arguments.extend(optimised(targets[0]));
        arguments.extend(targets.iter().flat_map(|target| ["--target", target]));
        let (command, folder) = cargo_by(sh, Way::FromSource, &arguments);
        let _in_root = sh.push_dir(root());
        command.env("CARGO_TARGET_DIR", folder).quiet().run().with_context(|| {
            format!("cannot build for {} ({})", targets.join(", "), Way::FromSource.text())
        })?;
    }
    Ok(())
}

/// Builds a package. Returns the folder that it was built in.
fn build_with(sh: &Shell, package: &str, target: &str, way: Way) -> Result<PathBuf> {
    let arguments = [&["--package", package], optimised(target)].concat();
    let (command, folder) = rustc_for(sh, target, way, &arguments, &[])?;
    let _in_root = sh.push_dir(root());
    command
        .env("CARGO_TARGET_DIR", &folder)
        .quiet()
        .run()
        .with_context(|| format!("cannot build for {target} ({})", way.text()))?;
    Ok(folder)
}

/// A `cargo rustc` that builds for a target what ships, and the folder that it builds into. Takes more arguments for cargo, and
/// for the compiler of the last crate.
pub fn rustc_for<'a>(
    sh: &'a Shell,
    target: &str,
    way: Way,
    arguments: &[&str],
    last: &[&str],
) -> Result<(Cmd<'a>, PathBuf)> {
    let specification = if way == Way::FromSource { xtensa::specification(target)? } else { None };
    let mut words = vec!["rustc", "--quiet", "--release", "--target"];
    words.push(specification.as_deref().unwrap_or(target));
    words.extend(arguments);
    if way == Way::FromSource {
        words.push("-Zbuild-std=core");
    }
    if specification.is_some() {
        words.push("-Zjson-target-spec");
    }
    words.extend(NO_JUMP_TABLES);
    words.extend(last);
    let (mut command, folder) = cargo_by(sh, way, &words);
    if specification.is_some() {
        command = command.env("RUSTC_WRAPPER", xtensa::wrapper()?);
    }
    Ok((command, folder))
}

/// A cargo command for a separate program for a bare board, by the way that has the target's `core`.
pub fn cargo_for<'a>(sh: &'a Shell, target: &str, arguments: &[&str]) -> Result<Cmd<'a>> {
    let way = way(sh, target)?;
    let std: &[&str] = if way == Way::FromSource { &["-Zbuild-std=core"] } else { &[] };
    let (command, folder) = cargo_by(sh, way, &[arguments, std].concat());
    let command = command.env("CARGO_TARGET_DIR", folder);
    if way == Way::Installed {
        return Ok(command);
    }
    // Debian's compiler has no linker for bare boards and WebAssembly.
    let lld = if target.starts_with("wasm") { "wasm-ld" } else { "ld.lld" };
    let linker = format!("CARGO_TARGET_{}_LINKER", target.to_uppercase().replace(['-', '.'], "_"));
    Ok(command.env(linker, lld))
}

#[cfg(test)]
mod tests {
    use xshell::Shell;

    use super::{Way, has_source, is_version, known, way_to_measure};

    #[test]
    fn a_version_is_the_whole_name_before_the_target() {
        assert!(is_version("1.86-x86_64-unknown-linux-gnu (default)", "1.86") && is_version("1.86", "1.86"));
        assert!(!is_version("1.86.1-x86_64-unknown-linux-gnu", "1.86") && !is_version("1.860", "1.86"));
        assert!(!is_version("stable-x86_64-unknown-linux-gnu", "1.86"));
    }

    #[test]
    fn what_is_no_target_is_named() {
        let sh = Shell::new().unwrap();
        let targets = ["thumbv6m-none-eabi", "thumbv6m"];
        known(&sh, &targets[..1]).unwrap();
        let text = known(&sh, &targets).unwrap_err().to_string();
        assert!(text.starts_with("Rust has no target `thumbv6m`:"), "{text}");
    }

    #[test]
    fn boards_are_measured_with_core_from_source_where_there_is_one() {
        let sh = Shell::new().unwrap();
        let way = way_to_measure(&sh, "thumbv6m-none-eabi").ok();
        assert_eq!(way == Some(Way::FromSource), has_source(&sh));
    }
}
