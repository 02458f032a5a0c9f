//! How the archive behaves in programs linked from several parts, with each linker of this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::cargo::silent;
use httpstatus_tests::cc::{CXX_DIALECTS, STRICT_C, STRICT_CXX, text};
use httpstatus_tests::machine::library;
use httpstatus_tests::runner::{self, Test, Tool, test};
use object::{Object, ObjectSymbol};
use xshell::{Shell, cmd};

/// Linkers, by the compilers' names for them, each with the compiler whose link-time optimisation it supports.
const LINKERS: [(&str, &str, [Tool; 2]); 3] = [
    ("gcc", "bfd", [("gcc", "gcc"), ("ld.bfd", "binutils")]),
    ("gcc", "gold", [("gcc", "gcc"), ("ld.gold", "binutils")]),
    ("clang", "lld", [("clang", "clang"), ("ld.lld", "lld")]),
];
/// C++ compilers, each with its package.
const CXX: [Tool; 2] = [("g++", "g++"), ("clang++", "clang")];
/// How a shared library links the archive.
const TAKEN: [(&str, &[&str]); 3] = [
    ("gc-sections", &["-Wl,--gc-sections"]),
    ("whole-archive", &["-Wl,--whole-archive"]),
    ("flto", &["-flto", "-O2"]),
];

const MUSL: Tool = ("musl-gcc", "musl-tools");
const MOLD: Tool = ("ld.mold", "mold");
/// What else builds do: the compiler and its options.
const BUILDS: [(&str, &str, &[Tool]); 12] = [
    ("gcc", "-fuse-ld=bfd -Wl,-z,now -Wl,--gc-sections", &[("gcc", "gcc")]),
    ("gcc", "-fuse-ld=gold -Wl,-z,now -Wl,--gc-sections -Wl,--icf=all", &[("ld.gold", "binutils")]),
    ("clang", "-fuse-ld=lld -Wl,-z,now -Wl,--gc-sections -Wl,--icf=all", &LINKERS[2].2),
    ("gcc", "-fuse-ld=mold -Wl,-z,now -Wl,--gc-sections -Wl,--icf=all", &[("gcc", "gcc"), MOLD]),
    ("gcc", "-flto -O2", &[("gcc", "gcc")]),
    ("clang", "-flto -O2 -fuse-ld=lld", &LINKERS[2].2),
    ("clang", "-flto=thin -O2 -fuse-ld=lld", &LINKERS[2].2),
    ("gcc", "-static", &[("gcc", "gcc")]),
    ("gcc", "-static-pie", &[("gcc", "gcc")]),
    ("musl-gcc", "-O1", &[MUSL]),
    ("musl-gcc", "-static", &[MUSL]),
    ("musl-gcc", "-static-pie", &[MUSL]),
];

fn main() -> ExitCode {
    runner::main("linking", || {
        let mut tests = Vec::new();
        for (compiler, flags, tools) in BUILDS {
            let name = format!("a program works, {compiler} {flags}");
            tests.push(test(name, move |sh| program(sh, compiler, flags)).needs(tools));
        }
        if cfg!(all(target_arch = "x86_64", target_os = "linux")) {
            let cet = test("not marked for CET, and a linker that asks says so", cet);
            tests.push(cet.needs(&[("gcc", "gcc"), ("ld.bfd", "binutils")]));
            let other = test("a linker for another machine refuses it by name", another_machine);
            tests.push(other.needs(&[("i686-linux-gnu-gcc", "gcc-i686-linux-gnu")]));
        }
        for tool in CXX {
            for first in CXX_DIALECTS.iter().filter(|dialect| **dialect != "c++98") {
                let name = format!("{first} beside every other dialect, {}", tool.0);
                tests.push(test(name, move |sh| dialects(sh, tool.0, first)).needs(&[tool]));
            }
        }
        for (compiler, linker, tools) in LINKERS {
            let name = format!("a backtrace from inside the library reaches main, {linker}");
            tests.push(test(name, move |sh| unwinding(sh, compiler, linker)).needs(&tools));
            tests.extend(TAKEN.iter().map(|(how, flags)| shared_test(compiler, linker, &tools, how, flags)));
        }
        Ok(tests)
    })
}

fn shared_test(
    compiler: &'static str,
    linker: &'static str,
    tools: &[Tool],
    how: &'static str,
    flags: &'static [&'static str],
) -> Test {
    let name = format!("shared libraries export nothing of it, {linker} {how}");
    test(name, move |sh| shared(sh, compiler, linker, how, flags)).needs(tools)
}

