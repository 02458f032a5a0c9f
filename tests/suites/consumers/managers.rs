//! Package managers.

use std::path::Path;

use anyhow::{Result, bail, ensure};
use xshell::cmd;

use super::kit::Kit;
use httpstatus_dist::VERSION;
use httpstatus_dist::workspace::root;
use httpstatus_tests::cc::find;
use httpstatus_tests::runner::Missing;

/// Conan packs the unpacked archive, and its test package links and runs a program, without a server.
pub(super) fn conan(kit: &Kit) -> Result<String> {
    if find("conan").is_none() {
        return Err(Missing("conan, version 2: `pipx install conan`".to_owned()).into());
    }
    let (recipe, home) = (kit.prefix(&kit.host)?.join("conan"), kit.folder("conan-home")?);
    kit.run(cmd!(kit.sh, "conan profile detect --force").env("CONAN_HOME", &home))?;
    let said = kit.run(cmd!(kit.sh, "conan create {recipe} --no-remote").env("CONAN_HOME", &home))?;
    kit.says(&said)?;
    let text = std::fs::read_to_string(recipe.join("conanfile.py"))?;
    for (target, system, processor, fits) in SETTINGS {
        let other = kit.folder("conan-other")?;
        std::fs::write(other.join("conanfile.py"), text.replace(&kit.host, target))?;
        let settings = [format!("-sos={system}"), format!("-sarch={processor}")];
        let create = cmd!(kit.sh, "conan create {other} --no-remote --test-folder= {settings...}");
        match kit.run(create.env("CONAN_HOME", &home)) {
            Ok(_) if fits => {}
            Err(error) if !fits && error.to_string().contains(&format!("this archive is for {target}")) => {}
            Err(error) => return Err(error.context(format!("{target} on {system}, {processor}"))),
            Ok(_) => bail!("Conan packed an archive for {target} on {system}, {processor}"),
        }
    }
    Ok(format!("packed, linked, ran; {} systems and processors", SETTINGS.len()))
}

/// A target, a system and a processor as Conan names them, and whether the target's archive is packed for them.
const SETTINGS: [(&str, &str, &str, bool); 10] = [
    ("x86_64-unknown-linux-gnu", "Linux", "s390x", false),
    ("universal-apple-darwin", "Macos", "armv8|x86_64", true),
    ("universal-apple-darwin", "Macos", "armv8", true),
    ("universal-apple-darwin", "Linux", "x86_64", false),
    ("aarch64-apple-darwin", "Macos", "armv8", true),
    ("aarch64-apple-darwin", "Macos", "armv8|x86_64", false),
    ("x86_64-pc-windows-msvc", "Windows", "x86_64", true),
    ("x86_64-pc-windows-msvc", "Windows", "armv8", false),
    ("x86_64-unknown-freebsd", "FreeBSD", "x86_64", true),
    ("x86_64-unknown-freebsd", "Linux", "x86_64", false),
];

/// The port installs the unpacked archive, and find_package finds it there.
pub(super) fn vcpkg(kit: &Kit) -> Result<String> {
    let port = kit.prefix(&kit.host)?.join("vcpkg/httpstatus");
    let manifest: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(port.join("vcpkg.json"))?)?;
    ensure!(manifest["name"] == "httpstatus" && manifest["version"] == VERSION, "vcpkg.json: {manifest}");
    let install = |architecture: &str, to: &Path| {
        let (script, portfile) =
            (root().join("tests/consumers/vcpkg/port.cmake"), port.join("portfile.cmake"));
        let architecture = format!("-DVCPKG_TARGET_ARCHITECTURE={architecture}");
        kit.run(cmd!(
            kit.sh,
            "cmake -DPORTFILE={portfile} -DCURRENT_PACKAGES_DIR={to} {architecture} -P {script}"
        ))
    };
    match install("ppc64le", &kit.folder("vcpkg-other")?) {
        Err(error) if error.to_string().contains("this archive is for") => {}
        Err(error) => return Err(error),
        Ok(_) => bail!("the port installs an archive for a processor that it is not for"),
    }
    let installed = kit.folder("vcpkg-installed")?;
    install(if kit.host.starts_with("x86_64") { "x64" } else { "arm64" }, &installed)?;
    ensure!(installed.join("share/httpstatus/copyright").exists(), "the licences are not installed");
    let folder = kit.project("cmake-find-package", "vcpkg-app")?;
    let (build, package) = (folder.join("build"), installed.join("share/httpstatus"));
    kit.run(cmd!(kit.sh, "cmake -S {folder} -B {build} -Dhttpstatus_DIR={package}"))?;
    kit.run(cmd!(kit.sh, "cmake --build {build}"))?;
    kit.native(&build.join("app"))?;
    Ok("installed, linked, ran; another processor is refused".to_owned())
}

/// PlatformIO takes the archive as a library, and the script in it chooses the archive to link.
pub(super) fn platformio(kit: &Kit) -> Result<String> {
    pio()?;
    let folder = kit.project("platformio", "platformio")?;
    let (build, app) = (folder.join("build.sh"), folder.join("app"));
    kit.run(cmd!(kit.sh, "{build} {app}").env("HTTPSTATUS", kit.prefix(&kit.host)?))?;
    kit.native(&app)
}

/// PlatformIO has to be there.
pub(super) fn pio() -> Result<()> {
    match find("pio") {
        Some(_) => Ok(()),
        None => Err(Missing("pio and SCons: `pip install platformio scons`".to_owned()).into()),
    }
}
