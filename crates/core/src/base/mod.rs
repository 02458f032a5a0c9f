//! Shared helpers: NUL-terminated texts, and slice access that cannot panic.

#[cfg(test)]
pub(crate) mod reach;
pub(crate) mod slice;
pub(crate) mod text_pool;
