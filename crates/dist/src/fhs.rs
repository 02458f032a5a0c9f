//! The tree of a system's folders, as distributions and `make install` have it: one target, with paths that are known.

use std::path::{Component, Path};

use anyhow::{Result, bail};
use xshell::Shell;

use crate::tree::{self, Entry};
use crate::workspace::root;
use crate::{dist, targets, toolchain};

/// What to install, and where. The names are those of CMake's GNUInstallDirs.
pub struct Install<'a> {
    /// A Rust target triple; if `None`, this machine's.
    pub target: Option<&'a str>,
    /// The absolute path that the files have when they are used.
    pub prefix: &'a Path,
    /// The folder of libraries, below the prefix.
    pub libdir: &'a Path,
    /// The folder to write everything below instead of `/`, as `DESTDIR` of make.
    pub destdir: Option<&'a Path>,
    /// Whether to print nothing.
    pub quiet: bool,
}

/// Builds, checks and installs the library.
pub fn install(sh: &Shell, install: &Install<'_>) -> Result<()> {
    let Install { prefix, libdir, .. } = install;
    let is_plain = |part: Component<'_>| matches!(part, Component::Normal(_));
    if !prefix.is_absolute() {
        bail!("--layout fhs needs an absolute --prefix, such as /usr; DESTDIR says where to write it");
    }
    if !libdir.components().all(is_plain) {
        bail!("--libdir is a folder below the prefix, such as `lib64`");
    }
    let target = install.target.map_or_else(|| toolchain::host(sh), |target| Ok(target.to_owned()))?;
    toolchain::known(sh, &targets::parts(&target))?;
    let archive = dist::make(sh, &target, toolchain::way(sh, &target)?)?;
    let to = match install.destdir {
        Some(folder) => sh.current_dir().join(folder).join(prefix.strip_prefix("/").unwrap_or(prefix)),
        None => prefix.to_path_buf(),
    };
    let path = libdir.join(targets::file_name("httpstatus", &target));
    if !install.quiet {
        dist::say(sh, &to.join(&path), &target, &archive)?;
    }
    let mut entries = entries(prefix, libdir, &target)?;
    entries.push(Entry { path, bytes: archive.bytes });
    tree::write(&to, &entries)
}

/// Every file except the library.
fn entries(prefix: &Path, libdir: &Path, target: &str) -> Result<Vec<Entry>> {
    let mut out = tree::headers(Path::new("include"))?;
    let up = vec![".."; libdir.components().count()].join("/");
    let packaging = root().join("packaging");
    for (from, to) in [
        ("fhs/httpstatus.pc", "pkgconfig/httpstatus.pc"),
        ("fhs/httpstatusConfig.cmake", "cmake/httpstatus/httpstatusConfig.cmake"),
        ("cmake/httpstatusConfigVersion.cmake", "cmake/httpstatus/httpstatusConfigVersion.cmake"),
    ] {
        let Entry { path, bytes } = tree::filled(&libdir.join(to), &packaging.join(from), target)?;
        let text = String::from_utf8_lossy(&bytes)
            .replace("@PREFIX@", &prefix.to_string_lossy())
            .replace("@LIBDIR@", &libdir.to_string_lossy())
            .replace("@FILE@", &targets::file_name("httpstatus", target))
            .replace("@UP@", &up);
        out.push(Entry { path, bytes: text.into_bytes() });
    }
    let manual = root().join("docs/man/httpstatus.3");
    out.push(tree::copied(Path::new("share/man/man3/httpstatus.3"), &manual)?);
    let documentation = Path::new("share/doc/httpstatus");
    for Entry { path, bytes } in tree::licences()? {
        out.push(Entry { path: documentation.join(path), bytes });
    }
    Ok(out)
}
