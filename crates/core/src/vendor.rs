//! Codes that vendors use and nobody registered: one row per code and vendor, the only place where they are written
//! down. A table of its own: it never changes what the registry answers, and costs nothing unless called.
//!
//! A row reads `code "Phrase" (vendor, where seen, source, in use) "Meaning."`. Taken in is what the vendor itself
//! documents, or what two independent sources report; then the source is "secondary". Rows are in code order; among
//! the rows of one code the best known comes first. A phrase is the vendor's, from its responses, documents or source;
//! in parentheses it is ours, since the vendor has none.

use crate::finder::Finder;
use crate::number::Number;
use crate::text::{Text, get, pool};
use crate::vendor_row::{Row, by_row, index_of, vendors};

answer! {
    /// Where a vendor's code can be met.
    pub enum Seen {
        /// There is no such row.
        Nowhere = 0,
        /// In responses.
        Wire = 1,
        /// In access logs only; the client gets no response, or another one.
        Log = 2,
        /// In responses and in access logs.
        WireAndLog = 3,
        /// Never as the status: inside a program, in its configuration or its client's answers, or in the body of a
        /// response with another status.
        Internal = 4,
        /// In responses, and inside client programs that got none.
        WireAndInternal = 5,
    }
}

vendors! {
    0 "(Connection Closed)" ("AWS ELB", Log, "its docs", true) "GOAWAY: headers too large, or over 10,000 requests"
    0 "(No Response)" ("Envoy", Log, "its docs", true) "client left before the response began"
    0 "(No Status)" ("nginx", Log, "its source", true) "closed before there was a status"
    9 "(HTTP/0.9)" ("nginx", Log, "its source", true) "such a request, no status"
    103 "Checkpoint" ("Google Gears", Wire, "secondary", false) "upload aborted"
    308 "Resume Incomplete" ("Google", Wire, "its source", true) "part of an upload arrived"
    419 "Page Expired" ("Laravel", Wire, "its source", true) "CSRF token missing or expired"
    419 "Authentication Timeout" ("ASP.NET Core", Wire, "its source", true) "session over; sent by applications"
    419 "Insufficient Space On Resource" ("WebDAV draft", Wire, "secondary", false) "no room"
    420 "Enhance Your Calm" ("Twitter", Wire, "secondary", false) "rate limited; now 429"
    420 "Method Failure" ("WebDAV draft", Wire, "secondary", false) "part of it failed"
    420 "(Store Locked)" ("Shopify", Wire, "its docs", false) "now 423"
    421 "Destination Locked" ("WebDAV draft", Wire, "secondary", false) "now 423"
    425 "Unordered Collection" ("WebDAV draft", Wire, "secondary", false) "no order to keep"
    430 "Shopify Security Rejection" ("Shopify", Wire, "its docs", true) "judged malicious"
    440 "Login Timeout" ("Exchange", Wire, "its docs", true) "Outlook Web Access: log in again"
    444 "(No Response)" ("nginx", Log, "its source", true) "closes without answering"
    449 "Retry With" ("Microsoft", Wire, "[MS-WDV] 2.2.6", true) "send what Ms-Echo-Request asks for"
    451 "Redirect" ("Exchange", Wire, "[MS-ASHTTP]", true) "use X-MS-Location"
    456 "Blocked" ("Exchange", Wire, "[MS-ASHTTP]", true) "the account is"
    457 "Expired Password" ("Exchange", Wire, "[MS-ASHTTP]", true) "change it first"
    460 "(Client Closed Connection)" ("AWS ELB", WireAndLog, "its docs", true) "before the idle timeout"
    463 "(Too Many Forwarders)" ("AWS ELB", WireAndLog, "its docs", true) "over 30 in X-Forwarded-For"
    464 "(Incompatible Protocol)" ("AWS ELB", WireAndLog, "its docs", true) "target's version differs"
    494 "Request Header Or Cookie Too Large" ("nginx", Internal, "its source", true) "client gets 400"
    495 "The SSL certificate error" ("nginx", Internal, "its source", true) "client's is invalid; gets 400"
    496 "No required SSL certificate was sent" ("nginx", Internal, "its source", true) "client gets 400"
    497 "The plain HTTP request was sent to HTTPS port" ("nginx", Internal, "its source", true) "client gets 400"
    498 "Invalid Token" ("Esri ArcGIS", Internal, "secondary", true) "in JSON, under 200: expired or invalid"
    498 "(Invalid Host Name)" ("nginx", Internal, "its source", false) "until 0.3.28 (2006); client got 404"
    499 "Client Closed Request" ("nginx", Log, "its source", true) "before the response"
    499 "Client Closed Request" ("Traefik", Wire, "its source", true) "answered nevertheless"
    499 "Client closed the connection" ("Azure Application Gateway", Log, "its docs", true) "before the response"
    499 "Token Required" ("Esri ArcGIS", Internal, "secondary", true) "in JSON, under 200: none was sent"
    508 "Resource Limit Is Reached." ("CloudLinux", Wire, "its docs", true) "of the hosting account"
    509 "Bandwidth Limit Exceeded" ("cPanel", Wire, "secondary", true) "monthly quota used up"
    520 "Web Server Returns an Unknown Error" ("Cloudflare", Wire, "its docs", true) "origin's answer is odd"
    521 "Web Server Is Down" ("Cloudflare", Wire, "its docs", true) "origin refuses connections"
    522 "Connection Timed Out" ("Cloudflare", Wire, "its docs", true) "origin not reached in time"
    523 "Origin Is Unreachable" ("Cloudflare", Wire, "its docs", true) "no route to the origin"
    524 "A Timeout Occurred" ("Cloudflare", Wire, "its docs", true) "origin answers too late"
    525 "SSL Handshake Failed" ("Cloudflare", Wire, "its docs", true) "TLS with the origin"
    526 "Invalid SSL Certificate" ("Cloudflare", Wire, "its docs", true) "the origin's"
    527 "Railgun Listener to Origin Error" ("Cloudflare", Wire, "its docs", false) "retired with Railgun"
    529 "the service is overloaded" ("Qualys SSL Labs", Wire, "its docs", true) "back off for many minutes"
    529 "(overloaded_error)" ("Anthropic", Wire, "secondary", true) "for all users; back off"
    530 "(Origin Unresolved)" ("Cloudflare", Wire, "its docs", true) "content has a 1xxx code"
    530 "Origin DNS Error" ("Shopify", Wire, "its docs", true) "name not resolved"
    540 "Temporarily Disabled" ("Shopify", Wire, "its docs", true) "the endpoint"
    560 "(Retry Elsewhere)" ("Pantheon", Wire, "its docs", true) "sent by sites: another container may do better"
    561 "Unauthorized" ("AWS ELB", WireAndLog, "its docs", true) "identity provider failed"
    561 "No Site Detected" ("Pantheon", Wire, "its docs", true) "no code, or no index file"
    598 "Network read timeout error" ("proxies", Wire, "secondary", true) "upstream sent nothing in time"
    598 "(Execution Refused)" ("Alibaba EdgeRoutine", Wire, "its docs", true) "rate limited, or disabled"
    599 "Network Connect Timeout Error" ("proxies", WireAndInternal, "secondary", true) "upstream not reached"
    599 "(Uncaught Exception)" ("Alibaba EdgeRoutine", Wire, "its docs", true) "in the routine"
    600 "(Invalid Header)" ("Squid", Internal, "its source", true) "of a response"
    601 "(Header Too Large)" ("Squid", Internal, "its source", true) "of a message"
    783 "Unexpected Token" ("Shopify", Wire, "its docs", true) "JSON syntax error"
    999 "Request denied" ("LinkedIn", Wire, "secondary", true) "bot or logged-out client"
}

