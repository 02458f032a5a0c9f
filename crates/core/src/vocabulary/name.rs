//! The enums as text, for logs and configuration files.

use core::fmt;

use crate::vocabulary::action::Action;
use crate::vocabulary::class::Class;
use crate::vocabulary::fault::Fault;
use crate::vocabulary::field::Level;
use crate::vocabulary::leniency::Leniency;
use crate::vocabulary::redirect::Redirect;
use crate::vocabulary::retry::Retry;
use crate::vocabulary::state::State;

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

named! {
    Action as_str
    Class name
    Fault as_str
    Leniency as_str
    Level as_str
    Redirect as_str
    Retry as_str
    State as_str
}
