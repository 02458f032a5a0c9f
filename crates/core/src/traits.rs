//! The short answers about a code, packed into 16 bits per slot.

use crate::layout;
use crate::number::Number;
use crate::retry::Retry;
use crate::row::Cache;
use crate::slots::{SLOTS, row_for, row_in};

/// Bits 0..3 redirect, 3..6 retry, 6..10 action, 10 heuristically cacheable, 11 never stored, 12..15 state,
/// 15 may be sent again whatever the method.
#[derive(Clone, Copy)]
pub(crate) struct Traits(u16);

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
static TRAITS: [u16; SLOTS] = {
    let mut traits = [0; SLOTS];
    let mut slot = 0;
    while slot < SLOTS {
        let row = row_for(slot);
        // What is not registered has no state, and is never cached on the strength of its code (RFC 9110 section 15.1).
        let (state, heuristic) = match row_in(slot) {
            Some(row) => (row.state as u16, matches!(row.cache, Cache::Heuristic)),
            None => (0, false),
        };
        traits[slot] = row.redirect as u16
            | (row.retry as u16) << 3
            | (row.action() as u16) << 6
            | (heuristic as u16) << 10
            | (matches!(row.cache, Cache::Never) as u16) << 11
            | state << 12
            | (matches!(row.retry, Retry::OtherConnection | Retry::NotInEarlyData) as u16) << 15;
        slot += 1;
    }
    traits
};

#[allow(clippy::cast_possible_truncation)] // every field is masked to its width
impl Traits {
    /// The answers in a slot.
    #[inline]
    pub(crate) const fn at(slot: usize) -> Self {
        match TRAITS.as_slice().split_at_checked(slot) {
            Some((_, [traits, ..])) => Self(*traits),
            _ => Self(0),
        }
    }
    /// The answers of a code's own row; those of nobody when it is not registered.
    #[inline]
    pub(crate) const fn of_registered(code: Number) -> Self {
        Self::at(layout::slot(code.0))
    }
    /// The answers that hold for a code: its own, else those of its class, else those of 500. Where code has to be
    /// small, one copy of it serves all questions.
    #[inline]
    pub(crate) const fn of(code: Number) -> Self {
        if layout::INDEXED { Self::at(layout::slot_or_class(code.0)) } else { Self::shared(code) }
    }
    #[inline(never)]
    const fn shared(code: Number) -> Self {
        Self::at(layout::slot_or_class(code.0))
    }
    pub(crate) const fn redirect(self) -> u8 {
        (self.0 & 7) as u8
    }
    pub(crate) const fn retry(self) -> u8 {
        (self.0.wrapping_shr(3) & 7) as u8
    }
    pub(crate) const fn action(self) -> u8 {
        (self.0.wrapping_shr(6) & 15) as u8
    }
    pub(crate) const fn is_heuristically_cacheable(self) -> bool {
        self.0 & 1 << 10 != 0
    }
    pub(crate) const fn must_not_store(self) -> bool {
        self.0 & 1 << 11 != 0
    }
    pub(crate) const fn any_method_may_retry(self) -> bool {
        self.0 >= 1 << 15
    }
    /// 0 when it is not registered.
    pub(crate) const fn state(self) -> u8 {
        (self.0.wrapping_shr(12) & 7) as u8
    }
}

#[cfg(test)]
mod tests {
    use super::{Number, Traits};

    #[test]
    fn the_shared_copy_gives_the_same_answers() {
        for code in 0..70_000 {
            assert_eq!(Traits::shared(Number(code)).0, Traits::of(Number(code)).0, "{code}");
        }
    }
}
