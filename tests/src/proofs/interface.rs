//! The functions of the C header, and C written from them: whatever function is added, the proofs call it too.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result, bail};
use httpstatus_dist::workspace::root;

/// The structure of which callers have arrays.
const PLACE: &str = "httpstatus_top_code";

/// A parameter: `const char *` and `phrase`.
#[derive(Debug, PartialEq, Eq)]
struct Parameter {
    kind: String,
    name: String,
}

/// A function that the archive exports.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Function {
    pub(super) name: String,
    result: String,
    parameters: Vec<Parameter>,
}

/// What a pointer leads to.
enum Memory {
    /// As many elements as the next parameter says.
    Elements(String),
    /// One object.
    Object,
}

impl Parameter {
    fn read(text: &str) -> Option<Self> {
        let at = text.rfind(|c: char| !(c.is_alphanumeric() || c == '_'))? + 1;
        Some(Self { kind: text[..at].trim().to_owned(), name: text[at..].to_owned() })
    }

    /// What the pointer points to, without `const`.
    fn pointee(&self) -> Option<&str> {
        Some(self.kind.strip_suffix('*')?.trim_end())
    }

    fn is_const(&self) -> bool {
        self.pointee().is_some_and(|to| to.starts_with("const ") && !to.ends_with('*'))
    }

    /// The type of an object of the caller.
    fn object(&self) -> Option<&str> {
        self.pointee().map(|to| if self.is_const() { &to["const ".len()..] } else { to })
    }
}

impl Function {
    fn memory(&self, at: usize) -> Option<Memory> {
        let object = self.parameters[at].object()?;
        let counted = self.parameters.get(at + 1).filter(|next| next.kind == "size_t");
        // A size_t behind a pointer to another structure would be no count.
        let has_elements = matches!(object, "char" | "uint16_t" | PLACE);
        Some(match counted {
            Some(count) if has_elements => Memory::Elements(count.name.clone()),
            _ => Memory::Object,
        })
    }

    fn has_pointers(&self) -> bool {
        self.parameters.iter().any(|parameter| parameter.pointee().is_some())
    }

    fn declaration(&self, prefix: &str) -> String {
        let list: Vec<String> =
            self.parameters.iter().map(|one| format!("{} {}", one.kind, one.name)).collect();
        format!("{} {prefix}{}({})", self.result, self.name, list.join(", "))
    }
}

/// Every function that the header declares.
pub(super) fn functions() -> Result<Vec<Function>> {
    let header = root().join("include/httpstatus.h");
    let text = fs::read_to_string(&header).with_context(|| format!("cannot read {}", header.display()))?;
    let functions = read(&text);
    if functions.len() < 60 {
        bail!("only {} functions were found in {}", functions.len(), header.display());
    }
    Ok(functions)
}