/// One vendor's use of one code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vendor(u8);

impl Vendor {
    /// The number; 0 and 9 occur, so it is no [`StatusCode`](crate::StatusCode).
    #[must_use]
    pub const fn code(self) -> u16 {
        code_at(self.0 as usize)
    }

    /// The phrase: `"Web Server Is Down"`. In parentheses it is ours, since the vendor has none.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        reason_at(self.0 as usize).as_str()
    }

    /// Whether the vendor has a phrase of its own for the code.
    ///
    /// ```
    /// use httpstatus_core::vendor;
    /// assert!(vendor::of(521).all(|row| row.has_phrase()));
    /// assert!(vendor::of(460).all(|row| !row.has_phrase()));
    /// ```
    #[must_use]
    pub const fn has_phrase(self) -> bool {
        !matches!(self.reason().as_bytes(), [b'(', ..])
    }

    /// Who uses the code: `"nginx"`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        name_at(self.0 as usize).as_str()
    }

    /// What it means there, in a few words: `"closes without answering"`.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        meaning_at(self.0 as usize).as_str()
    }

    /// Who says so: `"its docs"`, `"its source"` and documents by name are the vendor's own. For `"secondary"` no
    /// document of the vendor was found, but two independent sources that agree.
    #[must_use]
    pub const fn source(self) -> &'static str {
        source_at(self.0 as usize).as_str()
    }

    /// Where the code can be met.
    #[must_use]
    pub const fn seen(self) -> Seen {
        match Seen::from_u8(seen_at(self.0 as usize)) {
            Some(seen) => seen,
            None => Seen::Nowhere,
        }
    }

    /// Whether it is still in use, be it rarely.
    #[must_use]
    pub const fn is_in_use(self) -> bool {
        is_in_use_at(self.0 as usize)
    }
}

impl core::fmt::Debug for Vendor {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:03} {} ({})", self.code(), self.reason(), self.name())
    }
}

