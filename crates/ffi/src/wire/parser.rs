//! Parsing a status line incrementally.

use core::ffi::{c_char, c_int, c_uint};

use httpstatus_core::{Error, Parser};

use crate::convert::{error, int, octets, store};
use crate::wire::line::{parser, read};

/// An incremental parser of status lines: eight bytes, owned by the caller. All members are private. An
/// object of all zero bytes is a parser in mode HTTPSTATUS_STRICT at the start of a line.
#[allow(non_camel_case_types)] // the name in C
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct httpstatus_parser {
    /// Private.
    pub seen: u32,
    /// Private.
    pub word: u32,
}

const _: () = assert!(size_of::<httpstatus_parser>() == size_of::<Parser>());
const _: () = assert!(align_of::<httpstatus_parser>() == align_of::<Parser>());

/// C's parser as the core's.
///
/// # Safety
/// `parser` must be NULL or point to an `httpstatus_parser` that nothing else uses and that overlaps no
/// memory that is read while the result is in use.
#[inline]
unsafe fn parser_mut<'a>(parser: *mut httpstatus_parser) -> Option<&'a mut Parser> {
    // SAFETY: the same fields in the same order (both repr(C)), integers that may have any value.
    unsafe { parser.cast::<Parser>().as_mut() }
}

/// C's parser as the core's, read-only.
///
/// # Safety
/// `parser` must be NULL or point to an `httpstatus_parser` that is not written while the result is in use.
#[inline]
unsafe fn parser_ref<'a>(parser: *const httpstatus_parser) -> Option<&'a Parser> {
    // SAFETY: the same fields in the same order (both repr(C)), integers that may have any value.
    unsafe { parser.cast::<Parser>().as_ref() }
}

/// Initializes the parser `p` to the start of a line. `mode` is HTTPSTATUS_STRICT, HTTPSTATUS_LENIENT or any
/// HTTPSTATUS_ALLOW_* bits. If `mode` has unknown bits, httpstatus_parser_feed() returns
/// HTTPSTATUS_ERR_ARGUMENT. Does nothing if `p` is NULL.
///
/// # Safety
/// `p` must be NULL or point to memory for an `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_init(p: *mut httpstatus_parser, mode: c_uint) {
    if !p.is_null() {
        // SAFETY: not NULL, writable by the caller's word; the two have the same layout.
        unsafe { p.cast::<Parser>().write(parser(mode)) }
    }
}

/// Parses the next `len` bytes of a status line. However the line is split, the outcome is that of
/// httpstatus_parse_line().
///
/// Returns:
/// - the number of these bytes that belong to the line, including the line end, if the line is now complete;
/// - 0 if more data is needed;
/// - HTTPSTATUS_ERR_ARGUMENT if `p` is NULL, if its mode has unknown bits, if the line was already complete
///   (call httpstatus_parser_init() before the next one), or if `len` is more than PTRDIFF_MAX, which leaves
///   `*p` unchanged;
/// - another negative HTTPSTATUS_ERR_* code if the line is malformed; further calls return the same error.
///
/// A line has no maximum length here: bound it yourself, or a peer can keep you reading for ever. Give up if
/// httpstatus_parser_feed() returned 0 and httpstatus_parser_offset() is above a bound, such as 8192.
///
/// # Safety
/// `p` must be NULL or point to an initialized `httpstatus_parser`. `buf` must be NULL or point to at least
/// `len` readable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_feed(
    p: *mut httpstatus_parser,
    buf: *const c_char,
    len: usize,
) -> isize {
    // SAFETY: by the caller's word, which says that `buf` does not overlap the parser.
    let Some(parser) = (unsafe { parser_mut(p) }) else { return error(Error::Argument) };
    // SAFETY: by the caller's word.
    let Some(text) = (unsafe { octets(buf, len) }) else { return error(Error::Argument) };
    read(parser, text).0
}

