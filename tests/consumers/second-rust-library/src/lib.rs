//! Stands for another Rust library with functions for C.

/// How many of something there are.
#[unsafe(no_mangle)]
pub extern "C" fn second_count() -> i32 {
    let text = format!("{} of them", 42);
    text.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(-1)
}
