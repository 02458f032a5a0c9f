//! Counters for telemetry: every registered code and every class, in a few hundred bytes.

use crate::status::code::StatusCode;
use crate::table::layout;
use crate::table::packed::Packed;
use crate::table::slots::{NONE, SLOTS};
use crate::vocabulary::class::Class;

/// Room for registered codes, with some to spare: the size stays the same when codes are added.
const ROOM: usize = 96;
/// One counter per class, and one for codes without a class.
const CLASSES: usize = 6;
const _: () =
    assert!(SLOTS <= ROOM, "registry: CodeCounts has no room left; a larger ROOM changes the C structure");

/// Counts how often each class and each registered code occurred. Counters saturate. Merging is associative
/// and commutative, so that counts from different times and places can be merged later, in any order.
///
/// Takes 408 bytes and no heap. A value of zeros is empty. Only this version of the library knows which
/// counter belongs to which code: transmit what [`of`](Self::of) and [`class`](Self::class) return, not the
/// bytes.
///
/// ```
/// use httpstatus_core::{Class, CodeCounts, StatusCode};
/// let mut counts = CodeCounts::new();
/// counts.add(StatusCode::OK);
/// counts.add(StatusCode::from_u16(299)?);
/// assert_eq!(counts.of(StatusCode::OK), 1);
/// assert_eq!(counts.class(Some(Class::Success)), 2);
/// assert_eq!(counts.unregistered(), 1);
/// # Ok::<(), httpstatus_core::InvalidStatusCode>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[repr(C)] // as C sees it
pub struct CodeCounts {
    /// The classes, with no class at 0, followed by the codes by slot.
    counters: [u32; CLASSES + ROOM],
}

impl Default for CodeCounts {
    fn default() -> Self {
        Self::new()
    }
}

impl CodeCounts {
    /// Creates empty counts.
    #[must_use]
    pub const fn new() -> Self {
        Self { counters: [0; CLASSES + ROOM] }
    }

    /// Counts one response. An unregistered code counts in its class and in [`unregistered`](Self::unregistered).
    pub fn add(&mut self, code: StatusCode) {
        self.bump(usize::from(code.any_int().class()));
        self.bump(place(code));
    }

    /// Adds the counts of `other`. Counters saturate.
    pub fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.counters.iter_mut().zip(&other.counters) {
            *mine = mine.saturating_add(*theirs);
        }
    }

    /// Adds these counts to themselves, for C, where both arguments of a merge may be the same object.
    #[doc(hidden)]
    pub fn double(&mut self) {
        for count in &mut self.counters {
            *count = count.saturating_mul(2);
        }
    }

    /// Returns how often `code` occurred, or 0 if it is not registered.
    #[must_use]
    pub fn of(&self, code: StatusCode) -> u32 {
        match place(code) {
            UNREGISTERED => 0,
            place => self.get(place),
        }
    }

    /// Returns how often `class` occurred; `None` means the codes 600..=999, which have no class.
    #[must_use]
    pub fn class(&self, class: Option<Class>) -> u32 {
        self.get(class_number(class))
    }

    /// Returns how many unregistered codes were counted.
    #[must_use]
    pub fn unregistered(&self) -> u32 {
        self.get(UNREGISTERED)
    }

    /// Returns an iterator over the registered codes that occurred, in code order, each with its count.
    pub fn iter(&self) -> impl Iterator<Item = (StatusCode, u32)> + Clone {
        StatusCode::ALL.iter().copied().map(|code| (code, self.of(code))).filter(|(_, count)| *count > 0)
    }

    /// Adds to the counter of `code`, or of all unregistered codes, and to no class.
    #[cfg(feature = "serde")]
    pub(crate) fn raise_code(&mut self, code: StatusCode, count: u32) {
        self.raise(place(code), count);
    }

    /// Adds to the counter of a class, and to no code.
    #[cfg(feature = "serde")]
    pub(crate) fn raise_class(&mut self, class: Option<Class>, count: u32) {
        self.raise(class_number(class), count);
    }

    /// Adds to the counter of all unregistered codes, and to no class.
    #[cfg(feature = "serde")]
    pub(crate) fn raise_unregistered(&mut self, count: u32) {
        self.raise(UNREGISTERED, count);
    }

    fn get(&self, place: usize) -> u32 {
        self.counters.get(place).copied().unwrap_or(0)
    }

    fn bump(&mut self, place: usize) {
        self.raise(place, 1);
    }

    fn raise(&mut self, place: usize, count: u32) {
        if let Some(counter) = self.counters.get_mut(place) {
            *counter = counter.saturating_add(count);
        }
    }
}

/// The counter of all unregistered codes.
const UNREGISTERED: usize = CLASSES.wrapping_add(NONE);

/// The counter of a code. The counters of empty slots stay 0.
fn place(code: StatusCode) -> usize {
    let slot = layout::slot(code.any_int().0);
    CLASSES.wrapping_add(if Packed::at(slot).state() == 0 { NONE } else { slot })
}

fn class_number(class: Option<Class>) -> usize {
    class.map_or(0, |class| usize::from(class.as_u8()))
}
