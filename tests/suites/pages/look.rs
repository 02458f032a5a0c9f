//! How the page is used and looks.

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use httpstatus_dist::workspace::scratch;
use httpstatus_tests::browser::key;
use httpstatus_tests::cargo::output_here;
use httpstatus_tests::cc::find;
use httpstatus_tests::machine::Once;
use httpstatus_tests::runner::Missing;
use serde_json::{Value, json};
use xshell::{Shell, cmd};

use super::page::{DESKTOP, PHONE, ask, open};

/// One question of each kind, escaped for a URL.
const QUESTIONS: [(&str, &str); 7] = [
    ("all", ""),
    ("503", "503"),
    ("520", "520"),
    ("line", "HTTP%2F1.1%20204"),
    (
        "malformed",
        "HTTP%2F1.1%2040X%20a-very-long-phrase-without-any-space-to-break-it-at-the-edge-of-a-phone",
    ),
    ("date", "Retry-After%3A%20Fri%2C%2031%20Dec%209999%2023%3A59%3A59%20GMT"),
    ("nothing", "xyzzy"),
];

/// Everything can be reached with keys, and a screen reader hears what changes.
pub(super) fn by_keyboard(sh: &Shell) -> Result<String> {
    let browser = open(sh, DESKTOP, "")?;
    let state = "return [document.activeElement.id || document.activeElement.textContent, said.textContent, location.hash];";
    let expect = |what: &str, expected: [&str; 3]| -> Result<()> {
        let state = browser.run(state, &[])?;
        ensure!(state == json!(expected), "{what}: {state}, not {expected:?}");
        Ok(())
    };
    expect("at the start", ["question", "All registered codes", ""])?;
    browser.press("404")?;
    expect("after typing", ["question", "404 Not Found", "#404"])?;
    browser.press(key::ENTER)?;
    expect("after Enter", ["question", "404 Not Found", "#404"])?;
    browser.press(key::TAB)?;
    expect("after Tab", ["503", "404 Not Found", "#404"])?;
    browser.press(key::ENTER)?;
    expect("after following a link", ["answer", "503 Service Unavailable", "#503"])?;
    browser.press(key::TAB)?;
    expect("in the answer", ["RFC 9110, Section 15.6.4", "503 Service Unavailable", "#503"])?;
    Ok("typing, following a link, reading on".to_owned())
}

/// Nothing is wider than the screen, and everything that is touched is large enough. Keeps a picture of each answer.
pub(super) fn fits_a_phone(sh: &Shell) -> Result<String> {
    let folder = scratch("ask")?;
    for (name, size) in [("desktop", DESKTOP), ("phone", PHONE)] {
        let browser = open(sh, size, "")?;
        for (kind, question) in QUESTIONS {
            ask(sh, &browser, question)?;
            let width = "return document.documentElement.scrollWidth - document.documentElement.clientWidth;";
            let width = browser.run(width, &[])?;
            ensure!(width == 0, "{name}, {kind}: the page is {width} pixels wider than its window");
            let small = "return [...document.querySelectorAll('input, .examples a, .choice a')] \
                .filter(it => it.getBoundingClientRect().height < 24).map(it => it.textContent);";
            let small = browser.run(small, &[])?;
            ensure!(small == json!([]), "{name}, {kind}: too small to touch: {small}");
            fs::write(
                folder.join(format!("{kind}-{name}.png")),
                BASE64_STANDARD.decode(browser.screenshot()?)?,
            )?;
        }
    }
    Ok(format!("{} answers on two screens; pictures in {}", QUESTIONS.len(), folder.display()))
}

/// axe finds no fault, in light and in dark colours.
pub(super) fn accessibility(sh: &Shell) -> Result<String> {
    let axe = fs::read_to_string(axe(sh)?)?;
    let mut passed = 0;
    for size in [DESKTOP, PHONE] {
        let browser = open(sh, size, "")?;
        for (kind, question) in QUESTIONS {
            ask(sh, &browser, question)?;
            for scheme in ["light", "dark"] {
                browser.prefer(scheme)?;
                let run = "if (!window.axe) (0, eval)(arguments[0]); \
                    const { passes, violations } = await axe.run(); \
                    return [passes.length, violations.map(it => [it.id, it.nodes.map(node => node.html).slice(0, 3)])];";
                let said = browser.wait_for(run, &[json!(axe)])?;
                let faults = said[1].as_array().cloned().unwrap_or_default();
                ensure!(faults.is_empty(), "{kind}, {scheme}, {}: {}", size.0, Value::from(faults));
                passed += said[0].as_u64().unwrap_or_default();
            }
        }
    }
    ensure!(passed > 100, "axe checked only {passed} rules");
    Ok(format!("{passed} rules passed"))
}

/// axe, from its package. It is fetched into the target folder and is not part of the project.
fn axe(sh: &Shell) -> Result<PathBuf> {
    static AXE: Once<PathBuf> = Once::new();
    if find("npm").is_none() {
        return Err(
            Missing("npm, which fetches axe-core; on Debian: `apt-get install npm`".to_owned()).into()
        );
    }
    AXE.get(|| {
        let folder = scratch("axe")?;
        let file = folder.join("node_modules/axe-core/axe.min.js");
        if !file.exists() {
            output_here(cmd!(sh, "npm install --silent --no-save --prefix {folder} axe-core@4"))?;
        }
        Ok(file)
    })
    .cloned()
}
