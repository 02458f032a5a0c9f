//! A status line to send.

use core::ffi::{c_char, c_int};

use httpstatus_core::{StatusCode, StatusLine};

use crate::convert::Writer;

/// Writes "HTTP/1.1 404 Not Found" CR LF NUL into a buffer of cap octets, and gives the length needed without the NUL;
/// when that is not less than cap, the buffer holds "". (NULL, 0) measures. minor_version is 0 or 1, code 100 to 999;
/// other numbers give 0 and "". A code that is not registered has an empty phrase; the SP before it stays (RFC 9112
/// section 4).
///
/// # Safety
/// `buf` is NULL or points at `cap` writable octets.
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
