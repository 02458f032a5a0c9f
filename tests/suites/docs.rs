//! The documentation: README's programs, the manual page and Doxygen's pages.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result};
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::cargo::silent;
use httpstatus_tests::readme;
use httpstatus_tests::runner::{self, CC, test};
use xshell::{Shell, cmd};

fn main() -> ExitCode {
    runner::main("docs", || {
        Ok(vec![
            test("README's C program", readme::c).needs(&[CC]),
            test("README's Rust program prints the same", readme::same).needs(&[CC]),
            test("manual page, groff", groff).needs(&[("groff", "groff")]),
            test("manual page, mandoc", mandoc).needs(&[("mandoc", "mandoc")]),
            test("Doxygen", doxygen).needs(&[("doxygen", "doxygen"), ("sh", "dash")]),
        ])
    })
}

fn groff(sh: &Shell) -> Result<String> {
    let page = root().join("docs/man/httpstatus.3");
    silent(cmd!(sh, "groff -man -Tutf8 -ww -z {page}"))?;
    Ok("no warning".to_owned())
}

fn mandoc(sh: &Shell) -> Result<String> {
    let page = root().join("docs/man/httpstatus.3");
    silent(cmd!(sh, "mandoc -Tlint -Wwarning {page}"))?;
    Ok("no warning".to_owned())
}

/// Doxygen reads the headers without a warning.
fn doxygen(sh: &Shell) -> Result<String> {
    let output = scratch("doxygen")?;
    let _in_docs = sh.push_dir(root().join("docs"));
    silent(cmd!(sh, "doxygen -q Doxyfile").env("HTTPSTATUS_DOXYGEN_OUT", &output))?;
    let pages = fs::read_dir(output.join("html")).context("Doxygen wrote no pages")?.count();
    Ok(format!("{pages} files without a warning"))
}
