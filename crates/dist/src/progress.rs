//! Shows what is going on during a slow step.

use std::io::{IsTerminal, Write};

/// A line on standard error that disappears when this is dropped. Shows nothing unless standard error is a terminal.
pub struct Waiting(());

/// Shows `what` until the result is dropped.
pub fn waiting(what: String) -> Waiting {
    show(&format!("{what} ..."));
    Waiting(())
}

impl Drop for Waiting {
    fn drop(&mut self) {
        show("");
    }
}

/// Replaces the line: `\r` goes to its start, the escape sequence clears it.
fn show(text: &str) {
    let mut terminal = std::io::stderr().lock();
    if terminal.is_terminal() {
        // If standard error cannot be written, there is nobody to tell.
        let _ = write!(terminal, "\r\x1b[K{text}").and_then(|()| terminal.flush());
    }
}
