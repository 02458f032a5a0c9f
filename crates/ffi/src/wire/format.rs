//! Formatting a status line.

use core::ffi::{c_char, c_int};

use httpstatus_core::{StatusCode, StatusLine};

use crate::convert::{Writer, octets};

/// Writes a status line such as "HTTP/1.1 404 Not Found" with CR LF and a NUL to `buf`.
///
/// Returns the length of the line without the NUL. If that is not less than `cap`, `buf` holds "" instead (if
/// `cap` is not 0). Call with NULL and 0 to measure. Returns 0, and writes "", if `code` is not 100 to 999 or
/// if `minor`, the minor version, is not 0 or 1. A code that is not registered has an empty phrase; the SP
/// before the phrase stays (RFC 9112 section 4).
///
/// # Safety
/// `buf` must be NULL or point to at least `cap` writable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_format_line(
    buf: *mut c_char,
    cap: usize,
    code: c_int,
    minor: c_int,
) -> usize {
    // SAFETY: by the caller's word.
    let writer = unsafe { Writer::new(buf, cap) };
    write(writer, sendable(code).map(StatusLine::of), minor)
}

/// Writes a status line with the caller's phrase: the `len` bytes at `reason`, or an empty phrase if `reason` is
/// NULL.
///
/// Returns the same as httpstatus_format_line(). Also returns 0, and writes "", if the phrase contains a byte
/// that is not allowed there, such as CR or LF: it may consist of HTAB, SP, visible ASCII and bytes from 0x80
/// on (RFC 9112 section 4); and if `len` is more than PTRDIFF_MAX. The phrase should be short: a client may
/// ignore it, and some bound the length of the line.
///
/// # Safety
/// `buf` must be NULL or point to at least `cap` writable bytes. `reason` must be NULL or point to at least
/// `len` readable bytes, none of which is in `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_format_line_with(
    buf: *mut c_char,
    cap: usize,
    code: c_int,
    minor: c_int,
    reason: *const c_char,
    len: usize,
) -> usize {
    // SAFETY: by the caller's word.
    let writer = unsafe { Writer::new(buf, cap) };
    // SAFETY: by the caller's word.
    let reason = unsafe { octets(reason, len) };
    let line = sendable(code).zip(reason).and_then(|(code, reason)| StatusLine::with_reason(code, reason));
    write(writer, line, minor)
}

/// The code, unless it is none.
fn sendable(code: c_int) -> Option<StatusCode> {
    u16::try_from(code).ok().and_then(|code| StatusCode::from_u16(code).ok())
}

/// Writes the line, if there is one in this version, and returns its length.
fn write(mut writer: Writer, line: Option<StatusLine<'_>>, minor: c_int) -> usize {
    let minor = u8::try_from(minor).unwrap_or(u8::MAX);
    let Some(line) = line.and_then(|line| line.with_minor(minor)) else { return 0 };
    let len = line.len();
    if writer.fits(len) {
        writer.put_array(line.head());
        writer.put(line.phrase());
        writer.put_array(*b"\r\n\0");
    }
    len
}
