//! `include/httpstatus_map.h`.

use httpstatus_core::{REGISTRY_DATE, StatusCode, vendor};

use super::comment::block;

/// The whole header.
pub(super) fn text() -> String {
    let about = "The registered HTTP status codes and those of vendors as macros, to build your own tables. Needs no library.

This file is generated from the registry; see CONTRIBUTING.md.

SPDX-License-Identifier: MIT OR Apache-2.0";
    let list = format!(
        "HTTPSTATUS_MAP(X) expands to X(code, name, phrase) for each code of the IANA registry of {}, in code order. For \
example, in C and C++: #define X(code, name, phrase) case code: return phrase;",
        REGISTRY_DATE
    );
    let rows = rows(
        StatusCode::ALL.iter().map(|code| format!("{}, {}, {:?}", code.as_u16(), code.name(), code.reason())),
    );
    let vendors = "HTTPSTATUS_VENDOR_MAP(X) expands to X(code, vendor, reason, explanation, meaning) for each row of \
the table of vendor codes, in the order of httpstatus_vendor_at(). The code is a number, the others are strings: the \
vendor's name, the phrase that it sends or documents (or \"\"), a few words for a log, and what the code means there. The \
meanings are here alone, so that they take room only in programs that want them.";
    let vendor_rows = self::rows(vendor::rows().map(|row| {
        format!(
            "{}, {:?}, {:?}, {:?}, {:?}",
            row.code(),
            row.name(),
            row.reason(),
            row.explanation(),
            row.meaning()
        )
    }));
    format!(
        "{}#ifndef HTTPSTATUS_MAP_H\n#define HTTPSTATUS_MAP_H\n\n{}#define HTTPSTATUS_MAP(X) \\\n{rows}\n\n\
        {}#define HTTPSTATUS_VENDOR_MAP(X) \\\n{vendor_rows}\n\n#endif /* HTTPSTATUS_MAP_H */\n",
        block(about, ""),
        block(&list, ""),
        block(vendors, ""),
    )
}

/// One call of the macro per row.
fn rows(arguments: impl Iterator<Item = String>) -> String {
    arguments.map(|arguments| format!("    X({arguments})")).collect::<Vec<_>>().join(" \\\n")
}
