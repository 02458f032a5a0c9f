//! Final answers: successes, and failures that repeating cannot help.

use super::script::{Conversation, conversation, stay};

/// One request, and the sentence that the client ends with.
fn ends(name: &'static str, status: &str, fields: &[&str], sentence: &'static str) -> Conversation {
    conversation(name, &[]).turn(1, "GET /", stay(status, fields, "why")).gives_up(sentence)
}

pub(super) fn list() -> Vec<Conversation> {
    vec![
        conversation("201", &["-d", "new"])
            .turn(1, "POST / new", stay("201 Created", &["Location: /new"], "made"))
            .content("made")
            .done("done: 201 Created"),
        conversation("206", &[])
            .turn(1, "GET /", stay("206 Partial Content", &["Content-Range: bytes 0-1/9"], "ab"))
            .content("ab")
            .done("done: 206 Partial Content"),
        conversation("an unknown 299 counts as 200", &[])
            .turn(1, "GET /", stay("299 Fine", &[], "fine"))
            .content("fine")
            .done("done: 299 Success"),
        ends("400", "400 Bad Request", &[], "gave up: 400 Bad Request."),
        ends(
            "401",
            "401 Unauthorized",
            &["WWW-Authenticate: Basic realm=\"x\""],
            "gave up: 401 Unauthorized, credentials are needed",
        ),
        ends("403", "403 Forbidden", &[], "gave up: 403 Forbidden."),
        ends("404 with another phrase", "404 Nope", &[], "gave up: 404 Not Found."),
        ends("405", "405 Method Not Allowed", &["Allow: PUT"], "gave up: 405 Method Not Allowed."),
        ends(
            "407",
            "407 Proxy Authentication Required",
            &["Proxy-Authenticate: Basic realm=\"x\""],
            "gave up: 407 Proxy Authentication Required, credentials are needed",
        ),
        ends("409", "409 Conflict", &[], "gave up: 409 Conflict."),
        ends("410", "410 Gone", &[], "gave up: 410 Gone."),
        ends("411", "411 Length Required", &[], "gave up: 411 Length Required, another request is needed."),
        ends("413 without Retry-After", "413 Content Too Large", &[], "gave up: 413 Content Too Large."),
        ends(
            "426",
            "426 Upgrade Required",
            &["Upgrade: HTTP/3.0"],
            "gave up: 426 Upgrade Required, another request is needed.",
        ),
        ends(
            "428",
            "428 Precondition Required",
            &[],
            "gave up: 428 Precondition Required, another request is needed.",
        ),
        ends("451", "451 Unavailable For Legal Reasons", &[], "gave up: 451 Unavailable For Legal Reasons."),
        ends("an unknown 499 counts as 400", "499 Closed", &[], "gave up: 499 Client Error."),
        ends("501", "501 Not Implemented", &[], "gave up: 501 Not Implemented."),
        ends("505", "505 HTTP Version Not Supported", &[], "gave up: 505 HTTP Version Not Supported."),
        ends("507", "507 Insufficient Storage", &[], "gave up: 507 Insufficient Storage."),
        ends(
            "511",
            "511 Network Authentication Required",
            &[],
            "gave up: 511 Network Authentication Required.",
        ),
    ]
}
