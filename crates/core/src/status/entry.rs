//! [`Entry`]: a code that is known to be registered.

use crate::status::code::StatusCode;
use crate::vocabulary::state::State;

/// A status code that is known to be registered, so that its texts are never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Entry(StatusCode);

impl Entry {
    /// Returns the code.
    #[inline]
    #[must_use]
    pub const fn code(self) -> StatusCode {
        self.0
    }

    /// Returns the phrase, such as `"Not Found"`.
    #[inline]
    #[must_use]
    pub const fn reason(self) -> &'static str {
        self.0.reason()
    }

    /// Returns the name of the constant, such as `"NOT_FOUND"`.
    #[inline]
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name()
    }

    /// Returns a one-sentence description.
    #[inline]
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.0.description()
    }

    /// Returns where the code is defined, such as `"RFC 9110, Section 15.5.5"`.
    #[inline]
    #[must_use]
    pub const fn reference(self) -> &'static str {
        self.0.reference()
    }

    /// Returns the state of the registration.
    #[inline]
    #[must_use]
    pub const fn state(self) -> State {
        self.0.state()
    }
}

impl StatusCode {
    /// Returns the registry entry, or `None` if the code is not registered.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::GONE.entry().map(|entry| entry.name()), Some("GONE"));
    /// assert!(StatusCode::from_u16(499).unwrap().entry().is_none());
    /// ```
    #[inline]
    #[must_use]
    pub const fn entry(self) -> Option<Entry> {
        if self.is_registered() { Some(Entry(self)) } else { None }
    }
}
