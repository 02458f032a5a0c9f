//! The C functions of httpstatus: one per method of `httpstatus-core`, the same words in the same order.
//!
//! Link the static library (`httpstatus-c`), or let an umbrella crate of your own carry these functions beside those
//! of other crates: depend on `httpstatus-ffi` and write `use httpstatus_ffi as _;`.
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
