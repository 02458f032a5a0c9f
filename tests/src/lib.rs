//! The tests that need more than one crate: a C compiler, a board, a build system.
//!
//! Each file in `suites/` is a list of tests that [`runner::main`] runs. `cargo test --workspace` runs those that this
//! machine has the tools for. With `HTTPSTATUS_TEST_ALL=1` slow tests run too, and a missing tool is a failure.

pub mod access_log;
pub mod browser;
pub mod budgets;
pub mod captures;
pub mod cargo;
pub mod cc;
pub mod child;
pub mod conversations;
pub mod firmware;
pub mod http_crate;
pub mod machine;
pub mod peers;
pub mod proofs;
pub mod readme;
pub mod runner;
pub mod windows;
pub mod wine;
