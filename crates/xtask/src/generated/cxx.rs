//! `include/httpstatus.hpp`: the template beside this file with the enums and codes filled in.

use std::collections::BTreeSet;
use std::fmt::Write;

use httpstatus_core::{
    Action, Class, Error, Fault, Field, Leniency, Level, Method, REGISTRY_DATE, Redirect, Retry, State,
    StatusCode, VERSION,
};

use super::comment::{block, links};
use super::constants::{NO_FAULT, NO_REDIRECT, NO_STATE, none};

const TEMPLATE: &str = include_str!("httpstatus.hpp.in");

macro_rules! enums {
    ($functions:expr, $($enum:ident $of:literal $none:expr, $what:literal),+ $(,)?) => {
        [$(one(stringify!($enum), $of, $what, none($none.as_slice())
            .chain($enum::ALL.iter().map(|it| (it.as_str(), number(*it), links(it.doc(), $functions)))))),+].concat()
    };
}

/// How C counts an enum.
trait Number {
    fn in_c(self) -> String;
}

macro_rules! numbers {
    ($($enum:ident),+) => { $(impl Number for $enum { fn in_c(self) -> String { self.as_u8().to_string() } })+ };
}
numbers!(Action, Class, Fault, Level, Redirect, Retry, State);

impl Number for Field {
    fn in_c(self) -> String {
        format!("0x{:08x}u", self.bit())
    }
}

impl Number for Leniency {
    fn in_c(self) -> String {
        format!("0x{:02x}u", self.bit())
    }
}

impl Number for Error {
    fn in_c(self) -> String {
        format!("-{}", self.as_u8())
    }
}

fn number(one: impl Number) -> String {
    one.in_c()
}

/// The whole header.
pub(super) fn text(functions: &BTreeSet<String>) -> String {
    let enums = enums!(functions,
        Class "std::uint8_t" ["No class."], "Classes, returned by Status::class_of().",
        State "std::uint8_t" [NO_STATE], "States of a registration, returned by Status::state().",
        Redirect "std::uint8_t" [NO_REDIRECT], "Kinds of redirect, returned by Status::redirect().",
        Retry "std::uint8_t" [], "Ways to retry, returned by Status::retry().",
        Action "std::uint8_t" [], "What a client does next, returned by Status::action().",
        Fault "std::uint8_t" [NO_FAULT], "Causes of failure, returned by Status::fault().",
        Leniency "std::uint8_t" [], "What a status line may be forgiven, one bit each: see Mode.",
        Field "std::uint32_t" [], "Response fields, one bit each, returned by Status::required_fields().",
        Level "std::uint8_t" [], "Levels of requirement, for Status::fields(); the greatest is the strongest.",
        Error "std::int8_t" [], "Errors, returned by Result::error().",
    );
    let methods =
        Method::ALL.iter().map(|it| (it.variant(), it.as_u8().to_string(), links(it.doc(), functions)));
    let enums =
        enums + &one("Method", "std::uint8_t", "Request methods, returned by parse_method().", methods);
    TEMPLATE.replace("@VERSION@", &interface()).replace("@ENUMS@", (codes() + &enums).trim_end())
}

/// The part of the version within which a compiled program may be mixed with another, as docs/abi.md has it: `0_1`,
/// from 1.0 on `1`.
fn interface() -> String {
    let mut parts = VERSION.split('.');
    let (major, minor) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if major == "0" { format!("{major}_{minor}") } else { major.to_owned() }
}

fn codes() -> String {
    let what = format!("The codes of the IANA registry of {}.", REGISTRY_DATE);
    let rows = StatusCode::ALL.iter().copied().map(|code| (camel(code.name()), code.as_u16().to_string()));
    let mut out = format!("/// {what}\nenum class Code : std::uint16_t {{\n");
    for (name, number) in rows {
        writeln!(out, "    {name} = {number},").expect("writes to a string");
    }
    out + "};\n\n"
}

fn one(
    name: &str,
    of: &str,
    what: &str,
    rows: impl Iterator<Item = (&'static str, String, String)>,
) -> String {
    let mut out = format!("/// {what}\nenum class {name} : {of} {{\n");
    for (variant, number, about) in rows {
        let about = about.split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(out, "{}    {variant} = {number},", block(&about, "    ")).expect("writes to a string");
    }
    out + "};\n\n"
}

/// `NOT_FOUND` as `NotFound`.
fn camel(name: &str) -> String {
    let word = |word: &str| {
        let (first, rest) = word.split_at(1.min(word.len()));
        first.to_owned() + &rest.to_lowercase()
    };
    name.split('_').map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::camel;

    #[test]
    fn names_are_in_camel_case() {
        assert_eq!(camel("NOT_FOUND"), "NotFound");
        assert_eq!(camel("IM_A_TEAPOT"), "ImATeapot");
        assert_eq!(camel("OK"), "Ok");
    }
}
