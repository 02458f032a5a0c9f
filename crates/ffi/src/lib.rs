//! The C functions of httpstatus: one per method of `httpstatus-core`, the same words in the same order.
//!
//! Link the static library (`httpstatus-c`), or let an umbrella crate of your own carry these functions beside those
//! of other crates: depend on `httpstatus-ffi` and write `use httpstatus_ffi as _;`.
//!
//! # Safety of all of them
//!
//! During a call nothing else changes what the call is handed, and what it writes overlaps nothing else that it is
//! handed; only the two arguments of `httpstatus_counts_merge` and of `httpstatus_code_counts_merge` may be the same.
//! The header says so at its top, and "the caller's word" in this crate includes it.
//!
//! The doc comments are those of `include/httpstatus.h`, and so speak C.
#![no_std]
#![allow(rustdoc::broken_intra_doc_links)] // C's `by_class[0]` is no link
#![deny(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::unwrap_used, clippy::expect_used)]

mod coap;
mod code;
mod compression;
mod convert;
mod counts;
mod format;
mod grpc;
mod library;
mod line;
mod meaning;
mod parser;
mod reverse;
mod tally;
mod vendor;

pub use coap::*;
pub use code::*;
pub use compression::*;
pub use counts::*;
pub use format::*;
pub use grpc::*;
pub use library::*;
pub use line::*;
pub use meaning::*;
pub use parser::*;
pub use reverse::*;
pub use vendor::*;
