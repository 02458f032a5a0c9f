//! Parsing a complete status line.

use core::ffi::{c_char, c_int, c_uint};

use httpstatus_core::c::{fast_digits, fast_ok_line, fast_phrase_line};
use httpstatus_core::{Error, Leniencies, Line, Parser, StatusCode};

use crate::convert::{error, int, octets, signed, store};

/// A status line, filled in by httpstatus_parse_line().
#[allow(non_camel_case_types)] // the name in C
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct httpstatus_line {
    /// The phrase, in the caller's buffer, as received and without a NUL: everything between the SP after the
    /// code and the line end, including whitespace, in every mode. The line end always follows it in the
    /// buffer, even if it is empty. The phrase should be ignored (RFC 9112 section 4).
    pub reason: *const c_char,
    /// Length of the phrase in bytes.
    pub reason_len: usize,
    /// The code, 100 to 999.
    pub code: u16,
    /// The major version as received, one digit; any digit is accepted (RFC 9112 section 2.3). A client that
    /// speaks only HTTP/1.x must itself reject a line whose version_major is not 1.
    pub version_major: u8,
    /// The minor version as received, one digit. Treat a digit above 1 as 1 (RFC 9110 section 6.2).
    pub version_minor: u8,
    /// What was forgiven, as HTTPSTATUS_ALLOW_* bits; 0 for a strictly valid line.
    pub flags: u8,
}

/// A parser for a mode; one that has failed if there are unknown bits in it.
#[inline]
pub(crate) fn parser(mode: c_uint) -> Parser {
    let allow = u8::try_from(mode).ok().and_then(Leniencies::from_bits);
    allow.map_or(Parser::failed(), Parser::new)
}

/// Fills in a line that was parsed.
///
/// # Safety
/// `out` must be NULL or point to an `httpstatus_line`.
unsafe fn fill(out: *mut httpstatus_line, parser: &Parser, reason: *const c_char, reason_len: usize) {
    if !out.is_null() {
        let (version_major, version_minor) = parser.digits();
        // SAFETY: not NULL, and by the caller's word. Field by field: one write would be a memcpy.
        unsafe {
            (*out).reason = reason;
            (*out).reason_len = reason_len;
            (*out).code = parser.number();
            (*out).version_major = version_major;
            (*out).version_minor = version_minor;
            (*out).flags = parser.flags().bits();
        }
    }
}

/// Feeds a parser. Returns the result for C, and the number of bytes read before the phrase.
#[cfg_attr(target_os = "none", inline(never))] // one copy for all that read; elsewhere the core has it
pub(crate) fn read(parser: &mut Parser, text: &[u8]) -> (isize, usize) {
    parser.read(text)
}

/// Standard: returns the code from 100 to 999 that exactly three ASCII digits spell, or 0 for any other text
/// and for NULL. Also parses the value of :status in HTTP/2 and HTTP/3 (RFC 9113 section 8.3.2, RFC 9114
/// section 4.3.2).
///
/// # Safety
/// `text` must be NULL or point to at least `len` readable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parse_code(text: *const c_char, len: usize) -> c_int {
    // SAFETY: by the caller's word.
    int(unsafe { octets(text, len) }.and_then(|text| StatusCode::from_bytes(text).ok()))
}

/// Parses the status line at the start of `buf`.
///
/// Returns:
/// - the number of bytes consumed, including the line end; only then is `*out` written;
/// - 0 if the line is not complete yet: call again from the start with more data;
/// - HTTPSTATUS_ERR_ARGUMENT if `mode` has unknown bits, or if `len` is more than PTRDIFF_MAX;
/// - another negative HTTPSTATUS_ERR_* code if the line is malformed.
///
/// `mode` HTTPSTATUS_STRICT accepts exactly the grammar of RFC 9112 section 4, with a code from 100 to 999.
/// Policy: a code below 100, which RFC 9110 section 15 calls invalid and a client SHOULD treat as a 5xx, is an
/// error here. Each HTTPSTATUS_ALLOW_* bit in `mode` accepts one thing more; HTTPSTATUS_LENIENT is all of them. NULL for
/// `buf` counts as empty.
///
/// A line has no maximum length here: bound it yourself. Give up if the result is still 0 when `len` has
/// reached a bound, such as 8192.
///
/// # Safety
/// `buf` must be NULL or point to at least `len` readable bytes. `out` must be NULL or point to an
/// `httpstatus_line`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parse_line(
    buf: *const c_char,
    len: usize,
    mode: c_uint,
    out: *mut httpstatus_line,
) -> isize {
    // SAFETY: by the caller's word.
    let Some(text) = (unsafe { octets(buf, len) }) else { return error(Error::Argument) };
    if mode <= c_uint::from(Leniencies::ALL.bits()) {
        if let Some(digits) = fast_digits(text) {
            if let Some(line) = fast_ok_line(text, digits) {
                // SAFETY: by the caller's word.
                return unsafe { found(out, &line) };
            }
            // SAFETY: by the caller's word.
            return unsafe { usual_line(text, digits, mode, out) };
        }
    }
    // SAFETY: by the caller's word.
    unsafe { any_line(text, mode, out) }
}

