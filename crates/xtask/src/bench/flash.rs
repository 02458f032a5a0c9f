//! The flash that looking up a phrase takes on a microcontroller.

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use httpstatus_dist::workspace::{root, scratch};
use httpstatus_dist::{dist, toolchain};
use httpstatus_tests::budgets::grown;

const TARGET: &str = "thumbv6m-none-eabi";

/// The flash that one lookup takes.
pub(crate) struct Flash {
    /// What was linked.
    pub(crate) name: String,
    /// Code and constants.
    pub(crate) bytes: u64,
    /// How many codes it knows.
    pub(crate) codes: u64,
    /// Whether it was measured in this run, not once elsewhere.
    pub(crate) now: bool,
}

/// Links each lookup alone.
pub(crate) fn measure(sh: &Shell) -> Result<Vec<Flash>> {
    let mut all = Vec::new();
    let codes = httpstatus_core::StatusCode::ALL.len() as u64;
    let mut add = |name: &str, bytes: u64| all.push(Flash { name: name.to_owned(), bytes, codes, now: true });

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
    let layouts = toolchain::build_package(sh, TARGET, way, "httpstatus-layouts", "httpstatus_layouts")?;
    for layout in ["base", "index", "place", "chosen", "slices", "index_slices", "runs"] {
        let function = format!("httpstatus_layout_{layout}");
        add(&format!("layout {layout}"), grown(sh, &[function], TARGET, &layouts)?.0);
    }
    all.extend(elsewhere()?);
    Ok(all)
}

/// The libraries that Debian does not package as source.
fn elsewhere() -> Result<Vec<Flash>> {
    let text = include_str!("../../../../benches/c/flash-elsewhere.csv");
    let row = |line: &str| -> Option<Flash> {
        let [name, codes, bytes] = line.split(',').collect::<Vec<_>>()[..] else { return None };
        Some(Flash {
            name: name.to_owned(),
            codes: codes.parse().ok()?,
            bytes: bytes.parse().ok()?,
            now: false,
        })
    };
    text.lines()
        .skip(1)
        .map(|line| row(line).with_context(|| format!("flash-elsewhere.csv: `{line}`")))
        .collect()
}
