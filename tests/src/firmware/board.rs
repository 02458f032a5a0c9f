//! The boards and machines that the firmware runs on. A new one is one entry in [`BOARDS`], [`CHIPS`] or
//! [`HOSTS`].

use httpstatus_dist::xtensa;

use super::chips::CHIPS;
use super::hosts::HOSTS;
use crate::runner::Tool;

/// How a program runs, and where it prints.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Runs {
    /// On this machine.
    Here,
    /// As a program of another processor or system, by this command: qemu-user, Wine or Node.
    User(&'static str),
    /// On a bare board, by this QEMU command; it prints by semihosting.
    System(&'static str),
    /// On a simulated core, by this QEMU command; it reads and prints by its simulator's calls.
    Simulator(&'static str),
    /// On a board without semihosting, by this QEMU command; it prints to its second serial port, at the end EOT and a
    /// digit, 0 if all is well.
    Serial(&'static str),
}

/// A board, or a machine in place of one.
#[derive(Clone, Copy)]
pub(super) struct Board {
    pub(super) name: &'static str,
    /// What it is in the list to show.
    pub(super) about: &'static str,
    /// The Rust target of its archive; `host` is this machine's.
    pub(super) target: &'static str,
    pub(super) compiler: &'static str,
    pub(super) flags: &'static str,
    /// Its own sources, in examples-c/firmware.
    pub(super) sources: &'static [&'static str],
    /// The programs that fit.
    pub(super) programs: &'static [&'static str],
    pub(super) runs: Runs,
    /// Whether the linker script copies constants into RAM.
    pub(super) copies_constants: bool,
}

const CORTEX_M: &str = "cortex-m/start.c";
pub(super) const RUNTIME: [&str; 3] = ["runtime/memory.c", "runtime/print.c", "runtime/aeabi.c"];
pub(super) const ALL: &[&str] = &["conformance", "modem"];
pub(super) const HOST: &[&str] = &["host/board.c"];

pub(super) const BOARDS: [Board; 14] = [
    Board {
        name: "microbit",
        about: "Cortex-M0",
        target: "thumbv6m-none-eabi",
        compiler: "arm-none-eabi-gcc",
        flags: "-mcpu=cortex-m0 -mthumb -T cortex-m/microbit.ld",
        sources: &[CORTEX_M, "cortex-m/uart_nrf51.c", RUNTIME[0], RUNTIME[1], RUNTIME[2]],
        programs: ALL,
        runs: Runs::System("qemu-system-arm -M microbit"),
        copies_constants: false,
    },
    Board {
        name: "mps2-an385",
        about: "Cortex-M3",
        target: "thumbv6m-none-eabi",
        compiler: "arm-none-eabi-gcc",
        flags: "-mcpu=cortex-m3 -mthumb -DUART0=0x40004000u -T cortex-m/mps2-an385.ld",
        sources: &[CORTEX_M, "cortex-m/uart_cmsdk.c", RUNTIME[0], RUNTIME[1], RUNTIME[2]],
        programs: ALL,
        runs: Runs::System("qemu-system-arm -M mps2-an385"),
        copies_constants: false,
    },
    Board {
        name: "mps2-an386",
        about: "Cortex-M4F, hard float",
        target: "thumbv6m-none-eabi",
        compiler: "arm-none-eabi-gcc",
        flags: "-mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16 -DUART0=0x40004000u \
                -T cortex-m/mps2-an386.ld",
        sources: &[CORTEX_M, "cortex-m/uart_cmsdk.c", RUNTIME[0], RUNTIME[1], RUNTIME[2]],
        programs: ALL,
        runs: Runs::System("qemu-system-arm -M mps2-an386"),
        copies_constants: false,
    },
    Board {
        name: "mps2-an505",
        about: "Cortex-M33, hard float",
        target: "thumbv6m-none-eabi",
        compiler: "arm-none-eabi-gcc",
        flags: "-mcpu=cortex-m33 -mthumb -mfloat-abi=hard -mfpu=fpv5-sp-d16 -DUART0=0x50200000u \
                -T cortex-m/mps2-an505.ld",
        sources: &[CORTEX_M, "cortex-m/uart_cmsdk.c", RUNTIME[0], RUNTIME[1], RUNTIME[2]],
        programs: ALL,
        runs: Runs::System("qemu-system-arm -M mps2-an505"),
        copies_constants: false,
    },
    Board {
        name: "riscv32",
        about: "RV32IMC",
        target: "riscv32imc-unknown-none-elf",
        compiler: "riscv64-unknown-elf-gcc",
        flags: "-march=rv32imc_zicsr -mabi=ilp32 -msmall-data-limit=0 -T riscv/virt.ld",
        sources: &["riscv/start.c", "riscv/uart_16550.c", RUNTIME[0], RUNTIME[1]],
        programs: ALL,
        runs: Runs::System("qemu-system-riscv32 -M virt -bios none"),
        copies_constants: false,
    },
    Board {
        name: "arm-be",
        about: "Cortex-A15, big-endian",
        target: "armebv7r-none-eabi",
        compiler: "arm-none-eabi-gcc",
        flags: "-mbig-endian -mbe8 -marm -march=armv7-r -T arm-be/virt.ld",
        sources: &["arm-be/start.c", "arm-be/uart_pl011.c", RUNTIME[0], RUNTIME[1], RUNTIME[2]],
        programs: ALL,
        runs: Runs::System("qemu-system-arm -M virt -cpu cortex-a15 -nic none"),
        copies_constants: false,
    },
    Board {
        name: "mega2560",
        about: "AVR, int of 16 bits",
        target: "avr-none",
        compiler: "avr-gcc",
        flags: "-mmcu=atmega2560 -ffunction-sections -Wl,--gc-sections",
        sources: &["avr/board.c"],
        programs: &["modem"], // all constants are more than its 8 KB of RAM
        runs: Runs::Serial("qemu-system-avr -M mega2560"),
        copies_constants: true,
    },
    Board {
        name: "lx106",
        about: "ESP8266's Xtensa",
        target: "xtensa-esp8266-none-elf",
        compiler: xtensa::COMPILER.0,
        flags: xtensa::CALL0.flags,
        sources: &xtensa::CALL0.sources,
        programs: ALL,
        runs: Runs::Simulator(xtensa::CALL0.qemu),
        copies_constants: true, // with Arduino's linker scripts
    },
    Board {
        name: "de212",
        about: "Xtensa with register windows, as ESP32's",
        target: "xtensa-esp32-none-elf",
        compiler: xtensa::COMPILER.0,
        flags: xtensa::WINDOWS.flags,
        sources: &xtensa::WINDOWS.sources,
        programs: ALL,
        runs: Runs::Simulator(xtensa::WINDOWS.qemu),
        copies_constants: false,
    },
    Board {
        name: "host",
        about: "this machine",
        target: "host",
        compiler: "cc",
        flags: "",
        sources: HOST,
        programs: ALL,
        runs: Runs::Here,
        copies_constants: false,
    },
    Board {
        name: "s390x",
        about: "64 bits, big-endian",
        target: "s390x-unknown-linux-gnu",
        compiler: "s390x-linux-gnu-gcc",
        flags: "-static",
        sources: HOST,
        programs: ALL,
        runs: Runs::User("qemu-s390x"),
        copies_constants: false,
    },
    Board {
        name: "powerpc",
        about: "32 bits, big-endian",
        target: "powerpc-unknown-linux-gnu",
        compiler: "powerpc-linux-gnu-gcc",
        flags: "-static",
        sources: HOST,
        programs: ALL,
        runs: Runs::User("qemu-ppc"),
        copies_constants: false,
    },
    Board {
        name: "i386",
        about: "32 bits",
        target: "i686-unknown-linux-gnu",
        compiler: "i686-linux-gnu-gcc",
        flags: "-static",
        sources: HOST,
        programs: ALL,
        runs: Runs::User("qemu-i386"),
        copies_constants: false,
    },
    Board {
        name: "armhf",
        about: "32 bits",
        target: "armv7-unknown-linux-gnueabihf",
        compiler: "arm-linux-gnueabihf-gcc",
        flags: "-static",
        sources: HOST,
        programs: ALL,
        runs: Runs::User("qemu-arm"),
        copies_constants: false,
    },
];

/// The tools of the boards, and their Debian packages.
const PACKAGES: [Tool; 28] = [
    ("aarch64-linux-gnu-gcc", "gcc-aarch64-linux-gnu libc6-dev-arm64-cross"),
    ("arm-linux-gnueabihf-gcc", "gcc-arm-linux-gnueabihf libc6-dev-armhf-cross"),
    ("arm-none-eabi-gcc", "gcc-arm-none-eabi"),
    ("avr-gcc", "gcc-avr avr-libc"),
    ("cc", "gcc"),
    ("clang", "clang lld"),
    ("i686-linux-gnu-gcc", "gcc-i686-linux-gnu libc6-dev-i386-cross"),
    ("musl-gcc", "musl-tools"),
    ("node", "nodejs"),
    ("powerpc-linux-gnu-gcc", "gcc-powerpc-linux-gnu libc6-dev-powerpc-cross"),
    ("qemu-aarch64", "qemu-user"),
    ("qemu-arm", "qemu-user"),
    ("qemu-i386", "qemu-user"),
    ("qemu-ppc", "qemu-user"),
    ("qemu-riscv64", "qemu-user"),
    ("qemu-s390x", "qemu-user"),
    ("qemu-system-aarch64", "qemu-system-arm"),
    ("qemu-system-arm", "qemu-system-arm"),
    ("qemu-system-avr", "qemu-system-misc"),
    ("qemu-system-riscv32", "qemu-system-misc"),
    ("qemu-system-riscv64", "qemu-system-misc"),
    ("qemu-system-xtensa", "qemu-system-misc"),
    ("riscv64-linux-gnu-gcc", "gcc-riscv64-linux-gnu libc6-dev-riscv64-cross"),
    ("riscv64-unknown-elf-gcc", "gcc-riscv64-unknown-elf"),
    ("s390x-linux-gnu-gcc", "gcc-s390x-linux-gnu libc6-dev-s390x-cross"),
    ("wine", "wine wine64"),
    ("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64-win32"),
    xtensa::COMPILER,
];

/// Every board and machine.
pub(super) fn boards() -> impl Iterator<Item = &'static Board> {
    BOARDS.iter().chain(&CHIPS).chain(&HOSTS)
}

impl Board {
    /// The tools needed to build for the board and run it.
    pub(super) fn tools(&self) -> Vec<Tool> {
        let runner = self.command().and_then(|command| command.split(' ').next());
        let tool =
            |program| PACKAGES.into_iter().find(|tool| tool.0 == program).unwrap_or((program, program));
        let assembler = xtensa::is(self.target).then_some(xtensa::ASSEMBLER);
        std::iter::once(self.compiler).chain(runner).map(tool).chain(assembler).collect()
    }

    /// What runs its programs; `None` is this machine.
    pub(super) fn command(&self) -> Option<&'static str> {
        match self.runs {
            Runs::Here => None,
            Runs::User(command)
            | Runs::System(command)
            | Runs::Simulator(command)
            | Runs::Serial(command) => Some(command),
        }
    }

    /// Whether it has no operating system.
    pub(super) fn is_bare(&self) -> bool {
        matches!(self.runs, Runs::System(_) | Runs::Simulator(_))
    }
}
