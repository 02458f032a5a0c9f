//! Installed from source into a system's folders: `dist --layout fhs`, cargo-c and Debian's package.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use object::{Object, ObjectSymbol};
use xshell::cmd;

use super::kit::Kit;
use httpstatus_dist::workspace::root;
use httpstatus_dist::{VERSION, toolchain};
use httpstatus_tests::cc::find;
use httpstatus_tests::runner::Missing;

/// A folder of libraries like Debian's, two levels below the prefix.
const LIBDIR: &str = "lib/some-linux-gnu";

/// The tree of a distribution, for pkg-config and CMake; written elsewhere than where its files say it is.
pub(super) fn fhs(kit: &Kit) -> Result<String> {
    let system = kit.folder("fhs")?;
    let arguments =
        ["run", "--quiet", "--package", "httpstatus-dist", "--", "--layout", "fhs", "--prefix", "/usr"];
    let command = toolchain::cargo_command(kit.sh, &[&arguments[..], &["--libdir", LIBDIR]].concat());
    let _in_root = kit.sh.push_dir(root());
    kit.run(command.env("DESTDIR", &system))?;
    linked(kit, &system, LIBDIR)?;
    // As on a system where /lib is a link to /usr/lib.
    #[cfg(unix)]
    std::os::unix::fs::symlink("usr/lib", system.join("lib")).context("cannot link /lib")?;
    cmake(kit, "fhs-cmake-lib", &system, &system.join(LIBDIR).join("cmake/httpstatus"))?;
    Ok("pkg-config and CMake find it, built, ran".to_owned())
}

/// Builds and runs a program with a library that is installed below `system` instead of `/`.
fn linked(kit: &Kit, system: &Path, libdir: &str) -> Result<()> {
    let name = system.file_name().context("a folder without a name")?.to_string_lossy();
    let libraries = system.join("usr").join(libdir);
    let folder = kit.project("pkg-config", &format!("{name}-pkg-config"))?;
    let (build, app) = (folder.join("build.sh"), folder.join("app"));
    let command = cmd!(kit.sh, "{build} {app}")
        .env("PKG_CONFIG_LIBDIR", libraries.join("pkgconfig"))
        .env("PKG_CONFIG_SYSROOT_DIR", system)
        .env("LD_RUN_PATH", &libraries);
    kit.run(command)?;
    kit.native(&app)?;
    let package = libraries.join("cmake/httpstatus");
    if package.exists() { cmake(kit, &format!("{name}-cmake"), system, &package) } else { Ok(()) }
}

fn cmake(kit: &Kit, name: &str, system: &Path, package: &Path) -> Result<()> {
    let folder = kit.project("cmake-find-package", name)?;
    let build = folder.join("build");
    kit.run(cmd!(kit.sh, "cmake -S {folder} -B {build} -Dhttpstatus_DIR={package}"))?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    let cache = fs::read_to_string(build.join("CMakeCache.txt"))?;
    if !cache.contains(&*system.to_string_lossy()) {
        bail!("CMake took the library from elsewhere than {}", system.display());
    }
    kit.native(&build.join("app")).map(drop)
}

/// cargo-c: a shared library with a name, and nothing but our functions.
pub(super) fn cargo_c(kit: &Kit) -> Result<String> {
    if find("cargo-cinstall").is_none() {
        return Err(Missing("cargo-cinstall: `cargo install --locked cargo-c`".to_owned()).into());
    }
    let system = kit.folder("cargo-c")?;
    let arguments = ["cinstall", "--release", "--locked", "--package", "httpstatus-c", "--prefix", "/usr"];
    let command = toolchain::cargo_command(kit.sh, &[&arguments[..], &["--libdir", "/usr/lib"]].concat());
    let _in_root = kit.sh.push_dir(root());
    kit.run(command.arg("--destdir").arg(&system))?;
    let library = system.join("usr/lib").join(format!("libhttpstatus.so.{VERSION}"));
    let bytes = fs::read(&library).with_context(|| format!("cannot read {}", library.display()))?;
    let exported = names(&object::File::parse(&*bytes)?, true)?;
    let archive = kit.prefix(&kit.host)?.join("lib").join(&kit.host).join("libhttpstatus.a");
    let ours = archive_names(&archive)?;
    if exported != ours {
        let other: Vec<&String> = exported.symmetric_difference(&ours).collect();
        bail!("the shared library and the archive differ in {other:?}");
    }
    // Below 1.0 the minor version is part of the name, since it may change the interface.
    let soname = format!("libhttpstatus.so.{}", VERSION.rsplit_once('.').context("no version")?.0);
    let dynamic = kit.run(cmd!(kit.sh, "readelf --dynamic {library}"))?;
    if !dynamic.contains(&format!("soname: [{soname}]")) {
        bail!("its name is not {soname}:\n{dynamic}");
    }
    linked(kit, &system, "lib")?;
    let needed =
        kit.run(cmd!(kit.sh, "readelf --dynamic").arg(kit.folder("cargo-c-pkg-config")?.join("app")))?;
    if !needed.contains(&soname) {
        bail!("the program does not need {soname}:\n{needed}");
    }
    Ok(format!("{soname}, {} bytes, exports {} functions; linked, ran", bytes.len(), exported.len()))
}

