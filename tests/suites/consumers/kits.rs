//! What is released for many processors at once: Arduino's library and the CMSIS-Pack.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use object::read::archive::ArchiveFile;
use xshell::cmd;

use super::cmake::CHIPS;
use super::kit::Kit;
use super::managers::pio;
use httpstatus_dist::{VERSION, toolchain};
use httpstatus_tests::machine::{Once, xtask};
use httpstatus_tests::runner::Missing;

/// The targets of Arduino's library. The CMSIS-Pack has those of Cortex-M.
const TARGETS: [&str; 12] = [
    "thumbv6m-none-eabi",
    "thumbv7m-none-eabi",
    "thumbv7em-none-eabi",
    "thumbv8m.base-none-eabi",
    "thumbv8m.main-none-eabi",
    "riscv32imc-unknown-none-elf",
    "riscv32imac-unknown-none-elf",
    "riscv32imafc-unknown-none-elf",
    "xtensa-esp8266-none-elf",
    "xtensa-esp32-none-elf",
    "xtensa-esp32s2-none-elf",
    "xtensa-esp32s3-none-elf",
];

/// The folders of Arduino's library for Cortex-M, which are values of `build.mcu`, and the target that each processor runs.
/// The others are ESP-IDF's chips.
const CORTEX_M: [(&str, &str); 7] = [
    ("cortex-m0", "thumbv6m-none-eabi"),
    ("cortex-m0plus", "thumbv6m-none-eabi"),
    ("cortex-m3", "thumbv7m-none-eabi"),
    ("cortex-m4", "thumbv7em-none-eabi"),
    ("cortex-m7", "thumbv7em-none-eabi"),
    ("cortex-m23", "thumbv8m.base-none-eabi"),
    ("cortex-m33", "thumbv8m.main-none-eabi"),
];

/// All folders of Arduino's library.
fn arduino() -> impl Iterator<Item = (&'static str, &'static str)> {
    CORTEX_M.into_iter().chain(CHIPS)
}

/// Each core of the CMSIS-Pack, with gcc's flags; with the FPU where it can have one, which the library must fit too.
const CORES: [(&str, &str); 11] = [
    ("Cortex-M0", "-mcpu=cortex-m0"),
    ("Cortex-M0+", "-mcpu=cortex-m0plus"),
    ("Cortex-M1", "-mcpu=cortex-m1"),
    ("Cortex-M3", "-mcpu=cortex-m3"),
    ("Cortex-M4", "-mcpu=cortex-m4 -mfloat-abi=hard"),
    ("Cortex-M7", "-mcpu=cortex-m7 -mfloat-abi=hard"),
    ("Cortex-M23", "-mcpu=cortex-m23"),
    ("Cortex-M33", "-mcpu=cortex-m33 -mfloat-abi=hard"),
    ("Cortex-M35P", "-mcpu=cortex-m35p -mfloat-abi=hard"),
    ("Cortex-M55", "-mcpu=cortex-m55 -mfloat-abi=hard"),
    ("Cortex-M85", "-mcpu=cortex-m33 -mfloat-abi=softfp"), // Debian's gcc does not know it
];

/// The folder of a release of all these targets.
fn release(kit: &Kit) -> Result<PathBuf> {
    static MADE: Once<PathBuf> = Once::new();
    for target in TARGETS {
        toolchain::way(kit.sh, target).map_err(|error| Missing(error.to_string()))?;
    }
    let folder = MADE.get(|| {
        let (xtask, prefix) = (xtask(kit.sh)?, kit.folder("dist")?.join("kits"));
        let targets = TARGETS.iter().flat_map(|target| ["--target", target]);
        kit.run(cmd!(kit.sh, "{xtask} release {targets...} --prefix {prefix}"))?;
        Ok(prefix.join("release"))
    })?;
    Ok(folder.clone())
}

/// Unpacks a file of the release.
fn unpacked(kit: &Kit, name: &str) -> Result<PathBuf> {
    let (file, to) = (release(kit)?.join(name), kit.folder(name)?);
    ensure!(file.exists(), "the release has no {name}");
    kit.run(cmd!(kit.sh, "unzip -q -o {file} -d {to}"))?;
    Ok(to)
}

fn arduino_name() -> String {
    format!("httpstatus-{VERSION}-arduino.zip")
}

