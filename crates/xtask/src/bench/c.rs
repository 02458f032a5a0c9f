//! The C side: benches/c, linked with our archive and with the libraries that Debian packages.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use object::{Object, ObjectSymbol};
use xshell::{Shell, cmd};

use super::Timing;
use httpstatus_dist::progress::waiting;
use httpstatus_dist::workspace::{root, scratch};
use httpstatus_dist::{dist, toolchain};
use httpstatus_tests::cc;

/// Each package that the benchmark needs, by a file of it.
const NEEDS: [(&str, &str); 10] = [
    ("/usr/include/microhttpd.h", "libmicrohttpd-dev"),
    ("/usr/include/libsoup-3.0/libsoup/soup.h", "libsoup-3.0-dev"),
    ("/usr/include/http_parser.h", "libhttp-parser-dev"),
    ("/usr/include/boost/beast/http/status.hpp", "libboost-dev"),
    ("/usr/include/httplib.h", "libcpp-httplib-dev"),
    ("/usr/include/h2o.h", "libh2o-dev"),
    ("/usr/share/llhttp/llhttp.c", "node-llhttp"),
    ("/usr/bin/curl-config", "libcurl4-openssl-dev"),
    ("/usr/bin/pkg-config", "pkg-config"),
    ("/usr/bin/valgrind", "valgrind"),
];
/// The libraries as Debian names them, for the report.
pub(crate) const PACKAGES: [&str; 8] = [
    "libmicrohttpd-dev",
    "libsoup-3.0-dev",
    "libhttp-parser-dev",
    "libboost-dev",
    "libcpp-httplib-dev",
    "libh2o-dev",
    "node-llhttp",
    "libcurl4-openssl-dev",
];

const C: [&str; 9] = [
    "main.c",
    "reason.c",
    "meaning.c",
    "wire.c",
    "by_llhttp.c",
    "text.c",
    "plain.c",
    "plain_text.c",
    "tally.c",
];
/// The sources of llhttp, as its package has them.
const LLHTTP: [&str; 3] = ["llhttp.c", "api.c", "http.c"];
const LLHTTP_HEADERS: &str = "/usr/share/include/llhttp";
const CXX: [&str; 1] = ["cpp.cpp"];
/// How a distribution compiles programs.
const FLAGS: [&str; 4] = ["-O2", "-fPIE", "-Wall", "-Wextra"];
/// Lookups of one loop, as in harness.h.
const LOOKUPS: f64 = 16384.0;

/// What one lookup takes of a simulated processor: the same in every run.
pub(crate) struct Count {
    pub(crate) group: String,
    pub(crate) name: String,
    pub(crate) instructions: f64,
    pub(crate) mispredicted: f64,
}

