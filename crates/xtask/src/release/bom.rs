//! The bill of materials, in CycloneDX's JSON.

use httpstatus_dist::{VERSION, tree::Entry};
use serde_json::{Value, json};

use super::{provenance::Provenance, sums};

const LICENCE: &str = "MIT OR Apache-2.0";

/// What one release archive is made of: our crates, and the parts of Rust's core library that were inlined.
pub(super) fn text(target: &str, library: &[u8], files: &[Entry], provenance: &Provenance) -> String {
    let crates = ["httpstatus-c", "httpstatus-core", "httpstatus-ffi"];
    let mut components: Vec<Value> = crates.iter().map(|name| ours(name)).collect();
    components.push(json!({
        "type": "library",
        "bom-ref": "rust-core",
        "name": "core",
        "version": provenance.compiler_version(),
        "description": "Rust's core library; what of it is used was inlined by link-time optimisation",
        "licenses": [{ "expression": LICENCE }],
    }));
    components.push(file(&format!("lib/{target}/libhttpstatus.a"), library));
    components.extend(files.iter().map(|entry| file(&entry.path.display().to_string(), &entry.octets)));
    let bom = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "library",
                "bom-ref": "httpstatus",
                "name": "httpstatus",
                "version": VERSION,
                "licenses": [{ "expression": LICENCE }],
            },
            "tools": { "components": [
                { "type": "application", "name": "rustc", "version": provenance.compiler_version() },
            ]},
            "properties": [
                { "name": "httpstatus:target", "value": target },
                { "name": "httpstatus:compiler", "value": provenance.compiler },
                { "name": "httpstatus:flags", "value": provenance.flags },
                { "name": "httpstatus:commit", "value": provenance.commit },
            ],
        },
        "components": components,
        "dependencies": [
            { "ref": "httpstatus", "dependsOn": ["httpstatus-c"] },
            { "ref": "httpstatus-c", "dependsOn": ["httpstatus-ffi", "rust-core"] },
            { "ref": "httpstatus-ffi", "dependsOn": ["httpstatus-core", "rust-core"] },
            { "ref": "httpstatus-core", "dependsOn": ["rust-core"] },
            { "ref": "rust-core" },
        ],
    });
    format!("{bom:#}\n")
}

fn ours(name: &str) -> Value {
    json!({
        "type": "library",
        "bom-ref": name,
        "name": name,
        "version": VERSION,
        "licenses": [{ "expression": LICENCE }],
    })
}

fn file(path: &str, octets: &[u8]) -> Value {
    json!({
        "type": "file",
        "name": path,
        "hashes": [{ "alg": "SHA-256", "content": sums::hex(octets) }],
    })
}
