//! The library's guarantees, each with a proof that anyone can run. To add one, add an entry to [`LINES`].

mod archives;
mod build;
mod coverage;
mod defects;
mod exhaustive;
mod fuzz;
mod grammar;
mod graph;
mod interface;
mod lint;
mod literals;
mod miri;
mod mutants;
mod others;
mod sanitizers;
mod seeded;
mod stack;
mod supply;

use anyhow::{Context, Result};
use httpstatus_dist::workspace::root;
use xshell::{Cmd, Shell, cmd};

use crate::runner::{Missing, Test, test};
pub use seeded::{SEEDED, defects_of};

/// What a proof needs.
pub struct Bench {
    /// The shell that its commands run in.
    pub sh: Shell,
    /// Whether to run the quick form.
    pub fast: bool,
}

/// The result of a proof.
pub enum Outcome {
    /// The guarantee holds; with the figure to report.
    Holds(String),
    /// A tool is missing; with what to install.
    Missing(String),
}

type Proof = Result<Outcome>;

/// A guarantee and its proof.
pub struct Line {
    /// Its name for `cargo xtask assure --only`.
    pub name: &'static str,
    /// The guarantee.
    pub promise: &'static str,
    /// How it is proved.
    pub how: &'static str,
    /// Whether it has a quick form, which takes seconds.
    pub fast: bool,
    run: fn(&Bench) -> Proof,
}

/// Every feature, with the small layout of the tables; `--all-features` is the same with the fast one.
const COMPACT: &str = "--features=compact,coap,defmt,grpc,heapless,http,serde";

/// Every guarantee.
pub static LINES: [Line; 21] = [
    Line {
        name: "archive",
        promise: "No panic, no allocation, no state, no address in a table; needs only memcpy and its kin",
        how: "Reads the object that ships, at opt levels 1, 2, 3, s and z, for every target of `cargo xtask firmware`: no \
              panic symbol, no other undefined symbol, no writable section, no relocation in constants",
        fast: true,
        run: archives::levels,
    },
    Line {
        name: "unoptimised",
        promise: "No panic even without optimisation",
        how: "Builds at opt level 0 with overflow checks and follows the relocations of the object: no exported function \
              reaches a panic function",
        fast: true,
        run: archives::unoptimised,
    },
    Line {
        name: "stack",
        promise: "Little stack, with a bound: no recursion, no call through a pointer",
        how: "Adds up the compiler's frame sizes (`-Z emit-stack-sizes`), return addresses, pushed arguments and red zones along \
              the call graph of the object that ships; on this machine, every function also runs on a painted stack \
              (tests/proofs/stack.c), of which it may use no more",
        fast: true,
        run: stack::run,
    },
    Line {
        name: "exhaustive",
        promise: "Every function of one number is right for every `int`",
        how: "tests/proofs/exhaustive.c compares all 2^32 values with a reference computed in C from the files in \
              crates/core/data alone",
        fast: true,
        run: exhaustive::run,
    },
    Line {
        name: "tests",
        promise: "Tables equal their sources, phrases and names lead back to codes, and a line in pieces parses like a complete one",
        how: "The tests and documentation examples of core and ffi, including property tests",
        fast: true,
        run: fuzz::tests,
    },
    Line {
        name: "fuzz",
        promise: "No input makes the parsers fail, read outside their buffer or disagree",
        how: "cargo-fuzz with AddressSanitizer, every target of fuzz/ with a fixed seed",
        fast: false,
        run: fuzz::fuzz,
    },
    Line {
        name: "fuzz-c",
        promise: "No calls of the C functions, in any order and with any arguments, fail or touch other memory",
        how: "libFuzzer on fuzz/calls: every function of the header, parsers and counters of any content, NULL, lengths up to \
              SIZE_MAX, text at any address between pages that cannot be accessed; status lines and dates against their \
              grammars; archive and program are built for AddressSanitizer",
        fast: true,
        run: fuzz::calls,
    },
    Line {
        name: "grammar",
        promise: "Status lines, dates and codes are accepted exactly if the grammar has them; each leniency adds what it says; \
                  pieces of any size lead to the same answers",
        how: "tests/src/proofs/grammar makes automata of the ABNF of RFC 9112 and RFC 9110 and compares the object that ships, in \
              either layout: at every pair of a state of the grammar and a state of the parser that any bytes lead to, over all \
              bytes; complete lines and pieces in all ways that reach a fast path; every change of the grammar is noticed",
        fast: true,
        run: grammar::run,
    },
    Line {
        name: "mutants",
        promise: "The tests notice a change in the code",
        how: "cargo-mutants on all run-time code of core and ffi, unsafe code included (tests/proofs/mutants.toml); \
              tests/proofs/mutants-survivors.txt explains each survivor",
        fast: false,
        run: mutants::run,
    },
    Line {
        name: "coverage",
        promise: "The tests run every line",
        how: "LLVM's source-based coverage of core and ffi; tests/proofs/not-run.txt lists the lines that cannot be \
              reached",
        fast: false,
        run: coverage::run,
    },
    Line {
        name: "sanitizers",
        promise: "No access to memory that the caller did not pass, no undefined behaviour in the C that calls the library",
        how: "Every program in tests/c and classify; archive, `core` included, and program are built for AddressSanitizer, the \
              program also for UndefinedBehaviorSanitizer; every call with a pointer is made twice, with copies that end and \
              begin at a page that cannot be accessed (tests/proofs/guard.h)",
        fast: true,
        run: sanitizers::address,
    },
    Line {
        name: "valgrind",
        promise: "No use of uninitialised memory, as seen from the machine code that ships",
        how: "Every program in tests/c and classify, under valgrind's memcheck",
        fast: false,
        run: sanitizers::valgrind,
    },
    Line {
        name: "rust-address",
        promise: "No memory errors when called from Rust",
        how: "The tests of core and ffi under the nightly compiler's AddressSanitizer",
        fast: false,
        run: sanitizers::rust,
    },
    Line {
        name: "miri",
        promise: "No undefined behaviour in the library's own code: no aliasing, no address without provenance",
        how: "The tests of ffi, and those of core that take no minutes, under Miri with `-Zmiri-strict-provenance` and \
              `-Zmiri-tree-borrows`, with shorter loops",
        fast: false,
        run: miri::run,
    },
    Line {
        name: "threads",
        promise: "Every function may be called from any thread at any time",
        how: "tests/proofs/threads.c calls every function of the header from 8 threads at once; archive, `core` included, and \
              program are built for ThreadSanitizer",
        fast: true,
        run: sanitizers::threads,
    },
    Line {
        name: "others",
        promise: "Status lines and dates mean here what they mean to others",
        how: "The texts in the tests of CPython, Go, httparse, httpdate, hyper and h11, which come from packages, answered by \
              http.client, email.utils, net/http, llhttp, http-parser-js, httparse, httpdate and h11; \
              tests/others/disagreements.txt explains each other answer",
        fast: true,
        run: others::run,
    },
    Line {
        name: "c-lint",
        promise: "Header and examples meet the rules that certifications check",
        how: "cppcheck with its MISRA C:2012 add-on, clang-tidy and gcc's -fanalyzer; every finding is fixed or explained \
              in tests/proofs/misra.txt",
        fast: false,
        run: lint::run,
    },
    Line {
        name: "header",
        promise: "The header compiles alone, twice and in C++, in every dialect, without a warning",
        how: "tests/c/header_alone.c, twice.c, map.c and cxx.cc through gcc and clang, C89 to C23 and C++98 to C++23",
        fast: true,
        run: lint::header,
    },
    Line {
        name: "supply",
        promise: "The library depends on nothing",
        how: "`cargo tree` of core and ffi; the licences and sources of all tools by cargo-deny with .cargo/deny.toml",
        fast: true,
        run: supply::run,
    },
    Line {
        name: "drift",
        promise: "A change in the IANA registry is found and printed as rows to paste",
        how: "`cargo xtask registry --diff FILE`; a test runs it on a made-up newer registry",
        fast: true,
        run: supply::drift,
    },
    Line {
        name: SEEDED,
        promise: "The proofs above notice defects",
        how: "Puts at least one defect for each row into a copy, one at a time; that row must fail, with the message meant for it",
        fast: false,
        run: seeded::run,
    },
];

