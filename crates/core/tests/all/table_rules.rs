//! A bad row of the registry does not compile, and the compiler's message says which row and what to do. Each rule is
//! tried on a copy of the sources with one row spoilt.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use crate::sources::sources;

/// Compiles a copy of the crate with `registry.rs` changed and returns what the compiler said.
fn compile_with(label: &str, from: &str, to: &str) -> (bool, String) {
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join(label);
    let _ = fs::remove_dir_all(&package); // an earlier layout of the sources may have left files there
    let copy = package.join("src");
    fs::create_dir_all(&copy).unwrap();
    fs::write(package.join("README.md"), "The crate's documentation.").unwrap(); // lib.rs includes it
    for (file, mut text) in sources() {
        if file == Path::new("table/registry.rs") && !from.is_empty() {
            assert_eq!(text.matches(from).count(), 1, "the row to spoil stands once in registry.rs");
            text = text.replace(from, to);
        }
        fs::create_dir_all(copy.join(&file).parent().unwrap()).unwrap();
        fs::write(copy.join(file), text).unwrap();
    }
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let out = Command::new(rustc)
        .args(["--edition=2024", "--crate-type=lib", "--emit=metadata", "--crate-name=spoilt", "--out-dir"])
        .arg(&copy)
        .arg(copy.join("lib.rs"))
        .env("CARGO_PKG_VERSION", env!("CARGO_PKG_VERSION"))
        .output()
        .expect("rustc runs");
    (out.status.success(), String::from_utf8_lossy(&out.stderr).into_owned())
}

fn refused(label: &str, from: &str, to: &str, message: &str) {
    let (compiled, said) = compile_with(label, from, to);
    assert!(!compiled, "{label} compiled");
    assert!(said.contains(message), "{label}: expected `{message}` in\n{said}");
}

const GONE: &str = "410 GONE \"Gone\"";

#[test]
fn the_table_as_it_stands_compiles() {
    let (compiled, said) = compile_with("as_is", "", "");
    assert!(compiled, "{said}");
}

#[test]
fn a_duplicate_row_is_refused() {
    refused(
        "duplicate",
        GONE,
        "409 GONE \"Gone\"",
        "registry: row 409 GONE is a duplicate, out of code order",
    );
}

#[test]
fn a_misplaced_row_is_refused() {
    refused(
        "misplaced",
        GONE,
        "404 GONE \"Gone\"",
        "registry: row 404 GONE is a duplicate, out of code order",
    );
    refused("swapped", GONE, "499 GONE \"Gone\"", "out of code order or outside 100..=599");
}

#[test]
fn a_row_outside_the_range_is_refused() {
    refused("range", "511 NETWORK", "600 NETWORK", "row 600 NETWORK_AUTHENTICATION_REQUIRED is a duplicate");
}

#[test]
fn an_empty_phrase_is_refused() {
    refused(
        "empty_phrase",
        GONE,
        "410 GONE \"\"",
        "registry: row 410 GONE has an empty phrase or description",
    );
}

#[test]
fn an_empty_description_is_refused() {
    let text = "\"Removed, probably for good.\"";
    refused("empty_description", text, "\"\"", "registry: row 410 GONE has an empty phrase or description");
}

#[test]
fn a_name_given_twice_is_refused() {
    refused("twice", GONE, "410 CONFLICT \"Gone\"", "duplicate definitions with name `CONFLICT`");
}

#[test]
fn text_that_is_not_ascii_is_refused() {
    refused("not_ascii", GONE, "410 GONE \"Gon\u{e9}\"", "texts are printable ASCII");
}
