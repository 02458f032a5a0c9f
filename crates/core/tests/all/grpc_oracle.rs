//! gRPC codes equal gRPC's own two tables, both ways.

use crate::oracle::{self, Row};
use httpstatus_core::StatusCode;

fn rows(direction: &str) -> Vec<Row> {
    let all = oracle::rows(include_str!("../../data/grpc.csv"));
    all.into_iter().filter(|row| row["direction"] == direction).collect()
}

#[test]
fn every_http_status_has_the_listed_grpc_status() {
    let rows = rows("http-to-grpc");
    let listed = |text: &str| rows.iter().find(|row| row["http"] == text);
    for code in 100..=999_u16 {
        let row = listed(&code.to_string())
            .or_else(|| if code < 200 { listed("1xx") } else { listed("other") })
            .expect("a row for every code");
        let expected = row["grpc_number"].parse::<u8>().ok();
        assert_eq!(StatusCode::from_u16(code).unwrap().to_grpc(), expected, "{code}");
        assert_ne!(expected, Some(0), "OK is never guessed");
    }
}

/// The document has no row for 431, so "All other codes" holds: UNKNOWN. grpc-java alone answers INTERNAL.
#[test]
fn a_431_is_one_of_all_other_codes() {
    assert_eq!(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.to_grpc(), Some(2));
}

#[test]
fn every_grpc_status_has_the_listed_http_status() {
    let rows = rows("grpc-to-http");
    assert_eq!(rows.len(), 17);
    for row in rows {
        let number = row["grpc_number"].parse().unwrap();
        assert_eq!(StatusCode::from_grpc(number).map(u16::from), row["http"].parse().ok(), "{row:?}");
    }
    for number in [17, 18, 255, 256, 257, 65_536, u32::MAX] {
        assert_eq!(StatusCode::from_grpc(number), None);
    }
}

/// What gRPC's documents do not promise: of 17 statuses only these come back.
#[test]
fn only_four_statuses_survive_the_round_trip() {
    let back: Vec<u32> = (0..=16)
        .filter(|number| {
            let there = StatusCode::from_grpc(*number).unwrap();
            there.to_grpc().map(u32::from) == Some(*number)
        })
        .collect();
    assert_eq!(back, [2, 7, 14, 16]);
}
