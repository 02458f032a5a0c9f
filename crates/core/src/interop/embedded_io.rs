//! Writing to a socket or serial port, without a buffer of one's own.

use embedded_io::Write;

use crate::wire::date::HttpDate;
use crate::wire::format::StatusLine;

impl StatusLine<'_> {
    /// Writes the line, CR LF included, to a socket, a serial port or any other [`embedded_io::Write`]. Does
    /// not flush.
    ///
    /// The line is written in three parts. Give it a buffered writer if each part would be a packet of its
    /// own.
    ///
    /// # Errors
    /// The writer's error. What was written before it stays written.
    ///
    /// ```
    /// use httpstatus_core::{StatusCode, StatusLine};
    ///
    /// let mut buf = [0; 64];
    /// let mut writer = &mut buf[..];
    /// StatusLine::new(StatusCode::NOT_FOUND).write_to(&mut writer)?;
    /// let left = writer.len();
    /// assert_eq!(&buf[..64 - left], b"HTTP/1.1 404 Not Found\r\n");
    /// # Ok::<(), embedded_io::SliceWriteError>(())
    /// ```
    pub fn write_to<W: Write + ?Sized>(&self, writer: &mut W) -> Result<(), W::Error> {
        writer.write_all(&self.head())?;
        writer.write_all(self.phrase())?;
        writer.write_all(b"\r\n")
    }
}

impl HttpDate {
    /// Writes the date in the form to send (IMF-fixdate, 29 bytes), without a line end. Does not flush.
    ///
    /// # Errors
    /// The writer's error. What was written before it stays written.
    ///
    /// ```
    /// use httpstatus_core::HttpDate;
    ///
    /// let mut buf = [0; 29];
    /// HttpDate::from_unix_seconds(784_111_777).unwrap().write_to(&mut &mut buf[..])?;
    /// assert_eq!(&buf, b"Sun, 06 Nov 1994 08:49:37 GMT");
    /// # Ok::<(), embedded_io::SliceWriteError>(())
    /// ```
    pub fn write_to<W: Write + ?Sized>(&self, writer: &mut W) -> Result<(), W::Error> {
        writer.write_all(&self.to_bytes())
    }
}
