//! Builds `libhttpstatus.a`, checks it, and lays it out under a prefix with headers, CMake package and pkg-config file.

pub mod archive;
pub mod dist;
pub mod fhs;
pub mod progress;
pub mod targets;
pub mod toolchain;
pub mod tree;
pub mod workspace;
pub mod xtensa;

/// The version of the library and of everything this builds.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
