//! Retries: what is repeated, after how long and on which connection, and what is not.

use super::script::{Answer, Conversation, Form, conversation, date, ok, stay};

const POST: &[&str] = &["-d", "a=1"];
const PUT: &[&str] = &["-X", "PUT", "-d", "x"];
const UNAVAILABLE: &str = "503 Service Unavailable";

/// A status with Retry-After, then success after that many seconds.
fn waits(
    name: &'static str,
    status: &str,
    retry_after: &str,
    seconds: u64,
    says: &'static [&'static str],
) -> Conversation {
    conversation(name, &[])
        .turn(1, "GET /", stay(status, &[&format!("Retry-After: {retry_after}")], "wait"))
        .turn(1, "GET /", ok("ok"))
        .after(seconds)
        .content("ok")
        .says(says)
}

/// A status without Retry-After, then success after a wait that the client chooses.
fn recovers(name: &'static str, status: &str) -> Conversation {
    conversation(name, &[])
        .turn(1, "GET /", stay(status, &[], "sorry"))
        .turn(1, "GET /", ok("ok"))
        .after(1)
        .content("ok")
}

/// A status after which a POST must not be repeated.
fn not_repeated(name: &'static str, status: &str, sentence: &'static str) -> Conversation {
    conversation(name, POST).turn(1, "POST / a=1", stay(status, &[], "")).gives_up(sentence)
}

/// A status after which the same request is sent on a new connection, although the old one is still open.
fn reconnects(
    name: &'static str,
    options: &'static [&'static str],
    request: &'static str,
    status: &str,
) -> Conversation {
    conversation(name, options)
        .turn(1, request, stay(status, &[], ""))
        .turn(2, request, ok("ok"))
        .content("ok")
}

/// Four times the same failure: 1, 2 and 4 seconds between.
fn four_times(name: &'static str, status: &str, sentence: &'static str) -> Conversation {
    let mut four = conversation(name, &[]).turn(1, "GET /", stay(status, &[], ""));
    for seconds in [1, 2, 4] {
        four = four.turn(1, "GET /", stay(status, &[], "")).after(seconds);
    }
    four.gives_up(sentence)
}

/// The connection ends before anything is answered.
fn nothing() -> Answer {
    Answer::End(String::new())
}

