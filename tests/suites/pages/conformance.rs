//! The conformance program against the very library in the page.

use std::fs;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_tests::cargo::output;
use serde_json::json;
use xshell::{Shell, cmd};

use super::page::{DESKTOP, open};

/// Where the program's data begins, behind that of the page, whose memory it shares.
const BASE: u32 = 0x40_0000;

/// Compiles the program to WebAssembly, lets it call the functions that the page exports, and compares its digests with
/// those of every board.
pub(super) fn digests(sh: &Shell) -> Result<String> {
    let module = scratch("ask")?.join("conformance.wasm");
    let firmware = root().join("examples-c/firmware");
    let mut sources = vec![firmware.join("runtime/memory.c")];
    for file in fs::read_dir(firmware.join("conformance"))? {
        let file = file?.path();
        sources.extend(Some(file).filter(|file| file.extension().is_some_and(|ending| ending == "c")));
    }
    let include = root().join("include");
    let base = format!("-Wl,--global-base={BASE}");
    let compile = cmd!(
        sh,
        "clang --target=wasm32 -Os -nostdlib -ffreestanding -Dmain=conformance -I{include} -I{firmware}
         -Wl,--no-entry -Wl,--export=conformance -Wl,--import-memory -Wl,--allow-undefined {base}
         {sources...} -o {module}"
    );
    output(sh, compile)?;
    let browser = open(sh, DESKTOP, "")?;
    let script = "const { memory } = library; memory.grow(128); \
        let printed = ''; \
        const board_print = at => { \
            const bytes = new Uint8Array(memory.buffer); \
            printed += new TextDecoder().decode(bytes.subarray(at, bytes.indexOf(0, at))); \
        }; \
        const module = Uint8Array.from(atob(arguments[0]), letter => letter.charCodeAt(0)); \
        const { instance } = await WebAssembly.instantiate(module, { env: { ...library, board_print } }); \
        instance.exports.conformance(); \
        return printed;";
    let printed = browser.wait_for(script, &[json!(BASE64_STANDARD.encode(fs::read(&module)?))])?;
    let printed = printed.as_str().context("the program prints nothing")?;
    let expected = fs::read_to_string(root().join("tests/firmware/conformance.expected"))?;
    for (printed, expected) in printed.lines().zip(expected.lines()) {
        ensure!(printed == expected, "the digest is `{printed}` and should be `{expected}`");
    }
    let (functions, all) = (printed.lines().count(), expected.lines().count());
    ensure!(functions == all, "{functions} digests instead of {all}");
    Ok(format!("{functions} digests as on every board"))
}
