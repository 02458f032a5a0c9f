//! A status line that arrives in pieces.

use core::ffi::{c_char, c_int, c_uint};

use httpstatus_core::{Error, Parser};

use crate::convert::{error, int, octets};
use crate::wire::line::{mode, read};

/// Reads a status line that arrives in pieces: eight octets of the caller's, all private. Eight zeros are a parser
/// with mode HTTPSTATUS_STRICT at the beginning of a line.
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
/// `parser` is NULL or points at an `httpstatus_parser` that nobody else uses meanwhile and that overlaps nothing that is
/// read meanwhile.
#[inline]
unsafe fn parser_mut<'a>(parser: *mut httpstatus_parser) -> Option<&'a mut Parser> {
    // SAFETY: the same fields in the same order (both repr(C)), integers that may have any value.
    unsafe { parser.cast::<Parser>().as_mut() }
}

/// The same, to look at.
///
/// # Safety
/// `parser` is NULL or points at an `httpstatus_parser` that nobody writes meanwhile.
#[inline]
unsafe fn parser_ref<'a>(parser: *const httpstatus_parser) -> Option<&'a Parser> {
    // SAFETY: the same fields in the same order (both repr(C)), integers that may have any value.
    unsafe { parser.cast::<Parser>().as_ref() }
}

/// Makes *p a parser at the beginning of a line. Any mode but HTTPSTATUS_LENIENT is HTTPSTATUS_STRICT. NULL does
/// nothing.
///
/// # Safety
/// `p` is NULL or points at memory for an `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_init(p: *mut httpstatus_parser, mode: c_uint) {
    if !p.is_null() {
        // SAFETY: not NULL, writable by the caller's word; the two have the same layout.
        unsafe { p.cast::<Parser>().write(Parser::new(self::mode(mode))) }
    }
}

/// Reads on: how many of these len octets belong to the line when that is now complete; 0 when more has to come; or a
/// negative HTTPSTATUS_ERR_*, again for each further piece. Whatever the pieces, the verdict is that of
/// httpstatus_parse_line(). HTTPSTATUS_ERR_ARGUMENT when p is NULL, when its line was complete before (call
/// httpstatus_parser_init() for the next one), and when len is more than PTRDIFF_MAX, which leaves *p as it was.
///
/// # Safety
/// `p` is NULL or points at an `httpstatus_parser`; `buf` is NULL or points at `len` readable octets.
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

/// The code, as soon as it is certain: when the octet after its three digits was there, and what follows is the
/// phrase. 0 before, after an error, and for NULL.
///
/// # Safety
/// `p` is NULL or points at an `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_code(p: *const httpstatus_parser) -> c_int {
    // SAFETY: by the caller's word.
    int(unsafe { parser_ref(p) }.and_then(Parser::code))
}

/// The version as ten times major plus minor, 11 for HTTP/1.1, as soon as the code is certain; 0 before, after an
/// error, and for NULL. A client that speaks nothing but HTTP/1.x refuses all but 10 to 19 by itself.
///
/// # Safety
/// `p` is NULL or points at an `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_version(p: *const httpstatus_parser) -> c_int {
    // SAFETY: by the caller's word.
    let version = unsafe { parser_ref(p) }.and_then(Parser::version);
    version.map_or(0, |(major, minor)| c_int::from(major).wrapping_mul(10).wrapping_add(c_int::from(minor)))
}

/// What was forgiven so far, bits HTTPSTATUS_LENIENT_*; 0 for NULL.
///
/// # Safety
/// `p` is NULL or points at an `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_flags(p: *const httpstatus_parser) -> u8 {
    // SAFETY: by the caller's word.
    unsafe { parser_ref(p) }.map_or(0, |parser| parser.flags().bits())
}

/// Octets accepted so far, over all pieces; after an error, the offset of the octet that was not accepted. 0 for NULL;
/// UINT32_MAX when there were more.
///
/// # Safety
/// `p` is NULL or points at an `httpstatus_parser`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_parser_offset(p: *const httpstatus_parser) -> u32 {
    // SAFETY: by the caller's word.
    unsafe { parser_ref(p) }.map_or(0, Parser::offset)
}
