//! Redirects: to where, how often, and with which method.

use super::script::{Answer, Conversation, conversation, ok, stay, to};

const POST: &[&str] = &["-d", "a=1"];

/// One redirect, and the request that must follow.
fn once(
    name: &'static str,
    arguments: &'static [&'static str],
    first: &'static str,
    status: &str,
    second: &'static str,
) -> Conversation {
    conversation(name, arguments)
        .turn(1, first, to(status, "/next"))
        .turn(1, second, ok("ok"))
        .content("ok")
        .done("done: 200 OK")
}

/// The same for HEAD, whose answers have no body.
fn head(name: &'static str, status: &str) -> Conversation {
    conversation(name, &["-X", "HEAD"])
        .turn(
            1,
            "HEAD /",
            Answer::Stay(format!("HTTP/1.1 {status}\r\nLocation: /next\r\nContent-Length: 9\r\n\r\n")),
        )
        .turn(1, "HEAD /next", Answer::Stay("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n".to_owned()))
        .done("done: 200 OK")
}

/// A chain of redirects, longer than any client should follow.
fn endless() -> Conversation {
    const PATHS: [&str; 11] = [
        "GET /", "GET /1", "GET /2", "GET /3", "GET /4", "GET /5", "GET /6", "GET /7", "GET /8", "GET /9",
        "GET /10",
    ];
    let mut chain = conversation("a chain without an end", &[]);
    for (number, request) in PATHS.into_iter().enumerate() {
        chain = chain.turn(1, request, to("302 Found", &format!("/{}", number + 1)));
    }
    chain.gives_up("gave up: more than 10 redirects")
}

pub(super) fn list() -> Vec<Conversation> {
    vec![
        once("GET with 301", &[], "GET /", "301 Moved Permanently", "GET /next"),
        head("HEAD with 302 stays", "302 Found"),
        head("HEAD with 303 stays", "303 See Other"),
        once("POST with 301 becomes GET", POST, "POST / a=1", "301 Moved Permanently", "GET /next"),
        once("POST with 302 becomes GET", POST, "POST / a=1", "302 Found", "GET /next"),
        once("POST with 303 becomes GET", POST, "POST / a=1", "303 See Other", "GET /next"),
        once("POST with 307 stays", POST, "POST / a=1", "307 Temporary Redirect", "POST /next a=1"),
        once("POST with 308 stays", POST, "POST / a=1", "308 Permanent Redirect", "POST /next a=1"),
        once("PUT with 302 stays", &["-X", "PUT", "-d", "x"], "PUT / x", "302 Found", "PUT /next x"),
        once("PUT with 303 becomes GET", &["-X", "PUT", "-d", "x"], "PUT / x", "303 See Other", "GET /next"),
        once("DELETE with 301 stays", &["-X", "DELETE"], "DELETE /", "301 Moved Permanently", "DELETE /next"),
        once("300 with a preferred choice", &[], "GET /", "300 Multiple Choices", "GET /next"),
        once("an unknown 399 counts as 300", &[], "GET /", "399 What", "GET /next"),
        conversation("301, 302, 303, 307, 308 in a row, by every kind of reference", &[])
            .turn(1, "GET /", to("301 Moved Permanently", "/a/b/c?q"))
            .turn(1, "GET /a/b/c?q", to("302 Found", "d#fragment"))
            .turn(1, "GET /a/b/d", to("303 See Other", "?page=2"))
            .turn(1, "GET /a/b/d?page=2", to("307 Temporary Redirect", "//127.0.0.1:{port}/e"))
            .turn(1, "GET /e", to("308 Permanent Redirect", "http://127.0.0.1:{port}?done"))
            .turn(1, "GET /?done", ok("arrived"))
            .content("arrived"),
        conversation("another host is another connection", &[])
            .turn(1, "GET /", to("302 Found", "http://localhost:{port}/there"))
            .turn(2, "GET /there", ok("there"))
            .content("there"),
        conversation("a redirect that ends the connection", &[])
            .turn(
                1,
                "GET /",
                Answer::End(
                    "HTTP/1.1 302 Found\r\nLocation: /next\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                        .to_owned(),
                ),
            )
            .turn(2, "GET /next", ok("next"))
            .content("next"),
        conversation("307 with Retry-After", &[])
            .turn(1, "GET /", stay("307 Temporary Redirect", &["Location: /next", "Retry-After: 20"], ""))
            .turn(1, "GET /next", ok("next"))
            .after(20)
            .content("next")
            .says(&["waiting 20 s, as the server asks"]),
        conversation("a loop of one", &[])
            .turn(1, "GET /", to("302 Found", "/"))
            .gives_up("gave up: the redirects go round in a circle"),
        conversation("a loop of three", &[])
            .turn(1, "GET /", to("302 Found", "/a"))
            .turn(1, "GET /a", to("301 Moved Permanently", "/b"))
            .turn(1, "GET /b", to("308 Permanent Redirect", "/"))
            .gives_up("gave up: the redirects go round in a circle"),
        conversation("POST, then GET of the same is no loop", POST)
            .turn(1, "POST / a=1", to("303 See Other", "/"))
            .turn(1, "GET /", ok("made"))
            .content("made"),
        endless(),
        conversation("302 without Location", &[])
            .turn(1, "GET /", stay("302 Found", &[], "where?"))
            .gives_up("gave up: 302 Found does not say where to"),
        conversation("an unknown 333 without Location", &[])
            .turn(1, "GET /", stay("333 Half of the Beast", &[], ""))
            .gives_up("gave up: 333 Redirection does not say where to"),
        conversation("302 to another scheme", &[])
            .turn(1, "GET /", to("302 Found", "https://127.0.0.1/"))
            .gives_up("gave up: 302 Found leads to https://127.0.0.1/, which is no http URL"),
        conversation("302 with a forged request in it", &[])
            .turn(1, "GET /", to("302 Found", "/x HTTP/1.1\tEvil: yes"))
            .gives_up("gave up: 302 Found leads to /x HTTP/1.1"),
        conversation("305 is not followed", &[])
            .turn(1, "GET /", to("305 Use Proxy", "http://127.0.0.1:{port}/proxy"))
            .gives_up("gave up: 305 Use Proxy"),
    ]
}
