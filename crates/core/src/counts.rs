//! Counters for telemetry: every registered code and every class, in a few hundred octets.

use crate::StatusCode;
use crate::class::Class;
use crate::layout;
use crate::slots::{NONE, SLOTS};

/// Room for registered codes, more than there are: the size stays when codes are added.
const ROOM: usize = 96;
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
#[repr(C)] // as C sees it
pub struct Counts {
    by_class: [u32; 6],
    by_code: [u32; ROOM],
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
        Self { by_class: [0; 6], by_code: [0; ROOM] }
    }

    /// Counts one response. Unregistered codes count in their class and among [`others`](Self::others).
    pub fn add(&mut self, code: StatusCode) {
        bump(&mut self.by_class, class_number(code.class()), 1);
        bump(&mut self.by_code, slot(code), 1);
    }

    /// Adds other counts.
    pub fn merge(&mut self, other: &Self) {
        let mine = self.by_class.iter_mut().chain(&mut self.by_code);
        for (mine, theirs) in mine.zip(other.by_class.iter().chain(&other.by_code)) {
            *mine = mine.saturating_add(*theirs);
        }
    }

    /// Adds these counts to themselves; for C, where both sides of a merge may be the same.
    #[doc(hidden)]
    pub fn double(&mut self) {
        for count in self.by_class.iter_mut().chain(&mut self.by_code) {
            *count = count.saturating_mul(2);
        }
    }

    /// How often a registered code occurred; 0 for a code that is not registered.
    #[must_use]
    pub fn of(&self, code: StatusCode) -> u32 {
        match slot(code) {
            NONE => 0,
            slot => self.by_code.get(slot).copied().unwrap_or(0),
        }
    }

    /// How often a class occurred; `None` asks for the codes 600..=999, which have none.
    #[must_use]
    pub fn class(&self, class: Option<Class>) -> u32 {
        self.by_class.get(class_number(class)).copied().unwrap_or(0)
    }

    /// How often codes occurred that are not registered.
    #[must_use]
    pub fn others(&self) -> u32 {
        self.by_code.get(NONE).copied().unwrap_or(0)
    }

    /// The registered codes that occurred, in code order, each with its count.
    pub fn iter(&self) -> impl Iterator<Item = (StatusCode, u32)> {
        crate::registered().map(|code| (code, self.of(code))).filter(|(_, count)| *count > 0)
    }
}

/// The slot of a registered code; slots between them belong to nobody and stay empty.
fn slot(code: StatusCode) -> usize {
    if code.is_registered() { layout::slot(code.int()) } else { NONE }
}

fn class_number(class: Option<Class>) -> usize {
    class.map_or(0, |class| usize::from(class.as_u8()))
}

/// Raises a counter that does not wrap.
fn bump(counters: &mut [u32], at: usize, by: u32) {
    if let Some(counter) = counters.get_mut(at) {
        *counter = counter.saturating_add(by);
    }
}
