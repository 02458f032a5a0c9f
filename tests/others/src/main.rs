//! Reads `S` (status line) or `D` (date) and hexadecimal bytes from each line of standard input. Prints what is asked for:
//! `1.1 200 4f4b` (version, code, phrase), Unix seconds, or `-` for what is refused.

use std::io::{Write, stdin, stdout};
use std::time::UNIX_EPOCH;

use httpstatus_core::{HttpDate, Leniencies, parse_line};

/// When years of two digits are read: in November 2025.
const NOW: i64 = 1_764_000_000;

fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2).map(|two| std::str::from_utf8(two).unwrap());
    digits.map(|two| u8::from_str_radix(two, 16).unwrap()).collect()
}

fn said(major: u8, minor: u8, code: u16, reason: &[u8]) -> String {
    let hex: String = reason.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{major}.{minor} {code} {hex}")
}

fn ours(line: &[u8], allow: Leniencies) -> Option<String> {
    let line = parse_line(line, allow).ok()??;
    Some(said(line.version.0, line.version.1, line.code.as_u16(), line.reason))
}

fn httparse(line: &[u8]) -> Option<String> {
    let all = [line, b"\r\n"].concat();
    let mut fields = [httparse::EMPTY_HEADER; 4];
    let mut response = httparse::Response::new(&mut fields);
    response.parse(&all).ok()?;
    Some(said(1, response.version?, response.code?, response.reason?.as_bytes()))
}

fn httpdate(date: &[u8]) -> Option<String> {
    let time = httpdate::parse_http_date(std::str::from_utf8(date).ok()?).ok()?;
    Some(time.duration_since(UNIX_EPOCH).ok()?.as_secs().to_string())
}

fn main() {
    let judge = std::env::args().nth(1).expect("who is asked");
    let mut out = stdout().lock();
    for line in stdin().lines() {
        let line = line.unwrap();
        let (kind, hex) = line.split_once(' ').unwrap();
        let text = bytes(hex);
        let answer = match (judge.as_str(), kind) {
            ("strict", "S") => ours(&text, Leniencies::STRICT),
            ("lenient", "S") => ours(&text, Leniencies::ALL),
            ("strict" | "lenient", _) => {
                HttpDate::parse(&text, Some(NOW)).ok().map(|date| date.unix_seconds().to_string())
            }
            (_, "S") => httparse(&text),
            _ => httpdate(&text),
        };
        writeln!(out, "{}", answer.unwrap_or_else(|| "-".to_owned())).unwrap();
    }
}
