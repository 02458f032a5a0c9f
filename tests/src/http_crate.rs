//! The tests and documentation examples of the `http` crate's status module, with only the name of the crate changed.
//! They come from cargo's copy of the crate and are not part of this project.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::Shell;

use crate::cargo::output_here;
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::{root, scratch};

/// The least number of examples to find, so that none is lost when the crate's layout changes.
const EXAMPLES: usize = 7;

/// Runs them and returns how many there were.
pub fn tests(sh: &Shell) -> Result<String> {
    let http = folder_of_http(sh)?;
    let crate_folder = scratch("http-crate")?;
    let read = |path: &str| {
        let path = http.join(path);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let tests = read("tests/status_code.rs")?;
    let examples = examples(&read("src/status.rs")?);
    if examples.len() < EXAMPLES {
        bail!("{} has {} examples in src/status.rs, not {EXAMPLES}", http.display(), examples.len());
    }
    write(&crate_folder.join("Cargo.toml"), &manifest())?;
    write(&crate_folder.join("tests/status_code.rs"), &renamed(&tests))?;
    write(&crate_folder.join("src/lib.rs"), &library(&examples))?;
    // The same versions as here, so that there is nothing to download.
    fs::copy(root().join("Cargo.lock"), crate_folder.join("Cargo.lock")).context("cannot copy Cargo.lock")?;

    let _there = sh.push_dir(&crate_folder);
    let said = output_here(
        cargo_command(sh, &["test", "--offline"]).env("CARGO_TARGET_DIR", crate_folder.join("target")),
    )?;
    let passed: Vec<&str> =
        said.lines().filter_map(|line| line.strip_prefix("test result: ok. ")?.split(' ').next()).collect();
    let version = http.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(format!(
        "{version}: {} tests and {} examples passed",
        passed.get(1).unwrap_or(&"?"),
        passed.last().unwrap_or(&"?")
    ))
}

fn folder_of_http(sh: &Shell) -> Result<PathBuf> {
    let _in_root = sh.push_dir(root());
    let json = cargo_command(sh, &["metadata", "--format-version", "1"]).quiet().ignore_stderr().read()?;
    let metadata: serde_json::Value = serde_json::from_str(&json).context("cannot read cargo's metadata")?;
    let packages = metadata["packages"].as_array().context("cargo's metadata has no packages")?;
    let http = packages
        .iter()
        .find(|package| package["name"] == "http")
        .and_then(|http| http["manifest_path"].as_str());
    let manifest =
        http.context("cargo's metadata has no crate `http`; it is a dev-dependency of crates/core")?;
    Ok(Path::new(manifest).parent().context("the manifest of `http` has no folder")?.to_owned())
}

fn renamed(rust: &str) -> String {
    rust.replace("use http::", "use httpstatus_core::")
        .replace("http::StatusCode", "httpstatus_core::StatusCode")
}

/// The blocks of code in documentation comments.
fn examples(source: &str) -> Vec<String> {
    let (mut examples, mut inside): (Vec<String>, bool) = (Vec::new(), false);
    for line in source.lines().map(str::trim_start) {
        let Some(line) = line.strip_prefix("///").or_else(|| line.strip_prefix("//!")) else { continue };
        if line.trim_start().starts_with("```") {
            if !inside {
                examples.push(String::new());
            }
            inside = !inside;
        } else if let (true, Some(example)) = (inside, examples.last_mut()) {
            example.push_str(line);
            example.push('\n');
        }
    }
    examples
}

fn library(examples: &[String]) -> String {
    let mut out = String::from("//! The examples of the http crate's status module.\n");
    for (i, example) in examples.iter().enumerate() {
        out.push_str("\n/// ```\n");
        for line in renamed(example).lines() {
            out.push_str(&format!("///{line}\n"));
        }
        out.push_str(&format!("/// ```\npub fn example_{i}() {{}}\n"));
    }
    out
}

fn manifest() -> String {
    let core = root().join("crates/core");
    format!(
        "[package]\nname = \"http-status-tests\"\nversion = \"0.0.0\"\nedition = \"2021\"\npublish = false\n\n\
        [dependencies]\nhttpstatus-core = {{ path = {core:?} }}\n\n[workspace]\n"
    )
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::examples;

    #[test]
    fn blocks_of_documentation_comments_are_found() {
        let source = "/// ```\n/// one();\n/// ```\nfn f() {}\n    /// text\n    /// ```\n    /// two();\n    /// ```\n";
        assert_eq!(examples(source), [" one();\n", " two();\n"]);
    }
}
