//! serde's traits, over `serde_core`: no macro of another crate runs in a user's build.

#[macro_use]
mod record;

mod code;
mod counters;
mod dates;
mod lines;
mod names;
mod sets;
mod vendor;
