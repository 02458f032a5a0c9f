//! CMake: the package of a release archive, and the sources.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};
use xshell::cmd;

use super::kit::Kit;
use httpstatus_dist::workspace::{copy, root};

pub(super) fn host(kit: &Kit) -> Result<String> {
    let app = package(kit, "cmake-find-package", &kit.host, None)?;
    kit.native(&app)
}

pub(super) fn cortex_m(kit: &Kit) -> Result<String> {
    let app = package(kit, "cmake-cortex-m", "thumbv6m-none-eabi", Some("cortex-m0.cmake"))?;
    kit.qemu("qemu-system-arm", &["-M", "microbit"], &app)
}

pub(super) fn riscv(kit: &Kit) -> Result<String> {
    let app = package(kit, "cmake-riscv", "riscv32imac-unknown-none-elf", Some("rv32imac.cmake"))?;
    kit.qemu("qemu-system-riscv32", &["-M", "virt", "-bios", "none"], &app)
}

fn package(kit: &Kit, name: &str, target: &str, toolchain: Option<&str>) -> Result<PathBuf> {
    let folder = kit.project("cmake-find-package", name)?;
    let (build, prefix) = (folder.join("build"), kit.prefix(target)?);
    let toolchain = toolchain.map(|file| format!("-DCMAKE_TOOLCHAIN_FILE={}", folder.join(file).display()));
    kit.run(cmd!(kit.sh, "cmake -S {folder} -B {build} -DCMAKE_PREFIX_PATH={prefix} {toolchain...}"))?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    Ok(build.join("app"))
}

/// With a compiler for Windows, CMake asks for the library of that target by its name, and takes it where it is there.
pub(super) fn mingw(kit: &Kit) -> Result<String> {
    let (folder, prefix) =
        (kit.project("cmake-find-package", "cmake-mingw")?, kit.folder("cmake-mingw-prefix")?);
    let windows = ["-DCMAKE_SYSTEM_NAME=Windows", "-DCMAKE_C_COMPILER=x86_64-w64-mingw32-gcc"];
    let release = kit.prefix(&kit.host)?;
    let configured = |prefix: &Path, name: &str| {
        let build = folder.join(name);
        let package = prefix.join("lib/cmake/httpstatus");
        kit.run(cmd!(kit.sh, "cmake -S {folder} -B {build} {windows...} -Dhttpstatus_DIR={package}"))?;
        Ok(build)
    };
    refused(configured(&release, "without"), "no library for x86_64-pc-windows-gnu in")?;
    for folder in ["include", "lib/cmake"] {
        copy(&release.join(folder), &prefix.join(folder), &[])?;
    }
    let library = prefix.join("lib/x86_64-pc-windows-gnu/libhttpstatus.a");
    std::fs::create_dir_all(library.parent().unwrap_or(&prefix))?;
    std::fs::write(library, "!<arch>\n")?;
    configured(&prefix, "with")?;
    Ok("asks for x86_64-pc-windows-gnu".to_owned())
}

pub(super) fn subdirectory(kit: &Kit) -> Result<String> {
    from(kit, "cmake-subdirectory", "cmake-subdirectory", root())
}

pub(super) fn fetch_content(kit: &Kit) -> Result<String> {
    from(kit, "cmake-fetchcontent", "cmake-fetchcontent", root())
}

pub(super) fn fetch_release(kit: &Kit) -> Result<String> {
    from(kit, "cmake-fetchcontent", "cmake-fetch-release", &kit.prefix(&kit.host)?)
}

fn from(kit: &Kit, project: &str, name: &str, sources: &Path) -> Result<String> {
    let folder = kit.project(project, name)?;
    let build = folder.join("build");
    kit.run(cmd!(kit.sh, "cmake -S {folder} -B {build} -DHTTPSTATUS_SOURCE={sources}"))?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    kit.native(&build.join("app"))
}

/// The symbols that boards select in Zephyr, and the library for them.
const BOARDS: [(&str, &str); 18] = [
    ("CPU_CORTEX_M0", "thumbv6m-none-eabi"),
    ("CPU_CORTEX_M0PLUS", "thumbv6m-none-eabi"),
    ("CPU_CORTEX_M3", "thumbv7m-none-eabi"),
    ("CPU_CORTEX_M4", "thumbv7em-none-eabi"),
    ("CPU_CORTEX_M4;FPU", "thumbv7em-none-eabihf"),
    ("CPU_CORTEX_M7;FPU", "thumbv7em-none-eabihf"),
    ("CPU_CORTEX_M23", "thumbv8m.base-none-eabi"),
    ("CPU_CORTEX_M33", "thumbv8m.main-none-eabi"),
    ("CPU_CORTEX_M55;FPU", "thumbv8m.main-none-eabihf"),
    ("RISCV", "riscv32imac-unknown-none-elf"),
    ("RISCV;FPU", "riscv32imafc-unknown-none-elf"),
    ("RISCV;64BIT", "riscv64gc-unknown-none-elf"),
    ("RISCV;SOC_SERIES_ESP32C3", "riscv32imc-unknown-none-elf"),
    ("SOC_SERIES_ESP32S3", "xtensa-esp32s3-none-elf"),
    ("ARM64;64BIT", "aarch64-unknown-none"),
    ("ARCH_POSIX;64BIT", "x86_64-unknown-linux-gnu"),
    ("ARCH_POSIX", "i686-unknown-linux-gnu"),
    ("", ""),
];

