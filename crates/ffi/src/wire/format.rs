//! Formatting a status line.

use core::ffi::{c_char, c_int};

use httpstatus_core::{StatusCode, StatusLine};

use crate::convert::Writer;

/// Writes a status line such as "HTTP/1.1 404 Not Found" with CR LF and a NUL to `buf`.
///
/// Returns the length of the line without the NUL. If that is not less than `cap`, `buf` holds "" instead (if
/// `cap` is not 0). Call with NULL and 0 to measure. Returns 0, and writes "", if `minor_version` is not 0 or
/// 1 or if `code` is not 100 to 999. A code that is not registered has an empty phrase; the SP before the
/// phrase stays (RFC 9112 section 4).
///
/// # Safety
/// `buf` must be NULL or point to at least `cap` writable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_format_line(
    buf: *mut c_char,
    cap: usize,
    minor_version: c_int,
    code: c_int,
) -> usize {
    // SAFETY: by the caller's word.
    let mut writer = unsafe { Writer::new(buf, cap) };
    let code = u16::try_from(code).ok().and_then(|code| StatusCode::from_u16(code).ok());
    let minor = u8::try_from(minor_version).unwrap_or(u8::MAX);
    let Some(line) = code.and_then(|code| StatusLine::with_minor(minor, code)) else { return 0 };
    let phrase = line.phrase();
    let len = line.len();
    if writer.fits(len) {
        writer.put(&line.head());
        writer.put(phrase.as_str().as_bytes());
        writer.put(b"\r\n\0");
    }
    len
}
