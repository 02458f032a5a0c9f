//! The enums and sets that results consist of.

#[macro_use]
mod c_enum;
pub(crate) mod action;
pub(crate) mod class;
pub(crate) mod error;
pub(crate) mod fault;
pub(crate) mod field;
pub(crate) mod leniency;
pub(crate) mod method;
mod name;
pub(crate) mod redirect;
pub(crate) mod retry;
pub(crate) mod state;
pub(crate) mod unknown_name;
