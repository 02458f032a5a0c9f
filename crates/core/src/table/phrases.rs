//! The pool of phrases, one per slot. Both layouts use it.

use crate::base::text_pool::{pool_build, pool_len};
use crate::table::slots::{SLOTS, by_slot};

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const TEXTS: [&str; SLOTS] = by_slot!(phrase);
/// The size of the pool in bytes.
pub(crate) const LEN: usize = pool_len(&TEXTS);
const BUILT: ([u8; LEN], [u16; SLOTS + 1]) = pool_build(&TEXTS);

/// The start of each slot's phrase, at compile time only: each layout stores it differently.
pub(crate) const STARTS: [u16; SLOTS + 1] = BUILT.1;
/// The pool, at compile time only.
pub(crate) const BYTES: [u8; LEN] = BUILT.0;
/// All phrases, each with its NUL.
pub(crate) const PHRASES: &str = match core::str::from_utf8(&BYTES) {
    Ok(text) => text,
    Err(_) => panic!("registry: texts are printable ASCII"),
};
