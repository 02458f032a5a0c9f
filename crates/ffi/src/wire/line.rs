//! A status line that is there as a whole.

use core::ffi::{c_char, c_int, c_uint};

use httpstatus_core::c::fast_line;
use httpstatus_core::{Error, Mode, Parser, StatusCode};

use crate::convert::{error, int, octets, signed, store};

/// A status line, as httpstatus_parse_line() found it.
#[allow(non_camel_case_types)] // the name in C
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct httpstatus_line {
    /// The phrase, in the caller's buffer, bytes as received, no NUL: all between the one SP after the code and the
    /// line end, whitespace among it in both modes. The line end always follows it in the buffer, also when it is empty.
    /// It should be ignored (RFC 9112 section 4).
    pub reason: *const c_char,
    /// Octets of the phrase.
    pub reason_len: usize,
    /// The code, 100 to 999.
    pub code: u16,
    /// Major version as received, one digit, of which any is accepted (RFC 9112 section 2.3). A client that speaks
    /// nothing but HTTP/1.x refuses a line with version_major != 1 by itself.
    pub version_major: u8,
    /// Minor version as received, one digit. What is higher than 1 is to be treated as 1 (RFC 9110 section 2.5).
    pub version_minor: u8,
    /// What was forgiven, bits HTTPSTATUS_LENIENT_*; 0 for a strictly valid line.
    pub flags: u8,
}

/// HTTPSTATUS_STRICT for every number but HTTPSTATUS_LENIENT.
pub(crate) fn mode(mode: c_uint) -> Mode {
    if mode == Mode::Lenient as c_uint { Mode::Lenient } else { Mode::Strict }
}

/// Feeds a parser: the result in C's words, and how many bytes were read before the phrase.
#[inline(never)] // one copy for all that read
pub(crate) fn read(parser: &mut Parser, text: &[u8]) -> (isize, usize) {
    parser.read(text)
}

/// Standard: the code that exactly three ASCII digits spell, 100 to 999; 0 for every other text and for NULL. Also the
/// value of :status in HTTP/2 and HTTP/3 (RFC 9113 section 8.3.2, RFC 9114 section 4.3.2).
///
/// # Safety
/// `text` is NULL or points at `len` readable octets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parse_code(text: *const c_char, len: usize) -> c_int {
    // SAFETY: by the caller's word.
    int(unsafe { octets(text, len) }.and_then(|text| StatusCode::from_bytes(text).ok()))
}

/// Reads the status line at the start of buf. Returns the number of bytes that it takes with its line end; 0 if the
/// line is not complete yet (call again from the start with more bytes); or a negative HTTPSTATUS_ERR_*, which is
/// HTTPSTATUS_ERR_ARGUMENT if len is more than PTRDIFF_MAX. *out is written only when the result is positive, and may be
/// NULL. Mode HTTPSTATUS_STRICT accepts exactly the grammar of RFC 9112 section 4 with a code of 100 to 999;
/// HTTPSTATUS_LENIENT adds what the HTTPSTATUS_LENIENT_* bits say. Any other mode is HTTPSTATUS_STRICT. NULL counts as
/// empty.
///
/// # Safety
/// `buf` is NULL or points at `len` readable octets; `out` is NULL or points at an `httpstatus_line`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parse_line(
    buf: *const c_char,
    len: usize,
    mode: c_uint,
    out: *mut httpstatus_line,
) -> isize {
    // SAFETY: by the caller's word.
    let Some(text) = (unsafe { octets(buf, len) }) else { return error(Error::Argument) };
    if let Some(line) = fast_line(text) {
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
        return signed(line.used);
    }
    let mut parser = Parser::new(self::mode(mode));
    let (result, head) = read(&mut parser, text);
    if result > 0 && !out.is_null() {
        let (version_major, version_minor) = parser.digits();
        let (start, reason_len) = parser.phrase_at(result.unsigned_abs(), head);
        // SAFETY: not NULL, and by the caller's word. Field by field: one write would be a memcpy.
        unsafe {
            (*out).reason = buf.wrapping_add(start);
            (*out).reason_len = reason_len;
            (*out).code = parser.number();
            (*out).version_major = version_major;
            (*out).version_minor = version_minor;
            (*out).flags = parser.flags().bits();
        }
    }
    result
}

/// Where httpstatus_parse_line() gives an error: the offset of the first byte that cannot stand where it stands, in
/// lines of any length. When it gives none: the number of bytes that it read. 0 if len is more than PTRDIFF_MAX.
///
/// # Safety
/// `buf` is NULL or points at `len` readable octets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_error_offset(buf: *const c_char, len: usize, mode: c_uint) -> usize {
    // SAFETY: by the caller's word.
    let Some(text) = (unsafe { octets(buf, len) }) else { return 0 };
    let mut parser = Parser::new(self::mode(mode));
    // The parser counts in 32 bits, so it reads no more at a time.
    let mut offset = 0usize;
    for piece in text.chunks(u32::MAX as usize) {
        read(&mut parser, piece);
        offset = offset.wrapping_add(parser.take_offset() as usize);
    }
    offset
}
