//! The registered codes, in code order, and the registry they come from.

use crate::base::slice::nth;
use crate::base::text_pool::{Text, get, pool};
use crate::status::code::StatusCode;
use crate::table::row::{COUNT, ROWS, SNAPSHOT};

static CODES: [StatusCode; COUNT] = {
    let mut codes = [StatusCode::OK; COUNT];
    let mut i = 0;
    #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
    while i < COUNT {
        codes[i] = StatusCode::constant(ROWS[i].code);
        i += 1;
    }
    codes
};

impl StatusCode {
    /// The registered codes, in code order.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::ALL.first(), Some(&StatusCode::CONTINUE));
    /// assert!(StatusCode::ALL.contains(&StatusCode::NOT_FOUND));
    /// assert!(!StatusCode::ALL.contains(&StatusCode::of::<299>()));
    /// ```
    pub const ALL: &'static [Self] = &CODES;
}

/// The registered code in a row, or `None` if `row` is out of range.
pub(crate) const fn at(row: usize) -> Option<StatusCode> {
    match nth(&CODES, row) {
        Some(code) => Some(*code),
        None => None,
    }
}

/// The date of the IANA registry that this version contains: `"2026-10-05"`.
pub const REGISTRY_DATE: &str = SNAPSHOT;

/// The version of this library: `"0.1.0"`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The version of this library as one number: major * 1000000 + minor * 1000 + patch.
pub const VERSION_NUMBER: u32 = {
    const fn part(text: &str) -> u32 {
        match u32::from_str_radix(text, 10) {
            Ok(part) => part,
            Err(_) => panic!("a part of the version is not a number"),
        }
    }
    part(env!("CARGO_PKG_VERSION_MAJOR")) * 1_000_000
        + part(env!("CARGO_PKG_VERSION_MINOR")) * 1000
        + part(env!("CARGO_PKG_VERSION_PATCH"))
};

pool!(Library from [VERSION, REGISTRY_DATE]);

/// The version and the registry's date, for C.
#[doc(hidden)]
#[must_use]
pub const fn library_text(date: bool) -> Text {
    get::<Library>(date as usize)
}
