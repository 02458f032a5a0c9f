/* The registered HTTP status codes and those of vendors as macros, to build your own tables.
 * Needs no library.
 *
 * This file is generated from the registry; see CONTRIBUTING.md.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef HTTPSTATUS_MAP_H
#define HTTPSTATUS_MAP_H

/* HTTPSTATUS_MAP(X) expands to X(code, name, phrase) for each code of the IANA registry of
 * 2026-10-05, in code order. For example, in C and C++: #define X(code, name, phrase) case code:
 * return phrase; */
#define HTTPSTATUS_MAP(X) \
    X(100, CONTINUE, "Continue") \
    X(101, SWITCHING_PROTOCOLS, "Switching Protocols") \
    X(102, PROCESSING, "Processing") \
    X(103, EARLY_HINTS, "Early Hints") \
    X(104, UPLOAD_RESUMPTION_SUPPORTED, "Upload Resumption Supported") \
    X(200, OK, "OK") \
    X(201, CREATED, "Created") \
    X(202, ACCEPTED, "Accepted") \
    X(203, NON_AUTHORITATIVE_INFORMATION, "Non-Authoritative Information") \
    X(204, NO_CONTENT, "No Content") \
    X(205, RESET_CONTENT, "Reset Content") \
    X(206, PARTIAL_CONTENT, "Partial Content") \
    X(207, MULTI_STATUS, "Multi-Status") \
    X(208, ALREADY_REPORTED, "Already Reported") \
    X(226, IM_USED, "IM Used") \
    X(300, MULTIPLE_CHOICES, "Multiple Choices") \
    X(301, MOVED_PERMANENTLY, "Moved Permanently") \
    X(302, FOUND, "Found") \
    X(303, SEE_OTHER, "See Other") \
    X(304, NOT_MODIFIED, "Not Modified") \
    X(305, USE_PROXY, "Use Proxy") \
    X(306, SWITCH_PROXY, "(Unused)") \
    X(307, TEMPORARY_REDIRECT, "Temporary Redirect") \
    X(308, PERMANENT_REDIRECT, "Permanent Redirect") \
    X(400, BAD_REQUEST, "Bad Request") \
    X(401, UNAUTHORIZED, "Unauthorized") \
    X(402, PAYMENT_REQUIRED, "Payment Required") \
    X(403, FORBIDDEN, "Forbidden") \
    X(404, NOT_FOUND, "Not Found") \
    X(405, METHOD_NOT_ALLOWED, "Method Not Allowed") \
    X(406, NOT_ACCEPTABLE, "Not Acceptable") \
    X(407, PROXY_AUTHENTICATION_REQUIRED, "Proxy Authentication Required") \
    X(408, REQUEST_TIMEOUT, "Request Timeout") \
    X(409, CONFLICT, "Conflict") \
    X(410, GONE, "Gone") \
    X(411, LENGTH_REQUIRED, "Length Required") \
    X(412, PRECONDITION_FAILED, "Precondition Failed") \
    X(413, CONTENT_TOO_LARGE, "Content Too Large") \
    X(414, URI_TOO_LONG, "URI Too Long") \
    X(415, UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type") \
    X(416, RANGE_NOT_SATISFIABLE, "Range Not Satisfiable") \
    X(417, EXPECTATION_FAILED, "Expectation Failed") \
    X(418, IM_A_TEAPOT, "I'm a teapot") \
    X(421, MISDIRECTED_REQUEST, "Misdirected Request") \
    X(422, UNPROCESSABLE_CONTENT, "Unprocessable Content") \
    X(423, LOCKED, "Locked") \
    X(424, FAILED_DEPENDENCY, "Failed Dependency") \
    X(425, TOO_EARLY, "Too Early") \
    X(426, UPGRADE_REQUIRED, "Upgrade Required") \
    X(428, PRECONDITION_REQUIRED, "Precondition Required") \
    X(429, TOO_MANY_REQUESTS, "Too Many Requests") \
    X(431, REQUEST_HEADER_FIELDS_TOO_LARGE, "Request Header Fields Too Large") \
    X(451, UNAVAILABLE_FOR_LEGAL_REASONS, "Unavailable For Legal Reasons") \
    X(500, INTERNAL_SERVER_ERROR, "Internal Server Error") \
    X(501, NOT_IMPLEMENTED, "Not Implemented") \
    X(502, BAD_GATEWAY, "Bad Gateway") \
    X(503, SERVICE_UNAVAILABLE, "Service Unavailable") \
    X(504, GATEWAY_TIMEOUT, "Gateway Timeout") \
    X(505, HTTP_VERSION_NOT_SUPPORTED, "HTTP Version Not Supported") \
    X(506, VARIANT_ALSO_NEGOTIATES, "Variant Also Negotiates") \
    X(507, INSUFFICIENT_STORAGE, "Insufficient Storage") \
    X(508, LOOP_DETECTED, "Loop Detected") \
    X(510, NOT_EXTENDED, "Not Extended") \
    X(511, NETWORK_AUTHENTICATION_REQUIRED, "Network Authentication Required")

/* HTTPSTATUS_VENDOR_MAP(X) expands to X(code, vendor, reason, explanation, meaning) for each row
 * of the table of vendor codes, in the order of httpstatus_vendor_at(). The code is a number,
 * the others are strings: the vendor's name, the phrase that it sends or documents (or ""), a
 * few words for a log, and what the code means there. The meanings are here alone, so that they
 * take room only in programs that want them. */
#define HTTPSTATUS_VENDOR_MAP(X) \
    X(0, "AWS ELB", "", "Connection Closed", "GOAWAY: headers too large, or over 10,000 requests") \
    X(0, "Envoy", "", "No Response", "client left before the response began") \
    X(0, "nginx", "", "No Status", "closed before there was a status") \
    X(9, "nginx", "", "HTTP/0.9", "such a request, no status") \
    X(103, "Google Gears", "Checkpoint", "Checkpoint", "upload aborted") \
    X(308, "Google", "Resume Incomplete", "Resume Incomplete", "part of an upload arrived") \
    X(419, "Laravel", "Page Expired", "Page Expired", "CSRF token missing or expired") \
    X(419, "ASP.NET Core", "Authentication Timeout", "Authentication Timeout", "session over; sent by applications") \
    X(419, "WebDAV draft", "Insufficient Space On Resource", "Insufficient Space On Resource", "no room") \
    X(420, "Twitter", "Enhance Your Calm", "Enhance Your Calm", "rate limited; now 429") \
    X(420, "WebDAV draft", "Method Failure", "Method Failure", "part of it failed") \
    X(420, "Shopify", "", "Store Locked", "now 423") \
    X(421, "WebDAV draft", "Destination Locked", "Destination Locked", "now 423") \
    X(425, "WebDAV draft", "Unordered Collection", "Unordered Collection", "no order to keep") \
    X(430, "Shopify", "Shopify Security Rejection", "Shopify Security Rejection", "judged malicious") \
    X(440, "Exchange", "Login Timeout", "Login Timeout", "Outlook Web Access: log in again") \
    X(444, "nginx", "", "No Response", "closes without answering") \
    X(449, "Microsoft", "Retry With", "Retry With", "send what Ms-Echo-Request asks for") \
    X(451, "Exchange", "Redirect", "Redirect", "use X-MS-Location") \
    X(456, "Exchange", "Blocked", "Blocked", "the account is") \
    X(457, "Exchange", "Expired Password", "Expired Password", "change it first") \
    X(460, "AWS ELB", "", "Client Closed Connection", "before the idle timeout") \
    X(463, "AWS ELB", "", "Too Many Forwarders", "over 30 in X-Forwarded-For") \
    X(464, "AWS ELB", "", "Incompatible Protocol", "target's version differs") \
    X(494, "nginx", "Request Header Or Cookie Too Large", "Request Header Or Cookie Too Large", "client gets 400") \
    X(495, "nginx", "The SSL certificate error", "The SSL certificate error", "client's is invalid; gets 400") \
    X(496, "nginx", "No required SSL certificate was sent", "No required SSL certificate was sent", "client gets 400") \
    X(497, "nginx", "The plain HTTP request was sent to HTTPS port", "The plain HTTP request was sent to HTTPS port", "client gets 400") \
    X(498, "Esri ArcGIS", "Invalid Token", "Invalid Token", "in JSON, under 200: expired or invalid") \
    X(498, "nginx", "", "Invalid Host Name", "until 0.3.28 (2006); client got 404") \
    X(499, "nginx", "Client Closed Request", "Client Closed Request", "before the response") \
    X(499, "Traefik", "Client Closed Request", "Client Closed Request", "answered nevertheless") \
    X(499, "Azure Application Gateway", "Client closed the connection", "Client closed the connection", "before the response") \
    X(499, "Esri ArcGIS", "Token Required", "Token Required", "in JSON, under 200: none was sent") \
    X(508, "CloudLinux", "Resource Limit Is Reached.", "Resource Limit Is Reached.", "of the hosting account") \
    X(509, "cPanel", "Bandwidth Limit Exceeded", "Bandwidth Limit Exceeded", "monthly quota used up") \
    X(520, "Cloudflare", "Web Server Returns an Unknown Error", "Web Server Returns an Unknown Error", "origin's answer is odd") \
    X(521, "Cloudflare", "Web Server Is Down", "Web Server Is Down", "origin refuses connections") \
    X(522, "Cloudflare", "Connection Timed Out", "Connection Timed Out", "origin not reached in time") \
    X(523, "Cloudflare", "Origin Is Unreachable", "Origin Is Unreachable", "no route to the origin") \
    X(524, "Cloudflare", "A Timeout Occurred", "A Timeout Occurred", "origin answers too late") \
    X(525, "Cloudflare", "SSL Handshake Failed", "SSL Handshake Failed", "TLS with the origin") \
    X(526, "Cloudflare", "Invalid SSL Certificate", "Invalid SSL Certificate", "the origin's") \
    X(527, "Cloudflare", "Railgun Listener to Origin Error", "Railgun Listener to Origin Error", "retired with Railgun") \
    X(529, "Qualys SSL Labs", "the service is overloaded", "the service is overloaded", "back off for many minutes") \
    X(529, "Anthropic", "", "overloaded_error", "for all users; back off") \
    X(530, "Cloudflare", "", "Origin Unresolved", "content has a 1xxx code") \
    X(530, "Shopify", "Origin DNS Error", "Origin DNS Error", "name not resolved") \
    X(540, "Shopify", "Temporarily Disabled", "Temporarily Disabled", "the endpoint") \
    X(560, "Pantheon", "", "Retry Elsewhere", "sent by sites: another container may do better") \
    X(561, "AWS ELB", "Unauthorized", "Unauthorized", "identity provider failed") \
    X(561, "Pantheon", "No Site Detected", "No Site Detected", "no code, or no index file") \
    X(598, "proxies", "Network read timeout error", "Network read timeout error", "upstream sent nothing in time") \
    X(598, "Alibaba EdgeRoutine", "", "Execution Refused", "rate limited, or disabled") \
    X(599, "proxies", "Network Connect Timeout Error", "Network Connect Timeout Error", "upstream not reached") \
    X(599, "Alibaba EdgeRoutine", "", "Uncaught Exception", "in the routine") \
    X(600, "Squid", "", "Invalid Header", "of a response") \
    X(601, "Squid", "", "Header Too Large", "of a message") \
    X(783, "Shopify", "Unexpected Token", "Unexpected Token", "JSON syntax error") \
    X(999, "LinkedIn", "Request denied", "Request denied", "bot or logged-out client")

#endif /* HTTPSTATUS_MAP_H */
