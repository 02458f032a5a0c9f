//! The registry, one row per code, and the tables that the compiler builds from it.

pub(crate) mod any_int;
pub(crate) mod by_code;
pub(crate) mod compact;
pub(crate) mod field_rules;
pub(crate) mod indexed;
pub(crate) mod layout;
pub(crate) mod older;
pub(crate) mod packed;
pub(crate) mod perfect_hash;
pub(crate) mod phrases;
pub(crate) mod registry;
pub(crate) mod row;
pub(crate) mod slots;
pub(crate) mod text_hash;
pub(crate) mod texts;
