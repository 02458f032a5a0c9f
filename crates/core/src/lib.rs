//! HTTP status codes as const lookup tables: names, phrases, references, what a status means and what to do about it.
//!
//! `no_std`, no allocator, no `unsafe`, no dependency. Every lookup is a `const fn`, total and free of panics.
//!
//! ```
//! use httpstatus_core::{Action, StatusCode};
//!
//! let status = StatusCode::from_u16(503)?;
//! assert_eq!(status.canonical_reason(), Some("Service Unavailable"));
//! assert_eq!(status.reference(), "RFC 9110, Section 15.6.4");
//! assert_eq!(status.action(), Action::RetryLater);
//! # Ok::<(), httpstatus_core::InvalidStatusCode>(())
//! ```
//!
//! What a method says is **standard** (an RFC says so; the section is named) or **policy** (ours; the clients that do
//! the same are named). A code that is not registered answers as x00 of its class and 600..=999 answer as 500, as
//! RFC 9110 section 15 asks for.
#![no_std]
#![forbid(unsafe_code)]
#![deny(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::unwrap_used, clippy::expect_used)]

#[macro_use]
mod answer;

// The table, and what the compiler makes of it.
mod compact;
mod finder;
mod indexed;
mod layout;
mod number;
mod phrases;
mod registry;
mod row;
mod slots;
mod text;
mod traits;

// A code and what it is called.
mod class;
mod code;
mod convert;
mod entry;
mod reverse;
mod state;

// The same for other crates, each behind its feature.
#[cfg(feature = "defmt")]
mod with_defmt;
#[cfg(feature = "http")]
mod with_http;
#[cfg(feature = "serde")]
mod with_serde;

// What it means, and what to do.
mod action;
mod body;
mod date;
mod error;
mod fault;
mod field;
mod redirect;
mod retry;
mod retry_after;

// On the wire: octets in, octets out.
mod compression;
mod format;
mod line;
mod mode;
mod parser;
#[cfg(feature = "heapless")]
mod reason_parser;
mod usual;

// Beyond the registry.
#[cfg(feature = "coap")]
mod coap;
mod counts;
#[cfg(feature = "grpc")]
mod grpc;
#[cfg(feature = "heapless")]
mod others;
mod tally;
pub mod vendor;
mod vendor_row;

pub use action::Action;
pub use body::Method;
pub use class::Class;
#[cfg(feature = "coap")]
pub use coap::{CoapHint, CoapHints, CoapMethod};
pub use code::{InvalidStatusCode, StatusCode, at, count, registered, registry_date, version};
pub use counts::Counts;
pub use date::HttpDate;
pub use entry::Entry;
pub use error::Error;
pub use fault::Fault;
pub use field::{Field, Fields, Level};
pub use format::StatusLine;
pub use line::{Line, LineError, parse_line};
pub use mode::{Leniencies, Leniency, Mode};
#[cfg(feature = "heapless")]
pub use others::Others;
pub use parser::Parser;
#[cfg(feature = "heapless")]
pub use reason_parser::ReasonParser;
pub use redirect::Redirect;
pub use retry::Retry;
pub use retry_after::retry_after;
pub use state::State;
pub use tally::Tally;

/// What the C library needs besides: any number as a question, texts with their NUL.
#[doc(hidden)]
pub mod c {
    pub use crate::class::class_text;
    pub use crate::code::library_text;
    pub use crate::error::error_text;
    pub use crate::field::field_text;
    pub use crate::layout::{compact_text, indexed_text};
    pub use crate::line::usual_line;
    pub use crate::number::Number;
    pub use crate::text::Text;
    pub use crate::vendor::reason_text as vendor_text;
    pub use crate::vendor::{code_at, is_in_use_at, meaning_at, name_at, reason_at, seen_at, source_at};
}
