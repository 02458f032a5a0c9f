//! What a client does next with a response.

use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::table::by_code::{ByCode, by_code};
use crate::table::layout::INDEXED;
use crate::table::packed::Packed;
use crate::vocabulary::action::Action;

impl StatusCode {
    /// Returns what a client does next.
    ///
    /// **Policy.** An unregistered code is treated as x00 of its class (RFC 9110 section 15), 600..=999 as
    /// 500. Constant time; links no phrases.
    ///
    /// ```
    /// use httpstatus_core::{Action, StatusCode};
    /// assert_eq!(StatusCode::TOO_MANY_REQUESTS.action(), Action::RetryLater);
    /// assert_eq!(StatusCode::GONE.action(), Action::GiveUp);
    /// ```
    #[inline]
    #[must_use]
    pub const fn action(self) -> Action {
        if INDEXED { ACTIONS.get(self.any_int().0) } else { packed(self.any_int()) }
    }
}

/// By code, for the fast layout, from Rust: in the enum's own type there is nothing left to check.
static ACTIONS: ByCode<Action> = by_code!(code => packed(AnyInt(code)));

const fn packed(code: AnyInt) -> Action {
    match Action::from_u8(Packed::of(code).action()) {
        Some(action) => action,
        None => Action::GiveUp,
    }
}

impl AnyInt {
    /// [`StatusCode::action`] as a number.
    #[inline]
    #[must_use]
    pub const fn action(self) -> u8 {
        Packed::of(self).action()
    }
}

#[cfg(test)]
mod tests {
    use super::StatusCode;

    #[test]
    fn the_number_is_that_of_the_action() {
        for code in (100..=999).filter_map(|code| StatusCode::from_u16(code).ok()) {
            assert_eq!(code.any_int().action(), code.action() as u8, "{code}");
        }
    }
}
