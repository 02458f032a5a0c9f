//! The enums and sets that answers are made of, and nothing else.

#[macro_use]
mod c_enum;
pub(crate) mod action;
pub(crate) mod class;
pub(crate) mod error;
pub(crate) mod fault;
pub(crate) mod field;
pub(crate) mod leniency;
pub(crate) mod method;
pub(crate) mod redirect;
pub(crate) mod retry;
pub(crate) mod state;
