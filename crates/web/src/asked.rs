//! The answers to questions that are not a code.

use httpstatus_core::{Error, Leniencies, REGISTRY_DATE, RetryAfter, StatusCode, VERSION, parse_line_exact};

use crate::answer;
use crate::code_lines;
use crate::html::Html;
use crate::prose::prose;

/// The registered codes, to choose from.
pub(crate) fn nothing(html: &mut Html<'_>) {
    html.tag("<h2>All registered codes</h2><p>Those of the IANA registry of ")
        .text(REGISTRY_DATE)
        .tag(", in httpstatus ");
    html.text(VERSION).tag(".</p>");
    choice(html, StatusCode::ALL.iter().copied());
}

fn choice(html: &mut Html<'_>, codes: impl Iterator<Item = StatusCode>) {
    html.tag("<ul class=\"choice\">");
    for code in codes {
        html.tag("<li><a");
        answer::class_of(html, code);
        html.tag(" href=\"#").show(code.as_u16()).tag("\"><b>").show(code.as_u16()).tag("</b> ");
        html.text(code.reason()).tag("</a></li>");
    }
    html.tag("</ul>");
}

/// Three digits below 100.
pub(crate) fn number(html: &mut Html<'_>, number: &str) {
    html.tag("<h2>")
        .text(number)
        .tag(" is not a status code</h2><p class=\"lead\">A code is three digits, from 100 on (");
    prose(html, "RFC 9110 section 15");
    html.tag("). A client treats anything outside 100 to 599 as <a href=\"#500\">500</a>.</p>");
    answer::vendors_of(html, number.parse().unwrap_or(u16::MAX));
}

/// Words that are no phrase or name: the codes that have them in their phrase.
pub(crate) fn words(html: &mut Html<'_>, words: &str) {
    let mut codes = StatusCode::ALL.iter().copied().filter(|code| contains(code.reason(), words)).peekable();
    if codes.peek().is_some() {
        html.tag("<h2>Codes with “").text(words).tag("” in their phrase</h2>");
        return choice(html, codes);
    }
    html.tag("<h2>No answer to “").text(words).tag("”</h2>");
    html.tag("<p class=\"lead\">No code has these words in its phrase. Ask for a code from 100 to 999, a phrase, a \
        status line that begins with <code>HTTP/</code>, or a value of <code>Retry-After</code>.</p>");
}

/// Whether a phrase has these words in it, in any letter case.
fn contains(phrase: &str, words: &str) -> bool {
    phrase.as_bytes().windows(words.len()).any(|part| part.eq_ignore_ascii_case(words.as_bytes()))
}

/// A status line without its line end.
pub(crate) fn line(html: &mut Html<'_>, text: &str) {
    let line = match parse_line_exact(text.as_bytes(), Leniencies::ALL) {
        Ok(line) => line,
        Err(error) => return malformed(html, text, error.error, error.offset),
    };
    html.tag("<h2");
    answer::class_of(html, line.code);
    html.tag(">A status line: <b>")
        .show(line.code.as_u16())
        .tag("</b> ")
        .text(answer::title(line.code))
        .tag("</h2>");
    html.tag("<section><h3>The line</h3><dl><dt>Version</dt><dd>")
        .show(line.version.0)
        .tag(".")
        .show(line.version.1);
    html.tag("</dd><dt>Phrase</dt><dd>");
    match core::str::from_utf8(line.reason) {
        Ok("") => html.tag("none"),
        phrase => html.tag("“").text(phrase.unwrap_or_default()).tag("”, to be ignored"),
    };
    html.tag(" (");
    prose(html, "RFC 9112 section 4");
    html.tag(")</dd>");
    for forgiven in line.flags.iter() {
        html.tag("<dt>Forgiven</dt><dd>");
        prose(html, forgiven.doc());
        html.tag("</dd>");
    }
    html.tag("</dl></section>");
    answer::about(html, line.code);
    code_lines::about_line(html, text, line.flags.is_empty());
}

fn malformed(html: &mut Html<'_>, text: &str, why: Error, offset: u32) {
    html.tag("<h2>Not a status line</h2><p class=\"lead\">At byte ")
        .show(offset)
        .tag(": ")
        .text(why.message())
        .tag(".</p>");
    html.tag("<pre tabindex=\"0\"><code>");
    let at = (offset as usize).min(text.len());
    match (text.get(..at), text.get(at..)) {
        (Some(before), Some(after)) => {
            let wrong = after.chars().next().map_or(0, char::len_utf8);
            html.text(before).tag("<mark>").text(after.get(..wrong).unwrap_or_default()).tag("</mark>");
            html.text(after.get(wrong..).unwrap_or_default());
        }
        _ => {
            html.text(text);
        }
    }
    html.tag("</code></pre><p>A status line is <code>HTTP/1.1</code>, a space, three digits, a space and a phrase, which \
        may be empty (");
    prose(html, "RFC 9112 section 4");
    html.tag("). HTTP/2 and HTTP/3 have none: they send the code alone, as <code>:status</code>.</p>");
    code_lines::about_line(html, text, true);
}

/// A value of Retry-After.
pub(crate) fn retry_after(html: &mut Html<'_>, value: &str, now: i64) {
    match RetryAfter::parse(value.as_bytes(), Some(now)) {
        Ok(when) => {
            let seconds = when.seconds_from(now);
            // The library counts no further.
            let at_least = if seconds == i32::MAX as u32 { "at least " } else { "" };
            html.tag("<h2>Wait ").tag(at_least);
            duration(html, seconds);
            html.tag("</h2><p class=\"lead\">As the value of <code>Retry-After</code>, “")
                .text(value)
                .tag("” means ")
                .tag(at_least);
            html.show(seconds).tag(if seconds == 1 { " second" } else { " seconds" }).tag(" from now (");
            prose(html, "RFC 9110 section 10.2.3");
            html.tag(").</p>");
            if let RetryAfter::At(date) = when {
                html.tag("<dl><dt>As a date to send</dt><dd>").show(date).tag(" (");
                prose(html, "RFC 9110 section 5.6.7");
                html.tag(")</dd><dt>Unix seconds</dt><dd>").show(date.unix_seconds()).tag("</dd></dl>");
            }
        }
        Err(error) => {
            html.tag("<h2>Not a value of Retry-After</h2><p class=\"lead\">“").text(value).tag("”: ");
            html.text(error.message()).tag(". A client then chooses its own delay (");
            prose(html, "RFC 9110 section 10.2.3");
            html.tag(").</p>");
        }
    }
    code_lines::about_retry_after(html, value);
}

/// The two largest units of a time.
fn duration(html: &mut Html<'_>, seconds: u32) {
    let units = [(86400, " day"), (3600, " hour"), (60, " minute"), (1, " second")];
    let first = units.iter().position(|(length, _)| seconds >= *length).unwrap_or(units.len() - 1);
    let mut left = seconds;
    for (i, (length, name)) in units.iter().enumerate().skip(first).take(2) {
        let number = left / length;
        left %= length;
        if number > 0 || i == first {
            html.tag(if i == first { "" } else { " " }).show(number).tag(name);
            html.tag(if number == 1 { "" } else { "s" });
        }
    }
}
