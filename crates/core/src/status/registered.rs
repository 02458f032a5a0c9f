//! The registered codes, in code order, and the registry they come from.

use crate::base::slice::nth;
use crate::base::text_pool::{Text, get, pool};
use crate::status::code::StatusCode;
use crate::table::row::{COUNT, SNAPSHOT};
use crate::table::texts::CODES;

/// Returns the number of registered codes.
#[must_use]
pub const fn count() -> usize {
    COUNT
}

/// Returns the registered code in row `row`, in code order, or `None` if `row` is out of range.
///
/// ```
/// use httpstatus_core::{StatusCode, at, count};
/// assert_eq!(at(0), Some(StatusCode::CONTINUE));
/// assert_eq!(at(count()), None);
/// ```
#[must_use]
pub const fn at(row: usize) -> Option<StatusCode> {
    match nth(&CODES, row) {
        Some(code) => StatusCode::of_row(*code),
        None => None,
    }
}

/// Returns an iterator over the registered codes, in code order.
///
/// ```
/// assert_eq!(httpstatus_core::registered().count(), httpstatus_core::count());
/// ```
pub fn registered() -> impl DoubleEndedIterator<Item = StatusCode> + ExactSizeIterator + Clone {
    CODES.iter().map(|code| StatusCode::saturating(i32::from(*code)))
}

/// Returns the date of the IANA registry that this version contains: `"2026-10-05"`.
#[must_use]
pub const fn registry_date() -> &'static str {
    SNAPSHOT
}

/// Returns the version of this library: `"0.1.0"`.
#[must_use]
pub const fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// Returns the version as one number, for C: major * 1000000 + minor * 1000 + patch.
#[doc(hidden)]
#[must_use]
pub const fn version_number() -> i32 {
    const NUMBER: i32 = {
        const fn part(text: &str) -> i32 {
            match i32::from_str_radix(text, 10) {
                Ok(part) => part,
                Err(_) => panic!("a part of the version is not a number"),
            }
        }
        part(env!("CARGO_PKG_VERSION_MAJOR"))
            .wrapping_mul(1_000_000)
            .wrapping_add(part(env!("CARGO_PKG_VERSION_MINOR")).wrapping_mul(1000))
            .wrapping_add(part(env!("CARGO_PKG_VERSION_PATCH")))
    };
    NUMBER
}

pool!(Library from [env!("CARGO_PKG_VERSION"), SNAPSHOT]);

/// The version and the registry's date, for C.
#[doc(hidden)]
#[must_use]
pub const fn library_text(date: bool) -> Text {
    get::<Library>(date as usize)
}
