//! The small layout: a slot is computed, and where a phrase begins is a straight line through the pool plus one
//! octet. Chosen on targets without an operating system.

use crate::phrases::{LEN, PHRASES, STARTS};
use crate::slots::{BASE, BASES, NONE, SLOTS, STRAYS};
use crate::text::Text;

/// The class (0 for 1xx) and the place in it of `code - 100`. Exact below 1,099, so no division is linked.
const fn split(c: u32) -> (usize, u32) {
    let class = c.wrapping_mul(41).wrapping_shr(12);
    (class as usize, c.wrapping_sub(class.wrapping_mul(100)))
}

/// The slot of any number.
pub(crate) const fn slot(code: u32) -> usize {
    find(code, false)
}

/// The slot that answers for any number: its own, else that of its class, else that of 500.
pub(crate) const fn slot_or_class(code: u32) -> usize {
    find(code, true)
}

#[inline]
const fn find(code: u32, or_class: bool) -> usize {
    let c = code.wrapping_sub(100);
    if c >= 500 {
        return if or_class { BASE[4] as usize } else { NONE };
    }
    let (class, place) = split(c);
    let Some((_, [base, end, ..])) = BASES.as_slice().split_at_checked(class) else { return NONE };
    let slot = (*base as u32).wrapping_add(place);
    if slot < *end as u32 {
        return slot as usize;
    }
    let (mut strays, mut slot) = (STRAYS.as_slice(), BASE[5] as usize);
    while let [stray, rest @ ..] = strays {
        if *stray as u32 == code {
            return slot;
        }
        (strays, slot) = (rest, slot.wrapping_add(1));
    }
    if or_class { *base as usize } else { NONE }
}

/// Octets that a phrase and its NUL take on average: the slope of the line.
const SLOPE: usize = (LEN + SLOTS / 2) / SLOTS;
/// What lifts the lowest point of the line to 0.
const LIFT: usize = fit().0;

/// How far the line has to be lifted, and how far the highest point lies above it then.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn fit() -> (usize, usize) {
    let (mut lift, mut high, mut i) = (0, 0, 0);
    while i <= SLOTS {
        let (start, line) = (STARTS[i] as usize, SLOPE * i);
        if line > start && line - start > lift {
            lift = line - start;
        }
        if start > line && start - line > high {
            high = start - line;
        }
        i += 1;
    }
    (lift, high + lift)
}
const _: () =
    assert!(fit().1 < 256, "registry: the phrases no longer follow one line; widen OFFSETS in compact.rs");

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
static OFFSETS: [u8; SLOTS + 1] = {
    let mut offsets = [0; SLOTS + 1];
    let mut i = 0;
    while i <= SLOTS {
        offsets[i] = (STARTS[i] as usize + LIFT - SLOPE * i) as u8;
        i += 1;
    }
    offsets
};

/// The phrase of any number, empty when it is not registered.
pub(crate) const fn phrase(code: u32) -> Text {
    let slot = slot(code);
    let (start, len) = match OFFSETS.as_slice().split_at_checked(slot) {
        Some((_, [here, next, ..])) => (
            SLOPE.wrapping_mul(slot).wrapping_add(*here as usize).wrapping_sub(LIFT),
            SLOPE.wrapping_sub(1).wrapping_add(*next as usize).wrapping_sub(*here as usize),
        ),
        _ => (LEN - 1, 0),
    };
    Text { pool: PHRASES, start, len }
}
