//! `docs/wire.md`: status lines, dates and the numbers of header compression.

use std::fmt::Write;

use httpstatus_core::{Error, HttpDate, Leniency, StatusCode};

use super::{NOTE, constants, html, snake, words};

/// A date of the example in RFC 9110 section 5.6.7.
const DATE: i64 = 784_111_777;

/// The whole page.
pub(in super::super) fn text() -> String {
    let mut out = format!(
        "# The wire\n\nStatus lines, dates and the numbers of header compression: what is read, what is written, and what \
        goes wrong.{NOTE}"
    );
    out.push_str("## Status lines\n\n");
    out.push_str(&html(
        "A status line is `HTTP/1.1 404 Not Found` and CR LF: a version, a space, three digits, a space, \
        and a phrase, which may be empty and is to be ignored (RFC 9112 section 4). HTTP/2 and HTTP/3 have none; they send \
        the code alone, in `:status`.",
    ));
    out.push_str(
        "\n\n| to read | C | Rust |\n|---|---|---|\n\
        | a complete line | `httpstatus_parse_line()` | `parse_line` |\n\
        | a line without its line end | `httpstatus_parse_line_exact()` | `parse_line_exact` |\n\
        | a line in pieces of any size | `httpstatus_parser_feed()` | `Parser::feed` |\n\n\
        ## What can be forgiven\n\nThe mode of a parser is the set of deviations that it accepts: none \
        (`HTTPSTATUS_STRICT`, `Leniencies::STRICT`), all (`HTTPSTATUS_LENIENT`, `Leniencies::ALL`), or any of these \
        together. What the line then needed comes back as the same set.\n\n",
    );
    for leniency in Leniency::ALL {
        let (name, constants) =
            (words(leniency.as_str()), constants("ALLOW_", "Leniency", leniency.as_str()));
        writeln!(out, "### {name}\n\n{constants}\n\n{}\n", html(leniency.doc())).expect("writes to a string");
    }
    dates(&mut out);
    out.push_str(
        "## Header compression\n\nThe entries of `:status` in the static tables: `httpstatus_hpack_index()` and \
        `httpstatus_qpack_index()` in C, `StatusCode::hpack_index` and `StatusCode::qpack_index` in Rust.\n\n\
        | code | HPACK (RFC 7541) | QPACK (RFC 9204) |\n|---|--:|--:|\n",
    );
    for code in StatusCode::ALL {
        let show = |index: Option<u8>| index.map_or(String::new(), |index| index.to_string());
        if code.hpack_index().is_some() || code.qpack_index().is_some() {
            writeln!(out, "| {code} | {} | {} |", show(code.hpack_index()), show(code.qpack_index()))
                .expect("writes to a string");
        }
    }
    out.push_str(
        "\n## Errors\n\nIn C a function returns the negative number, and `httpstatus_error_string()` its message. In Rust it \
        returns an `Error`. `httpstatus_error_offset()` and `LineError` say at which byte of a line it went wrong.\n\n\
        | C | Rust | message | when |\n|---|---|---|---|\n",
    );
    for error in Error::ALL {
        let (name, variant) = (snake(error.as_str()), error.as_str());
        writeln!(
            out,
            "| `HTTPSTATUS_ERR_{name}` | `Error::{variant}` | {} | {} |",
            error.message(),
            html(error.doc())
        )
        .expect("writes to a string");
    }
    out
}

fn dates(out: &mut String) {
    let written = HttpDate::from_unix_seconds(DATE).expect("a year of four digits").to_string();
    writeln!(
        out,
        "## Dates\n\n{}\n\n| form | example | read | written |\n|---|---|---|---|\n\
        | IMF-fixdate | `{written}` | yes | yes |\n\
        | RFC 850 | `Sunday, 06-Nov-94 08:49:37 GMT` | yes, if there is a clock | no |\n\
        | asctime | `Sun Nov  6 08:49:37 1994` | yes | no |\n\n{}\n",
        html(
            "An HTTP-date has one of three forms; only the first may be sent (RFC 9110 section 5.6.7). \
            `httpstatus_parse_date()` and `httpstatus_format_date()` in C, `HttpDate::parse` and `HttpDate::to_bytes` in Rust."
        ),
        html(
            "The two digits of an RFC 850 date mean the latest year that is no more than 50 years ahead, so the function \
            needs the time. `httpstatus_retry_after()` and `RetryAfter::parse` read either a date or a number of seconds \
            (RFC 9110 section 10.2.3). A device without a clock passes `HTTPSTATUS_NO_CLOCK` or `None`."
        )
    )
    .expect("writes to a string");
}

#[cfg(test)]
mod tests {
    use httpstatus_core::HttpDate;

    use super::{DATE, text};

    #[test]
    fn the_examples_are_dates() {
        let page = text();
        let examples: Vec<&str> = page
            .lines()
            .filter(|line| line.ends_with("| yes | yes |") || line.ends_with("| no |"))
            .filter_map(|line| line.split('`').nth(1))
            .collect();
        assert_eq!(examples.len(), 3);
        for example in examples {
            let date = HttpDate::parse(example.as_bytes(), Some(DATE)).map(HttpDate::unix_seconds);
            assert_eq!(date, Ok(DATE), "{example}");
        }
    }
}
