//! An arbitrary integer, as C passes it. The tables have an answer for every value, so lookups need no range
//! check.

/// A number that may be a status code. A number that is not one is treated as RFC 9110 section 15 asks for an
/// invalid code: it is not registered, has no class and counts as a 5xx.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct AnyInt(pub(crate) u32);

impl AnyInt {
    /// Converts a C `int`; a negative number becomes larger than any code.
    #[inline]
    #[must_use]
    #[allow(clippy::cast_sign_loss)]
    pub const fn new(code: i32) -> Self {
        Self(code as u32)
    }

    /// Whether the code is in this hundred; 4 means 400..=499.
    #[inline]
    pub(crate) const fn is_in(self, hundred: u32) -> bool {
        self.0.wrapping_sub(hundred.wrapping_mul(100)) < 100
    }
}

/// Converts an answer for C, in which 0 means `None`.
#[inline]
pub(crate) const fn some(answer: u8) -> Option<u8> {
    if answer == 0 { None } else { Some(answer) }
}
