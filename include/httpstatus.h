/* httpstatus: HTTP status codes, with their phrases, definitions and meaning, and what a client
 * does next.
 *
 * Every function returns the result stated below for every argument, including numbers that are
 * not status codes. No function allocates memory, locks, keeps state, reads the locale or can
 * fail except as stated. All may be called from any thread and any interrupt handler.
 *
 * Strings that are returned are static, NUL-terminated and never NULL; they are "" if there is
 * nothing to say. Strings that are passed in are a pointer and a length in bytes, and need no
 * NUL. NULL counts as empty, whatever the length. If any other pointer comes with a length above
 * PTRDIFF_MAX, which no object has, functions that return errors return HTTPSTATUS_ERR_ARGUMENT,
 * and all others return 0 or count nothing. Output parameters are written only on success.
 *
 * Parameters have one order: what a function changes comes first, as with memcpy() and
 * snprintf(), then what it reads; results that may be NULL come last.
 *
 * During a call, nothing else may modify the memory that is passed in. Memory that a function
 * writes must not overlap any other argument, except that the two arguments of
 * httpstatus_class_counts_merge() and of httpstatus_code_counts_merge() may be the same.
 *
 * "Standard" marks what an RFC says, with its section. "Policy" marks a choice of this library.
 *
 * This file is generated from the registry; see CONTRIBUTING.md.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef HTTPSTATUS_H
#define HTTPSTATUS_H

#include <stddef.h>
#include <stdint.h>

/* ---- Version of this header; httpstatus_version() returns that of the library ---- */

#define HTTPSTATUS_VERSION_MAJOR 0 /* The major number. */
#define HTTPSTATUS_VERSION_MINOR 1 /* The minor number. */
#define HTTPSTATUS_VERSION_PATCH 0 /* The patch number. */
#define HTTPSTATUS_VERSION "0.1.0" /* The whole version. */

/* The version as httpstatus_version_number() returns it: major * 1000000 + minor * 1000 + patch. */
#define HTTPSTATUS_VERSION_NUMBER 1000

/* ---- 1xx Informational codes, IANA registry of 2026-10-05 ---- */

#define HTTPSTATUS_CONTINUE 100 /* Continue: RFC 9110, Section 15.2.1 */

/* Switching Protocols: RFC 9110, Section 15.2.2. HTTP/1.1 only: HTTP/2 and HTTP/3 do not have it
 * (RFC 9113 section 8.6, RFC 9114 section 4.5). */
#define HTTPSTATUS_SWITCHING_PROTOCOLS 101

#define HTTPSTATUS_PROCESSING 102 /* Processing: RFC 2518, Section 10.1 */
#define HTTPSTATUS_EARLY_HINTS 103 /* Early Hints: RFC 8297, Section 2 */

/* Upload Resumption Supported: draft-ietf-httpbis-resumable-upload, Section 5. The registration
 * is temporary: see the state of that name. */
#define HTTPSTATUS_UPLOAD_RESUMPTION_SUPPORTED 104

/* ---- 2xx Success codes, IANA registry of 2026-10-05 ---- */

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

/* ---- 3xx Redirection codes, IANA registry of 2026-10-05 ---- */

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

/* ---- 4xx Client Error codes, IANA registry of 2026-10-05 ---- */

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

/* ---- 5xx Server Error codes, IANA registry of 2026-10-05 ---- */

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

/* ---- Parsing modes of a status line ---- */

#define HTTPSTATUS_STRICT 0x00u /* Accepts exactly the grammar of RFC 9112 section 4, with a code from 100 to 999. */
#define HTTPSTATUS_LENIENT 0x3fu /* Also accepts what the HTTPSTATUS_ALLOW_* bits describe, all of them. */

/* ---- Classes, returned by httpstatus_class_of() ---- */

/* 1xx: the request was received, and processing continues (RFC 9110 section 15.2). */
#define HTTPSTATUS_CLASS_INFORMATIONAL 1

#define HTTPSTATUS_CLASS_SUCCESS 2 /* 2xx: the request was received, understood and accepted (RFC 9110 section 15.3). */

/* 3xx: further action is needed to complete the request (RFC 9110 section 15.4). */
#define HTTPSTATUS_CLASS_REDIRECTION 3

#define HTTPSTATUS_CLASS_CLIENT_ERROR 4 /* 4xx: the request is wrong or cannot be fulfilled (RFC 9110 section 15.5). */

/* 5xx: the server failed to fulfill an apparently valid request (RFC 9110 section 15.6). */
#define HTTPSTATUS_CLASS_SERVER_ERROR 5

/* ---- States of a registration, returned by httpstatus_state_of() ---- */

#define HTTPSTATUS_STATE_NONE 0 /* Not registered. */
#define HTTPSTATUS_STATE_ASSIGNED 1 /* Registered and in use. */

/* Registered temporarily: 104, from 2024-11-13, extended on 2025-09-15, until 2026-11-13 unless
 * renewed or replaced by an RFC (IANA registry of 2026-10-05). */
#define HTTPSTATUS_STATE_TEMPORARY 2

#define HTTPSTATUS_STATE_DEPRECATED 3 /* Registered, but deprecated: 305 (RFC 9110 section 15.4.6). */

/* Registered only to reserve the code, listed by IANA as "(Unused)": 306, 418 (RFC 9110 sections
 * 15.4.7, 15.5.19). */
#define HTTPSTATUS_STATE_UNUSED 4

#define HTTPSTATUS_STATE_OBSOLETED 5 /* Registered by a document that is now historic: 510. */

/* ---- Kinds of redirect, returned by httpstatus_redirect_of() ---- */

/* Not a redirect. 304 is none either (RFC 9110 section 15.4.5), and 305 and 306 are not followed
 * (policy). */
#define HTTPSTATUS_REDIRECT_NONE 0

/* 301: permanent. A user agent MAY change POST to GET; other methods do not change (RFC 9110
 * sections 15.4 and 15.4.2). */
#define HTTPSTATUS_REDIRECT_PERMANENT_MAY_GET 1

/* 302: temporary. A user agent MAY change POST to GET; other methods do not change (RFC 9110
 * sections 15.4 and 15.4.3). */
#define HTTPSTATUS_REDIRECT_TEMPORARY_MAY_GET 2

/* 303: retrieve the other resource with GET or HEAD (RFC 9110 section 15.4.4). After a HEAD
 * request, clients use HEAD (WHATWG Fetch). */
#define HTTPSTATUS_REDIRECT_TO_GET 3

#define HTTPSTATUS_REDIRECT_TEMPORARY_KEEP 4 /* 307: temporary. The method MUST NOT change (RFC 9110 section 15.4.8). */

/* 308: permanent. The method does not change (RFC 9110, the note in section 15.4:
 * "method-preserving"; verified erratum 7109). */
#define HTTPSTATUS_REDIRECT_PERMANENT_KEEP 5

/* 300: several choices. A user agent MAY follow Location if it is present (RFC 9110 section
 * 15.4.1). */
#define HTTPSTATUS_REDIRECT_CHOOSE 6

/* ---- Ways to retry, returned by httpstatus_retry_of() ---- */

#define HTTPSTATUS_RETRY_NEVER 0 /* Sending the request again will not help. */

/* 408: the same request, if it is idempotent (RFC 9110 sections 15.5.9 and 9.2.2; done by curl,
 * got, OkHttp, gargle). httpstatus_may_retry() describes both readings of 408. */
#define HTTPSTATUS_RETRY_SAME_REQUEST 1

/* 429, 503, and 413 with Retry-After: the same request after a delay (RFC 6585 section 4, RFC
 * 9110 sections 15.6.4 and 15.5.14; done by curl, urllib3, got, Google clients). */
#define HTTPSTATUS_RETRY_AFTER_DELAY 2

/* 421: the same request on another connection, whatever the method (MAY, RFC 9110 section
 * 15.5.20; done by OkHttp, WHATWG Fetch). */
#define HTTPSTATUS_RETRY_OTHER_CONNECTION 3

/* 425: the same request as soon as the TLS handshake is complete (SHOULD), but not in early data
 * again (MUST NOT, RFC 8470 section 5.2). */
#define HTTPSTATUS_RETRY_NOT_IN_EARLY_DATA 4

/* 401, 403, 407, 411, 417, 426, 428, 431, 510: only a different request may succeed (with
 * credentials, a length, no expectation, another protocol, a precondition, fewer fields). */
