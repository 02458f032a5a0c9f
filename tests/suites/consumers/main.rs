//! Every way to use the library: builds each project in tests/consumers as its user would, from an unpacked release archive
//! or from these sources, and runs it.

mod cmake;
mod direct;
mod install;
mod kit;
mod kits;
mod managers;
mod meson;
mod road;
mod rust;

use std::process::ExitCode;

use anyhow::Result;
use httpstatus_tests::runner::{self, CC, Test, Tool, test};
use httpstatus_tests::wine::{MINGW, WINE};
use kit::Kit;

const CMAKE: Tool = ("cmake", "cmake");
const CLANG: Tool = ("clang", "clang");
const MESON: Tool = ("meson", "meson");
const NINJA: Tool = ("ninja", "ninja-build");
const PKG_CONFIG: Tool = ("pkg-config", "pkg-config");
const DEBIAN: [Tool; 10] = [
    CC,
    CMAKE,
    PKG_CONFIG,
    ("dpkg-buildpackage", "dpkg-dev"),
    ("dh", "debhelper"),
    ("lintian", "lintian"),
    ("fakeroot", "fakeroot"),
    ("xz", "xz-utils"),
    ("/usr/bin/cargo", "cargo-web"),
    ("/usr/bin/rustc", "rustc-web"),
];

/// One project, or one way of building it.
struct Consumer {
    name: &'static str,
    needs: &'static [Tool],
    run: fn(&Kit) -> Result<String>,
}

const CONSUMERS: &[Consumer] = &[
    Consumer { name: "README, from archive to program", needs: &[CC, ("tar", "tar")], run: road::packed },
    Consumer { name: "cc", needs: &[CC], run: direct::cc },
    Consumer { name: "Makefile", needs: &[CC, ("make", "make")], run: direct::makefile },
    Consumer { name: "C++17", needs: &[("c++", "g++")], run: direct::cxx17 },
    Consumer { name: "pkg-config", needs: &[CC, PKG_CONFIG], run: direct::pkg_config },
    Consumer { name: "CMake find_package", needs: &[CC, CMAKE], run: cmake::host },
    Consumer {
        name: "CMake find_package, Cortex-M0",
        needs: &[CMAKE, ARM, ("qemu-system-arm", "qemu-system-arm")],
        run: cmake::cortex_m,
    },
    Consumer {
        name: "CMake find_package, RV32",
        needs: &[
            CMAKE,
            ("riscv64-unknown-elf-gcc", "gcc-riscv64-unknown-elf picolibc-riscv64-unknown-elf"),
            ("qemu-system-riscv32", "qemu-system-misc"),
        ],
        run: cmake::riscv,
    },
    Consumer { name: "CMake find_package, Windows", needs: &[CMAKE, MINGW, WINE], run: cmake::windows },
    Consumer { name: "CMake, which archive it takes", needs: &[CMAKE, CLANG], run: cmake::choice },
    Consumer { name: "CMake add_subdirectory", needs: &[CC, CMAKE], run: cmake::subdirectory },
    Consumer { name: "CMake FetchContent", needs: &[CC, CMAKE], run: cmake::fetch_content },
    Consumer { name: "CMake FetchContent, release archive", needs: &[CC, CMAKE], run: cmake::fetch_release },
    Consumer {
        name: "Zephyr sample, Zephyr's functions stubbed",
        needs: &[
            CC,
            CMAKE,
            KCONFIG,
            ("i686-linux-gnu-gcc", "gcc-i686-linux-gnu libc6-dev-i386-cross"),
            ("qemu-i386", "qemu-user"),
        ],
        run: cmake::zephyr,
    },
    Consumer {
        name: "ESP-IDF example, ESP-IDF's functions stubbed",
        needs: &[CC, CMAKE],
        run: cmake::esp_idf,
    },
    Consumer {
        name: "Zephyr module, a library for each board",
        needs: &[CC, CMAKE, KCONFIG],
        run: cmake::zephyr_boards,
    },
    Consumer { name: "Meson dependency", needs: &[CC, MESON, NINJA, PKG_CONFIG], run: meson::dependency },
    Consumer { name: "Meson subproject", needs: &[CC, MESON, NINJA], run: meson::subproject },
    Consumer {
        name: "Meson subproject, Windows",
        needs: &[CC, MESON, NINJA, MINGW, WINE],
        run: meson::windows,
    },
    Consumer {
        name: "Meson subproject, which archive it takes",
        needs: &[CLANG, ("ld.lld", "lld"), ("llvm-ar", "llvm"), MESON, NINJA],
        run: meson::choice,
    },
    Consumer { name: "dist --layout fhs", needs: &[CC, CMAKE, PKG_CONFIG], run: install::fhs },
    Consumer { name: "cargo-c", needs: &[CC, PKG_CONFIG, ("readelf", "binutils")], run: install::cargo_c },
    Consumer { name: "Debian package", needs: &DEBIAN, run: install::debian },
    Consumer { name: "Conan", needs: &[CC, CMAKE, ("make", "make")], run: managers::conan },
    Consumer { name: "vcpkg port, vcpkg's functions stubbed", needs: &[CC, CMAKE], run: managers::vcpkg },
    Consumer { name: "PlatformIO", needs: &[CC], run: managers::platformio },
    Consumer { name: "umbrella Rust library", needs: &[CC], run: rust::umbrella },
    Consumer { name: "second Rust library", needs: &[CC], run: rust::second },
    Consumer { name: "second, the other order", needs: &[CC], run: rust::second_first },
    Consumer { name: "second, --whole-archive", needs: &[CC], run: rust::whole },
    Consumer { name: "second, gcc -flto", needs: &[("gcc", "gcc")], run: rust::gcc_lto },
    Consumer { name: "second, clang -flto", needs: &[CLANG, ("ld.lld", "lld")], run: rust::clang_lto },
    Consumer {
        name: "second, clang -flto=thin",
        needs: &[CLANG, ("ld.lld", "lld")],
        run: rust::clang_thin_lto,
    },
];

/// The language of Zephyr's configuration; Zephyr has a copy of it.
const KCONFIG: Tool = ("/usr/lib/python3/dist-packages/genconfig.py", "python3-kconfiglib");
const UNZIP: Tool = ("unzip", "unzip");
const ARM: Tool = ("arm-none-eabi-gcc", "gcc-arm-none-eabi picolibc-arm-none-eabi");

/// Those that need a release of twelve targets.
const KITS: [Consumer; 4] = [
    Consumer { name: "Arduino library, folders", needs: &[UNZIP], run: kits::arduino_folders },
    Consumer {
        name: "Arduino library, sketch by PlatformIO",
        needs: &[UNZIP, ARM, ("qemu-system-arm", "qemu-system-arm")],
        run: kits::arduino_sketch,
    },
    Consumer {
        name: "Arduino library, board without a library",
        needs: &[CC, UNZIP],
        run: kits::arduino_unknown,
    },
    Consumer { name: "CMSIS-Pack", needs: &[UNZIP, ARM, ("xmllint", "libxml2-utils")], run: kits::cmsis },
];

fn main() -> ExitCode {
    runner::main("consumers", || {
        let kits = KITS.iter().map(|kit| one(kit).slow());
        Ok(CONSUMERS.iter().map(one).chain(kits).collect())
    })
}

fn one(&Consumer { name, needs, run }: &Consumer) -> Test {
    test(name, move |sh| run(&Kit::new(sh)?)).needs(needs)
}
