/* httpstatus for C++11 and later: httpstatus.h with types. Header only, over the same library. No exceptions, no RTTI,
 * no heap; everything is noexcept.
 *
 * What each function returns for every number is documented in httpstatus.h, at the function of the same name. Text is
 * std::string_view from C++17 on, and before that a class with data() and size(). Either way, a text from the library is
 * static and ends with a NUL that is not counted.
 *
 * Everything is in an inline namespace named after this version and the kind of Text, so that one program may have parts
 * in C++11 or C++14 and others in C++17 or later. Parts with the same kind of Text can pass these types to each other.
 * Between the two kinds, pass an int, or a pointer and a length: a parameter of one of these types fails to link, and a
 * Text that is returned, or is a member, would be misread.
 *
 * This file is generated from the registry; see CONTRIBUTING.md.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef HTTPSTATUS_HPP
#define HTTPSTATUS_HPP

#include "httpstatus.h"

#include <cstddef>
#include <cstdint>

#if !defined(HTTPSTATUS_CXX)
#if defined(_MSVC_LANG)
#define HTTPSTATUS_CXX _MSVC_LANG
#else
#define HTTPSTATUS_CXX __cplusplus
#endif
#endif

#if HTTPSTATUS_CXX < 201103L
#error "httpstatus.hpp needs C++11; httpstatus.h serves C++98 too"
#endif

#if HTTPSTATUS_CXX >= 201703L
#include <string_view>
#define HTTPSTATUS_NODISCARD [[nodiscard]]
#else
#define HTTPSTATUS_NODISCARD
#endif

/* The linker name of a function does not include its return type, and Text differs, so each kind of Text has its own
 * names. Anything else that comes to depend on the dialect must become part of these names. */
#if HTTPSTATUS_CXX < 201703L
#define HTTPSTATUS_KIND v0_1_text
#elif defined(_LIBCPP_VERSION)
#define HTTPSTATUS_KIND v0_1_string_view_libcpp
#else
#define HTTPSTATUS_KIND v0_1_string_view
#endif

