//! `include/httpstatus.h`.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use super::{comment::block, constants, functions};

pub(super) const ABOUT: &str = "httpstatus: what an HTTP status code is called, where it is defined, what it means and what to do \
about it.

Every function is total: it gives the answer stated below for every int, NULL and length, valid or not. None allocates, \
locks, keeps state, reads a locale or can fail otherwise, so all may be called from any thread and any interrupt handler. \
Texts are static and NUL-terminated, never NULL; \"\" when there is nothing to say. A text that is handed in is a pointer \
and a length, no NUL needed; NULL with any length counts as empty. Another pointer with a length above PTRDIFF_MAX, which \
no object has, is HTTPSTATUS_ERR_ARGUMENT to functions that return errors and nothing at all to the others: 0, no code, \
nothing counted. Results are written through a pointer only on success.

The caller sees to it that during a call nothing else changes what the call is handed, and that what it writes \
overlaps nothing else that it is handed; only the two arguments of httpstatus_counts_merge() and of \
httpstatus_code_counts_merge() may be the same.

\"Standard\" marks what an RFC says, with its section; \"Policy\" marks what is this library's choice.

This file is generated from the registry: see CONTRIBUTING.md.

SPDX-License-Identifier: MIT OR Apache-2.0";

const TESTS: [(&str, &str, &str); 6] = [
    ("informational", "(code >= 100) && (code <= 199)", "100 to 199"),
    ("success", "(code >= 200) && (code <= 299)", "200 to 299"),
    ("redirection", "(code >= 300) && (code <= 399)", "300 to 399"),
    ("client_error", "(code >= 400) && (code <= 499)", "400 to 499"),
    ("server_error", "(code >= 500) && (code <= 599)", "500 to 599"),
    ("error", "(code >= 400) && (code <= 599)", "400 to 599"),
];

/// The whole header.
pub(super) fn text() -> Result<String> {
    let functions = functions::read()?;
    let text = [
        block(ABOUT, ""),
        "#ifndef HTTPSTATUS_H\n#define HTTPSTATUS_H\n\n#include <stddef.h>\n#include <stdint.h>\n\n"
            .to_owned(),
        constants::text(&functions.names),
        "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n".to_owned(),
        functions.text,
        class_tests(),
        "#ifdef __cplusplus\n} /* extern \"C\" */\n#endif\n\n#endif /* HTTPSTATUS_H */\n".to_owned(),
    ]
    .concat();
    undefined(&text)?;
    Ok(text)
}

/// Fails when the documentation of a function names a constant that the header does not define.
fn undefined(text: &str) -> Result<()> {
    let defined: BTreeSet<&str> =
        text.lines().filter_map(|line| line.strip_prefix("#define ")?.split([' ', '(']).next()).collect();
    for word in text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_' || letter == '*'))
    {
        if !word.starts_with("HTTPSTATUS_") {
            continue;
        }
        let is_there = match word.strip_suffix('*') {
            Some(prefix) => defined.iter().any(|name| name.starts_with(prefix)),
            None => defined.contains(word),
        };
        if !is_there {
            bail!("{word} is named in crates/ffi/src but not defined; add its enum to {CONSTANTS}");
        }
    }
    Ok(())
}

/// Where constants are listed.
const CONSTANTS: &str = "crates/xtask/src/generated/constants.rs";

/// In C89 `inline` is no keyword; GNU's spelling of it keeps `-Wunused-function` quiet.
const INLINE: &str = "\
#ifndef HTTPSTATUS_INLINE
#if defined(__cplusplus) || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L)
#define HTTPSTATUS_INLINE static inline
#elif defined(__GNUC__)
#define HTTPSTATUS_INLINE static __inline__
#elif defined(_MSC_VER)
#define HTTPSTATUS_INLINE static __inline
#else
#define HTTPSTATUS_INLINE static
#endif
#endif

";

fn class_tests() -> String {
    let mut out =
        "/* ---- Tests of the class, inline; each is 0 or 1 for every int ---- */\n\n".to_owned() + INLINE;
    for (name, test, range) in TESTS {
        let about =
            block(&format!("1 if the code is {range} (RFC 9110 section 15), registered or not; else 0."), "");
        out.push_str(&format!(
            "{about}HTTPSTATUS_INLINE int httpstatus_is_{name}(int code)\n{{\n    return {test};\n}}\n\n"
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::{declarations, functions};
    use super::{ABOUT, undefined};

    #[test]
    fn who_hands_in_what_is_written_and_what_is_read_is_told_that_they_must_not_overlap() {
        let functions = declarations::read(&functions::read().unwrap().text).functions;
        let both = |declaration: &str| {
            let arguments = || declaration.split('(').nth(1).unwrap_or_default().split(", ");
            let pointers = arguments().filter(|argument| argument.contains('*'));
            pointers.clone().count() > 1 && pointers.clone().any(|pointer| !pointer.starts_with("const "))
        };
        let asked: Vec<&str> =
            functions.iter().filter(|it| both(&it.declaration)).map(|function| function.name()).collect();
        assert!(
            asked.contains(&"httpstatus_parser_feed") && asked.contains(&"httpstatus_tally"),
            "{asked:?}"
        );
        assert!(ABOUT.contains("overlaps nothing else that it is handed"), "{asked:?} read and write");
        for function in functions.iter().filter(|it| it.doc.contains("Both may be the same")) {
            assert!(ABOUT.contains(&format!("{}()", function.name())), "{} is an exception", function.name());
        }
    }

    #[test]
    fn a_constant_that_is_only_talked_about_is_an_error() {
        let header = "#define HTTPSTATUS_OK 200\n/* one of HTTPSTATUS_O*, not HTTPSTATUS_OK. */\n";
        undefined(header).unwrap();
        let error = undefined(&header.replace("_O*", "_SEEN_*")).unwrap_err().to_string();
        assert!(error.starts_with("HTTPSTATUS_SEEN_* is named in crates/ffi/src but not defined"), "{error}");
    }
}
