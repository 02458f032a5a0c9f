//! A Retry-After value has a wait or an error at any clock; digits are seconds, and a wait ends at the same time.
#![no_main]

use httpstatus_core::Error;
use httpstatus_core::c::retry_after;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (i64, &[u8])| {
    let (now, value) = input;
    match retry_after(value, now) {
        Ok(wait) => {
            assert!(wait <= i32::MAX as u32);
            if value[0].is_ascii_digit() {
                let digits = std::str::from_utf8(value).unwrap();
                let seconds: u32 = digits.parse().unwrap_or(u32::MAX);
                assert_eq!(wait, seconds.min(i32::MAX as u32));
                assert_eq!(retry_after(value, 0), Ok(wait), "no clock is asked");
            } else if wait > 0 && wait < i32::MAX as u32 {
                assert_eq!(retry_after(value, now + i64::from(wait)), Ok(0));
                assert_eq!(retry_after(value, now + i64::from(wait) - 1), Ok(1));
            }
        }
        Err(error) => assert!(matches!(error, Error::Empty | Error::Syntax | Error::Date)),
    }
});
