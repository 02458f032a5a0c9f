//! Shared helpers: NUL-terminated texts, and slice access that cannot panic.

pub(crate) mod slice;
pub(crate) mod text_pool;

/// How far tests of all numbers count. Miri takes a thousand times as long: there, just beyond the last code.
#[cfg(test)]
pub(crate) const FAR: u32 = if cfg!(miri) { 1_100 } else { 200_000 };
/// One of how many values tests try that go through many: all, but under Miri.
#[cfg(test)]
pub(crate) const STEP: usize = if cfg!(miri) { 7 } else { 1 };
