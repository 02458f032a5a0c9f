//! What can be wrong with input. In C the numbers are negated, as `HTTPSTATUS_ERR_*`.

use core::fmt;

use crate::base::text_pool::{Text, get, pool};

c_enum! {
    /// What is wrong with the input.
    pub enum Error {
        /// The line does not begin with `HTTP/` (RFC 9112 section 2.3).
        Name = 1,
        /// The version is not `DIGIT.DIGIT` (RFC 9112 section 2.3). Any two digits are accepted, even
        /// HTTP/5.6.
        Version = 2,
        /// A space is missing, or another byte is in its place (RFC 9112 section 4).
        Space = 3,
        /// The code is not three digits from 100 to 999 (RFC 9112 section 4, RFC 9110 section 15).
        Code = 4,
        /// The phrase contains a byte that is not allowed there (RFC 9112 section 4).
        Reason = 5,
        /// The line does not end as required (RFC 9112 section 2.2).
        LineEnd = 6,
        /// The value is empty.
        Empty = 7,
        /// The value is neither delay-seconds nor an HTTP-date (RFC 9110 section 10.2.3).
        Syntax = 8,
        /// The date or time does not exist in the calendar (RFC 9110 section 5.6.7).
        Date = 9,
        /// An argument is out of range.
        Argument = 10,
        /// The value is a date, and there is no clock to compare it with.
        NoClock = 11,
    }
}

pool!(Messages from [
    "no error",
    "line does not begin with HTTP/",
    "version is not DIGIT.DIGIT",
    "space missing",
    "code is not three digits from 100 to 999",
    "phrase contains a byte that is not allowed",
    "line does not end with CR LF",
    "value is empty",
    "value is neither delay-seconds nor an HTTP-date",
    "date does not exist in the calendar",
    "argument out of range",
    "date needs a clock",
    "unknown error",
]);

impl Error {
    /// Returns the message, in lower case, such as `"code is not three digits from 100 to 999"`.
    #[must_use]
    pub const fn message(self) -> &'static str {
        get::<Messages>(self as usize).as_str()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl core::error::Error for Error {}

/// The message of a negated error number, or that of success for 0 and above: for C.
#[doc(hidden)]
#[must_use]
pub const fn error_text(error: isize) -> Text {
    match error {
        0.. => get::<Messages>(0),
        -11..=-1 => get::<Messages>(error.unsigned_abs()),
        _ => get::<Messages>(12),
    }
}
