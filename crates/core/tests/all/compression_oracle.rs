//! The indices of HPACK and QPACK are those of the RFCs, and nothing else has one.

use std::collections::BTreeMap;

use httpstatus_core::StatusCode;

fn table(name: &str) -> BTreeMap<u32, u16> {
    let mut file = csv::Reader::from_reader(&include_bytes!("../../data/hpack_qpack.csv")[..]);
    let rows = file.records().map(Result::unwrap).filter(|row| &row[0] == name);
    rows.map(|row| (row[1].parse().unwrap(), row[3].parse().unwrap())).collect()
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

#[test]
fn hpack_both_ways() {
    check("HPACK", 7, StatusCode::hpack_index, StatusCode::from_hpack_index);
}

#[test]
fn qpack_both_ways() {
    check("QPACK", 14, StatusCode::qpack_index, StatusCode::from_qpack_index);
}
