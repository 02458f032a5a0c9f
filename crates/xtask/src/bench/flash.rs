//! What the lookup of a phrase costs a microcontroller.

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use httpstatus_dist::workspace::{root, scratch};
use httpstatus_dist::{dist, toolchain};
use httpstatus_tests::budgets::grown;

const TARGET: &str = "thumbv6m-none-eabi";

/// Octets of flash for one lookup.
pub(crate) struct Octets {
    /// What was linked.
    pub(crate) name: String,
    /// Code and constants.
    pub(crate) octets: u64,
    /// How many codes it knows.
    pub(crate) codes: u64,
    /// Measured now, or once, elsewhere.
    pub(crate) now: bool,
}

/// Links each lookup alone.
pub(crate) fn measure(sh: &Shell) -> Result<Vec<Octets>> {
    let mut all = Vec::new();
    let codes = httpstatus_core::StatusCode::ALL.len() as u64;
    let mut add =
        |name: &str, octets: u64| all.push(Octets { name: name.to_owned(), octets, codes, now: true });

    dist::archive(sh, TARGET)?;
    let ours = dist::archive_path(TARGET);
    for function in ["httpstatus_reason", "httpstatus_reason_n"] {
        add(function, grown(sh, &[function], TARGET, &ours)?.0);
    }

    let folder = scratch("bench-flash")?;
    let (source, include, object) =
        (root().join("benches/c/plain.c"), root().join("include"), folder.join("plain.o"));
    let flags =
        ["-mcpu=cortex-m0", "-mthumb", "-Os", "-ffunction-sections", "-fdata-sections", "-ffreestanding"];
    cmd!(sh, "arm-none-eabi-gcc {flags...} -I{include} -c {source} -o {object}").quiet().run()?;
    for (function, name) in
        [("plain_switch", "C switch"), ("plain_search", "C binary search"), ("plain_pointers", "C pointers")]
    {
        add(name, grown(sh, &[function], TARGET, &object)?.0);
    }

    let way = toolchain::way(sh, TARGET)?;
    let layouts = toolchain::build_package(sh, TARGET, way, "httpstatus-layouts", "libhttpstatus_layouts.a")?;
    for layout in ["base", "index", "place", "runs"] {
        let function = format!("httpstatus_layout_{layout}");
        add(&format!("layout {layout}"), grown(sh, &[function], TARGET, &layouts)?.0);
    }
    all.extend(elsewhere()?);
    Ok(all)
}

/// The libraries that do not come as source with Debian.
fn elsewhere() -> Result<Vec<Octets>> {
    let text = include_str!("../../../../benches/c/flash-elsewhere.csv");
    let row = |line: &str| -> Option<Octets> {
        let [name, codes, octets] = line.split(',').collect::<Vec<_>>()[..] else { return None };
        Some(Octets {
            name: name.to_owned(),
            codes: codes.parse().ok()?,
            octets: octets.parse().ok()?,
            now: false,
        })
    };
    text.lines()
        .skip(1)
        .map(|line| row(line).with_context(|| format!("flash-elsewhere.csv: `{line}`")))
        .collect()
}
