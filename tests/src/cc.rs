//! The C and C++ compilers of this machine.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, Shell};

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

/// The names of the C compiler of a system, and how to get one.
const SYSTEM: (&[&str], &str) = if cfg!(target_env = "msvc") {
    (&["clang"], "install LLVM")
} else if cfg!(windows) {
    (&["cc", "gcc", "clang"], "install MinGW")
} else {
    (&["cc"], "install one (Debian: `apt-get install gcc`)")
};

/// The path of a program, found as a shell would.
pub fn find(program: &str) -> Option<PathBuf> {
    let suffix = if program.ends_with(EXE_SUFFIX) { "" } else { EXE_SUFFIX };
    let file = PathBuf::from(format!("{program}{suffix}"));
    if file.components().count() > 1 {
        return Some(file).filter(|path| path.is_file());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// This machine's C compiler: `$CC` if it is set, else the one of the system.
pub fn system() -> Result<String> {
    let (names, advice) = SYSTEM;
    let named = std::env::var("CC").unwrap_or_default();
    let names = if named.trim().is_empty() { names } else { &[&*named] };
    let is_there = |name: &&&str| words(name).next().is_some_and(|program| find(program).is_some());
    let found = names.iter().find(is_there);
    let found = found.with_context(|| {
        format!("no C compiler: `{}` is not there; {advice} or set CC", names.join("`, `"))
    })?;
    Ok((*found).to_owned())
}

/// A compiler's path, which may have spaces, or its name and its arguments.
fn words(compiler: &str) -> impl Iterator<Item = &str> {
    let whole = find(compiler).map(|_| compiler);
    let split = whole.is_none().then(|| compiler.split_whitespace());
    whole.into_iter().chain(split.into_iter().flatten())
}

/// A command that runs a compiler.
pub fn command<'a>(sh: &'a Shell, compiler: &str) -> Cmd<'a> {
    let mut words = words(compiler);
    sh.cmd(words.next().unwrap_or_default()).args(words)
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
    let command = command(sh, run.compiler)
        .args(flags.split_whitespace())
        .arg("-I")
        .arg(include)
        .arg("-o")
        .args([output, source, library]);
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

#[cfg(test)]
mod tests {
    use std::env::{consts::EXE_SUFFIX, current_exe};
    use std::fs;

    use httpstatus_dist::workspace::scratch;

    use super::{find, words};

    #[test]
    fn a_program_is_found_by_its_path_with_or_without_what_a_system_appends() {
        let whole = current_exe().unwrap().display().to_string();
        for path in [&*whole, whole.strip_suffix(EXE_SUFFIX).unwrap()] {
            assert_eq!(find(path).unwrap().display().to_string(), whole, "{path}");
        }
        assert_eq!(find(&format!("{whole}-not-there")), None);
        assert_eq!(find("not-there"), None);
    }

    #[test]
    fn a_path_may_have_spaces_and_a_name_may_have_arguments() {
        let path = scratch("a folder").unwrap().join(format!("a compiler{EXE_SUFFIX}"));
        fs::write(&path, "").unwrap();
        let path = path.display().to_string();
        assert_eq!(words(&path).collect::<Vec<_>>(), [&*path]);
        assert_eq!(words("zig cc  -O2").collect::<Vec<_>>(), ["zig", "cc", "-O2"]);
    }
}
