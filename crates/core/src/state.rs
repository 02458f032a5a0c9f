//! The state of a registration.

use crate::StatusCode;
use crate::number::Number;
use crate::traits::Traits;

answer! {
    /// What the registry says of a code.
    pub enum State {
        /// Not registered.
        None = 0,
        /// Registered and in use.
        Assigned = 1,
        /// Registered for a limited time: 104, since 2024-11-13, extended on 2025-09-15, and to expire on 2026-11-13
        /// unless renewed or replaced by an RFC (IANA registry of 2026-10-05).
        Temporary = 2,
        /// Registered, its use discouraged: 305 (RFC 9110 section 15.4.6).
        Deprecated = 3,
        /// Registered so that nobody else takes it, "(Unused)" in IANA's list: 306, 418 (RFC 9110 sections 15.4.7,
        /// 15.5.19).
        Unused = 4,
        /// Registered by a document that is now historic: 510.
        Obsoleted = 5,
    }
}

impl StatusCode {
    /// The state of the code's registration; [`State::None`] when it is not registered.
    ///
    /// ```
    /// use httpstatus_core::{State, StatusCode};
    /// assert_eq!(StatusCode::USE_PROXY.state(), State::Deprecated);
    /// ```
    #[inline]
    #[must_use]
    pub const fn state(self) -> State {
        match State::from_u8(self.number().state()) {
            Some(state) => state,
            None => State::None,
        }
    }

    /// Whether the code is in the IANA registry, in whatever state.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::IM_A_TEAPOT.is_registered());
    /// assert!(!StatusCode::from_u16(299).unwrap().is_registered());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_registered(self) -> bool {
        self.number().is_registered()
    }
}

impl Number {
    /// The number of [`StatusCode::state`].
    #[must_use]
    pub const fn state(self) -> u8 {
        Traits::of_registered(self).state()
    }

    /// [`StatusCode::is_registered`].
    #[must_use]
    pub const fn is_registered(self) -> bool {
        self.state() != State::None as u8
    }
}
