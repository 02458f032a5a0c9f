//! What the tests are made of that need more than a crate of its own: a C compiler, a board, a build system.
//!
//! Each target in `suites/` is a list of tests that [`runner::main`] runs. `cargo test --workspace` runs what this
//! machine has the tools for; with `HTTPSTATUS_TEST_ALL=1` a missing tool is a failure, and slow tests run too.

pub mod budgets;
pub mod captures;
pub mod cargo;
pub mod cc;
pub mod child;
pub mod conversations;
pub mod firmware;
pub mod http_crate;
pub mod machine;
pub mod proofs;
pub mod readme;
pub mod runner;
