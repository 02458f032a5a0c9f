//! Conversions and trait implementations for other crates, each behind its feature.

#[cfg(feature = "defmt")]
mod defmt;
#[cfg(feature = "embedded-io")]
mod embedded_io;
#[cfg(feature = "http")]
mod http;
#[cfg(feature = "serde")]
mod serde;
#[cfg(feature = "std")]
mod std;
