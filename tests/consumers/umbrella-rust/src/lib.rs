//! Carries the C functions of both crates; nothing has to be said beside naming them.
use {httpstatus_ffi as _, other as _};
