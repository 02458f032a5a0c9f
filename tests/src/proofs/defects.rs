//! A defect for each guarantee, which its proof must notice.

/// An edit of one file, and the proof that must notice it.
pub(super) struct Defect {
    pub(super) what: &'static str,
    pub(super) file: &'static str,
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    pub(super) line: &'static str,
    /// A part of the failure's message.
    pub(super) says: &'static str,
}

/// Where most defects of the machine code go: a function that each proof calls.
const MEANING: &str = "crates/ffi/src/status/meaning.rs";
const IS_REGISTERED: &str = "    c_int::from(number(code).is_registered())\n";
const REVERSE: &str = "crates/ffi/src/status/reverse.rs";
const FROM_REASON: &str = "    int(unsafe { octets(phrase, len) }.and_then(StatusCode::from_reason))\n";
const REGISTRY: &str = "crates/core/src/table/registry.rs";

/// All of them, in the order of the proofs.
pub(super) const DEFECTS: &[Defect] = &[
    Defect {
        what: "a panic path",
        file: "crates/core/src/table/packed.rs",
        from: "        match nth(&PACKED, slot) {\n            Some(packed) => Self(*packed),\n            None => Self(0),\n        }\n",
        to: "        Self(PACKED[slot + 1])\n",
        line: "archive",
        says: "panic",
    },
    Defect {
        what: "a static mut",
        file: MEANING,
        from: IS_REGISTERED,
        to: "    static mut ASKED: u32 = 0;\n    unsafe { ASKED = ASKED.wrapping_add(1) };\n    \
             c_int::from(unsafe { core::ptr::read_volatile(&raw const ASKED) } != 0 && number(code).is_registered())\n",
        line: "archive",
        says: "is writable",
    },
    Defect {
        what: "a bound that only the optimiser sees through",
        file: MEANING,
        from: IS_REGISTERED,
        to: "    [0, 1, 0, 1][c_int::from(number(code).is_registered()) as usize & 3]\n",
        line: "unoptimised",
        says: "a panic can be reached",
    },
    Defect {
        what: "a large frame",
        file: MEANING,
        from: IS_REGISTERED,
        to: "    core::hint::black_box([code; 100]);\n    c_int::from(number(code).is_registered())\n",
        line: "stack",
        says: "httpstatus_is_registered needs",
    },
    Defect {
        what: "stack that no frame size tells of",
        file: MEANING,
        from: IS_REGISTERED,
        to: "    unsafe { core::arch::asm!(\"sub rsp, 512\", \"mov byte ptr [rsp], 1\", \"add rsp, 512\") };\n    \
             c_int::from(number(code).is_registered())\n",
        line: "stack",
        says: "httpstatus_is_registered used",
    },
    Defect {
        what: "a wrong phrase",
        file: REGISTRY,
        from: "203 NON_AUTHORITATIVE_INFORMATION \"Non-Authoritative Information\"",
        to: "203 NON_AUTHORITATIVE_INFORMATION \"Non Authoritative  Information\"",
        line: "exhaustive",
        says: "reason of 203",
    },
    Defect {
        what: "a wrong flag",
        file: REGISTRY,
        from: "probably for good.\" { cache: Cache::Heuristic }",
        to: "probably for good.\" {}",
        line: "exhaustive",
        says: "is_heuristically_cacheable of 410",
    },
    Defect {
        what: "a leap year too many",
        file: "crates/core/src/wire/civil.rs",
        from: "let count = if self.year == centuries.wrapping_mul(100) { centuries } else { self.year };",
        to: "let count = if self.year == centuries.wrapping_mul(100) { 0 } else { self.year };",
        line: "tests",
        says: "test result: FAILED",
    },
    Defect {
        what: "the major version in place of the minor one",
        file: "crates/core/src/wire/fast_path.rs",
        from: "let version = (digits as u8, digits.wrapping_shr(16) as u8);",
        to: "let version = (digits as u8, digits as u8);",
        line: "fuzz",
        says: "assertion `left == right` failed",
    },
    Defect {
        what: "a length that no object has, believed",
        file: "crates/ffi/src/convert.rs",
        from: "    if len > isize::MAX as usize {\n        return None;\n    }\n",
        to: "",
        line: "fuzz-c",
        says: "AddressSanitizer",
    },
    Defect {
        what: "a control byte among eight bytes of a phrase",
        file: "crates/core/src/wire/fast_path.rs",
        from: "eight.wrapping_sub(ONES.wrapping_mul(0x20)) & !eight",
        to: "eight.wrapping_sub(ONES.wrapping_mul(0x1f)) & !eight",
        line: "grammar",
        says: "\\x1f",
    },
    Defect {
        what: "a line that begins before an empty one has ended, in pieces",
        file: "crates/core/src/wire/parser.rs",
        from: "word & (STATE_BITS | MARK) == NAME",
        to: "word & STATE_BITS == NAME",
        line: "grammar",
        says: "as one piece: feed",
    },
    Defect {
        what: "half a weekday",
        file: "crates/core/src/wire/date.rs",
        from: "return matches!(text, [_, _, _] | [.., b'd']);",
        to: "return text.len() < 8;",
        line: "grammar",
        says: "is a HTTP-date: false",
    },
    Defect {
        what: "a function without its test",
        file: "crates/ffi/tests/mirrors_core/main.rs",
        from: "                httpstatus_from_name(text, len),\n",
        to: "                int(StatusCode::from_name(octets)),\n",
        line: "mutants",
        says: "replace httpstatus_from_name",
    },
    Defect {
        what: "code that nothing runs",
        file: "crates/core/src/status/reverse.rs",
        from: "impl StatusCode {\n",
        to: "impl StatusCode {\n    #[doc(hidden)]\n    pub fn unused(self) -> u16 {\n        self.as_u16() ^ 1\n    }\n",
        line: "coverage",
        says: "self.as_u16() ^ 1",
    },
    Defect {
        what: "a read of one byte more than from_reason was given",
        file: REVERSE,
        from: FROM_REASON,
        to: "    let more = len != 0 && !phrase.is_null() && len < 1 << 20 && unsafe { phrase.add(len).read_volatile() } == 7;\n    \
             int(unsafe { octets(phrase, len) }.and_then(StatusCode::from_reason)) + c_int::from(more)\n",
        line: "sanitizers",
        says: "AddressSanitizer",
    },
    Defect {
        what: "an off-by-one in the parser",
        file: "crates/core/src/wire/parser.rs",
        from: "used.wrapping_sub(if self.word & MARK != 0 { 1 } else { 2 })",
        to: "used.wrapping_sub(if self.word & MARK != 0 { 1 } else { 1 })",
        line: "sanitizers",
        says: "FAILED: the phrase with a TAB",
    },
    Defect {
        what: "a missing NULL check",
        file: "crates/ffi/src/convert.rs",
        from: "is_null()",
        to: "is_null() && len > 7",
        line: "sanitizers",
        says: "AddressSanitizer",
    },
    Defect {
        what: "a byte that was never written",
        file: MEANING,
        from: IS_REGISTERED,
        to: "    let byte = core::mem::MaybeUninit::<u8>::uninit();\n    let odd = unsafe { byte.as_ptr().read_volatile() } == 7;\n    \
             c_int::from(number(code).is_registered()) ^ c_int::from(odd && code == -7)\n",
        line: "valgrind",
        says: "uninitialised",
    },
    Defect {
        what: "a code more than the array has",
        file: "crates/ffi/src/convert.rs",
        from: "    unsafe { core::slice::from_raw_parts(codes, n) }\n",
        to: "    unsafe { codes.add(n).read_volatile() };\n    unsafe { core::slice::from_raw_parts(codes, n) }\n",
        line: "rust-address",
        says: "AddressSanitizer: heap-buffer-overflow",
    },
    Defect {
        what: "two references to one counter",
        file: "crates/ffi/src/counting/counts.rs",
        from: "    if core::ptr::eq(into, from) {\n",
        to: "    if false {\n",
        line: "miri",
        says: "Undefined Behavior",
    },
    Defect {
        what: "a race for a static",
        file: MEANING,
        from: IS_REGISTERED,
        to: "    static mut ASKED: u32 = 0;\n    unsafe { ASKED = ASKED.wrapping_add(1) };\n    \
             c_int::from(unsafe { core::ptr::read_volatile(&raw const ASKED) } != 0 && number(code).is_registered())\n",
        line: "threads",
        says: "ThreadSanitizer: data race",
    },
    Defect {
        what: "dates a month too late",
        file: "crates/core/src/wire/date.rs",
        from: "(MONTHS.as_slice(), 1u32)",
        to: "(MONTHS.as_slice(), 2u32)",
        line: "others",
        says: "Sun, 06 Nov 1994 08:49:37 GMT -> 784111777 (here: 786703777)",
    },
    Defect {
        what: "a macro without parentheses",
        file: "include/httpstatus.h",
        from: "#define HTTPSTATUS_REDIRECT_NONE ",
        to: "#define HTTPSTATUS_TWICE(code) code * 2\n#define HTTPSTATUS_REDIRECT_NONE ",
        line: "c-lint",
        says: "bugprone-macro-parentheses",
    },
    Defect {
        what: "a comment of C99",
        file: "include/httpstatus.h",
        from: "#define HTTPSTATUS_REDIRECT_NONE ",
        to: "// none\n#define HTTPSTATUS_REDIRECT_NONE ",
        line: "header",
        says: "does not pass",
    },
    Defect {
        what: "a dependency",
        file: "crates/core/Cargo.toml",
        from: "\n[dependencies]\n",
        to: "\n[dependencies]\nhttparse = { version = \"1\", default-features = false }\n",
        line: "supply",
        says: "httpstatus-core depends on",
    },
    Defect {
        what: "codes that IANA withdraws, unnoticed",
        file: "crates/xtask/src/registry/mod.rs",
        from: "(Some(_), None) => Some(row::removed(code, rows)),",
        to: "(Some(_), None) => None,",
        line: "drift",
        says: "test result: FAILED",
    },
];
