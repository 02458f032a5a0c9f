//! Every way a project takes the library in: each project in `tests/consumers/` is built as its user would build it, from
//! an unpacked release archive or from these sources, and run.

mod cmake;
mod direct;
mod kit;
mod meson;
mod road;
mod rust;

use std::time::Instant;

use anyhow::{Context, Result, bail};
use xshell::Shell;

use crate::cc;
use crate::progress::waiting;
use kit::Kit;

/// A program and the Debian package that has it.
type Tool = (&'static str, &'static str);

const CC: Tool = ("cc", "gcc");
const CMAKE: Tool = ("cmake", "cmake");
const CLANG: Tool = ("clang", "clang");
const MESON: Tool = ("meson", "meson");
const NINJA: Tool = ("ninja", "ninja-build");
const PKG_CONFIG: Tool = ("pkg-config", "pkg-config");

/// One project, or one way of building it.
struct Consumer {
    name: &'static str,
    needs: &'static [Tool],
    run: fn(&Kit) -> Result<String>,
}

const CONSUMERS: [Consumer; 21] = [
    Consumer { name: "README, from archive to program", needs: &[CC, ("tar", "tar")], run: road::packed },
    Consumer { name: "cc", needs: &[CC], run: direct::cc },
    Consumer { name: "Makefile", needs: &[CC, ("make", "make")], run: direct::makefile },
    Consumer { name: "C++17", needs: &[("c++", "g++")], run: direct::cxx17 },
    Consumer { name: "pkg-config", needs: &[CC, PKG_CONFIG], run: direct::pkg_config },
    Consumer { name: "CMake find_package", needs: &[CC, CMAKE], run: cmake::host },
    Consumer {
        name: "CMake find_package, Cortex-M0",
        needs: &[
            CMAKE,
            ("arm-none-eabi-gcc", "gcc-arm-none-eabi picolibc-arm-none-eabi"),
            ("qemu-system-arm", "qemu-system-arm"),
        ],
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
    Consumer { name: "CMake add_subdirectory", needs: &[CC, CMAKE], run: cmake::subdirectory },
    Consumer { name: "CMake FetchContent", needs: &[CC, CMAKE], run: cmake::fetch_content },
    Consumer { name: "CMake FetchContent, release archive", needs: &[CC, CMAKE], run: cmake::fetch_release },
    Consumer { name: "Zephyr module, Zephyr's functions stubbed", needs: &[CC, CMAKE], run: cmake::zephyr },
    Consumer { name: "Meson dependency", needs: &[CC, MESON, NINJA, PKG_CONFIG], run: meson::dependency },
    Consumer { name: "Meson subproject", needs: &[CC, MESON, NINJA], run: meson::subproject },
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

/// How many passed, and what is missing on this machine to try the others.
pub(crate) struct Outcome {
    pub(crate) passed: usize,
    pub(crate) missing: Vec<String>,
}

/// Tries every consumer, one line each; an error if one fails.
pub(crate) fn try_all(sh: &Shell) -> Result<Outcome> {
    let kit = Kit::prepare(sh)?;
    let (mut passed, mut missing, mut failed) = (0, Vec::new(), Vec::new());
    for Consumer { name, needs, run } in &CONSUMERS {
        let absent: Vec<&Tool> = needs.iter().filter(|(program, _)| cc::find(program).is_none()).collect();
        if !absent.is_empty() {
            let programs: Vec<&str> = absent.iter().map(|(program, _)| *program).collect();
            let packages: Vec<&str> = absent.iter().map(|(_, package)| *package).collect();
            let line = format!(
                "{name} needs {} (Debian: `apt-get install {}`)",
                programs.join(", "),
                packages.join(" ")
            );
            missing.push(format!("consumer: {line}"));
            continue;
        }
        let began = Instant::now();
        let waiting = waiting(format!("consumer: {name}"));
        let result = run(&kit).with_context(|| format!("consumer `{name}`"));
        drop(waiting);
        match result {
            Ok(said) => {
                passed += 1;
                println!("        {name}: {said} ({:.1} s)", began.elapsed().as_secs_f32());
            }
            Err(error) => failed.push(format!("{error:#}")),
        }
    }
    if failed.is_empty() { Ok(Outcome { passed, missing }) } else { bail!("{}", failed.join("\n")) }
}

/// `cargo xtask test --consumers`: what is missing is a failure.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    let outcome = try_all(sh)?;
    println!("{} consumers passed", outcome.passed);
    if outcome.missing.is_empty() { Ok(()) } else { bail!("{}", outcome.missing.join("\n")) }
}
