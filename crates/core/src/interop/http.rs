//! Conversions from and to the `http` crate. Both status types hold 100..=999, so neither direction can fail.

use crate::status::code::StatusCode;
use crate::vocabulary::method::Method;

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

/// The method of that name; `Other` for every method without a variant.
///
/// ```
/// use httpstatus_core::{Method, StatusCode};
/// assert!(!StatusCode::OK.has_body(http::Method::HEAD.into()));
/// assert_eq!(Method::from(&http::Method::from_bytes(b"PROPFIND").unwrap()), Method::Other);
/// ```
impl From<&http::Method> for Method {
    fn from(method: &http::Method) -> Self {
        Self::from_bytes(method.as_str().as_bytes())
    }
}

/// As from `&http::Method`.
impl From<http::Method> for Method {
    fn from(method: http::Method) -> Self {
        Self::from(&method)
    }
}

/// `Other`, whose name is not known, is an error.
///
/// ```
/// use httpstatus_core::Method;
/// assert_eq!(http::Method::try_from(Method::Patch).unwrap(), http::Method::PATCH);
/// assert!(http::Method::try_from(Method::Other).is_err());
/// ```
impl TryFrom<Method> for http::Method {
    type Error = http::method::InvalidMethod;

    fn try_from(method: Method) -> Result<Self, Self::Error> {
        Self::from_bytes(method.as_str().as_bytes()) // the name of `Other` is empty
    }
}
