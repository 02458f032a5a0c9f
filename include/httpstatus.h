/* httpstatus: what an HTTP status code is called, where it is defined, what it means and what to
 * do about it.
 *
 * Every function is total: it gives the answer stated below for every int, NULL and length,
 * valid or not. None allocates, locks, keeps state, reads a locale or can fail otherwise, so all
 * may be called from any thread and any interrupt handler. Texts are static and NUL-terminated,
 * never NULL; "" when there is nothing to say. A text that is handed in is a pointer and a
 * length, no NUL needed; NULL with any length counts as empty. Another pointer with a length
 * above PTRDIFF_MAX, which no object has, is HTTPSTATUS_ERR_ARGUMENT to functions that return
 * errors and nothing at all to the others: 0, no code, nothing counted. Results are written
 * through a pointer only on success.
 *
 * The caller sees to it that during a call nothing else changes what the call is handed, and
 * that what it writes overlaps nothing else that it is handed; only the two arguments of
 * httpstatus_counts_merge() and of httpstatus_code_counts_merge() may be the same.
 *
 * "Standard" marks what an RFC says, with its section; "Policy" marks what is this library's
 * choice.
 *
 * This file is generated from the registry: see CONTRIBUTING.md.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef HTTPSTATUS_H
#define HTTPSTATUS_H

#include <stddef.h>
#include <stdint.h>

/* The version that this header belongs to; httpstatus_version() is that of the library. */
#define HTTPSTATUS_VERSION_MAJOR 0 /* Its major number. */
#define HTTPSTATUS_VERSION_MINOR 1 /* Its minor number. */
#define HTTPSTATUS_VERSION_PATCH 0 /* Its patch number. */
#define HTTPSTATUS_VERSION "0.1.0" /* All three. */

/* The codes of the IANA registry of 2026-10-05. An older name stands for the same code. */
#define HTTPSTATUS_CONTINUE 100 /* Continue: RFC 9110, Section 15.2.1 */
/* Switching Protocols: RFC 9110, Section 15.2.2. HTTP/1.1 only: HTTP/2 and HTTP/3 do not have it
 * (RFC 9113 section 8.6, RFC 9114 section 4.5). */
#define HTTPSTATUS_SWITCHING_PROTOCOLS 101
#define HTTPSTATUS_PROCESSING 102 /* Processing: RFC 2518, Section 10.1 */
#define HTTPSTATUS_EARLY_HINTS 103 /* Early Hints: RFC 8297, Section 2 */
/* Upload Resumption Supported: draft-ietf-httpbis-resumable-upload, Section 5. The registration
 * is temporary: see the state of that name. */
#define HTTPSTATUS_UPLOAD_RESUMPTION_SUPPORTED 104
#define HTTPSTATUS_OK 200 /* OK: RFC 9110, Section 15.3.1 */
#define HTTPSTATUS_CREATED 201 /* Created: RFC 9110, Section 15.3.2 */
#define HTTPSTATUS_ACCEPTED 202 /* Accepted: RFC 9110, Section 15.3.3 */
#define HTTPSTATUS_NON_AUTHORITATIVE_INFORMATION 203 /* Non-Authoritative Information: RFC 9110, Section 15.3.4 */
#define HTTPSTATUS_NO_CONTENT 204 /* No Content: RFC 9110, Section 15.3.5 */
#define HTTPSTATUS_RESET_CONTENT 205 /* Reset Content: RFC 9110, Section 15.3.6 */
#define HTTPSTATUS_PARTIAL_CONTENT 206 /* Partial Content: RFC 9110, Section 15.3.7 */
#define HTTPSTATUS_MULTI_STATUS 207 /* Multi-Status: RFC 4918, Section 11.1 */
#define HTTPSTATUS_ALREADY_REPORTED 208 /* Already Reported: RFC 5842, Section 7.1 */
#define HTTPSTATUS_IM_USED 226 /* IM Used: RFC 3229, Section 10.4.1 */
#define HTTPSTATUS_MULTIPLE_CHOICES 300 /* Multiple Choices: RFC 9110, Section 15.4.1 */
#define HTTPSTATUS_MOVED_PERMANENTLY 301 /* Moved Permanently: RFC 9110, Section 15.4.2 */
#define HTTPSTATUS_FOUND 302 /* Found: RFC 9110, Section 15.4.3 */
#define HTTPSTATUS_MOVED_TEMPORARILY HTTPSTATUS_FOUND /* older name */
#define HTTPSTATUS_SEE_OTHER 303 /* See Other: RFC 9110, Section 15.4.4 */
#define HTTPSTATUS_NOT_MODIFIED 304 /* Not Modified: RFC 9110, Section 15.4.5 */
#define HTTPSTATUS_USE_PROXY 305 /* Use Proxy: RFC 9110, Section 15.4.6 */
#define HTTPSTATUS_SWITCH_PROXY 306 /* (Unused): RFC 9110, Section 15.4.7 */
#define HTTPSTATUS_TEMPORARY_REDIRECT 307 /* Temporary Redirect: RFC 9110, Section 15.4.8 */
#define HTTPSTATUS_PERMANENT_REDIRECT 308 /* Permanent Redirect: RFC 9110, Section 15.4.9 */
#define HTTPSTATUS_BAD_REQUEST 400 /* Bad Request: RFC 9110, Section 15.5.1 */
#define HTTPSTATUS_UNAUTHORIZED 401 /* Unauthorized: RFC 9110, Section 15.5.2 */
#define HTTPSTATUS_PAYMENT_REQUIRED 402 /* Payment Required: RFC 9110, Section 15.5.3 */
#define HTTPSTATUS_FORBIDDEN 403 /* Forbidden: RFC 9110, Section 15.5.4 */
#define HTTPSTATUS_NOT_FOUND 404 /* Not Found: RFC 9110, Section 15.5.5 */
#define HTTPSTATUS_METHOD_NOT_ALLOWED 405 /* Method Not Allowed: RFC 9110, Section 15.5.6 */
#define HTTPSTATUS_NOT_ACCEPTABLE 406 /* Not Acceptable: RFC 9110, Section 15.5.7 */
#define HTTPSTATUS_PROXY_AUTHENTICATION_REQUIRED 407 /* Proxy Authentication Required: RFC 9110, Section 15.5.8 */
#define HTTPSTATUS_REQUEST_TIMEOUT 408 /* Request Timeout: RFC 9110, Section 15.5.9 */
#define HTTPSTATUS_CONFLICT 409 /* Conflict: RFC 9110, Section 15.5.10 */
#define HTTPSTATUS_GONE 410 /* Gone: RFC 9110, Section 15.5.11 */
#define HTTPSTATUS_LENGTH_REQUIRED 411 /* Length Required: RFC 9110, Section 15.5.12 */
#define HTTPSTATUS_PRECONDITION_FAILED 412 /* Precondition Failed: RFC 9110, Section 15.5.13 */
#define HTTPSTATUS_CONTENT_TOO_LARGE 413 /* Content Too Large: RFC 9110, Section 15.5.14 */
#define HTTPSTATUS_PAYLOAD_TOO_LARGE HTTPSTATUS_CONTENT_TOO_LARGE /* older name */
#define HTTPSTATUS_REQUEST_ENTITY_TOO_LARGE HTTPSTATUS_CONTENT_TOO_LARGE /* older name */
#define HTTPSTATUS_URI_TOO_LONG 414 /* URI Too Long: RFC 9110, Section 15.5.15 */
#define HTTPSTATUS_REQUEST_URI_TOO_LONG HTTPSTATUS_URI_TOO_LONG /* older name */
#define HTTPSTATUS_UNSUPPORTED_MEDIA_TYPE 415 /* Unsupported Media Type: RFC 9110, Section 15.5.16 */
#define HTTPSTATUS_RANGE_NOT_SATISFIABLE 416 /* Range Not Satisfiable: RFC 9110, Section 15.5.17 */
#define HTTPSTATUS_REQUESTED_RANGE_NOT_SATISFIABLE HTTPSTATUS_RANGE_NOT_SATISFIABLE /* older name */
#define HTTPSTATUS_EXPECTATION_FAILED 417 /* Expectation Failed: RFC 9110, Section 15.5.18 */
/* I'm a teapot: RFC 9110, Section 15.5.19. IANA's list and RFC 9110 print "(Unused)" for it, as
 * for 306; the phrase is that of RFC 2324. */
