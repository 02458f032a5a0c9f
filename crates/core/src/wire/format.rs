//! Writing a status line.

use core::fmt;

use crate::status::code::StatusCode;
use crate::status::registered::at;

/// A status line to send: version, code and a phrase, which is the registered one unless you pass your own.
///
/// **Standard** (RFC 9112 section 4): the SP after the code is written even if the phrase is empty.
/// **Policy**: an unregistered code has an empty phrase, as in Python's `http.server` and lighttpd, so that
/// no phrase can contradict its code. Do not send a 1xx to an HTTP/1.0 client (RFC 9110 section 15.2).
///
/// ```
/// use httpstatus_core::{StatusCode, StatusLine};
///
/// let mut buf = [0; StatusLine::MAX_LEN];
/// let line = StatusLine::new(StatusCode::NOT_FOUND);
/// assert_eq!(line.write(&mut buf), Some(&b"HTTP/1.1 404 Not Found\r\n"[..]));
/// assert_eq!(line.write(&mut [0; 23]), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct StatusLine<'a> {
    code: StatusCode,
    minor: u8,
    reason: &'a [u8],
}

/// The length of the start of every line, up to the phrase.
const HEAD: usize = 13;

impl<'a> StatusLine<'a> {
    /// The length in bytes of the longest line with a registered phrase: for [`new`](Self::new), a buffer of
    /// this size is always large enough.
    pub const MAX_LEN: usize = max_len();

    /// Creates an HTTP/1.1 status line with the registered phrase.
    #[must_use]
    pub const fn new(code: StatusCode) -> Self {
        Self { code, minor: 1, reason: code.reason().as_bytes() }
    }

    /// Like [`new`](Self::new), from a phrase without its address: for C.
    #[doc(hidden)]
    #[must_use]
    pub const fn of(code: StatusCode) -> Self {
        Self { code, minor: 1, reason: code.any_int().reason_shared().as_bytes() }
    }

    /// Creates an HTTP/1.1 status line with the phrase `reason`, which may be empty. Returns `None` if `reason`
    /// contains a byte that no phrase may contain, such as CR or LF.
    ///
    /// **Standard** (RFC 9112 section 4): a phrase consists of HTAB, SP, visible ASCII and bytes from 0x80 on.
    ///
    /// ```
    /// use httpstatus_core::{StatusCode, StatusLine};
    /// let line = StatusLine::with_reason(StatusCode::OK, b"Fine").unwrap();
    /// assert_eq!(line.to_string(), "HTTP/1.1 200 Fine\r\n");
    /// assert_eq!(StatusLine::with_reason(StatusCode::OK, b"Fine\r\nSet-Cookie: a=b"), None);
    /// ```
    #[must_use]
    pub const fn with_reason(code: StatusCode, reason: &'a [u8]) -> Option<Self> {
        if is_reason(reason) { Some(Self { code, minor: 1, reason }) } else { None }
    }

    /// Returns the line for HTTP/1.`minor`, or `None` if `minor` is not 0 or 1.
    ///
    /// ```
    /// use httpstatus_core::{StatusCode, StatusLine};
    /// let line = StatusLine::new(StatusCode::OK);
    /// assert_eq!(line.with_minor(0).unwrap().to_string(), "HTTP/1.0 200 OK\r\n");
    /// assert_eq!(line.with_minor(2), None);
    /// ```
    #[must_use]
    pub const fn with_minor(self, minor: u8) -> Option<Self> {
        if minor <= 1 { Some(Self { minor, ..self }) } else { None }
    }

    /// Returns the length of the line in bytes, CR LF included.
    #[allow(clippy::len_without_is_empty)] // none is empty
    #[must_use]
    pub const fn len(&self) -> usize {
        self.reason.len().wrapping_add(HEAD.wrapping_add(2))
    }

