//! Something to look at while a step takes its time.

use std::io::{IsTerminal, Write};

/// A line on standard error that goes when this is dropped. Silent where standard error is no terminal.
pub struct Waiting(());

/// Shows what is being waited for.
pub fn waiting(what: String) -> Waiting {
    show(&format!("{what} ..."));
    Waiting(())
}

impl Drop for Waiting {
    fn drop(&mut self) {
        show("");
    }
}

/// In place of what the line held: `\r` goes to its beginning, the escape sequence clears it.
fn show(text: &str) {
    let mut terminal = std::io::stderr().lock();
    if terminal.is_terminal() {
        // Nobody is told what nobody can be told.
        let _ = write!(terminal, "\r\x1b[K{text}").and_then(|()| terminal.flush());
    }
}
