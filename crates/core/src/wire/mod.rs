//! Bytes in, bytes out: status lines, dates, Retry-After, HPACK and QPACK.

pub(crate) mod civil;
pub(crate) mod date;
pub(crate) mod fast_path;
pub(crate) mod format;
pub(crate) mod hpack_qpack;
pub(crate) mod line;
pub(crate) mod parser;
#[cfg(feature = "heapless")]
pub(crate) mod reason_parser;
pub(crate) mod retry_after;
pub(crate) mod step;
pub(crate) mod verdict;
