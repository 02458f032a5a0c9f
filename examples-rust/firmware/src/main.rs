//! Parses responses that arrive over a serial port byte by byte, as from a modem. An interrupt puts the bytes into a
//! queue and the main loop takes them out. For each response it prints the code, what to do next, and the reason.
//! There is no buffer for a response, only the 8 bytes of the parser.
//!
//! The modem hangs up with "NO CARRIER", which is not a status line and so ends the program.
#![no_std]
#![no_main]

mod serial;

use core::fmt::Write;

use cortex_m_rt::entry;
use heapless::String;
use httpstatus_core::{Action, Leniencies, LineError, Parser, StatusCode};
use semihosting::{println, process::ExitCode};

use crate::serial::Serial;

/// A line to print.
type Text = String<64>;

#[entry]
fn main() -> ! {
    let code = match Serial::start() {
        Some(serial) => listen(serial),
        None => ExitCode::FAILURE,
    };
    code.exit_process()
}

fn listen(mut serial: Serial) -> ExitCode {
    let mut responses = 0;
    loop {
        match receive_status(&mut serial) {
            Ok(status) => {
                responses += 1;
                println!("{}", line(status));
                skip_fields(&mut serial);
            }
            Err(wrong) => {
                println!("hung up: {}", wrong.error);
                return if responses > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE };
            }
        }
    }
}

/// The line to print for a status.
fn line(status: StatusCode) -> Text {
    let mut text = Text::new();
    // A part that does not fit is left out.
    let _ = write!(text, "{} {}: {}", status.as_u16(), next_step(status.action()), status.reason_or_class());
    text
}

fn next_step(action: Action) -> &'static str {
    match action {
        Action::Wait => "wait",
        Action::SwitchProtocol => "switch protocol",
        Action::Accept => "accept",
        Action::UseCached => "use cached",
        Action::Follow => "follow",
        Action::Authenticate => "authenticate",
        Action::RetryLater => "retry later",
        Action::Reconnect => "reconnect",
        Action::ChangeRequest => "change request",
        _ => "give up",
    }
}

/// Receives a status line and returns its code.
fn receive_status(serial: &mut Serial) -> Result<StatusCode, LineError> {
    let mut parser = Parser::new(Leniencies::ALL);
    loop {
        let complete = parser.feed(&[serial.receive()])?.is_some();
        if let (true, Some(status)) = (complete, parser.code()) {
            return Ok(status);
        }
    }
}

/// Skips the fields up to the empty line.
fn skip_fields(serial: &mut Serial) {
    let mut line_is_empty = true;
    loop {
        match serial.receive() {
            b'\n' if line_is_empty => return,
            b'\n' => line_is_empty = true,
            b'\r' => {}
            _ => line_is_empty = false,
        }
    }
}
