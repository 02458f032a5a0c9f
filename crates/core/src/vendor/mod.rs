//! Unregistered vendor codes. The table is separate from the registry: it never changes what
//! [`StatusCode`](crate::StatusCode) returns, and costs nothing unless used.

pub(crate) mod questions;
pub(crate) mod row;
pub(crate) mod seen;
pub(crate) mod table;

pub use questions::{Vendor, at, count, explanation, of, reason, rows};
pub use seen::Seen;
