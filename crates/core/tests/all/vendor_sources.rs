//! The vendors' rows equal what the vendors' own documents and sources say. Each expectation was read there and stands
//! beside the words that it was read from; none comes from the library's table or from `unofficial.csv`.

use std::collections::BTreeSet;

use httpstatus_core::vendor::{self, Seen, Vendor};

/// What a document says of one code: its number, whose it is, where it is met, the phrase, and whether it is in use.
struct Said {
    code: u16,
    vendor: &'static str,
    seen: Seen,
    phrase: &'static str,
    in_use: bool,
    document: &'static str,
    words: &'static str,
}

/// Two lines follow each row: the document, and the words in it.
macro_rules! said {
    ($($code:literal $vendor:literal ($seen:ident, $phrase:literal, $in_use:literal)
        $document:literal $words:literal;)+) => {
        const SAID: &[Said] = &[$(Said {
            code: $code,
            vendor: $vendor,
            seen: Seen::$seen,
            phrase: $phrase,
            in_use: $in_use,
            document: $document,
            words: $words,
        }),+];
    };
}

said! {
    0 "nginx" (Log, "(No Status)", true)
        "nginx/nginx 3f6f7824d, ngx_http_log_module.c, ngx_http_log_status"
        "status = 0; ngx_sprintf(buf, \"%03ui\", status)";
    0 "AWS ELB" (Log, "(Connection Closed)", true)
        "awsdocs/elb-application-load-balancers-user-guide fb24293, load-balancer-troubleshooting.md"
        "a response code of 000: headers exceeds 8 K bytes or if the number of requests exceeds 10,000";
    0 "Envoy" (Log, "(No Response)", true)
        "envoyproxy/envoy, access_log/usage.rst, %RESPONSE_CODE%"
        "a response code of '0' means that the server never sent the beginning of a response";
    9 "nginx" (Log, "(HTTP/0.9)", true)
        "nginx/nginx 3f6f7824d, ngx_http_log_module.c, ngx_http_log_status"
        "r->http_version == NGX_HTTP_VERSION_9: status = 9";
    308 "Google" (Wire, "Resume Incomplete", true)
        "googleapis/python-api-core, exceptions.py"
        "Exception mapping a ``308 Resume Incomplete`` response";
    419 "ASP.NET Core" (Wire, "Authentication Timeout", true)
        "dotnet/aspnetcore, StatusCodes.cs and ReasonPhrases.cs"
        "Status419AuthenticationTimeout = 419; // Not defined in any RFC; { 419, \"Authentication Timeout\" }";
    419 "Laravel" (Wire, "Page Expired", true)
        "laravel/framework 2265a8c9a, views/419.blade.php"
        "'code', '419'; 'title', 'Page Expired'";
    420 "Shopify" (Wire, "(Store Locked)", false)
        "shopify.dev changelog, 2018-08-30"
        "requests to locked stores will return a 423 status code instead of 420";
    430 "Shopify" (Wire, "Shopify Security Rejection", true)
        "shopify.dev/docs/api/usage/response-codes"
        "430 Shopify Security Rejection";
    440 "Exchange" (Wire, "Login Timeout", true)
        "TechNet dd789741, How to Troubleshoot the 440 Login Timeout Error Message in Outlook Web Access"
        "\"440 Login Timeout\" error message";
    // Nothing is sent, and the log's $status is headers_out.status.
    444 "nginx" (Log, "(No Response)", true)
        "nginx/nginx 3f6f7824d, ngx_http_request.h; ngx_http_request.c, ngx_http_terminate_request"
        "The special code to close connection without any response; mr->headers_out.status = rc";
    // Its ABNF has "Reply With"; its title, its text and section 3.1.5.5 have this.
    449 "Microsoft" (Wire, "Retry With", true)
        "[MS-WDV] 2.2.6 449 Retry With Status Code; winhttp.h, HTTP_STATUS_RETRY_WITH"
        "The 449 Retry With status code indicates that insufficient information was provided by the client";
    451 "Exchange" (Wire, "Redirect", true)
        "[MS-ASHTTP] 2.2.2.1.1 Status Line"
        "451 Redirect";
    456 "Exchange" (Wire, "Blocked", true)
        "[MS-ASHTTP] 2.2.2.1.1 Status Line"
        "456 Blocked";
    457 "Exchange" (Wire, "Expired Password", true)
        "[MS-ASHTTP] 2.2.2.1.1 Status Line"
        "457 Expired Password";
    460 "AWS ELB" (WireAndLog, "(Client Closed Connection)", true)
        "awsdocs/elb-application-load-balancers-user-guide fb24293, load-balancer-troubleshooting.md"
        "HTTP 460, beneath: The load balancer sends the HTTP code to the client, saves the request to the access log";
    463 "AWS ELB" (WireAndLog, "(Too Many Forwarders)", true)
        "awsdocs/elb-application-load-balancers-user-guide fb24293, load-balancer-troubleshooting.md"
        "HTTP 463, beneath: The load balancer sends the HTTP code to the client, saves the request to the access log";
    464 "AWS ELB" (WireAndLog, "(Incompatible Protocol)", true)
        "awsdocs/elb-application-load-balancers-user-guide fb24293, load-balancer-troubleshooting.md"
        "HTTP 464, beneath: The load balancer sends the HTTP code to the client, saves the request to the access log";
    494 "nginx" (Internal, "Request Header Or Cookie Too Large", true)
        "nginx/nginx 3f6f7824d, ngx_http_special_response.c, ngx_http_error_494_page"
        "400 Request Header Or Cookie Too Large";
    495 "nginx" (Internal, "The SSL certificate error", true)
        "nginx/nginx 3f6f7824d, ngx_http_special_response.c, ngx_http_error_495_page"
        "400 The SSL certificate error";
    496 "nginx" (Internal, "No required SSL certificate was sent", true)
        "nginx/nginx 3f6f7824d, ngx_http_special_response.c, ngx_http_error_496_page"
        "400 No required SSL certificate was sent";
    497 "nginx" (Internal, "The plain HTTP request was sent to HTTPS port", true)
        "nginx/nginx 3f6f7824d, ngx_http_special_response.c, ngx_http_error_497_page"
        "400 The plain HTTP request was sent to HTTPS port";
    // The client got 404 (ngx_http_special_response.c of 0.3.27).
    498 "nginx" (Internal, "(Invalid Host Name)", false)
        "nginx 0.3.27 and 0.3.28 (2006-02-16), ngx_http_request.h; CHANGES of 0.3.28"
        "#define NGX_HTTP_INVALID_HOST 498; the \"restrict_host_names\" directive was canceled";
    499 "nginx" (Log, "Client Closed Request", true)
        "nginx/nginx 3f6f7824d, ngx_http_request.h"
        "own code to log such situation; NGX_HTTP_CLIENT_CLOSED_REQUEST";
    499 "Traefik" (Wire, "Client Closed Request", true)
        "traefik/traefik fd5a576df, pkg/proxy/httputil/proxy.go"
        "StatusClientClosedRequestText = \"Client Closed Request\"; w.WriteHeader(statusCode)";
    499 "Azure Application Gateway" (Log, "Client closed the connection", true)
        "MicrosoftDocs/azure-docs, application-gateway/http-response-codes.md"
        "499 – Client closed the connection: closed before the server finished responding";
    508 "CloudLinux" (Wire, "Resource Limit Is Reached.", true)
        "cloudlinux/cloudlinux-documentation 44a4d9688, LVEErrorCode: Default 508"
        "The message that will be displayed by default is: Resource Limit Is Reached.";
    520 "Cloudflare" (Wire, "Web Server Returns an Unknown Error", true)
        "cloudflare/cloudflare-docs 0c50ffa05, cloudflare-5xx-errors/index.mdx"
        "Error 520: web server returns an unknown error";
    521 "Cloudflare" (Wire, "Web Server Is Down", true)
        "cloudflare/cloudflare-docs 0c50ffa05, cloudflare-5xx-errors/index.mdx"
        "Error 521: web server is down";
    522 "Cloudflare" (Wire, "Connection Timed Out", true)
        "cloudflare/cloudflare-docs 0c50ffa05, cloudflare-5xx-errors/index.mdx"
        "Error 522: connection timed out";
    523 "Cloudflare" (Wire, "Origin Is Unreachable", true)
        "cloudflare/cloudflare-docs 0c50ffa05, cloudflare-5xx-errors/index.mdx"
        "Error 523: origin is unreachable";
    524 "Cloudflare" (Wire, "A Timeout Occurred", true)
        "cloudflare/cloudflare-docs 0c50ffa05, cloudflare-5xx-errors/index.mdx"
        "Error 524: a timeout occurred";
    525 "Cloudflare" (Wire, "SSL Handshake Failed", true)
        "cloudflare/cloudflare-docs 0c50ffa05, cloudflare-5xx-errors/index.mdx"
        "Error 525: SSL handshake failed";
    526 "Cloudflare" (Wire, "Invalid SSL Certificate", true)
        "cloudflare/cloudflare-docs 0c50ffa05, cloudflare-5xx-errors/index.mdx"
        "Error 526: invalid SSL certificate";
    // Gone from the page above.
    527 "Cloudflare" (Wire, "Railgun Listener to Origin Error", false)
        "cloudflare/cloudflare-docs 0a96d9c6e, Troubleshooting Cloudflare 5XX errors.md"
        "527 Error: Railgun Listener to origin error, beneath a deprecation notice";
    529 "Qualys SSL Labs" (Wire, "the service is overloaded", true)
        "ssllabs/ssllabs-scan 50e3144b3, ssllabs-api-docs-v3.md"
        "529 - the service is overloaded";
    530 "Cloudflare" (Wire, "(Origin Unresolved)", true)
        "cloudflare/cloudflare-docs 0c50ffa05, cloudflare-5xx-errors/index.mdx"
        "Error 530: unable to resolve the origin hostname";
    530 "Shopify" (Wire, "Origin DNS Error", true)
        "shopify.dev/docs/api/usage/response-codes"
        "530 Origin DNS Error";
    540 "Shopify" (Wire, "Temporarily Disabled", true)
        "shopify.dev/docs/api/usage/response-codes"
        "540 Temporarily Disabled";
    560 "Pantheon" (Wire, "(Retry Elsewhere)", true)
        "pantheon-systems/documentation, errors-and-server-responses.md"
        "By sending an HTTP 560 response, the application can trigger the same reattempts";
    561 "AWS ELB" (WireAndLog, "Unauthorized", true)
        "awsdocs/elb-application-load-balancers-user-guide fb24293, load-balancer-troubleshooting.md"
        "HTTP 561: Unauthorized";
    561 "Pantheon" (Wire, "No Site Detected", true)
        "pantheon-systems/documentation def3aff83, 03-5xx-errors.md"
        "Error 561: No Site Detected";
    598 "Alibaba EdgeRoutine" (Wire, "(Execution Refused)", true)
        "help.aliyun.com, DCDN user guide, HTTP status codes"
        "598: Execution fails due to rate limiting; Execution is blocked by an exception";
    599 "Alibaba EdgeRoutine" (Wire, "(Uncaught Exception)", true)
        "help.aliyun.com, DCDN user guide, HTTP status codes"
        "599: An uncaught exception occurs while processing the request context";
    600 "Squid" (Internal, "(Invalid Header)", true)
        "squid-cache/squid 7c20a8a78, src/http/StatusCode.h"
        "for internal use only: scInvalidHeader = 600, Squid header parsing error";
    601 "Squid" (Internal, "(Header Too Large)", true)
        "squid-cache/squid 7c20a8a78, src/http/StatusCode.h"
        "for internal use only: scHeaderTooLarge = 601, Header too large to process";
    783 "Shopify" (Wire, "Unexpected Token", true)
        "shopify.dev/docs/api/usage/response-codes"
        "783 Unexpected Token";
}

