//! What the benchmarks share: inputs, baselines, and the table layouts that were tried.

pub mod baseline;
pub mod input;
#[path = "../layouts/layouts.rs"]
pub mod layouts;
