//! What the page answers.

use anyhow::{Context, Result, bail, ensure};
use httpstatus_dist::workspace::root;
use httpstatus_tests::browser::Browser;
use serde_json::{Value, json};
use xshell::Shell;

use super::page::{DESKTOP, ask, open};

/// A time to ask at: 1994-11-06 08:48:37 GMT.
const NOW: i64 = 784_111_717;

/// The answers of the page to several questions, at [`NOW`].
fn answers(browser: &Browser, questions: &[String]) -> Result<Vec<String>> {
    let script =
        "Date.now = () => arguments[1] * 1000 + 999; return arguments[0].map(question => ask(question));";
    let answers = browser.run(script, &[json!(questions), json!(NOW)])?;
    let answers = answers.as_array().context("no answers")?;
    answers.iter().map(|answer| Ok(answer.as_str().context("an answer is no text")?.to_owned())).collect()
}

/// The same by this machine's own code.
fn native(question: &str) -> String {
    let mut out = String::new();
    httpstatus_web::answer(question, NOW, &mut out);
    out
}

/// Compares the page's answers with those of this machine's own code.
fn compare(sh: &Shell, questions: &[String]) -> Result<Vec<String>> {
    let browser = open(sh, DESKTOP, "")?;
    let answers = answers(&browser, questions)?;
    for (question, answer) in questions.iter().zip(&answers) {
        let native = native(question);
        ensure!(*answer == native, "`{question}`: the page answers\n{answer}\nand this machine\n{native}");
    }
    Ok(answers)
}

/// 000 to 999: the page answers what the same code answers here.
pub(super) fn every_code(sh: &Shell) -> Result<String> {
    let questions: Vec<String> = (0..1000).map(|code| format!("{code:03}")).collect();
    let answers = compare(sh, &questions)?;
    let longest = answers.iter().map(String::len).max().unwrap_or_default();
    for (question, answer) in questions.iter().zip(&answers).skip(100) {
        let parts = ["<h3>Standard", "<h3>Policy", "The same in C", "The same in Rust", "</pre></section>"];
        if let Some(part) = parts.iter().find(|part| !answer.contains(**part)) {
            bail!("{question}: no `{part}`");
        }
    }
    Ok(format!("1000 codes; the longest answer has {longest} bytes"))
}

/// The heading of each code has the phrase of IANA's list, which the library was not made from.
pub(super) fn phrases(sh: &Shell) -> Result<String> {
    let browser = open(sh, DESKTOP, "")?;
    let mut list = csv::Reader::from_path(root().join("crates/core/data/iana.csv"))?;
    let mut compared = 0;
    for row in list.records() {
        let row = row?;
        let (Ok(code), phrase) = (row[0].parse::<u16>(), &row[1]) else { continue };
        // IANA says the state of 104 and 510 in parentheses, and does not say what 418 is.
        let phrase = if code == 418 { "I'm a teapot" } else { phrase.split(" (").next().unwrap_or(phrase) };
        if phrase == "Unassigned" {
            continue;
        }
        for question in [code.to_string(), phrase.to_owned()] {
            let heading = "question.value = arguments[0]; question.oninput(); return answer.querySelector('h2').textContent;";
            let heading = browser.run(heading, &[json!(question)])?;
            // Two codes are "(Unused)" in IANA's list; that phrase finds the first.
            ensure!(
                heading == format!("{code} {phrase}"),
                "`{question}`: the heading is {heading}, not {code} {phrase}"
            );
        }
        compared += 1;
    }
    ensure!(compared == 64, "{compared} codes in IANA's list");
    Ok(format!("{compared} codes by number and by phrase"))
}

