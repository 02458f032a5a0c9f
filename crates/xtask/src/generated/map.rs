//! `include/httpstatus_map.h`.

use httpstatus_core::{REGISTRY_DATE, StatusCode};

use super::comment::block;

/// The whole header.
pub(super) fn text() -> String {
    let about = "The registered HTTP status codes as a macro, to build your own tables. Needs no library.

This file is generated from the registry; see CONTRIBUTING.md.

SPDX-License-Identifier: MIT OR Apache-2.0";
    let list = format!(
        "HTTPSTATUS_MAP(X) expands to X(code, name, phrase) for each code of the IANA registry of {}, in code order. For \
example, in C and C++: #define X(code, name, phrase) case code: return phrase;",
        REGISTRY_DATE
    );
    let rows: Vec<String> = StatusCode::ALL
        .iter()
        .copied()
        .map(|code| format!("    X({}, {}, {:?})", code.as_u16(), code.name(), code.reason()))
        .collect();
    format!(
        "{}#ifndef HTTPSTATUS_MAP_H\n#define HTTPSTATUS_MAP_H\n\n{}#define HTTPSTATUS_MAP(X) \\\n{}\n\n#endif /* HTTPSTATUS_MAP_H */\n",
        block(about, ""),
        block(&list, ""),
        rows.join(" \\\n")
    )
}
