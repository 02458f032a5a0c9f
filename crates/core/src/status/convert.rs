//! Conversions, comparisons and texts of a status code, the same as those of `http::StatusCode`.

use core::fmt;
use core::str::FromStr;

use crate::status::code::{InvalidStatusCode, StatusCode};

impl fmt::Debug for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.as_u16(), f)
    }
}

/// What stands in place of the phrase if there is none, here and in a `defmt` log.
pub(crate) const UNKNOWN: &str = "<unknown status code>";

/// Formats as the number and the phrase: `404 Not Found`, `299 <unknown status code>`. Width, fill, alignment, sign and
/// precision have no effect, as with `http::StatusCode`.
impl fmt::Display for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.as_u16(), self.canonical_reason().unwrap_or(UNKNOWN))
    }
}

impl Default for StatusCode {
    fn default() -> Self {
        Self::OK
    }
}

impl PartialEq<u16> for StatusCode {
    #[inline]
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

impl PartialEq<StatusCode> for u16 {
    #[inline]
    fn eq(&self, other: &StatusCode) -> bool {
        *self == other.as_u16()
    }
}

impl From<StatusCode> for u16 {
    #[inline]
    fn from(status: StatusCode) -> Self {
        status.as_u16()
    }
}

impl From<&StatusCode> for StatusCode {
    #[inline]
    fn from(status: &StatusCode) -> Self {
        *status
    }
}

impl FromStr for StatusCode {
    type Err = InvalidStatusCode;
    fn from_str(text: &str) -> Result<Self, InvalidStatusCode> {
        Self::from_bytes(text.as_bytes())
    }
}

impl TryFrom<&[u8]> for StatusCode {
    type Error = InvalidStatusCode;
    fn try_from(text: &[u8]) -> Result<Self, InvalidStatusCode> {
        Self::from_bytes(text)
    }
}

impl TryFrom<&str> for StatusCode {
    type Error = InvalidStatusCode;
    fn try_from(text: &str) -> Result<Self, InvalidStatusCode> {
        Self::from_bytes(text.as_bytes())
    }
}

impl TryFrom<u16> for StatusCode {
    type Error = InvalidStatusCode;
    #[inline]
    fn try_from(code: u16) -> Result<Self, InvalidStatusCode> {
        Self::from_u16(code)
    }
}

impl fmt::Debug for InvalidStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvalidStatusCode")
    }
}

impl fmt::Display for InvalidStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("invalid status code")
    }
}

impl core::error::Error for InvalidStatusCode {}
