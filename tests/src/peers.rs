//! The tests of other HTTP crates with our status code in place of theirs. The crates come from cargo's registry; what is
//! changed in them is listed here, and nothing of them is part of this project.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::{copy, root, scratch};
use xshell::Shell;

use crate::cargo::output_here;

/// One crate.
#[derive(Clone, Copy)]
pub struct Peer {
    /// Its name in the registry.
    pub name: &'static str,
    /// The version that the changes are made for.
    version: &'static str,
    /// What changes in which of its files.
    changes: &'static [(&'static str, &'static [Change])],
    /// What cargo test is given.
    arguments: &'static [&'static str],
    /// How many of its tests must pass, so that none is lost.
    tests: usize,
}

/// One change of a file.
#[derive(Clone, Copy)]
enum Change {
    /// Keeps nothing but the item whose first line begins so.
    Keep(&'static str),
    /// Removes the item whose first line begins so, with its attributes and documentation.
    Drop(&'static str),
    /// Replaces a text, which occurs so many times.
    Replace(usize, &'static str, &'static str),
    /// Adds a text at the end.
    Add(&'static str),
}
use Change::{Add, Drop, Keep, Replace};

/// A type of its own with the constants of the http crate.
pub const PICOSERVE: Peer = Peer {
    name: "picoserve",
    version: "0.20.1",
    changes: &[(
        "src/response/status.rs",
        &[
            Keep("impl super::IntoResponse for StatusCode"),
            Replace(1, "self.0", "self.as_u16()"),
            Add("pub use httpstatus_core::StatusCode;\n"),
        ],
    )],
    arguments: &["--lib", "--features", "tokio,json,ws,alloc"],
    tests: 36,
};

/// A public field, which its tests use as a constructor, of any number: 0 becomes 999, which they do not notice.
pub const REQWLESS: Peer = Peer {
    name: "reqwless",
    version: "0.14.0",
    changes: &[(
        "src/response/mod.rs",
        &[
            Drop("pub struct StatusCode("),
            Drop("impl From<u16> for StatusCode"),
            Drop("impl StatusCode {"),
            Replace(1, "response.code.unwrap().into()", "StatusCode(response.code.unwrap())"),
            Replace(1, "self.0 == (*rhs as u16)", "self.as_u16() == (*rhs as u16)"),
            Replace(1, "match from.0", "match from.as_u16()"),
            Add("pub type StatusCode = httpstatus_core::StatusCode;\n\
                #[allow(non_snake_case)]\n\
                pub fn StatusCode(code: u16) -> StatusCode {\n    StatusCode::from_i32_lossy(code.into())\n}\n"),
        ],
    )],
    // This one test asks a server of Google at a fixed address.
    arguments: &["--lib", "--tests", "--", "--skip", "google_panic"],
    tests: 52,
};

/// A bare number, and a line that it writes itself.
pub const EDGE_HTTP: Peer = Peer {
    name: "edge-http",
    version: "0.8.0",
    changes: &[
        (
            "src/lib.rs",
            &[
                Replace(1, "pub code: u16", "pub code: httpstatus_core::StatusCode"),
                Replace(1, "code: 200", "code: httpstatus_core::StatusCode::OK"),
                Replace(1, "        code: u16", "        code: httpstatus_core::StatusCode"),
            ],
        ),
        (
            "src/io.rs",
            &[
                Replace(
                    1,
                    "self.code = parser.code.ok_or(Error::InvalidHeaders)?",
                    "self.code = parser.code.and_then(|code| code.try_into().ok()).ok_or(Error::InvalidHeaders)?",
                ),
                Drop("pub(crate) async fn send_status<W>("),
                Add("pub(crate) async fn send_status<W: Write>(\n    \
                    http11: bool,\n    \
                    status: httpstatus_core::StatusCode,\n    \
                    reason: Option<&str>,\n    \
                    mut output: W,\n\
                    ) -> Result<(), Error<W::Error>> {\n    \
                    let line = httpstatus_core::StatusLine::with_reason(status, reason.unwrap_or(\"\").as_bytes());\n    \
                    let line = line.and_then(|line| line.with_minor(u8::from(http11))).ok_or(Error::InvalidHeaders)?;\n    \
                    for part in [&line.head()[..], line.phrase(), b\"\\r\\n\"] {\n        \
                    output.write_all(part).await.map_err(Error::Io)?;\n    \
                    }\n    \
                    Ok(())\n\
                    }\n"),
            ],
        ),
        (
            "src/io/server.rs",
            &[
                Replace(2, "        status: u16", "        status: httpstatus_core::StatusCode"),
                Replace(1, "_response(101,", "_response(httpstatus_core::StatusCode::SWITCHING_PROTOCOLS,"),
                Replace(1, "_request(200,", "_request(httpstatus_core::StatusCode::OK,"),
                Replace(1, "_request(500,", "_request(httpstatus_core::StatusCode::INTERNAL_SERVER_ERROR,"),
            ],
        ),
    ],
    arguments: &["--lib"],
    tests: 4,
};

/// Runs the tests of a crate with our type, and returns how many passed.
pub fn tests(sh: &Shell, peer: Peer) -> Result<String> {
    let folder = scratch("peers")?.join(peer.name);
    let (asks, copied) = (folder.join("asks"), folder.join("copy"));
    let original = crate_folder(sh, peer.name, peer.version, &asks)?;
    sh.remove_path(&copied)?;
    copy(&original, &copied, &["Cargo.toml.orig", ".cargo-ok"])?;
    for (file, changes) in peer.changes {
        let path = copied.join(file);
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let text = changes.iter().try_fold(text, |text, change| change.made(text));
        fs::write(&path, text.with_context(|| format!("{} {file}", peer.name))?)?;
    }
    let path = copied.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let core = root().join("crates/core");
    let added = format!("\n[dependencies.httpstatus-core]\npath = {core:?}\n\n[workspace]\n");
    fs::write(&path, manifest + &added)?;

    let _there = sh.push_dir(&copied);
    let command = cargo_command(sh, &[&["test"], peer.arguments].concat());
    // Their warnings are theirs.
    let command = command.env("CARGO_TARGET_DIR", folder.join("target")).env("RUSTFLAGS", "--cap-lints=warn");
    let passed = count(&output_here(command)?);
    ensure!(passed >= peer.tests, "only {passed} tests of {} ran, not {}", peer.name, peer.tests);
    Ok(format!("{} {}: {passed} tests passed", peer.name, peer.version))
}

/// Where cargo keeps a crate, which it downloads if need be; `asks` is a folder for the project that depends on it.
pub(crate) fn crate_folder(sh: &Shell, name: &str, version: &str, asks: &Path) -> Result<PathBuf> {
    fs::create_dir_all(asks.join("src"))?;
    fs::write(asks.join("src/lib.rs"), "")?;
    fs::write(
        asks.join("Cargo.toml"),
        format!(
            "[package]\nname = \"asks\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n\
            [dependencies]\n{name} = {{ version = \"={version}\", default-features = false }}\n\n[workspace]\n"
        ),
    )?;
    let _there = sh.push_dir(asks);
    let json = output_here(cargo_command(sh, &["metadata", "--format-version", "1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&json).context("cannot read cargo's metadata")?;
    let packages = metadata["packages"].as_array().context("cargo's metadata has no packages")?;
    let package = packages.iter().find(|package| package["name"] == name);
    let manifest = package.and_then(|package| package["manifest_path"].as_str());
    let manifest = Path::new(manifest.with_context(|| format!("cargo's metadata has no crate {name}"))?);
    Ok(manifest.parent().with_context(|| format!("the manifest of {name} has no folder"))?.to_owned())
}

/// How many tests the runners counted as passed.
fn count(output: &str) -> usize {
    let counts = output.lines().filter_map(|line| line.strip_prefix("test result: ok. "));
    counts.filter_map(|rest| rest.split(' ').next()?.parse::<usize>().ok()).sum()
}

impl Change {
    fn made(self, text: String) -> Result<String> {
        Ok(match self {
            Keep(first) => {
                let (start, end) = item(&text, first)?;
                text[start..end].to_owned()
            }
            Drop(first) => {
                let (start, end) = item(&text, first)?;
                text[..start].to_owned() + &text[end..]
            }
            Replace(times, from, to) => {
                let found = text.matches(from).count();
                ensure!(found == times, "has `{from}` {found} times, not {times}");
                text.replace(from, to)
            }
            Add(more) => text + "\n" + more,
        })
    }
}

/// Where the item begins, with its attributes and documentation, and ends. It stands at the left margin, once.
fn item(text: &str, first: &str) -> Result<(usize, usize)> {
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        lines.push((at, line));
        at += line.len();
    }
    let found: Vec<usize> = (0..lines.len()).filter(|i| lines[*i].1.starts_with(first)).collect();
    let [begin] = found[..] else { bail!("has {} items `{first}`, not one", found.len()) };
    let above =
        lines[..begin].iter().rev().take_while(|(_, line)| line.starts_with("#[") || line.starts_with("///"));
    let start = above.last().map_or(lines[begin].0, |(at, _)| *at);
    let is_end = |line: &str| matches!(line.trim_end(), "}" | "};") || line.trim_end().ends_with(';');
    let end = if lines[begin].1.trim_end().ends_with(';') {
        Some(lines[begin])
    } else {
        let left = lines[begin..].iter().copied();
        left.filter(|(_, line)| !line.starts_with(' ')).find(|(_, line)| is_end(line))
    };
    let (at, line) = end.with_context(|| format!("`{first}` does not end"))?;
    Ok((start, at + line.len()))
}

#[cfg(test)]
mod tests {
    use super::{Add, Drop, Keep, Replace};

    const SOURCE: &str = "use a;\n\n/// Doc.\n#[derive(Debug)]\npub struct S(u8);\n\nimpl S {\n    fn f() {\n    }\n}\nfn g() {}\n";

    #[test]
    fn items_are_dropped_and_kept() {
        let made = |change: super::Change| change.made(SOURCE.to_owned()).map_err(|error| error.to_string());
        assert_eq!(
            made(Drop("pub struct S(")).unwrap(),
            "use a;\n\n\nimpl S {\n    fn f() {\n    }\n}\nfn g() {}\n"
        );
        assert_eq!(made(Keep("impl S {")).unwrap(), "impl S {\n    fn f() {\n    }\n}\n");
        assert_eq!(made(Drop("impl T")).unwrap_err(), "has 0 items `impl T`, not one");
        assert_eq!(made(Replace(1, "f()", "h()")).unwrap(), SOURCE.replace("f()", "h()"));
        assert_eq!(made(Replace(2, "f()", "h()")).unwrap_err(), "has `f()` 1 times, not 2");
        assert_eq!(made(Add("x")).unwrap(), format!("{SOURCE}\nx"));
    }
}
