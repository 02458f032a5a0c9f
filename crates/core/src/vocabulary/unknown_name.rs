//! The error of parsing an enum from its name.

use core::fmt;

/// The error for a text that is no variant's name.
///
/// ```
/// use httpstatus_core::{Action, Class};
/// assert_eq!(Action::RetryLater.to_string().parse(), Ok(Action::RetryLater));
/// assert_eq!("Client Error".parse(), Ok(Class::ClientError));
/// assert_eq!("retry".parse::<Action>().unwrap_err().to_string(), "unknown name");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct UnknownName(pub(crate) ());

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown name")
    }
}

impl core::error::Error for UnknownName {}
