//! Conversions between C's types and the core's. All `unsafe` code about text is here.

use core::ffi::{c_char, c_int};

use httpstatus_core::c::{AnyInt, Text, TopCode};
use httpstatus_core::{Error, Method, StatusCode};

/// C's `int` as a status. A number that is not one becomes 999, which has no class and counts as a 5xx.
#[inline]
#[allow(clippy::useless_conversion)] // c_int is 16 bits on AVR
pub(crate) fn status(code: c_int) -> StatusCode {
    StatusCode::from_i32_lossy(i32::from(code))
}

/// C's `int` as an index into the tables, which have an answer for every number.
#[inline]
#[allow(clippy::useless_conversion)]
pub(crate) fn number(code: c_int) -> AnyInt {
    AnyInt::new(i32::from(code))
}

/// C's `int` as a method: any number that is none is another method.
#[inline]
pub(crate) fn method_of(number: c_int) -> Method {
    u8::try_from(number).ok().and_then(Method::from_u8).unwrap_or(Method::Other)
}

/// An optional status as C's `int`: 0 for `None`.
#[inline]
#[allow(clippy::unnecessary_fallible_conversions)] // c_int is 16 bits on AVR
pub(crate) fn int(code: Option<StatusCode>) -> c_int {
    code.map_or(0, |code| c_int::try_from(code.as_u16()).unwrap_or(0))
}

/// A text for C: NUL-terminated, static, never NULL.
#[inline]
pub(crate) fn chars(text: Text) -> *const c_char {
    text.as_ptr().cast()
}

/// The bytes that C passes in: empty for NULL, whatever the length; `None` if there are more than an object
/// can have.
///
/// # Safety
/// `text` must be NULL or point to at least `len` readable bytes that do not change while the result is in
/// use.
#[inline]
pub(crate) unsafe fn octets<'a>(text: *const c_char, len: usize) -> Option<&'a [u8]> {
    if text.is_null() {
        return Some(&[]);
    }
    if len > isize::MAX as usize {
        return None;
    }
    // SAFETY: not NULL, readable for `len` bytes by the caller's word, no longer than an object can be.
    Some(unsafe { core::slice::from_raw_parts(text.cast(), len) })
}

/// The codes that C passes in: empty for NULL, and for more than an object can have.
///
/// # Safety
/// `codes` must be NULL or point to at least `n` readable codes that do not change while the result is in
/// use.
#[inline]
pub(crate) unsafe fn codes<'a>(codes: *const u16, n: usize) -> &'a [u16] {
    if codes.is_null() || n > (isize::MAX as usize).wrapping_shr(1) {
        return &[];
    }
    // SAFETY: not NULL, readable for `n` codes by the caller's word, no longer than an object can be.
    unsafe { core::slice::from_raw_parts(codes, n) }
}

/// The places that C passes in to be written: none for NULL, and for more than an object can have.
///
/// # Safety
/// `places` must be NULL or point to at least `n` places that nothing else uses while the result is in use.
#[inline]
pub(crate) unsafe fn places<'a>(places: *mut TopCode, n: usize) -> &'a mut [TopCode] {
    if places.is_null() || n > (isize::MAX as usize).wrapping_shr(3) {
        return &mut [];
    }
    // SAFETY: not NULL, writable for `n` places by the caller's word, no longer than an object can be.
    unsafe { core::slice::from_raw_parts_mut(places, n) }
}

/// Stores a result through an output pointer. Does nothing if it is NULL.
///
/// # Safety
/// `out` must be NULL or point to memory for a `T` that overlaps nothing in use.
#[inline]
pub(crate) unsafe fn store<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: not NULL, writable and aligned by the caller's word.
        unsafe { out.write(value) }
    }
}

/// An error for C: its number, negated.
#[inline]
pub(crate) fn error(error: Error) -> isize {
    isize::from(error as u8).wrapping_neg()
}

/// A count of bytes in memory as C's signed result.
#[inline]
#[allow(clippy::cast_possible_wrap)] // no object is larger than isize::MAX
pub(crate) const fn signed(octets: usize) -> isize {
    octets as isize
}

/// A text buffer of C. It holds "" until something that fits completely is written.
pub(crate) struct Writer {
    buf: *mut u8,
    cap: usize,
}

impl Writer {
    /// # Safety
    /// `buf` must be NULL or point to at least `cap` bytes that stay writable while the writer is in use.
    #[inline]
    pub(crate) unsafe fn new(buf: *mut c_char, cap: usize) -> Self {
        let writer = Self { buf: buf.cast(), cap: if buf.is_null() { 0 } else { cap } };
        if writer.cap > 0 {
            // SAFETY: there is room for one byte.
            unsafe { writer.buf.write(0) }
        }
        writer
    }

    /// Returns whether `len` bytes and a NUL fit.
    #[inline]
    pub(crate) const fn fits(&self, len: usize) -> bool {
        len < self.cap
    }

    /// Appends bytes, as many as there is room for.
    #[cfg(not(target_os = "none"))]
    pub(crate) fn put(&mut self, part: &[u8]) {
        let len = part.len().min(self.cap);
        // SAFETY: there is room for as many; what is put is ours, or the caller's word says that it is not in `buf`.
        unsafe { self.buf.copy_from_nonoverlapping(part.as_ptr(), len) }
        self.buf = self.buf.wrapping_add(len);
        self.cap = self.cap.wrapping_sub(len);
    }

    /// Appends bytes, as many as there is room for: one by one, which is smaller than a call.
    #[cfg(target_os = "none")]
    #[inline(never)]
    pub(crate) fn put(&mut self, part: &[u8]) {
        for octet in part {
            if self.cap > 0 {
                // SAFETY: there is room for one.
                unsafe { self.buf.write(*octet) }
                self.buf = self.buf.wrapping_add(1);
                self.cap = self.cap.wrapping_sub(1);
            }
        }
    }

    /// Appends bytes if there is room for all.
    #[inline]
    pub(crate) fn put_array<const N: usize>(&mut self, part: [u8; N]) {
        if cfg!(target_os = "none") {
            self.put(&part);
        } else if N <= self.cap {
            // SAFETY: there is room; an array of bytes needs no alignment.
            unsafe { self.buf.cast::<[u8; N]>().write(part) }
            self.buf = self.buf.wrapping_add(N);
            self.cap = self.cap.wrapping_sub(N);
        }
    }
}
