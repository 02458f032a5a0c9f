//! The installable tree: every file below a prefix except the libraries.

use std::fs;
use std::path::{Path, PathBuf};

use crate::VERSION;
use crate::workspace::root;
use anyhow::{Context, Result, bail};

const HEADERS: [&str; 3] = ["httpstatus.h", "httpstatus_map.h", "httpstatus.hpp"];
const CMAKE: [&str; 3] =
    ["httpstatusConfig.cmake", "httpstatusConfigVersion.cmake", "httpstatusTarget.cmake"];
/// The files that make the tree a Zephyr module, an ESP-IDF component, a PlatformIO library and a CMake project.
const ECOSYSTEMS: [&str; 15] = [
    "CMakeLists.txt",
    "examples/status/CMakeLists.txt",
    "examples/status/components/httpstatus/CMakeLists.txt",
    "examples/status/main/CMakeLists.txt",
    "examples/status/main/main.c",
    "idf_component.yml",
    "library.json",
    "pio_link.py",
    "zephyr/CMakeLists.txt",
    "zephyr/Kconfig",
    "zephyr/module.yml",
    "zephyr/sample/CMakeLists.txt",
    "zephyr/sample/prj.conf",
    "zephyr/sample/sample.yaml",
    "zephyr/sample/src/main.c",
];
/// The recipe of Conan's package, with the program that tests it, and vcpkg's port.
const MANAGERS: [&str; 7] = [
    "conan/conanfile.py",
    "conan/test_package/CMakeLists.txt",
    "conan/test_package/conanfile.py",
    "conan/test_package/main.c",
    "vcpkg/httpstatus/httpstatusConfig.cmake",
    "vcpkg/httpstatus/portfile.cmake",
    "vcpkg/httpstatus/vcpkg.json",
];

/// A file of the tree: its path below the prefix, and its bytes.
pub struct Entry {
    /// Relative to the prefix, or to the folder of a release archive.
    pub path: PathBuf,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Every file except the libraries. `target` is the default of pkg-config.
pub fn entries(target: &str) -> Result<Vec<Entry>> {
    let mut out = headers(Path::new("include"))?;
    let packaging = root().join("packaging");
    for script in CMAKE {
        let from = packaging.join("cmake").join(script);
        out.push(filled(&Path::new("lib/cmake/httpstatus").join(script), &from, target)?);
    }
    out.push(filled(Path::new("lib/pkgconfig/httpstatus.pc"), &packaging.join("httpstatus.pc"), target)?);
    out.push(filled(Path::new("README.md"), &packaging.join("README.md"), target)?);
    for file in ECOSYSTEMS {
        out.push(filled(Path::new(file), &packaging.join("firmware").join(file), target)?);
    }
    for file in MANAGERS {
        out.push(filled(Path::new(file), &packaging.join(file), target)?);
    }
    out.extend(licences()?);
    out.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(out)
}

/// The headers, for a folder.
pub fn headers(folder: &Path) -> Result<Vec<Entry>> {
    HEADERS.iter().map(|header| copied(&folder.join(header), &root().join("include").join(header))).collect()
}

/// The licences.
pub fn licences() -> Result<Vec<Entry>> {
    let mut out = Vec::new();
    for file in fs::read_dir(root())? {
        let file = file?;
        if file.file_name().to_string_lossy().starts_with("LICENSE") {
            out.push(copied(Path::new(&file.file_name()), &file.path())?);
        }
    }
    if out.is_empty() {
        bail!("no LICENSE* file in the workspace's root; the library must ship with its licence");
    }
    Ok(out)
}

/// A file as it is.
pub(crate) fn copied(path: &Path, from: &Path) -> Result<Entry> {
    let bytes = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    Ok(Entry { path: path.to_owned(), bytes })
}

/// A template with the version and the target filled in.
pub fn filled(path: &Path, from: &Path, target: &str) -> Result<Entry> {
    let text = fs::read_to_string(from).with_context(|| format!("cannot read {}", from.display()))?;
    let bytes = text.replace("@VERSION@", VERSION).replace("@TARGET@", target).into_bytes();
    Ok(Entry { path: path.to_owned(), bytes })
}

/// Writes entries below a prefix.
pub fn write(prefix: &Path, entries: &[Entry]) -> Result<()> {
    for entry in entries {
        let path = prefix.join(&entry.path);
        let folder = path.parent().unwrap_or(prefix);
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        // Do not touch unchanged files, so that build systems have nothing to do.
        if fs::read(&path).is_ok_and(|old| old == entry.bytes) {
            continue;
        }
        fs::write(&path, &entry.bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}