#define HTTPSTATUS_IM_A_TEAPOT 418
#define HTTPSTATUS_MISDIRECTED_REQUEST 421 /* Misdirected Request: RFC 9110, Section 15.5.20 */
#define HTTPSTATUS_UNPROCESSABLE_CONTENT 422 /* Unprocessable Content: RFC 9110, Section 15.5.21 */
#define HTTPSTATUS_UNPROCESSABLE_ENTITY HTTPSTATUS_UNPROCESSABLE_CONTENT /* older name */
#define HTTPSTATUS_LOCKED 423 /* Locked: RFC 4918, Section 11.3 */
#define HTTPSTATUS_FAILED_DEPENDENCY 424 /* Failed Dependency: RFC 4918, Section 11.4 */
#define HTTPSTATUS_TOO_EARLY 425 /* Too Early: RFC 8470, Section 5.2 */
#define HTTPSTATUS_UPGRADE_REQUIRED 426 /* Upgrade Required: RFC 9110, Section 15.5.22 */
#define HTTPSTATUS_PRECONDITION_REQUIRED 428 /* Precondition Required: RFC 6585, Section 3 */
#define HTTPSTATUS_TOO_MANY_REQUESTS 429 /* Too Many Requests: RFC 6585, Section 4 */
#define HTTPSTATUS_REQUEST_HEADER_FIELDS_TOO_LARGE 431 /* Request Header Fields Too Large: RFC 6585, Section 5 */
#define HTTPSTATUS_UNAVAILABLE_FOR_LEGAL_REASONS 451 /* Unavailable For Legal Reasons: RFC 7725, Section 3 */
#define HTTPSTATUS_INTERNAL_SERVER_ERROR 500 /* Internal Server Error: RFC 9110, Section 15.6.1 */
#define HTTPSTATUS_NOT_IMPLEMENTED 501 /* Not Implemented: RFC 9110, Section 15.6.2 */
#define HTTPSTATUS_BAD_GATEWAY 502 /* Bad Gateway: RFC 9110, Section 15.6.3 */
#define HTTPSTATUS_SERVICE_UNAVAILABLE 503 /* Service Unavailable: RFC 9110, Section 15.6.4 */
#define HTTPSTATUS_GATEWAY_TIMEOUT 504 /* Gateway Timeout: RFC 9110, Section 15.6.5 */
#define HTTPSTATUS_HTTP_VERSION_NOT_SUPPORTED 505 /* HTTP Version Not Supported: RFC 9110, Section 15.6.6 */
#define HTTPSTATUS_VARIANT_ALSO_NEGOTIATES 506 /* Variant Also Negotiates: RFC 2295, Section 8.1 */
#define HTTPSTATUS_INSUFFICIENT_STORAGE 507 /* Insufficient Storage: RFC 4918, Section 11.5 */
#define HTTPSTATUS_LOOP_DETECTED 508 /* Loop Detected: RFC 5842, Section 7.2 */
#define HTTPSTATUS_NOT_EXTENDED 510 /* Not Extended: RFC 2774, Section 7 */
#define HTTPSTATUS_NETWORK_AUTHENTICATION_REQUIRED 511 /* Network Authentication Required: RFC 6585, Section 6 */

/* Classes: the answers of httpstatus_class_of(); 0 is none of them. */
/* 1xx: the request was received, the process goes on (RFC 9110 section 15.2). */
#define HTTPSTATUS_CLASS_INFORMATIONAL 1
#define HTTPSTATUS_CLASS_SUCCESS 2 /* 2xx: the request was received, understood and accepted (RFC 9110 section 15.3). */
#define HTTPSTATUS_CLASS_REDIRECTION 3 /* 3xx: more has to be done to complete the request (RFC 9110 section 15.4). */
#define HTTPSTATUS_CLASS_CLIENT_ERROR 4 /* 4xx: the request is wrong or cannot be fulfilled (RFC 9110 section 15.5). */
/* 5xx: the server failed to fulfil a request that seems valid (RFC 9110 section 15.6). */
#define HTTPSTATUS_CLASS_SERVER_ERROR 5

/* States of a registration: httpstatus_state_of(). */
#define HTTPSTATUS_STATE_NONE 0 /* Not registered. */
#define HTTPSTATUS_STATE_ASSIGNED 1 /* Registered and in use. */
/* Registered for a limited time: 104, since 2024-11-13, extended on 2025-09-15, and to expire on
 * 2026-11-13 unless renewed or replaced by an RFC (IANA registry of 2026-10-05). */
#define HTTPSTATUS_STATE_TEMPORARY 2
#define HTTPSTATUS_STATE_DEPRECATED 3 /* Registered, its use discouraged: 305 (RFC 9110 section 15.4.6). */
/* Registered so that nobody else takes it, "(Unused)" in IANA's list: 306, 418 (RFC 9110
 * sections 15.4.7, 15.5.19). */
#define HTTPSTATUS_STATE_UNUSED 4
#define HTTPSTATUS_STATE_OBSOLETED 5 /* Registered by a document that is now historic: 510. */

/* Kinds of redirect: httpstatus_redirect_of(). */
#define HTTPSTATUS_REDIRECT_NONE 0 /* Not a redirect (304, 305 and 306 are none either). */
/* 301: permanent; a user agent MAY change POST to GET, other methods stay (section 15.4.2). */
#define HTTPSTATUS_REDIRECT_PERMANENT_MAY_GET 1
/* 302: temporary; a user agent MAY change POST to GET, other methods stay (section 15.4.3). */
#define HTTPSTATUS_REDIRECT_TEMPORARY_MAY_GET 2
/* 303: retrieve the other resource with GET, or HEAD if the request was HEAD (section 15.4.4). */
#define HTTPSTATUS_REDIRECT_TO_GET 3
#define HTTPSTATUS_REDIRECT_TEMPORARY_KEEP 4 /* 307: temporary; the method MUST NOT change (section 15.4.8). */
/* 308: permanent; the method stays (the note in section 15.4: "method-preserving"; verified
 * erratum 7109). */
#define HTTPSTATUS_REDIRECT_PERMANENT_KEEP 5
/* 300: several choices; a user agent MAY follow Location if there is one (section 15.4.1). */
#define HTTPSTATUS_REDIRECT_CHOOSE 6

