//! Builds a program for a board, runs it and compares what it prints.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::{root, scratch};

use super::board::{Board, Runs};
use crate::captures::files;
use crate::cc::text;
use crate::child::output_within;
use crate::wine::wine;

/// The time after which a program counts as hanging.
const PATIENCE: Duration = Duration::from_secs(120);
pub(super) const WARNINGS: &str = "-std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wundef \
    -Wstrict-prototypes -Werror";
/// Flags for a board without a C library. The linker script has one segment, and no program needs an executable stack.
pub(super) const BARE: &str = "-ffreestanding -nostdlib -ffunction-sections -Wl,--gc-sections -Wl,-z,noexecstack \
    -Wl,--no-warn-rwx-segments -L.";

/// A program: a folder of sources in examples-c/firmware. Its expected output is in tests/firmware.
#[derive(Clone, Copy)]
pub(super) struct Program {
    pub(super) name: &'static str,
    /// What it receives over the serial port.
    pub(super) input: fn() -> Result<Vec<u8>>,
}

/// The folder of the firmware.
pub(super) fn folder() -> PathBuf {
    root().join("examples-c/firmware")
}

/// The file with a program's expected output.
pub(super) fn expected_path(program: &str) -> PathBuf {
    root().join("tests/firmware").join(program).with_extension("expected")
}

/// Compiles and links a program for a board.
pub(super) fn build(board: &Board, program: &str, archive: &Path) -> Result<PathBuf> {
    build_with(board, program, archive, &[])
}

/// The same, with more arguments for the compiler.
pub(super) fn build_with(board: &Board, program: &str, archive: &Path, more: &[&str]) -> Result<PathBuf> {
    let image = scratch("firmware")?.join(format!("{}-{program}", board.name));
    let image = image.with_extension(if board.target.contains("-windows-") { "exe" } else { "elf" });
    let sources = files(&folder().join(program), "c")?;
    let bare = if board.is_bare() { BARE } else { "" };
    let mut command = Command::new(board.compiler);
    command.current_dir(folder()).args(["-Os", "-I."]).arg("-I").arg(root().join("include"));
    command.args([WARNINGS, bare, board.flags].iter().flat_map(|flags| flags.split_whitespace()));
    command.args(more).arg("-o").arg(&image).args(sources).args(board.sources).arg(archive);
    if board.is_bare() {
        command.arg("-lgcc");
    }
    let said = command.output().with_context(|| format!("cannot run {}", board.compiler))?;
    if !said.status.success() || !said.stderr.is_empty() {
        bail!("{} does not build it:\n{}", board.compiler, text(&said.stderr));
    }
    Ok(image)
}

/// Runs an image and returns what it printed. Fails if it fails or does not end.
pub(super) fn run(board: &Board, image: &Path, input: &[u8]) -> Result<String> {
    run_with(board, image, input, &[])
}

/// The same, with more arguments for QEMU.
pub(super) fn run_with(board: &Board, image: &Path, input: &[u8], more: &[&str]) -> Result<String> {
    let (serial, console) = (image.with_extension("in"), image.with_extension("out"));
    fs::write(&serial, input)?;
    fs::write(&console, "")?;
    let mut command = match board.runs {
        Runs::Here => Command::new(image),
        Runs::User("wine") => wine(image)?,
        Runs::User(runner) => {
            let mut command = emulator(runner);
            command.current_dir(folder()).arg(image);
            command
        }
        Runs::System(qemu) => {
            // The board's serial port is our standard input. What it prints by semihosting goes into a file.
            let mut command = emulator(qemu);
            command.args(["-display", "none", "-monitor", "none", "-serial", "stdio"]);
            command.arg("-chardev").arg(format!("file,id=console,path={}", console.display()));
            command.args(["-semihosting-config", "enable=on,target=native,chardev=console"]);
            command.args(more).arg("-kernel").arg(image);
            command
        }
        Runs::Simulator(qemu) => {
            // Without a serial port it uses our standard input and output. With one, octets get lost.
            let mut command = emulator(qemu);
            command.args(["-display", "none", "-monitor", "none", "-serial", "none", "-semihosting"]);
            command.args(more).arg("-kernel").arg(image);
            command
        }
        Runs::Serial(qemu) => return until_end(qemu, image, File::open(&serial)?, &console),
    };
    let said = output_within(command.stdin(Stdio::from(File::open(&serial)?)), PATIENCE)?;
    let printed = match board.runs {
        Runs::System(_) => fs::read(&console)?,
        Runs::Here | Runs::User(_) | Runs::Simulator(_) | Runs::Serial(_) => said.stdout.clone(),
    };
    let printed = text(&printed) + "\n";
    ended_well(&said, &printed)?;
    Ok(printed)
}

/// A command written in one line.
fn emulator(qemu: &str) -> Command {
    let mut words = qemu.split(' ');
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words);
    command
}

/// Runs a board that cannot end by itself, until it prints EOT and a digit. Returns what it printed before.
fn until_end(qemu: &str, image: &Path, serial: File, console: &Path) -> Result<String> {
    let mut command = emulator(qemu);
    command.args(["-display", "none", "-monitor", "none", "-serial", "stdio"]);
    command.arg("-serial").arg(format!("file:{}", console.display())).arg("-bios").arg(image);
    command.stdin(Stdio::from(serial)).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().with_context(|| format!("cannot run {qemu}"))?;
    let began = Instant::now();
    let printed = loop {
        let printed = fs::read(console)?;
        let ended = matches!(printed[..], [.., 4, _]) || child.try_wait()?.is_some();
        if ended || began.elapsed() > PATIENCE {
            break printed;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    child.kill()?;
    child.wait()?;
    match &printed[..] {
        [before @ .., 4, b'0'] => Ok(text(before) + "\n"),
        [before @ .., 4, status] => bail!("exit status {}; it printed:\n{}", *status as char, text(before)),
        _ => bail!("no end within {} s; it printed:\n{}", PATIENCE.as_secs(), text(&printed)),
    }
}

fn ended_well(said: &Output, printed: &str) -> Result<()> {
    if said.status.success() {
        return Ok(());
    }
    let how = match said.status.code() {
        Some(code) => format!("exit status {code}"),
        None => "killed".to_owned(),
    };
    bail!("{how}; it printed:\n{printed}{}", text(&said.stderr));
}

/// Fails, with the lines that differ, unless the texts are equal.
pub(super) fn compare(printed: &str, expected: &str) -> Result<usize> {
    let (printed, expected): (Vec<_>, Vec<_>) = (printed.lines().collect(), expected.lines().collect());
    let none = "(nothing)";
    let wrong: Vec<String> = (0..printed.len().max(expected.len()))
        .map(|at| (printed.get(at).unwrap_or(&none), expected.get(at).unwrap_or(&none)))
        .filter(|(printed, expected)| printed != expected)
        .map(|(printed, expected)| format!("    is        {printed}\n    should be {expected}"))
        .collect();
    if wrong.is_empty() {
        return Ok(expected.len());
    }
    bail!("{} of {} lines differ:\n{}", wrong.len(), expected.len(), wrong[..wrong.len().min(8)].join("\n"));
}

#[cfg(test)]
mod tests {
    use super::compare;

    #[test]
    fn what_differs_is_named_with_what_it_should_be() {
        assert_eq!(compare("a\nb\n", "a\nb\n").unwrap(), 2);
        let text = compare("a\nb\n", "a\nc\nd\n").unwrap_err().to_string();
        assert_eq!(
            text,
            "2 of 3 lines differ:\n    is        b\n    should be c\n    is        (nothing)\n    should be d"
        );
    }
}
