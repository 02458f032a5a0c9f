//! The example `retry_client`, one conversation with a server after the other.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use httpstatus_tests::conversations::{self, play};
use httpstatus_tests::machine::Once;
use httpstatus_tests::runner::{self, Test, test};
use xshell::Shell;

fn main() -> ExitCode {
    runner::main("conversations", || Ok(conversations::all().into_iter().map(one).collect()))
}

fn one(conversation: conversations::Conversation) -> Test {
    test(conversation.name, move |sh| play(client(sh)?, &conversation)).needs(&[runner::CC])
}

/// The client, built once.
fn client(sh: &Shell) -> Result<&'static PathBuf> {
    static CLIENT: Once<PathBuf> = Once::new();
    CLIENT.get(|| conversations::client(sh))
}