/// What no document of the vendor could be found for, so that the row says "secondary"; where it is met, and the
/// phrase, in parentheses if the vendor sends none.
const SECONDARY: [(u16, &str, Seen, &str); 13] = [
    (103, "Google Gears", Seen::Wire, "Checkpoint"),
    (419, "WebDAV draft", Seen::Wire, "Insufficient Space On Resource"),
    (420, "Twitter", Seen::Wire, "Enhance Your Calm"),
    (420, "WebDAV draft", Seen::Wire, "Method Failure"),
    (421, "WebDAV draft", Seen::Wire, "Destination Locked"),
    (425, "WebDAV draft", Seen::Wire, "Unordered Collection"),
    // Servers answer HTTP/1.1 200 with {"error":{"code":498,"message":"Invalid token"}}: no status code of theirs.
    (498, "Esri ArcGIS", Seen::Internal, "Invalid Token"),
    (499, "Esri ArcGIS", Seen::Internal, "Token Required"),
    (509, "cPanel", Seen::Wire, "Bandwidth Limit Exceeded"),
    // {"type":"error","error":{"type":"overloaded_error"}}: a type in the body, and no phrase.
    (529, "Anthropic", Seen::Wire, "(overloaded_error)"),
    (598, "proxies", Seen::Wire, "Network read timeout error"),
    (599, "proxies", Seen::WireAndInternal, "Network Connect Timeout Error"),
    // As captured in 2014, 2015, 2016 and 2018: "HTTP/1.1 999 Request denied" (gjtorikian/html-proofer issue 215,
    // php-embed/Embed issue 161, j0k3r/f43.me issue 172).
    (999, "LinkedIn", Seen::Wire, "Request denied"),
];