fn source(name: &str) -> PathBuf {
    root().join("tests/c/linking").join(name)
}

/// Runs a program. Returns its last line.
fn run(sh: &Shell, program: &Path, what: &str) -> Result<String> {
    let result = cmd!(sh, "{program}").quiet().ignore_status().output()?;
    let said = text(&result.stdout);
    if !result.status.success() {
        bail!("{what}: {}\n{said}\n{}", result.status, text(&result.stderr));
    }
    Ok(said.lines().last().unwrap_or_default().to_owned())
}

/// A program of tests/c is linked without a word, and passes.
fn program(sh: &Shell, compiler: &str, flags: &str) -> Result<String> {
    let (library, source) = (library(sh)?, root().join("tests/c/wire.c"));
    let (include, archive) = (&library.include, &library.archive);
    let name: String = flags.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let (output, options) =
        (scratch("linking")?.join(format!("{compiler}-{name}")), flags.split_whitespace());
    silent(cmd!(sh, "{compiler} -std=gnu99 {options...} -I{include} {source} {archive} -o {output}"))?;
    run(sh, &output, &format!("wire.c by {compiler} {flags}"))
}

/// What a linker writes that does not link a program.
fn refused(command: xshell::Cmd<'_>) -> Result<String> {
    let what = command.to_string();
    let result = command.quiet().ignore_status().output()?;
    if result.status.success() {
        bail!("`{what}` succeeds");
    }
    Ok(text(&result.stderr))
}

/// The code has no landing pads for Intel's control-flow enforcement (IBT) and does not claim to. Programs that link it run
/// without, and a linker that insists on it names the archive.
fn cet(sh: &Shell) -> Result<String> {
    let (library, source) = (library(sh)?, root().join("tests/c/wire.c"));
    let (include, archive) = (&library.include, &library.archive);
    let output = scratch("linking")?.join("cet");
    let link = |how: &str| {
        cmd!(
            sh,
            "gcc -std=gnu99 -fcf-protection=full -fuse-ld=bfd -I{include} {source} {archive} -o {output} {how}"
        )
    };
    let said = refused(link("-Wl,-z,cet-report=error"))?;
    if !said.contains("libhttpstatus.a(httpstatus.o): error: missing IBT and SHSTK properties") {
        bail!("the linker does not name the archive:\n{said}");
    }
    silent(link("-Wl,-z,shstk"))?;
    run(sh, &output, "wire.c, built for CET")
}

/// The archive of this machine in a program for another.
fn another_machine(sh: &Shell) -> Result<String> {
    let (library, output) = (library(sh)?, scratch("linking")?.join("another-machine"));
    let (include, archive, source) =
        (&library.include, &library.archive, root().join("tests/c/linking/plugin.c"));
    let command =
        cmd!(sh, "i686-linux-gnu-gcc -shared -fPIC -DNAME=one -I{include} {source} {archive} -o {output}");
    let said = refused(command)?;
    if !said.contains("libhttpstatus.a(httpstatus.o)' is incompatible with i386 output") {
        bail!("another message:\n{said}");
    }
    Ok("incompatible with i386 output".to_owned())
}

/// Links two halves of a program in two dialects of C++, in both orders. Without optimisation no inline function is
/// inlined, so that both halves use the copy that the linker keeps.
fn dialects(sh: &Shell, compiler: &str, one: &str) -> Result<String> {
    let (library, half) = (library(sh)?, source("dialects.cc"));
    let (include, archive) = (&library.include, &library.archive);
    let folder = scratch("linking")?.join(format!("{compiler}-{one}").replace('+', "x"));
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let has_views = |dialect: &str| !matches!(dialect, "c++11" | "c++14");
    let strict = &STRICT_CXX.split_whitespace().collect::<Vec<_>>();
    let object = |dialect: &str, part: &str, shares: &[&str]| -> Result<PathBuf> {
        let object = folder.join(format!("{dialect}-{part}.o"));
        silent(cmd!(
            sh,
            "{compiler} -std={dialect} -O0 {strict...} -DPART={part} {shares...} -I{include} -c {half} -o {object}"
        ))?;
        Ok(object)
    };
    let (mut programs, output) = (0, folder.join("program"));
    for other in CXX_DIALECTS.iter().filter(|other| **other != "c++98" && **other != one) {
        // Halves with the same kind of text may exchange types that hold it.
        let shares: &[&str] = if has_views(one) == has_views(other) { &["-DSAME_TEXT"] } else { &[] };
        let (first, second) = (object(one, "1", shares)?, object(other, "2", shares)?);
        for parts in [[&first, &second], [&second, &first]] {
            silent(cmd!(sh, "{compiler} {parts...} {archive} -o {output}"))?;
            run(sh, &output, &format!("{compiler}: {one} with main, {other}, linked as {parts:?}"))?;
            programs += 1;
        }
    }
    Ok(format!("{programs} programs of two halves ran"))
}

