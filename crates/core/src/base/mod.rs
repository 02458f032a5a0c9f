//! Shared helpers: NUL-terminated texts, and slice access that cannot panic.

pub(crate) mod slice;
pub(crate) mod text_pool;
