//! Counting codes.

mod counts;
mod tally;

pub use counts::*;
