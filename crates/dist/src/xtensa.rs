//! Xtensa, the processor of ESP8266, ESP32, ESP32-S2 and ESP32-S3, whose LLVM back end is not finished.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::workspace::scratch;

/// What LLVM may use. The ESP8266 calls functions as other processors do. The others have register windows; LLVM 22 does
/// not know the S2 and the S3 by name, so all three get what they have in common.
const CHIPS: [(&str, &str, &str); 4] = [
    ("xtensa-esp8266-none-elf", "esp8266", ""),
    ("xtensa-esp32-none-elf", "generic", WINDOWED),
    ("xtensa-esp32s2-none-elf", "generic", WINDOWED),
    ("xtensa-esp32s3-none-elf", "generic", WINDOWED),
];
const WINDOWED: &str = "+windowed,+density,+mul16,+mul32,+nsa,+sext";

/// Whether a target is a chip with this processor.
pub fn is(target: &str) -> bool {
    CHIPS.iter().any(|chip| chip.0 == target)
}

/// The name of the object in a target's archive. The linker scripts of Arduino for the ESP8266 put the code of `*.c.o`
/// into flash, of any other object into the 32 KB of instruction RAM.
pub(crate) fn member(target: &str) -> &'static str {
    if target == CHIPS[0].0 { "httpstatus.c.o" } else { "httpstatus.o" }
}

/// The file that describes a target to rustc, if it is one of these: rustc's own description of the data differs from
/// LLVM's, and is refused.
pub(crate) fn specification(target: &str) -> Result<Option<String>> {
    let Some((name, cpu, features)) = CHIPS.iter().find(|chip| chip.0 == target) else { return Ok(None) };
    let text = format!(
        r#"{{
    "arch": "xtensa",
    "cpu": "{cpu}",
    "features": "{features}",
    "data-layout": "e-m:e-p:32:32-i8:8:32-i16:16:32-i64:64-n32",
    "llvm-target": "xtensa-none-elf",
    "linker-flavor": "gnu-cc",
    "max-atomic-width": 32,
    "panic-strategy": "abort",
    "relocation-model": "static",
    "target-pointer-width": 32
}}
"#
    );
    let path = written(&format!("{name}.json"), &text)?;
    Ok(Some(path.to_string_lossy().into_owned()))
}

/// A program for RUSTC_WRAPPER that leaves compiler_builtins empty: LLVM cannot compile its floats for Xtensa, and the
/// library needs none of it.
pub(crate) fn wrapper() -> Result<PathBuf> {
    let empty = "#![feature(compiler_builtins)]\n#![compiler_builtins]\n#![no_std]\n";
    let empty = written("compiler_builtins.rs", empty)?;
    let script = format!(
        r#"#!/bin/sh
case " $* " in
*" --crate-name compiler_builtins "*)
    for word; do
        shift
        case $word in */compiler-builtins/src/lib.rs) word='{}' ;; esac
        set -- "$@" "$word"
    done ;;
esac
exec "$@"
"#,
        empty.display()
    );
    let path = written("rustc-wrapper", &script)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    Ok(path)
}

/// Writes a file for the compiler, unless it is there already.
fn written(name: &str, text: &str) -> Result<PathBuf> {
    let path = scratch("xtensa")?.join(name);
    if !fs::read(&path).is_ok_and(|old| old == text.as_bytes()) {
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(path)
}