/* How to try again: httpstatus_retry_of(). */
#define HTTPSTATUS_RETRY_NEVER 0 /* Sending it again will not help. */
/* 408: the same request may be repeated if it is idempotent (RFC 9110 sections 15.5.9 and 9.2.2;
 * curl, got, OkHttp, gargle do); httpstatus_may_retry() has both readings. */
#define HTTPSTATUS_RETRY_SAME_REQUEST 1
/* 429, 503, and 413 when it carries Retry-After: the same request after a wait (RFC 6585 section
 * 4, RFC 9110 sections 15.6.4 and 15.5.14; curl, urllib3, got, Google clients do). */
#define HTTPSTATUS_RETRY_AFTER_DELAY 2
/* 421: on another connection, whatever the method (MAY, RFC 9110 section 15.5.20; OkHttp, WHATWG
 * Fetch do). */
#define HTTPSTATUS_RETRY_OTHER_CONNECTION 3
/* 425: the same request at once when the TLS handshake is complete (SHOULD), not in early data
 * again (MUST NOT, RFC 8470 section 5.2). */
#define HTTPSTATUS_RETRY_NOT_IN_EARLY_DATA 4
/* 401, 403, 407, 411, 417, 426, 428, 431, 510: only a different request (credentials, a length,
 * no expectation, another protocol, a precondition, fewer fields) may succeed. */
#define HTTPSTATUS_RETRY_CHANGED_REQUEST 5
/* 500, 502, 504: no RFC says so, but curl, botocore, got and Google clients retry idempotent
 * requests. */
#define HTTPSTATUS_RETRY_TRANSIENT 6
/* 409, 412, 423, 507, 511: a person, or a fresh look at the resource, has to come between; for
 * 423 a lock token, or the end of the lock (RFC 4918 section 11.3). */
#define HTTPSTATUS_RETRY_USER_ACTION 7

/* What a client does next: httpstatus_action_of(). */
/* Interim response: keep reading, the final response follows (RFC 9110 section 15.2). */
#define HTTPSTATUS_ACTION_WAIT 1
/* 101, in HTTP/1.1 only: the connection now speaks the protocol named in Upgrade (RFC 9110
 * section 15.2.2). HTTP/2 and HTTP/3 do not have it (RFC 9113 section 8.6, RFC 9114 section
 * 4.5). */
#define HTTPSTATUS_ACTION_SWITCH_PROTOCOL 2
#define HTTPSTATUS_ACTION_ACCEPT 3 /* 2xx: the request succeeded; use the content. */
#define HTTPSTATUS_ACTION_USE_CACHED 4 /* 304: use the stored response (RFC 9110 section 15.4.5). */
/* Send a request to the URI in Location as httpstatus_redirect_of() says, with care for methods
 * not known to be safe (RFC 9110 section 15.4): the user might not wish to redirect an unsafe
 * request. Without Location: give up. */
#define HTTPSTATUS_ACTION_FOLLOW 5
/* 401, 407: answer the challenge and send the request again (RFC 9110 sections 15.5.2, 15.5.8). */
#define HTTPSTATUS_ACTION_AUTHENTICATE 6
/* Wait (Retry-After, else a growing delay), then send again if httpstatus_may_retry() says so.
 * 425: at once when the TLS handshake is complete, and not in early data (RFC 8470 section 5.2). */
#define HTTPSTATUS_ACTION_RETRY_LATER 7
/* 408, 421: send the same request again on a new connection if httpstatus_may_retry() says so
 * (RFC 9110 sections 15.5.9, 15.5.20). */
#define HTTPSTATUS_ACTION_RECONNECT 8
/* Another request may succeed where this one failed: see the code's description. */
#define HTTPSTATUS_ACTION_CHANGE_REQUEST 9
#define HTTPSTATUS_ACTION_GIVE_UP 10 /* Nothing that a program can do by itself will help. */

/* Whose fault it is: httpstatus_fault_of(). */
#define HTTPSTATUS_FAULT_NONE 0 /* No failure: 1xx, 2xx, 3xx. */
#define HTTPSTATUS_FAULT_CLIENT 1 /* The request. */
#define HTTPSTATUS_FAULT_SERVER 2 /* The server. */
#define HTTPSTATUS_FAULT_UPSTREAM 3 /* A server behind a gateway: 502, 504. */
#define HTTPSTATUS_FAULT_RESOURCE 4 /* The state of the resource: 409, 412, 423. */
#define HTTPSTATUS_FAULT_DEPENDENCY 5 /* Another operation that this one depends on: 424. */
#define HTTPSTATUS_FAULT_ROUTING 6 /* The choice of connection or authority: 421. */
#define HTTPSTATUS_FAULT_NETWORK 7 /* A network between client and server: 511. */
#define HTTPSTATUS_FAULT_POLICY 8 /* A legal demand, neither side's doing: 451. */

/* Methods that change the framing: for httpstatus_has_body(). */
#define HTTPSTATUS_METHOD_OTHER 0 /* Any other method. */
#define HTTPSTATUS_METHOD_HEAD 1 /* HEAD: no response has content (RFC 9110 section 9.3.2). */
#define HTTPSTATUS_METHOD_CONNECT 2 /* CONNECT: a 2xx turns the connection into a tunnel (RFC 9110 section 9.3.6). */

/* Fields, one bit each, beside them the codes that they belong to, on whatever condition.
 * httpstatus_required_fields() returns only those that a code always demands;
 * httpstatus_field_name() knows all. */
/* Upgrade: 101, 426 (RFC 9110 section 7.8). HTTP/1.1 only: forbidden in HTTP/2 and HTTP/3 (RFC
 * 9113 section 8.2.2, RFC 9114 section 4.2). */
#define HTTPSTATUS_FIELD_UPGRADE 0x00000001u
/* Connection, with the option upgrade: 101, 426 (RFC 9110 section 7.8). HTTP/1.1 only: forbidden
 * in HTTP/2 and HTTP/3 (RFC 9113 section 8.2.2, RFC 9114 section 4.2). */
#define HTTPSTATUS_FIELD_CONNECTION 0x00000002u
#define HTTPSTATUS_FIELD_WWW_AUTHENTICATE 0x00000004u /* WWW-Authenticate: 401 (RFC 9110 section 11.6.1). */
#define HTTPSTATUS_FIELD_PROXY_AUTHENTICATE 0x00000008u /* Proxy-Authenticate: 407 (RFC 9110 section 11.7.1). */
#define HTTPSTATUS_FIELD_ALLOW 0x00000010u /* Allow: 405 (RFC 9110 section 10.2.1). */
/* Content-Range: 206 with a single part, never with several (RFC 9110 sections 15.3.7.1,
 * 15.3.7.2); 416 to a byte-range request (section 15.5.17); 226 with range in IM and a single
 * part (RFC 3229 section 10.5.2). */
#define HTTPSTATUS_FIELD_CONTENT_RANGE 0x00000020u
/* ETag: 226 (RFC 3229 section 10.4.1); 206, 304 if a 200 would carry it (RFC 9110 sections
 * 15.3.7, 15.4.5); 200 to GET or HEAD if there is one (section 15.3.1). */
#define HTTPSTATUS_FIELD_ETAG 0x00000040u
/* IM: 226 if it is delta-encoded, or for the order of several manipulations (RFC 3229 sections
 * 10.3, 10.5.2). */
#define HTTPSTATUS_FIELD_IM 0x00000080u
/* Location: 201 to POST (RFC 9110 section 9.3.3); 300 if there is a preferred choice; 301, 302,
 * 307, 308; 303, whose definition takes it for granted without a keyword (sections 15.4.1 to
 * 15.4.9); 104 that announces an upload resource (draft-ietf-httpbis-resumable-upload section
 * 4.2.2). */
