//! Any number at all, as C hands it in. The tables have an answer for every one, so nothing is checked before they are
//! asked, and nobody pays for a check.

/// A number that may be a status code. What is none answers as RFC 9110 section 15 wants for an invalid code: it is not
/// registered, has no class and counts as a 5xx.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct AnyInt(pub(crate) u32);

impl AnyInt {
    /// What is negative becomes larger than any code.
    #[inline]
    #[must_use]
    #[allow(clippy::cast_sign_loss)]
    pub const fn new(code: i32) -> Self {
        Self(code as u32)
    }

    /// Whether it is a code of this hundred: 4 is 400..=499.
    #[inline]
    pub(crate) const fn is_in(self, hundred: u32) -> bool {
        self.0.wrapping_sub(hundred.wrapping_mul(100)) < 100
    }
}

/// An answer to C, whose 0 is none.
#[inline]
pub(crate) const fn some(answer: u8) -> Option<u8> {
    if answer == 0 { None } else { Some(answer) }
}
