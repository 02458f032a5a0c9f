//! What every floor above uses: texts with their NUL, and slices without an index.

pub(crate) mod slice;
pub(crate) mod text_pool;
