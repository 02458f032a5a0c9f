//! Writing a status line.

use core::fmt;

use crate::base::text_pool::Text;
use crate::status::code::StatusCode;
use crate::status::registered::at;

/// A status line to send: version, code and the registered phrase.
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
pub struct StatusLine {
    code: StatusCode,
    minor: u8,
}

/// The start of every line, up to the phrase.
const HEAD: [u8; 13] = *b"HTTP/1.1 000 ";

impl StatusLine {
    /// The length of the longest line in bytes: a buffer of this size is always large enough.
    pub const MAX_LEN: usize = max_len();

    /// Creates an HTTP/1.1 status line.
    #[must_use]
    pub const fn new(code: StatusCode) -> Self {
        Self { code, minor: 1 }
    }

    /// Creates an HTTP/1.0 status line.
    ///
    /// ```
    /// use httpstatus_core::{StatusCode, StatusLine};
    /// assert_eq!(StatusLine::http10(StatusCode::OK).to_string(), "HTTP/1.0 200 OK\r\n");
    /// ```
    #[must_use]
    pub const fn http10(code: StatusCode) -> Self {
        Self { code, minor: 0 }
    }

    /// Creates an HTTP/1.`minor` status line, or returns `None` if `minor` is not 0 or 1.
    #[must_use]
    pub const fn with_minor(minor: u8, code: StatusCode) -> Option<Self> {
        if minor <= 1 { Some(Self { code, minor }) } else { None }
    }

    /// Returns the length of the line in bytes, CR LF included.
    #[allow(clippy::len_without_is_empty)] // none is empty
    #[must_use]
    pub const fn len(&self) -> usize {
        self.phrase().len().wrapping_add(HEAD.len().wrapping_add(2))
    }

    /// Writes the line to `buf` and returns the written part. If the line does not fit, writes nothing and
    /// returns `None`.
    #[must_use]
    pub fn write<'a>(&self, buf: &'a mut [u8]) -> Option<&'a [u8]> {
        let line = buf.get_mut(..self.len())?;
        let parts = self.head().into_iter().chain(self.phrase().as_str().bytes()).chain(*b"\r\n");
        for (place, octet) in line.iter_mut().zip(parts) {
            *place = octet;
        }
        Some(line)
    }

    /// Returns the line in a string of at most `N` bytes, or `None` if it does not fit.
    /// [`MAX_LEN`](Self::MAX_LEN) is always enough.
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

    /// The line up to the phrase.
    #[doc(hidden)]
    #[must_use]
    pub const fn head(&self) -> [u8; 13] {
        let [h, t, t2, p, slash, major, dot, _, sp, ..] = HEAD;
        let [a, b, c] = self.code.to_digits();
        [h, t, t2, p, slash, major, dot, b'0'.wrapping_add(self.minor), sp, a, b, c, sp]
    }

    /// The phrase.
    #[doc(hidden)]
    #[must_use]
    pub const fn phrase(&self) -> Text {
        self.code.any_int().reason_shared()
    }
}

/// Formats as the line, CR LF included.
impl fmt::Display for StatusLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = self.head();
        f.write_str(core::str::from_utf8(&head).unwrap_or(""))?;
        f.write_str(self.phrase().as_str())?;
        f.write_str("\r\n")
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
