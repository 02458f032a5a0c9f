//! Programs that may hang.

use std::io::Read;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::cc::text;

/// Runs a program for at most this long. The error has what it wrote until then.
pub fn output_within(command: &mut Command, longest: Duration) -> Result<Output> {
    let program = command.get_program().to_string_lossy().into_owned();
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot run {program}"))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        let (out, err) = (scope.spawn(|| everything(out)), scope.spawn(|| everything(err)));
        let began = Instant::now();
        let status = loop {
            match child.try_wait()? {
                Some(status) => break Some(status),
                None if began.elapsed() > longest => {
                    child.kill()?;
                    child.wait()?;
                    break None;
                }
                None => thread::sleep(Duration::from_millis(1)),
            }
        };
        let read = "reading does not panic";
        let (stdout, stderr) = (out.join().expect(read), err.join().expect(read));
        let status = status.with_context(|| {
            let seconds = longest.as_secs();
            format!("no end within {seconds} s; it printed:\n{}\n{}", text(&stdout), text(&stderr))
        })?;
        Ok(Output { status, stdout, stderr })
    })
}

/// Everything that comes through a pipe.
fn everything(pipe: Option<impl Read>) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(mut pipe) = pipe {
        // A broken pipe ends the output.
        let _ = pipe.read_to_end(&mut bytes);
    }
    bytes
}
