//! How the archive behaves in programs that are put together from several parts, by each linker that is here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use object::{Object, ObjectSymbol};
use xshell::{Cmd, cmd};

use super::{Machine, Said};
use crate::cc::{self, CXX_DIALECTS, STRICT_C, STRICT_CXX, text};
use crate::workspace::{root, scratch};
use crate::{dist, toolchain};

/// Linkers by the names that compilers know them by, each with the compiler whose link-time optimisation it does, and
/// Debian's packages.
const LINKERS: [(&str, &str, &str); 3] =
    [("gcc", "bfd", "gcc"), ("gcc", "gold", "gcc"), ("clang", "lld", "clang lld")];

fn source(name: &str) -> PathBuf {
    root().join("tests-c/linking").join(name)
}

fn archive(machine: &Machine) -> Result<PathBuf> {
    Ok(dist::archive_path(&toolchain::host(&machine.sh)?))
}

/// Runs a compiler, which has to be silent.
fn silent(command: Cmd<'_>) -> Result<()> {
    let what = command.to_string();
    let result = command.quiet().ignore_status().output()?;
    if !result.status.success() || !result.stderr.is_empty() {
        bail!("`{what}`: {}\n{}", result.status, text(&result.stderr));
    }
    Ok(())
}

/// Runs a program; its last line.
fn run(machine: &Machine, program: &Path, what: &str) -> Said {
    let result = cmd!(machine.sh, "{program}").quiet().ignore_status().output()?;
    let said = text(&result.stdout);
    if !result.status.success() {
        bail!("{what}: {}\n{said}\n{}", result.status, text(&result.stderr));
    }
    Ok(said.lines().last().unwrap_or_default().to_owned())
}

/// The linkers that are here, each with its compiler.
fn linkers(machine: &Machine) -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    for (compiler, linker, packages) in LINKERS {
        if cc::find(compiler).is_some() && cc::find(&format!("ld.{linker}")).is_some() {
            found.push((compiler, linker));
        } else {
            machine.leave_out(format!(
                "linking by {compiler} and {linker} (Debian: `apt-get install {packages}`)"
            ));
        }
    }
    found
}

/// Their names.
fn named(linkers: &[(&str, &str)]) -> String {
    linkers.iter().map(|(_, linker)| *linker).collect::<Vec<_>>().join(", ")
}

/// Halves of one program in two dialects of C++, each pair of them, in both orders. Without optimisation no inline
/// function is inlined, so that both halves get the copy that the linker keeps.
pub(super) fn dialects(machine: &Machine) -> Said {
    let (sh, folder) = (&machine.sh, scratch("linked-dialects")?);
    let (include, archive, half) = (root().join("dist/include"), archive(machine)?, source("dialects.cc"));
    let dialects = CXX_DIALECTS.iter().filter(|dialect| **dialect != "c++98").collect::<Vec<_>>();
    let has_views = |dialect: &str| !matches!(dialect, "c++11" | "c++14");
    let mut programs = 0;
    for (compiler, package) in [("g++", "g++"), ("clang++", "clang")] {
        if cc::find(compiler).is_none() {
            machine.leave_out(format!("two dialects by {compiler} (Debian: `apt-get install {package}`)"));
            continue;
        }
        let strict = STRICT_CXX.split_whitespace().collect::<Vec<_>>();
        let object = |dialect: &str, part: &str, shares: &str| -> Result<PathBuf> {
            let object = folder.join(format!("{compiler}-{dialect}-{part}{shares}.o"));
            let defines =
                [format!("-DPART={part}")].into_iter().chain((!shares.is_empty()).then(|| shares.to_owned()));
            let strict = &strict;
            silent(cmd!(
                sh,
                "{compiler} -std={dialect} -O0 {strict...} {defines...} -I{include} -c {half} -o {object}"
            ))?;
            Ok(object)
        };
        let mut objects = Vec::new();
        for dialect in &dialects {
            for shares in ["", "-DSAME_TEXT"] {
                objects.push((
                    *dialect,
                    shares,
                    object(dialect, "1", shares)?,
                    object(dialect, "2", shares)?,
                ));
            }
        }
        let output = folder.join("program");
        for (one, shares, first, _) in &objects {
            for (other, other_shares, _, second) in &objects {
                let can_share = has_views(one) == has_views(other);
                if one == other || shares != other_shares || shares.is_empty() == can_share {
                    continue;
                }
                for parts in [[first, second], [second, first]] {
                    silent(cmd!(sh, "{compiler} {parts...} {archive} -o {output}"))?;
                    run(
                        machine,
                        &output,
                        &format!("{compiler}: {one} with main, {other}, linked as {parts:?}"),
                    )?;
                    programs += 1;
                }
            }
        }
    }
    Ok(format!("{programs} programs of two halves ran"))
}

