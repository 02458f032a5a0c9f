//! The indices of HPACK and QPACK are those of the RFCs, and nothing else has one.

use std::collections::BTreeMap;

use crate::oracle::rows;
use httpstatus_core::StatusCode;

fn table(name: &str) -> BTreeMap<u32, u16> {
    let rows =
        rows(include_str!("../../data/hpack_qpack.csv")).into_iter().filter(|row| row["table"] == name);
    rows.map(|row| (row["index"].parse().unwrap(), row["value"].parse().unwrap())).collect()
}

fn check(
    name: &str,
    len: usize,
    index: fn(StatusCode) -> Option<u8>,
    from_index: fn(u32) -> Option<StatusCode>,
) {
    let table = table(name);
    assert_eq!(table.len(), len);
    for at in (0..=70_000).chain([u32::MAX, u32::MAX - 1, 1 << 16, (1 << 16) + 8, (1 << 24) + 25]) {
        assert_eq!(from_index(at).map(|code| code.as_u16()), table.get(&at).copied(), "{name} {at}");
    }
    for code in 100..=999 {
        let expected = table.iter().find(|(_, this)| **this == code).map(|(at, _)| *at);
        assert_eq!(index(StatusCode::from_u16(code).unwrap()).map(u32::from), expected, "{name} {code}");
    }
}

/// RFC 7541 sections 5.1 and 6.1: a bit that is set, and the index in seven bits. RFC 9204 section 4.5.2: two bits that are
/// set, the second for the static table, and the index in six bits; from 63 on, 63 and the rest in a byte.
#[test]
fn every_entry_is_a_status_with_the_bytes_of_its_index() {
    for row in rows(include_str!("../../data/hpack_qpack.csv")) {
        let index: u32 = row["index"].parse().unwrap();
        let bytes = match row["table"].as_str() {
            "HPACK" => format!("{:02x}", 0x80 | index),
            "QPACK" if index < 63 => format!("{:02x}", 0xc0 | index),
            "QPACK" => format!("ff{:02x}", index - 63),
            other => panic!("no table {other}"),
        };
        assert_eq!(
            (&row["name"], &row["indexed_field_line_hex"]),
            (&":status".to_owned(), &bytes),
            "{row:?}"
        );
    }
}

#[test]
fn hpack_both_ways() {
    check("HPACK", 7, StatusCode::hpack_index, StatusCode::from_hpack_index);
}

#[test]
fn qpack_both_ways() {
    check("QPACK", 14, StatusCode::qpack_index, StatusCode::from_qpack_index);
}