/// Stores a strictly valid line, and returns its length.
///
/// # Safety
/// `out` must be NULL or point to an `httpstatus_line`.
#[inline]
unsafe fn found(out: *mut httpstatus_line, line: &Line<'_>) -> isize {
    let found = httpstatus_line {
        reason: line.reason.as_ptr().cast(),
        reason_len: line.reason.len(),
        code: line.code.as_u16(),
        version_major: line.version.0,
        version_minor: line.version.1,
        flags: 0,
    };
    // SAFETY: by the caller's word.
    unsafe { store(out, found) };
    signed(line.used)
}

/// Parses a line with any phrase. Separate, so that the most frequent one needs no stack.
///
/// # Safety
/// `out` must be NULL or point to an `httpstatus_line`.
#[cfg_attr(not(target_os = "none"), inline(never))]
unsafe fn usual_line(text: &[u8], digits: u64, mode: c_uint, out: *mut httpstatus_line) -> isize {
    match fast_phrase_line(text, digits) {
        // SAFETY: by the caller's word.
        Some(line) => unsafe { found(out, &line) },
        // SAFETY: by the caller's word.
        None => unsafe { any_line(text, mode, out) },
    }
}

/// Parses any line. Separate, so that the fast path needs no stack.
///
/// # Safety
/// `out` must be NULL or point to an `httpstatus_line`.
#[cfg_attr(not(target_os = "none"), inline(never))]
unsafe fn any_line(text: &[u8], mode: c_uint, out: *mut httpstatus_line) -> isize {
    let mut parser = parser(mode);
    let (result, head) = read(&mut parser, text);
    if result > 0 {
        let (start, len) = parser.phrase_at(result.unsigned_abs(), head);
        // SAFETY: by the caller's word.
        unsafe { fill(out, &parser, text.as_ptr().cast::<c_char>().wrapping_add(start), len) }
    }
    result
}

/// Parses a status line without its line end, as line readers return it: the line is all of the `len` bytes
/// at `buf`.
///
/// Returns:
/// - `len`; only then is `*out` written;
/// - HTTPSTATUS_ERR_LINE_END if the line has a line end, or a part of one;
/// - HTTPSTATUS_ERR_ARGUMENT if `mode` has unknown bits, or if `len` is more than PTRDIFF_MAX;
/// - another negative HTTPSTATUS_ERR_* code if the line is malformed or too short. Never 0.
///
/// `mode` is that of httpstatus_parse_line(). NULL for `buf` counts as empty.
///
/// # Safety
/// `buf` must be NULL or point to at least `len` readable bytes. `out` must be NULL or point to an
/// `httpstatus_line`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parse_line_exact(
    buf: *const c_char,
    len: usize,
    mode: c_uint,
    out: *mut httpstatus_line,
) -> isize {
    // SAFETY: by the caller's word.
    let Some(text) = (unsafe { octets(buf, len) }) else { return error(Error::Argument) };
    let mut parser = parser(mode);
    let (_, head) = read(&mut parser, text);
    let result = parser.end();
    if result < 0 {
        return result;
    }
    // SAFETY: by the caller's word.
    unsafe { fill(out, &parser, buf.wrapping_add(head), len.wrapping_sub(head)) }
    signed(len)
}

/// If httpstatus_parse_line() returns an error for these arguments, returns the offset of the first byte that
/// is not allowed where it stands, in lines of any length. Otherwise returns the number of bytes that
/// httpstatus_parse_line() reads. Returns 0 if `mode` has unknown bits, or if `len` is more than PTRDIFF_MAX.
///
/// # Safety
/// `buf` must be NULL or point to at least `len` readable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_error_offset(buf: *const c_char, len: usize, mode: c_uint) -> usize {
    // SAFETY: by the caller's word.
    let Some(text) = (unsafe { octets(buf, len) }) else { return 0 };
    let mut parser = parser(mode);
    // The parser counts in 26 bits, so it reads less at a time.
    let mut offset = 0usize;
    const PIECE: usize = 1 << if usize::BITS > 16 { 25 } else { 15 };
    let mut rest = text;
    loop {
        let (piece, left) = match rest.split_at_checked(PIECE) {
            Some(parts) => parts,
            None => (rest, [].as_slice()),
        };
        read(&mut parser, piece);
        offset = offset.wrapping_add(parser.take_offset() as usize);
        if left.is_empty() {
            return offset;
        }
        rest = left;
    }
}
