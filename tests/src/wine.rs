//! Wine, which runs programs for Windows.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::scratch;

use crate::cc::text;
use crate::machine::Once;
use crate::runner::Tool;

/// The program, and Debian's packages.
pub const WINE: Tool = ("wine", "wine wine64");
/// A compiler for [`WINDOWS`], and its Debian package.
pub const MINGW: Tool = ("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64-win32");
/// The Rust target that both are for.
pub const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// What Wine reads from its environment: a folder of its own for what is drive C, no messages, and neither .NET nor a
/// browser, which it would ask to install.
pub fn environment() -> Result<[(&'static str, String); 3]> {
    let folder = scratch("wine")?.to_string_lossy().into_owned();
    Ok([
        ("WINEPREFIX", folder),
        ("WINEDEBUG", "-all".to_owned()),
        ("WINEDLLOVERRIDES", "mscoree=;mshtml=".to_owned()),
    ])
}

/// A command that runs a program. The first makes drive C.
pub fn wine(program: &Path) -> Result<Command> {
    static READY: Once<()> = Once::new();
    let command = |program: &Path| -> Result<Command> {
        let mut command = Command::new(WINE.0);
        command.arg(program).envs(environment()?);
        Ok(command)
    };
    READY.get(|| {
        let said = command(Path::new("wineboot"))?.arg("--init").output().context("cannot run wine")?;
        if !said.status.success() {
            bail!("wineboot: {}\n{}", said.status, text(&said.stderr));
        }
        Ok(())
    })?;
    command(program)
}