#define HTTPSTATUS_RETRY_CHANGED_REQUEST 5

/* 500, 502, 504: no RFC says so, but curl, botocore, got and Google clients retry idempotent
 * requests. */
#define HTTPSTATUS_RETRY_TRANSIENT 6

/* 409, 412, 423, 507, 511: a person has to act, or the resource has to be fetched again, before
 * a retry; 423 needs a lock token or the end of the lock (RFC 4918 section 11.3). */
#define HTTPSTATUS_RETRY_USER_ACTION 7

/* ---- What a client does next, returned by httpstatus_action_of() ---- */

/* Interim response: keep reading, the final response follows (RFC 9110 section 15.2). */
#define HTTPSTATUS_ACTION_WAIT 1

/* 101, in HTTP/1.1 only: the connection now uses the protocol named in Upgrade (RFC 9110 section
 * 15.2.2). HTTP/2 and HTTP/3 do not have 101 (RFC 9113 section 8.6, RFC 9114 section 4.5). */
#define HTTPSTATUS_ACTION_SWITCH_PROTOCOL 2

#define HTTPSTATUS_ACTION_ACCEPT 3 /* 2xx: the request succeeded; use the content. */
#define HTTPSTATUS_ACTION_USE_CACHED 4 /* 304: use the stored response (RFC 9110 section 15.4.5). */

/* Send a request to the URI in Location, as httpstatus_redirect_of() says. Take care with
 * methods not known to be safe (RFC 9110 section 15.4): the user might not wish to redirect an
 * unsafe request. Without Location, give up. */
#define HTTPSTATUS_ACTION_FOLLOW 5

/* 401, 407: answer the challenge and send the request again (RFC 9110 sections 15.5.2, 15.5.8). */
#define HTTPSTATUS_ACTION_AUTHENTICATE 6

/* Wait as Retry-After says, or else for a growing delay, then send the request again if
 * httpstatus_may_retry() allows it. 425: send it again as soon as the TLS handshake is complete,
 * but not in early data (RFC 8470 section 5.2). */
#define HTTPSTATUS_ACTION_RETRY_LATER 7

/* 408, 421: send the same request again on a new connection if httpstatus_may_retry() allows it
 * (RFC 9110 sections 15.5.9, 15.5.20). */
#define HTTPSTATUS_ACTION_RECONNECT 8

#define HTTPSTATUS_ACTION_CHANGE_REQUEST 9 /* A different request may succeed; see the code's description. */

/* Nothing that a program can do on its own will help. 413 with Retry-After is the exception: see
 * httpstatus_may_retry(). */
#define HTTPSTATUS_ACTION_GIVE_UP 10

/* ---- Causes of failure, returned by httpstatus_fault_of() ---- */

#define HTTPSTATUS_FAULT_NONE 0 /* No failure: 1xx, 2xx, 3xx. */
#define HTTPSTATUS_FAULT_CLIENT 1 /* The request, or the client that sent it. */
#define HTTPSTATUS_FAULT_SERVER 2 /* The server. */
#define HTTPSTATUS_FAULT_UPSTREAM 3 /* A server behind a gateway: 502, 504. */
#define HTTPSTATUS_FAULT_RESOURCE 4 /* The state of the resource: 409, 412, 423. */
#define HTTPSTATUS_FAULT_DEPENDENCY 5 /* Another operation that the request depends on: 424. */
#define HTTPSTATUS_FAULT_ROUTING 6 /* The choice of connection or authority: 421. */
#define HTTPSTATUS_FAULT_NETWORK 7 /* A network between client and server: 511. */

/* A legal demand: 451. That it is the fault of neither side is inferred (RFC 7725 section 3). */
#define HTTPSTATUS_FAULT_POLICY 8

/* ---- Request methods, returned by httpstatus_method() ---- */

#define HTTPSTATUS_METHOD_OTHER 0 /* Any other method, taken for neither safe nor idempotent. */
#define HTTPSTATUS_METHOD_HEAD 1 /* HEAD: safe (RFC 9110 section 9.3.2). No response to it has content. */

/* CONNECT: neither safe nor idempotent (RFC 9110 section 9.3.6). A 2xx turns the connection into
 * a tunnel. */
#define HTTPSTATUS_METHOD_CONNECT 2

#define HTTPSTATUS_METHOD_GET 3 /* GET: safe (RFC 9110 section 9.3.1). */
#define HTTPSTATUS_METHOD_POST 4 /* POST: neither safe nor idempotent (RFC 9110 section 9.3.3). */
#define HTTPSTATUS_METHOD_PUT 5 /* PUT: idempotent (RFC 9110 section 9.3.4). */
#define HTTPSTATUS_METHOD_DELETE 6 /* DELETE: idempotent (RFC 9110 section 9.3.5). */
#define HTTPSTATUS_METHOD_OPTIONS 7 /* OPTIONS: safe (RFC 9110 section 9.3.7). */
#define HTTPSTATUS_METHOD_TRACE 8 /* TRACE: safe (RFC 9110 section 9.3.8). */
#define HTTPSTATUS_METHOD_PATCH 9 /* PATCH: neither safe nor idempotent (RFC 5789 section 2). */
#define HTTPSTATUS_METHOD_QUERY 10 /* QUERY: safe (draft-ietf-httpbis-safe-method-w-body section 2). */

/* ---- Response fields, one bit each ---- */

/* Each field is listed with the codes that it belongs to, under whatever condition.
 * httpstatus_fields() returns those of one level, httpstatus_required_fields() only those that a
 * code always requires; httpstatus_field_name() names all of them. */

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

/* ETag: 226 (RFC 3229 section 10.4.1); 206 and 304 if a 200 would carry it (RFC 9110 sections
 * 15.3.7, 15.4.5); 200 to GET or HEAD if available (section 15.3.1). */
#define HTTPSTATUS_FIELD_ETAG 0x00000040u

/* IM: 226 if it is delta-encoded, or to give the order of range selection and another
 * manipulation (RFC 3229 sections 10.3, 10.5.2). */
#define HTTPSTATUS_FIELD_IM 0x00000080u

/* Location: 201 to POST (RFC 9110 section 9.3.3); 300 if there is a preferred choice, 301, 302,
 * 307, 308, and 303, whose definition assumes it without a keyword (sections 15.4.1 to 15.4.9);
 * 104 that announces an upload resource (draft-ietf-httpbis-resumable-upload section 4.2.2). */
#define HTTPSTATUS_FIELD_LOCATION 0x00000100u

/* Retry-After: any 3xx (RFC 9110 section 10.2.3); 413 if it is temporary (section 15.5.14); 429
 * (RFC 6585 section 4); 503 (RFC 9110 section 15.6.4). */
#define HTTPSTATUS_FIELD_RETRY_AFTER 0x00000200u

/* Content-Type, as multipart/byteranges: 206 with several parts (RFC 9110 section 15.3.7.2); 226
 * with range in IM and several parts (RFC 3229 section 10.5.2). Any other: 206 with a single
 * part if a 200 would carry it and the request had no If-Range (RFC 9110 section 15.3.7). That
 * sentence covers all representation header fields, so Content-Encoding and Content-Language
 * too, which are not listed. */
#define HTTPSTATUS_FIELD_CONTENT_TYPE 0x00000400u

/* Date: listed for no status, because it belongs to all. An origin server with a clock must send
 * it in every 2xx, 3xx and 4xx response and may send it in 1xx and 5xx (RFC 9110 section 6.6.1).
 * A 206 or 304 must also carry it if the 200 would (sections 15.3.7, 15.4.5). */
#define HTTPSTATUS_FIELD_DATE 0x00000800u

#define HTTPSTATUS_FIELD_CACHE_CONTROL 0x00001000u /* Cache-Control: 206, 304 (RFC 9111 section 5.2). */
#define HTTPSTATUS_FIELD_EXPIRES 0x00002000u /* Expires: 206, 304 (RFC 9111 section 5.3). */
#define HTTPSTATUS_FIELD_CONTENT_LOCATION 0x00004000u /* Content-Location: 206, 304 (RFC 9110 section 8.7). */
#define HTTPSTATUS_FIELD_VARY 0x00008000u /* Vary: 206, 304 (RFC 9110 section 12.5.5). */
#define HTTPSTATUS_FIELD_LINK 0x00010000u /* Link: 103, 451 (RFC 8297 section 2, RFC 7725 section 4). */

