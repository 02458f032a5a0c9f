//! Codes that vendors use and nobody registered: one row per code and vendor, the only place where they are written
//! down. A table of its own: it never changes what the registry answers, and costs nothing unless called.
//!
//! A row reads `code "Phrase" (vendor, where seen, source, in use) "Meaning."`. Taken in is what the vendor itself
//! documents, or what two independent sources report. Rows are in code order; among the rows of one code the best
//! known comes first. A phrase in parentheses is ours: the vendor sends none.

use crate::base::text_pool::pool;
use crate::table::perfect_hash::PerfectHash;
use crate::vendor::row::{Row, by_row, index_of, vendors};
use crate::vendor::seen::Seen;

vendors! {
    0 "(Connection Closed)" ("AWS ELB", Log, "its docs", true) "GOAWAY: headers too large"
    103 "Checkpoint" ("Google Gears", Wire, "Spring; Wikipedia", false) "upload aborted"
    308 "Resume Incomplete" ("Google", Wire, "its source", true) "part of an upload arrived"
    419 "Page Expired" ("Laravel", Wire, "its source", true) "CSRF token missing or expired"
    419 "Insufficient Space On Resource" ("WebDAV draft", Wire, "Spring", false) "no room"
    420 "Enhance Your Calm" ("Twitter", Wire, "Wikipedia; GitHub", false) "rate limited; now 429"
    420 "Method Failure" ("WebDAV draft", Wire, "Spring", false) "part of it failed"
    420 "(Store Locked)" ("Shopify", Wire, "its docs", false) "now 423"
    421 "Destination Locked" ("WebDAV draft", Wire, "Spring", false) "now 423"
    425 "Unordered Collection" ("WebDAV draft", Wire, "jshttp", false) "no order to keep"
    430 "Shopify Security Rejection" ("Shopify", Wire, "its docs; Wikipedia", true) "judged malicious"
    444 "No Response" ("nginx", Internal, "its source", true) "closes without answering"
    451 "Redirect" ("Exchange", Wire, "its docs", false) "use X-MS-Location"
    460 "(Client Closed Connection)" ("AWS ELB", WireAndLog, "its docs", true) "before the idle timeout"
    463 "(Too Many Forwarders)" ("AWS ELB", Wire, "its docs", true) "over 30 in X-Forwarded-For"
    464 "(Incompatible Protocol)" ("AWS ELB", Wire, "Wikipedia; GitHub", true) "target's version differs"
    494 "Request header too large" ("nginx", Internal, "its source", true) "client gets 400"
    495 "SSL Certificate Error" ("nginx", Internal, "its source", true) "client's is invalid; gets 400"
    496 "SSL Certificate Required" ("nginx", Internal, "its source", true) "client sent none; gets 400"
    497 "HTTP Request Sent to HTTPS Port" ("nginx", Internal, "its source", true) "client gets 400"
    498 "Invalid Token" ("Esri ArcGIS", Wire, "Wikipedia; http.dev", true) "expired or invalid"
    498 "(Invalid Host Name)" ("nginx", Internal, "its source", false) "never in use"
    499 "Client Closed Request" ("nginx", Log, "its source", true) "before the response"
    499 "Token Required" ("Esri ArcGIS", Wire, "Wikipedia; http.dev", true) "none was sent"
    509 "Bandwidth Limit Exceeded" ("cPanel", Wire, "Wikipedia; http.dev", true) "monthly quota used up"
    520 "Web Server Returned an Unknown Error" ("Cloudflare", Wire, "its docs", true) "origin's answer is odd"
    521 "Web Server Is Down" ("Cloudflare", Wire, "its docs", true) "origin refuses connections"
    522 "Connection Timed Out" ("Cloudflare", Wire, "its docs", true) "origin not reached in time"
    523 "Origin Is Unreachable" ("Cloudflare", Wire, "its docs", true) "no route to the origin"
    524 "A Timeout Occurred" ("Cloudflare", Wire, "its docs", true) "origin answers too late"
    525 "SSL Handshake Failed" ("Cloudflare", Wire, "its docs", true) "TLS with the origin"
    526 "Invalid SSL Certificate" ("Cloudflare", Wire, "its docs", true) "the origin's"
    529 "Site is overloaded" ("Qualys SSL Labs", Wire, "its docs", true) "back off for many minutes"
    529 "overloaded_error" ("Anthropic", Wire, "Microsoft; GitHub", true) "for all users; back off"
    530 "(Origin Unresolved)" ("Cloudflare", Wire, "its docs", true) "content has a 1xxx code"
    530 "Origin DNS Error" ("Shopify", Wire, "its docs; Wikipedia", true) "name not resolved"
    540 "Temporarily Disabled" ("Shopify", Wire, "its docs; Wikipedia", true) "the endpoint"
    561 "Unauthorized" ("AWS ELB", Wire, "its docs", true) "identity provider failed"
    598 "Network read timeout error" ("proxies", Wire, "Wikipedia; http.dev", true) "upstream sent nothing in time"
    599 "Network Connect Timeout Error" ("proxies", WireAndInternal, "Wikipedia; Tornado", true) "upstream not reached"
    783 "Unexpected Token" ("Shopify", Wire, "its docs; Wikipedia", true) "JSON syntax error"
    999 "Request denied" ("LinkedIn", Wire, "http.dev; Wikipedia", true) "bot or logged-out client"
}

/// Where each code stands first.
pub(crate) static IN_CODES: PerfectHash<65> = PerfectHash::new(&CODES);

// What the rows become: phrases and meanings by row; names and sources, which repeat, once each behind an index
// whose 0 is the empty text.
by_row!(CODES: u16 = |row| ROWS[row].code);
by_row!(FLAGS: u8 = |row| (ROWS[row].seen as u8) << 1 | ROWS[row].in_use as u8);
by_row!(NAMES: u8 = |row| index_of(&VENDOR_NAMES, row));
by_row!(SOURCES: u8 = |row| index_of(&SOURCE_NAMES, row));
