//! Counting many at once, and for telemetry.

mod counts;
mod tally;

pub use counts::*;
