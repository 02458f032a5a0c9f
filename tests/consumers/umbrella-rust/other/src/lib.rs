//! Stands for a library of yours with functions for C.

/// How many of something there are.
#[unsafe(no_mangle)]
pub extern "C" fn other_count() -> i32 {
    41 + i32::from(std::env::args().count() > 0)
}
