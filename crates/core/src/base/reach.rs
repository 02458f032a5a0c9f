//! How many values the tests beside the code try. Miri takes a thousand times as long.

/// How far tests of all numbers count; under Miri, just beyond the last code.
pub(crate) const FAR: u32 = if cfg!(miri) { 1_100 } else { 200_000 };

/// One of how many values is tried by tests that go through many.
pub(crate) const STEP: usize = if cfg!(miri) { 7 } else { 1 };