/// Like httpstatus_parser_feed(), and stores in `*phrase` and `*phrase_len` where in this piece the phrase is
/// and how long it is: at most `len` bytes in `buf`, often 0. The phrase of the line is these parts one after
/// the other. Nothing is stored if the result is negative. `phrase` and `phrase_len` may be NULL.
///
/// # Safety
/// As httpstatus_parser_feed(). `phrase` and `phrase_len` must be NULL or point to memory for a result.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_feed_phrase(
    p: *mut httpstatus_parser,
    buf: *const c_char,
    len: usize,
    phrase: *mut *const c_char,
    phrase_len: *mut usize,
) -> isize {
    // SAFETY: by the caller's word, which says that `buf` does not overlap the parser.
    let Some(parser) = (unsafe { parser_mut(p) }) else { return error(Error::Argument) };
    // SAFETY: by the caller's word.
    let Some(text) = (unsafe { octets(buf, len) }) else { return error(Error::Argument) };
    let (result, head) = read(parser, text);
    if result >= 0 {
        let used = if result > 0 { Some(result.unsigned_abs()) } else { None };
        let (start, len) = parser.phrase_in(text, used, head);
        // SAFETY: by the caller's word.
        unsafe {
            store(phrase, buf.wrapping_add(start));
            store(phrase_len, len);
        }
    }
    result
}

/// Ends a line whose line end is gone already, as line readers remove it: call this after the last piece. The
/// outcome is that of httpstatus_parse_line_exact().
///
/// Returns:
/// - 1 if the line is complete as it stands; `*p` then accepts no more data;
/// - HTTPSTATUS_ERR_LINE_END if the line has a line end, or a part of one;
/// - HTTPSTATUS_ERR_ARGUMENT if `p` is NULL;
/// - another negative HTTPSTATUS_ERR_* code: the error of httpstatus_parser_feed(), or what is missing.
///
/// # Safety
/// `p` must be NULL or point to an initialized `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_finish(p: *mut httpstatus_parser) -> isize {
    // SAFETY: by the caller's word.
    unsafe { parser_mut(p) }.map_or(error(Error::Argument), Parser::end)
}

/// Returns the code once it is certain, that is, once the byte after its three digits has been read and what
/// follows is the phrase. Returns 0 before that, after an error, and if `p` is NULL.
///
/// # Safety
/// `p` must be NULL or point to an initialized `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_code(p: *const httpstatus_parser) -> c_int {
    // SAFETY: by the caller's word.
    int(unsafe { parser_ref(p) }.and_then(Parser::code))
}

/// Returns the major version as received, one digit, once the code is certain. Returns 0 before that, after an
/// error, and if `p` is NULL; httpstatus_parser_code() tells these from a 0 that was received. A client that
/// speaks only HTTP/1.x must itself reject a line whose major version is not 1.
///
/// # Safety
/// `p` must be NULL or point to an initialized `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_version_major(p: *const httpstatus_parser) -> c_int {
    // SAFETY: by the caller's word.
    unsafe { parser_ref(p) }.and_then(Parser::version).map_or(0, |version| c_int::from(version.0))
}

/// Returns the minor version as received, one digit, once the code is certain. Returns 0 before that, after an
/// error, and if `p` is NULL; httpstatus_parser_code() tells these from a 0 that was received. Treat a digit
/// above 1 as 1 (RFC 9110 section 6.2).
///
/// # Safety
/// `p` must be NULL or point to an initialized `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_version_minor(p: *const httpstatus_parser) -> c_int {
    // SAFETY: by the caller's word.
    unsafe { parser_ref(p) }.and_then(Parser::version).map_or(0, |version| c_int::from(version.1))
}

/// Returns what has been forgiven so far, as HTTPSTATUS_ALLOW_* bits, or 0 if `p` is NULL.
///
/// # Safety
/// `p` must be NULL or point to an initialized `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_flags(p: *const httpstatus_parser) -> u8 {
    // SAFETY: by the caller's word.
    unsafe { parser_ref(p) }.map_or(0, |parser| parser.flags().bits())
}

/// Returns the number of bytes accepted so far, over all pieces. After an error, this is the offset of the
/// byte that was rejected. Returns 0 if `p` is NULL, and 67108863 if the number is larger.
///
/// # Safety
/// `p` must be NULL or point to an initialized `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_offset(p: *const httpstatus_parser) -> u32 {
    // SAFETY: by the caller's word.
    unsafe { parser_ref(p) }.map_or(0, Parser::offset)
}