/// The declarations of a header; those of inline functions, which have a body, are left out.
fn read(header: &str) -> Vec<Function> {
    let mut code = String::new();
    let mut rest = header;
    while let Some((before, comment)) = rest.split_once("/*") {
        code.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    code.push_str(rest);
    let lines = code.lines().filter(|line| !line.trim_start().starts_with('#'));
    let code = lines.collect::<Vec<_>>().join(" ");
    let declarations = code.split_inclusive([';', '{', '}']).filter_map(|text| text.strip_suffix(';'));
    declarations
        .filter_map(|text| {
            let (head, list) = text.trim().strip_suffix(')')?.split_once('(')?;
            let Parameter { kind: result, name } = Parameter::read(head.trim())?;
            if !name.starts_with("httpstatus_") || result.is_empty() {
                return None;
            }
            let parameters = list.split(',').filter(|one| one.trim() != "void");
            let words = |one: &str| one.split_whitespace().collect::<Vec<_>>().join(" ");
            let parameters = parameters.map(|one| Parameter::read(&words(one))).collect::<Option<_>>()?;
            Some(Function { name, result, parameters })
        })
        .collect()
}

/// Options with which a linker sends every call with a pointer through [`guards`].
pub(super) fn wraps(functions: &[Function]) -> String {
    let wrapped = functions.iter().filter(|function| function.has_pointers());
    wrapped.map(|function| format!("-Wl,--wrap={} ", function.name)).collect()
}

/// C that makes each call twice, with copies of what the pointers lead to: first each copy ends where a page begins that
/// cannot be accessed, then each begins where such a page ends.
pub(super) fn guards(functions: &[Function]) -> String {
    let mut out = "#include <httpstatus.h>\n#include \"guard.h\"\n".to_owned();
    for function in functions.iter().filter(|function| function.has_pointers()) {
        out.push_str(&guard(function).expect("a String takes everything"));
    }
    out
}

fn guard(function: &Function) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let (real, wrap) = (function.declaration("__real_"), function.declaration("__wrap_"));
    let gives = function.result != "void";
    writeln!(out, "\n{real};\n{wrap};\n{wrap}\n{{\n    struct guarded all[8] = {{{{0}}}};\n    int side;")?;
    if gives {
        writeln!(out, "    {} results[2];", function.result)?;
    }
    writeln!(out, "    for (side = 0; side < 2; side++) {{")?;
    let mut arguments = Vec::new();
    for (at, Parameter { kind, name }) in function.parameters.iter().enumerate() {
        let parameter = &function.parameters[at];
        let Some(memory) = function.memory(at) else {
            arguments.push(name.clone());
            continue;
        };
        let count = match memory {
            Memory::Elements(count) => count,
            Memory::Object => "1".to_owned(),
        };
        let (object, is_const) = (parameter.object().unwrap_or_default(), i32::from(parameter.is_const()));
        let copy = format!("guard_copy(all, {at}, side, {name}, {count}, sizeof({object}), {is_const})");
        writeln!(out, "        {kind}copy_{at} = {copy};")?;
        arguments.push(format!("copy_{at}"));
    }
    let assigns = if gives { "results[side] = " } else { "" };
    writeln!(out, "        {assigns}__real_{}({});", function.name, arguments.join(", "))?;
    writeln!(out, "        guard_back(all, side, \"{}\");\n    }}", function.name)?;
    if gives {
        writeln!(
            out,
            "    guard_same(results[0] == results[1], \"{}\");\n    return results[1];",
            function.name
        )?;
    }
    writeln!(out, "}}")?;
    Ok(out)
}

