//! The published crates: their contents, documentation, features and lowest dependencies.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

use httpstatus_dist::toolchain::{cargo_command, cargo_of_rustup};
use httpstatus_dist::workspace::{copy, root, scratch};
use httpstatus_tests::cargo::{output, output_here};
use httpstatus_tests::runner::{self, Missing, test};
use xshell::Shell;

const PUBLISHED: [&str; 2] = ["httpstatus-core", "httpstatus-ffi"];
/// The files that a package may contain besides the sources and the examples.
const BESIDE: [&str; 7] = [
    ".cargo_vcs_info.json",
    "Cargo.lock",
    "Cargo.toml",
    "Cargo.toml.orig",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
];
/// The features that select a layout and add no API.
const LAYOUTS: &str = "compact,indexed";

fn main() -> ExitCode {
    runner::main("crates", || {
        Ok(vec![
            test("packages", packages),
            test("documentation", documentation),
            test("pairs of features", features).slow(),
            test("lowest versions", lowest_versions),
            test("public interface", public_interface),
        ])
    })
}

/// Packages build by themselves and contain the sources, the examples, the licences and nothing else.
fn packages(sh: &Shell) -> Result<String> {
    let (mut said, mut sources) = (Vec::new(), DefaultHasher::new());
    for package in PUBLISHED {
        let list = output(sh, cargo_command(sh, &["package", "--allow-dirty", "--list", "-p", package]))?;
        let files: Vec<&str> = list.lines().collect();
        if let Some(stray) = files.iter().find(|file| {
            !["src/", "examples/"].iter().any(|start| file.starts_with(start)) && !BESIDE.contains(file)
        }) {
            bail!("{package} would be published with {stray}; see `include` in its Cargo.toml");
        }
        if let Some(missing) = BESIDE.iter().skip(1).find(|file| !files.contains(file)) {
            bail!("{package} would be published without {missing}");
        }
        let folder = root().join("crates").join(package.trim_start_matches("httpstatus-"));
        for file in files.iter().filter(|file| file.starts_with("src/")) {
            fs::read(folder.join(file)).with_context(|| format!("cannot read {file}"))?.hash(&mut sources);
        }
        said.push(format!("{package}: {} files", files.len()));
    }
    let package = ["package", "--allow-dirty", "--offline", "-p", PUBLISHED[0], "-p", PUBLISHED[1]];
    // Cargo keeps what it once unpacked from a registry, and knows the one that it makes here by its path alone: other
    // sources under the same version need another path.
    let folder = scratch("published")?.join(format!("{:016x}", sources.finish()));
    output(sh, cargo_command(sh, &package).env("CARGO_TARGET_DIR", folder))?;
    Ok(format!("{}; both build from their packages", said.join(", ")))
}