/// The global names that a file defines, for dynamic or static linkers.
fn names(file: &object::File<'_>, dynamic: bool) -> Result<BTreeSet<String>> {
    let symbols: Vec<_> = if dynamic { file.dynamic_symbols().collect() } else { file.symbols().collect() };
    let defined = symbols.iter().filter(|symbol| symbol.is_global() && symbol.is_definition());
    defined.map(|symbol| Ok(symbol.name()?.to_owned())).collect()
}

fn archive_names(path: &Path) -> Result<BTreeSet<String>> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let archive = object::read::archive::ArchiveFile::parse(&*bytes)?;
    let mut out = BTreeSet::new();
    for member in archive.members() {
        out.extend(names(&object::File::parse(member?.data(&*bytes)?)?, false)?);
    }
    Ok(out)
}

/// Debian's package: built without network, checked by lintian, installed, linked, removed.
pub(super) fn debian(kit: &Kit) -> Result<String> {
    let folder = kit.folder("debian")?;
    let source = root().join("packaging/debian/source.sh");
    kit.run(cmd!(kit.sh, "{source} {folder}"))?;
    {
        let _there = kit.sh.push_dir(folder.join(format!("httpstatus-{VERSION}")));
        // Without the right to make a network of its own, cargo's offline mode alone has to do.
        let alone = cmd!(kit.sh, "unshare --net true").quiet().ignore_stderr().run().is_ok();
        let prefix: &[&str] = if alone { &["unshare", "--net"] } else { &[] };
        kit.run(cmd!(kit.sh, "env {prefix...} dpkg-buildpackage --unsigned-source --unsigned-changes"))?;
    }
    let changes = one(&folder, ".changes")?;
    let clean = [
        "--display-info",
        "--fail-on",
        "error,warning,info",
        "--suppress-tags",
        "debian-watch-file-is-missing",
    ];
    let said = kit.run(cmd!(kit.sh, "lintian --allow-root {clean...} {changes}"))?;
    if !said.is_empty() {
        bail!("lintian says: {said}");
    }
    let (system, package) = (kit.folder("debian-system")?, one(&folder, ".deb")?);
    let database = system.join("var/lib/dpkg");
    for name in ["updates", "info"] {
        fs::create_dir_all(database.join(name))?;
    }
    fs::write(database.join("status"), "")?;
    let dpkg = ["dpkg", "--force-not-root", "--root"];
    kit.run(cmd!(kit.sh, "fakeroot {dpkg...} {system} --install {package}"))?;
    let libdir = format!("lib/{}", kit.run(cmd!(kit.sh, "dpkg-architecture -qDEB_HOST_MULTIARCH"))?);
    linked(kit, &system, &libdir)?;
    kit.run(cmd!(kit.sh, "fakeroot {dpkg...} {system} --purge libhttpstatus-dev"))?;
    if system.join("usr").exists() {
        bail!("the removed package leaves files in {}", system.join("usr").display());
    }
    let bytes = fs::metadata(&package)?.len();
    Ok(format!("{bytes} bytes, lintian says nothing; installed, linked, ran, removed"))
}

/// The only file in a folder whose name has this end.
fn one(folder: &Path, end: &str) -> Result<PathBuf> {
    let files: Vec<PathBuf> = fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<Result<_>>()?;
    let mut files = files.into_iter().filter(|path| path.to_string_lossy().ends_with(end));
    files.next().with_context(|| format!("no {end} in {}", folder.display()))
}
