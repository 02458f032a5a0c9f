//! Package managers.

use anyhow::{Result, bail};
use xshell::cmd;

use super::kit::Kit;
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
    // An archive for one processor is not packed for another.
    let other = cmd!(kit.sh, "conan create {recipe} --no-remote -s arch=s390x").env("CONAN_HOME", &home);
    match kit.run(other) {
        Err(error) if error.to_string().contains("this archive is for") => {}
        Err(error) => return Err(error),
        Ok(_) => bail!("Conan packed an archive for a processor that it is not for"),
    }
    Ok("packed, linked, ran; another processor is refused".to_owned())
}

/// PlatformIO takes the archive as a library, and the script in it chooses the archive to link.
pub(super) fn platformio(kit: &Kit) -> Result<String> {
    if find("pio").is_none() {
        return Err(Missing("pio and SCons: `pip install platformio scons`".to_owned()).into());
    }
    let folder = kit.project("platformio", "platformio")?;
    let (build, app) = (folder.join("build.sh"), folder.join("app"));
    kit.run(cmd!(kit.sh, "{build} {app}").env("HTTPSTATUS", kit.prefix(&kit.host)?))?;
    kit.native(&app)
}
