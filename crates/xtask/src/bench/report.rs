//! docs/benchmarks.md with its plots, and the ratios that matter.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::plot::{Bar, bars};
use super::{Measured, Timing, c, first, log, time_of};
use httpstatus_dist::workspace::root;

/// What other people wrote, as opposed to baselines.
const LIBRARIES: [&str; 5] = ["libmicrohttpd", "libsoup", "http_parser", "beast", "cpp_httplib"];
/// The sizes that a tally is timed with.
const TALLIES: [&str; 7] = ["1000", "4096", "10000", "100000", "1000000", "10000000", "100000000"];

/// One line for each promise, with the ratio and whether it holds.
pub(crate) fn ratios(measured: &Measured) -> Vec<String> {
    let mut lines = Vec::new();
    let rows = first::rows(measured);
    let unexplained: Vec<String> =
        rows.iter().filter(|row| row.why().is_none()).map(first::Row::name).collect();
    let firsts = rows.iter().filter(|row| row.is_first()).count();
    let text = match unexplained.join(", ") {
        names if names.is_empty() => "the others say why".to_owned(),
        names => format!("slower without a reason: {names}"),
    };
    lines.push(line(
        unexplained.is_empty(),
        &format!("first, or as fast, on {firsts} of {} rows; {text}", rows.len()),
    ));
    lines.extend(parsing(measured));
    for (group, what) in [("reason", "phrase"), ("length", "phrase with length")] {
        lines.extend(against_libraries(measured, group, what));
    }
    if let Some(ratio) = ratio(&measured.rust, "reason", "shuffled", "httpstatus", "http") {
        lines.push(line(
            ratio <= 0.25,
            &format!("Rust, phrase, shuffled codes: {ratio:.2} of http's canonical_reason (at most 0.25)"),
        ));
    }
    let flash = |name: &str| measured.flash.iter().find(|row| row.name == name).map(|row| row.bytes);
    if let (Some(ours), Some(switch)) = (flash("httpstatus_reason_n"), flash("C switch")) {
        #[allow(clippy::cast_precision_loss)] // some thousands
        let part = ours as f64 / switch as f64;
        let text = format!(
            "Cortex-M0, phrase with length: {ours} bytes of flash (at most 1250), {part:.2} of a C switch ({switch})"
        );
        lines.push(line(ours <= 1250, &text));
    }
    lines.extend(tally(measured));
    lines.extend(log::promises(&measured.log));
    lines.push(line(
        measured.inline_calls == 0,
        &format!(
            "class and class test in the header: {} calls in the disassembly (must be 0)",
            measured.inline_calls
        ),
    ));
    let simulated = |name: &str| {
        measured
            .counts
            .iter()
            .find(|count| count.group == "reason" && count.name == name)
            .map(|c| c.mispredicted)
    };
    if let (Some(ours), Some(switch)) = (simulated("httpstatus"), simulated("c_switch")) {
        let text = format!(
            "mispredicted branches per phrase, shuffled codes: {ours:.3} simulated (must be 0), a C switch {switch:.2}; {}",
            match measured.mispredicted {
                Some(counted) => format!("{counted:.3} counted by the processor"),
                None => "this processor does not count them".to_owned(),
            }
        );
        lines.push(line(ours < 0.01 && measured.mispredicted.unwrap_or(0.0) < 0.01, &text));
    }
    lines
}

