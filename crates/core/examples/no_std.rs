//! A client without an operating system and without a heap: it gets a response in pieces, as a radio or a modem
//! delivers them, keeps the eight bytes of a parser between them, and decides what to do next.
//!
//! Everything but `main` needs `core` alone. `main` is there so that the example runs on a host:
//! `cargo run -p httpstatus-core --example no_std`. A program for a board is in `examples-rust/firmware`.
#![no_std]

use httpstatus_core::{Action, Leniencies, LineError, Parser, StatusCode};

/// What the device does next.
#[derive(Debug, PartialEq)]
enum Next {
    /// Wait for more of the response.
    Listen,
    /// The measurement has arrived: delete it.
    Delete,
    /// Keep it and send it again later.
    Keep,
    /// Sending it again would not help: report the code to the operator.
    Report(StatusCode),
}

/// A response that is arriving.
struct Response {
    parser: Parser,
}

impl Response {
    const fn new() -> Self {
        Self { parser: Parser::new(Leniencies::STRICT) }
    }

    /// Takes a piece of the response.
    fn receive(&mut self, piece: &[u8]) -> Result<Next, LineError> {
        if self.parser.feed(piece)?.is_none() {
            return Ok(Next::Listen);
        }
        Ok(self.parser.code().map_or(Next::Listen, next))
    }
}

/// A measurement has a number of its own, so sending it twice does no harm: the request is idempotent.
fn next(status: StatusCode) -> Next {
    match status.action() {
        Action::Wait => Next::Listen,
        Action::Accept => Next::Delete,
        Action::RetryLater | Action::Reconnect => Next::Keep,
        _ => Next::Report(status),
    }
}

extern crate std;

fn main() {
    let responses: [&[&[u8]]; 3] = [
        &[b"HTTP/1.1 20", b"4 No Content\r", b"\n"],
        &[b"HTTP/1.1 503 Service Unavailable\r\n"],
        &[b"HTTP/1.1 4", b"10 Gone\r\n"],
    ];
    for pieces in responses {
        let mut response = Response::new();
        for piece in pieces {
            match response.receive(piece) {
                Ok(next) => std::println!("{next:?}"),
                Err(error) => std::println!("not a status line: {error}"),
            }
        }
    }
}