/* Accept: 415 if the media type was the reason (RFC 9110 section 15.5.16). */
#define HTTPSTATUS_FIELD_ACCEPT 0x00020000u

/* Accept-Encoding: 415 if the content coding was the reason; otherwise it must not be sent (RFC
 * 9110 sections 15.5.16, 12.5.3). */
#define HTTPSTATUS_FIELD_ACCEPT_ENCODING 0x00040000u

#define HTTPSTATUS_FIELD_ACCEPT_PATCH 0x00080000u /* Accept-Patch: 415 to PATCH (RFC 5789 section 2.2). */

/* Upload-Limit: 104 if there are limits; 413 if one of them was the reason
 * (draft-ietf-httpbis-resumable-upload sections 4.2.2, 4.1.4). */
#define HTTPSTATUS_FIELD_UPLOAD_LIMIT 0x00100000u

/* Upload-Offset: 104 that reports progress; 409 if the offset was the reason
 * (draft-ietf-httpbis-resumable-upload sections 4.2.2, 4.4.2). */
#define HTTPSTATUS_FIELD_UPLOAD_OFFSET 0x00200000u

#define HTTPSTATUS_FIELD_STATUS_URI 0x00400000u /* Status-URI: 102 (RFC 2518 section 9.7, withdrawn by RFC 4918). */

/* Last-Modified: 200 to GET or HEAD if available (RFC 9110 section 15.3.1); 206 if a 200 would
 * carry it and the request had no If-Range (section 15.3.7). */
#define HTTPSTATUS_FIELD_LAST_MODIFIED 0x00800000u

/* Delta-Base: 226 with a delta-coding, to a request that listed several entity tags (RFC 3229
 * section 10.5.1). */
#define HTTPSTATUS_FIELD_DELTA_BASE 0x01000000u

/* ---- Levels of requirement, for httpstatus_fields(); the greatest is the strongest ---- */

#define HTTPSTATUS_LEVEL_MAY 1 /* MAY, or mentioned without a keyword. */

/* SHOULD, under a condition in the code's section, such as "in response to GET". */
#define HTTPSTATUS_LEVEL_SHOULD_IF 2

#define HTTPSTATUS_LEVEL_SHOULD 3 /* SHOULD, unconditionally. */

/* MUST, under a condition in the code's section, such as "if a 200 would carry it". */
#define HTTPSTATUS_LEVEL_MUST_IF 4

#define HTTPSTATUS_LEVEL_MUST 5 /* MUST, unconditionally. */

/* ---- What a status line may be forgiven, one bit each ---- */

/* Any of these bits together are a mode, and what was forgiven comes back as the same bits.
 * "Accepted by" was tested with curl 7.88.1, CPython 3.11, Node 20.20, httparse 1.10.1 and
 * picohttpparser f832609. */

/* The line ended with LF alone. Standard (RFC 9112 section 2.2: MAY). Accepted by curl, CPython,
 * httparse and picohttpparser; rejected by Node. */
#define HTTPSTATUS_ALLOW_BARE_LF 0x01u

/* The line ended directly after the code, without the SP. Policy. Accepted by curl, CPython,
 * Node, httparse and picohttpparser. */
#define HTTPSTATUS_ALLOW_NO_SPACE 0x02u

/* Whitespace stood in place of a single SP: before the code, several of SP, HTAB, VT and FF, or
 * a single HTAB, VT or FF; after the code, HTAB, VT or FF. Standard (RFC 9112 section 4: MAY).
 * More whitespace after the code or before the line end is not a leniency: by the grammar it
 * belongs to the phrase, and it stays there whatever is allowed. Several SP before the code are
 * accepted by curl, CPython and picohttpparser. An HTAB after the code is accepted by curl and
 * CPython. */
#define HTTPSTATUS_ALLOW_WHITESPACE 0x04u

/* SP, HTAB, VT or FF stood before the line. Standard (RFC 9112 section 4: MAY). Accepted by
 * CPython alone. */
#define HTTPSTATUS_ALLOW_LEADING 0x08u

/* The phrase contains a control byte, but never NUL, CR or LF. Policy, because the phrase is to
 * be ignored (RFC 9112 section 4). Accepted by curl, CPython and Node; rejected by httparse and
 * picohttpparser. Replace control bytes before writing the phrase to a log or terminal. */
#define HTTPSTATUS_ALLOW_CONTROL 0x10u

/* Empty lines stood before the line, any number: each a CR LF, or an LF alone if bare LF is
 * allowed too. Policy: RFC 9112 section 2.2 asks it of servers, before a request. Accepted by
 * Node and httparse. */
#define HTTPSTATUS_ALLOW_EMPTY_LINE 0x20u

/* ---- Hints for CoAP, one bit each ---- */

/* What a gateway knows, for httpstatus_from_coap_with() and httpstatus_to_coap_with(). */

/* The CoAP response has a payload: 2.02, 2.04 and unknown 2.xx are 200 instead of 204 (RFC 8075
 * section 7, note 2). */
#define HTTPSTATUS_COAP_PAYLOAD 0x01u

/* The client's own request was conditional: 2.03 is 304 instead of 200 (RFC 8075 section 7,
 * notes 3 and 4), and 304 is 2.03 instead of 2.05 (RFC 7252 section 10.1.1). */
#define HTTPSTATUS_COAP_CONDITIONAL 0x02u

/* The rejected option came straight from a field of the HTTP request: 4.02 is 400 instead of 500
 * (RFC 8075 section 7, note 6). */
#define HTTPSTATUS_COAP_OPTION_FROM_CLIENT 0x04u

/* The resource's methods are known and go into Allow: 4.05 is 405 instead of 400 (RFC 8075
 * section 7, note 7). */
#define HTTPSTATUS_COAP_METHODS_KNOWN 0x08u

/* ---- CoAP methods, for httpstatus_to_coap_for() and httpstatus_to_coap_with() ---- */

#define HTTPSTATUS_COAP_METHOD_GET 1 /* GET and FETCH. */
#define HTTPSTATUS_COAP_METHOD_POST 2 /* POST. */
#define HTTPSTATUS_COAP_METHOD_PUT 3 /* PUT, PATCH and iPATCH. */
#define HTTPSTATUS_COAP_METHOD_DELETE 4 /* DELETE. */

/* ---- Where a vendor code occurs, returned by httpstatus_vendor_seen_at() ---- */

#define HTTPSTATUS_SEEN_NOWHERE 0 /* The row does not exist. */
#define HTTPSTATUS_SEEN_WIRE 1 /* In responses. */
#define HTTPSTATUS_SEEN_LOG 2 /* In access logs only; the client gets no response, or a different one. */
#define HTTPSTATUS_SEEN_WIRE_AND_LOG 3 /* In responses and in access logs. */

/* Never as a status: inside a program, in its configuration or in results of its client, or in
 * the body of a response with another status. */
#define HTTPSTATUS_SEEN_INTERNAL 4

#define HTTPSTATUS_SEEN_WIRE_AND_INTERNAL 5 /* In responses, and inside client programs that got no response. */

/* ---- Errors, always negative, described by httpstatus_error_string() ---- */

#define HTTPSTATUS_ERR_NAME (-1) /* The line does not begin with HTTP/ (RFC 9112 section 2.3). */

/* The version is not DIGIT.DIGIT (RFC 9112 section 2.3). Any two digits are accepted, even
 * HTTP/5.6. */
#define HTTPSTATUS_ERR_VERSION (-2)

#define HTTPSTATUS_ERR_SPACE (-3) /* A space is missing, or another byte is in its place (RFC 9112 section 4). */

/* The code is not three digits from 100 to 999 (RFC 9112 section 4, RFC 9110 section 15). */
#define HTTPSTATUS_ERR_CODE (-4)

#define HTTPSTATUS_ERR_REASON (-5) /* The phrase contains a byte that is not allowed there (RFC 9112 section 4). */
#define HTTPSTATUS_ERR_LINE_END (-6) /* The line does not end as required (RFC 9112 section 2.2). */
#define HTTPSTATUS_ERR_EMPTY (-7) /* The value is empty. */
#define HTTPSTATUS_ERR_SYNTAX (-8) /* The value is neither delay-seconds nor an HTTP-date (RFC 9110 section 10.2.3). */
#define HTTPSTATUS_ERR_DATE (-9) /* The date or time does not exist in the calendar (RFC 9110 section 5.6.7). */
#define HTTPSTATUS_ERR_ARGUMENT (-10) /* An argument is out of range. */
#define HTTPSTATUS_ERR_NO_CLOCK (-11) /* The value is a date, and there is no clock to compare it with. */

