//! The C and C++ compilers of this machine.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

/// The warnings that our C must pass.
pub const STRICT_C: &str = "-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wundef \
    -Wstrict-prototypes -Werror";
/// The warnings that our C++ must pass.
pub const STRICT_CXX: &str = "-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wundef \
    -Wold-style-cast -Werror";

/// Every dialect of C that the headers support, by names that older compilers know too.
pub const C_DIALECTS: [&str; 5] = ["c89", "c99", "c11", "c17", "c2x"];
/// The same for C++.
pub const CXX_DIALECTS: [&str; 6] = ["c++98", "c++11", "c++14", "c++17", "c++20", "c++2b"];

/// The path of a program, found as a shell would.
pub fn find(program: &str) -> Option<PathBuf> {
    if program.contains('/') {
        return Some(program.into()).filter(|path: &PathBuf| path.exists());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(format!("{program}{EXE_SUFFIX}")))
        .find(|path| path.is_file())
}

/// This machine's C compiler: `$CC` if it is set, else `cc`.
pub fn system() -> Result<String> {
    let name =
        std::env::var("CC").ok().filter(|name| !name.trim().is_empty()).unwrap_or_else(|| "cc".to_owned());
    let program = name.split_whitespace().next().unwrap_or_default();
    find(program).with_context(|| {
        format!(
            "no C compiler: `{program}` is not there; install one (Debian: `apt-get install gcc`) or set CC"
        )
    })?;
    Ok(name)
}

/// One run of a compiler, from a source to a program or, without `library`, to an object.
pub struct Run<'a> {
    /// The compiler, possibly with arguments.
    pub compiler: &'a str,
    /// Arguments, separated by spaces.
    pub flags: &'a str,
    /// The folder of the headers.
    pub include: &'a Path,
    /// The source.
    pub source: &'a Path,
    /// The library to link.
    pub library: &'a Path,
    /// The program.
    pub output: &'a Path,
}

/// Compiles and links. The error has everything that the compiler printed.
pub fn compile(sh: &Shell, run: &Run<'_>) -> Result<()> {
    let Run { flags, include, source, library, output, .. } = run;
    let mut compiler = run.compiler.split_whitespace();
    let program = compiler.next().unwrap_or_default();
    let (more, flags) = (compiler, flags.split_whitespace());
    let command = cmd!(sh, "{program} {more...} {flags...} -I{include} -o {output} {source} {library}");
    let result = command.quiet().ignore_status().output()?;
    if !result.status.success() || !result.stderr.is_empty() {
        bail!(
            "{} does not pass `{} {}`:\n{}",
            source.display(),
            run.compiler,
            run.flags,
            text(&result.stderr)
        );
    }
    Ok(())
}

/// A program's output as text.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim_end().to_owned()
}
