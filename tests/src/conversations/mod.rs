//! Runs the example `retry_client` against a server that follows a script, and checks what the client requests, on how many
//! connections, how long it waits, what it prints and how it ends.

mod answers;
mod framing;
mod redirects;
mod retries;
mod script;
mod server;

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::{root, scratch};
use xshell::Shell;

pub use self::script::Conversation;
use self::script::SPEEDUP;
use self::server::Received;
use crate::cc::{self, text};
use crate::child::output_within;
use crate::machine::library;

/// Builds the client, without a warning.
pub fn client(sh: &Shell) -> Result<PathBuf> {
    let (library, client) = (library(sh)?, scratch("conversations")?.join("retry_client"));
    let sources: Vec<PathBuf> = ["retry_client.c", "http_io.c", "http_url.c"]
        .iter()
        .map(|source| root().join("examples-c").join(source))
        .collect();
    let output = cc::command(sh, &cc::system()?)
        .args(["-std=c99", "-O1", "-g"])
        .args(cc::STRICT_C.split_whitespace())
        .arg("-I")
        .arg(&library.include)
        .arg("-o")
        .arg(&client)
        .args(sources)
        .arg(&library.archive)
        .quiet()
        .ignore_status()
        .output()?;
    if !output.status.success() || !output.stderr.is_empty() {
        bail!("retry_client does not compile without a warning:\n{}", text(&output.stderr));
    }
    Ok(client)
}

/// Every conversation.
pub fn all() -> Vec<Conversation> {
    [framing::list(), redirects::list(), answers::list(), retries::list()].into_iter().flatten().collect()
}

/// Plays one conversation. Returns the client's last line if everything happens as scripted.
pub fn play(client: &Path, conversation: &Conversation) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no port of 127.0.0.1 is free")?;
    let port = listener.local_addr()?.port();
    let is_over = AtomicBool::new(false);
    let (received, output) = std::thread::scope(|scope| {
        let server = scope.spawn(|| server::serve(&listener, &conversation.turns, &is_over));
        let output = client_output(client, conversation, port);
        is_over.store(true, Ordering::Relaxed);
        (server.join().expect("the server does not panic"), output)
    });
    let output = output?;
    let log = text(&output.stderr);
    let wrong = |what: String| format!("{what}\nthe client said:\n{log}");
    let received = received.with_context(|| wrong("the server failed".to_owned()))?;
    compare(conversation, port, &received)
        .map_err(|error| error.context(wrong("asked otherwise".to_owned())))?;
    if output.status.code() != Some(conversation.exit) {
        bail!(wrong(format!("{}, expected {}", output.status, conversation.exit)));
    }
    let content = String::from_utf8_lossy(&output.stdout);
    if content != conversation.content {
        bail!(wrong(format!("printed {content:?}, expected {:?}", conversation.content)));
    }
    let outcome = log.lines().last().unwrap_or_default().to_owned();
    if !outcome.starts_with(conversation.outcome) {
        bail!(wrong(format!("ended otherwise than with `{}`", conversation.outcome)));
    }
    for says in conversation.says {
        if !says.split('|').any(|alternative| log.contains(alternative)) {
            bail!(wrong(format!("never said `{says}`")));
        }
    }
    Ok(outcome)
}

/// Runs the client to its end.
fn client_output(client: &Path, conversation: &Conversation, port: u16) -> Result<Output> {
    let mut command = Command::new(client);
    command.args(conversation.arguments).args(["--speedup", &SPEEDUP.to_string()]);
    command.arg(format!("http://127.0.0.1:{port}/")).stdin(Stdio::null());
    output_within(&mut command, Duration::from_secs(20))
}

/// Fails unless exactly the expected requests came.
fn compare(conversation: &Conversation, port: u16, received: &[Received]) -> Result<()> {
    for (turn, got) in conversation.turns.iter().zip(received) {
        if turn.request != got.request {
            bail!("`{}` instead of `{}`", got.request, turn.request);
        }
        if turn.connection != got.connection {
            bail!("`{}` on connection {} instead of {}", got.request, got.connection, turn.connection);
        }
        if ![format!("127.0.0.1:{port}"), format!("localhost:{port}")].contains(&got.host) {
            bail!("`{}` with Host `{}`", got.request, got.host);
        }
        if got.after < Duration::from_millis(turn.after * 1000 / SPEEDUP) {
            bail!("`{}` after {:?} instead of {} s / {SPEEDUP}", got.request, got.after, turn.after);
        }
    }
    match received.get(conversation.turns.len()) {
        Some(more) => bail!("`{}` was not expected", more.request),
        None if received.len() < conversation.turns.len() => {
            bail!("`{}` never came", conversation.turns.get(received.len()).map_or("", |turn| turn.request))
        }
        None => Ok(()),
    }
}
