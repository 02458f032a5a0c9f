//! What a status code means: the state of its registration, where a failure lies, whether a cache may store
//! it.

use crate::base::slice::nth;
use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::table::layout::slot_or_class;
use crate::table::packed::{FAULTS, Packed};
use crate::vocabulary::fault::Fault;
use crate::vocabulary::state::State;

impl StatusCode {
    /// Returns the state of the code's registration, or `None` if it is not registered.
    ///
    /// ```
    /// use httpstatus_core::{State, StatusCode};
    /// assert_eq!(StatusCode::USE_PROXY.state(), Some(State::Deprecated));
    /// ```
    #[inline]
    #[must_use]
    pub const fn state(self) -> Option<State> {
        State::from_u8(self.any_int().state())
    }

    /// Returns `true` if the code is in the IANA registry, in any state.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::IM_A_TEAPOT.is_registered());
    /// assert!(!StatusCode::from_u16(299).unwrap().is_registered());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_registered(self) -> bool {
        self.any_int().is_registered()
    }

    /// Returns where the cause of a failure lies, or `None` for 1xx, 2xx and 3xx.
    ///
    /// **Policy**, except that 4xx is the client's and 5xx the server's (RFC 9110 sections 15.5, 15.6): the finer kinds
    /// follow each code's own text.
    ///
    /// Unregistered codes are treated as x00 of their class, 600..=999 as 500.
    ///
    /// ```
    /// use httpstatus_core::{Fault, StatusCode};
    /// assert_eq!(StatusCode::BAD_GATEWAY.fault(), Some(Fault::Upstream));
    /// assert_eq!(StatusCode::OK.fault(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn fault(self) -> Option<Fault> {
        self.any_int().fault()
    }

    /// Returns `true` if a cache may store the response without explicit freshness information.
    ///
    /// **Standard** (RFC 9110 section 15.1; 451: RFC 7725 section 3). `false` for unregistered codes.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::NOT_FOUND.is_heuristically_cacheable());
    /// assert!(!StatusCode::FOUND.is_heuristically_cacheable());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_heuristically_cacheable(self) -> bool {
        self.any_int().is_heuristically_cacheable()
    }

    /// Returns `true` if a cache must not store the response even with explicit freshness information: 1xx,
    /// 428, 429, 431, 511.
    ///
    /// **Standard** (RFC 9111 section 3, RFC 6585 sections 3 to 6).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::TOO_MANY_REQUESTS.must_not_store());
    /// assert!(!StatusCode::NOT_FOUND.must_not_store());
    /// ```
    #[inline]
    #[must_use]
    pub const fn must_not_store(self) -> bool {
        self.any_int().must_not_store()
    }
}

impl AnyInt {
    /// [`StatusCode::state`] as a number.
    #[must_use]
    pub const fn state(self) -> u8 {
        Packed::of_registered(self).state()
    }

    /// [`StatusCode::is_registered`].
    #[must_use]
    pub const fn is_registered(self) -> bool {
        self.state() != 0
    }

    /// [`StatusCode::fault`].
    #[inline]
    #[must_use]
    pub const fn fault(self) -> Option<Fault> {
        match nth(&FAULTS, slot_or_class(self.0)) {
            Some(fault) => *fault,
            None => None,
        }
    }

    /// [`StatusCode::is_heuristically_cacheable`].
    #[inline]
    #[must_use]
    pub const fn is_heuristically_cacheable(self) -> bool {
        Packed::of_registered(self).is_heuristically_cacheable()
    }

    /// [`StatusCode::must_not_store`].
    #[inline]
    #[must_use]
    pub const fn must_not_store(self) -> bool {
        Packed::of(self).must_not_store()
    }
}
