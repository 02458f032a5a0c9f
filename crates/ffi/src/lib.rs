//! The C functions of httpstatus: one for each method of `httpstatus-core`, with the same names and in the
//! same order.
//!
//! Link the static library (`httpstatus-c`). To offer these functions together with those of other crates,
//! depend on `httpstatus-ffi` in a crate of your own and write `use httpstatus_ffi as _;`.
//!
//! # Safety of all functions
//!
//! During a call, nothing else may modify the memory that is passed in. Memory that a function writes must
//! not overlap any other argument, except that the two arguments of `httpstatus_class_counts_merge` and of
//! `httpstatus_code_counts_merge` may be the same. The header says so at its top, and "the caller's word" in
//! this crate includes it.
//!
//! The doc comments become those of `include/httpstatus.h`, and so use C terms.
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
