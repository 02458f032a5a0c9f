//! Defects added on purpose: the proof meant to catch each must fail.

use std::fs;

use anyhow::{Context, bail};
use httpstatus_dist::workspace::{copy_workspace, scratch};
use xshell::cmd;

use super::{Bench, Outcome, Proof};
use crate::cc::text;
use crate::machine::xtask;

/// An edit of one file, and the proof that must notice it.
struct Defect {
    what: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    line: &'static str,
    /// A part of the failure's message.
    says: &'static str,
}

const DEFECTS: [Defect; 6] = [
    Defect {
        what: "a panic path",
        file: "crates/core/src/table/packed.rs",
        from: "        match nth(&PACKED, slot) {\n            Some(packed) => Self(*packed),\n            None => Self(0),\n        }\n",
        to: "        Self(PACKED[slot + 1])\n",
        line: "archive",
        says: "panic",
    },
    Defect {
        what: "a static mut",
        file: "crates/ffi/src/status/meaning.rs",
        from: "pub extern \"C\" fn httpstatus_is_registered(code: c_int) -> c_int {\n",
        to: "pub extern \"C\" fn httpstatus_is_registered(code: c_int) -> c_int {\n    static mut ASKED: u32 = 0;\n    \
             unsafe { ASKED = ASKED.wrapping_add(1) };\n    if unsafe { core::ptr::read_volatile(&raw const ASKED) } == 0 {\n        return 0;\n    }\n",
        line: "archive",
        says: "is writable",
    },
    Defect {
        what: "a wrong phrase",
        file: "crates/core/src/table/registry.rs",
        from: "203 NON_AUTHORITATIVE_INFORMATION \"Non-Authoritative Information\"",
        to: "203 NON_AUTHORITATIVE_INFORMATION \"Non Authoritative  Information\"",
        line: "exhaustive",
        says: "reason of 203",
    },
    Defect {
        what: "a wrong flag",
        file: "crates/core/src/table/registry.rs",
        from: "probably for good.\" { cache: Cache::Heuristic }",
        to: "probably for good.\" {}",
        line: "exhaustive",
        says: "is_heuristically_cacheable of 410",
    },
    Defect {
        what: "an off-by-one in the parser",
        file: "crates/core/src/wire/parser.rs",
        from: "let end = if self.word & flag(BARE_LF) != 0 { 1 } else { 2 };",
        to: "let end = if self.word & flag(BARE_LF) != 0 { 1 } else { 1 };",
        line: "sanitizers",
        says: "FAILED: the phrase with a TAB",
    },
    Defect {
        what: "a missing NUL check",
        file: "crates/ffi/src/convert.rs",
        from: "is_null()",
        to: "is_null() && len > 7",
        line: "sanitizers",
        says: "AddressSanitizer",
    },
];

pub(super) fn run(bench: &Bench) -> Proof {
    let sh = &bench.sh;
    let copy = scratch("seeded")?.join("copy");
    let mut caught = Vec::new();
    for defect in &DEFECTS {
        copy_workspace(sh, &copy)?;
        let path = copy.join(defect.file);
        let source = fs::read_to_string(&path).with_context(|| format!("cannot read {}", defect.file))?;
        if !source.contains(defect.from) {
            bail!("{}: {} no longer has the text to replace; update the defect", defect.what, defect.file);
        }
        fs::write(&path, source.replacen(defect.from, defect.to, 1))?;
        // The copy is its workspace.
        let us = xtask(sh)?;
        let _there = sh.push_dir(&copy);
        let (line, target) = (defect.line, copy.with_file_name("target"));
        let result = cmd!(sh, "{us} assure --fast --only {line}")
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_MANIFEST_DIR", copy.join("crates/xtask"))
            .quiet()
            .ignore_status()
            .output()?;
        let said = format!("{}\n{}", text(&result.stdout), text(&result.stderr));
        if result.status.success() {
            bail!("{}: line `{line}` did not notice", defect.what);
        }
        if !said.contains(&format!("FAILED   {line}")) || !said.contains(defect.says) {
            bail!("{}: line `{line}` failed, but not with `{}`:\n{said}", defect.what, defect.says);
        }
        caught.push(format!("{}: {line}", defect.what));
    }
    fs::remove_dir_all(&copy)?;
    Ok(Outcome::Holds(caught.join(", ")))
}