pub(super) fn list() -> Vec<Conversation> {
    const NEARLY_30: &[&str] = &["waiting 30 s, as the server asks|waiting 29 s, as the server asks"];
    vec![
        waits("429 with seconds", "429 Too Many Requests", "20", 20, &["waiting 20 s, as the server asks"]),
        waits("429 with a date", "429 Too Many Requests", &date(Form::ImfFixdate, 30), 29, NEARLY_30),
        waits("503 with a date in the form of RFC 850", UNAVAILABLE, &date(Form::Rfc850, 30), 29, NEARLY_30),
        waits("503 with a date in the form of asctime", UNAVAILABLE, &date(Form::Asctime, 30), 29, NEARLY_30),
        waits(
            "503 with a date that has passed",
            UNAVAILABLE,
            "Sun, 06 Nov 1994 08:49:37 GMT",
            0,
            &["waiting 0 s, as the server asks"],
        ),
        waits(
            "503 with spaces around the seconds",
            UNAVAILABLE,
            " \t20 ",
            20,
            &["waiting 20 s, as the server asks"],
        ),
        waits(
            "413 with seconds is not for ever",
            "413 Content Too Large",
            "5",
            5,
            &["waiting 5 s, as the server asks"],
        ),
        waits(
            "503 with seconds that are none",
            UNAVAILABLE,
            "-1",
            1,
            &["Retry-After ignored: value is neither delay-seconds nor an HTTP-date"],
        ),
        waits(
            "503 with a day that does not exist",
            UNAVAILABLE,
            "Sun, 31 Nov 2094 08:49:37 GMT",
            1,
            &["Retry-After ignored: date does not exist in the calendar"],
        ),
        conversation("503 that asks for more than we wait", &["--max-wait", "3599"])
            .turn(1, "GET /", stay(UNAVAILABLE, &["Retry-After: 3600"], ""))
            .gives_up("gave up: 503 Service Unavailable asks for a wait of 3600 s, longer than 3599 s"),
        conversation("503 that asks for more than there are numbers", &[])
            .turn(1, "GET /", stay(UNAVAILABLE, &["Retry-After: 99999999999999999999"], ""))
            .gives_up("gave up: 503 Service Unavailable asks for a wait of 2147483647 s"),
        recovers("503, then 200", UNAVAILABLE),
        recovers("500, then 200", "500 Internal Server Error"),
        recovers("502, then 200", "502 Bad Gateway"),
        recovers("504, then 200", "504 Gateway Timeout"),
        recovers("an unknown 599 counts as 500", "599 Vendor Trouble"),
        recovers("999 counts as 500", "999 Request Denied"),
        recovers("600 counts as 500", "600 Beyond"),
        four_times("503 for ever", UNAVAILABLE, "gave up: 503 Service Unavailable after 4 attempts"),
        four_times("599 for ever", "599 Vendor Trouble", "gave up: 599 Server Error after 4 attempts"),
        four_times("999 for ever", "999 Request Denied", "gave up: 999 Invalid after 4 attempts"),
        not_repeated(
            "POST with 503",
            UNAVAILABLE,
            "gave up: 503 Service Unavailable, and POST must not be repeated unasked",
        ),
        not_repeated(
            "POST with 429",
            "429 Too Many Requests",
            "gave up: 429 Too Many Requests, and POST must not be repeated unasked",
        ),
        not_repeated(
            "POST with 599",
            "599 Odd",
            "gave up: 599 Server Error, and POST must not be repeated unasked",
        ),
        not_repeated(
            "POST with 408",
            "408 Request Timeout",
            "gave up: 408 Request Timeout, and POST must not be repeated unasked",
        ),
        reconnects("PUT with 408", PUT, "PUT / x", "408 Request Timeout"),
        reconnects("POST with 421", POST, "POST / a=1", "421 Misdirected Request"),
        conversation("POST with 425", POST)
            .turn(1, "POST / a=1", stay("425 Too Early", &[], ""))
            .turn(1, "POST / a=1", ok("ok"))
            .content("ok"),
        conversation("PUT with 503", PUT)
            .turn(1, "PUT / x", stay(UNAVAILABLE, &[], ""))
            .turn(1, "PUT / x", ok("ok"))
            .after(1)
            .content("ok"),
        conversation("408 for ever", &["--attempts", "3"])
            .turn(1, "GET /", stay("408 Request Timeout", &[], ""))
            .turn(2, "GET /", stay("408 Request Timeout", &[], ""))
            .turn(3, "GET /", stay("408 Request Timeout", &[], ""))
            .after(2)
            .gives_up("gave up: 408 Request Timeout after 3 attempts"),
        conversation("a dropped connection, then 200", &[])
            .turn(1, "GET /", nothing())
            .turn(2, "GET /", ok("ok"))
            .after(1)
            .content("ok"),
        conversation("a dropped connection for ever", &["--attempts", "2"])
            .turn(1, "GET /", nothing())
            .turn(2, "GET /", nothing())
            .fails("gave up: the connection ended without a response after 2 attempts"),
        conversation("POST and a dropped connection", POST)
            .turn(1, "POST / a=1", nothing())
            .fails("gave up: the connection ended without a response, and POST must not be repeated unasked"),
        conversation("503, a redirect, 429, and success", &[])
            .turn(1, "GET /", stay(UNAVAILABLE, &["Retry-After: 1"], ""))
            .turn(1, "GET /", stay("302 Found", &["Location: /next"], ""))
            .turn(1, "GET /next", stay("429 Too Many Requests", &["Retry-After: 2", "Connection: close"], ""))
            .turn(2, "GET /next", ok("ok"))
            .after(2)
            .content("ok"),
    ]
}
