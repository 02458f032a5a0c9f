//! The registry: one row per code, and the only place where a code is written down.
//!
//! A row reads `code NAME "Phrase" (source) "Description." { what differs from the class }`. What a row
//! leaves out is the default of its class (`Row::of`). A `note "..."` after the description is documentation
//! only. To add a code, add a row here in code order and run `cargo xtask header`.
//!
//! The rows are passed to a macro: `row.rs` builds the tables from them, `status/constants.rs` the constants.

/// Calls `$consumer!` with all rows.
macro_rules! registry {
    ($consumer:ident) => {
        $consumer! {
    snapshot "2026-10-05";

    100 CONTINUE "Continue" (rfc 9110 "15.2.1")
        "Go on and send the content." {}
    101 SWITCHING_PROTOCOLS "Switching Protocols" (rfc 9110 "15.2.2")
        "The protocol changes as in Upgrade."
        note "HTTP/1.1 only: HTTP/2 and HTTP/3 do not have it (RFC 9113 section 8.6, RFC 9114 section 4.5)." {
            action: Some(Action::SwitchProtocol),
            fields: &[(Field::Upgrade, Level::Must), (Field::Connection, Level::Must)] }
    102 PROCESSING "Processing" (rfc 2518 "10.1")
        "Accepted and still being worked on." { fields: &[(Field::StatusUri, Level::May)] }
    103 EARLY_HINTS "Early Hints" (rfc 8297 "2")
        "Fields the final response may carry." {
            others: &["Checkpoint"], fields: &[(Field::Link, Level::May)] }
    104 UPLOAD_RESUMPTION_SUPPORTED "Upload Resumption Supported" (draft "draft-ietf-httpbis-resumable-upload" "5")
        "An interrupted upload can be resumed."
        note "The registration is temporary: see the state of that name." {
            state: State::Temporary,
            fields: &[(Field::Location, Level::MustIf), (Field::UploadLimit, Level::MustIf),
                (Field::UploadOffset, Level::May)] }

    200 OK "OK" (rfc 9110 "15.3.1")
        "The request succeeded." {
            cache: Cache::Heuristic, fields: &[(Field::ETag, Level::ShouldIf), (Field::LastModified, Level::ShouldIf)] }
    201 CREATED "Created" (rfc 9110 "15.3.2")
        "A new resource was created." { fields: &[(Field::Location, Level::ShouldIf)] }
    202 ACCEPTED "Accepted" (rfc 9110 "15.3.3")
        "To be processed later, maybe." {}
    203 NON_AUTHORITATIVE_INFORMATION "Non-Authoritative Information" (rfc 9110 "15.3.4")
        "A proxy changed the content." {
            others: &["Non Authoritative Information"], cache: Cache::Heuristic }
    204 NO_CONTENT "No Content" (rfc 9110 "15.3.5")
        "Success, and no content to send." { cache: Cache::Heuristic }
    205 RESET_CONTENT "Reset Content" (rfc 9110 "15.3.6")
        "Success; reset the form." {}
    206 PARTIAL_CONTENT "Partial Content" (rfc 9110 "15.3.7")
        "Some or all of the requested ranges follow." {
            cache: Cache::Heuristic,
            fields: &[(Field::ContentRange, Level::MustIf), (Field::ContentType, Level::MustIf),
                (Field::CacheControl, Level::MustIf), (Field::ETag, Level::MustIf), (Field::Expires, Level::MustIf),
                (Field::ContentLocation, Level::MustIf), (Field::Vary, Level::MustIf),
                (Field::LastModified, Level::MustIf)] }
    207 MULTI_STATUS "Multi-Status" (rfc 4918 "11.1")
        "Statuses of several resources." {}
    208 ALREADY_REPORTED "Already Reported" (rfc 5842 "7.1")
        "Listed earlier in this answer." {}
    226 IM_USED "IM Used" (rfc 3229 "10.4.1")
        "The instance, transformed as asked." {
            fields: &[(Field::ETag, Level::Must), (Field::Im, Level::MustIf), (Field::DeltaBase, Level::MustIf),
                (Field::ContentRange, Level::MustIf), (Field::ContentType, Level::MustIf)] }

    300 MULTIPLE_CHOICES "Multiple Choices" (rfc 9110 "15.4.1")
        "Several representations; choose one." {
            cache: Cache::Heuristic, redirect: Some(Redirect::Choose),
            fields: &[(Field::Location, Level::ShouldIf), (Field::RetryAfter, Level::May)] }
    301 MOVED_PERMANENTLY "Moved Permanently" (rfc 9110 "15.4.2")
        "Moved to a new URI for good." {
            cache: Cache::Heuristic, redirect: Some(Redirect::PermanentMayGet),
            fields: &[(Field::Location, Level::Should), (Field::RetryAfter, Level::May)] }
    302 FOUND "Found" (rfc 9110 "15.4.3")
        was [MOVED_TEMPORARILY "Moved Temporarily"]
        "Elsewhere for now." { redirect: Some(Redirect::TemporaryMayGet),
            fields: &[(Field::Location, Level::Should), (Field::RetryAfter, Level::May)] }
    303 SEE_OTHER "See Other" (rfc 9110 "15.4.4")
        "The answer is at another URI." {
            redirect: Some(Redirect::ToGet),
            fields: &[(Field::Location, Level::May), (Field::RetryAfter, Level::May)] }
    304 NOT_MODIFIED "Not Modified" (rfc 9110 "15.4.5")
        "The stored copy is still good." {
            action: Some(Action::UseCached),
            fields: &[(Field::ContentLocation, Level::MustIf), (Field::ETag, Level::MustIf),
                (Field::Vary, Level::MustIf), (Field::CacheControl, Level::MustIf), (Field::Expires, Level::MustIf),
                (Field::RetryAfter, Level::May)] }
    305 USE_PROXY "Use Proxy" (rfc 9110 "15.4.6")
        "Deprecated: go through a proxy." {
            state: State::Deprecated, fields: &[(Field::RetryAfter, Level::May)] }
    306 SWITCH_PROXY "(Unused)" (rfc 9110 "15.4.7")
        "Unused and reserved." {
            others: &["Switch Proxy"], state: State::Unused, fields: &[(Field::RetryAfter, Level::May)] }
    307 TEMPORARY_REDIRECT "Temporary Redirect" (rfc 9110 "15.4.8")
        "Elsewhere for now; keep the method." {
            redirect: Some(Redirect::TemporaryKeep),
            fields: &[(Field::Location, Level::Should), (Field::RetryAfter, Level::May)] }
    308 PERMANENT_REDIRECT "Permanent Redirect" (rfc 9110 "15.4.9")
        "Moved for good; keep the method." {
            cache: Cache::Heuristic, redirect: Some(Redirect::PermanentKeep),
            fields: &[(Field::Location, Level::Should), (Field::RetryAfter, Level::May)] }

    400 BAD_REQUEST "Bad Request" (rfc 9110 "15.5.1")
        "The server cannot or will not process it." {}
    401 UNAUTHORIZED "Unauthorized" (rfc 9110 "15.5.2")
        "Credentials are missing or wrong." {
            retry: Retry::ChangedRequest, action: Some(Action::Authenticate),
            fields: &[(Field::WwwAuthenticate, Level::Must)] }
    402 PAYMENT_REQUIRED "Payment Required" (rfc 9110 "15.5.3")
        "Reserved for future use." {}
    403 FORBIDDEN "Forbidden" (rfc 9110 "15.5.4")
        "Understood and refused." {
            retry: Retry::ChangedRequest, action: Some(Action::GiveUp) }
    404 NOT_FOUND "Not Found" (rfc 9110 "15.5.5")
        "No such resource, or not shown." { cache: Cache::Heuristic }
    405 METHOD_NOT_ALLOWED "Method Not Allowed" (rfc 9110 "15.5.6")
        "This resource lacks that method." {
            others: &["Not Allowed"], cache: Cache::Heuristic, fields: &[(Field::Allow, Level::Must)] }
    406 NOT_ACCEPTABLE "Not Acceptable" (rfc 9110 "15.5.7")
        "Nothing fits what is accepted." {}
    407 PROXY_AUTHENTICATION_REQUIRED "Proxy Authentication Required" (rfc 9110 "15.5.8")
        "The proxy wants credentials." {
            retry: Retry::ChangedRequest, action: Some(Action::Authenticate),
            fields: &[(Field::ProxyAuthenticate, Level::Must)] }
    408 REQUEST_TIMEOUT "Request Timeout" (rfc 9110 "15.5.9")
        "The request came too slowly." {
            others: &["Request Time-out"], retry: Retry::SameRequest }
    409 CONFLICT "Conflict" (rfc 9110 "15.5.10")
        "At odds with the resource." {
            retry: Retry::UserAction, fault: Some(Fault::Resource), fields: &[(Field::UploadOffset, Level::MustIf)] }
    410 GONE "Gone" (rfc 9110 "15.5.11")
        "Removed, probably for good." { cache: Cache::Heuristic }
    411 LENGTH_REQUIRED "Length Required" (rfc 9110 "15.5.12")
        "Content-Length is missing." { retry: Retry::ChangedRequest }
    412 PRECONDITION_FAILED "Precondition Failed" (rfc 9110 "15.5.13")
        "A condition was false." {
            retry: Retry::UserAction, fault: Some(Fault::Resource) }
    413 CONTENT_TOO_LARGE "Content Too Large" (rfc 9110 "15.5.14")
        was [PAYLOAD_TOO_LARGE "Payload Too Large", REQUEST_ENTITY_TOO_LARGE "Request Entity Too Large"]
        "More content than is taken." {
            rfc7231: "Payload Too Large", retry: Retry::AfterDelay, action: Some(Action::GiveUp),
            fields: &[(Field::RetryAfter, Level::ShouldIf), (Field::UploadLimit, Level::MustIf)] }
    414 URI_TOO_LONG "URI Too Long" (rfc 9110 "15.5.15")
        was [REQUEST_URI_TOO_LONG "Request-URI Too Long"]
        "A longer target than is taken." {
            others: &["Request-URI Too Large", "Request URI Too Long"], cache: Cache::Heuristic }
    415 UNSUPPORTED_MEDIA_TYPE "Unsupported Media Type" (rfc 9110 "15.5.16")
        "The format is not supported." {
            fields: &[(Field::AcceptEncoding, Level::ShouldIf), (Field::Accept, Level::May),
                (Field::AcceptPatch, Level::ShouldIf)] }
    416 RANGE_NOT_SATISFIABLE "Range Not Satisfiable" (rfc 9110 "15.5.17")
        was [REQUESTED_RANGE_NOT_SATISFIABLE "Requested Range Not Satisfiable"]
        "No such range can be served." {
            fields: &[(Field::ContentRange, Level::ShouldIf)] }
    417 EXPECTATION_FAILED "Expectation Failed" (rfc 9110 "15.5.18")
        "The expectation cannot be met." { retry: Retry::ChangedRequest }
    418 IM_A_TEAPOT "I'm a teapot" (rfc 9110 "15.5.19")
        "Unused and reserved for a joke."
        note "IANA's list and RFC 9110 print \"(Unused)\" for it, as for 306; the phrase is that of RFC 2324." {
            state: State::Unused }
    421 MISDIRECTED_REQUEST "Misdirected Request" (rfc 9110 "15.5.20")
        "Not served on this connection." {
            others: &["Destination Locked"], retry: Retry::OtherConnection, fault: Some(Fault::Routing) }
    422 UNPROCESSABLE_CONTENT "Unprocessable Content" (rfc 9110 "15.5.21")
        was [UNPROCESSABLE_ENTITY "Unprocessable Entity"]
        "Well-formed, but cannot be done." { rfc7231: "Unprocessable Entity" }
    423 LOCKED "Locked" (rfc 4918 "11.3")
        "The resource is locked." { retry: Retry::UserAction, fault: Some(Fault::Resource) }
    424 FAILED_DEPENDENCY "Failed Dependency" (rfc 4918 "11.4")
        "A needed action failed." { fault: Some(Fault::Dependency) }
    425 TOO_EARLY "Too Early" (rfc 8470 "5.2")
        "Might be a replay; not risked." {
            others: &["Unordered Collection"], retry: Retry::NotInEarlyData }
    426 UPGRADE_REQUIRED "Upgrade Required" (rfc 9110 "15.5.22")
        "Use the protocol in Upgrade." {
            retry: Retry::ChangedRequest,
            fields: &[(Field::Upgrade, Level::Must), (Field::Connection, Level::Must)] }
    428 PRECONDITION_REQUIRED "Precondition Required" (rfc 6585 "3")
        "The request must be conditional." {
            cache: Cache::Never, retry: Retry::ChangedRequest }
    429 TOO_MANY_REQUESTS "Too Many Requests" (rfc 6585 "4")
        "Too many requests for now." {
            cache: Cache::Never, retry: Retry::AfterDelay,
            fields: &[(Field::RetryAfter, Level::May)] }
    431 REQUEST_HEADER_FIELDS_TOO_LARGE "Request Header Fields Too Large" (rfc 6585 "5")
        "The header fields are too large." {
            cache: Cache::Never, retry: Retry::ChangedRequest }
    451 UNAVAILABLE_FOR_LEGAL_REASONS "Unavailable For Legal Reasons" (rfc 7725 "3")
        "Denied because of a legal demand." {
            cache: Cache::Heuristic, fault: Some(Fault::Policy), fields: &[(Field::Link, Level::Should)] }

    500 INTERNAL_SERVER_ERROR "Internal Server Error" (rfc 9110 "15.6.1")
        "Something unexpected happened." { retry: Retry::Transient }
    501 NOT_IMPLEMENTED "Not Implemented" (rfc 9110 "15.6.2")
        "Not supported by the server." { cache: Cache::Heuristic }
    502 BAD_GATEWAY "Bad Gateway" (rfc 9110 "15.6.3")
        "The server behind sent nonsense." {
            retry: Retry::Transient, fault: Some(Fault::Upstream) }
    503 SERVICE_UNAVAILABLE "Service Unavailable" (rfc 9110 "15.6.4")
        "Overloaded or down for maintenance." {
            others: &["Service Temporarily Unavailable"], retry: Retry::AfterDelay,
            fields: &[(Field::RetryAfter, Level::May)] }
    504 GATEWAY_TIMEOUT "Gateway Timeout" (rfc 9110 "15.6.5")
        "The server behind was too slow." {
            others: &["Gateway Time-out"], retry: Retry::Transient, fault: Some(Fault::Upstream) }
    505 HTTP_VERSION_NOT_SUPPORTED "HTTP Version Not Supported" (rfc 9110 "15.6.6")
        "HTTP version not supported." {}
    506 VARIANT_ALSO_NEGOTIATES "Variant Also Negotiates" (rfc 2295 "8.1")
        "Negotiation is misconfigured." {}
    507 INSUFFICIENT_STORAGE "Insufficient Storage" (rfc 4918 "11.5")
        "No room to store the result." { retry: Retry::UserAction }
    508 LOOP_DETECTED "Loop Detected" (rfc 5842 "7.2")
        "The server met an endless loop." {}
    510 NOT_EXTENDED "Not Extended" (rfc 2774 "7")
        "Obsoleted: extension missing." {
            state: State::Obsoleted, retry: Retry::ChangedRequest }
    511 NETWORK_AUTHENTICATION_REQUIRED "Network Authentication Required" (rfc 6585 "6")
        "Log in to the network first." {
            cache: Cache::Never, retry: Retry::UserAction, fault: Some(Fault::Network) }
        }
    };
}
pub(crate) use registry;
