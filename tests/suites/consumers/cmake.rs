//! CMake: the package of a release archive, and the sources.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};
use xshell::cmd;

use super::kit::Kit;
use httpstatus_dist::workspace::root;
use httpstatus_tests::wine::WINDOWS;

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

pub(super) fn windows(kit: &Kit) -> Result<String> {
    let app = package(kit, "cmake-windows", WINDOWS, Some("mingw.cmake"))?;
    kit.wine(&app.with_extension("exe"))
}

/// clang's targets, and the archive that CMake takes for each.
const CHOICES: [(&str, &str); 15] = [
    ("x86_64-linux-gnu", "x86_64-unknown-linux-gnu;x86_64-unknown-linux-musl"),
    ("i686-linux-gnu", "i686-unknown-linux-gnu"),
    ("aarch64-linux-gnu", "aarch64-unknown-linux-gnu"),
    ("riscv64-linux-gnu -march=rv64gc", "riscv64gc-unknown-linux-gnu"),
    ("armv7-linux-gnueabihf", "armv7-unknown-linux-gnueabihf;arm-unknown-linux-gnueabihf"),
    ("x86_64-unknown-freebsd", "x86_64-unknown-freebsd"),
    ("x86_64-pc-windows-gnu", WINDOWS),
    ("aarch64-pc-windows-gnu", "aarch64-pc-windows-gnullvm"),
    ("x86_64-pc-windows-msvc", "x86_64-pc-windows-msvc"),
    ("aarch64-pc-windows-msvc", "aarch64-pc-windows-msvc"),
    ("x86_64-apple-macos11", "x86_64-apple-darwin;universal-apple-darwin"),
    ("arm64-apple-macos11", "aarch64-apple-darwin;universal-apple-darwin"),
    ("arm64-apple-ios15", "aarch64-apple-ios"),
    ("wasm32-unknown-unknown", "wasm32-unknown-unknown"),
    ("thumbv6m-none-eabi", "thumbv6m-none-eabi"),
];

/// What CMake says of a system, its processor and what the compiler compiles for, and the archive for it: for compilers
/// that cannot be asked, such as Visual Studio's.
const PROCESSORS: [([&str; 3], &str); 12] = [
    (["Windows", "AMD64", "x64"], "x86_64-pc-windows-msvc"),
    (["Windows", "AMD64", "X86"], "i686-pc-windows-msvc"),
    (["Windows", "AMD64", "ARM64"], "aarch64-pc-windows-msvc"),
    (["Windows", "ARM64", ""], "aarch64-pc-windows-msvc"),
    (["Darwin", "arm64", ""], "universal-apple-darwin"),
    (["Darwin", "x86_64", ""], "universal-apple-darwin"),
    (["FreeBSD", "amd64", ""], "x86_64-unknown-freebsd"),
    (["Linux", "x86_64", ""], "x86_64-unknown-linux-gnu"),
    (["Linux", "i386", ""], "i686-unknown-linux-gnu"),
    (["Linux", "armv7l", ""], "armv7-unknown-linux-gnueabihf"),
    (["Linux", "riscv64", ""], "riscv64gc-unknown-linux-gnu"),
    (["Generic", "cortex-m23", ""], "thumbv8m.base-none-eabi;thumbv6m-none-eabi"),
];

/// By what CMake says of the system.
fn processors(kit: &Kit, folder: &Path, module: &Path) -> Result<()> {
    let script = folder.join("processors.cmake");
    let text = format!(
        "include({})\nhttpstatus_targets(found)\nmessage(STATUS \"=${{found}}=\")\n",
        module.display()
    );
    std::fs::write(&script, text)?;
    for ([system, processor, compiler], target) in PROCESSORS {
        let variables = [
            format!("-DCMAKE_SYSTEM_NAME={system}"),
            format!("-DCMAKE_SYSTEM_PROCESSOR={processor}"),
            format!("-DCMAKE_C_COMPILER_ARCHITECTURE_ID={compiler}"),
        ];
        let said = kit.run(cmd!(kit.sh, "cmake {variables...} -P {script}"))?;
        ensure!(said.contains(&format!("={target}=")), "for {system} {processor} {compiler} it is `{said}`");
    }
    Ok(())
}

/// By what the compiler says of itself.
pub(super) fn choice(kit: &Kit) -> Result<String> {
    let folder = kit.folder("cmake-choice")?;
    let (empty, script) = (folder.join("empty.c"), folder.join("choice.cmake"));
    std::fs::write(&empty, "")?;
    let module = root().join("packaging/cmake/httpstatusTarget.cmake");
    let macros = folder.join("macros.txt");
    let text = format!(
        "include({})\nfile(READ {} macros)\n_httpstatus_by_macros(\"${{macros}}\" found)\nmessage(STATUS \"=${{found}}=\")\n",
        module.display(),
        macros.display()
    );
    std::fs::write(&script, text)?;
    for (clang, target) in CHOICES {
        let words = clang.split(' ');
        std::fs::write(&macros, kit.run(cmd!(kit.sh, "clang -dM -E -x c {empty} -target {words...}"))?)?;
        let said = kit.run(cmd!(kit.sh, "cmake -P {script}"))?;
        if !said.contains(&format!("={target}=")) {
            bail!("for {clang} it is `{said}`, not {target}");
        }
    }
    processors(kit, &folder, &module)?;
    Ok(format!("{} targets of clang, {} of other compilers", CHOICES.len(), PROCESSORS.len()))
}

fn package(kit: &Kit, name: &str, target: &str, toolchain: Option<&str>) -> Result<PathBuf> {
    let folder = kit.project("cmake-find-package", name)?;
    let (build, prefix) = (folder.join("build"), kit.prefix(target)?);
    let toolchain = toolchain.map(|file| format!("-DCMAKE_TOOLCHAIN_FILE={}", folder.join(file).display()));
    kit.run(cmd!(kit.sh, "cmake -S {folder} -B {build} -DCMAKE_PREFIX_PATH={prefix} {toolchain...}"))?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    Ok(build.join("app"))
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

/// Espressif's chips, as ESP-IDF and Arduino name them, and the library for each.
pub(super) const CHIPS: [(&str, &str); 11] = [
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
