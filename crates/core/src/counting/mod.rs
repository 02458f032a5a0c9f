//! Counters for telemetry.

pub(crate) mod class_counts;
pub(crate) mod code_counts;
pub(crate) mod top_codes;
