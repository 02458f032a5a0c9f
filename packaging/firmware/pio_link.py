"""Links the library that fits the board; HTTPSTATUS_TARGET in the environment overrules the choice."""
import os

Import("env")  # noqa: F821 (PlatformIO's)

CPUS = {
    "cortex-m0": "thumbv6m-none-eabi",
    "cortex-m0plus": "thumbv6m-none-eabi",
    "cortex-m1": "thumbv6m-none-eabi",
    "cortex-m3": "thumbv7m-none-eabi",
    "cortex-m4": "thumbv7em-none-eabi",
    "cortex-m7": "thumbv7em-none-eabi",
    "cortex-m23": "thumbv8m.base-none-eabi",
    "cortex-m33": "thumbv8m.main-none-eabi",
    "cortex-m55": "thumbv8m.main-none-eabi",
}
MCUS = {
    "esp8266": "xtensa-esp8266-none-elf",
    "esp32": "xtensa-esp32-none-elf",
    "esp32s2": "xtensa-esp32s2-none-elf",
    "esp32s3": "xtensa-esp32s3-none-elf",
    "esp32c2": "riscv32imc-unknown-none-elf",
    "esp32c3": "riscv32imc-unknown-none-elf",
    "esp32c5": "riscv32imac-unknown-none-elf",
    "esp32c6": "riscv32imac-unknown-none-elf",
    "esp32c61": "riscv32imac-unknown-none-elf",
    "esp32h2": "riscv32imac-unknown-none-elf",
    "esp32p4": "riscv32imafc-unknown-none-elf",
}

here = env.Dir(".").srcnode().abspath  # noqa: F821
board = env.BoardConfig() if "BOARD" in env else {}  # noqa: F821
wanted = (
    os.environ.get("HTTPSTATUS_TARGET")
    or CPUS.get(board.get("build.cpu", ""))
    or MCUS.get(board.get("build.mcu", ""))
    or "x86_64-unknown-linux-gnu"
)
folder = os.path.join(here, "lib", wanted)
if not os.path.exists(os.path.join(folder, "libhttpstatus.a")):
    raise SystemExit("httpstatus: %s has no libhttpstatus.a; take the release archive of that target" % folder)
env.Append(LIBPATH=[folder], LIBS=["httpstatus"])  # noqa: F821
