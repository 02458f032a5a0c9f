//! The page to ask, in a folder where nothing else is.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use httpstatus_dist::workspace::scratch;
use httpstatus_tests::browser::Browser;
use httpstatus_tests::cargo::output;
use httpstatus_tests::machine::{self, Once};
use xshell::{Shell, cmd};

/// The file, which is built once.
pub(super) fn file(sh: &Shell) -> Result<&'static Path> {
    static FILE: Once<PathBuf> = Once::new();
    let file = FILE.get(|| {
        let file = scratch("ask")?.join("ask.html");
        let xtask = machine::xtask(sh)?;
        output(sh, cmd!(sh, "{xtask} book --page {file}"))?;
        Ok(file)
    });
    file.map(PathBuf::as_path)
}

/// The page in a window of this size, with the answer to a question, which is already escaped for a URL.
pub(super) fn open(sh: &Shell, (width, height): (u32, u32), question: &str) -> Result<Browser> {
    let browser = Browser::open(width, height)?;
    ask(sh, &browser, question)?;
    Ok(browser)
}

/// Loads the page again, with another question, and waits until it answers.
pub(super) fn ask(sh: &Shell, browser: &Browser, question: &str) -> Result<()> {
    browser.load(file(sh)?, question)?;
    let answered = browser.wait_for(
        "for (let i = 0; i < 1000; i++) { \
             if (document.querySelector('#answer h2')) return true; \
             await new Promise(next => setTimeout(next, 10)); \
         } return false;",
        &[],
    )?;
    ensure!(answered == true, "the page does not answer `{question}`");
    Ok(())
}

/// A screen of a desktop, and of a phone.
pub(super) const DESKTOP: (u32, u32) = (1280, 900);
pub(super) const PHONE: (u32, u32) = (360, 740);
