//! The book, its commands, and the page to ask in a browser.

mod answers;
mod conformance;
mod look;
mod page;
mod start;

use std::process::ExitCode;

use anyhow::Result;
use httpstatus_tests::cargo::output;
use httpstatus_tests::cc::find;
use httpstatus_tests::machine;
use httpstatus_tests::runner::{self, CC, Missing, Test, Tool, test};
use xshell::{Shell, cmd};

const BROWSER: [Tool; 2] = [("chromium", "chromium"), ("chromedriver", "chromium-driver")];
const EMULATOR: [Tool; 2] =
    [("arm-none-eabi-gcc", "gcc-arm-none-eabi"), ("qemu-system-arm", "qemu-system-arm")];

fn main() -> ExitCode {
    runner::main("pages", || {
        let in_browser =
            |name: &str, run: fn(&Shell) -> Result<String>| -> Test { test(name, run).needs(&BROWSER) };
        let clang: [Tool; 2] = [("clang", "clang"), ("wasm-ld", "lld")];
        Ok(vec![
            test("the book has no dead link", book).needs(&[("doxygen", "doxygen")]),
            test("from nothing to a running program", start::start)
                .needs(&[CC, ("c++", "g++")])
                .needs(&EMULATOR),
            test("replacing a table", start::replacing).needs(&[CC]),
            in_browser("ask: every code", answers::every_code),
            in_browser("ask: phrases of IANA's list", answers::phrases),
            in_browser("ask: lines, dates and words", answers::other_questions),
            in_browser("ask: bad input", answers::bad_input),
            in_browser("ask: the digests of the conformance program", conformance::digests).needs(&clang),
            in_browser("ask: by keyboard", look::by_keyboard),
            in_browser("ask: fits a phone", look::fits_a_phone),
            in_browser("ask: accessibility", look::accessibility),
        ])
    })
}

/// `cargo xtask book` checks every link.
fn book(sh: &Shell) -> Result<String> {
    for program in ["mdbook", "hyperlink"] {
        if find(program).is_none() {
            return Err(Missing(format!("{program}: `cargo install --locked {program}`")).into());
        }
    }
    let xtask = machine::xtask(sh)?;
    output(sh, cmd!(sh, "{xtask} book")).map(|said| said.trim().replace('\n', "; "))
}
