//! `include/httpstatus.h`.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use super::{comment::block, constants, functions};

pub(super) const ABOUT: &str = "httpstatus: HTTP status codes, with their phrases, definitions and meaning, and what a client does next.

Every function returns the result stated below for every argument, including numbers that are not status codes. No \
function allocates memory, locks, keeps state, reads the locale or can fail except as stated. All may be called from any \
thread and any interrupt handler.

Strings that are returned are static, NUL-terminated and never NULL; they are \"\" if there is nothing to say. Strings that \
are passed in are a pointer and a length in bytes, and need no NUL. NULL counts as empty, whatever the length. If any \
other pointer comes with a length above PTRDIFF_MAX, which no object has, functions that return errors return \
HTTPSTATUS_ERR_ARGUMENT, and all others return 0 or count nothing. Output parameters are written only on success.

Parameters have one order: what a function changes comes first, as with memcpy() and snprintf(), then what it reads; \
results that may be NULL come last.

During a call, nothing else may modify the memory that is passed in. Memory that a function writes must not overlap any \
other argument, except that the two arguments of httpstatus_class_counts_merge() and of httpstatus_code_counts_merge() may be \
the same.

\"Standard\" marks what an RFC says, with its section. \"Policy\" marks a choice of this library.

This file is generated from the registry; see CONTRIBUTING.md.

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
        CLASS_OF.to_owned(),
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
    let mut out = "/* ---- Classes, inline ---- */\n\n".to_owned() + INLINE;
    for (name, test, range) in TESTS {
        let about = block(
            &format!(
                "Returns 1 if code is {range} (RFC 9110 section 15), registered or not, or 0 otherwise."
            ),
            "",
        );
        out.push_str(&format!(
            "{about}HTTPSTATUS_INLINE int httpstatus_is_{name}(int code)\n{{\n    return {test};\n}}\n\n"
        ));
    }
    out
}

/// The class without a call. In 16 bits, 41 / 4096 is 1 / 100 for what is asked: the test compares every code.
const CLASS_OF: &str = "\
/* The same as the function httpstatus_class_of(), without a call: what the macro of that name uses. */
HTTPSTATUS_INLINE uint8_t httpstatus_class_of_inline(int code)
{
    uint8_t class_value = 0;

    if ((code >= 100) && (code <= 599)) {
#ifdef __cplusplus
        class_value = static_cast<uint8_t>((static_cast<unsigned>(code) * 41u) >> 12);
#else
        class_value = (uint8_t)(((unsigned)code * 41u) >> 12);
#endif
    }
    return class_value;
}

/* (httpstatus_class_of)(code), and its address, are those of the function. */
#define httpstatus_class_of(code) httpstatus_class_of_inline(code)

";

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
            asked.contains(&"httpstatus_parser_feed") && asked.contains(&"httpstatus_class_counts_add"),
            "{asked:?}"
        );
        assert!(ABOUT.contains("must not overlap any other argument"), "{asked:?} read and write");
        for function in functions.iter().filter(|it| it.doc.contains("may be the same")) {
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
