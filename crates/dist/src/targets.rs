//! The targets that the library is released for.

/// The targets of `--all`: the systems of servers and desktops, and firmware cores that QEMU or current hardware has. Any
/// other whose objects are ELF, COFF, Mach-O or WebAssembly can be built by name.
pub const SUPPORTED: [&str; 31] = [
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "i686-unknown-linux-gnu",
    "armv7-unknown-linux-gnueabihf",
    "riscv64gc-unknown-linux-gnu",
    "x86_64-unknown-linux-musl",
    "x86_64-unknown-freebsd",
    "x86_64-pc-windows-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-pc-windows-gnullvm",
    "aarch64-pc-windows-msvc",
    SLICES[0],
    SLICES[1],
    UNIVERSAL,
    "wasm32-unknown-unknown",
    "thumbv6m-none-eabi",
    "thumbv7m-none-eabi",
    "thumbv7em-none-eabi",
    "thumbv7em-none-eabihf",
    "thumbv8m.base-none-eabi",
    "thumbv8m.main-none-eabi",
    "thumbv8m.main-none-eabihf",
    "riscv32imc-unknown-none-elf",
    "riscv32imac-unknown-none-elf",
    "riscv32imafc-unknown-none-elf",
    "riscv64gc-unknown-none-elf",
    "aarch64-unknown-none",
    "xtensa-esp8266-none-elf",
    "xtensa-esp32-none-elf",
    "xtensa-esp32s2-none-elf",
    "xtensa-esp32s3-none-elf",
];

/// All processors of macOS in one file. Rust has no such target: it is made of [`SLICES`].
pub const UNIVERSAL: &str = "universal-apple-darwin";

/// The targets that [`UNIVERSAL`] is made of.
pub const SLICES: [&str; 2] = ["x86_64-apple-darwin", "aarch64-apple-darwin"];

/// The targets of Rust that a target is made of.
pub fn parts(target: &str) -> Vec<&str> {
    if target == UNIVERSAL { SLICES.into() } else { vec![target] }
}

/// The name of a static library's file: Microsoft's tools look for `httpstatus.lib`, all others for `libhttpstatus.a`.
pub fn file_name(library: &str, target: &str) -> String {
    if target.ends_with("-msvc") { format!("{library}.lib") } else { format!("lib{library}.a") }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_library_is_named_as_its_linker_looks_for_it() {
        assert_eq!(file_name("x", "x86_64-pc-windows-msvc"), "x.lib");
        assert_eq!(file_name("x", "x86_64-pc-windows-gnu"), "libx.a");
        assert_eq!(file_name("x", "aarch64-apple-darwin"), "libx.a");
    }
}
