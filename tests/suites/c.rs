//! The C tests, and the headers in every dialect.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::captures::files;
use httpstatus_tests::cc::{self, C_DIALECTS, CXX_DIALECTS, STRICT_C, STRICT_CXX, text};
use httpstatus_tests::machine::library;
use httpstatus_tests::runner::{self, CC, Test, Tool, test};
use xshell::{Shell, cmd};

/// The C compilers besides the system's, each with its package.
const C: [Tool; 2] = [("gcc", "gcc"), ("clang", "clang")];
/// The C++ compilers, each with its package.
const CXX: [Tool; 2] = [("g++", "g++"), ("clang++", "clang")];

/// The programs that must compile in every dialect of C.
const HEADERS: [&str; 3] = ["header_alone.c", "twice.c", "map.c"];
/// The program that must compile in every dialect of C++.
const HEADERS_CXX: &str = "cxx.cc";
/// The program for the C++11 header, compiled without what embedded compilers switch off.
const HPP: &str = "hpp.cc";

fn main() -> ExitCode {
    runner::main("c", || Ok([dialects(), programs()?].into_iter().flatten().collect()))
}

/// Compiles and runs a program in tests/c. Returns what it prints.
fn try_one(sh: &Shell, compiler: &str, flags: &str, source: &Path, output: &Path) -> Result<String> {
    let library = library(sh)?;
    cc::compile(
        sh,
        &cc::Run { compiler, flags, include: &library.include, source, library: &library.archive, output },
    )?;
    let result = cmd!(sh, "{output}").quiet().ignore_status().output()?;
    if !result.status.success() {
        bail!(
            "{}, built with `{compiler} {flags}`: {}\n{}",
            source.display(),
            result.status,
            text(&result.stdout)
        );
    }
    Ok(text(&result.stdout))
}

/// A program as a test. `None` is the system's compiler.
fn one(name: String, compiler: Option<Tool>, flags: String, source: PathBuf) -> Test {
    let output = name.replace([' ', '+'], "-");
    let run = test(name, move |sh: &Shell| {
        let compiler = compiler.map_or_else(cc::system, |tool| Ok(tool.0.to_owned()))?;
        let said = try_one(sh, &compiler, &flags, &source, &scratch("c")?.join(output))?;
        Ok(said.lines().last().unwrap_or_default().to_owned())
    });
    run.needs(&[compiler.unwrap_or(CC)])
}

/// Both headers, alone, twice and in any order, compile without a warning with every compiler and dialect, and each program
/// runs.
fn dialects() -> Vec<Test> {
    let folder = root().join("tests/c");
    let mut tests = Vec::new();
    for compiler in C {
        for dialect in C_DIALECTS {
            for source in HEADERS {
                let flags = format!("-std={dialect} {STRICT_C}");
                let name = format!("{source} {dialect} {}", compiler.0);
                tests.push(one(name, Some(compiler), flags, folder.join(source)));
            }
        }
    }
    for compiler in CXX {
        for dialect in CXX_DIALECTS {
            let mut sources = vec![(HEADERS_CXX, "")];
            if dialect != "c++98" {
                sources.push((HPP, "-fno-exceptions -fno-rtti"));
            }
            for (source, more) in sources {
                let flags = format!("-std={dialect} {STRICT_CXX} {more}");
                let name = format!("{source} {dialect} {}", compiler.0);
                tests.push(one(name, Some(compiler), flags, folder.join(source)));
            }
        }
    }
    tests
}

/// Every program in tests/c, with the system's compiler and clang.
fn programs() -> Result<Vec<Test>> {
    let mut tests = Vec::new();
    for source in files(&root().join("tests/c"), "c")? {
        let name = source.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let flags = format!("-std=c99 -O1 -g {STRICT_C}");
        tests.push(one(format!("{name} cc"), None, flags.clone(), source.clone()));
        tests.push(one(format!("{name} clang"), Some(C[1]), flags, source));
    }
    Ok(tests)
}