/// What walks the stack from inside the library reaches `main`.
pub(super) fn unwinding(machine: &Machine) -> Said {
    let (sh, folder) = (&machine.sh, scratch("unwinding")?);
    let (include, archive, program) = (root().join("dist/include"), archive(machine)?, source("unwind.c"));
    let (mut said, output) = (String::new(), folder.join("unwind"));
    let linkers = linkers(machine);
    for (compiler, linker) in &linkers {
        let strict = STRICT_C.split_whitespace();
        silent(cmd!(
            sh,
            "{compiler} -std=c99 -O1 -g {strict...} -I{include} {program} {archive} -o {output} -rdynamic
             -fuse-ld={linker} -Wl,--gc-sections -ldl"
        ))?;
        said = run(machine, &output, &format!("unwind.c, linked by {linker}"))?;
    }
    Ok(format!("{said}, with {}", named(&linkers)))
}

/// What a shared library exports of ours: what `nm -D` lists.
fn exported(library: &Path) -> Result<Vec<String>> {
    let octets = fs::read(library).with_context(|| format!("cannot read {}", library.display()))?;
    let file = object::File::parse(&*octets)?;
    let defined = file.dynamic_symbols().filter(|symbol| !symbol.is_undefined());
    let mut names: Vec<String> = defined.filter_map(|symbol| Some(symbol.name().ok()?.to_owned())).collect();
    names.retain(|name| name.contains("httpstatus") || name.starts_with("one_") || name.starts_with("two_"));
    names.sort();
    Ok(names)
}

/// The archive as a later version of it would be.
fn as_version(archive: &Path, version: &str, to: &Path) -> Result<()> {
    let mut octets = fs::read(archive).with_context(|| format!("cannot read {}", archive.display()))?;
    let ours = format!("{}\0", httpstatus_core::version());
    let found: Vec<usize> =
        (0..octets.len()).filter(|at| octets[*at..].starts_with(ours.as_bytes())).collect();
    if found.is_empty() || ours.len() != version.len() + 1 {
        bail!("the version's text is not in {}", archive.display());
    }
    for at in found {
        octets[at..at + version.len()].copy_from_slice(version.as_bytes());
    }
    fs::write(to, octets).with_context(|| format!("cannot write {}", to.display()))
}

/// Shared libraries with ours inside export nothing of it, and versions of it in one process do not meet.
pub(super) fn shared(machine: &Machine) -> Said {
    let (sh, folder) = (&machine.sh, scratch("shared")?);
    let (include, archive) = (root().join("dist/include"), archive(machine)?);
    let (plugin, program, output) = (source("plugin.c"), source("versions.c"), folder.join("versions"));
    let (one, two) = (folder.join("one.a"), folder.join("two.a"));
    as_version(&archive, "1.1.1", &one)?;
    as_version(&archive, "2.2.2", &two)?;
    let linkers = linkers(machine);
    let strict: &Vec<&str> = &STRICT_C.split_whitespace().collect();
    for (compiler, linker) in &linkers {
        for taken in [&["-Wl,--gc-sections"][..], &["-Wl,--whole-archive"], &["-flto", "-O2"]] {
            let mut libraries = Vec::new();
            for (name, version) in [("one", &one), ("two", &two)] {
                let library = folder.join(format!("lib{name}.so"));
                silent(cmd!(
                    sh,
                    "{compiler} -std=c99 {strict...} -shared -fPIC -fvisibility=hidden -DNAME={name} -I{include} {plugin}
                     -fuse-ld={linker} {taken...} {version} -Wl,--no-whole-archive -o {library}"
                ))?;
                let names = exported(&library)?;
                if names != [format!("{name}_reason"), format!("{name}_version")] {
                    bail!(
                        "{name}'s shared library, linked by {linker} with {taken:?}, exports {}",
                        names.join(", ")
                    );
                }
                libraries.push(library);
            }
            silent(cmd!(
                sh,
                "{compiler} -std=c99 {strict...} -I{include} {program} {libraries...} {archive} -fuse-ld={linker}
                 -Wl,-rpath,{folder} -rdynamic -o {output}"
            ))?;
            run(machine, &output, &format!("versions.c, linked by {linker} with {taken:?}"))?;
        }
    }
    Ok(format!("nothing leaks, three versions in one process, with {}", named(&linkers)))
}
