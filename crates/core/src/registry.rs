//! The registry: one row per code, and the only place where a code is written down.
//!
//! A row reads `code NAME "Phrase" (source) "Description." { what differs from the class }`. What a row leaves
//! out comes from its class (`Row::of`). To add a code, add a row here in code order and run `cargo xtask header`.

use crate::action::Action;
use crate::fault::Fault;
use crate::field::{Field, Level};
use crate::redirect::Redirect;
use crate::retry::Retry;
use crate::row::{Cache, Row, registry};
use crate::state::State;

registry! {
    snapshot "2026-10-05";

    100 CONTINUE "Continue" (rfc 9110 "15.2.1")
        "The request head is acceptable; go on and send the content." {}
    101 SWITCHING_PROTOCOLS "Switching Protocols" (rfc 9110 "15.2.2")
        "The connection changes to the protocol named in Upgrade." {
            action: Some(Action::SwitchProtocol),
            fields: &[(Field::Upgrade, Level::Must), (Field::Connection, Level::Must)] }
    102 PROCESSING "Processing" (rfc 2518 "10.1")
        "The request is accepted and still being worked on." { fields: &[(Field::StatusUri, Level::May)] }
    103 EARLY_HINTS "Early Hints" (rfc 8297 "2")
        "Header fields that the final response will probably carry." {
            others: &["Checkpoint"], fields: &[(Field::Link, Level::May)] }
    104 UPLOAD_RESUMPTION_SUPPORTED "Upload Resumption Supported" (draft "draft-ietf-httpbis-resumable-upload" "5")
        "The upload can be resumed; registered until 2026-11-13 unless renewed." {
            state: State::Temporary,
            fields: &[(Field::Location, Level::MustIf), (Field::UploadLimit, Level::MustIf),
                (Field::UploadOffset, Level::May)] }

    200 OK "OK" (rfc 9110 "15.3.1")
        "The request succeeded." { cache: Cache::Heuristic }
    201 CREATED "Created" (rfc 9110 "15.3.2")
        "A new resource was created." { fields: &[(Field::Location, Level::Should)] }
    202 ACCEPTED "Accepted" (rfc 9110 "15.3.3")
        "The request will be processed, perhaps later, perhaps without success." {}
    203 NON_AUTHORITATIVE_INFORMATION "Non-Authoritative Information" (rfc 9110 "15.3.4")
        "A proxy changed the content of the origin's 200 response." {
            others: &["Non Authoritative Information"], cache: Cache::Heuristic }
    204 NO_CONTENT "No Content" (rfc 9110 "15.3.5")
        "The request succeeded and there is no content to send." { cache: Cache::Heuristic }
    205 RESET_CONTENT "Reset Content" (rfc 9110 "15.3.6")
        "The request succeeded; the client should reset its form." {}
    206 PARTIAL_CONTENT "Partial Content" (rfc 9110 "15.3.7")
        "The requested ranges of the content follow." {
            cache: Cache::Heuristic,
            fields: &[(Field::ContentRange, Level::Must), (Field::ContentType, Level::MustIf),
                (Field::Date, Level::MustIf), (Field::CacheControl, Level::MustIf), (Field::ETag, Level::MustIf),
                (Field::Expires, Level::MustIf), (Field::ContentLocation, Level::MustIf), (Field::Vary, Level::MustIf)] }
    207 MULTI_STATUS "Multi-Status" (rfc 4918 "11.1")
        "The content holds a status for each of several resources." {}
    208 ALREADY_REPORTED "Already Reported" (rfc 5842 "7.1")
        "This binding's members were listed earlier in the same answer." {}
    226 IM_USED "IM Used" (rfc 3229 "10.4.1")
        "The content is the result of transformations of the instance." {
            fields: &[(Field::ETag, Level::Must), (Field::Im, Level::Must)] }

    300 MULTIPLE_CHOICES "Multiple Choices" (rfc 9110 "15.4.1")
        "Several representations exist; choose one." {
            cache: Cache::Heuristic, redirect: Redirect::Choose,
            fields: &[(Field::Location, Level::Should), (Field::RetryAfter, Level::May)] }
    301 MOVED_PERMANENTLY "Moved Permanently" (rfc 9110 "15.4.2")
        "The resource has a new permanent URI." {
            cache: Cache::Heuristic, redirect: Redirect::PermanentMayGet,
            fields: &[(Field::Location, Level::Should), (Field::RetryAfter, Level::May)] }
    302 FOUND "Found" (rfc 9110 "15.4.3")
        was [MOVED_TEMPORARILY "Moved Temporarily"]
        "The resource is under another URI for the moment." { redirect: Redirect::TemporaryMayGet,
            fields: &[(Field::Location, Level::Should), (Field::RetryAfter, Level::May)] }
    303 SEE_OTHER "See Other" (rfc 9110 "15.4.4")
        "The answer is at another URI; fetch it with GET." {
            redirect: Redirect::ToGet,
            fields: &[(Field::Location, Level::Should), (Field::RetryAfter, Level::May)] }
    304 NOT_MODIFIED "Not Modified" (rfc 9110 "15.4.5")
        "The copy the client already has is still good." {
            action: Some(Action::UseCached),
            fields: &[(Field::ContentLocation, Level::MustIf), (Field::Date, Level::MustIf),
                (Field::ETag, Level::MustIf), (Field::Vary, Level::MustIf), (Field::CacheControl, Level::MustIf),
                (Field::Expires, Level::MustIf)] }
    305 USE_PROXY "Use Proxy" (rfc 9110 "15.4.6")
        "Deprecated: the resource was to be fetched through a proxy." {
            state: State::Deprecated, fields: &[(Field::Location, Level::Should)] }
    306 SWITCH_PROXY "(Unused)" (rfc 9110 "15.4.7")
        "Unused and reserved; an early draft called it Switch Proxy." {
            others: &["Switch Proxy"], state: State::Unused }
    307 TEMPORARY_REDIRECT "Temporary Redirect" (rfc 9110 "15.4.8")
        "The resource is under another URI for the moment; keep the method." {
            redirect: Redirect::TemporaryKeep,
            fields: &[(Field::Location, Level::Should), (Field::RetryAfter, Level::May)] }
    308 PERMANENT_REDIRECT "Permanent Redirect" (rfc 9110 "15.4.9")
        "The resource has a new permanent URI; keep the method." {
            cache: Cache::Heuristic, redirect: Redirect::PermanentKeep,
            fields: &[(Field::Location, Level::Should), (Field::RetryAfter, Level::May)] }

    400 BAD_REQUEST "Bad Request" (rfc 9110 "15.5.1")
        "The server cannot or will not process a malformed request." {}
    401 UNAUTHORIZED "Unauthorized" (rfc 9110 "15.5.2")
        "The request lacks valid credentials for the resource." {
            retry: Retry::ChangedRequest, action: Some(Action::Authenticate),
            fields: &[(Field::WwwAuthenticate, Level::Must)] }
    402 PAYMENT_REQUIRED "Payment Required" (rfc 9110 "15.5.3")
        "Reserved for future use." {}
    403 FORBIDDEN "Forbidden" (rfc 9110 "15.5.4")
        "The server understood the request and refuses it." {
            retry: Retry::ChangedRequest, action: Some(Action::GiveUp) }
    404 NOT_FOUND "Not Found" (rfc 9110 "15.5.5")
        "No such resource, or the server will not admit that there is one." { cache: Cache::Heuristic }
    405 METHOD_NOT_ALLOWED "Method Not Allowed" (rfc 9110 "15.5.6")
        "The resource does not support this method." {
            others: &["Not Allowed"], cache: Cache::Heuristic, fields: &[(Field::Allow, Level::Must)] }
    406 NOT_ACCEPTABLE "Not Acceptable" (rfc 9110 "15.5.7")
        "No representation fits what the client accepts." {}
    407 PROXY_AUTHENTICATION_REQUIRED "Proxy Authentication Required" (rfc 9110 "15.5.8")
        "The request lacks valid credentials for the proxy." {
            retry: Retry::ChangedRequest, action: Some(Action::Authenticate),
            fields: &[(Field::ProxyAuthenticate, Level::Must)] }
    408 REQUEST_TIMEOUT "Request Timeout" (rfc 9110 "15.5.9")
        "The server did not receive the whole request in time." {
            others: &["Request Time-out"], retry: Retry::SameRequest }
    409 CONFLICT "Conflict" (rfc 9110 "15.5.10")
        "The request conflicts with the state of the resource." {
            retry: Retry::UserAction, fault: Fault::Resource }
    410 GONE "Gone" (rfc 9110 "15.5.11")
        "The resource was removed, probably for good." { cache: Cache::Heuristic }
    411 LENGTH_REQUIRED "Length Required" (rfc 9110 "15.5.12")
        "The server wants a Content-Length." { retry: Retry::ChangedRequest }
    412 PRECONDITION_FAILED "Precondition Failed" (rfc 9110 "15.5.13")
        "A condition in the request's header fields was false." {
            retry: Retry::UserAction, fault: Fault::Resource }
    413 CONTENT_TOO_LARGE "Content Too Large" (rfc 9110 "15.5.14")
        was [PAYLOAD_TOO_LARGE "Payload Too Large", REQUEST_ENTITY_TOO_LARGE "Request Entity Too Large"]
        "The request content is larger than the server will take." {
            rfc7231: "Payload Too Large", retry: Retry::AfterDelay, action: Some(Action::GiveUp),
            fields: &[(Field::RetryAfter, Level::Should)] }
    414 URI_TOO_LONG "URI Too Long" (rfc 9110 "15.5.15")
        was [REQUEST_URI_TOO_LONG "Request-URI Too Long"]
        "The request target is longer than the server will take." {
            others: &["Request-URI Too Large", "Request URI Too Long"], cache: Cache::Heuristic }
    415 UNSUPPORTED_MEDIA_TYPE "Unsupported Media Type" (rfc 9110 "15.5.16")
        "The request content has a format the resource does not support." {
            fields: &[(Field::AcceptEncoding, Level::May), (Field::Accept, Level::May),
                (Field::AcceptPatch, Level::Should)] }
    416 RANGE_NOT_SATISFIABLE "Range Not Satisfiable" (rfc 9110 "15.5.17")
        was [REQUESTED_RANGE_NOT_SATISFIABLE "Requested Range Not Satisfiable"]
        "None of the requested ranges lies within the content." {
            fields: &[(Field::ContentRange, Level::Should)] }
    417 EXPECTATION_FAILED "Expectation Failed" (rfc 9110 "15.5.18")
        "The expectation in Expect cannot be met." { retry: Retry::ChangedRequest }
    418 IM_A_TEAPOT "I'm a teapot" (rfc 9110 "15.5.19")
        "Unused and reserved because of the RFC 2324 joke." { state: State::Unused }
    421 MISDIRECTED_REQUEST "Misdirected Request" (rfc 9110 "15.5.20")
        "This connection does not serve the requested authority." {
            others: &["Destination Locked"], retry: Retry::OtherConnection, fault: Fault::Routing }
    422 UNPROCESSABLE_CONTENT "Unprocessable Content" (rfc 9110 "15.5.21")
        was [UNPROCESSABLE_ENTITY "Unprocessable Entity"]
        "The content is well-formed, but what it asks for cannot be done." { rfc7231: "Unprocessable Entity" }
    423 LOCKED "Locked" (rfc 4918 "11.3")
        "The resource is locked." { fault: Fault::Resource }
    424 FAILED_DEPENDENCY "Failed Dependency" (rfc 4918 "11.4")
        "Another action that this one depends on failed." { fault: Fault::Dependency }
    425 TOO_EARLY "Too Early" (rfc 8470 "5.2")
        "The server will not risk a request that might be replayed." {
            others: &["Unordered Collection"], retry: Retry::NotInEarlyData }
    426 UPGRADE_REQUIRED "Upgrade Required" (rfc 9110 "15.5.22")
        "The server wants another protocol, named in Upgrade." {
            retry: Retry::ChangedRequest,
            fields: &[(Field::Upgrade, Level::Must), (Field::Connection, Level::Must)] }
    428 PRECONDITION_REQUIRED "Precondition Required" (rfc 6585 "3")
        "The server wants the request to be conditional." {
            cache: Cache::Never, retry: Retry::ChangedRequest }
    429 TOO_MANY_REQUESTS "Too Many Requests" (rfc 6585 "4")
        "The client sent too many requests in a given time." {
            cache: Cache::Never, retry: Retry::AfterDelay,
            fields: &[(Field::RetryAfter, Level::May)] }
    431 REQUEST_HEADER_FIELDS_TOO_LARGE "Request Header Fields Too Large" (rfc 6585 "5")
        "The header section, or one field of it, is too large." {
            cache: Cache::Never, retry: Retry::ChangedRequest }
    451 UNAVAILABLE_FOR_LEGAL_REASONS "Unavailable For Legal Reasons" (rfc 7725 "3")
        "Access is denied as a consequence of a legal demand." {
            cache: Cache::Heuristic, fault: Fault::Policy, fields: &[(Field::Link, Level::Should)] }

    500 INTERNAL_SERVER_ERROR "Internal Server Error" (rfc 9110 "15.6.1")
        "The server met a condition it did not expect." { retry: Retry::Transient }
    501 NOT_IMPLEMENTED "Not Implemented" (rfc 9110 "15.6.2")
        "The server does not support what the request needs." { cache: Cache::Heuristic }
    502 BAD_GATEWAY "Bad Gateway" (rfc 9110 "15.6.3")
        "A gateway received an invalid response from the server behind it." {
            retry: Retry::Transient, fault: Fault::Upstream }
    503 SERVICE_UNAVAILABLE "Service Unavailable" (rfc 9110 "15.6.4")
        "The server is overloaded or down for maintenance." {
            others: &["Service Temporarily Unavailable"], retry: Retry::AfterDelay,
            fields: &[(Field::RetryAfter, Level::May)] }
    504 GATEWAY_TIMEOUT "Gateway Timeout" (rfc 9110 "15.6.5")
        "A gateway did not get a response in time from the server behind it." {
            others: &["Gateway Time-out"], retry: Retry::Transient, fault: Fault::Upstream }
    505 HTTP_VERSION_NOT_SUPPORTED "HTTP Version Not Supported" (rfc 9110 "15.6.6")
        "The server does not support this major version of HTTP." {}
    506 VARIANT_ALSO_NEGOTIATES "Variant Also Negotiates" (rfc 2295 "8.1")
        "The server's content negotiation is misconfigured." {}
    507 INSUFFICIENT_STORAGE "Insufficient Storage" (rfc 4918 "11.5")
        "The server has no room for what the request would store." { retry: Retry::UserAction }
    508 LOOP_DETECTED "Loop Detected" (rfc 5842 "7.2")
        "The server ended the operation because it met an endless loop." {}
    510 NOT_EXTENDED "Not Extended" (rfc 2774 "7")
        "Obsoleted: the request lacked an extension the server wanted." {
            state: State::Obsoleted, retry: Retry::ChangedRequest }
    511 NETWORK_AUTHENTICATION_REQUIRED "Network Authentication Required" (rfc 6585 "6")
        "The client must log in to the network first." {
            cache: Cache::Never, retry: Retry::UserAction, fault: Fault::Network }
}
