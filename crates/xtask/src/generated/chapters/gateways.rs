//! `docs/grpc.md` and `docs/vendors.md`: codes that others give a meaning.

use std::fmt::Write;

use httpstatus_core::StatusCode;
use httpstatus_core::vendor::{self, Seen};
use httpstatus_web::GRPC;

use super::{NOTE, html, words};

/// `docs/grpc.md`: both directions.
pub(in super::super) fn grpc() -> String {
    let mut out = format!(
        "# gRPC gateways\n\nHow codes translate between HTTP and gRPC, by the mappings in gRPC's own documents. The two \
        directions are not inverse to each other.{NOTE}\
        ## From HTTP\n\nA client reports this status for a response that has no `grpc-status`: `httpstatus_to_grpc()` in C, \
        `StatusCode::to_grpc` in Rust. Every code that is not listed becomes 2 UNKNOWN. A 1xx becomes none, because the final \
        response is still to come.\n\n| HTTP | gRPC |\n|---|---|\n"
    );
    for code in StatusCode::ALL {
        if let Some(grpc) = code.to_grpc().filter(|grpc| *grpc != 2) {
            writeln!(out, "| {code} | {grpc} {} |", GRPC[usize::from(grpc)]).expect("writes to a string");
        }
    }
    out.push_str(
        "\n## To HTTP\n\nA gateway that offers a gRPC service over HTTP sends this code: `httpstatus_from_grpc()` in C, \
        `StatusCode::from_grpc` in Rust.\n\n| gRPC | HTTP |\n|---|---|\n",
    );
    for (number, name) in (0..).zip(GRPC) {
        let code = StatusCode::from_grpc(number).expect("a status of gRPC");
        let phrase = if code.is_registered() { code.reason() } else { "(not registered)" };
        writeln!(out, "| {number} {name} | {} {phrase} |", code.as_u16()).expect("writes to a string");
    }
    out.push_str(
        "\nFor FAILED_PRECONDITION a server may choose 412 instead of 400 if the request had fields about an ETag, such as \
        If-Match (`google/rpc/code.proto`).\n",
    );
    out
}

/// `docs/vendors.md`: codes that nobody registered.
pub(in super::super) fn vendors() -> String {
    let mut out = format!(
        "# Vendor codes\n\nUnregistered codes that vendors use, and registered ones that they use differently. Only \
        `httpstatus_vendor_reason()` and its kin in C, and the module `vendor` in Rust, know them: nothing here \
        changes what another function returns.{NOTE}Where a code occurs:\n\n"
    );
    for seen in Seen::ALL.iter().filter(|seen| **seen != Seen::Nowhere) {
        writeln!(out, "- **{}**: {}", words(seen.as_str()), html(seen.doc())).expect("writes to a string");
    }
    out.push_str(
        "\n| code | vendor | phrase or name | meaning | where | source |\n|---|---|---|---|---|---|\n",
    );
    for row in vendor::rows() {
        let cells = [
            format!("{:03}", row.code()),
            row.name().to_owned(),
            row.explanation().to_owned(),
            row.meaning().to_owned(),
            words(row.seen().as_str()) + if row.is_in_use() { "" } else { ", no longer" },
            row.source().to_owned(),
        ];
        writeln!(out, "| {} |", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))
            .expect("writes to a string");
    }
    out
}

#[cfg(test)]
mod tests {
    use httpstatus_core::StatusCode;
    use httpstatus_dist::workspace::root;
    use httpstatus_web::GRPC;

    #[test]
    fn the_names_are_those_of_the_source() {
        let rows = std::fs::read_to_string(root().join("crates/core/data/grpc.csv")).expect("the file");
        let mut seen = [false; GRPC.len()];
        for row in rows.lines().skip(1) {
            let cells: Vec<&str> = row.split(',').collect();
            let Ok(number) = cells[3].parse::<usize>() else { continue };
            assert_eq!(GRPC[number], cells[2], "{row}");
            seen[number] = true;
        }
        assert_eq!(seen, [true; GRPC.len()]);
        assert_eq!(StatusCode::from_grpc(17), None);
    }
}