/// rustdoc, without a warning.
fn documentation(sh: &Shell) -> Result<String> {
    for package in PUBLISHED {
        let arguments = ["doc", "--quiet", "--no-deps", "--all-features", "-p", package];
        output(sh, cargo_command(sh, &arguments).env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok("no warning".to_owned())
}

/// What the core makes public is what `public-api.txt` lists: nothing changes unnoticed.
fn public_interface(sh: &Shell) -> Result<String> {
    const LIST: &str = "crates/core/public-api.txt";
    // rustdoc gives its findings to other programs in nightly Rust alone.
    let options = ["public-api", "-p", PUBLISHED[0], "--all-features", "-sss", "--color=never"];
    let tool = cargo_of_rustup(sh, "nightly", &["public-api", "--version"]);
    let is_there = tool.is_some_and(|tool| tool.quiet().ignore_stderr().read().is_ok());
    let Some(command) = cargo_of_rustup(sh, "nightly", &options).filter(|_| is_there) else {
        let nightly = "`rustup toolchain install nightly --profile minimal`";
        let tool = "`cargo install --locked cargo-public-api`";
        return Err(Missing(format!("nightly Rust and cargo-public-api: {nightly}, {tool}")).into());
    };
    let now = output(sh, command.env("CARGO_TARGET_DIR", scratch("public-api")?))?;
    // Later compilers have it as another name of the type `!`.
    let now = now.replace(" = never\n", " = core::convert::Infallible\n");
    let listed = fs::read_to_string(root().join(LIST)).with_context(|| format!("cannot read {LIST}"))?;
    let without = |these: &str, those: &str, sign: char| {
        let those: BTreeSet<&str> = those.lines().collect();
        let lines = these.lines().filter(|line| !those.contains(line));
        lines.map(|line| format!("{sign}{line}\n")).collect::<String>()
    };
    let changed = without(&listed, &now, '-') + &without(&now, &listed, '+');
    if !changed.is_empty() {
        bail!("{changed}if that is meant: `cargo +nightly {} > {LIST}`", options.join(" "));
    }
    Ok(format!("{} lines as listed", now.lines().count()))
}

fn manifest() -> Result<Table> {
    let text = fs::read_to_string(root().join("crates/core/Cargo.toml")).context("cannot read Cargo.toml")?;
    text.parse().context("crates/core/Cargo.toml")
}

/// Every feature and every pair of them compiles without a warning, with each layout of the tables too.
fn features(sh: &Shell) -> Result<String> {
    if output(sh, cargo_command(sh, &["hack", "--version"])).is_err() {
        return Err(Missing("cargo-hack: `cargo install --locked cargo-hack`".to_owned()).into());
    }
    let pairs = ["hack", "check", "--quiet", "--feature-powerset", "--depth", "2"];
    let which = ["-p", PUBLISHED[0], "--mutually-exclusive-features", LAYOUTS];
    let command = cargo_command(sh, &[&pairs[..], &which].concat()).env("RUSTFLAGS", "-D warnings");
    output(sh, command.env("CARGO_TARGET_DIR", scratch("features")?))?;
    Ok("no warning".to_owned())
}

/// The core compiles with the oldest versions of its dependencies that Cargo.toml allows.
fn lowest_versions(sh: &Shell) -> Result<String> {
    let folder = scratch("lowest")?;
    let to = folder.join("crates/core");
    fs::create_dir_all(&to)?;
    // Only the dependencies that users get, not those of the tests.
    let mut core = manifest()?;
    core.remove("dev-dependencies");
    fs::write(to.join("Cargo.toml"), core.to_string())?;
    fs::copy(root().join("crates/core/README.md"), to.join("README.md"))?;
    let workspace = fs::read_to_string(root().join("Cargo.toml")).context("cannot read Cargo.toml")?;
    let mut workspace: Table = workspace.parse().context("Cargo.toml")?;
    let table = workspace.get_mut("workspace").and_then(Value::as_table_mut).context("no [workspace]")?;
    table.insert("members".to_owned(), vec!["crates/core"].into());
    table.remove("default-members");
    table.remove("dependencies");
    fs::write(folder.join("Cargo.toml"), workspace.to_string())?;
    let (from, sources) = (root().join("crates/core/src"), to.join("src"));
    if sources.exists() {
        fs::remove_dir_all(&sources)?;
    }
    copy(&from, &sources, &[])?;
    let _there = sh.push_dir(&folder);
    let lock = folder.join("Cargo.lock");
    if lock.exists() {
        fs::remove_file(lock)?;
    }
    // This unstable option changes which versions are chosen, not how they are compiled.
    let choose = cargo_command(sh, &["generate-lockfile", "-Zdirect-minimal-versions"]);
    output_here(choose.env("RUSTC_BOOTSTRAP", "1"))?;
    let build = cargo_command(sh, &["check", "--quiet", "--all-features"]);
    output_here(build.env("CARGO_TARGET_DIR", folder.join("target")))?;
    let lock = fs::read_to_string(folder.join("Cargo.lock")).context("no Cargo.lock")?;
    let lock: Table = lock.parse().context("Cargo.lock")?;
    let dependencies = core.get("dependencies").and_then(Value::as_table).context("no [dependencies]")?;
    let packages = lock.get("package").and_then(Value::as_array).context("no packages")?;
    let text = |package: &Value, key: &str| package.get(key).and_then(Value::as_str).map(str::to_owned);
    let chosen: Vec<String> = packages
        .iter()
        .filter_map(|package| Some((text(package, "name")?, text(package, "version")?)))
        .filter(|(name, _)| dependencies.contains_key(name))
        .map(|(name, version)| format!("{name} {version}"))
        .collect();
    Ok(chosen.join(", "))
}
