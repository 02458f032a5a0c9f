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

mod convert;
mod counting;
mod gateway;
mod library;
mod status;
mod vendor;
mod wire;

pub use counting::*;
pub use gateway::*;
pub use library::*;
pub use status::*;
pub use vendor::*;
pub use wire::*;
