//! A phrase or a name has a code or none, whatever its case; the code's own phrase and name lead back to it.
#![no_main]

use httpstatus_core::StatusCode;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    for (find, own) in [
        (StatusCode::from_reason as fn(&[u8]) -> Option<StatusCode>, StatusCode::reason as fn(StatusCode) -> &'static str),
        (StatusCode::from_name, StatusCode::name),
    ] {
        let code = find(octets);
        assert_eq!(find(&octets.to_ascii_lowercase()), code);
        assert_eq!(find(&octets.to_ascii_uppercase()), code);
        if let Some(code) = code {
            assert!(code.is_registered());
            assert_eq!(find(own(code).as_bytes()), Some(code));
        }
    }
});
