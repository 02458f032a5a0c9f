//! A registered code together with everything the registry says of it.

use crate::status::code::StatusCode;
use crate::vocabulary::state::State;

/// A code that is known to be registered. Its texts are therefore never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Entry(StatusCode);

impl Entry {
    /// The code.
    #[inline]
    #[must_use]
    pub const fn code(self) -> StatusCode {
        self.0
    }

    /// The phrase: `"Not Found"`.
    #[inline]
    #[must_use]
    pub const fn reason(self) -> &'static str {
        self.0.reason()
    }

    /// The name of the constant: `"NOT_FOUND"`.
    #[inline]
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name()
    }

    /// One plain sentence.
    #[inline]
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.0.description()
    }

    /// Where it is defined: `"RFC 9110, Section 15.5.5"`.
    #[inline]
    #[must_use]
    pub const fn reference(self) -> &'static str {
        self.0.reference()
    }

    /// The state of the registration.
    #[inline]
    #[must_use]
    pub const fn state(self) -> State {
        self.0.state()
    }
}

impl StatusCode {
    /// The registry's entry; `None` when the code is not registered.
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
