//! The vendor table: one row per code and vendor, and the only place where vendor codes are written down. It
//! is separate from the registry: it never changes what the registry answers, and costs nothing unless used.
//!
//! A row reads `code "Phrase" (vendor, where seen, source, in use) "Meaning."`. A row needs a document or
//! source of the vendor, or two independent sources, in which case its source is "secondary". Rows are in
//! code order; of the rows of one code the best known comes first. A phrase is the vendor's, from its
//! responses, documents or source; a phrase in parentheses is ours, because the vendor has none, and explains
//! the code but is not sent.

use crate::base::text_pool::pool;
use crate::table::perfect_hash::PerfectHash;
use crate::vendor::row::{Row, by_row, index_of, is_ours, vendors};
use crate::vendor::seen::Seen;

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

/// The first row of each code.
pub(crate) static IN_CODES: PerfectHash<65> = PerfectHash::new(0x9b71_e665, &CODES);

/// The first row of each code, if it has a phrase that may be sent. To be asked with `CODES`.
pub(crate) static IN_SENT: PerfectHash<65> = PerfectHash::new(0x5165_82cf, &SENT_CODES);

// The tables built from the rows: phrases and meanings by row; names and sources, which repeat, once each,
// found through an index whose 0 is the empty text.
by_row!(CODES: u16 = |row| ROWS[row].code);
by_row!(FLAGS: u8 = |row| (ROWS[row].seen as u8) << 2 | (is_ours(ROWS[row].phrase) as u8) << 1 | ROWS[row].in_use as u8);
by_row!(NAMES: u8 = |row| index_of(&DISTINCT_NAMES, VENDOR_NAMES[row]));
by_row!(SOURCES: u8 = |row| index_of(&DISTINCT_SOURCES, SOURCE_NAMES[row]));

/// The codes whose first row has a phrase of the vendor; other rows repeat the code before them, so that a hash
/// passes over them, and the first of them have a number that is no code.
const SENT_CODES: [u16; COUNT] = {
    let mut all = [u16::MAX; COUNT];
    let mut row = 0;
    #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
    while row < COUNT {
        let is_first = row == 0 || ROWS[row - 1].code != ROWS[row].code;
        if is_first && !is_ours(ROWS[row].phrase) {
            all[row] = ROWS[row].code;
        } else if row > 0 {
            all[row] = all[row - 1];
        }
        row += 1;
    }
    all
};

#[cfg(test)]
mod tests {
    #[test]
    fn no_compiler_has_to_search() {
        super::IN_CODES.was_not_searched();
        super::IN_SENT.was_not_searched();
    }
}
