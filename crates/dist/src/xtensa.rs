//! Xtensa, the processor of ESP8266, ESP32, ESP32-S2 and ESP32-S3, whose LLVM back end is not finished.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::toolchain;
use crate::workspace::{root, scratch};

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
    #[cfg(unix)]
    fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
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

/// One of QEMU's cores, and how examples-c/firmware is built for it.
pub struct Core {
    /// The compiler's flags.
    pub flags: &'static str,
    /// Its sources, in examples-c/firmware.
    pub sources: [&'static str; 3],
    /// The command that runs an image.
    pub qemu: &'static str,
}

/// The core of the ESP8266.
pub const CALL0: Core = Core {
    flags: "-T xtensa/call0.ld",
    sources: ["xtensa/call0.S", "xtensa/simcall.c", "runtime/memory.c"],
    qemu: "qemu-system-xtensa -M sim -cpu lx106",
};

/// A core with register windows, as the others have.
pub const WINDOWS: Core = Core {
    flags: "-mabi=windowed -Bxtensa/ -T xtensa/windowed.ld -Wl,--fatal-warnings",
    sources: ["xtensa/windowed.S", "xtensa/simcall.c", "runtime/memory.c"],
    qemu: "qemu-system-xtensa -M sim -cpu de212",
};

/// The compiler of [`CALL0`] and [`WINDOWS`], and its Debian package.
pub const COMPILER: (&str, &str) = ("xtensa-lx106-elf-gcc", "gcc-xtensa-lx106");
/// The assembler that knows register windows, and its Debian package.
pub const ASSEMBLER: (&str, &str) = ("llvm-mc-22", "llvm-22");
/// The emulator, and its Debian package.
const EMULATOR: (&str, &str) = ("qemu-system-xtensa", "qemu-system-misc");

/// Why a target's archive cannot be made here, if the target is one of these and something is missing.
pub(crate) fn lacks(sh: &Shell, target: &str) -> Option<String> {
    if !is(target) {
        return None;
    }
    if !toolchain::has_source(sh) {
        return Some(format!(
            "{target} needs Debian's compiler: `apt-get install rustc-web cargo-web rust-web-src`"
        ));
    }
    let tools = [COMPILER, ASSEMBLER, EMULATOR];
    let missing = tools
        .into_iter()
        .filter(|(program, _)| cmd!(sh, "{program} --version").quiet().ignore_stderr().read().is_err());
    let (programs, packages): (Vec<&str>, Vec<&str>) = missing.unzip();
    (!programs.is_empty()).then(|| {
        format!(
            "{target} needs {} to run its archive before it is written: on Debian `apt-get install {}`",
            programs.join(", "),
            packages.join(" ")
        )
    })
}

/// Runs the conformance program with a target's archive, if the target is one of these. A wrong literal links without a
/// word and gives wrong answers, so what was not run is not written.
pub(crate) fn prove(sh: &Shell, target: &str, archive: &[u8]) -> Result<()> {
    let Some((_, _, features)) = CHIPS.iter().find(|chip| chip.0 == target) else { return Ok(()) };
    let core = if features.is_empty() { CALL0 } else { WINDOWS };
    let Core { flags, sources, qemu } = core;
    if let Some(lack) = lacks(sh, target) {
        bail!(lack);
    }
    let compiler = COMPILER.0;
    let folder = root().join("examples-c/firmware");
    let library = scratch("xtensa")?.join(format!("{target}.a"));
    let image = library.with_extension("elf");
    fs::write(&library, archive).with_context(|| format!("cannot write {}", library.display()))?;
    let mut programs = sh.read_dir(folder.join("conformance"))?;
    programs.retain(|path| path.extension().is_some_and(|extension| extension == "c"));
    let _there = sh.push_dir(&folder);
    let flags =
        flags.split(' ').chain(["-std=c99", "-Os", "-I.", "-I../../include", "-L.", "-ffreestanding"]);
    let bare = [
        "-nostdlib",
        "-ffunction-sections",
        "-Wl,--gc-sections",
        "-Wl,-z,noexecstack,--no-warn-rwx-segments",
    ];
    cmd!(sh, "{compiler} {flags...} {bare...} -o {image} {programs...} {sources...} {library} -lgcc")
        .quiet()
        .run()
        .context("the archive is refused: the conformance program cannot be built with it")?;
    let qemu = qemu.split(' ');
    let arguments = ["-display", "none", "-monitor", "none", "-serial", "none", "-semihosting", "-kernel"];
    let printed = cmd!(sh, "timeout 120 {qemu...} {arguments...} {image}").stdin("").quiet().ignore_stderr();
    let printed = printed.read().context("the archive is refused: the conformance program fails in QEMU")?;
    let expected = sh.read_file(root().join("tests/firmware/conformance.expected"))?;
    let wrong = expected.trim_end().lines().zip(printed.lines().chain(std::iter::repeat("nothing")));
    if let Some((is, shall)) = wrong.map(|(shall, is)| (is, shall)).find(|(is, shall)| is != shall) {
        bail!("the archive is refused: run in QEMU, it gives `{is}`, not `{shall}`");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use xshell::Shell;

    use super::{CHIPS, lacks};
    use crate::toolchain::has_source;

    #[test]
    fn what_is_missing_is_named_with_its_package() {
        let sh = Shell::new().unwrap();
        assert_eq!(lacks(&sh, "thumbv6m-none-eabi"), None);
        sh.set_var("PATH", "/nowhere");
        let text = lacks(&sh, CHIPS[0].0).unwrap();
        let expected = if has_source(&sh) {
            "xtensa-esp8266-none-elf needs xtensa-lx106-elf-gcc, llvm-mc-22, qemu-system-xtensa to run its archive \
             before it is written: on Debian `apt-get install gcc-xtensa-lx106 llvm-22 qemu-system-misc`"
        } else {
            "xtensa-esp8266-none-elf needs Debian's compiler: \
             `apt-get install rustc-web cargo-web rust-web-src`"
        };
        assert_eq!(text, expected);
    }
}
