//! The kind of redirect of a status code.

use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::table::packed::Packed;
use crate::vocabulary::redirect::Redirect;

impl StatusCode {
    /// Returns the kind of redirect, or `None` if the code does not redirect.
    ///
    /// **Standard** (RFC 9110 section 15.4). An unregistered 3xx is treated as 300 (section 15). 304 does not
    /// redirect (section 15.4.5). **Policy**: 305 (deprecated, section 15.4.6) and 306 (unused, section 15.4.7) are
    /// not followed, although section 15.4 allows a user agent to follow any 3xx with Location.
    ///
    /// The kind says how to redirect, not whether to: section 15.4 asks for care with methods not known to be
    /// [safe](crate::Method::is_safe), since the user might not wish to redirect an unsafe request.
    ///
    /// ```
    /// use httpstatus_core::{Redirect, StatusCode};
    /// assert_eq!(StatusCode::TEMPORARY_REDIRECT.redirect(), Some(Redirect::TemporaryKeep));
    /// assert_eq!(StatusCode::NOT_MODIFIED.redirect(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn redirect(self) -> Option<Redirect> {
        Redirect::from_u8(self.any_int().redirect())
    }
}

impl AnyInt {
    /// [`StatusCode::redirect`] as a number.
    #[inline]
    #[must_use]
    pub const fn redirect(self) -> u8 {
        Packed::of(self).redirect()
    }
}