    /// Writes the line to `buf` and returns the written part. If the line does not fit, writes nothing and
    /// returns `None`.
    #[must_use]
    pub fn write<'b>(&self, buf: &'b mut [u8]) -> Option<&'b [u8]> {
        let line = buf.get_mut(..self.len())?;
        let (head, rest) = line.split_first_chunk_mut()?;
        let (phrase, end) = rest.split_last_chunk_mut()?;
        *head = self.head();
        for (place, octet) in phrase.iter_mut().zip(self.reason) {
            *place = *octet; // a copy, as compilers see
        }
        *end = *b"\r\n";
        Some(line)
    }

    /// Returns the line in a string of at most `N` bytes, or `None` if it does not fit.
    /// For a registered
    /// phrase, [`MAX_LEN`](Self::MAX_LEN) is always enough.
    ///
    /// ```
    /// use httpstatus_core::{StatusCode, StatusLine};
    /// let line = StatusLine::new(StatusCode::OK);
    /// assert_eq!(line.to_heapless::<17>().unwrap(), "HTTP/1.1 200 OK\r\n");
    /// assert_eq!(line.to_heapless::<16>(), None);
    /// ```
    #[cfg(feature = "heapless")]
    #[must_use]
    pub fn to_heapless<const N: usize>(&self) -> Option<heapless::String<N>> {
        let mut text = heapless::String::new();
        fmt::Write::write_fmt(&mut text, format_args!("{self}")).ok()?;
        Some(text)
    }

    /// Returns the line up to the phrase, such as `HTTP/1.1 404 `. The [`phrase`](Self::phrase) and CR LF follow.
    ///
    /// ```
    /// use httpstatus_core::{StatusCode, StatusLine};
    /// assert_eq!(&StatusLine::new(StatusCode::NOT_FOUND).head(), b"HTTP/1.1 404 ");
    /// ```
    #[must_use]
    pub const fn head(&self) -> [u8; 13] {
        // In two words, which are stored at once.
        let version = u64::from_le_bytes(*b"HTTP/1.0").wrapping_add((self.minor as u64).wrapping_shl(56));
        let [h, t, t2, p, slash, major, dot, minor] = version.to_le_bytes();
        let [a, b, c] = self.code.to_digits();
        [h, t, t2, p, slash, major, dot, minor, b' ', a, b, c, b' ']
    }

    /// Returns the major and minor version, as in [`Line::version`](crate::Line::version): `(1, 1)` unless
    /// [`with_minor`](Self::with_minor) changed it.
    #[must_use]
    pub const fn version(&self) -> (u8, u8) {
        (1, self.minor)
    }

    /// Returns the code.
    #[must_use]
    pub const fn code(&self) -> StatusCode {
        self.code
    }

    /// Returns the phrase.
    #[must_use]
    pub const fn phrase(&self) -> &'a [u8] {
        self.reason
    }
}

/// Whether `text` is an RFC 9112 reason-phrase, or empty.
const fn is_reason(mut text: &[u8]) -> bool {
    while let [byte, rest @ ..] = text {
        if !matches!(byte, b'\t' | b' '..=b'~' | 0x80..) {
            return false;
        }
        text = rest;
    }
    true
}

/// Formats as the line, CR LF included. What is not UTF-8 in the phrase becomes U+FFFD;
/// [`write`](StatusLine::write) writes it as it is.
impl fmt::Display for StatusLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = self.head();
        f.write_str(core::str::from_utf8(&head).unwrap_or(""))?;
        Lossy(self.reason).fmt(f)?;
        f.write_str("\r\n")
    }
}

/// Formats a phrase as text: what is not UTF-8 becomes U+FFFD.
pub(crate) struct Lossy<'a>(pub(crate) &'a [u8]);

impl fmt::Display for Lossy<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in self.0.utf8_chunks() {
            f.write_str(part.valid())?;
            if !part.invalid().is_empty() {
                f.write_str("\u{fffd}")?;
            }
        }
        Ok(())
    }
}

impl StatusCode {
    /// Returns the HTTP/1.1 status line in a string of at most `N` bytes, or `None` if it does not fit.
    ///
    /// ```
    /// use httpstatus_core::{StatusCode, StatusLine};
    /// let line = StatusCode::NO_CONTENT.status_line::<{ StatusLine::MAX_LEN }>().unwrap();
    /// assert_eq!(line, "HTTP/1.1 204 No Content\r\n");
    /// ```
    #[cfg(feature = "heapless")]
    #[must_use]
    pub fn status_line<const N: usize>(self) -> Option<heapless::String<N>> {
        StatusLine::new(self).to_heapless()
    }
}

/// The length of the longest line.
const fn max_len() -> usize {
    let (mut longest, mut row) = (0, 0);
    while let Some(code) = at(row) {
        let len = StatusLine::new(code).len();
        if len > longest {
            longest = len;
        }
        row = row.wrapping_add(1);
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::{StatusLine, max_len};
    use crate::status::code::StatusCode;

    #[test]
    fn some_line_is_as_long_as_the_longest() {
        assert_eq!(max_len(), StatusLine::MAX_LEN);
        assert_eq!(StatusCode::ALL.iter().map(|code| StatusLine::new(*code).len()).max(), Some(max_len()));
    }
}