/// Questions that are not a code, each with a part of its answer.
const OTHERS: [(&str, &str); 15] = [
    ("HTTP/1.1 404 Not Found", "A status line: <b>404</b> Not Found"),
    ("HTTP/1.1 204", "HTTPSTATUS_LENIENT"),
    ("HTTP/1.1 40X Not Found", "HTTP/1.1 40<mark>X</mark> Not Found"),
    ("HTTP/2 503", "HTTP/2<mark> </mark>503"),
    ("HTTP/1.1 200 gr\u{fc}n", "“gr\u{fc}n”, to be ignored"),
    ("Retry-After: 120", "Wait 2 minutes</h2>"),
    ("Retry-After: 90061", "Wait 1 day 1 hour</h2>"),
    ("Retry-After: 4294967296", "Wait at least 24855 days 3 hours</h2>"),
    ("Retry-After: soon", "value is neither delay-seconds nor an HTTP-date"),
    ("Sun, 06 Nov 1994 08:49:37 GMT", "Wait 1 minute</h2>"),
    ("Sunday, 06-Nov-94 08:49:37 GMT", "<dd>784111777</dd>"),
    ("timeout", "<a class=\"c5\" href=\"#504\">"),
    ("not_found", "<b>404</b> Not Found"),
    ("520", "Cloudflare"),
    ("xyzzy", "No answer to “xyzzy”"),
];

/// Lines, values of Retry-After, names and words.
pub(super) fn other_questions(sh: &Shell) -> Result<String> {
    let questions: Vec<String> = OTHERS.iter().map(|(question, _)| (*question).to_owned()).collect();
    for (answer, (question, part)) in compare(sh, &questions)?.iter().zip(OTHERS) {
        ensure!(answer.contains(part), "`{question}`: no `{part}` in\n{answer}");
    }
    Ok(format!("{} questions", OTHERS.len()))
}

/// What nobody should type: the page keeps its head, and runs nothing of it.
pub(super) fn bad_input(sh: &Shell) -> Result<String> {
    let hostile = "<img src=x onerror=\"hacked=1\">";
    let mut questions: Vec<String> = [
        "-1",
        "0",
        "1e3",
        "99999999999999999999",
        "4 0 4",
        "４０４",
        "\0",
        "\u{202e}404",
        "\u{1f600}",
        "%zz",
        "'\"&<>",
        "HTTP/",
        "HTTP/1.1",
        "HTTP/1.1 ",
        "HTTP/1.1 999999",
        "HTTP/9.9 999 \u{1}\u{7f}",
        "HTTP/1.1 200 a\rb",
        "\tHTTP/1.1 200 ",
        "Retry-After:",
        "Retry-After: -5",
        "Retry-After: Sun, 31 Feb 2024 00:00:00 GMT",
        "Retry-After: \u{fc}",
    ]
    .map(str::to_owned)
    .to_vec();
    questions
        .extend(["", "HTTP/1.1 200 ", "HTTP/", "Retry-After: "].map(|before| format!("{before}{hostile}")));
    // As much as fits: the answer must still be whole.
    questions.extend(["<", "\"", "&"].map(|one| format!("HTTP/1.1 200 {}", one.repeat(287))));
    let answers = compare(sh, &questions)?;
    for (question, answer) in questions.iter().zip(&answers) {
        ensure!(
            answer.starts_with("<h2") && answer.ends_with('>'),
            "`{question}`: the answer is cut\n{answer}"
        );
    }
    let browser = open(sh, DESKTOP, "%zz")?;
    let show = "for (const text of arguments[0]) { question.value = text; question.oninput(); \
        if (answer.querySelector('img, script') || !answer.querySelector('h2')) return text; } \
        await new Promise(next => setTimeout(next, 50)); \
        return typeof hacked;";
    let questions: Vec<Value> = questions.iter().map(|question| json!(question)).collect();
    let said = browser.wait_for(show, &[json!(questions)])?;
    ensure!(said == "undefined", "the page runs or shows what was typed: {said}");
    // Longer than the library takes, and half of a character: cut, not refused.
    let long = "const { length } = ask('x'.repeat(5000)); return length > 0 && ask('\\ud800').length > 0;";
    ensure!(browser.run(long, &[])? == true, "a long question has no answer");
    ask(sh, &browser, "404")?;
    let loaded = browser.run("return performance.getEntriesByType('resource').length;", &[])?;
    ensure!(loaded == 0, "the page loads {loaded} other files");
    Ok(format!("{} bad questions", questions.len() + 3))
}