/// C with `struct arguments` and `call(which, arguments)`, which calls any function with them.
pub(super) fn calls(functions: &[Function]) -> Result<String, std::fmt::Error> {
    let mut objects = BTreeSet::new();
    let mut cases = String::new();
    for (which, function) in functions.iter().enumerate() {
        let mut arguments = Vec::new();
        let mut at = 0;
        while at < function.parameters.len() {
            let parameter = &function.parameters[at];
            let null = format!("a->null >> {at} & 1");
            match (function.memory(at), parameter.object().unwrap_or_default()) {
                (Some(Memory::Elements(_)), object) => {
                    let (pointer, count) = match (object, parameter.is_const()) {
                        ("char", true) => ("a->text", "a->len"),
                        ("char", false) => ("a->buf", "a->cap"),
                        (PLACE, _) => ("a->objects.httpstatus_top_code_", "(a->n & 1) + 1"),
                        _ => ("a->codes", "a->n"),
                    };
                    if object == PLACE {
                        objects.insert((object.to_owned(), object.to_owned()));
                    }
                    arguments.push(format!("{null} ? NULL : {pointer}"));
                    arguments.push(format!("{null} ? (size_t)a->scalars[{at}] : {count}"));
                    at += 1;
                }
                (Some(Memory::Object), object) => {
                    let member: String =
                        object.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
                    objects.insert((object.to_owned(), member.clone()));
                    arguments.push(format!("{null} ? NULL : &a->objects.{member}_[a->other >> {at} & 1]"));
                }
                (None, _) => arguments.push(format!("({})a->scalars[{at}]", parameter.kind)),
            }
            at += 1;
        }
        // In parentheses: the function, where there is a macro too.
        let call = format!("({})({})", function.name, arguments.join(", "));
        let sum = match function.result.as_str() {
            "void" => format!("{call}; return 0"),
            "const char *" => format!("return SUM_OF({call})"),
            _ => format!("return (uint64_t)(int64_t){call}"),
        };
        writeln!(cases, "    case {which}: {sum}; /* {} */", function.name)?;
    }
    let names: String = functions.iter().map(|function| format!("    \"{}\",\n", function.name)).collect();
    let members: String = objects
        .iter()
        .map(|(object, member)| {
            format!("        {object}{}{member}_[2];\n", if object.ends_with('*') { "" } else { " " })
        })
        .collect();
    Ok(format!(
        "#include <stdint.h>\n#include <string.h>\n#include <httpstatus.h>\n\n#define CALLS {count}\n\
         #ifndef SUM_OF\n#define SUM_OF sum_of\n#endif\n\n\
         static const char *const names[CALLS] = {{\n{names}}};\n\n\
         /* Bit i of `null` makes the pointer that is argument i NULL, bit i of `other` takes the second object. */\n\
         struct arguments {{\n    uint64_t scalars[8];\n    const char *text;\n    size_t len;\n    char *buf;\n    \
         size_t cap;\n    const uint16_t *codes;\n    size_t n;\n    unsigned null, other;\n    \
         struct {{\n{members}    }} objects;\n}};\n\n\
         __attribute__((unused)) static uint64_t sum_of(const char *text)\n{{\n    uint64_t sum = 14695981039346656037u;\n    \
         while (*text != 0) {{\n        sum = (sum ^ (unsigned char)*text++) * 1099511628211u;\n    }}\n    return sum;\n}}\n\n\
         __attribute__((noinline, unused)) static uint64_t nothing(void)\n{{\n    return 0;\n}}\n\n\
         static uint64_t call(unsigned which, struct arguments *a)\n{{\n    switch (which) {{\n{cases}    default: return \
         nothing();\n    }}\n}}\n",
        count = functions.len(),
    ))
}

#[cfg(test)]
mod tests {
    use super::{functions, guards, read, wraps};

    const HEADER: &str = "/* int no(int code); */\n#define X(a) \\\nint httpstatus_x(void);\n\
        extern \"C\" {\nconst char *httpstatus_version(void);\nptrdiff_t httpstatus_parse_line(const char *buf,\n    \
        size_t len, httpstatus_line *out);\nstatic inline int httpstatus_is(int code)\n{ return f(code); }\n}";

    #[test]
    fn declarations_are_read_as_the_compiler_would() {
        let found = read(HEADER);
        let names: Vec<&str> = found.iter().map(|function| function.name.as_str()).collect();
        assert_eq!(names, ["httpstatus_x", "httpstatus_version", "httpstatus_parse_line"]);
        assert_eq!(found[1].result, "const char *");
        assert_eq!(found[2].parameters[0].kind, "const char *");
        assert_eq!(found[2].parameters[2].object(), Some("httpstatus_line"));
    }

    #[test]
    fn only_calls_with_pointers_are_guarded() {
        let found = read(HEADER);
        assert_eq!(wraps(&found), "-Wl,--wrap=httpstatus_parse_line ");
        let text = guards(&found);
        assert!(text.contains("guard_copy(all, 0, side, buf, len, sizeof(char), 1)"), "{text}");
        assert!(text.contains("guard_copy(all, 2, side, out, 1, sizeof(httpstatus_line), 0)"), "{text}");
    }

    #[test]
    fn the_header_is_read_to_its_end() {
        let found = functions().unwrap();
        assert!(found.iter().any(|function| function.name == "httpstatus_vendor_reason"));
    }
}
