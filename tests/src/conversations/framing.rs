//! Where a response begins and ends: interim responses, lengths, chunks, responses without a body.

use super::script::{Answer, Conversation, conversation, ok, response};

fn raw(text: &str) -> Answer {
    Answer::Stay(text.to_owned())
}

fn end(text: &str) -> Answer {
    Answer::End(text.to_owned())
}

/// An interim response.
fn interim(status: &str) -> String {
    format!("HTTP/1.1 {status}\r\nLink: </style.css>; rel=preload\r\n\r\n")
}

pub(super) fn list() -> Vec<Conversation> {
    vec![
        conversation("200 with Content-Length", &[])
            .turn(1, "GET /", ok("Hello!"))
            .content("Hello!")
            .done("done: 200 OK"),
        conversation("200, byte by byte", &[])
            .turn(1, "GET /", Answer::Slowly(response("200 OK", &[], "Hello!")))
            .content("Hello!"),
        conversation("200 in chunks, with extension and trailer", &[])
            .turn(
                1,
                "GET /",
                raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\
                    6\r\nHello,\r\nA;name=\"value\"\r\n chunked w\r\n5\r\norld!\r\n0\r\nTrailer: x\r\n\r\n"),
            )
            .content("Hello, chunked world!"),
        conversation("200 until the connection ends", &[])
            .turn(1, "GET /", end("HTTP/1.0 200 OK\r\n\r\nHello, old world!"))
            .content("Hello, old world!"),
        conversation("200 with bare LF and no phrase", &[])
            .turn(1, "GET /", raw("HTTP/1.1 200\nContent-Length: 2\n\nok"))
            .content("ok"),
        conversation("100 before 200", &[])
            .turn(1, "GET /", Answer::Stay(interim("100 Continue") + &response("200 OK", &[], "after 100")))
            .content("after 100"),
        conversation("103 twice before 200", &[])
            .turn(
                1,
                "GET /",
                Answer::Stay(interim("103 Early Hints").repeat(2) + &response("200 OK", &[], "after 103")),
            )
            .content("after 103"),
        conversation("102 and an unknown 199 before 404", &[])
            .turn(
                1,
                "GET /",
                Answer::Stay(
                    interim("102 Processing")
                        + &interim("199 Whatever")
                        + &response("404 Not Found", &[], ""),
                ),
            )
            .gives_up("gave up: 404 Not Found."),
        conversation("100 without an end", &[])
            .turn(1, "GET /", end(&interim("100 Continue").repeat(50)))
            .fails("gave up: more than 20 interim responses"),
        conversation("101 that nobody asked for", &[])
            .turn(
                1,
                "GET /",
                raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: upgrade\r\n\r\n"),
            )
            .gives_up("gave up: 101 Switching Protocols, which nobody asked for"),
        conversation("204 has no body, whatever it says", &[])
            .turn(1, "GET /", raw("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n"))
            .done("done: 204 No Content"),
        conversation("205 has a body of length 0", &[])
            .turn(1, "GET /", raw("HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"))
            .done("done: 205 Reset Content"),
        conversation("205 is framed by chunks too", &[])
            .turn(
                1,
                "GET /",
                raw("HTTP/1.1 205 Reset Content\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            )
            .done("done: 205 Reset Content"),
        conversation("HEAD has no body", &["-X", "HEAD"])
            .turn(1, "HEAD /", raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"))
            .done("done: 200 OK"),
        conversation("304 has no body and is a success", &[])
            .turn(1, "GET /", raw("HTTP/1.1 304 Not Modified\r\nContent-Length: 1000\r\nETag: \"x\"\r\n\r\n"))
            .done("done: 304 Not Modified, the stored response is still good"),
        conversation("a body that is cut short", &[])
            .turn(1, "GET /", end("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nHello"))
            .content("Hello")
            .fails("gave up: the body was cut short"),
        conversation("chunks that are cut short", &[])
            .turn(
                1,
                "GET /",
                end("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nHello,\r\n5\r\n wo"),
            )
            .content("Hello, wo")
            .fails("gave up: the body was cut short"),
        conversation("two lengths", &[])
            .turn(1, "GET /", raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc"))
            .fails("gave up: Content-Length makes no sense"),
        conversation("a head that is cut short", &[])
            .turn(1, "GET /", end("HTTP/1.1 200 OK\r\nContent-Le"))
            .fails("gave up: the connection ended within the head"),
        conversation("a status line that is cut short", &[])
            .turn(1, "GET /", end("HTTP/1.1 20"))
            .fails("gave up: the connection ended within the status line"),
        conversation("not HTTP", &[])
            .turn(1, "GET /", end("ICY 200 OK\r\n\r\n"))
            .fails("gave up: not HTTP: line does not begin with HTTP/"),
        conversation("a code of two digits", &[])
            .turn(1, "GET /", end("HTTP/1.1 20 OK\r\n\r\n"))
            .fails("gave up: not HTTP: code is not three digits from 100 to 999"),
    ]
}
