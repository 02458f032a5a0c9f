//! The TCP/IP stack lwIP, from Debian's source package. It is fetched into the target folder and is not part of the
//! project.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::scratch;

use crate::cc::text;

/// The parts of lwIP that TCP over IPv4 needs.
const SOURCES: [&str; 17] = [
    "core/def.c",
    "core/inet_chksum.c",
    "core/init.c",
    "core/ip.c",
    "core/mem.c",
    "core/memp.c",
    "core/netif.c",
    "core/pbuf.c",
    "core/tcp.c",
    "core/tcp_in.c",
    "core/tcp_out.c",
    "core/timeouts.c",
    "core/ipv4/etharp.c",
    "core/ipv4/icmp.c",
    "core/ipv4/ip4.c",
    "core/ipv4/ip4_addr.c",
    "netif/ethernet.c",
];

/// The folder `src` of lwIP.
pub(super) fn folder() -> Result<PathBuf> {
    let folder = scratch("lwip")?;
    let src = folder.join("lwip/src");
    if !src.join("include/lwip/init.h").exists() {
        fetch(&folder).context("cannot get lwIP's source package from Debian")?;
    }
    Ok(src)
}

/// The sources to compile.
pub(super) fn sources(src: &Path) -> impl Iterator<Item = PathBuf> {
    SOURCES.iter().map(move |name| src.join(name))
}

/// Runs `apt-get source` with separate lists, so that the machine's do not change.
fn fetch(folder: &Path) -> Result<()> {
    let lists = folder.join("lists");
    for inside in [lists.join("partial"), folder.join("cache/archives/partial"), folder.join("lwip")] {
        fs::create_dir_all(inside)?;
    }
    let sources = folder.join("debian.sources");
    fs::write(&sources, source_entries()?)?;
    for arguments in [&["update"][..], &["source", "--download-only", "lwip"]] {
        let option = |name: &str, path: &Path| format!("{name}={}", path.display());
        let mut command = Command::new("apt-get");
        command.args(["--quiet", "-o", "DPkg::Lock::Timeout=600", "-o", "Dir::Etc::SourceParts=/dev/null"]);
        command.arg("-o").arg(option("Dir::Etc::SourceList", &sources));
        command.arg("-o").arg(option("Dir::State::Lists", &lists));
        command.arg("-o").arg(option("Dir::Cache", &folder.join("cache")));
        let said = command.args(arguments).current_dir(folder).output().context("cannot run apt-get")?;
        if !said.status.success() {
            bail!("apt-get {}: {}", arguments.join(" "), text(&said.stderr));
        }
    }
    let archive = fs::read_dir(folder)?
        .filter_map(|file| Some(file.ok()?.path()))
        .find(|path| path.to_string_lossy().contains(".orig.tar."))
        .context("apt-get brought no lwip_*.orig.tar.*")?;
    let mut tar = Command::new("tar");
    tar.arg("-xf").arg(archive).arg("-C").arg(folder.join("lwip")).arg("--strip-components=1");
    let said = tar.output().context("cannot run tar")?;
    if !said.status.success() {
        bail!("tar: {}", text(&said.stderr));
    }
    Ok(())
}

/// The entries for Debian in this machine's apt, for source packages.
fn source_entries() -> Result<String> {
    let mut paths = vec![PathBuf::from("/etc/apt/sources.list")];
    if let Ok(parts) = fs::read_dir("/etc/apt/sources.list.d") {
        paths.extend(parts.filter_map(|file| Some(file.ok()?.path())));
    }
    let entries: String = paths
        .iter()
        .filter_map(|path| fs::read_to_string(path).ok())
        .map(|text| for_sources(&text))
        .collect();
    if entries.is_empty() {
        bail!("no entry for Debian in /etc/apt");
    }
    Ok(entries)
}

/// The entries for Debian itself, in either of apt's two forms, with `deb-src` for `deb`.
fn for_sources(text: &str) -> String {
    let mut out = String::new();
    for stanza in text.split("\n\n").filter(|stanza| stanza.contains("debian-archive-keyring")) {
        let lines =
            stanza.lines().map(|line| if line.starts_with("Types:") { "Types: deb-src" } else { line });
        out.push_str(&lines.collect::<Vec<_>>().join("\n"));
        out.push_str("\n\n");
    }
    if out.is_empty() {
        for line in text.lines().filter(|line| line.starts_with("deb ") && line.contains("/debian")) {
            out.push_str(&line.replacen("deb ", "deb-src ", 1));
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::for_sources;

    #[test]
    fn debians_own_entries_are_taken_for_sources() {
        let stanza = "Types: deb\nURIs: u\nSigned-By: /debian-archive-keyring.gpg";
        let text = format!("{stanza}\n\nTypes: deb\nURIs: other\n");
        assert_eq!(for_sources(&text), format!("{}\n\n", stanza.replace("deb\n", "deb-src\n")));
        let list = "deb x/debian bookworm main\ndeb-src x/debian bookworm main\ndeb x/other main\n";
        assert_eq!(for_sources(list), "deb-src x/debian bookworm main\n");
    }
}