/// Each folder of Arduino's library has the library of its processor's target, byte for byte, and there are no others.
pub(super) fn arduino_folders(kit: &Kit) -> Result<String> {
    let library = unpacked(kit, &arduino_name())?.join("httpstatus");
    let properties = fs::read_to_string(library.join("library.properties"))?;
    let properties: BTreeMap<&str, &str> =
        properties.lines().filter_map(|line| line.split_once('=')).collect();
    // What the specification of Arduino's libraries demands, and what makes a library of archives.
    for (key, value) in [("name", "httpstatus"), ("version", VERSION), ("precompiled", "full")] {
        ensure!(properties.get(key) == Some(&value), "library.properties: {key} is not {value}");
    }
    for key in ["author", "maintainer", "sentence", "paragraph", "category", "url", "architectures"] {
        ensure!(
            properties.get(key).is_some_and(|value| !value.is_empty()),
            "library.properties has no {key}"
        );
    }
    for header in ["httpstatus.h", "httpstatus.hpp", "httpstatus_map.h"] {
        ensure!(library.join("src").join(header).exists(), "src/ has no {header}");
    }
    let folders =
        library.join("src").read_dir()?.filter_map(Result::ok).filter(|entry| entry.path().is_dir());
    ensure!(folders.count() == arduino().count(), "src/ has other folders than these");
    for (mcu, target) in arduino() {
        let ours = fs::read(library.join("src").join(mcu).join("libhttpstatus.a")).context(mcu)?;
        let released = fs::read(release(kit)?.join("../lib").join(target).join("libhttpstatus.a"))?;
        ensure!(ours == released, "the library of {mcu} is not that of {target}");
        // The linker scripts of Arduino for the ESP8266 put the code of `*.c.o` into flash.
        let mut members = ArchiveFile::parse(&*ours)?.members();
        let name = members.next().context("an empty archive")??.name().to_owned();
        ensure!(mcu != "esp8266" || name.ends_with(b".c.o"), "the object of {mcu} has another name");
    }
    Ok(format!("{} folders, each with the library for its processor", arduino().count()))
}

/// PlatformIO reads library.properties as Arduino's tools do, and links what is in `build.mcu`'s folder.
pub(super) fn arduino_sketch(kit: &Kit) -> Result<String> {
    pio()?;
    let library = release(kit)?.join(arduino_name());
    let folder = kit.project("platformio", "platformio-arduino")?.join("arduino");
    let (build, app) = (folder.join("build.sh"), folder.join("app"));
    kit.run(cmd!(kit.sh, "{build} {app}").env("HTTPSTATUS", library))?;
    kit.qemu("qemu-system-arm", &["-M", "microbit"], &app)
}

/// A board without a library is refused by the preprocessor, in words.
pub(super) fn arduino_unknown(kit: &Kit) -> Result<String> {
    let source = unpacked(kit, &arduino_name())?.join("httpstatus/src/no_library.c");
    match kit.run(cmd!(kit.sh, "cc -fsyntax-only {source}")) {
        Err(error) if error.to_string().contains("httpstatus has no library for this board") => {
            Ok("refused, in words".to_owned())
        }
        Err(error) => Err(error),
        Ok(_) => bail!("it was compiled without a library"),
    }
}

/// The pack's description names files that are there and conditions that are defined; each core links.
pub(super) fn cmsis(kit: &Kit) -> Result<String> {
    let pack = unpacked(kit, &format!("httpstatus.httpstatus.{VERSION}.pack"))?;
    let description = pack.join("httpstatus.httpstatus.pdsc");
    let all = |path: &str| -> Result<Vec<String>> {
        let said = kit.run(cmd!(kit.sh, "xmllint --xpath {path} {description}"))?;
        Ok(said.split('"').skip(1).step_by(2).map(str::to_owned).collect())
    };
    let files = all("//file/@name")?;
    for name in &files {
        ensure!(pack.join(name).exists(), "the pack has no {name}");
    }
    let defined = all("//condition/@id")?;
    for condition in all("//@condition")? {
        ensure!(defined.contains(&condition), "the condition {condition} is not defined");
    }
    let folder = kit.project("cc", "cmsis-pack")?;
    let (main, include) = (folder.join("main.c"), pack.join("include"));
    for (core, flags) in CORES {
        let path = format!(
            "//file[@category='library' and @condition=//condition[accept[@Dcore='{core}']]/@id]/@name"
        );
        let found = all(&path)?;
        let [library] = found.as_slice() else { bail!("{core} has {} libraries", found.len()) };
        let (library, app, flags) = (pack.join(library), folder.join("app"), flags.split(' '));
        let bare = ["-mthumb", "-Os", "-Wall", "-Werror", "--specs=picolibc.specs", "--oslib=semihost"];
        let linked = cmd!(
            kit.sh,
            "arm-none-eabi-gcc {flags...} {bare...} -I{include} {main} {library} -Wl,--gc-sections -o {app}"
        );
        kit.run(linked).with_context(|| core.to_owned())?;
    }
    Ok(format!("{} files, {} cores linked", files.len(), CORES.len()))
}
