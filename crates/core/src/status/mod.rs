//! [`StatusCode`](code::StatusCode) and its methods, one file per topic.

pub(crate) mod action;
pub(crate) mod class;
pub(crate) mod code;
pub(crate) mod constants;
pub(crate) mod convert;
pub(crate) mod fields;
pub(crate) mod framing;
pub(crate) mod meaning;
pub(crate) mod redirect;
pub(crate) mod registered;
pub(crate) mod retry;
pub(crate) mod reverse;
pub(crate) mod text;
