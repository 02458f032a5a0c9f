//! The bill of materials, in CycloneDX's JSON. It lists what is in the archive. No tool can derive that from Cargo.lock,
//! which also lists what the tools need, but not Rust's core library. The tests read it with cyclonedx-bom. Writing it with
//! that crate would take more code than JSON does, and make every command compile 27 more crates.

use httpstatus_dist::{VERSION, tree::Entry};
use serde_json::{Value, json};

use super::{provenance::Provenance, sums};

const LICENCE: &str = "MIT OR Apache-2.0";

/// What a release archive contains: our crates, and the parts of Rust's core library that were inlined.
pub(super) fn text(target: &str, files: &[Entry], provenance: &Provenance) -> String {
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
    components.extend(files.iter().map(file));
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

fn file(entry: &Entry) -> Value {
    json!({
        "type": "file",
        "name": entry.path.display().to_string(),
        "hashes": [{ "alg": "SHA-256", "content": sums::hex(&entry.bytes) }],
    })
}

#[cfg(test)]
mod tests {
    use cyclonedx_bom::prelude::{Bom, Validate};
    use httpstatus_dist::tree::Entry;

    use super::{Provenance, text};

    #[test]
    fn the_bill_is_valid_and_the_same_each_time() {
        let provenance = Provenance {
            compiler: "rustc 1.2.3 (abc)".to_owned(),
            flags: "lto=fat".to_owned(),
            commit: "unknown".to_owned(),
        };
        let files = [Entry { path: "include/a.h".into(), bytes: b"abc".to_vec() }];
        let bill = text("thumbv6m-none-eabi", &files, &provenance);
        assert_eq!(bill, text("thumbv6m-none-eabi", &files, &provenance));
        assert!(bill.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        let read = Bom::parse_from_json_v1_5(bill.as_bytes()).unwrap();
        assert!(read.validate().passed(), "{:?}", read.validate());
        assert_eq!(read.components.unwrap().0.len(), 5);
    }
}