/// Configures Zephyr's sample in a release archive for a board, with Kconfig's own language and Zephyr's functions stubbed.
fn sample(kit: &Kit, name: &str, target: &str, more: &[&str]) -> Result<PathBuf> {
    let (module, build) = (kit.prefix(target)?, kit.folder(name)?);
    let (sample, zephyr) = (module.join("zephyr/sample"), root().join("tests/consumers/zephyr"));
    kit.run(cmd!(
        kit.sh,
        "cmake -S {sample} -B {build} -DZephyr_DIR={zephyr} -DZEPHYR_EXTRA_MODULES={module} {more...}"
    ))?;
    Ok(build)
}

/// The sample on a native board, of 32 bits and, if this machine has them, 64.
pub(super) fn zephyr(kit: &Kit) -> Result<String> {
    let small = [
        "-DBOARD_SYMBOLS=ARCH_POSIX",
        "-DCMAKE_C_COMPILER=i686-linux-gnu-gcc",
        "-DCMAKE_EXE_LINKER_FLAGS=-static",
    ];
    let build = sample(kit, "zephyr-32", "i686-unknown-linux-gnu", &small)?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    kit.emulated("qemu-i386", &build.join("app"))?;
    let choice = format!("-DCONFIG_HTTPSTATUS_TARGET={}", kit.host);
    let build = sample(kit, "zephyr-64", &kit.host, &["-DBOARD_SYMBOLS=ARCH_POSIX;64BIT", &choice])?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    kit.native(&build.join("app"))
}

/// Each board is asked for the library that fits it, which this archive does not have, or is told that there is none.
pub(super) fn zephyr_boards(kit: &Kit) -> Result<String> {
    for (symbols, target) in BOARDS {
        let name = format!("zephyr-board-{}", symbols.replace(';', "-"));
        let configured = sample(kit, &name, &kit.host, &[&format!("-DBOARD_SYMBOLS={symbols}")]);
        match target {
            _ if target == kit.host => drop(configured?),
            "" => refused(configured, "no library is known for this board's processor")?,
            _ => refused(configured, &format!("lib/{target}/libhttpstatus.a is not there"))?,
        }
    }
    Ok(format!("{} boards ask for the right library; one without is refused, in words", BOARDS.len() - 1))
}

/// ESP-IDF's chips, and the library for each.
const CHIPS: [(&str, &str); 11] = [
    ("esp8266", "xtensa-esp8266-none-elf"),
    ("esp32", "xtensa-esp32-none-elf"),
    ("esp32s2", "xtensa-esp32s2-none-elf"),
    ("esp32s3", "xtensa-esp32s3-none-elf"),
    ("esp32c2", "riscv32imc-unknown-none-elf"),
    ("esp32c3", "riscv32imc-unknown-none-elf"),
    ("esp32c5", "riscv32imac-unknown-none-elf"),
    ("esp32c6", "riscv32imac-unknown-none-elf"),
    ("esp32c61", "riscv32imac-unknown-none-elf"),
    ("esp32h2", "riscv32imac-unknown-none-elf"),
    ("esp32p4", "riscv32imafc-unknown-none-elf"),
];

/// Configures ESP-IDF's example in a release archive for a chip, with ESP-IDF's functions stubbed.
fn example(kit: &Kit, chip: &str) -> Result<PathBuf> {
    let (project, build) =
        (kit.prefix(&kit.host)?.join("examples/status"), kit.folder(&format!("esp-idf-{chip}"))?);
    let (chip, stub) = (format!("-DIDF_TARGET={chip}"), root().join("tests/consumers/esp-idf/stub"));
    kit.run(cmd!(kit.sh, "cmake -S {project} -B {build} {chip}").env("IDF_PATH", stub))?;
    Ok(build)
}

/// The example for this machine; each chip is asked for the library that fits it, which this archive does not have.
pub(super) fn esp_idf(kit: &Kit) -> Result<String> {
    for (chip, target) in CHIPS {
        refused(example(kit, chip), &format!("lib/{target}/libhttpstatus.a is not there"))?;
    }
    let build = example(kit, "linux")?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    kit.native(&build.join("status.elf"))?;
    Ok(format!("built, ran; {} chips ask for the right library", CHIPS.len()))
}

/// Fails unless CMake failed and said why.
fn refused(configured: Result<PathBuf>, why: &str) -> Result<()> {
    let Err(error) = configured else { bail!("configured, but should be refused: {why}") };
    // CMake breaks lines between words.
    let said = error.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
    ensure!(said.contains(why), "refused, but not with `{why}`: {said}");
    Ok(())
}