/// A walk up the stack from inside the library reaches `main`.
fn unwinding(sh: &Shell, compiler: &str, linker: &str) -> Result<String> {
    let (library, program) = (library(sh)?, source("unwind.c"));
    let (include, archive) = (&library.include, &library.archive);
    let output = scratch("linking")?.join(format!("unwind-{linker}"));
    let strict = STRICT_C.split_whitespace();
    silent(cmd!(
        sh,
        "{compiler} -std=c99 -O1 -g {strict...} -I{include} {program} {archive} -o {output} -rdynamic
         -fuse-ld={linker} -Wl,--gc-sections -ldl"
    ))?;
    run(sh, &output, &format!("unwind.c, linked by {linker}"))
}

/// The names of the library that a shared library exports, as `nm -D` lists them.
fn exported(library: &Path) -> Result<Vec<String>> {
    let bytes = fs::read(library).with_context(|| format!("cannot read {}", library.display()))?;
    let file = object::File::parse(&*bytes)?;
    let defined = file.dynamic_symbols().filter(|symbol| !symbol.is_undefined());
    let mut names: Vec<String> = defined.filter_map(|symbol| Some(symbol.name().ok()?.to_owned())).collect();
    names.retain(|name| name.contains("httpstatus") || name.starts_with("one_") || name.starts_with("two_"));
    names.sort();
    Ok(names)
}

/// The archive, changed to look like a later version.
fn as_version(archive: &Path, version: &str, to: &Path) -> Result<()> {
    let mut bytes = fs::read(archive).with_context(|| format!("cannot read {}", archive.display()))?;
    let ours = format!("{}\0", httpstatus_dist::VERSION);
    let found: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(ours.as_bytes())).collect();
    if found.is_empty() || ours.len() != version.len() + 1 {
        bail!("the version's text is not in {}", archive.display());
    }
    for at in found {
        bytes[at..at + version.len()].copy_from_slice(version.as_bytes());
    }
    fs::write(to, bytes).with_context(|| format!("cannot write {}", to.display()))
}

/// Shared libraries that contain the library export nothing of it, and several versions in one process do not mix.
fn shared(sh: &Shell, compiler: &str, linker: &str, how: &str, taken: &[&str]) -> Result<String> {
    let (library, plugin, program) = (library(sh)?, source("plugin.c"), source("versions.c"));
    let (include, archive) = (&library.include, &library.archive);
    let folder = scratch("linking")?.join(format!("{linker}-{how}"));
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let strict = &STRICT_C.split_whitespace().collect::<Vec<_>>();
    let mut libraries = Vec::new();
    for (name, version) in [("one", "1.1.1"), ("two", "2.2.2")] {
        let (other, library) = (folder.join(format!("{name}.a")), folder.join(format!("lib{name}.so")));
        as_version(archive, version, &other)?;
        silent(cmd!(
            sh,
            "{compiler} -std=c99 {strict...} -shared -fPIC -fvisibility=hidden -DNAME={name} -I{include} {plugin}
             -fuse-ld={linker} {taken...} {other} -Wl,--no-whole-archive -o {library}"
        ))?;
        let names = exported(&library)?;
        if names != [format!("{name}_reason"), format!("{name}_version")] {
            bail!("{name}'s shared library, linked by {linker} with {taken:?}, exports {}", names.join(", "));
        }
        libraries.push(library);
    }
    let output = folder.join("versions");
    silent(cmd!(
        sh,
        "{compiler} -std=c99 {strict...} -I{include} {program} {libraries...} {archive} -fuse-ld={linker}
         -Wl,-rpath,{folder} -rdynamic -o {output}"
    ))?;
    run(sh, &output, &format!("versions.c, linked by {linker} with {taken:?}"))?;
    Ok("nothing leaks, three versions in one process".to_owned())
}
