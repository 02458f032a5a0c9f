//! CMake: the package of a release archive, and the sources.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
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
const CHOICES: [(&str, &str); 14] = [
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
    ("wasm32-unknown-unknown", "wasm32-unknown-unknown"),
    ("thumbv6m-none-eabi", "thumbv6m-none-eabi"),
];

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
    Ok(format!("{} targets", CHOICES.len()))
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

/// What Zephyr's build system does with a module, as far as this module needs it. Zephyr links whole archives.
const ZEPHYR: &str = "\
cmake_minimum_required(VERSION 3.16)
project(app C)
add_executable(app main.c)
function(zephyr_include_directories folder)
    target_include_directories(app PRIVATE ${folder})
endfunction()
function(zephyr_library_import name library)
    target_link_libraries(app PRIVATE -Wl,--whole-archive ${library} -Wl,--no-whole-archive)
endfunction()
set(CONFIG_HTTPSTATUS y)
add_subdirectory(${MODULE}/zephyr zephyr)
";

pub(super) fn zephyr(kit: &Kit) -> Result<String> {
    let folder = kit.project("cc", "zephyr-stub")?;
    std::fs::write(folder.join("CMakeLists.txt"), ZEPHYR)?;
    let (build, module, host) = (folder.join("build"), kit.prefix(&kit.host)?, &kit.host);
    let target = format!("-DCONFIG_HTTPSTATUS_TARGET={host}");
    kit.run(cmd!(kit.sh, "cmake -S {folder} -B {build} -DMODULE={module} {target}"))?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    kit.native(&build.join("app"))
}

/// What ESP-IDF's build system does with a component, as far as this one needs it.
const ESP_IDF: &str = "\
cmake_minimum_required(VERSION 3.16)
project(app C)
set(ESP_PLATFORM 1)
set(IDF_TARGET linux)
set(COMPONENT_LIB httpstatus)
macro(idf_component_register)
    cmake_parse_arguments(component \"\" \"\" \"INCLUDE_DIRS\" ${ARGN})
    add_library(${COMPONENT_LIB} INTERFACE)
    target_include_directories(${COMPONENT_LIB} INTERFACE ${COMPONENT}/${component_INCLUDE_DIRS})
endmacro()
function(add_prebuilt_library name library)
    add_library(${name} STATIC IMPORTED GLOBAL)
    set_target_properties(${name} PROPERTIES IMPORTED_LOCATION ${library})
endfunction()
add_subdirectory(${COMPONENT} httpstatus)
add_executable(app main.c)
target_link_libraries(app PRIVATE httpstatus)
";

pub(super) fn esp_idf(kit: &Kit) -> Result<String> {
    let folder = kit.project("cc", "esp-idf-stub")?;
    std::fs::write(folder.join("CMakeLists.txt"), ESP_IDF)?;
    let (build, component) = (folder.join("build"), kit.prefix(&kit.host)?);
    kit.run(cmd!(kit.sh, "cmake -S {folder} -B {build} -DCOMPONENT={component}"))?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    kit.native(&build.join("app"))
}

/// A board for whose processor no library is known is refused, with what to set.
pub(super) fn zephyr_unknown(kit: &Kit) -> Result<String> {
    let folder = kit.project("cc", "zephyr-unknown")?;
    std::fs::write(folder.join("CMakeLists.txt"), ZEPHYR)?;
    let (build, module) = (folder.join("build"), kit.prefix(&kit.host)?);
    let command = cmd!(kit.sh, "cmake -S {folder} -B {build} -DMODULE={module} -DCONFIG_HTTPSTATUS_TARGET=");
    match kit.run(command) {
        Err(error) if error.to_string().contains("no library is known for this board") => {
            Ok("refused, and says what to set".to_owned())
        }
        Err(error) => Err(error),
        Ok(_) => bail!("it was configured without a library"),
    }
}
