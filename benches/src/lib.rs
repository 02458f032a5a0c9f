//! What the benchmarks share: inputs, baselines, the table layouts that were tried, and the contests between them.

pub mod baseline;
pub mod contest;
pub mod contests;
pub mod input;
#[path = "../layouts/layouts.rs"]
pub mod layouts;
