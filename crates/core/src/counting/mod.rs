//! Counters for telemetry.

pub(crate) mod class_counts;
pub(crate) mod code_counts;
#[cfg(feature = "heapless")]
pub(crate) mod top_codes;