namespace httpstatus {
inline namespace HTTPSTATUS_KIND {

#if HTTPSTATUS_CXX >= 201703L
/// A text that is not owned.
using Text = std::string_view;
#else
/// A text that is not owned.
class Text {
public:
    constexpr Text() noexcept : data_(""), size_(0) {}
    constexpr Text(const char *data, std::size_t size) noexcept : data_(data), size_(size) {}
    /// From a NUL-terminated string.
    Text(const char *data) noexcept : data_(data), size_(0)
    {
        while (data[size_] != '\0') {
            ++size_;
        }
    }
    constexpr const char *data() const noexcept { return data_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr const char *begin() const noexcept { return data_; }
    constexpr const char *end() const noexcept { return data_ + size_; }
    friend bool operator==(Text one, Text other) noexcept
    {
        bool same = one.size_ == other.size_;
        for (std::size_t i = 0; same && i < one.size_; ++i) {
            same = one.data_[i] == other.data_[i];
        }
        return same;
    }
    friend bool operator!=(Text one, Text other) noexcept { return !(one == other); }

private:
    const char *data_;
    std::size_t size_;
};
#endif

/// The codes of the IANA registry of 2026-10-05.
enum class Code : std::uint16_t {
    Continue = 100,
    SwitchingProtocols = 101,
    Processing = 102,
    EarlyHints = 103,
    UploadResumptionSupported = 104,
    Ok = 200,
    Created = 201,
    Accepted = 202,
    NonAuthoritativeInformation = 203,
    NoContent = 204,
    ResetContent = 205,
    PartialContent = 206,
    MultiStatus = 207,
    AlreadyReported = 208,
    ImUsed = 226,
    MultipleChoices = 300,
    MovedPermanently = 301,
    Found = 302,
    SeeOther = 303,
    NotModified = 304,
    UseProxy = 305,
    SwitchProxy = 306,
    TemporaryRedirect = 307,
    PermanentRedirect = 308,
    BadRequest = 400,
    Unauthorized = 401,
    PaymentRequired = 402,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    NotAcceptable = 406,
    ProxyAuthenticationRequired = 407,
    RequestTimeout = 408,
    Conflict = 409,
    Gone = 410,
    LengthRequired = 411,
    PreconditionFailed = 412,
    ContentTooLarge = 413,
    UriTooLong = 414,
    UnsupportedMediaType = 415,
    RangeNotSatisfiable = 416,
    ExpectationFailed = 417,
    ImATeapot = 418,
    MisdirectedRequest = 421,
    UnprocessableContent = 422,
    Locked = 423,
    FailedDependency = 424,
    TooEarly = 425,
    UpgradeRequired = 426,
    PreconditionRequired = 428,
    TooManyRequests = 429,
    RequestHeaderFieldsTooLarge = 431,
    UnavailableForLegalReasons = 451,
    InternalServerError = 500,
    NotImplemented = 501,
    BadGateway = 502,
    ServiceUnavailable = 503,
    GatewayTimeout = 504,
    HttpVersionNotSupported = 505,
    VariantAlsoNegotiates = 506,
    InsufficientStorage = 507,
    LoopDetected = 508,
    NotExtended = 510,
    NetworkAuthenticationRequired = 511,
};

/// Classes, returned by Status::class_of().
enum class Class : std::uint8_t {
    /* No class. */
    None = 0,
    /* 1xx: the request was received, and processing continues (RFC 9110 section 15.2). */
    Informational = 1,
    /* 2xx: the request was received, understood and accepted (RFC 9110 section 15.3). */
    Success = 2,
    /* 3xx: further action is needed to complete the request (RFC 9110 section 15.4). */
    Redirection = 3,
    /* 4xx: the request is wrong or cannot be fulfilled (RFC 9110 section 15.5). */
    ClientError = 4,
    /* 5xx: the server failed to fulfill an apparently valid request (RFC 9110 section 15.6). */
    ServerError = 5,
};

/// States of a registration, returned by Status::state().
enum class State : std::uint8_t {
    /* Not registered. */
    None = 0,
    /* Registered and in use. */
    Assigned = 1,
    /* Registered temporarily: 104, from 2024-11-13, extended on 2025-09-15, until 2026-11-13
     * unless renewed or replaced by an RFC (IANA registry of 2026-10-05). */
    Temporary = 2,
    /* Registered, but deprecated: 305 (RFC 9110 section 15.4.6). */
    Deprecated = 3,
    /* Registered only to reserve the code, listed by IANA as "(Unused)": 306, 418 (RFC 9110
     * sections 15.4.7, 15.5.19). */
    Unused = 4,
    /* Registered by a document that is now historic: 510. */
    Obsoleted = 5,
};

/// Kinds of redirect, returned by Status::redirect().
enum class Redirect : std::uint8_t {
    /* Not a redirect. 304 is none either (RFC 9110 section 15.4.5), and 305 and 306 are not
     * followed (policy). */
    None = 0,
    /* 301: permanent. A user agent MAY change POST to GET; other methods do not change (RFC 9110
     * sections 15.4 and 15.4.2). */
    PermanentMayGet = 1,
    /* 302: temporary. A user agent MAY change POST to GET; other methods do not change (RFC 9110
     * sections 15.4 and 15.4.3). */
    TemporaryMayGet = 2,
    /* 303: retrieve the other resource with GET or HEAD (RFC 9110 section 15.4.4). After a HEAD
     * request, clients use HEAD (WHATWG Fetch). */
    ToGet = 3,
    /* 307: temporary. The method MUST NOT change (RFC 9110 section 15.4.8). */
    TemporaryKeep = 4,
    /* 308: permanent. The method does not change (RFC 9110, the note in section 15.4:
     * "method-preserving"; verified erratum 7109). */
    PermanentKeep = 5,
    /* 300: several choices. A user agent MAY follow Location if it is present (RFC 9110 section
     * 15.4.1). */
    Choose = 6,
};

/// Ways to retry, returned by Status::retry().
enum class Retry : std::uint8_t {
    /* Sending the request again will not help. */
    Never = 0,
    /* 408: the same request, if it is idempotent (RFC 9110 sections 15.5.9 and 9.2.2; done by
     * curl, got, OkHttp, gargle). httpstatus_may_retry() describes both readings of 408. */
    SameRequest = 1,
    /* 429, 503, and 413 with Retry-After: the same request after a delay (RFC 6585 section 4,
     * RFC 9110 sections 15.6.4 and 15.5.14; done by curl, urllib3, got, Google clients). */
    AfterDelay = 2,
    /* 421: the same request on another connection, whatever the method (MAY, RFC 9110 section
     * 15.5.20; done by OkHttp, WHATWG Fetch). */
    OtherConnection = 3,
    /* 425: the same request as soon as the TLS handshake is complete (SHOULD), but not in early
     * data again (MUST NOT, RFC 8470 section 5.2). */
    NotInEarlyData = 4,
    /* 401, 403, 407, 411, 417, 426, 428, 431, 510: only a different request may succeed (with
     * credentials, a length, no expectation, another protocol, a precondition, fewer fields). */
    ChangedRequest = 5,
    /* 500, 502, 504: no RFC says so, but curl, botocore, got and Google clients retry idempotent
     * requests. */
    Transient = 6,
    /* 409, 412, 423, 507, 511: a person has to act, or the resource has to be fetched again,
     * before a retry; 423 needs a lock token or the end of the lock (RFC 4918 section 11.3). */
    UserAction = 7,
};

/// What a client does next, returned by Status::action().
enum class Action : std::uint8_t {
    /* Interim response: keep reading, the final response follows (RFC 9110 section 15.2). */
    Wait = 1,
    /* 101, in HTTP/1.1 only: the connection now uses the protocol named in Upgrade (RFC 9110
     * section 15.2.2). HTTP/2 and HTTP/3 do not have 101 (RFC 9113 section 8.6, RFC 9114 section
     * 4.5). */
    SwitchProtocol = 2,
    /* 2xx: the request succeeded; use the content. */
    Accept = 3,
    /* 304: use the stored response (RFC 9110 section 15.4.5). */
    UseCached = 4,
    /* Send a request to the URI in Location, as httpstatus_redirect_of() says. Take care with
     * methods not known to be safe (RFC 9110 section 15.4): the user might not wish to redirect
     * an unsafe request. Without Location, give up. */
    Follow = 5,
    /* 401, 407: answer the challenge and send the request again (RFC 9110 sections 15.5.2,
     * 15.5.8). */
    Authenticate = 6,
    /* Wait as Retry-After says, or else for a growing delay, then send the request again if
     * httpstatus_may_retry() allows it. 425: send it again as soon as the TLS handshake is
     * complete, but not in early data (RFC 8470 section 5.2). */
    RetryLater = 7,
    /* 408, 421: send the same request again on a new connection if httpstatus_may_retry() allows
     * it (RFC 9110 sections 15.5.9, 15.5.20). */
    Reconnect = 8,
    /* A different request may succeed; see the code's description. */
    ChangeRequest = 9,
    /* Nothing that a program can do on its own will help. 413 with Retry-After is the exception:
     * see httpstatus_may_retry(). */
    GiveUp = 10,
};

/// Causes of failure, returned by Status::fault().
enum class Fault : std::uint8_t {
    /* No failure: 1xx, 2xx, 3xx. */
    None = 0,
    /* The request, or the client that sent it. */
    Client = 1,
    /* The server. */
    Server = 2,
    /* A server behind a gateway: 502, 504. */
    Upstream = 3,
    /* The state of the resource: 409, 412, 423. */
    Resource = 4,
    /* Another operation that the request depends on: 424. */
    Dependency = 5,
    /* The choice of connection or authority: 421. */
    Routing = 6,
    /* A network between client and server: 511. */
    Network = 7,
    /* A legal demand: 451. That it is the fault of neither side is inferred (RFC 7725 section
     * 3). */
    Policy = 8,
};

/// What a status line may be forgiven, one bit each: see Mode.
enum class Leniency : std::uint8_t {
    /* The line ended with LF alone. Standard (RFC 9112 section 2.2: MAY). Accepted by curl,
     * CPython, httparse and picohttpparser; rejected by Node. */
    BareLf = 0x01u,
    /* The line ended directly after the code, without the SP. Policy. Accepted by curl, CPython,
     * Node, httparse and picohttpparser. */
    NoSpace = 0x02u,
    /* Whitespace stood in place of a single SP: before the code, several of SP, HTAB, VT and FF,
     * or a single HTAB, VT or FF; after the code, HTAB, VT or FF. Standard (RFC 9112 section 4:
     * MAY). More whitespace after the code or before the line end is not a leniency: by the
     * grammar it belongs to the phrase, and it stays there whatever is allowed. Several SP
     * before the code are accepted by curl, CPython and picohttpparser. An HTAB after the code
     * is accepted by curl and CPython. */
    Whitespace = 0x04u,
    /* SP, HTAB, VT or FF stood before the line. Standard (RFC 9112 section 4: MAY). Accepted by
     * CPython alone. */
    Leading = 0x08u,
    /* The phrase contains a control byte, but never NUL, CR or LF. Policy, because the phrase is
     * to be ignored (RFC 9112 section 4). Accepted by curl, CPython and Node; rejected by
     * httparse and picohttpparser. Replace control bytes before writing the phrase to a log or
     * terminal. */
    Control = 0x10u,
    /* Empty lines stood before the line, any number: each a CR LF, or an LF alone if bare LF is
     * allowed too. Policy: RFC 9112 section 2.2 asks it of servers, before a request. Accepted
     * by Node and httparse. */
    EmptyLine = 0x20u,
};

/// Response fields, one bit each, returned by Status::required_fields().
enum class Field : std::uint32_t {
    /* Upgrade: 101, 426 (RFC 9110 section 7.8). HTTP/1.1 only: forbidden in HTTP/2 and HTTP/3
     * (RFC 9113 section 8.2.2, RFC 9114 section 4.2). */
    Upgrade = 0x00000001u,
    /* Connection, with the option upgrade: 101, 426 (RFC 9110 section 7.8). HTTP/1.1 only:
     * forbidden in HTTP/2 and HTTP/3 (RFC 9113 section 8.2.2, RFC 9114 section 4.2). */
    Connection = 0x00000002u,
    /* WWW-Authenticate: 401 (RFC 9110 section 11.6.1). */
    WwwAuthenticate = 0x00000004u,
    /* Proxy-Authenticate: 407 (RFC 9110 section 11.7.1). */
    ProxyAuthenticate = 0x00000008u,
    /* Allow: 405 (RFC 9110 section 10.2.1). */
    Allow = 0x00000010u,
    /* Content-Range: 206 with a single part, never with several (RFC 9110 sections 15.3.7.1,
     * 15.3.7.2); 416 to a byte-range request (section 15.5.17); 226 with range in IM and a
     * single part (RFC 3229 section 10.5.2). */
    ContentRange = 0x00000020u,
    /* ETag: 226 (RFC 3229 section 10.4.1); 206 and 304 if a 200 would carry it (RFC 9110
     * sections 15.3.7, 15.4.5); 200 to GET or HEAD if available (section 15.3.1). */
    ETag = 0x00000040u,
    /* IM: 226 if it is delta-encoded, or to give the order of range selection and another
     * manipulation (RFC 3229 sections 10.3, 10.5.2). */
    Im = 0x00000080u,
    /* Location: 201 to POST (RFC 9110 section 9.3.3); 300 if there is a preferred choice, 301,
     * 302, 307, 308, and 303, whose definition assumes it without a keyword (sections 15.4.1 to
     * 15.4.9); 104 that announces an upload resource (draft-ietf-httpbis-resumable-upload
     * section 4.2.2). */
    Location = 0x00000100u,
    /* Retry-After: any 3xx (RFC 9110 section 10.2.3); 413 if it is temporary (section 15.5.14);
     * 429 (RFC 6585 section 4); 503 (RFC 9110 section 15.6.4). */
    RetryAfter = 0x00000200u,
    /* Content-Type, as multipart/byteranges: 206 with several parts (RFC 9110 section 15.3.7.2);
     * 226 with range in IM and several parts (RFC 3229 section 10.5.2). Any other: 206 with a
     * single part if a 200 would carry it and the request had no If-Range (RFC 9110 section
     * 15.3.7). That sentence covers all representation header fields, so Content-Encoding and
     * Content-Language too, which are not listed. */
    ContentType = 0x00000400u,
    /* Date: listed for no status, because it belongs to all. An origin server with a clock must
     * send it in every 2xx, 3xx and 4xx response and may send it in 1xx and 5xx (RFC 9110
     * section 6.6.1). A 206 or 304 must also carry it if the 200 would (sections 15.3.7,
     * 15.4.5). */
    Date = 0x00000800u,
    /* Cache-Control: 206, 304 (RFC 9111 section 5.2). */
    CacheControl = 0x00001000u,
    /* Expires: 206, 304 (RFC 9111 section 5.3). */
    Expires = 0x00002000u,
    /* Content-Location: 206, 304 (RFC 9110 section 8.7). */
    ContentLocation = 0x00004000u,
    /* Vary: 206, 304 (RFC 9110 section 12.5.5). */
    Vary = 0x00008000u,
    /* Link: 103, 451 (RFC 8297 section 2, RFC 7725 section 4). */
    Link = 0x00010000u,
    /* Accept: 415 if the media type was the reason (RFC 9110 section 15.5.16). */
    Accept = 0x00020000u,
    /* Accept-Encoding: 415 if the content coding was the reason; otherwise it must not be sent
     * (RFC 9110 sections 15.5.16, 12.5.3). */
    AcceptEncoding = 0x00040000u,
    /* Accept-Patch: 415 to PATCH (RFC 5789 section 2.2). */
    AcceptPatch = 0x00080000u,
    /* Upload-Limit: 104 if there are limits; 413 if one of them was the reason
     * (draft-ietf-httpbis-resumable-upload sections 4.2.2, 4.1.4). */
    UploadLimit = 0x00100000u,
    /* Upload-Offset: 104 that reports progress; 409 if the offset was the reason
     * (draft-ietf-httpbis-resumable-upload sections 4.2.2, 4.4.2). */
    UploadOffset = 0x00200000u,
    /* Status-URI: 102 (RFC 2518 section 9.7, withdrawn by RFC 4918). */
    StatusUri = 0x00400000u,
    /* Last-Modified: 200 to GET or HEAD if available (RFC 9110 section 15.3.1); 206 if a 200
     * would carry it and the request had no If-Range (section 15.3.7). */
    LastModified = 0x00800000u,
    /* Delta-Base: 226 with a delta-coding, to a request that listed several entity tags (RFC
     * 3229 section 10.5.1). */
    DeltaBase = 0x01000000u,
};

/// Levels of requirement, for Status::fields(); the greatest is the strongest.
enum class Level : std::uint8_t {
    /* MAY, or mentioned without a keyword. */
    May = 1,
    /* SHOULD, under a condition in the code's section, such as "in response to GET". */
    ShouldIf = 2,
    /* SHOULD, unconditionally. */
    Should = 3,
    /* MUST, under a condition in the code's section, such as "if a 200 would carry it". */
    MustIf = 4,
    /* MUST, unconditionally. */
    Must = 5,
};

/// Errors, returned by Result::error().
enum class Error : std::int8_t {
    /* The line does not begin with HTTP/ (RFC 9112 section 2.3). */
    Name = -1,
    /* The version is not DIGIT.DIGIT (RFC 9112 section 2.3). Any two digits are accepted, even
     * HTTP/5.6. */
    Version = -2,
    /* A space is missing, or another byte is in its place (RFC 9112 section 4). */
    Space = -3,
    /* The code is not three digits from 100 to 999 (RFC 9112 section 4, RFC 9110 section 15). */
    Code = -4,
    /* The phrase contains a byte that is not allowed there (RFC 9112 section 4). */
    Reason = -5,
    /* The line does not end as required (RFC 9112 section 2.2). */
    LineEnd = -6,
    /* The value is empty. */
    Empty = -7,
    /* The value is neither delay-seconds nor an HTTP-date (RFC 9110 section 10.2.3). */
    Syntax = -8,
    /* The date or time does not exist in the calendar (RFC 9110 section 5.6.7). */
    Date = -9,
    /* An argument is out of range. */
    Argument = -10,
    /* The value is a date, and there is no clock to compare it with. */
    NoClock = -11,
};

/// Request methods, returned by parse_method().
enum class Method : std::uint8_t {
    /* Any other method, taken for neither safe nor idempotent. */
    Other = 0,
    /* HEAD: safe (RFC 9110 section 9.3.2). No response to it has content. */
    Head = 1,
    /* CONNECT: neither safe nor idempotent (RFC 9110 section 9.3.6). A 2xx turns the connection
     * into a tunnel. */
    Connect = 2,
    /* GET: safe (RFC 9110 section 9.3.1). */
    Get = 3,
    /* POST: neither safe nor idempotent (RFC 9110 section 9.3.3). */
    Post = 4,
    /* PUT: idempotent (RFC 9110 section 9.3.4). */
    Put = 5,
    /* DELETE: idempotent (RFC 9110 section 9.3.5). */
    Delete = 6,
    /* OPTIONS: safe (RFC 9110 section 9.3.7). */
    Options = 7,
    /* TRACE: safe (RFC 9110 section 9.3.8). */
    Trace = 8,
    /* PATCH: neither safe nor idempotent (RFC 5789 section 2). */
    Patch = 9,
    /* QUERY: safe (draft-ietf-httpbis-safe-method-w-body section 2). */
    Query = 10,
};
/// A set of fields.
class Fields {
public:
    constexpr explicit Fields(std::uint32_t bits = 0) noexcept : bits_(bits) {}
    constexpr std::uint32_t bits() const noexcept { return bits_; }
    constexpr bool empty() const noexcept { return bits_ == 0; }
    friend constexpr Fields operator|(Fields one, Fields other) noexcept { return Fields(one.bits_ | other.bits_); }
    friend constexpr bool operator==(Fields one, Fields other) noexcept { return one.bits_ == other.bits_; }
    friend constexpr bool operator!=(Fields one, Fields other) noexcept { return one.bits_ != other.bits_; }
    constexpr bool contains(Field field) const noexcept { return (bits_ & static_cast<std::uint32_t>(field)) != 0; }

private:
    std::uint32_t bits_;
};

namespace detail {
inline Text text(const char *chars) noexcept { return Text(chars); }
} // namespace detail

/// A status code: any int, as in C. A number outside 100 to 599 has no class and counts as a 5xx.
class Status {
public:
    constexpr Status(int code = 0) noexcept : code_(code) {}
    constexpr Status(Code code) noexcept : code_(static_cast<int>(code)) {}

    /// Returns the code from 100 to 999 that exactly three digits spell, or a Status of 0.
    HTTPSTATUS_NODISCARD static Status parse(Text text) noexcept
    {
        return Status(httpstatus_parse_code(text.data(), text.size()));
    }
    /// Returns the code with this phrase, ignoring case, or a Status of 0.
    HTTPSTATUS_NODISCARD static Status from_reason(Text phrase) noexcept
    {
        return Status(httpstatus_from_reason(phrase.data(), phrase.size()));
    }
    /// Returns the code with a name such as NOT_FOUND, or a Status of 0.
    HTTPSTATUS_NODISCARD static Status from_name(Text name) noexcept
    {
        return Status(httpstatus_from_name(name.data(), name.size()));
    }

    constexpr int code() const noexcept { return code_; }
    /// False for 0, which the functions above return if there is no code.
    constexpr explicit operator bool() const noexcept { return code_ != 0; }
    friend constexpr bool operator==(Status one, Status other) noexcept { return one.code_ == other.code_; }
    friend constexpr bool operator!=(Status one, Status other) noexcept { return one.code_ != other.code_; }

    constexpr bool is_informational() const noexcept { return code_ >= 100 && code_ <= 199; }
    constexpr bool is_success() const noexcept { return code_ >= 200 && code_ <= 299; }
    constexpr bool is_redirection() const noexcept { return code_ >= 300 && code_ <= 399; }
    constexpr bool is_client_error() const noexcept { return code_ >= 400 && code_ <= 499; }
    constexpr bool is_server_error() const noexcept { return code_ >= 500 && code_ <= 599; }
    constexpr bool is_error() const noexcept { return code_ >= 400 && code_ <= 599; }
    constexpr Class class_of() const noexcept
    {
        return code_ < 100 || code_ > 599 ? Class::None : static_cast<Class>(code_ / 100);
    }

    bool is_registered() const noexcept { return httpstatus_is_registered(code_) != 0; }
    Status effective() const noexcept { return Status(httpstatus_effective(code_)); }
    State state() const noexcept { return static_cast<State>(httpstatus_state_of(code_)); }

    Text reason() const noexcept
    {
        std::size_t len = 0;
        const char *chars = httpstatus_reason_n(code_, &len);
        return Text(chars, len);
    }
    Text reason_rfc7231() const noexcept { return detail::text(httpstatus_reason_rfc7231(code_)); }
    Text reason_or_class() const noexcept { return detail::text(httpstatus_reason_or_class(code_)); }
    Text name() const noexcept { return detail::text(httpstatus_name(code_)); }
    Text description() const noexcept { return detail::text(httpstatus_description(code_)); }
    Text reference() const noexcept { return detail::text(httpstatus_reference(code_)); }

    bool is_heuristically_cacheable() const noexcept { return httpstatus_is_heuristically_cacheable(code_) != 0; }
    bool must_not_store() const noexcept { return httpstatus_must_not_store(code_) != 0; }
    bool is_bodyless() const noexcept { return httpstatus_is_bodyless(code_) != 0; }
    bool forbids_content() const noexcept { return httpstatus_forbids_content(code_) != 0; }
    bool has_body(Method method) const noexcept { return httpstatus_has_body(code_, static_cast<int>(method)) != 0; }
    Redirect redirect() const noexcept { return static_cast<Redirect>(httpstatus_redirect_of(code_)); }
    Fields required_fields() const noexcept { return Fields(httpstatus_required_fields(code_)); }
    Fields fields(Level level) const noexcept { return Fields(httpstatus_fields(code_, static_cast<int>(level))); }
    Fault fault() const noexcept { return static_cast<Fault>(httpstatus_fault_of(code_)); }
    Retry retry() const noexcept { return static_cast<Retry>(httpstatus_retry_of(code_)); }
    bool may_retry(Method method) const noexcept
    {
        return httpstatus_may_retry(code_, httpstatus_method_is_idempotent(static_cast<int>(method))) != 0;
    }
    Action action() const noexcept { return static_cast<Action>(httpstatus_action_of(code_)); }

    std::uint8_t hpack_index() const noexcept { return httpstatus_hpack_index(code_); }
    std::uint8_t qpack_index() const noexcept { return httpstatus_qpack_index(code_); }
    std::uint8_t to_coap() const noexcept { return httpstatus_to_coap(code_); }
    int to_grpc() const noexcept { return httpstatus_to_grpc(code_); }

private:
    int code_;
};

/// Returns the method with this name, which is case-sensitive, or Method::Other.
HTTPSTATUS_NODISCARD inline Method parse_method(Text name) noexcept
{
    return static_cast<Method>(httpstatus_method(name.data(), name.size()));
}
inline bool is_safe(Method one) noexcept { return httpstatus_method_is_safe(static_cast<int>(one)) != 0; }
inline bool is_idempotent(Method one) noexcept { return httpstatus_method_is_idempotent(static_cast<int>(one)) != 0; }

inline Text name(Method one) noexcept { return detail::text(httpstatus_method_name(static_cast<int>(one))); }
inline Text name(Class one) noexcept { return detail::text(httpstatus_class_name(static_cast<int>(one))); }
inline Text name(Field one) noexcept { return detail::text(httpstatus_field_name(static_cast<std::uint32_t>(one))); }

/// A number that is an error if it is negative.
class Result {
public:
    constexpr explicit Result(std::ptrdiff_t value) noexcept : value_(value) {}
    constexpr std::ptrdiff_t value() const noexcept { return value_; }
    constexpr bool failed() const noexcept { return value_ < 0; }
    /// Returns one of HTTPSTATUS_ERR_*, or 0.
    constexpr std::ptrdiff_t error() const noexcept { return value_ < 0 ? value_ : 0; }
    Text error_text() const noexcept { return detail::text(httpstatus_error_string(value_)); }

private:
    std::ptrdiff_t value_;
};

/// Returns the seconds to wait by a Retry-After value, or an error. `now` is in Unix seconds, or
/// HTTPSTATUS_NO_CLOCK.
HTTPSTATUS_NODISCARD inline Result retry_after(Text value, std::int64_t now) noexcept
{
    return Result(httpstatus_retry_after(value.data(), value.size(), now));
}

/// The set of what is forgiven in a status line: none, all, or `Leniency::BareLf | Leniency::NoSpace`.
class Mode {
public:
    constexpr Mode() noexcept : bits_(HTTPSTATUS_STRICT) {}
    constexpr Mode(Leniency one) noexcept : bits_(static_cast<unsigned>(one)) {}
    static constexpr Mode strict() noexcept { return Mode(); }
    static constexpr Mode lenient() noexcept { return Mode(HTTPSTATUS_LENIENT); }
    /// Returns the HTTPSTATUS_ALLOW_* bits.
    constexpr unsigned bits() const noexcept { return bits_; }
    constexpr bool contains(Leniency one) const noexcept { return (bits_ & static_cast<unsigned>(one)) != 0; }
    friend constexpr Mode operator|(Mode a, Mode b) noexcept { return Mode(a.bits_ | b.bits_); }
    friend constexpr bool operator==(Mode a, Mode b) noexcept { return a.bits_ == b.bits_; }
    friend constexpr bool operator!=(Mode a, Mode b) noexcept { return a.bits_ != b.bits_; }

private:
    friend class Line;
    friend class Parser;
    constexpr explicit Mode(unsigned bits) noexcept : bits_(bits) {}
    unsigned bits_;
};
constexpr Mode operator|(Leniency a, Leniency b) noexcept { return Mode(a) | Mode(b); }
/// Parses an HTTP-date. Returns its length in bytes, or an error; `out` is written only on success.
HTTPSTATUS_NODISCARD inline Result parse_date(Text value, std::int64_t now, std::int64_t &out) noexcept
{
    return Result(httpstatus_parse_date(value.data(), value.size(), now, &out));
}
/// Writes a date and returns its length without the NUL. If it does not fit, the buffer holds "".
inline std::size_t format_date(char *buffer, std::size_t capacity, std::int64_t unix_seconds) noexcept
{
    return httpstatus_format_date(buffer, capacity, unix_seconds);
}
/// Writes a date into an array.
template <std::size_t N>
std::size_t format_date(char (&buffer)[N], std::int64_t unix_seconds) noexcept
{
    return httpstatus_format_date(buffer, N, unix_seconds);
}

/// A status line, filled in by parse_line(). The phrase stays in the caller's buffer.
class Line {
public:
    Line() noexcept : line_() {}
    Status status() const noexcept { return Status(line_.code); }
    Text reason() const noexcept { return Text(line_.reason == nullptr ? "" : line_.reason, line_.reason_len); }
    int version_major() const noexcept { return line_.version_major; }
    int version_minor() const noexcept { return line_.version_minor; }
    /// Returns what was forgiven.
    Mode forgiven() const noexcept { return Mode(static_cast<unsigned>(line_.flags)); }

private:
    friend Result parse_line(Text text, Mode mode, Line &out) noexcept;
    friend Result parse_line_exact(Text text, Mode mode, Line &out) noexcept;
    httpstatus_line line_;
};

/// Returns the number of bytes consumed, 0 if the line is not complete yet, or an error.
HTTPSTATUS_NODISCARD inline Result parse_line(Text text, Mode mode, Line &out) noexcept
{
    return Result(httpstatus_parse_line(text.data(), text.size(), mode.bits(), &out.line_));
}

/// Parses a status line without its line end. Returns its length, or an error.
HTTPSTATUS_NODISCARD inline Result parse_line_exact(Text text, Mode mode, Line &out) noexcept
{
    return Result(httpstatus_parse_line_exact(text.data(), text.size(), mode.bits(), &out.line_));
}

/// An incremental parser of status lines, with eight bytes of state.
class Parser {
public:
    explicit Parser(Mode mode = Mode::strict()) noexcept : parser_() { httpstatus_parser_init(&parser_, mode.bits()); }
    /// Returns the number of bytes of this piece that belong to the line if it is now complete, 0 if more data is needed,
    /// or an error.
    HTTPSTATUS_NODISCARD Result feed(Text piece) noexcept
    {
        return Result(httpstatus_parser_feed(&parser_, piece.data(), piece.size()));
    }
    /// Like feed(), and stores the part of the phrase that is in this piece. Nothing is stored after an error.
    HTTPSTATUS_NODISCARD Result feed(Text piece, Text &phrase) noexcept
    {
        const char *begin = nullptr;
        std::size_t size = 0;
        const Result result(httpstatus_parser_feed_phrase(&parser_, piece.data(), piece.size(), &begin, &size));
        if (!result.failed()) {
            phrase = Text(begin == nullptr ? "" : begin, size);
        }
        return result;
    }
    /// Ends a line whose line end is gone already. Returns 1 if it is complete as it stands, or an error.
    HTTPSTATUS_NODISCARD Result finish() noexcept { return Result(httpstatus_parser_finish(&parser_)); }
    Status status() const noexcept { return Status(httpstatus_parser_code(&parser_)); }
    int version_major() const noexcept { return httpstatus_parser_version_major(&parser_); }
    int version_minor() const noexcept { return httpstatus_parser_version_minor(&parser_); }
    /// Returns what has been forgiven so far.
    Mode forgiven() const noexcept { return Mode(static_cast<unsigned>(httpstatus_parser_flags(&parser_))); }
    std::uint32_t offset() const noexcept { return httpstatus_parser_offset(&parser_); }

private:
    httpstatus_parser parser_;
};

/// Writes a status line and returns its length without the NUL. If it does not fit, the buffer holds "".
inline std::size_t format_line(char *buffer, std::size_t capacity, Status status, int minor = 1) noexcept
{
    return httpstatus_format_line(buffer, capacity, status.code(), minor);
}
/// Writes a status line into an array.
template <std::size_t N>
std::size_t format_line(char (&buffer)[N], Status status, int minor = 1) noexcept
{
    return httpstatus_format_line(buffer, N, status.code(), minor);
}
/// Writes a status line with the caller's phrase, and returns its length without the NUL.
inline std::size_t format_line_with(
    char *buffer, std::size_t capacity, Status status, int minor, Text reason) noexcept
{
    return httpstatus_format_line_with(buffer, capacity, status.code(), minor, reason.data(), reason.size());
}

} // namespace HTTPSTATUS_KIND
} // namespace httpstatus

#undef HTTPSTATUS_KIND
#undef HTTPSTATUS_NODISCARD

#endif /* HTTPSTATUS_HPP */
