//! A board for each bare target that is released and that no other board has: its archive runs, too.

use super::board::{ALL, BOARDS, Board, RUNTIME, Runs};

const M3: &Board = &BOARDS[1];
const M4: &Board = &BOARDS[2];
const M33: &Board = &BOARDS[3];
const RV32: &Board = &BOARDS[4];
const WINDOWED: &Board = &BOARDS[8];

pub(super) const CHIPS: [Board; 12] = [
    like(M3, "thumbv7m", "Cortex-M3", "thumbv7m-none-eabi", M3.flags),
    like(
        M4,
        "thumbv7em",
        "Cortex-M4",
        "thumbv7em-none-eabi",
        "-mcpu=cortex-m4 -mthumb -mfloat-abi=soft -DUART0=0x40004000u -T cortex-m/mps2-an386.ld",
    ),
    like(M4, "thumbv7em-hf", M4.about, "thumbv7em-none-eabihf", M4.flags),
    like(
        M33,
        "thumbv8m-base",
        "code of Cortex-M23 on a Cortex-M33",
        "thumbv8m.base-none-eabi",
        "-mcpu=cortex-m23 -mthumb -DUART0=0x50200000u -T cortex-m/mps2-an505.ld",
    ),
    like(
        M33,
        "thumbv8m-main",
        "Cortex-M33",
        "thumbv8m.main-none-eabi",
        "-mcpu=cortex-m33 -mthumb -mfloat-abi=soft -DUART0=0x50200000u -T cortex-m/mps2-an505.ld",
    ),
    like(M33, "thumbv8m-main-hf", M33.about, "thumbv8m.main-none-eabihf", M33.flags),
    like(
        RV32,
        "rv32imac",
        "RV32IMAC",
        "riscv32imac-unknown-none-elf",
        "-march=rv32imac_zicsr -mabi=ilp32 -msmall-data-limit=0 -T riscv/virt.ld",
    ),
    like(
        RV32,
        "rv32imafc",
        "RV32IMAFC",
        "riscv32imafc-unknown-none-elf",
        "-march=rv32imafc_zicsr -mabi=ilp32f -msmall-data-limit=0 -T riscv/virt.ld",
    ),
    Board {
        runs: Runs::System("qemu-system-riscv64 -M virt -bios none"),
        ..like(
            RV32,
            "rv64gc",
            "RV64GC",
            "riscv64gc-unknown-none-elf",
            "-march=rv64gc_zicsr -mabi=lp64d -mcmodel=medany -msmall-data-limit=0 -T riscv/virt.ld",
        )
    },
    Board {
        name: "arm64",
        about: "Cortex-A53",
        target: "aarch64-unknown-none",
        compiler: "aarch64-linux-gnu-gcc",
        flags: "-static -no-pie -fno-pic -mstrict-align -fno-stack-protector -T arm-be/virt.ld",
        sources: &["arm64/start.c", "arm-be/uart_pl011.c", RUNTIME[0], RUNTIME[1]],
        programs: ALL,
        runs: Runs::System("qemu-system-aarch64 -M virt -cpu cortex-a53 -nic none"),
        copies_constants: false,
    },
    like(WINDOWED, "esp32s2", "as ESP32-S2's", "xtensa-esp32s2-none-elf", WINDOWED.flags),
    like(WINDOWED, "esp32s3", "as ESP32-S3's", "xtensa-esp32s3-none-elf", WINDOWED.flags),
];

/// Another board's machine with another target.
const fn like(
    board: &Board,
    name: &'static str,
    about: &'static str,
    target: &'static str,
    flags: &'static str,
) -> Board {
    Board { name, about, target, flags, ..*board }
}