#define HTTPSTATUS_FIELD_LOCATION 0x00000100u
/* Retry-After: any 3xx (RFC 9110 section 10.2.3), 413 if it is temporary (section 15.5.14), 429
 * (RFC 6585 section 4), 503 (RFC 9110 section 15.6.4). */
#define HTTPSTATUS_FIELD_RETRY_AFTER 0x00000200u
/* Content-Type, as multipart/byteranges: 206 with several parts (RFC 9110 section 15.3.7.2), 226
 * with range in IM and several parts (RFC 3229 section 10.5.2). */
#define HTTPSTATUS_FIELD_CONTENT_TYPE 0x00000400u
/* Date: in the list of no status, since it belongs to all. An origin server with a clock must
 * send it in every 2xx, 3xx and 4xx response and may in 1xx and 5xx (RFC 9110 section 6.6.1); so
 * must whoever generates a 206 or a 304 whose 200 would carry it (sections 15.3.7, 15.4.5). */
#define HTTPSTATUS_FIELD_DATE 0x00000800u
#define HTTPSTATUS_FIELD_CACHE_CONTROL 0x00001000u /* Cache-Control: 206, 304 (RFC 9111 section 5.2). */
#define HTTPSTATUS_FIELD_EXPIRES 0x00002000u /* Expires: 206, 304 (RFC 9111 section 5.3). */
#define HTTPSTATUS_FIELD_CONTENT_LOCATION 0x00004000u /* Content-Location: 206, 304 (RFC 9110 section 8.7). */
#define HTTPSTATUS_FIELD_VARY 0x00008000u /* Vary: 206, 304 (RFC 9110 section 12.5.5). */
#define HTTPSTATUS_FIELD_LINK 0x00010000u /* Link: 103, 451 (RFC 8297 section 2, RFC 7725 section 4). */
/* Accept: 415 if the media type was the reason (RFC 9110 section 15.5.16). */
#define HTTPSTATUS_FIELD_ACCEPT 0x00020000u
/* Accept-Encoding: 415 if the content coding was the reason, else it must not be sent (RFC 9110
 * sections 15.5.16, 12.5.3). */
#define HTTPSTATUS_FIELD_ACCEPT_ENCODING 0x00040000u
#define HTTPSTATUS_FIELD_ACCEPT_PATCH 0x00080000u /* Accept-Patch: 415 to PATCH (RFC 5789 section 2.2). */
/* Upload-Limit: 104 if there are limits, 413 if one of them was the reason
 * (draft-ietf-httpbis-resumable-upload sections 4.2.2, 4.1.4). */
#define HTTPSTATUS_FIELD_UPLOAD_LIMIT 0x00100000u
/* Upload-Offset: 104 that tells progress, 409 if the offset was the reason
 * (draft-ietf-httpbis-resumable-upload sections 4.2.2, 4.4.2). */
#define HTTPSTATUS_FIELD_UPLOAD_OFFSET 0x00200000u
#define HTTPSTATUS_FIELD_STATUS_URI 0x00400000u /* Status-URI: 102 (RFC 2518 section 9.7, withdrawn by RFC 4918). */
/* Last-Modified: 200 to GET or HEAD if there is one (RFC 9110 section 15.3.1). */
#define HTTPSTATUS_FIELD_LAST_MODIFIED 0x00800000u
/* Delta-Base: 226 with a delta-coding, to a request that listed several entity tags (RFC 3229
 * section 10.5.1). */
#define HTTPSTATUS_FIELD_DELTA_BASE 0x01000000u

/* How strictly a status line is read. */
#define HTTPSTATUS_STRICT 0u /* Exactly the grammar of RFC 9112 section 4, with a code from 100 to 999. */
/* That, and the five leniencies, no more: each says what allows it and which other clients have
 * it. */
#define HTTPSTATUS_LENIENT 1u

/* What was forgiven in a status line, one bit each: results, not modes.
 * HTTPSTATUS_LENIENT_BARE_LF is the same number as HTTPSTATUS_LENIENT; given as a mode, it turns
 * on all of them. Who accepts the same was found with curl 7.88.1, CPython 3.11, Node 20.20,
 * httparse 1.10.1 and picohttpparser f832609. */
/* The line ended with LF alone. Standard (RFC 9112 section 2.2: MAY). Accepted by curl, CPython,
 * httparse and picohttpparser; Node refuses it. */
#define HTTPSTATUS_LENIENT_BARE_LF 0x01u
/* The line ended right after the code, without the SP. Policy: accepted by curl, CPython, Node,
 * httparse and picohttpparser. */
#define HTTPSTATUS_LENIENT_NO_SPACE 0x02u
/* Before the code, several of SP, HTAB, VT and FF stood for the SP, or one other than SP; after
 * the code, HTAB, VT or FF did. Standard (RFC 9112 section 4: MAY). More whitespace after the
 * code, and before the line end, is no leniency: the grammar has it in the phrase, and there it
 * stays, in either mode. Several SP before the code are accepted by curl, CPython and
 * picohttpparser, an HTAB after it is accepted by curl and CPython, and one right after the
 * version by CPython alone. */
#define HTTPSTATUS_LENIENT_WHITESPACE 0x04u
/* SP, HTAB, VT or FF stood before the line. Standard (RFC 9112 section 4: MAY). Accepted by
 * CPython alone. */
#define HTTPSTATUS_LENIENT_LEADING 0x08u
/* The phrase holds a control byte, never NUL, CR or LF. Policy, because its content is to be
 * ignored (RFC 9112 section 4). Accepted by curl, CPython and Node; httparse and picohttpparser
 * refuse it. Replace control bytes before a log or a terminal sees them. */
#define HTTPSTATUS_LENIENT_CONTROL 0x10u

/* What a gateway knows, one bit each: for httpstatus_from_coap_with() and
 * httpstatus_to_coap_with(). */
/* The response has a payload: 2.02, 2.04 and unknown 2.xx are 200 instead of 204 (RFC 8075
 * section 7, note 2). */
#define HTTPSTATUS_COAP_PAYLOAD 0x01u
/* The client asked conditionally: 2.03 is 304 instead of 200 (notes 3 and 4), 304 is 2.03
 * instead of 2.05. */
#define HTTPSTATUS_COAP_CONDITIONAL 0x02u
/* The refused option came straight from a field of the HTTP request: 4.02 is 400 instead of 500
 * (note 6). */
#define HTTPSTATUS_COAP_OPTION_FROM_CLIENT 0x04u
/* The resource's methods are known and go into Allow: 4.05 is 405 instead of 400 (note 7). */
#define HTTPSTATUS_COAP_METHODS_KNOWN 0x08u

/* Methods of CoAP: for httpstatus_to_coap_for() and httpstatus_to_coap_with(). */
#define HTTPSTATUS_COAP_METHOD_GET 1 /* GET and FETCH. */
#define HTTPSTATUS_COAP_METHOD_POST 2 /* POST. */
#define HTTPSTATUS_COAP_METHOD_PUT 3 /* PUT, PATCH and iPATCH. */
#define HTTPSTATUS_COAP_METHOD_DELETE 4 /* DELETE. */

