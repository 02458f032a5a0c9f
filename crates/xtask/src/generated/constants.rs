//! The `#define`s that are made from the registry and from the core's enums.

use std::collections::BTreeSet;
use std::fmt::Write;

use httpstatus_core::vendor::Seen;
use httpstatus_core::{
    Action, Class, CoapHint, CoapMethod, Error, Fault, Field, Leniency, Method, Mode, Redirect, Retry, State,
    registered, registry_date, version,
};

use super::comment::{block, links};

/// One block of constants: from an enum of the core, with the form of its numbers in C.
macro_rules! blocks {
    ($functions:expr, $($enum:ty, $prefix:literal, $what:literal, $number:expr;)+) => {
        [$(block_of($what, $prefix, <$enum>::ALL.iter().map(|one| {
            let number: fn($enum) -> String = $number;
            (one.as_str(), number(*one), links(one.doc(), $functions))
        }))),+].concat()
    };
}

/// Every block of constants, the codes first. A new enum needs one line here.
pub(super) fn text(functions: &BTreeSet<String>) -> String {
    let mut out = versions();
    out.push_str(&codes(functions));
    out.push_str(&blocks!(functions,
        Class, "CLASS_", "Classes: the answers of httpstatus_class_of(); 0 is none of them.", |it| it.as_u8().to_string();
        State, "STATE_", "States of a registration: httpstatus_state_of().", |it| it.as_u8().to_string();
        Redirect, "REDIRECT_", "Kinds of redirect: httpstatus_redirect_of().", |it| it.as_u8().to_string();
        Retry, "RETRY_", "How to try again: httpstatus_retry_of().", |it| it.as_u8().to_string();
        Action, "ACTION_", "What a client does next: httpstatus_action_of().", |it| it.as_u8().to_string();
        Fault, "FAULT_", "Whose fault it is: httpstatus_fault_of().", |it| it.as_u8().to_string();
        Method, "METHOD_", "Methods that change the framing: for httpstatus_has_body().", |it| it.as_u8().to_string();
        Field, "FIELD_", "Fields, one bit each, beside them the codes that they belong to, on whatever condition. \
            httpstatus_required_fields() returns only those that a code always demands; httpstatus_field_name() knows all.", |it| format!("0x{:08x}u", it.bit());
        Mode, "", "How strictly a status line is read.", |it| format!("{}u", it.as_u8());
        Leniency, "LENIENT_", "What was forgiven in a status line, one bit each: results, not modes. \
            HTTPSTATUS_LENIENT_BARE_LF is the same number as HTTPSTATUS_LENIENT; given as a mode, it turns on all of them. \
            Who accepts the same was found with curl 7.88.1, CPython 3.11, Node 20.20, httparse 1.10.1 and picohttpparser \
            f832609.", |it| format!("0x{:02x}u", it.bit());
        CoapHint, "COAP_", "What a gateway knows, one bit each: for httpstatus_from_coap_with() and httpstatus_to_coap_with().",
            |it| format!("0x{:02x}u", it.as_u8());
        CoapMethod, "COAP_METHOD_", "Methods of CoAP: for httpstatus_to_coap_for() and httpstatus_to_coap_with().",
            |it| it.as_u8().to_string();
        Seen, "SEEN_", "Where a vendor's code can be met.", |it| it.as_u8().to_string();
        Error, "ERR_", "Errors: always negative; httpstatus_error_string() explains them.",
            |it| format!("(-{})", it.as_u8());
    ));
    out
}

fn versions() -> String {
    let version = version();
    let mut out =
        block("The version that this header belongs to; httpstatus_version() is that of the library.", "");
    for (part, number) in ["MAJOR", "MINOR", "PATCH"].iter().zip(version.split(['.', '-'])) {
        let about = format!("Its {} number.", part.to_lowercase());
        writeln!(out, "#define HTTPSTATUS_VERSION_{part} {number} /* {about} */")
            .expect("writes to a string");
    }
    writeln!(out, "#define HTTPSTATUS_VERSION \"{version}\" /* All three. */\n").expect("writes to a string");
    out
}

fn codes(functions: &BTreeSet<String>) -> String {
    let about = format!(
        "The codes of the IANA registry of {}. An older name stands for the same code.",
        registry_date()
    );
    let rows = registered().flat_map(|code| {
        let about = format!("{}: {}. {}", code.reason(), code.reference(), links(code.note(), functions));
        let about = about.trim_end_matches(". ").to_owned();
        let row = (format!("HTTPSTATUS_{}", code.name()), code.as_u16().to_string(), about);
        let older = code.older_names().map(move |old| {
            (format!("HTTPSTATUS_{old}"), format!("HTTPSTATUS_{}", code.name()), "older name".to_owned())
        });
        std::iter::once(row).chain(older)
    });
    block(&about, "") + &defines(rows) + "\n"
}

fn block_of(what: &str, prefix: &str, rows: impl Iterator<Item = (&'static str, String, String)>) -> String {
    let rows =
        rows.map(|(name, number, about)| (format!("HTTPSTATUS_{prefix}{}", snake(name)), number, about));
    block(what, "") + &defines(rows) + "\n"
}

/// `#define`s; what is said of each stands beside it, or above it when it is long.
fn defines(rows: impl Iterator<Item = (String, String, String)>) -> String {
    let mut out = String::new();
    for (name, value, about) in rows {
        let define = format!("#define {name} {value}");
        let about = about.split_whitespace().collect::<Vec<_>>().join(" ");
        if define.len() + about.len() + 7 <= 120 {
            writeln!(out, "{define} /* {about} */").expect("writes to a string");
        } else {
            writeln!(out, "{}{define}", block(&about, "")).expect("writes to a string");
        }
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