/* ---- A clock that does not exist, for httpstatus_retry_after() and httpstatus_parse_date() ---- */

/* As now: there is no clock. What needs none is answered; the rest is HTTPSTATUS_ERR_NO_CLOCK. */
#define HTTPSTATUS_NO_CLOCK INT64_MIN

#ifdef __cplusplus
extern "C" {
#endif

/* A status line, filled in by httpstatus_parse_line(). */
typedef struct httpstatus_line {
    /* The phrase, in the caller's buffer, as received and without a NUL: everything between the
     * SP after the code and the line end, including whitespace, in every mode. The line end
     * always follows it in the buffer, even if it is empty. The phrase should be ignored (RFC
     * 9112 section 4). */
    const char *reason;
    /* Length of the phrase in bytes. */
    size_t reason_len;
    /* The code, 100 to 999. */
    uint16_t code;
    /* The major version as received, one digit; any digit is accepted (RFC 9112 section 2.3). A
     * client that speaks only HTTP/1.x must itself reject a line whose version_major is not 1. */
    uint8_t version_major;
    /* The minor version as received, one digit. Treat a digit above 1 as 1 (RFC 9110 section
     * 6.2). */
    uint8_t version_minor;
    /* What was forgiven, as HTTPSTATUS_ALLOW_* bits; 0 for a strictly valid line. */
    uint8_t flags;
} httpstatus_line;

/* An incremental parser of status lines: eight bytes, owned by the caller. All members are
 * private. An object of all zero bytes is a parser in mode HTTPSTATUS_STRICT at the start of a
 * line. */
typedef struct httpstatus_parser {
    /* Private. */
    uint32_t seen;
    /* Private. */
    uint32_t word;
} httpstatus_parser;

/* Counters for each class, 48 bytes. Initialize them to zeros. To combine counters, add them
 * member by member or call httpstatus_class_counts_merge(). */
typedef struct httpstatus_class_counts {
    /* By class: members 1 to 5 for 1xx to 5xx, member 0 for numbers outside 100 to 599. */
    uint64_t by_class[6];
} httpstatus_class_counts;

/* Counters for each class and each registered code, for telemetry, 408 bytes. Initialize them to
 * zeros. Read by_code with httpstatus_code_counts_of(), because only this version of the library
 * knows which member belongs to which code. */
typedef struct httpstatus_code_counts {
    /* By class: members 1 to 5 for 1xx to 5xx, member 0 for numbers outside 100 to 599. */
    uint32_t by_class[6];
    /* By registered code, in an internal order. */
    uint32_t by_code[96];
} httpstatus_code_counts;

/* One of the most frequent codes, 8 bytes. Initialize an array of them to zeros, count with
 * httpstatus_top_codes_add(), and read the members. */
typedef struct httpstatus_top_code {
    /* How often the code occurred, or 0 if the place is free. */
    uint32_t count;
    /* The code, or 0 if the place is free. */
    uint16_t code;
} httpstatus_top_code;

/* ---- The library and the registered codes ---- */

/* Returns the version of the library, "0.1.0". Compare it with HTTPSTATUS_VERSION to detect a
 * header of another version. */
const char *httpstatus_version(void);

/* Returns the version of the library as one number: major * 1000000 + minor * 1000 + patch.
 * Compare it with HTTPSTATUS_VERSION_NUMBER. */
int httpstatus_version_number(void);

/* Returns the date of the IANA registry that the library was built from, "2026-10-05". */
const char *httpstatus_registry_date(void);

/* Returns the number of registered codes. The rows of httpstatus_at() are 0 to this number minus
 * 1. */
size_t httpstatus_count(void);

/* Returns the registered code in a row, or 0 if row is out of range. Rows are in code order. */
int httpstatus_at(size_t row);

/* Returns the message for an error number, never NULL:
 * - for HTTPSTATUS_ERR_*, a message such as "code is not three digits from 100 to 999";
 * - for 0 and positive numbers, "no error";
 * - for any other number, "unknown error". */
const char *httpstatus_error_string(ptrdiff_t error);

/* ---- Class and effective code ---- */

/* Returns the class of code, one of HTTPSTATUS_CLASS_*: 1 to 5 for 100 to 599, 0 for any other
 * number (RFC 9110 section 15).
 *
 * Also a macro that gives the same without a call and evaluates code once. */
uint8_t httpstatus_class_of(int code);

/* Returns the name of a class HTTPSTATUS_CLASS_*, such as "Client Error", or "" if class_value
 * is not a class. */
const char *httpstatus_class_name(int class_value);

/* Returns the code that code is to be treated as (RFC 9110 section 15):
 * - a registered code: the code itself;
 * - any other code from 100 to 599: x00 of its class;
 * - any other number: 500. */
int httpstatus_effective(int code);

/* ---- Phrase, name, description and reference of a code ---- */

/* Returns the phrase, such as "Not Found", from RFC 9110 or the code's own document, or "" if
 * code is not registered. 418 is "I'm a teapot" (RFC 2324), although IANA lists it as
 * "(Unused)". Takes constant time. */
const char *httpstatus_reason(int code);

/* Returns the same phrase as httpstatus_reason(), and stores its length without the NUL in *len.
 *
 * len must be NULL or point to a size_t. */
const char *httpstatus_reason_n(int code, size_t *len);

/* Returns a text for logs, never "":
 * - the phrase, if code is registered;
 * - the name of its class, if it is another code from 100 to 599;
 * - "Invalid" for any other number. */
const char *httpstatus_reason_or_class(int code);

/* Returns the phrase of 2014 (RFC 7231 and its contemporaries), such as "Payload Too Large" or
 * "Unprocessable Entity". Codes whose phrase has not changed give the same as
 * httpstatus_reason(). */
const char *httpstatus_reason_rfc7231(int code);

/* Returns the name of the code's constant without its prefix, such as "NOT_FOUND", or "" if code
 * is not registered. */
const char *httpstatus_name(int code);

/* Returns one plain sentence about code, or "" if it is not registered. */
const char *httpstatus_description(int code);

/* Returns where code is defined, such as "RFC 9110, Section 15.5.5", or "" if it is not
 * registered. */
const char *httpstatus_reference(int code);

/* ---- Finding a code by its phrase or name ---- */

/* Returns the code with this phrase, such as 404 for "Not Found", or 0 if there is no such code.
 * ASCII case is ignored. Older and renamed phrases are recognized.
 *
 * phrase must be NULL or point to at least len readable bytes. */
int httpstatus_from_reason(const char *phrase, size_t len);

/* Returns the code whose constant has this name, such as 404 for "NOT_FOUND", or 0 if there is
 * no such code. ASCII case is ignored. Older names are recognized.
 *
 * name must be NULL or point to at least len readable bytes. */
int httpstatus_from_name(const char *name, size_t len);

/* ---- Registration, caching and cause of failure ---- */

/* Returns 1 if code is in the IANA registry, in any state, or 0 if it is not. */
int httpstatus_is_registered(int code);

/* Returns the state of the code's registration, one of HTTPSTATUS_STATE_*. */
uint8_t httpstatus_state_of(int code);

/* Standard: returns 1 if a cache may store the response without explicit freshness (RFC 9110
 * section 15.1; 451: RFC 7725 section 3), or 0 if it may not. Unregistered codes give 0. */
int httpstatus_is_heuristically_cacheable(int code);

/* Standard: returns 1 if a cache must not store the response at all, or 0 otherwise. The codes
 * are 1xx (RFC 9111 section 3), 428, 429, 431 and 511 (RFC 6585 sections 3 to 6). */
int httpstatus_must_not_store(int code);

/* Policy: returns the cause of a failure, one of HTTPSTATUS_FAULT_*. Standard is that 4xx is the
 * client's and 5xx the server's (RFC 9110 sections 15.5, 15.6); the finer kinds follow each
 * code's own text. Unregistered codes count as x00 of their class, numbers outside 100 to 599 as
 * 500. */
uint8_t httpstatus_fault_of(int code);

/* ---- Response bodies ---- */

/* Standard: returns 1 if the response ends after its header section whatever its fields say
 * (1xx, 204, 304; RFC 9112 section 6.3), or 0 otherwise. 205 is framed as usual and gives 0. */
int httpstatus_is_bodyless(int code);

/* Standard: returns 1 if a sender must not generate content (1xx, 204, 205, 304; RFC 9110
 * sections 15.2, 15.3.5, 15.3.6, 15.4.5), or 0 otherwise. */
int httpstatus_forbids_content(int code);

/* Standard: returns 1 if a body is framed after the header section of the response to a request
 * with this method. Returns 0 for 1xx, 204, 304, any response to HEAD, and a 2xx response to
 * CONNECT (RFC 9112 section 6.3). method is one of HTTPSTATUS_METHOD_*; any other number counts
 * as HTTPSTATUS_METHOD_OTHER. */
int httpstatus_has_body(int code, int method);

/* ---- Redirection ---- */

/* Standard: returns the kind of redirect, one of HTTPSTATUS_REDIRECT_* (RFC 9110 section 15.4).
 * An unregistered 3xx code counts as 300. 304 does not redirect (section 15.4.5).
 *
 * Policy: 305 (deprecated, section 15.4.6) and 306 (unused, section 15.4.7) are not followed,
 * although section 15.4 allows a user agent to follow any 3xx with Location.
 *
 * The kind says how to redirect, not whether to: section 15.4 asks for care with methods not
 * known to be safe, because the user might not wish to redirect an unsafe request. */
uint8_t httpstatus_redirect_of(int code);

/* ---- Response fields that belong to a status ---- */

/* Standard: returns the fields that a sender of this status must always send, as
 * HTTPSTATUS_FIELD_* bits. Returns 0 for most codes, and for all unregistered ones. Fields that
 * are required only under a condition are not included; httpstatus_fields() has them at the
 * level HTTPSTATUS_LEVEL_MUST_IF.
 *
 * Upgrade and Connection, which 101 and 426 require, are fields of HTTP/1.1 only. HTTP/2 and
 * HTTP/3 forbid both (RFC 9113 section 8.2.2, RFC 9114 section 4.2) and have no 101. */
uint32_t httpstatus_required_fields(int code);

/* Standard: returns the fields that belong to this status at exactly one level,
 * HTTPSTATUS_LEVEL_*, as HTTPSTATUS_FIELD_* bits. Each HTTPSTATUS_FIELD_* states its conditions.
 * Returns 0 for unregistered codes and for any other level. With HTTPSTATUS_LEVEL_MUST it
 * returns what httpstatus_required_fields() does.
 *
 * HTTPSTATUS_FIELD_DATE is never included, because it belongs to whole classes. */
uint32_t httpstatus_fields(int code, int level);

/* Returns the bit HTTPSTATUS_FIELD_* of the field with this name, ignoring case (RFC 9110
 * section 5.1), or 0 if it is no field that some status calls for.
 *
 * text must be NULL or point to at least len readable bytes. */
uint32_t httpstatus_field(const char *text, size_t len);

/* Returns the name of a field HTTPSTATUS_FIELD_*, such as "WWW-Authenticate". If several bits
 * are set, the lowest counts. Returns "" if no bit is set or the field is unknown. */
const char *httpstatus_field_name(uint32_t field);

/* ---- Request methods ---- */

/* Standard: returns the method with this name, one of HTTPSTATUS_METHOD_*, or
 * HTTPSTATUS_METHOD_OTHER for any other name. Names are case-sensitive (RFC 9110 section 9.1).
 *
 * text must be NULL or point to at least len readable bytes. */
int httpstatus_method(const char *text, size_t len);

/* Returns the name of a method HTTPSTATUS_METHOD_* as it is sent, such as "GET", or "" for
 * HTTPSTATUS_METHOD_OTHER and any other number. */
const char *httpstatus_method_name(int method);

/* Standard: returns 1 if a request with this method asks for nothing but an answer, so that a
 * client may send it unasked (GET, HEAD, OPTIONS, TRACE: RFC 9110 section 9.2.1; QUERY:
 * draft-ietf-httpbis-safe-method-w-body section 2), or 0 otherwise. method is one of
 * HTTPSTATUS_METHOD_*; any other number counts as HTTPSTATUS_METHOD_OTHER, which gives 0. */
int httpstatus_method_is_safe(int method);

/* Standard: returns 1 if sending a request with this method several times has the effect of
 * sending it once (PUT, DELETE and every safe method; RFC 9110 section 9.2.2), or 0 otherwise.
 * This is what httpstatus_may_retry() asks for. method is as for httpstatus_method_is_safe(). */
int httpstatus_method_is_idempotent(int method);

/* ---- Retrying a request ---- */

/* Policy: returns how the request may be retried, one of HTTPSTATUS_RETRY_*. Unregistered codes
 * count as x00 of their class, numbers outside 100 to 599 as 500. */
uint8_t httpstatus_retry_of(int code);

/* Policy: returns 1 if the same request may be sent again automatically, or 0 if it may not:
 * - 421: always 1, on another connection (RFC 9110 section 15.5.20);
 * - 425: always 1, after the TLS handshake and not in early data again (RFC 8470 section 5.2);
 * - 408, 429, 500, 502, 503, 504: 1 only if the request is idempotent, that is, if idempotent
 *   is not 0 (RFC 9110 section 9.2.2); httpstatus_method_is_idempotent() says it of a method;
 * - 413: 0, because only a Retry-After field makes another attempt worthwhile;
 * - unregistered codes: as x00 of their class, outside 100 to 599 as 500;
 * - all other codes: 0.
 *
 * A proxy must not act on a result of 1 for a request that is not idempotent (RFC 9110 section
 * 9.2.2). An intermediary forwards a 425 if the request it received had an Early-Data field (RFC
 * 8470 section 5.2).
 *
 * 408 can be read in two ways. By RFC 9110 section 15.5.9, the server did not receive a complete
 * request, and the client may repeat it whatever the method. By section 9.2.2, a client should
 * have some means to detect that the first request was never applied, and 408 does not provide
 * it: servers also send it after work has begun. This function follows section 9.2.2. If you
 * know that your server means section 15.5.9, you can repeat a request after 408 whatever the
 * method. */
int httpstatus_may_retry(int code, int idempotent);

/* ---- What a client does next ---- */

/* Policy: returns what a client does next, one of HTTPSTATUS_ACTION_*. Unregistered codes count
 * as x00 of their class, numbers outside 100 to 599 as 500. */
uint8_t httpstatus_action_of(int code);

/* ---- Retry-After ---- */

/* Standard: parses the value of a Retry-After field (RFC 9110 section 10.2.3), a number of
 * seconds such as "120" or a date in any of the three HTTP formats. now is the current time in
 * Unix seconds, or HTTPSTATUS_NO_CLOCK. A device without a clock can take the response's Date,
 * by httpstatus_parse_date(), as now.
 *
 * value must be NULL or point to at least len readable bytes.
 *
 * Returns:
 * - the number of seconds to wait, at most 2147483647; 0 if the date has passed;
 * - HTTPSTATUS_ERR_EMPTY if the value is empty or NULL;
 * - HTTPSTATUS_ERR_SYNTAX if it has neither form, or has whitespace around it;
 * - HTTPSTATUS_ERR_DATE if the date or time does not exist;
 * - HTTPSTATUS_ERR_NO_CLOCK if it is a date and now is HTTPSTATUS_NO_CLOCK;
 * - HTTPSTATUS_ERR_ARGUMENT if len is more than PTRDIFF_MAX.
 *
 * Dates must match the grammar of RFC 9110 section 5.6.7 exactly, including case. The weekday is
 * not compared with the date. A two-digit year is in the latest century that does not put the
 * date more than 50 years after now. A cache that parses Expires with this function must
 * normalize the case first, because RFC 9111 section 4.2 wants it ignored. */
int32_t httpstatus_retry_after(const char *value, size_t len, int64_t now);

/* ---- Dates ---- */

/* Standard: parses an HTTP-date in any of its three forms (RFC 9110 section 5.6.7), such as the
 * value of a Date field, and stores its Unix seconds in *out.
 *
 * value must be NULL or point to at least len readable bytes. out must be NULL or point to an
 * int64_t.
 *
 * now is the current time in Unix seconds, or HTTPSTATUS_NO_CLOCK. It decides the century of a
 * two-digit year and nothing else.
 *
 * Returns:
 * - len, the number of bytes consumed, if it is a date; only then is *out written;
 * - HTTPSTATUS_ERR_EMPTY if the value is empty or NULL;
 * - HTTPSTATUS_ERR_SYNTAX if it is no HTTP-date, or has whitespace around it;
 * - HTTPSTATUS_ERR_DATE if the date or time does not exist;
 * - HTTPSTATUS_ERR_NO_CLOCK if the year has two digits and now is HTTPSTATUS_NO_CLOCK;
 * - HTTPSTATUS_ERR_ARGUMENT if len is more than PTRDIFF_MAX.
 *
 * Case and weekday are treated as in httpstatus_retry_after(). The result is always within the
 * years 0000 to 9999, so that httpstatus_format_date() can write it: a leap second is the first
 * second of the next day, and the last second of its own at the end of 9999. */
ptrdiff_t httpstatus_parse_date(const char *value, size_t len, int64_t now, int64_t *out);

/* Standard: writes a date such as "Sun, 06 Nov 1994 08:49:37 GMT" and a NUL to buf: IMF-fixdate,
 * the form to send (RFC 9110 section 5.6.7).
 *
 * buf must be NULL or point to at least cap writable bytes.
 *
 * Returns the length of the date without the NUL, always 29. If that is not less than cap, buf
 * holds "" instead (if cap is not 0). Call with NULL and 0 to measure. Returns 0, and writes "",
 * if unix_seconds is outside the years 0000 to 9999, as HTTPSTATUS_NO_CLOCK is. */
size_t httpstatus_format_date(char *buf, size_t cap, int64_t unix_seconds);

/* ---- Parsing a complete status line ---- */

/* Standard: returns the code from 100 to 999 that exactly three ASCII digits spell, or 0 for any
 * other text and for NULL. Also parses the value of :status in HTTP/2 and HTTP/3 (RFC 9113
 * section 8.3.2, RFC 9114 section 4.3.2).
 *
 * text must be NULL or point to at least len readable bytes. */
int httpstatus_parse_code(const char *text, size_t len);

/* Parses the status line at the start of buf.
 *
 * buf must be NULL or point to at least len readable bytes. out must be NULL or point to an
 * httpstatus_line.
 *
 * Returns:
 * - the number of bytes consumed, including the line end; only then is *out written;
 * - 0 if the line is not complete yet: call again from the start with more data;
 * - HTTPSTATUS_ERR_ARGUMENT if mode has unknown bits, or if len is more than PTRDIFF_MAX;
 * - another negative HTTPSTATUS_ERR_* code if the line is malformed.
 *
 * mode HTTPSTATUS_STRICT accepts exactly the grammar of RFC 9112 section 4, with a code from 100
 * to 999. Policy: a code below 100, which RFC 9110 section 15 calls invalid and a client SHOULD
 * treat as a 5xx, is an error here. Each HTTPSTATUS_ALLOW_* bit in mode accepts one thing more;
 * HTTPSTATUS_LENIENT is all of them. NULL for buf counts as empty.
 *
 * A line has no maximum length here: bound it yourself. Give up if the result is still 0 when
 * len has reached a bound, such as 8192. */
ptrdiff_t httpstatus_parse_line(const char *buf, size_t len, unsigned int mode,
    httpstatus_line *out);

/* Parses a status line without its line end, as line readers return it: the line is all of the
 * len bytes at buf.
 *
 * buf must be NULL or point to at least len readable bytes. out must be NULL or point to an
 * httpstatus_line.
 *
 * Returns:
 * - len; only then is *out written;
 * - HTTPSTATUS_ERR_LINE_END if the line has a line end, or a part of one;
 * - HTTPSTATUS_ERR_ARGUMENT if mode has unknown bits, or if len is more than PTRDIFF_MAX;
 * - another negative HTTPSTATUS_ERR_* code if the line is malformed or too short. Never 0.
 *
 * mode is that of httpstatus_parse_line(). NULL for buf counts as empty. */
ptrdiff_t httpstatus_parse_line_exact(const char *buf, size_t len, unsigned int mode,
    httpstatus_line *out);

/* If httpstatus_parse_line() returns an error for these arguments, returns the offset of the
 * first byte that is not allowed where it stands, in lines of any length. Otherwise returns the
 * number of bytes that httpstatus_parse_line() reads. Returns 0 if mode has unknown bits, or if
 * len is more than PTRDIFF_MAX.
 *
 * buf must be NULL or point to at least len readable bytes. */
size_t httpstatus_error_offset(const char *buf, size_t len, unsigned int mode);

/* ---- Parsing a status line incrementally ---- */

/* Initializes the parser p to the start of a line. mode is HTTPSTATUS_STRICT, HTTPSTATUS_LENIENT
 * or any HTTPSTATUS_ALLOW_* bits. If mode has unknown bits, httpstatus_parser_feed() returns
 * HTTPSTATUS_ERR_ARGUMENT. Does nothing if p is NULL.
 *
 * p must be NULL or point to memory for an httpstatus_parser. */
void httpstatus_parser_init(httpstatus_parser *p, unsigned int mode);

/* Parses the next len bytes of a status line. However the line is split, the outcome is that of
 * httpstatus_parse_line().
 *
 * p must be NULL or point to an initialized httpstatus_parser. buf must be NULL or point to at
 * least len readable bytes.
 *
 * Returns:
 * - the number of these bytes that belong to the line, including the line end, if the line is
 *   now complete;
 * - 0 if more data is needed;
 * - HTTPSTATUS_ERR_ARGUMENT if p is NULL, if its mode has unknown bits, if the line was
 *   already complete (call httpstatus_parser_init() before the next one), or if len is more than
 *   PTRDIFF_MAX, which leaves *p unchanged;
 * - another negative HTTPSTATUS_ERR_* code if the line is malformed; further calls return the
 *   same error.
 *
 * A line has no maximum length here: bound it yourself, or a peer can keep you reading for ever.
 * Give up if httpstatus_parser_feed() returned 0 and httpstatus_parser_offset() is above a
 * bound, such as 8192. */
ptrdiff_t httpstatus_parser_feed(httpstatus_parser *p, const char *buf, size_t len);

/* Like httpstatus_parser_feed(), and stores in *phrase and *phrase_len where in this piece the
 * phrase is and how long it is: at most len bytes in buf, often 0. The phrase of the line is
 * these parts one after the other. Nothing is stored if the result is negative. phrase and
 * phrase_len may be NULL.
 *
 * As httpstatus_parser_feed(). phrase and phrase_len must be NULL or point to memory for a
 * result. */
ptrdiff_t httpstatus_parser_feed_phrase(httpstatus_parser *p, const char *buf, size_t len,
    const char **phrase, size_t *phrase_len);

/* Ends a line whose line end is gone already, as line readers remove it: call this after the
 * last piece. The outcome is that of httpstatus_parse_line_exact().
 *
 * p must be NULL or point to an initialized httpstatus_parser.
 *
 * Returns:
 * - 1 if the line is complete as it stands; *p then accepts no more data;
 * - HTTPSTATUS_ERR_LINE_END if the line has a line end, or a part of one;
 * - HTTPSTATUS_ERR_ARGUMENT if p is NULL;
 * - another negative HTTPSTATUS_ERR_* code: the error of httpstatus_parser_feed(), or what is
 *   missing. */
ptrdiff_t httpstatus_parser_finish(httpstatus_parser *p);

/* Returns the code once it is certain, that is, once the byte after its three digits has been
 * read and what follows is the phrase. Returns 0 before that, after an error, and if p is NULL.
 *
 * p must be NULL or point to an initialized httpstatus_parser. */
int httpstatus_parser_code(const httpstatus_parser *p);

/* Returns the major version as received, one digit, once the code is certain. Returns 0 before
 * that, after an error, and if p is NULL; httpstatus_parser_code() tells these from a 0 that was
 * received. A client that speaks only HTTP/1.x must itself reject a line whose major version is
 * not 1.
 *
 * p must be NULL or point to an initialized httpstatus_parser. */
int httpstatus_parser_version_major(const httpstatus_parser *p);

/* Returns the minor version as received, one digit, once the code is certain. Returns 0 before
 * that, after an error, and if p is NULL; httpstatus_parser_code() tells these from a 0 that was
 * received. Treat a digit above 1 as 1 (RFC 9110 section 6.2).
 *
 * p must be NULL or point to an initialized httpstatus_parser. */
int httpstatus_parser_version_minor(const httpstatus_parser *p);

/* Returns what has been forgiven so far, as HTTPSTATUS_ALLOW_* bits, or 0 if p is NULL.
 *
 * p must be NULL or point to an initialized httpstatus_parser. */
uint8_t httpstatus_parser_flags(const httpstatus_parser *p);

/* Returns the number of bytes accepted so far, over all pieces. After an error, this is the
 * offset of the byte that was rejected. Returns 0 if p is NULL, and 67108863 if the number is
 * larger.
 *
 * p must be NULL or point to an initialized httpstatus_parser. */
uint32_t httpstatus_parser_offset(const httpstatus_parser *p);

/* ---- Formatting a status line ---- */

/* Writes a status line such as "HTTP/1.1 404 Not Found" with CR LF and a NUL to buf.
 *
 * buf must be NULL or point to at least cap writable bytes.
 *
 * Returns the length of the line without the NUL. If that is not less than cap, buf holds ""
 * instead (if cap is not 0). Call with NULL and 0 to measure. Returns 0, and writes "", if code
 * is not 100 to 999 or if minor, the minor version, is not 0 or 1. A code that is not registered
 * has an empty phrase; the SP before the phrase stays (RFC 9112 section 4). */
size_t httpstatus_format_line(char *buf, size_t cap, int code, int minor);

/* Writes a status line with the caller's phrase: the len bytes at reason, or an empty phrase if
 * reason is NULL.
 *
 * buf must be NULL or point to at least cap writable bytes. reason must be NULL or point to at
 * least len readable bytes, none of which is in buf.
 *
 * Returns the same as httpstatus_format_line(). Also returns 0, and writes "", if the phrase
 * contains a byte that is not allowed there, such as CR or LF: it may consist of HTAB, SP,
 * visible ASCII and bytes from 0x80 on (RFC 9112 section 4); and if len is more than
 * PTRDIFF_MAX. The phrase should be short: a client may ignore it, and some bound the length of
 * the line. */
size_t httpstatus_format_line_with(char *buf, size_t cap, int code, int minor, const char *reason,
    size_t len);

/* ---- Static tables of HPACK and QPACK ---- */

/* Standard: returns the code's index in HPACK's static table, for HTTP/2: 8 to 14, or 0 if it
 * has none (RFC 7541 appendix A). */
uint8_t httpstatus_hpack_index(int code);

/* Standard: returns the code's index in QPACK's static table, for HTTP/3: 24 to 28 or 63 to 71,
 * or 0 if it has none (RFC 9204 appendix A). */
uint8_t httpstatus_qpack_index(int code);

/* Standard: returns the code at this index of HPACK's static table, or 0 if that entry is not a
 * :status (RFC 7541 appendix A). */
int httpstatus_from_hpack_index(uint32_t index);

/* Standard: returns the code at this index of QPACK's static table, or 0 if that entry is not a
 * :status (RFC 9204 appendix A). */
int httpstatus_from_qpack_index(uint32_t index);

/* ---- Counting codes ---- */

/* Counts the class of each of n codes in *counts, at about the speed of reading them. Every
 * value is counted exactly. A counter that is full stays full. Does nothing if codes or counts
 * is NULL, or if n is more than any array can have. On x86-64 with an operating system, AVX2 is
 * used from 262,144 codes on if the processor has it.
 *
 * codes must be NULL or point to at least n readable codes. counts must be NULL or point to
 * counters. */
void httpstatus_class_counts_add(httpstatus_class_counts *counts, const uint16_t *codes, size_t n);

/* Adds the counters of *from to those of *into. A counter that is full stays full. Does nothing
 * if either is NULL. into and from may be the same.
 *
 * into and from must each be NULL or point to counters. */
void httpstatus_class_counts_merge(httpstatus_class_counts *into,
    const httpstatus_class_counts *from);

/* Counts one response, both in its class (by_class[0] for any number outside 100 to 599) and
 * under its code (or among the unregistered codes). A counter that is full stays full. Does
 * nothing if counts is NULL.
 *
 * counts must be NULL or point to counters. */
void httpstatus_code_counts_add(httpstatus_code_counts *counts, int code);

/* Adds the counters of *from to those of *into. A counter that is full stays full. Does nothing
 * if either is NULL. into and from may be the same.
 *
 * into and from must each be NULL or point to counters. */
void httpstatus_code_counts_merge(httpstatus_code_counts *into, const httpstatus_code_counts *from);

/* Returns how often a registered code was counted, or 0 if code is not registered or counts is
 * NULL.
 *
 * counts must be NULL or point to counters. */
uint32_t httpstatus_code_counts_of(const httpstatus_code_counts *counts, int code);

/* Returns how many unregistered codes were counted, or 0 if counts is NULL.
 *
 * counts must be NULL or point to counters. */
uint32_t httpstatus_code_counts_unregistered(const httpstatus_code_counts *counts);

/* Counts one response in an array of n places, which holds the most frequent of the codes
 * counted: for those that httpstatus_code_counts_add() lumps together as unregistered. A number
 * outside 100 to 999 counts as 999. Takes time proportional to n. A count that is full stays
 * full. Does nothing if places is NULL, or if n is 0 or more than any array can have.
 *
 * places must be NULL or point to at least n places.
 *
 * If no place is free, a new code replaces the rarest one and continues from its count. So a
 * count is never too low, and is too high by at most the largest number that this function
 * returned. Every code that makes up more than one in n of all codes counted has a place. While
 * no more than n different codes occur, all counts are exact.
 *
 * Returns the count that was replaced, or 0 if no other code gave way. */
uint32_t httpstatus_top_codes_add(httpstatus_top_code *places, size_t n, int code);

/* ---- Translating between HTTP and CoAP ---- */

/* Returns the HTTP status that a gateway sends to its client for a CoAP response code, or 0 if
 * it sends nothing. coap_code is one byte, c.dd: 4.04 is 132 and becomes 404.
 *
 * Standard: RFC 8075 section 7; RFC 8768 section 5 (5.08 is 508); RFC 7252 section 5.2 (unknown
 * 4.xx are 400, unknown 5.xx are 500) and section 10.2 (3.xx are 502, as responses that are not
 * understood). Where RFC 8075 has a rule and an exception, the rule applies: 4.02 is 500, 4.05
 * is 400. httpstatus_from_coap_with() also applies the exceptions.
 *
 * Policy: 2.02, 2.04 and unknown 2.xx are 200, so that no payload is lost (RFC 7252 section 5.2
 * has no generic success). 2.03 is 304, as for a conditional request. 4.09, 4.22 and 4.29 are
 * 409, 422 and 429.
 *
 * 2.03 is 304 only for a client that made a conditional request (RFC 8075 section 7, note 3).
 * Any other client can cause a 2.03 only through a gateway with its own cache, which then sends
 * 200 and the cached representation (note 4).
 *
 * The result is 0 for requests, signalling (7.xx), reserved classes and numbers above 255, and
 * for 2.31 and 4.08, which stay between the gateway and the CoAP server (note 10). */
int httpstatus_from_coap(unsigned int coap_code);

/* Returns the same as httpstatus_from_coap(), except for codes that depend on what the gateway
 * knows, given as HTTPSTATUS_COAP_* bits in hints. Standard (RFC 8075 section 7, notes 2, 3, 4,
 * 6, 7):
 * - HTTPSTATUS_COAP_PAYLOAD, the response has a payload: 2.02, 2.04 and unknown 2.xx are 200,
 *   otherwise 204;
 * - HTTPSTATUS_COAP_CONDITIONAL, the HTTP request was conditional: 2.03 is 304, otherwise 200;
 * - HTTPSTATUS_COAP_OPTION_FROM_CLIENT, the rejected option came straight from a field of the
 *   HTTP request: 4.02 is 400, otherwise 500;
 * - HTTPSTATUS_COAP_METHODS_KNOWN, the resource's methods are known and go into Allow: 4.05 is
 *   405, otherwise 400.
 *
 * Other bits are ignored. */
int httpstatus_from_coap_with(unsigned int coap_code, unsigned int hints);

/* Returns the CoAP response code that a gateway sends for an HTTP response if it does not know
 * the method of the request, or 0 for an interim response. The result is that for GET, except
 * that 201 is 2.01 and 204 is 2.04. If the method is known, call httpstatus_to_coap_for().
 *
 * Standard: RFC 7959 section 5, which permits it as an example (408 "can then be mapped" to
 * 4.08, after a block-wise transfer that took too long, and 413 to 4.13); RFC 8768 section 5
 * (508 is 5.08).
 *
 * Policy, because no RFC says more without the method:
 * - a code that CoAP also has keeps its number: 400, 401, 403 to 406, 409, 412, 415, 422, 429,
 *   500 to 504, and 408 and 413 to any request;
 * - any other 4xx is 4.00, and any other 5xx is 5.00;
 * - what CoAP cannot express is 5.02: 101, 3xx other than 304, 505, and numbers outside 100 to
 *   599.
 *
 * Californium does the same except for 408 and 409 (4.00) and interim codes (5.02).
 *
 * The result is 0 for 1xx other than 101, because the final response is still to come. */
uint8_t httpstatus_to_coap(int code);

/* Returns the CoAP response code for an HTTP response to a CoAP request with this method, one of
 * HTTPSTATUS_COAP_METHOD_*. GET includes FETCH, and PUT includes PATCH and iPATCH. For any other
 * number, returns the same as httpstatus_to_coap().
 *
 * Standard: RFC 7252 sections 10.1.1 (GET: 2xx are 2.05), 10.1.2 and 10.1.4 (PUT and POST: 201
 * is 2.01, other 2xx are 2.04) and 10.1.3 (DELETE: 2xx are 2.02, and so are 404 and 410, because
 * the resource does not exist); RFC 8132 section 6 (FETCH as GET, PATCH and iPATCH as POST).
 *
 * Policy: 202 counts as success. 304 to GET is 2.03, which is right if it confirms an ETag
 * option of the CoAP client; to say whether it does, call httpstatus_to_coap_with(). 304 to
 * another method is 5.02. */
uint8_t httpstatus_to_coap_for(int code, int method);

/* Returns the same as httpstatus_to_coap_for(), except for 304 to GET, which depends on
 * HTTPSTATUS_COAP_CONDITIONAL in hints. Standard (RFC 7252 section 10.1.1):
 * - if it is set, the 304 confirms an ETag option of the CoAP client: 2.03;
 * - if it is not set, the 304 validated a representation in the gateway's own cache, which
 *   goes to the client: 2.05.
 *
 * Other bits are ignored. If method is not one of HTTPSTATUS_COAP_METHOD_*, returns the same as
 * httpstatus_to_coap() whatever hints is. */
uint8_t httpstatus_to_coap_with(int code, int method, unsigned int hints);

/* ---- Translating between HTTP and gRPC ---- */

/* Returns the gRPC status, 1 to 16, that a client reports for an HTTP response without
 * grpc-status. For clients only: a server must not use it, and a grpc-status always takes
 * precedence. 200 also gives UNKNOWN (2), as does every number outside 100 to 599. Returns 0 for
 * 1xx: skip that header block and read the next. 0 never means OK.
 *
 * Standard of gRPC: "HTTP to gRPC Status Code Mapping" in its documentation. */
int httpstatus_to_grpc(int code);

/* Returns the HTTP status for a gRPC status, 0 (OK) to 16, for an API that is also offered over
 * HTTP. Returns 0 above 16. CANCELLED (1) is 499, which is not registered. FAILED_PRECONDITION
 * (9) is 400; a server may choose 412 instead if the request had fields about an ETag. This is
 * not the inverse of httpstatus_to_grpc().
 *
 * Standard of gRPC: the comments of google/rpc/code.proto. */
int httpstatus_from_grpc(unsigned int grpc_code);

/* ---- Unregistered vendor codes ---- */

/* Returns the number of rows in the table of vendor codes. Rows are 0 to this number minus 1, in
 * code order. If several vendors use a code, the best known comes first. httpstatus_map.h has
 * the same rows as a macro, and what each code means to its vendor. */
size_t httpstatus_vendor_count(void);

/* Returns the number in a row, 0 to 999, or 0 if row is out of range. The first row is 000,
 * which a load balancer writes to its log. */
int httpstatus_vendor_at(size_t row);

/* Returns the phrase that the vendor in a row sends or documents, such as "Web Server Is Down",
 * or "" if it has none or row is out of range. It may be sent in a status line. */
const char *httpstatus_vendor_reason_at(size_t row);

/* Returns a few words for a log: the vendor's phrase in a row, or words of this library such as
 * "No Response" if the vendor has none. Returns "" if row is out of range. */
const char *httpstatus_vendor_explanation_at(size_t row);

/* Returns the vendor in a row, such as "nginx", or "" if row is out of range. */
const char *httpstatus_vendor_name_at(size_t row);

/* Returns the source of a row, or "" if row is out of range. "its docs", "its source" and
 * documents by name are the vendor's own. "secondary" means that no document of the vendor was
 * found, but two independent sources agree. */
const char *httpstatus_vendor_source_at(size_t row);

/* Returns where the code in a row occurs, one of HTTPSTATUS_SEEN_*, or HTTPSTATUS_SEEN_NOWHERE
 * if row is out of range. */
uint8_t httpstatus_vendor_seen_at(size_t row);

/* Returns 1 if the code in a row is still in use, 0 if it is not or if row is out of range. */
int httpstatus_vendor_is_in_use_at(size_t row);

/* Policy: returns the phrase of the best known vendor of a code, which is that of its first row,
 * or "" if no vendor uses the code or that vendor has no phrase. It may be sent in a status
 * line. Also answers for registered codes that a vendor uses differently (103, 308, 421, 425,
 * 451, 508). httpstatus_reason() and all other functions ignore vendors. Takes constant time. */
const char *httpstatus_vendor_reason(int code);

/* Returns the same phrase as httpstatus_vendor_reason(), and stores its length without the NUL
 * in *len.
 *
 * len must be NULL or point to a size_t. */
const char *httpstatus_vendor_reason_n(int code, size_t *len);

/* Policy: returns a few words for a log about a code that vendors use: the explanation of its
 * first row, or "" if no vendor uses the code. Takes constant time. */
const char *httpstatus_vendor_explanation(int code);

/* ---- Classes, inline ---- */

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

/* Returns 1 if code is 100 to 199 (RFC 9110 section 15), registered or not, or 0 otherwise. */
HTTPSTATUS_INLINE int httpstatus_is_informational(int code)
{
    return (code >= 100) && (code <= 199);
}

/* Returns 1 if code is 200 to 299 (RFC 9110 section 15), registered or not, or 0 otherwise. */
HTTPSTATUS_INLINE int httpstatus_is_success(int code)
{
    return (code >= 200) && (code <= 299);
}

/* Returns 1 if code is 300 to 399 (RFC 9110 section 15), registered or not, or 0 otherwise. */
HTTPSTATUS_INLINE int httpstatus_is_redirection(int code)
{
    return (code >= 300) && (code <= 399);
}

/* Returns 1 if code is 400 to 499 (RFC 9110 section 15), registered or not, or 0 otherwise. */
HTTPSTATUS_INLINE int httpstatus_is_client_error(int code)
{
    return (code >= 400) && (code <= 499);
}

/* Returns 1 if code is 500 to 599 (RFC 9110 section 15), registered or not, or 0 otherwise. */
HTTPSTATUS_INLINE int httpstatus_is_server_error(int code)
{
    return (code >= 500) && (code <= 599);
}

/* Returns 1 if code is 400 to 599 (RFC 9110 section 15), registered or not, or 0 otherwise. */
HTTPSTATUS_INLINE int httpstatus_is_error(int code)
{
    return (code >= 400) && (code <= 599);
}

/* The same as the function httpstatus_class_of(), without a call: what the macro of that name uses. */
HTTPSTATUS_INLINE uint8_t httpstatus_class_of_inline(int code)
{
    uint8_t class_value = 0;

    if ((code >= 100) && (code <= 599)) {
#ifdef __cplusplus
        class_value = static_cast<uint8_t>((static_cast<unsigned>(code) * 41u) >> 12);
#else
        class_value = (uint8_t)(((unsigned)code * 41u) >> 12);
#endif
    }
    return class_value;
}

/* (httpstatus_class_of)(code), and its address, are those of the function. */
#define httpstatus_class_of(code) httpstatus_class_of_inline(code)

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* HTTPSTATUS_H */
