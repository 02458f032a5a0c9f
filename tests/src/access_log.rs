//! What the example `classify` says about a log, worked out byte by byte as its first comment describes it.

use std::collections::BTreeMap;
use std::fmt::Write;

const NOT_THREE: &str = "number that is not three digits";
const NO_VERSION: &str = "status line without a version and a space";
const NO_CODE: &str = "status line without a code of three digits";
const NEITHER: &str = "neither a code nor a status line nor a line of an access log";
const NO_QUOTE: &str = "log line whose request has no closing quote";
const NO_LOG_CODE: &str = "log line without a code of three digits after the request";

/// What the program has to say and how it has to end.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// How often each code occurs.
    pub counts: BTreeMap<usize, u64>,
    /// The lines of the table of classes, by label.
    pub totals: Vec<(String, u64)>,
    /// All of standard error.
    pub messages: String,
    /// The exit status.
    pub status: i32,
}

/// Reads a log.
pub fn expected(log: &[u8]) -> Answer {
    let (mut answer, mut unread) = (Answer::default(), 0);
    let complete = log.strip_suffix(b"\n").unwrap_or(log);
    for (index, line) in complete.split(|byte| *byte == b'\n').enumerate() {
        match trimmed(line) {
            [] => {}
            line => match code(line) {
                Ok(code) => *answer.counts.entry(code).or_default() += 1,
                Err(why) => {
                    unread += 1;
                    if unread <= 10 {
                        let _ = writeln!(answer.messages, "classify: line {}: {why}", index + 1);
                    }
                }
            },
        }
    }
    if unread > 10 {
        let text = format!("classify: {unread} lines could not be read; the first 10 are named above\n");
        answer.messages.push_str(&text);
    }
    let within = |from: usize, to: usize| answer.counts.range(from..to).map(|(_, count)| count).sum::<u64>();
    let all = within(0, 1000);
    let labels = ["Informational", "Success", "Redirection", "Client Error", "Server Error"];
    let classes = labels.iter().zip([100, 200, 300, 400, 500]);
    let mut totals: Vec<(String, u64)> =
        classes.map(|(label, from)| ((*label).to_owned(), within(from, from + 100))).collect();
    totals.push(("outside 100-599".to_owned(), within(0, 100) + within(600, 1000)));
    totals.push(("total".to_owned(), all));
    if unread > 0 {
        totals.push(("lines not read".to_owned(), unread));
    }
    answer.status = i32::from(unread > 0);
    answer.totals = totals;
    answer
}

