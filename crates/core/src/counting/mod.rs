//! Counters for telemetry.

pub(crate) mod counts;
pub(crate) mod tally;
#[cfg(feature = "heapless")]
pub(crate) mod top;
