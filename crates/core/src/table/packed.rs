//! The small answers about a code, packed into 16 bits per slot.

use crate::base::slice::nth;
use crate::table::any_int::AnyInt;
use crate::table::layout;
use crate::table::row::Cache;
use crate::table::slots::{SLOTS, row_for, row_in};
use crate::vocabulary::fault::Fault;
use crate::vocabulary::retry::Retry;

/// Bits 0..3 redirect, 3..6 retry, 6..10 action, 10 heuristically cacheable, 11 never stored, 12..15 state,
/// 15 may be sent again whatever the method.
///
/// Packed, because a table of `Action` and one of `Retry` cost a program that asks for both 272 bytes more on a
/// Cortex-M0; turning three bits into a `Retry` costs nothing, and four into an `Action` 14 bytes.
#[derive(Clone, Copy)]
pub(crate) struct Packed(u16);

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
static PACKED: [u16; SLOTS] = {
    let mut packed = [0; SLOTS];
    let mut slot = 0;
    while slot < SLOTS {
        let row = row_for(slot);
        // An unregistered code has no state and is never heuristically cacheable (RFC 9110 section 15.1).
        let (state, heuristic) = match row_in(slot) {
            Some(row) => (row.state as u16, matches!(row.cache, Cache::Heuristic)),
            None => (0, false),
        };
        let redirect = match row.redirect {
            Some(redirect) => redirect as u16,
            None => 0,
        };
        packed[slot] = redirect
            | (row.retry as u16) << 3
            | (row.action() as u16) << 6
            | (heuristic as u16) << 10
            | (matches!(row.cache, Cache::Never) as u16) << 11
            | state << 12
            | (matches!(row.retry, Retry::OtherConnection | Retry::NotInEarlyData) as u16) << 15;
        slot += 1;
    }
    packed
};

#[allow(clippy::cast_possible_truncation)] // every field is masked to its width
impl Packed {
    /// The answers in a slot.
    #[inline]
    pub(crate) const fn at(slot: usize) -> Self {
        match nth(&PACKED, slot) {
            Some(packed) => Self(*packed),
            None => Self(0),
        }
    }
    /// The answers in a code's own slot; those of the last slot if it is not registered.
    #[inline]
    pub(crate) const fn of_registered(code: AnyInt) -> Self {
        Self::at(layout::slot(code.0))
    }
    /// The answers that apply to a code: its own, or those of its class, or those of 500. Where code must be
    /// small, all lookups share one copy.
    #[inline]
    pub(crate) const fn of(code: AnyInt) -> Self {
        if layout::INDEXED { Self::at(layout::slot_or_class(code.0)) } else { Self::shared(code) }
    }
    #[inline(never)]
    const fn shared(code: AnyInt) -> Self {
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
    /// 0 if the code is not registered.
    pub(crate) const fn state(self) -> u8 {
        (self.0.wrapping_shr(12) & 7) as u8
    }
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
pub(crate) static FAULTS: [Option<Fault>; SLOTS] = {
    let mut faults = [None; SLOTS];
    let mut slot = 0;
    while slot < SLOTS {
        faults[slot] = row_for(slot).fault;
        slot += 1;
    }
    faults
};

#[cfg(test)]
mod tests {
    use super::{AnyInt, Packed};
    use crate::base::reach::FAR;

    #[test]
    fn the_shared_copy_gives_the_same_answers() {
        for code in 0..=FAR {
            assert_eq!(Packed::shared(AnyInt(code)).0, Packed::of(AnyInt(code)).0, "{code}");
        }
    }
}
