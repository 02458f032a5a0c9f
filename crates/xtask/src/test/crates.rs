//! The crates that are published: what is in them, their documentation, features and lowest dependencies.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

use super::rust::run;
use super::{Machine, Said};
use crate::toolchain::cargo_command;
use crate::workspace::{copy, root, scratch};

const PUBLISHED: [&str; 2] = ["httpstatus-core", "httpstatus-ffi"];
/// What a package may hold beside the sources.
const BESIDE: [&str; 7] = [
    ".cargo_vcs_info.json",
    "Cargo.lock",
    "Cargo.toml",
    "Cargo.toml.orig",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
];
/// What selects a layout, and so adds no API.
const LAYOUTS: [&str; 2] = ["compact", "indexed"];

/// Packages build by themselves and hold the sources, the licences and nothing else.
pub(super) fn packages(machine: &Machine) -> Said {
    let _in_root = machine.sh.push_dir(root());
    let (mut said, mut sources) = (Vec::new(), DefaultHasher::new());
    for package in PUBLISHED {
        let list = run(cargo_command(&machine.sh, &["package", "--allow-dirty", "--list", "-p", package]))?;
        let files: Vec<&str> = list.lines().collect();
        if let Some(stray) = files.iter().find(|file| !file.starts_with("src/") && !BESIDE.contains(file)) {
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
    run(cargo_command(&machine.sh, &package).env("CARGO_TARGET_DIR", folder))?;
    Ok(format!("{}; both build from their packages", said.join(", ")))
}

/// rustdoc, without a warning.
pub(super) fn documentation(machine: &Machine) -> Said {
    let _in_root = machine.sh.push_dir(root());
    for package in PUBLISHED {
        let arguments = ["doc", "--quiet", "--no-deps", "--all-features", "-p", package];
        run(cargo_command(&machine.sh, &arguments).env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok("no warning".to_owned())
}

fn manifest() -> Result<Table> {
    let text = fs::read_to_string(root().join("crates/core/Cargo.toml")).context("cannot read Cargo.toml")?;
    text.parse().context("crates/core/Cargo.toml")
}

/// Every feature, every pair and all of them compile without a warning; the layouts, which add nothing, take turns.
pub(super) fn features(machine: &Machine) -> Said {
    let manifest = manifest()?;
    let all = manifest.get("features").and_then(Value::as_table).context("no [features]")?;
    let adding: Vec<&str> =
        all.keys().map(String::as_str).filter(|name| !LAYOUTS.contains(name) && *name != "default").collect();
    let _in_root = machine.sh.push_dir(root());
    let wanted = |set: &usize| set.count_ones() <= 2 || set.count_ones() as usize == adding.len();
    let sets: Vec<usize> = (0..1 << adding.len()).filter(wanted).collect();
    for (i, set) in sets.iter().enumerate() {
        let chosen = adding.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|(_, name)| *name);
        let layout = [None, Some(LAYOUTS[0]), Some(LAYOUTS[1])][i % 3];
        let features = chosen.chain(layout).collect::<Vec<_>>().join(",");
        let arguments = ["check", "--quiet", "-p", PUBLISHED[0], "--features", &features];
        let result = cargo_command(&machine.sh, &arguments).quiet().ignore_status().output()?;
        if !result.status.success() || !result.stderr.is_empty() {
            bail!("features {features:?}:\n{}", crate::cc::text(&result.stderr));
        }
    }
    Ok(format!("{} sets of {}", sets.len(), adding.join(", ")))
}

/// The core compiles with the oldest versions of its dependencies that Cargo.toml allows.
pub(super) fn lowest_versions(machine: &Machine) -> Said {
    let folder = scratch("lowest")?;
    let to = folder.join("crates/core");
    fs::create_dir_all(&to)?;
    // Only what users get: the dependencies of the tests are ours to choose.
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
    let _there = machine.sh.push_dir(&folder);
    let lock = folder.join("Cargo.lock");
    if lock.exists() {
        fs::remove_file(lock)?;
    }
    // The option is not stable yet; it changes which versions are chosen, nothing of what is compiled.
    let choose = cargo_command(&machine.sh, &["generate-lockfile", "-Zdirect-minimal-versions"]);
    run(choose.env("RUSTC_BOOTSTRAP", "1"))?;
    let build = cargo_command(&machine.sh, &["check", "--quiet", "--all-features"]);
    run(build.env("CARGO_TARGET_DIR", folder.join("target")))?;
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
