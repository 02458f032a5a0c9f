//! The example `retry_client` against a server that plays written-down conversations: what the client asks, on how
//! many connections, how long it waits, what it prints and how it ends.

mod answers;
mod framing;
mod redirects;
mod retries;
mod script;
mod server;

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use xshell::cmd;

use self::script::{Conversation, SPEEDUP};
use self::server::Received;
use super::{Machine, Said};
use crate::cc::{self, text};
use crate::workspace::{root, scratch};
use crate::{dist, toolchain};

/// Builds the client and plays every conversation.
pub(super) fn play(machine: &Machine) -> Said {
    let compiler = cc::system()?;
    let client = scratch("conversations")?.join("retry_client");
    build(machine, &compiler, &client)?;
    run(&client)
}

fn build(machine: &Machine, compiler: &str, client: &Path) -> Result<()> {
    let sources: Vec<PathBuf> = ["retry_client.c", "http_io.c", "http_url.c"]
        .iter()
        .map(|source| root().join("examples-c").join(source))
        .collect();
    let (include, library) =
        (root().join("dist/include"), dist::archive_path(&toolchain::host(&machine.sh)?));
    let mut compiler = compiler.split_whitespace();
    let (program, more) = (compiler.next().unwrap_or_default(), compiler);
    let flags = cc::STRICT_C.split_whitespace();
    let output = cmd!(
        machine.sh,
        "{program} {more...} -std=c99 -O1 -g {flags...} -I{include} -o {client} {sources...} {library}"
    )
    .quiet()
    .ignore_status()
    .output()?;
    if !output.status.success() || !output.stderr.is_empty() {
        bail!("retry_client does not compile without a warning:\n{}", text(&output.stderr));
    }
    Ok(())
}

/// Plays every conversation with this client; says how each ended.
pub(crate) fn run(client: &Path) -> Said {
    let mut said = String::new();
    let conversations: Vec<Conversation> =
        [framing::list(), redirects::list(), answers::list(), retries::list()]
            .into_iter()
            .flatten()
            .collect();
    let mut failed = Vec::new();
    for conversation in &conversations {
        match play_one(client, conversation) {
            Ok(outcome) => said.push_str(&format!("\n        {}: {outcome}", conversation.name)),
            Err(error) => failed.push(format!("{}: {error:#}", conversation.name)),
        }
    }
    if !failed.is_empty() {
        bail!("{} of {} conversations:\n{}", failed.len(), conversations.len(), failed.join("\n"));
    }
    Ok(format!("{} conversations{said}\n       ", conversations.len()))
}

/// One conversation; the client's last line if all of it is as written down.
fn play_one(client: &Path, conversation: &Conversation) -> Result<String> {
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
    let mut child = Command::new(client)
        .args(conversation.arguments)
        .args(["--speedup", &SPEEDUP.to_string(), &format!("http://127.0.0.1:{port}/")])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("the client does not start")?;
    end(&mut child, Duration::from_secs(20));
    child.wait_with_output().context("the client's output is lost")
}

/// Waits for the end, and brings it about when it does not come. What clients print here fits into a pipe.
fn end(child: &mut Child, longest: Duration) {
    let began = Instant::now();
    while began.elapsed() < longest {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    let _ = child.kill();
}

/// Whether exactly the requests came that the turns expect.
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