/// Reads what the program printed.
pub fn printed(stdout: &str, stderr: &str, status: i32) -> Option<Answer> {
    let (codes, classes) = stdout.split_once("\n\n")?;
    let mut answer = Answer { messages: stderr.to_owned(), status, ..Answer::default() };
    for row in codes.lines().skip(1) {
        let mut words = row.split_whitespace();
        answer.counts.insert(words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    }
    for row in classes.lines().skip(1) {
        let (label, count) = row.split_at_checked(17)?;
        answer.totals.push((label.trim_end().to_owned(), count.trim().parse().ok()?));
    }
    Some(answer)
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r')
}

fn trimmed(mut line: &[u8]) -> &[u8] {
    while let [first, rest @ ..] = line
        && is_blank(*first)
    {
        line = rest;
    }
    while let [rest @ .., last] = line
        && is_blank(*last)
    {
        line = rest;
    }
    line
}

fn code(line: &[u8]) -> Result<usize, &'static str> {
    if line.iter().all(u8::is_ascii_digit) {
        return three(line).ok_or(NOT_THREE);
    }
    if let Some(rest) = line.strip_prefix(b"HTTP/") {
        let version = rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
        let (version, rest) = rest.split_at(version);
        let has_version = version.last().is_some_and(u8::is_ascii_digit);
        if !has_version || !rest.first().is_some_and(|byte| is_blank(*byte)) {
            return Err(NO_VERSION);
        }
        return three(trimmed(rest)).ok_or(NO_CODE);
    }
    let after = |text: &[u8], mark: &[u8]| text.windows(mark.len()).position(|window| window == mark);
    let time = after(line, b" [").ok_or(NEITHER)?;
    let request = time + after(&line[time..], b"] \"").ok_or(NEITHER)? + 3;
    let mut is_escaped = false;
    for (place, byte) in line.iter().enumerate().skip(request) {
        match byte {
            b'"' if !is_escaped => {
                let rest = line[place + 1..].strip_prefix(b" ").ok_or(NO_LOG_CODE)?;
                return three(rest).ok_or(NO_LOG_CODE);
            }
            b'\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    Err(NO_QUOTE)
}

fn three(text: &[u8]) -> Option<usize> {
    let (digits, rest) = text.split_at_checked(3)?;
    let ends = rest.first().is_none_or(|byte| is_blank(*byte));
    (ends && digits.iter().all(u8::is_ascii_digit)).then(|| std::str::from_utf8(digits).ok()?.parse().ok())?
}

/// Makes logs out of parts of lines, valid and not; the same on every machine.
pub struct Logs(u64);

impl Logs {
    /// Starts with a seed other than 0.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn one<'a>(&mut self, of: &[&'a [u8]]) -> &'a [u8] {
        let place = usize::try_from(self.below(of.len() as u64)).unwrap_or(0);
        of.get(place).copied().unwrap_or_default()
    }

    fn some(&mut self, most: u64, of: &[&[u8]], log: &mut Vec<u8>) {
        for _ in 0..self.below(most) {
            log.extend(self.one(of));
        }
    }

    fn line(&mut self, log: &mut Vec<u8>) {
        match self.below(8) {
            0..=3 => {
                let begins: [&[u8]; 7] = [
                    b"192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] \"",
                    b"h - a [b] c [t] \"",
                    b"[t] \"",
                    b" [t] \"",
                    b"h - \"\" [t] \"",
                    b"h [ ] \"",
                    b"h - - [t]\"",
                ];
                log.extend(self.one(&begins));
                let parts: [&[u8]; 10] =
                    [b"GET /", b"a", b"\\\"", b"\\\\", b"\\", b"\"", b"] \"", b" [", b"\0", b" 404 "];
                self.some(8, &parts, log);
                log.extend(self.one(&[b"\" ", b"\" ", b"\"", b" "]));
                log.extend(self.one(&[
                    b"200",
                    b"404 5",
                    b"99",
                    b"2000",
                    b"500\t",
                    b"-",
                    b"65x",
                    b"000 1 \"-\"",
                ]));
            }
            4 => {
                log.extend(self.one(&[b"HTTP/1.1 ", b"HTTP/", b"HTTP/2  ", b"HTTP/1.1", b"HTTP/1. "]));
                log.extend(self.one(&[b"200 OK", b"99", b"2000", b"404", b"", b"\t503 x", b"20 a"]));
            }
            5 => {
                log.extend(self.one(&[b"", b" ", b"\t", b"\r"]));
                log.extend(self.one(&[b"200", b"404", b"1", b"0000", b"999", b"099", b"2 0", b"200 x"]));
                log.extend(self.one(&[b"", b"\r", b" ", b"x"]));
            }
            6 => {
                let any: [&[u8]; 12] =
                    [b" ", b"[", b"]", b"\"", b"\\", b"0", b"2", b"9", b"HTTP/", b"\0", b"\r", b"\xff"];
                self.some(30, &any, log);
            }
            _ => {}
        }
        log.push(b'\n');
    }

    /// Makes a log. Some have a line that ends near a multiple of `block`, or is longer than one.
    pub fn next(&mut self, block: usize) -> Vec<u8> {
        let mut log = Vec::new();
        for _ in 0..self.below(40) {
            self.line(&mut log);
        }
        if self.below(4) == 0 {
            for end in [block, 2 * block, 4 * block] {
                let near = usize::try_from(self.below(120)).unwrap_or(0);
                log.extend(self.one(&[b"", b"1 - - [t] \"", b"1 - - [t] \"x\" 204 "]));
                let fill = *self.one(&[b"x", b"\n", b"\\", b"\"", b" ", b"1"]).first().unwrap_or(&b'x');
                log.resize(log.len().max(end - near), fill);
                for _ in 0..self.below(6) {
                    self.line(&mut log);
                }
            }
        }
        if self.below(2) == 0 {
            log.pop();
        }
        log
    }
}