/// Parsing beside Beast, and byte by byte beside the parsers made for it.
fn parsing(measured: &Measured) -> Vec<String> {
    let promises = [
        ("parse", "shuffled", "httpstatus", "beast", 0.65),
        ("parse", "mix", "httpstatus", "beast", 0.8),
        ("parse", "shuffled", "httpstatus_more", "beast", 0.65),
        ("parse", "mix", "httpstatus_more", "beast", 0.8),
        ("parse_bytes", "shuffled", "httpstatus", "http_parser", 0.6),
        ("parse_bytes", "shuffled", "httpstatus", "llhttp", 0.6),
    ];
    let mut lines: Vec<String> = promises
        .into_iter()
        .filter_map(|(group, input, ours, theirs, most)| {
            let ratio = ratio(&measured.c, group, input, ours, theirs)?;
            let text = format!("C, {group}, {input}, {ours}: {ratio:.2} of {theirs} (at most {most})");
            Some(line(ratio <= most, &text))
        })
        .collect();
    let whole = time_of(&measured.c, "parse", "shuffled", "httpstatus_parser");
    if let (Some(pieces), Some(whole)) = (time_of(&measured.c, "parse_512", "shuffled", "httpstatus"), whole)
    {
        let ratio = pieces / whole;
        let text =
            format!("C, parser, a stream in pieces of 512 bytes: {ratio:.2} of whole lines (at most 1.3)");
        lines.push(line(ratio <= 1.3, &text));
    }
    for name in ["httpstatus", "httpstatus_more"] {
        let is = |count: &&c::Count| count.group == "parse" && count.name == name;
        lines.extend(measured.counts.iter().find(is).map(|count| {
            let wrong = count.mispredicted;
            let text = format!(
                "C, parse, shuffled, {name}: {wrong:.3} mispredicted branches, simulated (at most 0.05)"
            );
            line(wrong <= 0.05, &text)
        }));
    }
    lines
}

pub(super) fn line(holds: bool, text: &str) -> String {
    format!("{}  {text}", if holds { "ok  " } else { "MISS" })
}

pub(super) fn ratio(timings: &[Timing], group: &str, input: &str, ours: &str, theirs: &str) -> Option<f64> {
    Some(time_of(timings, group, input, ours)? / time_of(timings, group, input, theirs)?)
}

fn against_libraries(measured: &Measured, group: &str, what: &str) -> Option<String> {
    let ours = time_of(&measured.c, group, "shuffled", "httpstatus")?;
    let theirs: Vec<(f64, &str)> = LIBRARIES
        .into_iter()
        .filter_map(|name| Some((time_of(&measured.c, group, "shuffled", name)?, name)))
        .collect();
    let (best, name) = theirs.iter().copied().min_by(|a, b| a.0.total_cmp(&b.0))?;
    let ratios: Vec<String> =
        theirs.iter().map(|(time, name)| format!("{name} {:.1}", time / ours)).collect();
    let text = format!(
        "C, {what}, shuffled codes: {ours:.2} ns; fastest library: {name}, {best:.2} ns; theirs / ours: {}",
        ratios.join(", ")
    );
    Some(line(ours < best, &text))
}

fn tally(measured: &Measured) -> Vec<String> {
    let mut lines = Vec::new();
    for size in ["10000000", "100000000"] {
        if let Some(ratio) = ratio(&measured.c, "tally", size, "read", "httpstatus") {
            let text = format!(
                "tally of {size} codes: {:.0} % of the bandwidth of reading them (at least 60 %)",
                ratio * 100.0
            );
            lines.push(line(ratio >= 0.6, &text));
        }
    }
    let times: Vec<f64> =
        TALLIES.iter().filter_map(|size| time_of(&measured.c, "tally", size, "httpstatus")).collect();
    let (least, most) =
        times.iter().fold((f64::MAX, 0.0_f64), |(low, high), time| (low.min(*time), high.max(*time)));
    lines.push(format!("      tally, time per code from 10^3 to 10^8: {least:.3} to {most:.3} ns"));
    lines
}

