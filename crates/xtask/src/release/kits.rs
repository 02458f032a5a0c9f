//! Kits: what takes the library for many processors at once, as one .zip. Arduino's library, and a CMSIS-Pack.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use httpstatus_dist::tree::{self, Entry};
use httpstatus_dist::{VERSION, dist, workspace::root};
use zip::{ZipWriter, write::SimpleFileOptions};

/// One kind of kit.
struct Kit {
    /// The name of the file.
    file: fn() -> String,
    /// The folder in it that everything is below, if any.
    folder: &'static str,
    /// The folder of the headers.
    include: &'static str,
    /// The folder in `packaging` that the other files are from, and their names here and there.
    from: &'static str,
    files: &'static [(&'static str, &'static str)],
    /// Where the library of each target is.
    libraries: &'static [(&'static str, &'static str)],
}

const KITS: [Kit; 2] = [
    Kit {
        file: || format!("httpstatus-{VERSION}-arduino.zip"),
        folder: "httpstatus/",
        include: "src",
        from: "arduino",
        files: &[
            ("library.properties", "library.properties"),
            ("README.md", "README.md"),
            ("src/no_library.c", "src/no_library.c"),
            ("examples/StatusLines/StatusLines.ino", "examples/StatusLines/StatusLines.ino"),
        ],
        // `build.mcu` of boards. A core with FPU takes the same: its folder is the fallback, and no function has floats.
        libraries: &[
            ("src/cortex-m0", "thumbv6m-none-eabi"),
            ("src/cortex-m0plus", "thumbv6m-none-eabi"),
            ("src/cortex-m3", "thumbv7m-none-eabi"),
            ("src/cortex-m4", "thumbv7em-none-eabi"),
            ("src/cortex-m7", "thumbv7em-none-eabi"),
            ("src/cortex-m23", "thumbv8m.base-none-eabi"),
            ("src/cortex-m33", "thumbv8m.main-none-eabi"),
            ("src/esp8266", "xtensa-esp8266-none-elf"),
            ("src/esp32", "xtensa-esp32-none-elf"),
            ("src/esp32s2", "xtensa-esp32s2-none-elf"),
            ("src/esp32s3", "xtensa-esp32s3-none-elf"),
            ("src/esp32c2", "riscv32imc-unknown-none-elf"),
            ("src/esp32c3", "riscv32imc-unknown-none-elf"),
            ("src/esp32c5", "riscv32imac-unknown-none-elf"),
            ("src/esp32c6", "riscv32imac-unknown-none-elf"),
            ("src/esp32c61", "riscv32imac-unknown-none-elf"),
            ("src/esp32h2", "riscv32imac-unknown-none-elf"),
            ("src/esp32p4", "riscv32imafc-unknown-none-elf"),
        ],
    },
    Kit {
        file: || format!("httpstatus.httpstatus.{VERSION}.pack"),
        folder: "",
        include: "include",
        from: "cmsis",
        files: &[("httpstatus.httpstatus.pdsc", "httpstatus.pdsc"), ("README.md", "README.md")],
        libraries: &[
            ("lib/thumbv6m-none-eabi", "thumbv6m-none-eabi"),
            ("lib/thumbv7m-none-eabi", "thumbv7m-none-eabi"),
            ("lib/thumbv7em-none-eabi", "thumbv7em-none-eabi"),
            ("lib/thumbv8m.base-none-eabi", "thumbv8m.base-none-eabi"),
            ("lib/thumbv8m.main-none-eabi", "thumbv8m.main-none-eabi"),
        ],
    },
];

/// The kits all of whose targets are in the release: their names and bytes.
pub(super) fn packed(prefix: &Path, targets: &[String]) -> Result<Vec<(String, Vec<u8>)>> {
    let built: BTreeSet<&str> = targets.iter().map(String::as_str).collect();
    let whole = KITS.iter().filter(|kit| kit.libraries.iter().all(|(_, target)| built.contains(target)));
    whole.map(|kit| Ok(((kit.file)(), zipped(kit.folder, &entries(kit, prefix)?)?))).collect()
}

/// The files of a kit, sorted.
fn entries(kit: &Kit, prefix: &Path) -> Result<Vec<Entry>> {
    let mut out = tree::headers(Path::new(kit.include))?;
    let from = root().join("packaging").join(kit.from);
    for (path, name) in kit.files {
        out.push(tree::filled(Path::new(path), &from.join(name), "")?);
    }
    for (folder, target) in kit.libraries {
        let built = prefix.join(dist::library(target));
        let bytes = fs::read(&built).with_context(|| format!("cannot read {}", built.display()))?;
        out.push(Entry { path: PathBuf::from(folder).join("libhttpstatus.a"), bytes });
    }
    out.extend(tree::licences()?);
    out.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(out)
}

/// Packs entries below a folder. The bytes depend only on their content.
fn zipped(folder: &str, entries: &[Entry]) -> Result<Vec<u8>> {
    // Its default time is 1980-01-01.
    let options = SimpleFileOptions::default().unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for Entry { path, bytes } in entries {
        let path = format!("{folder}{}", path.display());
        archive.start_file(&path, options).with_context(|| format!("cannot pack {path}"))?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
