//! The C tests, and the headers in every dialect.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::cmd;

use super::{Machine, Said};
use crate::cc::{self, C_DIALECTS, CXX_DIALECTS, STRICT_C, STRICT_CXX, text};
use crate::workspace::{root, scratch};
use crate::{dist, toolchain};

/// What has to be written so that every dialect takes it.
const HEADERS: [&str; 3] = ["header_alone.c", "twice.c", "map.c"];
/// The same for C++.
const CXX: &str = "cxx.cc";
/// The header for C++11 and later, without what embedded compilers switch off.
const HPP: &str = "hpp.cc";

/// A program, from a source in tests/c to its exit status.
fn try_one(machine: &Machine, compiler: &str, flags: &str, source: &Path, output: &Path) -> Result<String> {
    cc::compile(
        &machine.sh,
        &cc::Run {
            compiler,
            flags,
            include: &root().join("dist/include"),
            source,
            library: &dist::archive_path(&toolchain::host(&machine.sh)?),
            output,
        },
    )?;
    let result = cmd!(&machine.sh, "{output}").quiet().ignore_status().output()?;
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

/// Both headers, alone, twice and in any order, through every compiler and dialect without a warning; each program
/// also runs.
pub(super) fn dialects(machine: &Machine) -> Said {
    let folder = scratch("dialects")?;
    let mut programs = 0;
    for (compiler, what) in [("gcc", "gcc"), ("clang", "clang")] {
        if cc::find(compiler).is_none() {
            machine.leave_out(format!("headers with {what} (Debian: `apt-get install {what}`)"));
            continue;
        }
        for dialect in C_DIALECTS {
            for source in HEADERS {
                let flags = format!("-std={dialect} {STRICT_C}");
                let source = root().join("tests/c").join(source);
                try_one(machine, compiler, &flags, &source, &folder.join(format!("{compiler}-{dialect}")))?;
                programs += 1;
            }
        }
    }
    for (compiler, package) in [("g++", "g++"), ("clang++", "clang")] {
        if cc::find(compiler).is_none() {
            machine.leave_out(format!("headers with {compiler} (Debian: `apt-get install {package}`)"));
            continue;
        }
        for dialect in CXX_DIALECTS {
            let flags = format!("-std={dialect} {STRICT_CXX}");
            let source = root().join("tests/c").join(CXX);
            try_one(machine, compiler, &flags, &source, &folder.join(format!("{compiler}-{dialect}")))?;
            programs += 1;
            if dialect != "c++98" {
                let flags = format!("{flags} -fno-exceptions -fno-rtti");
                let source = root().join("tests/c").join(HPP);
                let output = folder.join(format!("{compiler}-{dialect}-hpp"));
                try_one(machine, compiler, &flags, &source, &output)?;
                programs += 1;
            }
        }
    }
    Ok(format!("{programs} programs compiled without a warning and ran"))
}

fn sources() -> Result<Vec<PathBuf>> {
    let folder = root().join("tests/c");
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .map(|file| Ok(file?.path()))
        .collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "c"));
    paths.sort();
    Ok(paths)
}

/// Every program in tests/c, with the system's compiler and, where it is there, clang.
pub(super) fn tests(machine: &Machine) -> Said {
    let folder = scratch("c")?;
    let system = cc::system()?;
    let mut compilers = vec![system.as_str()];
    compilers.extend(cc::find("clang").map(|_| "clang").filter(|clang| *clang != system));
    let (mut programs, mut said) = (0, String::new());
    for compiler in &compilers {
        said.clear();
        for source in sources()? {
            let name = source.file_stem().unwrap_or_default();
            let flags = format!("-std=c99 -O1 -g {STRICT_C}");
            let output = try_one(machine, compiler, &flags, &source, &folder.join(name))?;
            programs += 1;
            if let Some(line) = output.lines().last() {
                said.push_str(&format!("\n        {line}"));
            }
        }
    }
    Ok(format!("{programs} programs with {}{said}\n       ", compilers.join(" and ")))
}
