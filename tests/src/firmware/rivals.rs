//! The library beside what others do on a Cortex-M0, in cycles and flash: C written by hand (benches/c/plain.c), picolibc's
//! snprintf, and picohttpparser, which cargo's registry has. Both compile with -Os and with -O2; the library is the archive.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use httpstatus_dist::workspace::{root, scratch};
use xshell::Shell;

use super::cycles::{Counted, Cycles, count};
use super::program::folder;
use crate::budgets::grown;
use crate::cc::text;
use crate::machine::{OnceEach, archive_to_measure};
use crate::peers::crate_folder;
use crate::runner::Tool;

const TARGET: &str = "thumbv6m-none-eabi";
const PICO: (&str, &str) = ("picohttpparser-sys", "1.0.0");
/// Who answers, if it is the library.
const OURS: &str = "httpstatus";
const LEVELS: [&str; 2] = ["-Os", "-O2"];
/// What building and running needs. picolibc's headers are also the rivals'.
pub const TOOLS: [Tool; 3] = [
    ("arm-none-eabi-gcc", "gcc-arm-none-eabi picolibc-arm-none-eabi"),
    ("arm-none-eabi-ar", "binutils-arm-none-eabi"),
    ("qemu-system-arm", "qemu-system-arm"),
];

/// A question, who answers it, and the inputs.
struct Question {
    what: &'static str,
    /// The library's function, and all that a program needs of the library.
    ours: (&'static str, &'static [&'static str]),
    /// Their names, and their functions.
    theirs: &'static [(&'static str, &'static str)],
    /// The part of the program with the inputs to average over, and the one with the others.
    parts: [&'static str; 2],
}

const CODES: [&str; 2] = ["registered", "every"];

const QUESTIONS: [Question; 9] = [
    Question {
        what: "reason",
        ours: ("httpstatus_reason", &["httpstatus_reason"]),
        theirs: &[
            ("C switch", "plain_switch"),
            ("C pointers", "plain_pointers"),
            ("C binary search", "plain_search"),
        ],
        parts: CODES,
    },
    Question {
        what: "class",
        ours: ("httpstatus_class_of", &["httpstatus_class_of"]),
        theirs: &[("C division", "plain_class")],
        parts: CODES,
    },
    Question {
        what: "action",
        ours: ("httpstatus_action_of", &["httpstatus_action_of"]),
        theirs: &[("C switch", "plain_action")],
        parts: CODES,
    },
    Question {
        what: "index in HPACK",
        ours: ("httpstatus_hpack_index", &["httpstatus_hpack_index"]),
        theirs: &[("C switch", "plain_hpack")],
        parts: CODES,
    },
    Question {
        what: "code in CoAP",
        ours: ("httpstatus_to_coap", &["httpstatus_to_coap"]),
        theirs: &[("C switch", "plain_coap")],
        parts: CODES,
    },
    Question {
        what: "code of a phrase",
        ours: ("httpstatus_from_reason", &["httpstatus_from_reason"]),
        theirs: &[("C scan", "plain_from_reason")],
        parts: CODES,
    },
    Question {
        what: "write a line",
        ours: ("httpstatus_format_line", &["httpstatus_format_line"]),
        theirs: &[("C copies", "plain_format"), ("snprintf", "snprintf")],
        parts: CODES,
    },
    Question {
        what: "read a line",
        ours: ("httpstatus_parse_line", &["httpstatus_parse_line"]),
        theirs: &[("C by hand", "plain_parse"), ("picohttpparser", "phr_parse_response")],
        parts: ["lines", "cases"],
    },
    Question {
        what: "read a byte",
        ours: (
            "httpstatus_parser_feed",
            &["httpstatus_parser_init", "httpstatus_parser_feed", "httpstatus_parser_code"],
        ),
        theirs: &[("picohttpparser", "phr_parse_response")],
        parts: ["bytes", "case_bytes"],
    },
];

/// What an answer costs.
struct Answer {
    /// The question.
    question: &'static str,
    /// Who answers.
    who: String,
    /// What it adds to a program, without what it calls of the C library; `None` if that is all of it.
    flash: Option<u64>,
    /// Over the usual inputs and the others.
    worst: Cycles,
    /// Over the usual inputs.
    usual: Cycles,
}

impl Answer {
    fn is_ours(&self) -> bool {
        self.who == OURS
    }
}

/// All answers, as Markdown.
pub fn table(sh: &Shell) -> Result<String> {
    let mut out = "| question | who | flash | cycles, worst | average | worst, small multiplier | ours / its, worst | ours / its, average \
        |\n|---|---|--:|--:|--:|--:|--:|--:|\n"
        .to_owned();
    let mut ours = None;
    for answer in answers(sh)? {
        let Answer { question, who, flash, worst, usual } = &answer;
        let flash = flash.map_or_else(String::new, |flash| flash.to_string());
        let (most, average, small) = (worst.worst, usual.average(), worst.worst_small);
        out.push_str(&format!("| {question} | {who} | {flash} | {most} | {average} | {small} |"));
        if answer.is_ours() {
            ours = Some((most, average));
            out.push_str(" | |\n");
        } else {
            let (our_most, our_average) = ours.context("no answer of ours comes first")?;
            out.push_str(&format!(" {} | {} |\n", ratio(our_most, most), ratio(our_average, average)));
        }
    }
    Ok(out)
}

/// With two digits after the point, rounded.
fn ratio(ours: u64, its: u64) -> String {
    let hundredths = (ours * 200 / its.max(1)).div_ceil(2);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Every answer, the library's first for each question.
fn answers(sh: &Shell) -> Result<Vec<Answer>> {
    let archive = archive_to_measure(sh, TARGET)?;
    let built: Vec<(&str, Rivals)> = LEVELS
        .iter()
        .map(|level| Ok((*level, Rivals::build(sh, level, &archive)?)))
        .collect::<Result<_>>()?;
    let mut answers = Vec::new();
    for question in &QUESTIONS {
        for (at, (level, rivals)) in built.iter().enumerate() {
            let mut add = |who: String, function: &str, flash| -> Result<()> {
                let [usual, other] =
                    question.parts.map(|part| rivals.counted.get(&(part.to_owned(), function.to_owned())));
                let usual = *usual.with_context(|| format!("{function} was never called"))?;
                let worst = other.map_or(usual, |other| usual.and(*other));
                answers.push(Answer { question: question.what, who, flash, worst, usual });
                Ok(())
            };
            if at == 0 {
                let (function, all) = question.ours;
                let flash = grown(sh, all, TARGET, &archive)?.0;
                add(OURS.to_owned(), function, Some(flash))?;
            }
            for (who, function) in question.theirs {
                let is_own = *function != "snprintf";
                let flash = is_own.then(|| grown(sh, &[function], TARGET, &rivals.archive)).transpose()?;
                // The C library has one.
                if is_own || at == 0 {
                    let level = if is_own { level } else { "picolibc" };
                    add(format!("{who}, {level}"), function, flash.map(|(flash, _)| flash))?;
                }
            }
        }
    }
    Ok(answers)
}

/// Two functions of which the cycles are known, and one with a delay in it, are counted so.
pub fn check(sh: &Shell) -> Result<String> {
    let counted = Rivals::at(sh, LEVELS[0])?.counted;
    let of = |part: &str, function: &str| {
        let cycles = counted.get(&(part.to_owned(), function.to_owned()));
        cycles.with_context(|| format!("{function} was never called"))
    };
    let known =
        ["known_loop", "known_calls"].map(|name| of("known", name).map(|it| (it.worst, it.worst_small)));
    let [in_a_loop, in_calls] = known;
    let (in_a_loop, in_calls) = (in_a_loop?, in_calls?);
    ensure!(in_a_loop == (42, 42), "a loop of 42 cycles was counted as {in_a_loop:?}");
    ensure!(in_calls == (30, 61), "calls of 30 and 61 cycles were counted as {in_calls:?}");
    let (right, delayed) = (of("every", "httpstatus_reason")?, of("every", "delayed_reason")?);
    ensure!(
        right.calls == 1024 && delayed.worst > right.worst + 42,
        "a delay of 42 cycles was not noticed: {right:?}, {delayed:?}"
    );
    Ok(format!("{in_a_loop:?} and {in_calls:?} cycles, {} with a delay for {}", delayed.worst, right.worst))
}

/// The rivals at one level of optimisation.
#[derive(Clone)]
struct Rivals {
    archive: PathBuf,
    counted: Counted,
}

impl Rivals {
    /// Built and counted once.
    fn at(sh: &Shell, level: &str) -> Result<Self> {
        static ALL: OnceEach<Rivals> = OnceEach::new();
        ALL.get(level, || Self::build(sh, level, &archive_to_measure(sh, TARGET)?))
    }

    fn build(sh: &Shell, level: &str, ours: &Path) -> Result<Self> {
        let folder_here = scratch("rivals")?;
        let pico = crate_folder(sh, PICO.0, PICO.1, &folder_here.join("asks"))?.join("deps/picohttpparser");
        let (c, program) = (root().join("benches/c"), root().join("benches/cortex-m0/main.c"));
        let out = folder_here.join(level.trim_start_matches('-'));
        sh.create_dir(&out)?;
        let archive = out.join("librivals.a");
        sh.remove_path(&archive)?;
        let gcc = || {
            let mut command = Command::new("arm-none-eabi-gcc");
            command.current_dir(folder()).args(FLAGS.split_whitespace()).arg(level);
            command.arg("-I").arg(root().join("include")).arg("-I").arg(&c).arg("-isystem").arg(&pico);
            command
        };
        for source in [c.join("plain.c"), c.join("plain_text.c"), pico.join("picohttpparser.c")] {
            let object = out.join(source.file_name().context("no name")?).with_extension("o");
            done(gcc().arg("-c").arg(source).arg("-o").arg(&object))?;
            done(Command::new("arm-none-eabi-ar").arg("rcs").arg(&archive).arg(object))?;
        }
        let image = out.join("rivals.elf");
        let mut link = gcc();
        link.args(["-T", "cortex-m/microbit.ld"]).arg("-o").arg(&image).arg(program);
        done(link.args(["cortex-m/start.c", "runtime/print.c"]).arg(&archive).arg(ours))?;
        let counted = count(&image, |name| {
            ["httpstatus_", "plain_", "phr_", "known_", "delayed_", "snprintf"]
                .iter()
                .any(|start| name.starts_with(start))
        })?;
        Ok(Self { archive, counted })
    }
}

/// picolibc's headers and functions with the start-up code of the firmware.
const FLAGS: &str = "--specs=picolibc.specs -nostartfiles -mcpu=cortex-m0 -mthumb -masm-syntax-unified -std=c99 -DNDEBUG \
    -Wall -Wextra -Werror -ffunction-sections -fdata-sections -Wl,--gc-sections -Wl,-z,noexecstack \
    -Wl,--no-warn-rwx-segments -I. -L.";

fn done(command: &mut Command) -> Result<()> {
    let said = command.output().with_context(|| format!("cannot run {:?}", command.get_program()))?;
    if !said.status.success() || !said.stderr.is_empty() {
        bail!("{command:?}: {}\n{}", said.status, text(&said.stderr));
    }
    Ok(())
}
