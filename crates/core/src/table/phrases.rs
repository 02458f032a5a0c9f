//! The pool of phrases, one per slot. Both layouts read it, each in its own way.

use crate::base::text_pool::{pool_build, pool_len};
use crate::table::slots::{SLOTS, by_slot};

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const TEXTS: [&str; SLOTS] = by_slot!(phrase);
/// Octets in the pool.
pub(crate) const LEN: usize = pool_len(&TEXTS);
const BUILT: ([u8; LEN], [u16; SLOTS + 1]) = pool_build(&TEXTS);

/// Where each slot's phrase begins, for the compiler only: each layout stores it in its own way.
pub(crate) const STARTS: [u16; SLOTS + 1] = BUILT.1;
const BYTES: [u8; LEN] = BUILT.0;
/// All phrases, each with its NUL.
pub(crate) const PHRASES: &str = match core::str::from_utf8(&BYTES) {
    Ok(text) => text,
    Err(_) => panic!("registry: texts are printable ASCII"),
};