/* Where a vendor's code can be met. */
#define HTTPSTATUS_SEEN_NOWHERE 0 /* There is no such row. */
#define HTTPSTATUS_SEEN_WIRE 1 /* In responses. */
#define HTTPSTATUS_SEEN_LOG 2 /* In access logs only; the client gets no response, or another one. */
#define HTTPSTATUS_SEEN_WIRE_AND_LOG 3 /* In responses and in access logs. */
/* Never as the status: inside a program, in its configuration or its client's answers, or in the
 * body of a response with another status. */
#define HTTPSTATUS_SEEN_INTERNAL 4
#define HTTPSTATUS_SEEN_WIRE_AND_INTERNAL 5 /* In responses, and inside client programs that got none. */

/* Errors: always negative; httpstatus_error_string() explains them. */
#define HTTPSTATUS_ERR_NAME (-1) /* The line does not begin with HTTP/ (RFC 9112 section 2.3). */
/* The version is not DIGIT.DIGIT (RFC 9112 section 2.3). Any two digits are one, HTTP/5.6 too. */
#define HTTPSTATUS_ERR_VERSION (-2)
#define HTTPSTATUS_ERR_SPACE (-3) /* A space is missing, or something else stands in its place (RFC 9112 section 4). */
/* The code is not three digits, 100 to 999 (RFC 9112 section 4, RFC 9110 section 15). */
#define HTTPSTATUS_ERR_CODE (-4)
#define HTTPSTATUS_ERR_REASON (-5) /* The phrase holds an octet that is not allowed there (RFC 9112 section 4). */
#define HTTPSTATUS_ERR_LINE_END (-6) /* The line does not end as it has to (RFC 9112 section 2.2). */
#define HTTPSTATUS_ERR_EMPTY (-7) /* There is no value. */
#define HTTPSTATUS_ERR_SYNTAX (-8) /* The value is neither delay-seconds nor an HTTP-date (RFC 9110 section 10.2.3). */
#define HTTPSTATUS_ERR_DATE (-9) /* The date or time does not exist in the calendar (RFC 9110 section 5.6.7). */
#define HTTPSTATUS_ERR_ARGUMENT (-10) /* An argument is outside its range. */

