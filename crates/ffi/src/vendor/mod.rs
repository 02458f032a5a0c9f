//! Unregistered vendor codes.

mod questions;

pub use questions::*;
