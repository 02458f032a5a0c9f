//! Every status line that real servers sent is strictly valid, in whatever pieces it arrives.

use crate::wire::{pieces, whole};
use httpstatus_core::{Leniencies, parse_line};

#[test]
fn every_captured_line_is_strictly_valid() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples-c/captures");
    let mut lines = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "http") {
            continue;
        }
        let mut head = &std::fs::read(&path).unwrap()[..];
        // Interim responses come before the final one, each with an empty line at its end.
        while !head.is_empty() {
            let line = parse_line(head, Leniencies::STRICT).unwrap().unwrap();
            assert_eq!(parse_line(head, Leniencies::ALL), Ok(Some(line)));
            let all: Vec<usize> = (1..line.used).collect();
            assert_eq!(
                pieces(head, Leniencies::STRICT, &all),
                whole(head, Leniencies::STRICT),
                "{}",
                path.display()
            );
            let end = head.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
            head = &head[end + 4..];
            lines += 1;
        }
    }
    assert_eq!(lines, 207);
}
