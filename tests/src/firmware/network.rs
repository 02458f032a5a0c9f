//! The network programs: a client and a server, each on its own board with the TCP/IP stack lwIP, talk to each other over
//! an emulated Ethernet; then curl talks to the server.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use httpstatus_dist::dist;
use httpstatus_dist::workspace::{root, scratch};

use super::lwip;
use super::program::{BARE, compare, expected_path, folder};
use crate::cc::text;
use crate::runner::Tool;

const BOARD: &str = "-mcpu=cortex-m3 -mthumb -Os -T cortex-m/mps2-an385.ld";
const INCLUDES: [&str; 3] = ["-I.", "-Inetwork", "-Inetwork/libc"];
const QEMU: &str = "-M mps2-an385 -display none -monitor none -serial null";
const PATIENCE: Duration = Duration::from_secs(60);

/// The tools needed besides those of the other programs.
pub(super) const TOOLS: [Tool; 2] = [("curl", "curl"), ("apt-get", "apt")];

/// The requests of curl, by method and path.
const ASKED: [(&str, &str); 8] = [
    ("GET", "/"),
    ("GET", "/old"),
    ("GET", "/hinted"),
    ("GET", "/cached"),
    ("GET", "/busy"),
    ("POST", "/"),
    ("GET", "/nowhere"),
    ("POST", "/off"),
];

/// Compares both conversations with the expected ones. Returns how many lines they have.
pub(super) fn run() -> Result<usize> {
    let lwip = lwip::folder()?;
    let (client, server) = (build("client", &lwip)?, build("server", &lwip)?);
    let boards = boards(&client, &server).context("client and server")?;
    Ok(boards + curl(&server).context("curl and server")?)
}

fn build(name: &str, lwip: &Path) -> Result<PathBuf> {
    let image = scratch("firmware")?.join(format!("network-{name}.elf"));
    let mut sources: Vec<PathBuf> = lwip::sources(lwip).collect();
    for from in ["network", &format!("network/{name}"), "runtime"] {
        for file in fs::read_dir(folder().join(from)).with_context(|| format!("cannot read {from}"))? {
            sources.push(file?.path());
        }
    }
    sources.retain(|path| path.extension().is_some_and(|extension| extension == "c"));
    sources.push("cortex-m/start.c".into());
    let mut command = Command::new("arm-none-eabi-gcc");
    command.current_dir(folder()).args(BOARD.split(' ')).args(BARE.split_whitespace()).args(INCLUDES);
    command.args(["-std=c99", "-Wall", "-Wextra", "-Werror"]).arg("-I").arg(root().join("include"));
    command.arg("-isystem").arg(lwip.join("include")).arg("-o").arg(&image).args(sources);
    command.arg(dist::archive_path("thumbv6m-none-eabi")).arg("-lgcc");
    let said = command.output().context("cannot run arm-none-eabi-gcc")?;
    if !said.status.success() || !said.stderr.is_empty() {
        bail!("arm-none-eabi-gcc does not build {name}:\n{}", text(&said.stderr));
    }
    Ok(image)
}

/// A running board, ended when this is dropped.
struct Running {
    child: Child,
    console: PathBuf,
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended, or the test has failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Running {
    fn start(image: &Path, network: &str, log: &str) -> Result<Self> {
        let console = image.with_extension(log);
        fs::write(&console, "")?;
        let mut command = Command::new("qemu-system-arm");
        command.args(QEMU.split(' ')).args(["-nic", network, "-kernel"]).arg(image);
        command.arg("-chardev").arg(format!("file,id=console,path={}", console.display()));
        command.args(["-semihosting-config", "enable=on,target=native,chardev=console"]);
        let said = File::create(image.with_extension(format!("{log}.stderr")))?;
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(said).spawn()?;
        Ok(Self { child, console })
    }

    fn printed(&self) -> Result<String> {
        Ok(text(&fs::read(&self.console)?) + "\n")
    }

    fn wait_for(&mut self, what: &str) -> Result<()> {
        let began = Instant::now();
        while !self.printed()?.contains(what) {
            if began.elapsed() > PATIENCE || self.child.try_wait()?.is_some() {
                bail!("the server never said `{what}`; it printed:\n{}", self.printed()?);
            }
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// What it printed, once it has ended successfully.
    fn end(mut self) -> Result<String> {
        let began = Instant::now();
        let status = loop {
            match self.child.try_wait()? {
                Some(status) => break status,
                None if began.elapsed() > PATIENCE => {
                    bail!("it does not end; it printed:\n{}", self.printed()?)
                }
                None => sleep(Duration::from_millis(20)),
            }
        };
        let printed = self.printed()?;
        if !status.success() {
            bail!("{status}; it printed:\n{printed}");
        }
        Ok(printed)
    }
}

/// A free port of this machine.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0").context("no free port on 127.0.0.1")?.local_addr()?.port())
}

/// A cable between two boards.
fn boards(client: &Path, server: &Path) -> Result<usize> {
    let port = free_port()?;
    let cable = |end: &str| format!("socket,model=lan9118,{end}=127.0.0.1:{port}");
    let mut server = Running::start(server, &cable("listen"), "server")?;
    server.wait_for("ready")?;
    let client = Running::start(client, &cable("connect"), "client")?;
    let printed = client.end().context("the client")?;
    server.end().context("the server")?;
    expect(&printed, "network-client")
}

/// A port of this machine that leads to the server.
fn curl(server: &Path) -> Result<usize> {
    let port = free_port()?;
    let network = format!("user,model=lan9118,restrict=on,hostfwd=tcp:127.0.0.1:{port}-:80");
    let mut server = Running::start(server, &network, "curl")?;
    server.wait_for("ready")?;
    let mut printed = String::new();
    for (method, path) in ASKED {
        let mut command = Command::new("curl");
        command.args([
            "--silent",
            "--show-error",
            "--noproxy",
            "*",
            "--max-time",
            "10",
            "--dump-header",
            "-",
        ]);
        command.args(["--output", "/dev/null", "--request", method]);
        let said =
            command.arg(format!("http://127.0.0.1:{port}{path}")).output().context("cannot run curl")?;
        if !said.status.success() {
            bail!("curl {method} {path}: {}: {}", said.status, text(&said.stderr));
        }
        printed.push_str(&format!("{method} {path}\n"));
        for line in text(&said.stdout).lines().filter(|line| line.starts_with("HTTP/")) {
            printed.push_str(&format!("  {}\n", line.trim_end()));
        }
    }
    server.end().context("the server")?;
    expect(&printed, "network-curl")
}

fn expect(printed: &str, name: &str) -> Result<usize> {
    let path = expected_path(name);
    let expected = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    compare(printed, &expected).with_context(|| name.to_owned())
}
