//! The tests of core, in one program, because every additional one would have to be linked again after each
//! change.

mod abnf;
mod captures;
#[cfg(feature = "coap")]
mod coap_oracle;
#[cfg(feature = "coap")]
mod coap_texts;
mod compression_oracle;
mod counting;
mod date_grammar;
mod dates_agree;
mod dates_written;
#[cfg(feature = "defmt")]
mod defmt_log;
#[cfg(all(feature = "defmt", feature = "coap", feature = "heapless"))]
mod defmt_types;
mod features;
mod field_sets;
mod fields_from_the_text;
mod floors;
mod formatting;
mod grammar;
#[cfg(feature = "grpc")]
mod grpc_oracle;
mod http_crate;
mod httparse_differences;
mod leniencies;
mod lookups;
mod meaning_oracle;
mod methods;
mod oracle;
#[cfg(all(any(feature = "defmt", feature = "serde"), feature = "coap", feature = "heapless"))]
mod public_types;
mod registry_oracle;
mod retries_from_the_text;
mod retry_after_malformed;
mod retry_policy;
#[cfg(feature = "serde")]
mod serde_forms;
#[cfg(all(feature = "serde", feature = "coap", feature = "heapless"))]
mod serde_types;
mod small_parts;
mod sources;
mod statusline_verdicts;
mod table_rules;
mod vendor_oracle;
mod vendor_sources;
mod wire;
mod wire_splits;
