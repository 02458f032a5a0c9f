//! Counters for telemetry: every registered code and every class, in a few hundred octets.

use crate::status::code::StatusCode;
use crate::status::registered::registered;
use crate::table::layout;
use crate::table::packed::Packed;
use crate::table::slots::{NONE, SLOTS};
use crate::vocabulary::class::Class;

/// Room for registered codes, more than there are: the size stays when codes are added.
const ROOM: usize = 96;
/// A counter for each class, and one for none.
const CLASSES: usize = 6;
const _: () =
    assert!(SLOTS <= ROOM, "registry: Counts has no room left; a larger ROOM changes the C structure");

/// How often each class and each registered code occurred. Counters stop at their largest value, and merging is
/// associative and commutative, so that counts can be taken apart in time or place and put together later.
///
/// 408 octets, no heap. A value of zeros is empty. Only this version of the library can tell which counter belongs
/// to which code: send what [`of`](Self::of) and [`class`](Self::class) say, not the octets.
///
/// ```
/// use httpstatus_core::{Class, Counts, StatusCode};
/// let mut counts = Counts::new();
/// counts.add(StatusCode::OK);
/// counts.add(StatusCode::from_u16(299)?);
/// assert_eq!(counts.of(StatusCode::OK), 1);
/// assert_eq!(counts.class(Some(Class::Success)), 2);
/// assert_eq!(counts.others(), 1);
/// # Ok::<(), httpstatus_core::InvalidStatusCode>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[repr(C)] // as C sees it
pub struct Counts {
    /// The classes, none at 0, and behind them the codes by slot.
    counters: [u32; CLASSES + ROOM],
}

impl Default for Counts {
    fn default() -> Self {
        Self::new()
    }
}

impl Counts {
    /// Nothing counted yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { counters: [0; CLASSES + ROOM] }
    }

    /// Counts one response. Unregistered codes count in their class and among [`others`](Self::others).
    pub fn add(&mut self, code: StatusCode) {
        self.bump(class_number(code.class()));
        self.bump(place(code));
    }

    /// Adds other counts.
    pub fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.counters.iter_mut().zip(&other.counters) {
            *mine = mine.saturating_add(*theirs);
        }
    }

    /// Adds these counts to themselves; for C, where both sides of a merge may be the same.
    #[doc(hidden)]
    pub fn double(&mut self) {
        for count in &mut self.counters {
            *count = count.saturating_mul(2);
        }
    }

    /// How often a registered code occurred; 0 for a code that is not registered.
    #[must_use]
    pub fn of(&self, code: StatusCode) -> u32 {
        match place(code) {
            OTHERS => 0,
            place => self.get(place),
        }
    }

    /// How often a class occurred; `None` asks for the codes 600..=999, which have none.
    #[must_use]
    pub fn class(&self, class: Option<Class>) -> u32 {
        self.get(class_number(class))
    }

    /// How often codes occurred that are not registered.
    #[must_use]
    pub fn others(&self) -> u32 {
        self.get(OTHERS)
    }

    /// The registered codes that occurred, in code order, each with its count.
    pub fn iter(&self) -> impl Iterator<Item = (StatusCode, u32)> {
        registered().map(|code| (code, self.of(code))).filter(|(_, count)| *count > 0)
    }

    fn get(&self, place: usize) -> u32 {
        self.counters.get(place).copied().unwrap_or(0)
    }

    fn bump(&mut self, place: usize) {
        if let Some(counter) = self.counters.get_mut(place) {
            *counter = counter.saturating_add(1);
        }
    }
}

/// Where codes are counted that are not registered.
const OTHERS: usize = CLASSES.wrapping_add(NONE);

/// Where a code is counted; slots of the table that belong to no code stay empty.
fn place(code: StatusCode) -> usize {
    let slot = layout::slot(code.any_int().0);
    CLASSES.wrapping_add(if Packed::at(slot).state() == 0 { NONE } else { slot })
}

fn class_number(class: Option<Class>) -> usize {
    class.map_or(0, |class| usize::from(class.as_u8()))
}
