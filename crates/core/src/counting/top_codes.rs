//! Counting the most frequent codes in bounded memory.

use crate::status::code::StatusCode;

/// One code and its count. Zeros are a free place.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
#[repr(C)] // as C sees it
pub struct TopCode {
    count: u32,
    code: u16,
}

impl TopCode {
    const FREE: Self = Self { count: 0, code: 0 };
}

/// [`TopCodes::add`] for any number of places. Returns the count that was replaced, from which the code's own
/// continues: 0 if no other code gave way.
#[doc(hidden)]
pub fn add_to(places: &mut [TopCode], code: StatusCode) -> u32 {
    let code = code.as_u16();
    // The code's own place, or the rarest one; a free one is rarer than any.
    let mut chosen: Option<&mut TopCode> = None;
    for place in places {
        let is_own = place.code == code;
        if is_own || chosen.as_ref().is_none_or(|rarest| place.count < rarest.count) {
            chosen = Some(place);
        }
        if is_own {
            break;
        }
    }
    let Some(place) = chosen else { return 0 };
    let replaced = if place.code == code { 0 } else { place.count };
    *place = TopCode { count: place.count.saturating_add(1), code };
    replaced
}

/// Counts the `N` most frequent of the codes added, for those that [`CodeCounts`](crate::CodeCounts) lumps together
/// as unregistered. Takes `8 * N + 4` bytes and no heap; adding takes time proportional to `N`.
///
/// When all `N` places are taken, a new code replaces the rarest one and continues from its count. So a count
/// is never too low, and is too high by at most [`slack`](Self::slack). Every code that makes up more than
/// one in `N` of all codes added is included. While no more than `N` different codes occur, all counts are
/// exact.
///
/// ```
/// use httpstatus_core::{StatusCode, TopCodes};
/// let mut top = TopCodes::<4>::new();
/// for code in [499, 520, 499, 444] {
///     top.add(StatusCode::from_u16(code)?);
/// }
/// assert_eq!(top.of(StatusCode::from_u16(499)?), 2);
/// assert_eq!(top.of(StatusCode::OK), 0);
/// assert_eq!(top.slack(), 0);
/// # Ok::<(), httpstatus_core::InvalidStatusCode>(())
/// ```
#[derive(Clone, Debug)]
pub struct TopCodes<const N: usize> {
    places: [TopCode; N],
    slack: u32,
}

impl<const N: usize> TopCodes<N> {
    /// Creates empty counts. `N` must not be 0, which is a compile error.
    #[must_use]
    pub const fn new() -> Self {
        const { assert!(N > 0, "TopCodes needs at least one place") };
        Self { places: [TopCode::FREE; N], slack: 0 }
    }

    /// Counts one response. Counts saturate.
    pub fn add(&mut self, code: StatusCode) {
        self.slack = self.slack.max(add_to(&mut self.places, code));
    }

    /// Returns the count of `code`, or 0 if it is not among the `N`.
    #[must_use]
    pub fn of(&self, code: StatusCode) -> u32 {
        self.iter().find(|(one, _)| *one == code).map_or(0, |(_, count)| count)
    }

    /// Returns by how much a count can be too high: the largest count that was replaced.
    #[must_use]
    pub const fn slack(&self) -> u32 {
        self.slack
    }

    /// Gives `code` a place with this count. Returns `false` if all places are taken.
    #[cfg(feature = "serde")]
    pub(crate) fn put(&mut self, code: StatusCode, count: u32) -> bool {
        let code = code.as_u16();
        let place = self.places.iter_mut().find(|place| place.code == code || place.code == 0);
        place.map(|place| *place = TopCode { count, code }).is_some()
    }

    /// The same counts, too high by at most `slack`.
    #[cfg(feature = "serde")]
    pub(crate) fn with_slack(self, slack: u32) -> Self {
        Self { slack, ..self }
    }

    /// Returns an iterator over the codes and their counts, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = (StatusCode, u32)> + Clone {
        self.places.iter().filter_map(|place| Some((StatusCode::from_u16(place.code).ok()?, place.count)))
    }
}

impl<const N: usize> Default for TopCodes<N> {
    fn default() -> Self {
        Self::new()
    }
}
