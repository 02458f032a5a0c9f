#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::unwrap_used, clippy::expect_used)]

// The floors. Each uses only floors above it in this list; a test enforces this.
mod base;
#[macro_use]
mod vocabulary;
mod table;

mod status;

mod counting;
mod gateway;
mod interop;
pub mod vendor;
mod wire;

pub use counting::{class_counts::ClassCounts, code_counts::CodeCounts, top_codes::TopCodes};
#[cfg(feature = "coap")]
pub use gateway::coap::{CoapHint, CoapHints, CoapMethod};
pub use status::code::{InvalidStatusCode, StatusCode};
pub use status::registered::{REGISTRY_DATE, VERSION, VERSION_NUMBER};
pub use vocabulary::action::Action;
pub use vocabulary::class::Class;
pub use vocabulary::error::Error;
pub use vocabulary::fault::Fault;
pub use vocabulary::field::{Field, Fields, FieldsIter, Level};
pub use vocabulary::leniency::{Leniencies, LenienciesIter, Leniency};
pub use vocabulary::method::Method;
pub use vocabulary::redirect::Redirect;
pub use vocabulary::retry::Retry;
pub use vocabulary::state::State;
pub use vocabulary::unknown_name::UnknownName;
pub use wire::date::HttpDate;
pub use wire::format::StatusLine;
pub use wire::line::{parse_line, parse_line_exact};
pub use wire::parser::Parser;
#[cfg(feature = "heapless")]
pub use wire::reason_parser::ReasonParser;
pub use wire::retry_after::RetryAfter;
pub use wire::verdict::{Line, LineError};

/// What only the C library needs: lookups for any number, and texts with their NUL.
#[doc(hidden)]
pub mod c {
    pub use crate::base::text_pool::Text;
    pub use crate::counting::top_codes::{TopCode, add_to as top_codes_add};
    pub use crate::status::registered::library_text;
    pub use crate::table::any_int::AnyInt;
    pub use crate::table::layout::{compact_text, indexed_text};
    pub use crate::vendor::questions::{
        code_at, explanation_at, is_in_use_at, name_at, reason_at, seen_at, source_at,
    };
    pub use crate::vendor::questions::{
        explanation_text as vendor_explanation, reason_text as vendor_reason,
    };
    pub use crate::vocabulary::class::class_text;
    pub use crate::vocabulary::error::error_text;
    pub use crate::vocabulary::field::field_text;
    pub use crate::wire::date::NO_CLOCK;
    pub use crate::wire::line::{fast_digits, fast_ok_line, fast_phrase_line};
    pub use crate::wire::retry_after::retry_after;
}