/// How many rows there are.
#[must_use]
pub const fn count() -> usize {
    COUNT
}

/// The row with this number, in code order; `None` past the end.
///
/// ```
/// use httpstatus_core::vendor;
/// assert_eq!(vendor::at(0).map(|row| row.code()), Some(0));
/// assert!(vendor::at(vendor::count()).is_none());
/// ```
#[must_use]
#[allow(clippy::cast_possible_truncation)] // a table of fewer than 256 rows: checked where it is built
pub const fn at(row: usize) -> Option<Vendor> {
    if row < COUNT { Some(Vendor(row as u8)) } else { None }
}

/// All rows, in code order.
///
/// ```
/// use httpstatus_core::vendor;
/// assert!(vendor::rows().any(|row| row.name() == "Cloudflare"));
/// ```
pub fn rows() -> impl DoubleEndedIterator<Item = Vendor> + Clone {
    (0..COUNT).filter_map(at)
}

/// The rows of one code, the best known first; none for most codes.
///
/// ```
/// use httpstatus_core::vendor;
/// let mut rows = vendor::of(499).map(|row| (row.name(), row.reason()));
/// assert_eq!(rows.next(), Some(("nginx", "Client Closed Request")));
/// assert_eq!(rows.next(), Some(("Traefik", "Client Closed Request")));
/// assert_eq!(vendor::of(404).count(), 0);
/// ```
pub fn of(code: u16) -> impl DoubleEndedIterator<Item = Vendor> + Clone {
    rows().filter(move |row| row.code() == code)
}

/// The best known phrase of a code among vendors; `""` when none uses it.
///
/// **Policy**: the first row of the code. Registered codes that a vendor uses otherwise have one too (103, 308, 421,
/// 425, 451, 508); [`StatusCode::reason`](crate::StatusCode::reason) stays what it is.
///
/// ```
/// use httpstatus_core::{StatusCode, vendor};
/// assert_eq!(vendor::reason(520), "Web Server Returns an Unknown Error");
/// assert_eq!(vendor::reason(404), "");
/// assert_eq!(StatusCode::from_u16(520).unwrap().reason(), "");
/// ```
#[must_use]
pub const fn reason(code: u16) -> &'static str {
    reason_text(Number(code as u32)).as_str()
}

/// The same for any number at all, for C.
#[doc(hidden)]
#[must_use]
pub const fn reason_text(code: Number) -> Text {
    reason_at(IN_CODES.row(&CODES, code.0))
}

/// Where each code stands first.
static IN_CODES: Finder<65> = Finder::new(&CODES);

/// The number in a row; 0 past the end.
#[doc(hidden)]
#[must_use]
pub const fn code_at(row: usize) -> u16 {
    match CODES.as_slice().split_at_checked(row) {
        Some((_, [code, ..])) => *code,
        _ => 0,
    }
}

/// The octet of a row in one of the small tables; 0 past the end.
const fn octet_at(octets: &[u8], row: usize) -> u8 {
    match octets.split_at_checked(row) {
        Some((_, [octet, ..])) => *octet,
        _ => 0,
    }
}

/// Where a row's code can be met, a number of [`Seen`]; 0 past the end.
#[doc(hidden)]
#[must_use]
pub const fn seen_at(row: usize) -> u8 {
    octet_at(&FLAGS, row).wrapping_shr(1)
}

/// Whether a row's code is in use; not past the end.
#[doc(hidden)]
#[must_use]
pub const fn is_in_use_at(row: usize) -> bool {
    octet_at(&FLAGS, row) & 1 != 0
}

/// The phrase in a row; empty past the end.
#[doc(hidden)]
#[must_use]
pub const fn reason_at(row: usize) -> Text {
    get::<Reasons>(row)
}

/// The meaning in a row; empty past the end.
#[doc(hidden)]
#[must_use]
pub const fn meaning_at(row: usize) -> Text {
    get::<Meanings>(row)
}

/// The vendor's name in a row; empty past the end.
#[doc(hidden)]
#[must_use]
pub const fn name_at(row: usize) -> Text {
    get::<Names>(octet_at(&NAMES, row) as usize)
}

/// The source of a row; empty past the end.
#[doc(hidden)]
#[must_use]
pub const fn source_at(row: usize) -> Text {
    get::<Sources>(octet_at(&SOURCES, row) as usize)
}

// What the rows become: phrases and meanings by row; names and sources, which repeat, once each behind an index
// whose 0 is the empty text.
by_row!(CODES: u16 = |row| ROWS[row].code);
by_row!(FLAGS: u8 = |row| (ROWS[row].seen as u8) << 1 | ROWS[row].in_use as u8);
by_row!(NAMES: u8 = |row| index_of(&VENDOR_NAMES, row));
by_row!(SOURCES: u8 = |row| index_of(&SOURCE_NAMES, row));
