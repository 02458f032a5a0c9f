//! Gateways between HTTP and other protocols.

#[cfg(feature = "coap")]
pub(crate) mod coap;
#[cfg(feature = "grpc")]
pub(crate) mod grpc;
