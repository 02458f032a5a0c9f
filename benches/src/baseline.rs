//! What you would write without a library, all built from the same table.

use std::sync::LazyLock;

use phf::phf_map;
use unicase::UniCase;

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

/// The phrases in a perfect hash that ignores case, by phf.
pub static PHRASES: phf::Map<UniCase<&'static str>, u16> = phf_map! {
    UniCase::ascii("Continue") => 100,
    UniCase::ascii("Switching Protocols") => 101,
    UniCase::ascii("Processing") => 102,
    UniCase::ascii("Early Hints") => 103,
    UniCase::ascii("Upload Resumption Supported") => 104,
    UniCase::ascii("OK") => 200,
    UniCase::ascii("Created") => 201,
    UniCase::ascii("Accepted") => 202,
    UniCase::ascii("Non-Authoritative Information") => 203,
    UniCase::ascii("No Content") => 204,
    UniCase::ascii("Reset Content") => 205,
    UniCase::ascii("Partial Content") => 206,
    UniCase::ascii("Multi-Status") => 207,
    UniCase::ascii("Already Reported") => 208,
    UniCase::ascii("IM Used") => 226,
    UniCase::ascii("Multiple Choices") => 300,
    UniCase::ascii("Moved Permanently") => 301,
    UniCase::ascii("Found") => 302,
    UniCase::ascii("See Other") => 303,
    UniCase::ascii("Not Modified") => 304,
    UniCase::ascii("Use Proxy") => 305,
    UniCase::ascii("(Unused)") => 306,
    UniCase::ascii("Temporary Redirect") => 307,
    UniCase::ascii("Permanent Redirect") => 308,
    UniCase::ascii("Bad Request") => 400,
    UniCase::ascii("Unauthorized") => 401,
    UniCase::ascii("Payment Required") => 402,
    UniCase::ascii("Forbidden") => 403,
    UniCase::ascii("Not Found") => 404,
    UniCase::ascii("Method Not Allowed") => 405,
    UniCase::ascii("Not Acceptable") => 406,
    UniCase::ascii("Proxy Authentication Required") => 407,
    UniCase::ascii("Request Timeout") => 408,
    UniCase::ascii("Conflict") => 409,
    UniCase::ascii("Gone") => 410,
    UniCase::ascii("Length Required") => 411,
    UniCase::ascii("Precondition Failed") => 412,
    UniCase::ascii("Content Too Large") => 413,
    UniCase::ascii("URI Too Long") => 414,
    UniCase::ascii("Unsupported Media Type") => 415,
    UniCase::ascii("Range Not Satisfiable") => 416,
    UniCase::ascii("Expectation Failed") => 417,
    UniCase::ascii("I'm a teapot") => 418,
    UniCase::ascii("Misdirected Request") => 421,
    UniCase::ascii("Unprocessable Content") => 422,
    UniCase::ascii("Locked") => 423,
    UniCase::ascii("Failed Dependency") => 424,
    UniCase::ascii("Too Early") => 425,
    UniCase::ascii("Upgrade Required") => 426,
    UniCase::ascii("Precondition Required") => 428,
    UniCase::ascii("Too Many Requests") => 429,
    UniCase::ascii("Request Header Fields Too Large") => 431,
    UniCase::ascii("Unavailable For Legal Reasons") => 451,
    UniCase::ascii("Internal Server Error") => 500,
    UniCase::ascii("Not Implemented") => 501,
    UniCase::ascii("Bad Gateway") => 502,
    UniCase::ascii("Service Unavailable") => 503,
    UniCase::ascii("Gateway Timeout") => 504,
    UniCase::ascii("HTTP Version Not Supported") => 505,
    UniCase::ascii("Variant Also Negotiates") => 506,
    UniCase::ascii("Insufficient Storage") => 507,
    UniCase::ascii("Loop Detected") => 508,
    UniCase::ascii("Not Extended") => 510,
    UniCase::ascii("Network Authentication Required") => 511,
};

