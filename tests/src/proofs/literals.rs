//! Status lines and dates among the string literals of a source in Rust, C, Go, Python or JavaScript.

/// What a literal holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A status line.
    Line,
    /// A date.
    Date,
}

const WEEKDAYS: [&[u8]; 7] = [b"Mon", b"Tue", b"Wed", b"Thu", b"Fri", b"Sat", b"Sun"];

/// The status lines, each up to its line end, and the dates. A line without an end gets one.
pub(super) fn literals(source: &[u8]) -> Vec<(Kind, Vec<u8>)> {
    let mut found = Vec::new();
    for (at, quote) in source.iter().enumerate().filter(|(_, byte)| matches!(byte, b'"' | b'\'' | b'`')) {
        let rest = &source[at + 1..];
        let escaped_line = [b"\\r\\nHTTP/".as_slice(), b"\\nHTTP/", b" HTTP/", b"HTTP/", b"\nHTTP/"];
        if escaped_line.iter().any(|start| rest.starts_with(start)) {
            let mut line = unescaped(rest, *quote);
            let end = line.iter().skip(2).position(|byte| *byte == b'\n').map(|end| end + 3);
            match end {
                Some(end) => line.truncate(end),
                None => line.extend(b"\r\n"),
            }
            found.push((Kind::Line, line));
        } else if WEEKDAYS.iter().any(|day| rest.starts_with(day)) {
            let date = unescaped(rest, *quote);
            if date.contains(&b':') && date.iter().any(u8::is_ascii_digit) && date.len() < 60 {
                found.push((Kind::Date, date));
            }
        }
    }
    found
}

/// The content of a literal up to its closing quote, with the escapes that these languages share.
fn unescaped(source: &[u8], quote: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = source;
    while let [byte, tail @ ..] = rest {
        rest = tail;
        match byte {
            b'\\' if quote != b'`' => {
                let [escape, tail @ ..] = rest else { break };
                rest = tail;
                match escape {
                    b'r' => out.push(b'\r'),
                    b'n' => out.push(b'\n'),
                    b't' => out.push(b'\t'),
                    b'0' => out.push(0),
                    b'x' => {
                        let digits = rest.get(..2).and_then(|two| std::str::from_utf8(two).ok());
                        if let Some(value) = digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
                            out.push(value);
                            rest = &rest[2..];
                        }
                    }
                    // A literal that goes on in the next line.
                    b'\n' => rest = rest.trim_ascii_start(),
                    other => out.push(*other),
                }
            }
            byte if *byte == quote => break,
            byte => out.push(*byte),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Kind, literals};

    #[test]
    fn literals_of_all_languages_are_read() {
        let source = br#"a = b"HTTP/1.1 200 O\x4b\r\nServer: x"; b = 'HTTP/1.0 404'; "GET / HTTP/1.1"; "Sun, 06 Nov 1994 08:49:37 GMT" "Sunday""#;
        let expected: [(Kind, &[u8]); 3] = [
            (Kind::Line, b"HTTP/1.1 200 OK\r\n"),
            (Kind::Line, b"HTTP/1.0 404\r\n"),
            (Kind::Date, b"Sun, 06 Nov 1994 08:49:37 GMT"),
        ];
        let found = literals(source);
        assert_eq!(found.iter().map(|(kind, text)| (*kind, text.as_slice())).collect::<Vec<_>>(), expected);
        assert_eq!(literals(b"`HTTP/1.1 200 OK\nA: b`"), [(Kind::Line, b"HTTP/1.1 200 OK\n".to_vec())]);
    }
}
