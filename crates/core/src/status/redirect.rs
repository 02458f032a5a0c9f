//! Redirection: the kind of redirect of a status code.

use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::table::packed::Packed;
use crate::vocabulary::redirect::Redirect;

impl StatusCode {
    /// The kind of redirect.
    ///
    /// **Standard** (RFC 9110 section 15.4). An unregistered 3xx answers as 300 (section 15), everything else that
    /// is not 300, 301, 302, 303, 307 or 308 as none.
    ///
    /// The kind says how to redirect, not that it is wanted: section 15.4 asks for care with methods not known to be
    /// safe (all but GET, HEAD, OPTIONS and TRACE), since the user might not wish to redirect an unsafe request.
    ///
    /// ```
    /// use httpstatus_core::{Redirect, StatusCode};
    /// assert_eq!(StatusCode::TEMPORARY_REDIRECT.redirect(), Redirect::TemporaryKeep);
    /// assert_eq!(StatusCode::NOT_MODIFIED.redirect(), Redirect::None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn redirect(self) -> Redirect {
        match Redirect::from_u8(self.any_int().redirect()) {
            Some(redirect) => redirect,
            None => Redirect::None,
        }
    }
}

impl AnyInt {
    /// The number of [`StatusCode::redirect`].
    #[inline]
    #[must_use]
    pub const fn redirect(self) -> u8 {
        Packed::of(self).redirect()
    }
}
