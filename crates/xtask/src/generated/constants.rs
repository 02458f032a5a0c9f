//! The `#define`s that are made from the registry and from the core's enums.

use std::collections::BTreeSet;
use std::fmt::Write;

use httpstatus_core::vendor::Seen;
use httpstatus_core::{
    Action, Class, CoapHint, CoapMethod, Error, Fault, Field, Leniencies, Leniency, Level, Method,
    REGISTRY_DATE, Redirect, Retry, State, StatusCode, VERSION,
};

use super::comment::{block, links};

/// One block of constants: from an enum of the core, with the form of its numbers in C.
macro_rules! blocks {
    ($functions:expr, $($enum:ty, $prefix:literal, $heading:literal, $about:literal, $number:expr
        $(, none $none:expr)?;)+) => {
        [$(block_of($heading, $about, $prefix, none(&[$($none)?]).chain(<$enum>::ALL.iter().map(|one| {
            let number: fn($enum) -> String = $number;
            (one.as_str(), number(*one), links(one.doc(), $functions))
        })))),+].concat()
    };
}

/// What 0 means where Rust has an `Option`.
pub(super) const NO_STATE: &str = "Not registered.";
pub(super) const NO_REDIRECT: &str = "Not a redirect. 304 is none either (RFC 9110 section 15.4.5), and 305 and 306 are not followed (policy).";
pub(super) const NO_FAULT: &str = "No failure: 1xx, 2xx, 3xx.";

/// The row of 0, if there is one.
pub(super) fn none(about: &[&str]) -> impl Iterator<Item = (&'static str, String, String)> {
    about.iter().map(|about| ("None", "0".to_owned(), (*about).to_owned()))
}

/// Every block of constants, the codes first. A new enum needs one line here.
pub(super) fn text(functions: &BTreeSet<String>) -> String {
    let mut out = versions();
    out.push_str(&codes(functions));
    out.push_str(&modes());
    out.push_str(&blocks!(functions,
        Class, "CLASS_", "Classes, returned by httpstatus_class_of()", "", |it| it.as_u8().to_string();
        State, "STATE_", "States of a registration, returned by httpstatus_state_of()", "", |it| it.as_u8().to_string(), none NO_STATE;
        Redirect, "REDIRECT_", "Kinds of redirect, returned by httpstatus_redirect_of()", "", |it| it.as_u8().to_string(), none NO_REDIRECT;
        Retry, "RETRY_", "Ways to retry, returned by httpstatus_retry_of()", "", |it| it.as_u8().to_string();
        Action, "ACTION_", "What a client does next, returned by httpstatus_action_of()", "", |it| it.as_u8().to_string();
        Fault, "FAULT_", "Causes of failure, returned by httpstatus_fault_of()", "", |it| it.as_u8().to_string(), none NO_FAULT;
    ));
    // The name of a method in Rust is not what it is called on the wire.
    let methods = Method::ALL.iter();
    let methods = methods.map(|it| (it.variant(), it.as_u8().to_string(), links(it.doc(), functions)));
    out.push_str(&block_of("Request methods, returned by httpstatus_method()", "", "METHOD_", methods));
    out.push_str(&blocks!(functions,
        Field, "FIELD_", "Response fields, one bit each", "Each field is listed with the codes that it belongs to, under \
            whatever condition. httpstatus_fields() returns those of one level, httpstatus_required_fields() only those that a \
            code always requires; httpstatus_field_name() names all of them.", |it| format!("0x{:08x}u", it.bit());
        Level, "LEVEL_", "Levels of requirement, for httpstatus_fields(); the greatest is the strongest", "",
            |it| it.as_u8().to_string();
        Leniency, "ALLOW_", "What a status line may be forgiven, one bit each", "Any of these bits together are a mode, \
            and what was forgiven comes back as the same bits. \"Accepted by\" was tested with curl 7.88.1, CPython 3.11, \
            Node 20.20, httparse 1.10.1 and picohttpparser \
            f832609.", |it| format!("0x{:02x}u", it.bit());
        CoapHint, "COAP_", "Hints for CoAP, one bit each",
            "What a gateway knows, for httpstatus_from_coap_with() and httpstatus_to_coap_with().",
            |it| format!("0x{:02x}u", it.as_u8());
        CoapMethod, "COAP_METHOD_", "CoAP methods, for httpstatus_to_coap_for() and httpstatus_to_coap_with()", "",
            |it| it.as_u8().to_string();
        Seen, "SEEN_", "Where a vendor code occurs, returned by httpstatus_vendor_seen_at()", "",
            |it| it.as_u8().to_string();
        Error, "ERR_", "Errors, always negative, described by httpstatus_error_string()", "",
            |it| format!("(-{})", it.as_u8());
    ));
    out.push_str(&clock());
    out
}

fn heading(text: &str) -> String {
    format!("/* ---- {text} ---- */\n\n")
}