/// Fails, with the command that installs what is missing.
pub(crate) fn needs() -> Result<()> {
    let mut missing: Vec<&str> =
        NEEDS.iter().filter(|need| !Path::new(need.0).exists()).map(|need| need.1).collect();
    let compilers = [("g++", "g++"), ("gcc", "gcc"), ("arm-none-eabi-gcc", "gcc-arm-none-eabi")];
    for (program, package) in compilers.into_iter().chain(super::log::NEEDS) {
        if cc::find(program).is_none() {
            missing.push(package);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    bail!("missing packages: run `apt-get install --no-install-recommends {}`", missing.join(" "))
}

/// Builds the benchmark: position-independent, as distributions want programs.
pub(crate) fn build(sh: &Shell) -> Result<PathBuf> {
    let host = toolchain::host(sh)?;
    dist::archive(sh, &host)?;
    let _waiting = waiting("building the C benchmark".to_owned());
    let (archive, sources, include) =
        (dist::archive_path(&host), root().join("benches/c"), root().join("include"));
    let folder = scratch("bench")?;
    let soup = cmd!(sh, "pkg-config --cflags libsoup-3.0").quiet().read()?;
    let soup: Vec<&str> = soup.split_whitespace().collect();
    let mut objects = Vec::new();
    for source in C.iter().chain(&CXX) {
        let object = folder.join(source).with_extension("o");
        let (compiler, source) = (if source.ends_with(".c") { "gcc" } else { "g++" }, sources.join(source));
        let soup = &soup;
        let vectors = (source.ends_with("tally.c")).then_some("-O3");
        cmd!(sh, "{compiler} {FLAGS...} {vectors...} -I{include} -I{LLHTTP_HEADERS} {soup...} -c {source} -o {object}")
            .quiet()
            .run()?;
        objects.push(object);
    }
    for source in LLHTTP {
        let object = folder.join(format!("llhttp-{source}")).with_extension("o");
        let source = Path::new("/usr/share/llhttp").join(source);
        cmd!(sh, "gcc -O2 -fPIE -I{LLHTTP_HEADERS} -c {source} -o {object}").quiet().run()?;
        objects.push(object);
    }
    let bench = folder.join("bench");
    let libraries = cmd!(sh, "pkg-config --libs libsoup-3.0").quiet().read()?;
    let libraries = libraries.split_whitespace().chain([
        "-lmicrohttpd",
        "-lhttp_parser",
        "-lcpp-httplib",
        "-lh2o",
        "-lcurl",
    ]);
    cmd!(sh, "g++ -pie -o {bench} {objects...} {archive} {libraries...}").quiet().run()?;
    Ok(bench)
}

/// Runs everything, and reads what it says.
pub(crate) fn time(sh: &Shell, bench: &Path) -> Result<Vec<Timing>> {
    let _waiting = waiting("61 interleaved rounds of every lookup".to_owned());
    let lines = cmd!(sh, "{bench}").quiet().read()?;
    lines.lines().map(|line| super::timing(line).with_context(|| format!("`{line}`"))).collect()
}

/// Instructions and mispredicted branches of every loop over shuffled codes, under callgrind.
pub(crate) fn count(sh: &Shell, bench: &Path) -> Result<Vec<Count>> {
    let loops = cmd!(sh, "{bench} loops").quiet().read()?;
    let mut counts = Vec::new();
    for line in loops.lines() {
        let [group, name, symbol] = line.split(' ').collect::<Vec<_>>()[..] else { bail!("`{line}`") };
        let _waiting = waiting(format!("callgrind: {group}, {name}"));
        let options = ["--tool=callgrind", "--callgrind-out-file=/dev/null", "--branch-sim=yes"];
        let output = cmd!(sh, "valgrind {options...} --toggle-collect={symbol} {bench} count {symbol}")
            .quiet()
            .ignore_status()
            .output()?;
        let text = String::from_utf8_lossy(&output.stderr);
        let (instructions, mispredicted) =
            collected(&text).with_context(|| format!("callgrind says nothing about {symbol}"))?;
        counts.push(Count {
            group: group.to_owned(),
            name: name.to_owned(),
            instructions: instructions / LOOKUPS,
            mispredicted: mispredicted / LOOKUPS,
        });
    }
    Ok(counts)
}

/// Instructions, and conditional and indirect branches that were predicted wrongly.
fn collected(text: &str) -> Option<(f64, f64)> {
    let line = text.lines().find_map(|line| line.split_once("Collected :"))?.1;
    let numbers: Vec<f64> = line.split_whitespace().filter_map(|number| number.parse().ok()).collect();
    // Zeros at the end are left out.
    let wrong = |place: usize| numbers.get(place).copied().unwrap_or(0.0);
    Some((*numbers.first()?, wrong(2) + wrong(4)))
}

/// How many calls a function of the benchmark contains.
pub(crate) fn calls_in(bench: &Path, symbol: &str) -> Result<usize> {
    let bytes = std::fs::read(bench)?;
    let file = object::File::parse(&*bytes)?;
    file.symbol_by_name(symbol).filter(|symbol| symbol.size() > 0).with_context(|| format!("no {symbol}"))?;
    let sh = Shell::new()?;
    let text = cmd!(sh, "objdump -d --no-show-raw-insn --disassemble={symbol} {bench}").quiet().read()?;
    Ok(text.lines().filter(|line| line.split_whitespace().any(|word| word.starts_with("call"))).count())
}

/// Branches mispredicted per lookup of a phrase, as this machine's processor counts them; `None` where it does not
/// let us.
pub(crate) fn mispredicted(sh: &Shell, bench: &Path) -> Option<f64> {
    let wrong = |symbol: &str| -> Option<f64> {
        let output = cmd!(sh, "perf stat -x, -e branch-misses:u {bench} count {symbol}")
            .quiet()
            .ignore_status()
            .output()
            .ok()?;
        let text = String::from_utf8_lossy(&output.stderr);
        text.lines().find(|line| line.contains("branch-misses"))?.split(',').next()?.parse().ok()
    };
    Some(((wrong("reason_httpstatus")? - wrong("reason_call")?) / LOOKUPS).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::collected;

    #[test]
    fn what_the_tools_write_is_read() {
        let text = "==1== Events    : Ir Bc Bcm Bi Bim\n==1== Collected : 1000 50 7 20 3\n";
        assert_eq!(collected(text), Some((1000.0, 10.0)));
        assert_eq!(collected("==1== Collected : 1000\n"), Some((1000.0, 0.0)));
        assert_eq!(collected("==1== Collected :\n"), None);
    }
}