/// The names in a perfect hash that ignores case, by phf.
pub static NAMES: phf::Map<UniCase<&'static str>, u16> = phf_map! {
    UniCase::ascii("CONTINUE") => 100,
    UniCase::ascii("SWITCHING_PROTOCOLS") => 101,
    UniCase::ascii("PROCESSING") => 102,
    UniCase::ascii("EARLY_HINTS") => 103,
    UniCase::ascii("UPLOAD_RESUMPTION_SUPPORTED") => 104,
    UniCase::ascii("OK") => 200,
    UniCase::ascii("CREATED") => 201,
    UniCase::ascii("ACCEPTED") => 202,
    UniCase::ascii("NON_AUTHORITATIVE_INFORMATION") => 203,
    UniCase::ascii("NO_CONTENT") => 204,
    UniCase::ascii("RESET_CONTENT") => 205,
    UniCase::ascii("PARTIAL_CONTENT") => 206,
    UniCase::ascii("MULTI_STATUS") => 207,
    UniCase::ascii("ALREADY_REPORTED") => 208,
    UniCase::ascii("IM_USED") => 226,
    UniCase::ascii("MULTIPLE_CHOICES") => 300,
    UniCase::ascii("MOVED_PERMANENTLY") => 301,
    UniCase::ascii("FOUND") => 302,
    UniCase::ascii("SEE_OTHER") => 303,
    UniCase::ascii("NOT_MODIFIED") => 304,
    UniCase::ascii("USE_PROXY") => 305,
    UniCase::ascii("SWITCH_PROXY") => 306,
    UniCase::ascii("TEMPORARY_REDIRECT") => 307,
    UniCase::ascii("PERMANENT_REDIRECT") => 308,
    UniCase::ascii("BAD_REQUEST") => 400,
    UniCase::ascii("UNAUTHORIZED") => 401,
    UniCase::ascii("PAYMENT_REQUIRED") => 402,
    UniCase::ascii("FORBIDDEN") => 403,
    UniCase::ascii("NOT_FOUND") => 404,
    UniCase::ascii("METHOD_NOT_ALLOWED") => 405,
    UniCase::ascii("NOT_ACCEPTABLE") => 406,
    UniCase::ascii("PROXY_AUTHENTICATION_REQUIRED") => 407,
    UniCase::ascii("REQUEST_TIMEOUT") => 408,
    UniCase::ascii("CONFLICT") => 409,
    UniCase::ascii("GONE") => 410,
    UniCase::ascii("LENGTH_REQUIRED") => 411,
    UniCase::ascii("PRECONDITION_FAILED") => 412,
    UniCase::ascii("CONTENT_TOO_LARGE") => 413,
    UniCase::ascii("URI_TOO_LONG") => 414,
    UniCase::ascii("UNSUPPORTED_MEDIA_TYPE") => 415,
    UniCase::ascii("RANGE_NOT_SATISFIABLE") => 416,
    UniCase::ascii("EXPECTATION_FAILED") => 417,
    UniCase::ascii("IM_A_TEAPOT") => 418,
    UniCase::ascii("MISDIRECTED_REQUEST") => 421,
    UniCase::ascii("UNPROCESSABLE_CONTENT") => 422,
    UniCase::ascii("LOCKED") => 423,
    UniCase::ascii("FAILED_DEPENDENCY") => 424,
    UniCase::ascii("TOO_EARLY") => 425,
    UniCase::ascii("UPGRADE_REQUIRED") => 426,
    UniCase::ascii("PRECONDITION_REQUIRED") => 428,
    UniCase::ascii("TOO_MANY_REQUESTS") => 429,
    UniCase::ascii("REQUEST_HEADER_FIELDS_TOO_LARGE") => 431,
    UniCase::ascii("UNAVAILABLE_FOR_LEGAL_REASONS") => 451,
    UniCase::ascii("INTERNAL_SERVER_ERROR") => 500,
    UniCase::ascii("NOT_IMPLEMENTED") => 501,
    UniCase::ascii("BAD_GATEWAY") => 502,
    UniCase::ascii("SERVICE_UNAVAILABLE") => 503,
    UniCase::ascii("GATEWAY_TIMEOUT") => 504,
    UniCase::ascii("HTTP_VERSION_NOT_SUPPORTED") => 505,
    UniCase::ascii("VARIANT_ALSO_NEGOTIATES") => 506,
    UniCase::ascii("INSUFFICIENT_STORAGE") => 507,
    UniCase::ascii("LOOP_DETECTED") => 508,
    UniCase::ascii("NOT_EXTENDED") => 510,
    UniCase::ascii("NETWORK_AUTHENTICATION_REQUIRED") => 511,
};

/// What a client does next, with the same answers as the table.
#[must_use]
pub fn action_by_match(code: u16) -> usize {
    match code {
        101 => 2,
        304 => 4,
        401 | 407 => 6,
        425 | 429 => 7,
        408 | 421 => 8,
        411 | 417 | 426 | 428 | 431 | 510 => 9,
        305 | 306 | 501 | 505 | 506 | 507 | 508 | 511 => 10,
        100..=199 => 1,
        200..=299 => 3,
        300..=399 => 5,
        400..=499 => 10,
        500..=599 => 7,
        _ => 7,
    }
}

/// The index in the static table of HPACK, as HTTP/2 libraries write it.
#[must_use]
pub fn hpack_by_match(code: u16) -> u8 {
    match code {
        200 => 8,
        204 => 9,
        206 => 10,
        304 => 11,
        400 => 12,
        404 => 13,
        500 => 14,
        _ => 0,
    }
}

/// The index in the static table of QPACK.
#[must_use]
pub fn qpack_by_match(code: u16) -> u8 {
    match code {
        103 => 24,
        200 => 25,
        304 => 26,
        404 => 27,
        503 => 28,
        100 => 63,
        204 => 64,
        206 => 65,
        302 => 66,
        400 => 67,
        403 => 68,
        421 => 69,
        425 => 70,
        500 => 71,
        _ => 0,
    }
}

/// The CoAP code, with the same answers as the table.
#[must_use]
pub fn coap_by_match(code: u16) -> u8 {
    match code {
        201 => 65,
        304 => 67,
        204 => 68,
        401 => 129,
        403 => 131,
        404 => 132,
        405 => 133,
        406 => 134,
        408 => 136,
        409 => 137,
        412 => 140,
        413 => 141,
        415 => 143,
        422 => 150,
        429 => 157,
        501 => 161,
        101 | 502 | 505 => 162,
        503 => 163,
        504 => 164,
        508 => 168,
        100..=199 => 0,
        200..=299 => 69,
        300..=399 => 162,
        400..=499 => 128,
        500..=599 => 160,
        _ => 162,
    }
}
