//! Runs lists of tests, each under its name, as cargo's test runner does.

use std::fmt;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Error, Result};
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use xshell::Shell;

use crate::cc;

/// The variable that makes slow tests run and a missing tool fail.
pub const ALL: &str = "HTTPSTATUS_TEST_ALL";

/// A program, and the Debian package that contains it.
pub type Tool = (&'static str, &'static str);

/// This machine's C compiler, or the one that `$CC` names.
pub const CC: Tool = ("cc", "gcc");

/// The test itself. Its result is printed with `--nocapture`.
type Run = Box<dyn FnOnce(&Shell) -> Result<String> + Send>;

/// A test, and what it needs.
pub struct Test {
    name: String,
    needs: Vec<Tool>,
    slow: bool,
    run: Run,
}

/// A test that needs nothing but Rust.
pub fn test(name: impl Into<String>, run: impl FnOnce(&Shell) -> Result<String> + Send + 'static) -> Test {
    Test { name: name.into(), needs: Vec::new(), slow: false, run: Box::new(run) }
}

impl Test {
    /// The test also needs these programs.
    #[must_use]
    pub fn needs(mut self, tools: &[Tool]) -> Self {
        self.needs.extend(tools);
        self
    }

    /// The test takes a minute or more; it runs only with [`ALL`].
    #[must_use]
    pub fn slow(mut self) -> Self {
        self.slow = true;
        self
    }

    /// What is missing of what the test needs.
    fn absent(&self) -> Option<String> {
        let is_there =
            |program| if program == CC.0 { cc::system().is_ok() } else { cc::find(program).is_some() };
        let absent = self.needs.iter().filter(|(program, _)| !is_there(program));
        let (programs, packages): (Vec<&str>, Vec<&str>) = absent.copied().unzip();
        let (programs, packages) = (programs.join(", "), packages.join(" "));
        (!programs.is_empty()).then(|| format!("needs {programs}; on Debian: `apt-get install {packages}`"))
    }

    fn trial(self, suite: &str, all: bool, says: bool) -> Trial {
        let (absent, slow) = (self.absent(), self.slow);
        let Self { name, run, .. } = self;
        let title = name.clone();
        Trial::ignorable_test(name, move || {
            match absent {
                Some(absent) if all => return Err(Failed::from(absent)),
                Some(absent) => return Ok(Completion::ignored_with(absent)),
                None if slow && !all => {
                    return Ok(Completion::ignored_with(format!("slow: set {ALL}=1")));
                }
                None => {}
            }
            match Shell::new().map_err(Error::from).and_then(|sh| run(&sh)) {
                Ok(said) if says && !said.is_empty() => println!("{title}: {said}"),
                Ok(_) => {}
                Err(error) => match error.downcast_ref::<Missing>() {
                    Some(missing) if !all => return Ok(Completion::ignored_with(missing)),
                    _ => return Err(Failed::from(format!("{error:#}"))),
                },
            }
            Ok(Completion::Completed)
        })
        .with_kind(suite)
    }
}

/// The error of a test that finds only while it runs that a tool is missing: the tool, and how to get it.
#[derive(Debug)]
pub struct Missing(pub String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "needs {}", self.0)
    }
}

impl std::error::Error for Missing {}

/// Whether slow tests run and a missing tool is a failure.
pub fn all() -> bool {
    std::env::var(ALL).is_ok_and(|value| !matches!(&*value, "" | "0"))
}

/// Whether a suite runs, and its command line has a filter.
static FILTERED: AtomicBool = AtomicBool::new(false);

/// Whether not all tests of a suite run.
pub(crate) fn is_filtered() -> bool {
    FILTERED.load(Ordering::Relaxed)
}

/// The main function of a suite. Its name is part of the tests' names. `--ignored` and `--include-ignored` do what [`ALL`]
/// does.
pub fn main(suite: &str, list: impl FnOnce() -> Result<Vec<Test>>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    FILTERED.store(arguments.filter.is_some(), Ordering::Relaxed);
    let all = all() || arguments.ignored || arguments.include_ignored;
    let mut tests = match list() {
        Ok(tests) => tests,
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    tests.retain(|test| !arguments.ignored || test.slow || test.absent().is_some());
    let says = arguments.nocapture;
    let trials = tests.into_iter().map(|test| test.trial(suite, all, says)).collect();
    (arguments.ignored, arguments.include_ignored) = (false, true);
    libtest_mimic::run(&arguments, trials).exit_code()
}
