//! Codes that vendors use and nobody registered.

mod questions;

pub use questions::*;
