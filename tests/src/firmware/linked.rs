//! Systems that cannot be emulated here: the conformance program is compiled and linked for them by LLVM, not run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::{root, scratch};
use object::{File, Object};

use super::program::{WARNINGS, folder};
use crate::captures::files;
use crate::cc::text;
use crate::runner::Tool;

/// A system, and how to link for it.
pub(super) struct Linked {
    pub(super) target: &'static str,
    /// Once for each processor in the archive: clang's name of the target, and the linker with `OUT` in place of the image.
    links: &'static [(&'static str, &'static str)],
    /// Who can run it.
    pub(super) who: &'static str,
}

const MAC: &str = "not run: the macOS job of .github/workflows/ci.yml, or anyone with a Mac";
const MAC_X86: (&str, &str) = (
    "x86_64-apple-macos11",
    "lld -flavor darwin -arch x86_64 -platform_version macos 11.0 11.0 -dylib -o OUT",
);
const MAC_ARM: (&str, &str) =
    ("arm64-apple-macos11", "lld -flavor darwin -arch arm64 -platform_version macos 11.0 11.0 -dylib -o OUT");

pub(super) const LINKED: [Linked; 7] = [
    Linked {
        target: "x86_64-pc-windows-msvc",
        links: &[(
            "x86_64-pc-windows-msvc",
            "lld-link -nologo -nodefaultlib -entry:start -subsystem:console -out:OUT",
        )],
        who: "not run: the Windows job of .github/workflows/ci.yml, or anyone with Visual Studio",
    },
    Linked {
        target: "aarch64-pc-windows-msvc",
        links: &[(
            "aarch64-pc-windows-msvc",
            "lld-link -nologo -nodefaultlib -entry:start -subsystem:console -out:OUT",
        )],
        who: "not run: anyone with Visual Studio on Windows for Arm",
    },
    Linked {
        target: "aarch64-pc-windows-gnullvm",
        links: &[("aarch64-pc-windows-gnu", "ld.lld -m arm64pe -e start --subsystem console -o OUT")],
        who: "not run: anyone with llvm-mingw on Windows for Arm",
    },
    Linked { target: "x86_64-apple-darwin", links: &[MAC_X86], who: MAC },
    Linked { target: "aarch64-apple-darwin", links: &[MAC_ARM], who: MAC },
    Linked { target: "universal-apple-darwin", links: &[MAC_X86, MAC_ARM], who: MAC },
    Linked {
        target: "x86_64-unknown-freebsd",
        links: &[("x86_64-unknown-freebsd", "ld.lld -e start -o OUT")],
        who: "not run: anyone with FreeBSD",
    },
];

/// The tools of all of them.
pub(super) const TOOLS: [Tool; 4] =
    [("clang", "clang"), ("ld.lld", "lld"), ("lld", "lld"), ("lld-link", "lld")];

impl Linked {
    /// The program that links. `lld -flavor darwin` has a name of its own, which Debian does not install.
    pub(super) fn linker(&self) -> &'static str {
        match self.links.first().and_then(|(_, linker)| linker.split(' ').next()) {
            Some("lld") => "ld64.lld",
            linker => linker.unwrap_or_default(),
        }
    }

    /// Links the conformance program, once for each processor.
    pub(super) fn link(&self, archive: &Path) -> Result<()> {
        for (clang, linker) in self.links {
            let image = link(clang, linker, archive).with_context(|| format!("for {clang}"))?;
            exports_nothing(&fs::read(image)?).with_context(|| format!("for {clang}"))?;
        }
        Ok(())
    }
}

fn link(clang: &str, linker: &str, archive: &Path) -> Result<PathBuf> {
    let objects = scratch("linked")?.join(clang);
    fs::remove_dir_all(&objects).or_else(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    })?;
    fs::create_dir_all(&objects)?;
    let (firmware, include) = (folder(), root().join("include"));
    let mut compiler = Command::new("clang");
    compiler.current_dir(&objects).arg("--target=".to_owned() + clang).args(["-Os", "-ffreestanding"]);
    compiler.args(["-fno-builtin", "-fno-stack-protector", "-c"]).args(WARNINGS.split_whitespace());
    compiler.arg("-I").arg(&firmware).arg("-I").arg(include).args(files(&firmware.join("conformance"), "c")?);
    compiler.args([firmware.join("link/start.c"), firmware.join("runtime/memory.c")]);
    silent(&mut compiler)?;
    let image = objects.join("conformance");
    let line = linker.replace("OUT", &image.to_string_lossy());
    let mut words = line.split(' ');
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).args(files(&objects, "o")?).arg(archive);
    silent(&mut command)?;
    Ok(image)
}

/// Fails if an image exports a function of the library.
fn exports_nothing(image: &[u8]) -> Result<()> {
    for export in File::parse(image)?.exports()? {
        let name = String::from_utf8_lossy(export.name());
        if name.contains("httpstatus_") {
            bail!("the image exports `{name}`");
        }
    }
    Ok(())
}

fn silent(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let said = command.output().with_context(|| format!("cannot run {program}"))?;
    if !said.status.success() || !said.stderr.is_empty() {
        bail!("{program}: {}\n{}{}", said.status, text(&said.stdout), text(&said.stderr));
    }
    Ok(())
}