fn row(code: u16, name: &str) -> Option<Vendor> {
    vendor::of(code).find(|row| row.name() == name)
}

/// The phrase of a row as it is written here: in parentheses, if it is only an explanation.
fn read(row: Vendor) -> String {
    if row.reason().is_empty() { format!("({})", row.explanation()) } else { row.reason().to_owned() }
}

/// The table's rows beside what was read, each difference in a line.
#[test]
fn the_rows_say_what_the_vendors_say() {
    let mut wrong = Vec::new();
    for said in SAID {
        let expected = (said.seen, said.phrase.to_owned(), said.in_use);
        let ours = row(said.code, said.vendor).map(|row| (row.seen(), read(row), row.is_in_use()));
        if ours.as_ref() != Some(&expected) {
            wrong.push(format!(
                "{:03} {}: {ours:?}, not {expected:?} ({})",
                said.code, said.vendor, said.document
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A text of ours stands in parentheses; any other occurs in the vendor's words.
#[test]
fn a_phrase_without_parentheses_is_the_vendor_s() {
    for said in SAID {
        let words = said.words.to_ascii_lowercase().replace('_', " "); // nginx's is the name of a constant
        let phrase = said.phrase.to_ascii_lowercase();
        assert_eq!(words.contains(&phrase), !phrase.starts_with('('), "{:03} {phrase}: {words}", said.code);
    }
}

#[test]
fn what_only_others_say_is_called_secondary() {
    for (code, name, seen, phrase) in SECONDARY {
        let row = row(code, name).unwrap_or_else(|| panic!("no row {code} {name}"));
        assert_eq!((row.seen(), read(row), row.source()), (seen, phrase.to_owned(), "secondary"), "{row:?}");
    }
    for code in [218, 450] {
        assert_eq!(vendor::of(code).count(), 0, "{code}: one list alone has it");
    }
    assert_eq!(row(530, "Pantheon"), None, "one list alone has it");
}

/// Nothing is in the table that was read neither at the vendor's nor at others'.
#[test]
fn every_row_was_read_somewhere() {
    let own: BTreeSet<_> = SAID.iter().map(|said| (said.code, said.vendor)).collect();
    let others: BTreeSet<_> = SECONDARY.iter().map(|(code, name, ..)| (*code, *name)).collect();
    for row in vendor::rows() {
        let key = (row.code(), row.name());
        assert_eq!(own.contains(&key), row.source() != "secondary", "{row:?}: {}", row.source());
        assert_eq!(others.contains(&key), row.source() == "secondary", "{row:?}: {}", row.source());
    }
}

/// Two of the sources are more than a word or a number: both causes of 000, and what 498 was until when.
#[test]
fn the_meanings_have_what_the_sources_say_beside() {
    for (code, name, word) in [
        (0, "AWS ELB", "10,000 requests"),
        (498, "nginx", "0.3.28"),
        (498, "Esri ArcGIS", "200"),
        (499, "Esri ArcGIS", "200"),
    ] {
        let row = row(code, name).expect("a row");
        assert!(row.meaning().contains(word), "{row:?}: {}", row.meaning());
    }
    for (code, source) in
        [(449, "[MS-WDV] 2.2.6"), (451, "[MS-ASHTTP]"), (456, "[MS-ASHTTP]"), (457, "[MS-ASHTTP]")]
    {
        assert!(vendor::of(code).any(|row| row.source() == source), "{code}: {source}");
    }
}