/// Writes the document and its plots.
pub(crate) fn write(sh: &Shell, measured: &Measured) -> Result<()> {
    let folder = root().join("docs/benchmarks");
    fs::create_dir_all(&folder).context("cannot create docs/benchmarks")?;
    let plot =
        |file: &str, title: &str, unit: &str, rows: Vec<Bar>| bars(&folder.join(file), title, unit, rows);
    let timed = |timings: &[Timing], group: &str, input: &str| -> Vec<Bar> {
        timings
            .iter()
            .filter(|timing| timing.group == group && timing.input == input)
            .map(|timing| Bar { name: timing.name.clone(), value: timing.nanoseconds })
            .collect()
    };
    plot(
        "c-reason.svg",
        "Looking up a phrase, from C, codes in random order",
        "ns",
        timed(&measured.c, "reason", "shuffled"),
    )?;
    plot(
        "c-length.svg",
        "Looking up a phrase with its length, from C, codes in random order",
        "ns",
        timed(&measured.c, "length", "shuffled"),
    )?;
    plot(
        "c-parse.svg",
        "Parsing a status line, from C, all phrases",
        "ns",
        timed(&measured.c, "parse", "shuffled"),
    )?;
    plot(
        "rust-reason.svg",
        "Looking up a phrase, from Rust, codes in random order",
        "ns",
        timed(&measured.rust, "reason", "shuffled"),
    )?;
    plot(
        "rust-parse.svg",
        "Parsing a status line, from Rust, all phrases",
        "ns",
        timed(&measured.rust, "parse", "shuffled"),
    )?;
    let flash = measured.flash.iter().filter(|row| !row.name.starts_with("layout "));
    #[allow(clippy::cast_precision_loss)] // some thousands
    let flash =
        flash.map(|row| Bar { name: format!("{} ({} codes)", row.name, row.codes), value: row.bytes as f64 });
    plot("flash.svg", "Flash to look up a phrase, Cortex-M0", "bytes", flash.collect())?;
    fs::write(root().join("docs/benchmarks.md"), document(sh, measured)?)
        .context("cannot write docs/benchmarks.md")
}

fn document(sh: &Shell, measured: &Measured) -> Result<String> {
    let mut out = String::from(
        "# Benchmarks\n\nWritten by `cargo xtask bench` from one run on one machine: trust ratios, not digits. Codes are \
         *shuffled* (registered codes in random order), a *mix* as a site sends them, or *any* number of 16 bits.\n\n",
    );
    let said = |command: xshell::Cmd<'_>| command.quiet().ignore_stderr().read().unwrap_or_default();
    let first = |text: String| text.lines().next().unwrap_or_default().to_owned();
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = processor.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("unknown");
    let packages = c::PACKAGES;
    let format = "--showformat=${Package} ${Version}, ";
    let versions = said(cmd!(sh, "dpkg-query --show {format} {packages...}"));
    writeln!(out, "| | |\n|---|---|")?;
    writeln!(out, "| date | {} |", said(cmd!(sh, "date -u +%Y-%m-%d")))?;
    writeln!(
        out,
        "| machine | {}, {} |",
        processor.trim_start_matches(['\t', ' ', ':']),
        said(cmd!(sh, "uname -sm"))
    )?;
    writeln!(
        out,
        "| load while measuring | {} |",
        first(fs::read_to_string("/proc/loadavg").unwrap_or_default())
    )?;
    for program in ["gcc", "arm-none-eabi-gcc", "rustc"] {
        writeln!(out, "| {program} | {} |", first(said(cmd!(sh, "{program} --version"))))?;
    }
    writeln!(out, "| libraries | {} |", versions.trim_end_matches([' ', ',']))?;

    out.push_str("\n## Guarantees\n\n```\n");
    for line in ratios(measured) {
        writeln!(out, "{line}")?;
    }
    out.push_str("```\n\n## Ours and the fastest other\n\n");
    out.push_str(
        "Every question on every input, beside the fastest of all that answer it, in nanoseconds per answer: the median \
         of interleaved rounds in one process. A log counts per line, a tally per code.\n\n",
    );
    out.push_str(&first::table(measured)?);
    out.push_str("\n## From C\n\n");
    out.push_str(
        "Nanoseconds per lookup: the median of 61 interleaved rounds in one process, in this thread's processor time. All \
         code is position-independent, `-O2`. `call` calls a function that does nothing. `c_*` is what a C programmer \
         would write by hand ([plain.c](../benches/c/plain.c)). Instructions and mispredicted branches are those of \
         callgrind for shuffled codes, the same in every run. Phrases differ between libraries, and not all libraries \
         know all codes. Of Beast, only the part that parses status lines is timed; picohttpparser is the copy in \
         libh2o. picohttpparser, http_parser and libsoup also look for the end of the head or allocate the phrase. `httpstatus_function` \
         is a call of the function where the header has a macro of the same name. `parse_bytes` feeds a parser byte by byte, \
         `parse_pieces` each line in pieces of 16 bytes, `parse_64` and `parse_512` a stream of lines in pieces of so \
         many.\n\n",
    );
    out.push_str("![phrase](benchmarks/c-reason.svg)\n![phrase with length](benchmarks/c-length.svg)\n![status line](benchmarks/c-parse.svg)\n\n");
    out.push_str(&c_table(measured)?);
    out.push_str(
        "\n## From Rust\n\nNanoseconds per lookup, and per code for tallies, with `opt-level = 3`: the median of 61 interleaved \
         rounds, by `cargo bench -p httpstatus-benches --bench pairs`. `--bench criterion` runs the same one after the \
         other, and leaves Criterion's report in `target/criterion/report/index.html`.\n\n\
         ![phrase](benchmarks/rust-reason.svg)\n![status line](benchmarks/rust-parse.svg)\n\n\
         | lookup | codes | | ns | ours / this |\n|---|---|---|--:|--:|\n",
    );
    for timing in &measured.rust {
        let ratio = ratio(&measured.rust, &timing.group, &timing.input, "httpstatus", &timing.name);
        let ratio = ratio.map_or(String::new(), |ratio| format!("{ratio:.2}"));
        let Timing { group, input, name, nanoseconds } = timing;
        writeln!(out, "| {group} | {input} | {name} | {nanoseconds:.3} | {ratio} |")?;
    }
    out.push_str(&log::table(&measured.log)?);
    out.push_str(
        "\n## Flash\n\nBytes of code and constants for the lookup alone, linked for Cortex-M0 with `--gc-sections`. Ours needs no \
         RAM. Layouts are those of [layouts.rs](../benches/layouts/layouts.rs); 8 bytes of each are an unwind table. \
         *Elsewhere*: measured once, from the libraries' sources with `-Os`, without RAM; libevent also needs 160 bytes \
         of RAM.\n\n\
         ![flash](benchmarks/flash.svg)\n\n| | codes | bytes | bytes per code | |\n|---|--:|--:|--:|---|\n",
    );
    for row in &measured.flash {
        let when = if row.now { "" } else { "elsewhere" };
        #[allow(clippy::cast_precision_loss)] // some thousands
        let each = row.bytes as f64 / row.codes as f64;
        writeln!(out, "| {} | {} | {} | {each:.1} | {when} |", row.name, row.codes, row.bytes)?;
    }
    Ok(out)
}

