//! Codes that vendors use and nobody registered.

pub(crate) mod questions;
pub(crate) mod row;
pub(crate) mod seen;
pub(crate) mod table;

pub use questions::{Vendor, at, count, of, reason, rows};
pub use seen::Seen;
