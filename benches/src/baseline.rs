//! What you would write without a library, all built from the same table.

use std::sync::LazyLock;

use httpstatus_core::StatusCode;

/// The phrases in a search tree: codes in order and a binary search.
static SORTED: LazyLock<Vec<(u16, &'static str)>> =
    LazyLock::new(|| StatusCode::ALL.iter().copied().map(|code| (code.as_u16(), code.reason())).collect());

/// A pointer and a length for each of 100..=999.
static POINTERS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    (100..=999).map(|code| StatusCode::from_u16(code).map_or("", StatusCode::reason)).collect()
});

/// A binary search.
#[derive(Clone, Copy)]
pub struct Search(&'static [(u16, &'static str)]);

impl Search {
    /// The table.
    #[must_use]
    pub fn new() -> Self {
        Self(&SORTED)
    }

    /// The phrase, or nothing.
    #[inline]
    #[must_use]
    pub fn reason(self, code: u16) -> &'static str {
        self.0.binary_search_by_key(&code, |row| row.0).map_or("", |row| self.0[row].1)
    }
}

impl Default for Search {
    fn default() -> Self {
        Self::new()
    }
}

/// A table of 900 pointers.
#[derive(Clone, Copy)]
pub struct Pointers(&'static [&'static str]);

impl Pointers {
    /// The table.
    #[must_use]
    pub fn new() -> Self {
        Self(&POINTERS)
    }

    /// The phrase, or nothing.
    #[inline]
    #[must_use]
    pub fn reason(self, code: u16) -> &'static str {
        self.0.get(usize::from(code).wrapping_sub(100)).copied().unwrap_or("")
    }
}

impl Default for Pointers {
    fn default() -> Self {
        Self::new()
    }
}

/// A `match` over these codes. Written out by hand it would be this; the macro only saves the typing.
macro_rules! by_match {
    ($($code:literal $phrase:literal)+) => {
        /// The phrase, or nothing, by a `match`.
        #[must_use]
        pub fn by_match(code: u16) -> &'static str {
            match code {
                $($code => $phrase,)+
                _ => "",
            }
        }
    };
}
by_match! {
    100 "Continue"
    101 "Switching Protocols"
    102 "Processing"
    103 "Early Hints"
    104 "Upload Resumption Supported"
    200 "OK"
    201 "Created"
    202 "Accepted"
    203 "Non-Authoritative Information"
    204 "No Content"
    205 "Reset Content"
    206 "Partial Content"
    207 "Multi-Status"
    208 "Already Reported"
    226 "IM Used"
    300 "Multiple Choices"
    301 "Moved Permanently"
    302 "Found"
    303 "See Other"
    304 "Not Modified"
    305 "Use Proxy"
    306 "(Unused)"
    307 "Temporary Redirect"
    308 "Permanent Redirect"
    400 "Bad Request"
    401 "Unauthorized"
    402 "Payment Required"
    403 "Forbidden"
    404 "Not Found"
    405 "Method Not Allowed"
    406 "Not Acceptable"
    407 "Proxy Authentication Required"
    408 "Request Timeout"
    409 "Conflict"
    410 "Gone"
    411 "Length Required"
    412 "Precondition Failed"
    413 "Content Too Large"
    414 "URI Too Long"
    415 "Unsupported Media Type"
    416 "Range Not Satisfiable"
    417 "Expectation Failed"
    418 "I'm a teapot"
    421 "Misdirected Request"
    422 "Unprocessable Content"
    423 "Locked"
    424 "Failed Dependency"
    425 "Too Early"
    426 "Upgrade Required"
    428 "Precondition Required"
    429 "Too Many Requests"
    431 "Request Header Fields Too Large"
    451 "Unavailable For Legal Reasons"
    500 "Internal Server Error"
    501 "Not Implemented"
    502 "Bad Gateway"
    503 "Service Unavailable"
    504 "Gateway Timeout"
    505 "HTTP Version Not Supported"
    506 "Variant Also Negotiates"
    507 "Insufficient Storage"
    508 "Loop Detected"
    510 "Not Extended"
    511 "Network Authentication Required"
}
