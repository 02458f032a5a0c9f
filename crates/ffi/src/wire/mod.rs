//! Parsing and formatting bytes.

mod date;
mod format;
mod hpack_qpack;
mod line;
mod parser;
mod retry_after;

pub use date::*;
pub use format::*;
pub use hpack_qpack::*;
pub use line::*;
pub use parser::*;
pub use retry_after::*;
