//! Translating between HTTP and other protocols.

mod coap;
mod grpc;

pub use coap::*;
pub use grpc::*;
