//! Counting the most frequent unregistered codes in bounded memory.

use heapless::LinearMap;

use crate::status::code::StatusCode;

/// Counts the `N` most frequent of the codes added, for those that [`CodeCounts`](crate::CodeCounts) lumps together
/// as unregistered. Takes about `8 * N` bytes and no heap.
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
    counts: LinearMap<u16, u32, N>,
    slack: u32,
}

impl<const N: usize> TopCodes<N> {
    /// Creates empty counts. `N` must not be 0, which is a compile error.
    #[must_use]
    pub const fn new() -> Self {
        const { assert!(N > 0, "TopCodes needs at least one place") };
        Self { counts: LinearMap::new(), slack: 0 }
    }

    /// Counts one response. Counts saturate.
    pub fn add(&mut self, code: StatusCode) {
        if let Some(count) = self.counts.get_mut(&code.as_u16()) {
            *count = count.saturating_add(1);
        } else if self.counts.insert(code.as_u16(), 1).is_err() {
            let rarest =
                self.counts.iter().min_by_key(|(_, count)| **count).map(|(code, count)| (*code, *count));
            if let Some((rarest, count)) = rarest {
                self.slack = self.slack.max(count);
                self.counts.remove(&rarest);
                // There is room now.
                let _ = self.counts.insert(code.as_u16(), count.saturating_add(1));
            }
        }
    }

    /// Returns the count of `code`, or 0 if it is not among the `N`.
    #[must_use]
    pub fn of(&self, code: StatusCode) -> u32 {
        self.counts.get(&code.as_u16()).copied().unwrap_or(0)
    }

    /// Returns by how much a count can be too high: the largest count that was replaced.
    #[must_use]
    pub const fn slack(&self) -> u32 {
        self.slack
    }

    /// Gives `code` a place with this count. Returns `false` if all places are taken.
    #[cfg(feature = "serde")]
    pub(crate) fn put(&mut self, code: StatusCode, count: u32) -> bool {
        self.counts.insert(code.as_u16(), count).is_ok()
    }

    /// The same counts, too high by at most `slack`.
    #[cfg(feature = "serde")]
    pub(crate) fn with_slack(self, slack: u32) -> Self {
        Self { slack, ..self }
    }

    /// Returns an iterator over the codes and their counts, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = (StatusCode, u32)> + Clone {
        self.counts.iter().filter_map(|(code, count)| Some((StatusCode::from_u16(*code).ok()?, *count)))
    }
}

impl<const N: usize> Default for TopCodes<N> {
    fn default() -> Self {
        Self::new()
    }
}
