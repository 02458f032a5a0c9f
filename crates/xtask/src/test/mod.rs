//! The tests, as a list of steps. A new step is one line in [`STEPS`].

mod archive;
mod c;
mod conversations;
mod crates;
mod example;
mod http_crate;
mod linking;
mod manual;
mod readme;
mod release;
mod rust;

use std::cell::RefCell;
use std::time::Instant;

use anyhow::{Result, bail};
use xshell::Shell;

use crate::progress::waiting;
use crate::{assure, consumers, firmware, generated, size};

/// What a step is given.
pub(crate) struct Machine {
    pub(crate) sh: Shell,
    /// Whether steps that take minutes are wanted.
    all: bool,
    /// What steps could not do here, with what to install.
    left_out: RefCell<Vec<String>>,
}

impl Machine {
    /// Notes that something could not be done on this machine; with `--all` that is a failure.
    pub(crate) fn leave_out(&self, what: impl Into<String>) {
        self.left_out.borrow_mut().push(what.into());
    }
}

/// What a step has to say when it passed.
type Said = Result<String>;

/// A name, and what is done under it.
type Step = (&'static str, fn(&Machine) -> Said);

const STEPS: &[Step] = &[
    ("generated files", |_| generated::check().map(|()| "nothing has drifted".to_owned())),
    ("C interface", |_| generated::abi::check()),
    ("rust tests", rust::tests),
    ("rust tests, every feature", rust::all_features),
    ("rust tests, compact layout", rust::compact),
    ("archive", archive::build),
    ("archive from another folder", archive::elsewhere),
    ("headers in every dialect", c::dialects),
    ("C tests", c::tests),
    ("C tests: dialects of C++ in one program", linking::dialects),
    ("C tests: the way back from inside the library", linking::unwinding),
    ("C tests: shared libraries", linking::shared),
    ("classify", example::classify),
    ("conversations", conversations::play),
    ("tally", example::tally),
    ("coap_gateway", example::coap_gateway),
    ("demo", example::demo),
    ("the http crate's own tests", http_crate::tests),
    ("README's programs", readme::programs),
    ("firmware", firmware),
    ("consumers", consumers),
    ("budgets", budgets),
    ("header and archive", manual::symbols),
    ("manual page", manual::page),
    ("Doxygen", manual::doxygen),
    ("release archives", release::elsewhere),
    ("published crates", crates::packages),
    ("documentation", crates::documentation),
    ("pairs of features", crates::features),
    ("lowest versions", crates::lowest_versions),
    ("oldest Rust", rust::oldest),
    ("promises, the quick proofs", promises),
    ("clippy", rust::clippy),
    ("format", rust::format),
];

/// Runs every step; fails if one did, or, with `all`, if something was left out.
pub(crate) fn run(sh: Shell, all: bool, only: Option<&str>) -> Result<()> {
    let machine = Machine { sh, all, left_out: RefCell::default() };
    let (mut passed, mut failed) = (0, Vec::new());
    let began = Instant::now();
    for (name, step) in STEPS.iter().filter(|(name, _)| only.is_none_or(|only| name.contains(only))) {
        let step_began = Instant::now();
        let waiting = waiting((*name).to_owned());
        let result = step(&machine);
        drop(waiting);
        let seconds = step_began.elapsed().as_secs_f32();
        match result {
            Ok(said) => {
                passed += 1;
                println!("ok      {name}: {said} ({seconds:.1} s)");
            }
            Err(error) => {
                failed.push(*name);
                println!("FAILED  {name} ({seconds:.1} s)\n{error:#}");
            }
        }
    }
    if passed + failed.len() == 0 {
        bail!("no step has `{}` in its name", only.unwrap_or_default());
    }
    let left_out = machine.left_out.into_inner();
    for what in &left_out {
        println!("{} {what}", if all { "FAILED  missing:" } else { "left out:" });
    }
    if all {
        failed.extend(left_out.iter().map(String::as_str));
    }
    println!("{passed} passed, {} failed in {:.0} s", failed.len(), began.elapsed().as_secs_f32());
    if failed.is_empty() { Ok(()) } else { bail!("failed: {}", failed.join("; ")) }
}

/// Every board that can be emulated; a few minutes the first time, because `core` is built for each processor.
fn firmware(machine: &Machine) -> Said {
    if !machine.all {
        machine
            .leave_out("firmware on emulated boards (`cargo xtask firmware`, or `cargo xtask test --all`)");
        return Ok("not asked for".to_owned());
    }
    let firmware::Outcome { passed, failed, missing } = firmware::all(&machine.sh, None, false)?;
    for what in missing {
        machine.leave_out(what);
    }
    if failed > 0 {
        bail!("{failed} programs failed, see above");
    }
    Ok(format!("{passed} programs printed what they have to"))
}

fn budgets(machine: &Machine) -> Said {
    let (within, left_out) = size::check(&machine.sh)?;
    for what in left_out {
        machine.leave_out(what);
    }
    Ok(format!("{within} sets of functions are within theirs"))
}

fn consumers(machine: &Machine) -> Said {
    let outcome = consumers::try_all(&machine.sh)?;
    for what in outcome.missing {
        machine.leave_out(what);
    }
    Ok(format!("{} ways of taking the library in", outcome.passed))
}

/// The quick lines of docs/assurance.md.
fn promises(machine: &Machine) -> Said {
    let (proved, missing) = assure::fast(&machine.sh)?;
    for what in missing {
        machine.leave_out(what);
    }
    Ok(proved)
}
