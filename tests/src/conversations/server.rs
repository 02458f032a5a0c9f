//! A server that plays one conversation on 127.0.0.1 and records the requests.

use std::io::{ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::script::{Answer, Turn, fill};

/// One request as received.
pub(super) struct Received {
    pub(super) connection: usize,
    /// `GET /path`, and after a space the content.
    pub(super) request: String,
    /// The value of the Host field.
    pub(super) host: String,
    /// The time since the previous answer.
    pub(super) after: Duration,
}

/// Answers turn by turn until `is_over`. Requests after the last turn are recorded but not answered.
pub(super) fn serve(listener: &TcpListener, turns: &[Turn], is_over: &AtomicBool) -> Result<Vec<Received>> {
    let port = listener.local_addr()?.port();
    listener.set_nonblocking(true)?;
    let (mut received, mut connection, mut answered) = (Vec::new(), 0, Instant::now());
    while !is_over.load(Ordering::Relaxed) {
        let mut stream = match listener.accept() {
            Ok((stream, _)) => stream,
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                std::thread::sleep(Duration::from_millis(1));
                continue;
            }
            Err(error) => return Err(error).context("the server cannot accept"),
        };
        connection += 1;
        stream.set_nonblocking(false)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        while let Some((request, host)) = read_request(&mut stream)? {
            let turn = turns.get(received.len());
            received.push(Received { connection, request, host, after: answered.elapsed() });
            let Some(turn) = turn else { break };
            // The clock starts before the last byte goes: afterwards the client may be faster than this thread.
            answered = Instant::now();
            // If the client has already gone, its requests show that.
            let ends = match &turn.answer {
                Answer::Stay(text) => stream.write_all(fill(text, port).as_bytes()).is_err(),
                Answer::End(text) => {
                    let _ = stream.write_all(fill(text, port).as_bytes());
                    true
                }
                Answer::Slowly(text) => fill(text, port).bytes().any(|byte| {
                    std::thread::sleep(Duration::from_micros(200));
                    answered = Instant::now();
                    stream.write_all(&[byte]).is_err()
                }),
            };
            if ends {
                break;
            }
        }
    }
    Ok(received)
}

/// The next request on the connection: its first line without the version, a space and the content; and the host.
/// `None` when the client has closed.
fn read_request(stream: &mut TcpStream) -> Result<Option<(String, String)>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        match stream.read(&mut byte) {
            Ok(1) => head.extend(byte),
            Ok(_) if head.is_empty() => return Ok(None),
            Err(error) if head.is_empty() && error.kind() == ErrorKind::ConnectionReset => return Ok(None),
            Ok(_) => bail!("the client closed within a request head: {}", String::from_utf8_lossy(&head)),
            Err(error) => return Err(error).context("the server cannot read the request"),
        }
    }
    let head = String::from_utf8(head).context("the request is not UTF-8")?;
    let Some(request) = head.lines().next().and_then(|line| line.strip_suffix(" HTTP/1.1")) else {
        bail!("no request line of HTTP/1.1: {head}");
    };
    let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let host = field("Host:").context("a request without Host")?.to_owned();
    let length = field("Content-Length:").map_or(Ok(0), str::parse).context("Content-Length is no number")?;
    let mut content = vec![0; length];
    stream.read_exact(&mut content).context("the content of the request is cut short")?;
    let content = String::from_utf8(content).context("the content is not UTF-8")?;
    let space = if content.is_empty() { "" } else { " " };
    Ok(Some((format!("{request}{space}{content}"), host)))
}
