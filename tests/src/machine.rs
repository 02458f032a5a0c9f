//! What several tests share, each built once, for the first that asks.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use anyhow::{Context, Error, Result};
use httpstatus_dist::workspace::root;
use httpstatus_dist::{dist, toolchain};
use xshell::Shell;

use crate::cargo::output;
use crate::runner::Missing;

/// A value that is computed once. Later calls return the same value or error.
pub struct Once<T>(OnceLock<Result<T, String>>);

impl<T> Once<T> {
    /// No value yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Computes the value, or waits for the thread that does.
    pub fn get(&self, make: impl FnOnce() -> Result<T>) -> Result<&T> {
        let made = self.0.get_or_init(|| make().map_err(|error| format!("{error:#}")));
        made.as_ref().map_err(|error| Error::msg(error.clone()))
    }
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Values by name, each computed once.
pub struct OnceEach<T>(Mutex<BTreeMap<String, Arc<Once<T>>>>);

impl<T: Clone> OnceEach<T> {
    /// No value yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }

    /// Computes the value of this name, or waits for the thread that does.
    pub fn get(&self, name: &str, make: impl FnOnce() -> Result<T>) -> Result<T> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let one = Arc::clone(all.entry(name.to_owned()).or_default());
        drop(all);
        one.get(make).cloned()
    }
}

impl<T: Clone> Default for OnceEach<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// The library of this machine, with its headers.
pub struct Library {
    /// The Rust target of this machine.
    pub target: String,
    /// The folder of the headers.
    pub include: PathBuf,
    /// `libhttpstatus.a`.
    pub archive: PathBuf,
}

/// Lays out the library of this machine in `dist/`.
pub fn library(sh: &Shell) -> Result<&'static Library> {
    static LIBRARY: Once<Library> = Once::new();
    LIBRARY.get(|| {
        let target = toolchain::host(sh)?;
        dist::order(sh, &dist::Order { quiet: true, ..dist::Order::default() })?;
        Ok(Library { include: root().join("dist/include"), archive: dist::archive_path(&target), target })
    })
}

/// The archive of any target; `host` is this machine. The error is [`Missing`] if no compiler here builds for it.
pub fn archive(sh: &Shell, target: &str) -> Result<PathBuf> {
    static ARCHIVES: OnceEach<PathBuf> = OnceEach::new();
    let host = library(sh)?;
    if target == "host" || target == host.target {
        return Ok(host.archive.clone());
    }
    toolchain::way(sh, target).map_err(|error| Missing(error.to_string()))?;
    ARCHIVES.get(target, || dist::archive(sh, target).map(|_| dist::archive_path(target)))
}

/// The archive of a target to compare with the budgets: the same on every machine.
pub fn archive_to_measure(sh: &Shell, target: &str) -> Result<PathBuf> {
    static ARCHIVES: OnceEach<PathBuf> = OnceEach::new();
    let target = triple(sh, target)?;
    toolchain::way(sh, &target).map_err(|error| Missing(error.to_string()))?;
    ARCHIVES.get(&target, || dist::archive_to_measure(sh, &target))
}

/// A target's triple; `host` is this machine.
pub fn triple(sh: &Shell, target: &str) -> Result<String> {
    if target == "host" { toolchain::host(sh) } else { Ok(target.to_owned()) }
}

/// The program `xtask`, for tests of its commands.
pub fn xtask(sh: &Shell) -> Result<&'static Path> {
    static XTASK: Once<PathBuf> = Once::new();
    let path = XTASK.get(|| {
        let arguments = ["build", "--quiet", "--package", "xtask", "--message-format=json"];
        let messages = output(sh, toolchain::cargo_command(sh, &arguments))?;
        let paths = messages.lines().filter_map(|line| {
            let message: serde_json::Value = serde_json::from_str(line).ok()?;
            Some(PathBuf::from(message["executable"].as_str()?))
        });
        paths.collect::<Vec<_>>().pop().context("cargo built no xtask")
    });
    path.map(PathBuf::as_path)
}
