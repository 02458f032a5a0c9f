//! `httpstatus-dist`: builds libhttpstatus.a and lays it out under a prefix.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use httpstatus_dist::dist::{self, Order};
use httpstatus_dist::fhs::{self, Install};
use xshell::Shell;

const HELP: &str = "\
Builds libhttpstatus.a, checks it, and lays it out under a prefix with headers, CMake package and pkg-config file.

Usage: cargo run --package httpstatus-dist -- [OPTIONS]

Options:
  --target TRIPLE  A Rust target triple, such as thumbv6m-none-eabi; may be given several times. Default: this machine.
  --all            Every supported target; those for Xtensa are left out, with a word, if their tools are missing.
  --prefix FOLDER  Where to lay it out. Default: dist/ in the sources.
  --layout fhs     Install for one target as a distribution does (GNUInstallDirs): --prefix is where the files are used,
                   /usr/local by default; the environment variable DESTDIR is where to write them, / by default.
  --libdir FOLDER  The folder of libraries below the prefix, with --layout fhs. Default: lib.
  --quiet          Print nothing unless something fails.
  --help           Print this.
  --version        Print the version of the library.
";

/// What the command line asks for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Arguments {
    targets: Vec<String>,
    all: bool,
    prefix: Option<PathBuf>,
    fhs: bool,
    libdir: Option<PathBuf>,
    quiet: bool,
    /// A text to print instead of building.
    print: Option<String>,
}

fn main() -> ExitCode {
    match parse(std::env::args_os().skip(1)).and_then(|arguments| run(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(Arguments { targets, all, prefix, fhs, libdir, quiet, print }: &Arguments) -> Result<()> {
    if let Some(text) = print {
        print!("{text}");
        return Ok(());
    }
    if *fhs {
        let destdir = std::env::var_os("DESTDIR").filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let install = Install {
            target: targets.first().map(String::as_str),
            prefix: prefix.as_deref().unwrap_or(Path::new("/usr/local")),
            libdir: libdir.as_deref().unwrap_or(Path::new("lib")),
            destdir: destdir.as_deref(),
            quiet: *quiet,
        };
        return fhs::install(&Shell::new()?, &install);
    }
    let order = Order { targets, all: *all, quiet: *quiet, prefix: prefix.as_deref() };
    dist::order(&Shell::new()?, &order).map(drop)
}

fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Arguments> {
    let mut out = Arguments::default();
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        // `--target=TRIPLE` is `--target TRIPLE`.
        let (option, joined) = match word.to_str().and_then(|word| word.split_once('=')) {
            Some((option, value)) => (option.to_owned(), Some(OsString::from(value))),
            None => (word.to_string_lossy().into_owned(), None),
        };
        let has_value = joined.is_some();
        let mut value = |what: &str, example: &str| {
            let value = joined.clone().or_else(|| words.next());
            let is_one = |value: &OsString| !value.is_empty() && !value.to_string_lossy().starts_with("--");
            value
                .filter(is_one)
                .with_context(|| format!("{option} needs {what}, such as `{option} {example}`"))
        };
        match option.as_str() {
            "--target" => {
                let triple = value("a Rust target triple", "thumbv6m-none-eabi")?;
                out.targets.push(triple.to_string_lossy().into_owned());
            }
            "--prefix" => out.prefix = Some(value("a folder", "/usr/local")?.into()),
            "--layout" => match value("a layout", "fhs")?.to_str() {
                Some("fhs") => out.fhs = true,
                Some("archive") => out.fhs = false,
                _ => bail!("--layout is `archive` or `fhs`"),
            },
            "--libdir" => out.libdir = Some(value("a folder", "lib64")?.into()),
            _ if has_value => bail!("{option} takes no value or is not an option: --help lists the options"),
            "--all" => out.all = true,
            "--quiet" => out.quiet = true,
            "--help" | "-h" => out.print = Some(HELP.to_owned()),
            "--version" => out.print = Some(format!("httpstatus {}\n", httpstatus_dist::VERSION)),
            _ => bail!("{option} is not an option: --help lists the options"),
        }
    }
    if out.all && !out.targets.is_empty() {
        bail!("--all is every supported target already: leave out --target, or --all");
    }
    if out.fhs && (out.all || out.targets.len() > 1) {
        bail!("--layout fhs installs for one target: leave out --all and all but one --target");
    }
    if out.libdir.is_some() && !out.fhs {
        bail!("--libdir needs --layout fhs");
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{Arguments, HELP, parse};

    fn of(line: &str) -> Result<Arguments, String> {
        parse(line.split_whitespace().map(Into::into)).map_err(|error| error.to_string())
    }

    #[test]
    fn every_option_is_read() {
        let read = of("--target a-b-c --quiet --prefix /opt/x --target=d-e").unwrap();
        let targets = vec!["a-b-c".to_owned(), "d-e".to_owned()];
        let prefix = Some("/opt/x".into());
        assert_eq!(read, Arguments { targets, prefix, quiet: true, ..Arguments::default() });
        let read = of("--layout fhs --libdir lib64").unwrap();
        assert_eq!(read, Arguments { fhs: true, libdir: Some("lib64".into()), ..Arguments::default() });
        assert_eq!(of("--layout archive").unwrap(), Arguments::default());
        assert!(of("--all").unwrap().all);
        assert_eq!(of("").unwrap(), Arguments::default());
        assert_eq!(of("--help").unwrap().print.unwrap(), HELP);
        assert!(of("--version").unwrap().print.unwrap().starts_with("httpstatus "));
    }

    #[test]
    fn what_is_wrong_is_named_with_what_to_do() {
        for (line, text) in [
            ("--tarry", "--tarry is not an option: --help lists the options"),
            ("x86_64", "x86_64 is not an option: --help lists the options"),
            ("--quiet=1", "--quiet takes no value or is not an option: --help lists the options"),
            ("--prefix", "--prefix needs a folder, such as `--prefix /usr/local`"),
            ("--target --all", "--target needs a Rust target triple, such as `--target thumbv6m-none-eabi`"),
            ("--layout flat", "--layout is `archive` or `fhs`"),
            ("--libdir lib64", "--libdir needs --layout fhs"),
            (
                "--layout fhs --all",
                "--layout fhs installs for one target: leave out --all and all but one --target",
            ),
            ("--all --target a", "--all is every supported target already: leave out --target, or --all"),
        ] {
            assert_eq!(of(line).unwrap_err(), text);
        }
    }
}
