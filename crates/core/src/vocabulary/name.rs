//! The enums as text, for logs and configuration files.

use crate::vocabulary::action::Action;
use crate::vocabulary::class::Class;
use crate::vocabulary::fault::Fault;
use crate::vocabulary::field::Level;
use crate::vocabulary::leniency::Leniency;
use crate::vocabulary::redirect::Redirect;
use crate::vocabulary::retry::Retry;
use crate::vocabulary::state::State;

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
