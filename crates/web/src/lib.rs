//! The answers of the page `ask.html`, made from the library's own tables. The page's script only passes the question in
//! and the answer out.
//!
//! As WebAssembly this crate exports every function of `httpstatus.h` beside those of the page.
#![cfg_attr(target_arch = "wasm32", no_std)]

mod answer;
mod asked;
mod code_lines;
mod html;
mod prose;
mod question;
#[cfg(target_arch = "wasm32")]
mod wasm;

use core::fmt::Write;

pub use answer::GRPC;
pub use html::Html;
pub use prose::prose;

use question::Question;

/// Writes the answer to what a person typed, as HTML. `now` is the time in Unix seconds; the answer to a date depends on
/// it.
pub fn answer(typed: &str, now: i64, out: &mut dyn Write) {
    let mut html = Html::new(out);
    match Question::of(typed, now) {
        Question::Nothing => asked::nothing(&mut html),
        Question::Code(code) => answer::code(&mut html, code),
        Question::Number(number) => asked::number(&mut html, number),
        Question::Line(line) => asked::line(&mut html, line),
        Question::RetryAfter(value) => asked::retry_after(&mut html, value, now),
        Question::Words(words) => asked::words(&mut html, words),
    }
}