impl Line {
    /// Runs the proof.
    pub fn prove(&self, bench: &Bench) -> Result<Outcome> {
        (self.run)(bench).with_context(|| format!("line `{}` of docs/assurance.md", self.name))
    }
}

/// The quick proofs, without those that other tests cover.
pub fn tests() -> Vec<Test> {
    let elsewhere = ["tests", "header", "drift"];
    let lines = LINES.iter().filter(|line| line.fast && !elsewhere.contains(&line.name));
    let prove = |line: &'static Line| {
        test(line.name, |sh| match line.prove(&Bench { sh: sh.clone(), fast: true })? {
            Outcome::Holds(figure) => Ok(figure),
            Outcome::Missing(what) => Err(Missing(what).into()),
        })
    };
    lines.map(prove).collect()
}

/// A cargo command of another toolchain, without the variables of the cargo that runs this program.
fn cargo_of<'a>(bench: &'a Bench, toolchain: &str, arguments: &[&str]) -> Cmd<'a> {
    let toolchain = format!("+{toolchain}");
    let sh = &bench.sh;
    cmd!(sh, "cargo {toolchain} {arguments...}")
        .env_remove("CARGO")
        .env_remove("RUSTC")
        .env_remove("RUSTDOC")
        .env_remove("RUSTUP_TOOLCHAIN")
}

/// Whether this machine has a nightly toolchain.
fn has_nightly(bench: &Bench) -> bool {
    cargo_of(bench, "nightly", &["--version"]).quiet().ignore_stderr().read().is_ok()
}

/// The number of processors.
fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// The lines of a committed list, without comments and empty lines.
fn listed(path: &str) -> Result<Vec<String>> {
    let all = std::fs::read_to_string(root().join(path)).with_context(|| format!("cannot read {path}"))?;
    let lines = all.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(lines.map(str::to_owned).collect())
}