fn c_table(measured: &Measured) -> Result<String> {
    let mut out = String::from(
        "| lookup | | shuffled ns | mix ns | any ns | this / ours | instructions | mispredicted |\n\
         |---|---|--:|--:|--:|--:|--:|--:|\n",
    );
    for timing in measured.c.iter().filter(|timing| timing.input == "shuffled") {
        let Timing { group, name, nanoseconds, .. } = timing;
        let at = |input: &str| {
            time_of(&measured.c, group, input, name).map_or(String::new(), |time| format!("{time:.2}"))
        };
        let ours = time_of(&measured.c, group, "shuffled", "httpstatus");
        let ratio = ours.map_or(String::new(), |ours| format!("{:.1}", nanoseconds / ours));
        let count = measured.counts.iter().find(|count| count.group == *group && count.name == *name);
        let (instructions, wrong) = count.map_or((String::new(), String::new()), |c| {
            (format!("{:.1}", c.instructions), format!("{:.2}", c.mispredicted))
        });
        writeln!(
            out,
            "| {group} | {name} | {nanoseconds:.2} | {} | {} | {ratio} | {instructions} | {wrong} |",
            at("mix"),
            at("any")
        )?;
    }
    out.push_str("\n| tally, codes | | ns per code | reading / this |\n|--:|---|--:|--:|\n");
    for timing in measured.c.iter().filter(|timing| timing.group == "tally") {
        let Timing { input, name, nanoseconds, .. } = timing;
        let part = ratio(&measured.c, "tally", input, "read", name).unwrap_or_default();
        writeln!(out, "| {input} | {name} | {nanoseconds:.3} | {part:.2} |")?;
    }
    Ok(out)
}