fn versions() -> String {
    let version = VERSION;
    let mut out = heading("Version of this header; httpstatus_version() returns that of the library");
    for (part, number) in ["MAJOR", "MINOR", "PATCH"].iter().zip(version.split(['.', '-'])) {
        let about = format!("The {} number.", part.to_lowercase());
        writeln!(out, "#define HTTPSTATUS_VERSION_{part} {number} /* {about} */")
            .expect("writes to a string");
    }
    writeln!(out, "#define HTTPSTATUS_VERSION \"{version}\" /* The whole version. */")
        .expect("writes to a string");
    let number = httpstatus_core::VERSION_NUMBER;
    let about =
        "The version as httpstatus_version_number() returns it: major * 1000000 + minor * 1000 + patch.";
    writeln!(out, "\n/* {about} */\n#define HTTPSTATUS_VERSION_NUMBER {number}\n")
        .expect("writes to a string");
    out
}

fn clock() -> String {
    let about =
        "As `now`: there is no clock. What needs none is answered; the rest is HTTPSTATUS_ERR_NO_CLOCK.";
    let row = ("HTTPSTATUS_NO_CLOCK".to_owned(), "INT64_MIN".to_owned(), about.to_owned());
    heading("A clock that does not exist, for httpstatus_retry_after() and httpstatus_parse_date()")
        + &defines(std::iter::once(row))
        + "\n"
}

fn codes(functions: &BTreeSet<String>) -> String {
    let rows = |class: Class| {
        let codes = StatusCode::ALL.iter().copied().filter(move |code| code.class() == Some(class));
        codes.flat_map(|code| {
            let about = format!("{}: {}. {}", code.reason(), code.reference(), links(code.note(), functions));
            let about = about.trim_end_matches(". ").to_owned();
            let row = (format!("HTTPSTATUS_{}", code.name()), code.as_u16().to_string(), about);
            let older = code.older_names().map(move |old| {
                (format!("HTTPSTATUS_{old}"), format!("HTTPSTATUS_{}", code.name()), "older name".to_owned())
            });
            std::iter::once(row).chain(older)
        })
    };
    let mut out = String::new();
    for class in Class::ALL {
        let title = format!("{}xx {} codes, IANA registry of {}", class.as_u8(), class.name(), REGISTRY_DATE);
        out.push_str(&(heading(&title) + &defines(rows(*class)) + "\n"));
    }
    out
}

/// The two ends between which every set of leniencies is a mode.
fn modes() -> String {
    let strict = "Accepts exactly the grammar of RFC 9112 section 4, with a code from 100 to 999.";
    let lenient = "Also accepts what the HTTPSTATUS_ALLOW_* bits describe, all of them.";
    let row =
        |name, mode: Leniencies, about: &str| (name, format!("0x{:02x}u", mode.bits()), about.to_owned());
    let rows = [row("Strict", Leniencies::STRICT, strict), row("Lenient", Leniencies::ALL, lenient)];
    block_of("Parsing modes of a status line", "", "", rows.into_iter())
}

fn block_of(
    title: &str,
    about: &str,
    prefix: &str,
    rows: impl Iterator<Item = (&'static str, String, String)>,
) -> String {
    let rows =
        rows.map(|(name, number, about)| (format!("HTTPSTATUS_{prefix}{}", snake(name)), number, about));
    let about = if about.is_empty() { String::new() } else { block(about, "") + "\n" };
    heading(title) + &about + &defines(rows) + "\n"
}

/// `#define`s with their descriptions: on the same line, or above it between blank lines if that is too long.
fn defines(rows: impl Iterator<Item = (String, String, String)>) -> String {
    let (mut out, mut was_long) = (String::new(), false);
    for (name, value, about) in rows {
        let define = format!("#define {name} {value}");
        let about = about.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_long = define.len() + about.len() + 7 > 120;
        if !out.is_empty() && (is_long || was_long) {
            out.push('\n');
        }
        if is_long {
            writeln!(out, "{}{define}", block(&about, "")).expect("writes to a string");
        } else {
            writeln!(out, "{define} /* {about} */").expect("writes to a string");
        }
        was_long = is_long;
    }
    out
}

/// `WwwAuthenticate` as `WWW_AUTHENTICATE`; a run of capitals stays one word: `ETag` is `ETAG`.
pub(super) fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (i, letter) in letters.iter().enumerate() {
        if i > 0 && letter.is_uppercase() && letters[i - 1].is_lowercase() {
            out.push('_');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::snake;

    #[test]
    fn names_are_in_capitals_with_underscores() {
        assert_eq!(snake("WwwAuthenticate"), "WWW_AUTHENTICATE");
        assert_eq!(snake("ETag"), "ETAG");
        assert_eq!(snake("Im"), "IM");
        assert_eq!(snake("LineEnd"), "LINE_END");
    }
}
