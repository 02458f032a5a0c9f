//! Counting codes.

mod class_counts;
mod counts;

pub use counts::*;