#ifdef __cplusplus
extern "C" {
#endif

/* A status line, as httpstatus_parse_line() found it. */
typedef struct httpstatus_line {
    /* The phrase, in the caller's buffer, bytes as received, no NUL: all between the one SP
     * after the code and the line end, whitespace among it in both modes. The line end always
     * follows it in the buffer, also when it is empty. It should be ignored (RFC 9112 section
     * 4). */
    const char *reason;
    /* Octets of the phrase. */
    size_t reason_len;
    /* The code, 100 to 999. */
    uint16_t code;
    /* Major version as received, one digit, of which any is accepted (RFC 9112 section 2.3). A
     * client that speaks nothing but HTTP/1.x refuses a line with version_major != 1 by itself. */
    uint8_t version_major;
    /* Minor version as received, one digit. What is higher than 1 is to be treated as 1 (RFC
     * 9110 section 2.5). */
    uint8_t version_minor;
    /* What was forgiven, bits HTTPSTATUS_LENIENT_*; 0 for a strictly valid line. */
    uint8_t flags;
} httpstatus_line;

/* Reads a status line that arrives in pieces: eight octets of the caller's, all private. Eight
 * zeros are a parser with mode HTTPSTATUS_STRICT at the beginning of a line. */
typedef struct httpstatus_parser {
    /* Private. */
    uint32_t seen;
    /* Private. */
    uint32_t word;
} httpstatus_parser;

/* How many codes of each class: by_class[1] to by_class[5], and [0] for those outside 100 to
 * 599. Zeros are empty; 48 octets. Put together by adding member by member or with
 * httpstatus_counts_merge(). */
typedef struct httpstatus_counts {
    /* By class; [0]: outside 100 to 599. */
    uint64_t by_class[6];
} httpstatus_counts;

/* How often each class and each registered code occurred, for telemetry; zeros are empty; 408
 * octets. Read by_code with httpstatus_code_counts_of(): which member belongs to which code is
 * known to this version of the library alone. */
typedef struct httpstatus_code_counts {
    /* By class; [0]: outside 100 to 599. */
    uint32_t by_class[6];
    /* By registered code, in an order of the library's own. */
    uint32_t by_code[96];
} httpstatus_code_counts;

/* ---- The library itself, and the registered codes ---- */

/* The version of the library, "0.1.0". Compare with HTTPSTATUS_VERSION to find a header that
 * does not belong to it. */
const char *httpstatus_version(void);

/* The date of the IANA registry that the library was built from, "2026-10-05". */
const char *httpstatus_registry_date(void);

/* How many codes are registered; the rows of httpstatus_at() are 0 to this minus 1. */
size_t httpstatus_count(void);

/* The registered code in a row, rows in code order; 0 past the end. */
int httpstatus_at(size_t row);

/* What an error number means, HTTPSTATUS_ERR_*: "code is not three digits from 100 to 999"; "no
 * error" for 0 and positive numbers, "unknown error" for the rest. Never NULL. */
const char *httpstatus_error_string(ptrdiff_t error);

/* ---- Class, and the code to treat a code as ---- */

/* The class, one of HTTPSTATUS_CLASS_*: 1 to 5 for 100 to 599, else 0 (RFC 9110 section 15). */
uint8_t httpstatus_class_of(int code);

/* The name of a class, one of HTTPSTATUS_CLASS_*: "Client Error"; "" for other numbers. */
const char *httpstatus_class_name(int class_value);

/* The code to treat this one as (RFC 9110 section 15): a registered code is itself, another of
 * 100 to 599 is x00 of its class, everything else is 500. */
int httpstatus_effective(int code);

/* ---- What a code is called ---- */

/* The phrase of RFC 9110 or of the code's own document: "Not Found"; "" when the code is not
 * registered. 418 is "I'm a teapot" (RFC 2324) although IANA lists it as "(Unused)". Constant
 * time. */
const char *httpstatus_reason(int code);

/* The same, and its length without the NUL in *len; len may be NULL.
 *
 * The caller sees to it that len is NULL or points at a size_t. */
const char *httpstatus_reason_n(int code, size_t *len);

/* For logs: the phrase, else the name of the class, else "Invalid". Never empty. */
const char *httpstatus_reason_or_class(int code);

/* The wording of 2014 (RFC 7231 and its contemporaries): "Payload Too Large", "Unprocessable
 * Entity"; for all other codes the same as httpstatus_reason(). */
const char *httpstatus_reason_rfc7231(int code);

/* The name of the code's constant without its prefix: "NOT_FOUND"; "" when the code is not
 * registered. */
const char *httpstatus_name(int code);

/* One plain sentence about the code; "" when it is not registered. */
const char *httpstatus_description(int code);

/* Where the code is defined: "RFC 9110, Section 15.5.5"; "" when it is not registered. */
const char *httpstatus_reference(int code);

/* ---- Back to a code ---- */

/* The code of a phrase of len octets: "Not Found" is 404; 0 when no code has it. ASCII case is
 * ignored; older and renamed phrases are understood. NULL counts as empty.
 *
 * The caller sees to it that phrase is NULL or points at len readable octets. */
int httpstatus_from_reason(const char *phrase, size_t len);

/* The code of a constant's name of len octets: "NOT_FOUND" is 404; 0 when no code has it. ASCII
 * case is ignored; older names are understood. NULL counts as empty.
 *
 * The caller sees to it that name is NULL or points at len readable octets. */
int httpstatus_from_name(const char *name, size_t len);

/* ---- What a code means ---- */

/* 1 if the code is in the IANA registry, in whatever state; else 0. */
int httpstatus_is_registered(int code);

/* The state of the registration, one of HTTPSTATUS_STATE_*. */
uint8_t httpstatus_state_of(int code);

/* Standard: 1 if a cache may store the response without explicit freshness (RFC 9110 section
 * 15.1; 451: RFC 7725 section 3); else 0, also for every unregistered code. */
int httpstatus_is_heuristically_cacheable(int code);

/* Standard: 1 if a cache must not store the response at all: 1xx (RFC 9111 section 3), 428, 429,
 * 431, 511 (RFC 6585 sections 3 to 6); else 0. */
int httpstatus_must_not_store(int code);

/* Whose fault a failure is, one of HTTPSTATUS_FAULT_*. Unregistered codes answer as x00 of their
 * class, everything outside 100 to 599 as 500. */
uint8_t httpstatus_fault_of(int code);

/* ---- Whether content follows ---- */

/* Standard: 1 if the response ends after its header section whatever its fields say: 1xx, 204,
 * 304 (RFC 9112 section 6.3). 205 is framed as usual and gives 0. */
int httpstatus_is_bodyless(int code);

/* Standard: 1 if a sender must not generate content: 1xx, 204, 205, 304 (RFC 9110 sections 15.2,
 * 15.3.5, 15.3.6, 15.4.5); else 0. */
int httpstatus_forbids_content(int code);

/* Standard: 1 if a body is framed after the header section of the response to a request with
 * this method, one of HTTPSTATUS_METHOD_* (any other number is HTTPSTATUS_METHOD_OTHER): 0 for
 * 1xx, 204, 304, every response to HEAD and a 2xx to CONNECT (RFC 9112 section 6.3). */
int httpstatus_has_body(int code, int method);

/* ---- Redirection ---- */

/* Standard: the kind of redirect, one of HTTPSTATUS_REDIRECT_* (RFC 9110 section 15.4). An
 * unregistered 3xx answers as 300. The kind says how to redirect, not that it is wanted: section
 * 15.4 asks for care with methods not known to be safe, since the user might not wish to
 * redirect an unsafe request. */
uint8_t httpstatus_redirect_of(int code);

/* ---- The fields that belong to a code ---- */

/* Standard: the fields that a sender of this status must send, bits HTTPSTATUS_FIELD_*; 0 for
 * most codes and for all unregistered ones. Upgrade and Connection, which 101 and 426 demand,
 * are fields of HTTP/1.1 only: HTTP/2 and HTTP/3 forbid both (RFC 9113 section 8.2.2, RFC 9114
 * section 4.2) and have no 101. What is demanded under a condition only is in no answer; the
 * condition is at each HTTPSTATUS_FIELD_*. */
uint32_t httpstatus_required_fields(int code);

/* The name of a field, one of HTTPSTATUS_FIELD_*: "WWW-Authenticate". Of several bits the lowest
 * counts; "" for none or an unknown one. */
const char *httpstatus_field_name(uint32_t field);

/* ---- Whether a failed request may be sent again ---- */

/* Policy: how the request may be tried again, one of HTTPSTATUS_RETRY_*. Unregistered codes
 * answer as x00 of their class, everything outside 100 to 599 as 500. */
uint8_t httpstatus_retry_of(int code);

/* Policy: 1 if the same request may be sent again automatically. 421: always, on another
 * connection (RFC 9110 section 15.5.20). 425: always, after the TLS handshake and not in early
 * data again (RFC 8470 section 5.2). 408, 429, 500, 502, 503, 504: only if the request is
 * idempotent (idempotent not 0; RFC 9110 section 9.2.2). 413 gives 0: only a Retry-After field
 * makes it worth another try. Unregistered codes answer as x00 of their class, everything
 * outside 100 to 599 as 500.
 *
 * A proxy must not use a 1 for a request that is not idempotent (RFC 9110 section 9.2.2), and an
 * intermediary forwards a 425 if the request it received had an Early-Data field (RFC 8470
 * section 5.2).
 *
 * 408 can be read in two ways. By RFC 9110 section 15.5.9 the server did not receive a complete
 * request, and the client may repeat it, whatever the method. By section 9.2.2 a client should
 * have some means to detect that the first request was never applied, and 408 is not one:
 * servers also send it after work has begun. This function follows section 9.2.2; if you know
 * that your server means section 15.5.9, you can repeat a 408 whatever the method. */
int httpstatus_may_retry(int code, int idempotent);

/* ---- What a client does next ---- */

/* Policy: what a client does next, one of HTTPSTATUS_ACTION_*. Unregistered codes answer as x00
 * of their class, everything outside 100 to 599 as 500. */
uint8_t httpstatus_action_of(int code);

/* ---- Retry-After ---- */

/* The seconds to wait that a Retry-After value of len octets asks for, at time now in Unix
 * seconds. Standard (RFC 9110 section 10.2.3): "120", or a date in any of the three forms of
 * HTTP; two-digit years count as RFC 9110 section 5.6.7 says, 50 years around now. A date that
 * has passed gives 0; more than 2147483647 seconds give that. Errors: HTTPSTATUS_ERR_EMPTY (also
 * for NULL); HTTPSTATUS_ERR_SYNTAX if it is neither form, and with any space around it;
 * HTTPSTATUS_ERR_DATE if the date or time does not exist. The weekday is not compared with the
 * date. Dates match the grammar of RFC 9110 section 5.6.7 exactly, case included; a cache that
 * reads Expires with this function has to see to the case by itself (RFC 9111 section 4.2 wants
 * it ignored).
 *
 * The caller sees to it that value is NULL or points at len readable octets. */
int32_t httpstatus_retry_after(const char *value, size_t len, int64_t now);

/* ---- A status line that is there as a whole ---- */

/* Standard: the code that exactly three ASCII digits spell, 100 to 999; 0 for every other text
 * and for NULL. Also the value of :status in HTTP/2 and HTTP/3 (RFC 9113 section 8.3.2, RFC 9114
 * section 4.3.2).
 *
 * The caller sees to it that text is NULL or points at len readable octets. */
int httpstatus_parse_code(const char *text, size_t len);

/* Reads the status line at the start of buf. Returns the number of bytes that it takes with its
 * line end; 0 if the line is not complete yet (call again from the start with more bytes); or a
 * negative HTTPSTATUS_ERR_*, which is HTTPSTATUS_ERR_ARGUMENT if len is more than PTRDIFF_MAX.
 * *out is written only when the result is positive, and may be NULL. Mode HTTPSTATUS_STRICT
 * accepts exactly the grammar of RFC 9112 section 4 with a code of 100 to 999;
 * HTTPSTATUS_LENIENT adds what the HTTPSTATUS_LENIENT_* bits say. Any other mode is
 * HTTPSTATUS_STRICT. NULL counts as empty.
 *
 * The caller sees to it that buf is NULL or points at len readable octets; out is NULL or points
 * at an httpstatus_line. */
ptrdiff_t httpstatus_parse_line(const char *buf, size_t len, unsigned int mode,
    httpstatus_line *out);

/* Where httpstatus_parse_line() gives an error: the offset of the first byte that cannot stand
 * where it stands, in lines of any length. When it gives none: the number of bytes that it read.
 * 0 if len is more than PTRDIFF_MAX.
 *
 * The caller sees to it that buf is NULL or points at len readable octets. */
size_t httpstatus_error_offset(const char *buf, size_t len, unsigned int mode);

/* ---- A status line that arrives in pieces ---- */

/* Makes *p a parser at the beginning of a line. Any mode but HTTPSTATUS_LENIENT is
 * HTTPSTATUS_STRICT. NULL does nothing.
 *
 * The caller sees to it that p is NULL or points at memory for an httpstatus_parser. */
void httpstatus_parser_init(httpstatus_parser *p, unsigned int mode);

/* Reads on: how many of these len octets belong to the line when that is now complete; 0 when
 * more has to come; or a negative HTTPSTATUS_ERR_*, again for each further piece. Whatever the
 * pieces, the verdict is that of httpstatus_parse_line(). HTTPSTATUS_ERR_ARGUMENT when p is
 * NULL, when its line was complete before (call httpstatus_parser_init() for the next one), and
 * when len is more than PTRDIFF_MAX, which leaves *p as it was.
 *
 * The caller sees to it that p is NULL or points at an httpstatus_parser; buf is NULL or points
 * at len readable octets. */
ptrdiff_t httpstatus_parser_feed(httpstatus_parser *p, const char *buf, size_t len);

/* The code, as soon as it is certain: when the octet after its three digits was there, and what
 * follows is the phrase. 0 before, after an error, and for NULL.
 *
 * The caller sees to it that p is NULL or points at an httpstatus_parser. */
int httpstatus_parser_code(const httpstatus_parser *p);

/* The version as ten times major plus minor, 11 for HTTP/1.1, as soon as the code is certain; 0
 * before, after an error, and for NULL. A client that speaks nothing but HTTP/1.x refuses all
 * but 10 to 19 by itself.
 *
 * The caller sees to it that p is NULL or points at an httpstatus_parser. */
int httpstatus_parser_version(const httpstatus_parser *p);

/* What was forgiven so far, bits HTTPSTATUS_LENIENT_*; 0 for NULL.
 *
 * The caller sees to it that p is NULL or points at an httpstatus_parser. */
uint8_t httpstatus_parser_flags(const httpstatus_parser *p);

/* Octets accepted so far, over all pieces; after an error, the offset of the octet that was not
 * accepted. 0 for NULL; UINT32_MAX when there were more.
 *
 * The caller sees to it that p is NULL or points at an httpstatus_parser. */
uint32_t httpstatus_parser_offset(const httpstatus_parser *p);

/* ---- A status line to send ---- */

/* Writes "HTTP/1.1 404 Not Found" CR LF NUL into a buffer of cap octets, and gives the length
 * needed without the NUL; when that is not less than cap, the buffer holds "". (NULL, 0)
 * measures. minor_version is 0 or 1, code 100 to 999; other numbers give 0 and "". A code that
 * is not registered has an empty phrase; the SP before it stays (RFC 9112 section 4).
 *
 * The caller sees to it that buf is NULL or points at cap writable octets. */
size_t httpstatus_format_line(char *buf, size_t cap, int minor_version, int code);

/* ---- The codes that header compression knows by number ---- */

/* Standard: the code's index in HPACK's static table, for HTTP/2: 8 to 14; 0 when it has none
 * (RFC 7541 appendix A). */
uint8_t httpstatus_hpack_index(int code);

/* Standard: the code's index in QPACK's static table, for HTTP/3: 24 to 28, 63 to 71; 0 when it
 * has none (RFC 9204 appendix A). */
uint8_t httpstatus_qpack_index(int code);

/* Standard: the code at this index of HPACK's static table; 0 when that is not a :status (RFC
 * 7541 appendix A). */
int httpstatus_from_hpack_index(uint32_t index);

/* Standard: the code at this index of QPACK's static table; 0 when that is not a :status (RFC
 * 9204 appendix A). */
int httpstatus_from_qpack_index(uint32_t index);

/* ---- Counting many at once, and for telemetry ---- */

/* Adds the class of each of n codes to *counts, at about the speed of reading them. Exact for
 * every value; a counter that is full stays full. NULL, or n that no array can have, adds
 * nothing. On x86-64 with an operating system, AVX2 is used for 262,144 codes and more where the
 * processor has it.
 *
 * The caller sees to it that codes is NULL or points at n codes; counts is NULL or points at
 * counters. */
void httpstatus_tally(const uint16_t *codes, size_t n, httpstatus_counts *counts);

/* Adds the counters of *from to *into; a counter that is full stays full. NULL adds nothing.
 * Both may be the same.
 *
 * The caller sees to it that both are NULL or point at counters. */
void httpstatus_counts_merge(httpstatus_counts *into, const httpstatus_counts *from);

/* Counts one response; an unregistered code in its class and among the others, every number
 * outside 100 to 599 in by_class[0]. A counter that is full stays full. NULL counts nothing.
 *
 * The caller sees to it that counts is NULL or points at counters. */
void httpstatus_code_counts_add(httpstatus_code_counts *counts, int code);

/* Adds the counters of *from to *into; a counter that is full stays full. NULL adds nothing.
 * Both may be the same.
 *
 * The caller sees to it that both are NULL or point at counters. */
void httpstatus_code_counts_merge(httpstatus_code_counts *into, const httpstatus_code_counts *from);

/* How often a registered code occurred; 0 for an unregistered one and for NULL.
 *
 * The caller sees to it that counts is NULL or points at counters. */
uint32_t httpstatus_code_counts_of(const httpstatus_code_counts *counts, int code);

/* How often codes occurred that are not registered; 0 for NULL.
 *
 * The caller sees to it that counts is NULL or points at counters. */
uint32_t httpstatus_code_counts_others(const httpstatus_code_counts *counts);

/* ---- Between HTTP and CoAP ---- */

/* Returns the status that a gateway sends to its HTTP client for a CoAP response code, one byte
 * c.dd: 4.04 is 132 and becomes 404. Where RFC 8075 has a rule and an exception, the rule: 4.02
 * is 500, 4.05 is 400. 2.02, 2.04 and unknown 2.xx are 200, so that no payload is lost, and 2.03
 * is 304; httpstatus_from_coap_with() knows more.
 *
 * Standard: RFC 8075 section 7; RFC 8768 section 5 (5.08 is 508); RFC 7252 section 5.2 (unknown
 * 4.xx and 5.xx are 400 and 500) and section 10.2 (3.xx is 502: a response, and not understood).
 * Policy: 2.02 and 2.04 have a payload, 2.03 answers a conditional request; unknown 2.xx follow
 * the payload, since RFC 7252 section 5.2 has no generic success; 4.09, 4.22 and 4.29 are 409,
 * 422 and 429.
 *
 * 2.03 is 304 only for a client that asked conditionally (RFC 8075 section 7, note 3). To others
 * it can come only through a gateway with a cache of its own, which then sends 200 and the
 * cached representation (note 4).
 *
 * Returns 0 where there is nothing to send: requests, signalling (7.xx), reserved classes,
 * numbers above 255, and 2.31 and 4.08, which stay between the gateway and the CoAP server (note
 * 10). */
int httpstatus_from_coap(unsigned int coap_code);

/* The same with what the gateway knows, bits HTTPSTATUS_COAP_*: PAYLOAD (the response has one:
 * 2.02, 2.04 and unknown 2.xx are 200, else 204), CONDITIONAL (the HTTP request was: 2.03 is
 * 304, else 200), OPTION_FROM_CLIENT (the refused option came straight from a field of the HTTP
 * request: 4.02 is 400, else 500), METHODS_KNOWN (and go into Allow: 4.05 is 405, else 400).
 * Other bits are ignored. Standard: RFC 8075 section 7, notes 2, 3, 4, 6, 7; else as
 * httpstatus_from_coap(). */
int httpstatus_from_coap_with(unsigned int coap_code, unsigned int hints);

/* Returns the CoAP response code that a gateway sends for an HTTP response when it does not know
 * the method; as for GET, but 201 is 2.01 and 204 is 2.04. httpstatus_to_coap_for() knows the
 * method.
 *
 * Standard: RFC 7959 section 5 (408 is 4.08, after a block-wise transfer that took too long, and
 * 413 is 4.13); RFC 8768 section 5 (508 is 5.08). Policy, since no RFC says more without the
 * method: a code that CoAP has too keeps its number (400, 401, 403 to 406, 409, 412, 415, 422,
 * 429, 500 to 504, and 408 and 413 to any request); any other 4xx is 4.00, any other 5xx is
 * 5.00; what CoAP cannot express (101, 3xx but 304, 505, everything outside 100 to 599) is 5.02.
 * Californium does the same but for 408 and 409 (4.00) and the interim codes (5.02).
 *
 * Returns 0 for 1xx but 101: an interim response, the final one is still to come. */
uint8_t httpstatus_to_coap(int code);

/* The same for a response to a CoAP request with this method, one of HTTPSTATUS_COAP_METHOD_*:
 * PUT stands for PATCH and iPATCH too, GET for FETCH; any other number answers as
 * httpstatus_to_coap(). Standard: RFC 7252 sections 10.1.1 (GET: 2xx is 2.05), 10.1.2 and 10.1.4
 * (PUT and POST: 201 is 2.01, other 2xx are 2.04), 10.1.3 (DELETE: 2xx, and 404 and 410, since
 * the resource does not exist, are 2.02); RFC 8132 section 6 (FETCH as GET, PATCH and iPATCH as
 * POST). Policy: 202 counts as success; 304 to GET is 2.03, which holds if it confirms an ETag
 * option of the CoAP client (httpstatus_to_coap_with() knows that); 304 to another method is
 * 5.02. */
uint8_t httpstatus_to_coap_for(int code, int method);

/* The same with what the gateway knows, bits HTTPSTATUS_COAP_*; CONDITIONAL alone decides here.
 * Set, the 304 confirms an ETag option of the CoAP client and is 2.03. Not set, it validated a
 * representation in the gateway's own cache, and that goes to the client: 2.05 to GET. Standard:
 * RFC 7252 section 10.1.1; else as httpstatus_to_coap_for(). A method that is none of
 * HTTPSTATUS_COAP_METHOD_* answers as httpstatus_to_coap(), whatever the bits. */
uint8_t httpstatus_to_coap_with(int code, int method, unsigned int hints);

/* ---- Between HTTP and gRPC ---- */

/* The gRPC status, 1 to 16, that a client reports for an HTTP response that carries no
 * grpc-status. For clients only: a server must not use it, and a grpc-status always goes first.
 * 200 is UNKNOWN (2) too. 0 for 1xx: skip that header block and read the next; 0 never means OK.
 * Standard of gRPC: "HTTP to gRPC Status Code Mapping" in its documentation. Everything outside
 * 100 to 599 is UNKNOWN (2). */
int httpstatus_to_grpc(int code);

/* The HTTP status for a gRPC status, 0 (OK) to 16, in an API that is offered over HTTP too; 0
 * above 16. CANCELLED (1) is 499, which is not registered. Standard of gRPC: the comments of
 * google/rpc/code.proto. Not the inverse of httpstatus_to_grpc(). */
int httpstatus_from_grpc(unsigned int grpc_code);

/* ---- Codes that vendors use and nobody registered ---- */

/* How many rows the vendors' table has; its rows are 0 to this minus 1, in code order, the best
 * known first where several vendors use a code. */
size_t httpstatus_vendor_count(void);

/* The number in a row, 0 to 999; 0 past the end. The first row is 000, which a load balancer
 * writes to its log. */
int httpstatus_vendor_at(size_t row);

/* The phrase in a row: "Web Server Is Down"; "" past the end. In parentheses it is ours, since
 * that vendor has none, and says what the code means. */
const char *httpstatus_vendor_reason_at(size_t row);

/* Who uses the code: "nginx"; "" past the end. */
const char *httpstatus_vendor_name_at(size_t row);

/* Who says so: "its docs", "its source" and documents by name are the vendor's own; for
 * "secondary" no document of the vendor was found, but two independent sources that agree; ""
 * past the end. */
const char *httpstatus_vendor_source_at(size_t row);

/* Where the code can be met, one of HTTPSTATUS_SEEN_*; HTTPSTATUS_SEEN_NOWHERE past the end. */
uint8_t httpstatus_vendor_seen_at(size_t row);

/* 1 if the code in a row is still in use, be it rarely; else 0, also past the end. */
int httpstatus_vendor_is_in_use_at(size_t row);

/* Policy: the best known phrase of a code among vendors, which is that of its first row; "" when
 * none uses it. It also answers for registered codes that a vendor uses otherwise (103, 308,
 * 421, 425, 451, 508); httpstatus_reason() and all other functions know nothing of vendors.
 * Constant time. */
const char *httpstatus_vendor_reason(int code);

/* ---- Tests of the class, inline; each is 0 or 1 for every int ---- */

#ifndef HTTPSTATUS_INLINE
#if defined(__cplusplus) || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L)
#define HTTPSTATUS_INLINE static inline
#elif defined(__GNUC__)
#define HTTPSTATUS_INLINE static __inline__
#elif defined(_MSC_VER)
#define HTTPSTATUS_INLINE static __inline
#else
#define HTTPSTATUS_INLINE static
#endif
#endif

/* 1 if the code is 100 to 199 (RFC 9110 section 15), registered or not; else 0. */
HTTPSTATUS_INLINE int httpstatus_is_informational(int code)
{
    return (code >= 100) && (code <= 199);
}

/* 1 if the code is 200 to 299 (RFC 9110 section 15), registered or not; else 0. */
HTTPSTATUS_INLINE int httpstatus_is_success(int code)
{
    return (code >= 200) && (code <= 299);
}

/* 1 if the code is 300 to 399 (RFC 9110 section 15), registered or not; else 0. */
HTTPSTATUS_INLINE int httpstatus_is_redirection(int code)
{
    return (code >= 300) && (code <= 399);
}

/* 1 if the code is 400 to 499 (RFC 9110 section 15), registered or not; else 0. */
HTTPSTATUS_INLINE int httpstatus_is_client_error(int code)
{
    return (code >= 400) && (code <= 499);
}

/* 1 if the code is 500 to 599 (RFC 9110 section 15), registered or not; else 0. */
HTTPSTATUS_INLINE int httpstatus_is_server_error(int code)
{
    return (code >= 500) && (code <= 599);
}

/* 1 if the code is 400 to 599 (RFC 9110 section 15), registered or not; else 0. */
HTTPSTATUS_INLINE int httpstatus_is_error(int code)
{
    return (code >= 400) && (code <= 599);
}

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* HTTPSTATUS_H */
