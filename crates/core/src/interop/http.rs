//! Conversions from and to the `http` crate. Both types hold 100..=999, so neither direction can fail.

use crate::status::code::StatusCode;

impl From<StatusCode> for http::StatusCode {
    fn from(code: StatusCode) -> Self {
        // Never the default: every StatusCode is within the range that `from_u16` accepts.
        Self::from_u16(code.as_u16()).unwrap_or_default()
    }
}

impl From<http::StatusCode> for StatusCode {
    fn from(code: http::StatusCode) -> Self {
        Self::from_i32_lossy(i32::from(code.as_u16()))
    }
}

impl PartialEq<http::StatusCode> for StatusCode {
    fn eq(&self, other: &http::StatusCode) -> bool {
        self.as_u16() == other.as_u16()
    }
}

impl PartialEq<StatusCode> for http::StatusCode {
    fn eq(&self, other: &StatusCode) -> bool {
        self.as_u16() == other.as_u16()
    }
}
