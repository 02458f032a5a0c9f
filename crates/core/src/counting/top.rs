//! The most frequent of codes that nobody foresaw, in bounded memory.

use heapless::LinearMap;

use crate::status::code::StatusCode;

/// The `N` most frequent codes among those added, for what [`Counts`](crate::Counts) lumps together as unregistered.
/// About `8 * N` octets, no heap.
///
/// When all `N` places are taken, a new code takes the place of the rarest and goes on from its count. So a count is
/// never too low, and too high by at most [`slack`](Self::slack); every code that makes up more than one in `N` of
/// all added is in the map. As long as no more than `N` different codes occur, all counts are exact.
///
/// ```
/// use httpstatus_core::{Others, StatusCode};
/// let mut others = Others::<4>::new();
/// for code in [499, 520, 499, 444] {
///     others.add(StatusCode::from_u16(code)?);
/// }
/// assert_eq!(others.of(StatusCode::from_u16(499)?), 2);
/// assert_eq!(others.of(StatusCode::OK), 0);
/// assert_eq!(others.slack(), 0);
/// # Ok::<(), httpstatus_core::InvalidStatusCode>(())
/// ```
#[derive(Clone, Debug)]
pub struct Others<const N: usize> {
    counts: LinearMap<u16, u32, N>,
    slack: u32,
}

impl<const N: usize> Others<N> {
    /// Nothing counted yet.
    #[must_use]
    pub const fn new() -> Self {
        const { assert!(N > 0, "Others needs at least one place") };
        Self { counts: LinearMap::new(), slack: 0 }
    }

    /// Counts one response. A count stops at its largest value.
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

    /// The count of a code; 0 when it is not among the `N`.
    #[must_use]
    pub fn of(&self, code: StatusCode) -> u32 {
        self.counts.get(&code.as_u16()).copied().unwrap_or(0)
    }

    /// By how much a count can be too high: the largest that was replaced.
    #[must_use]
    pub const fn slack(&self) -> u32 {
        self.slack
    }

    /// The codes and their counts, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = (StatusCode, u32)> {
        self.counts.iter().filter_map(|(code, count)| Some((StatusCode::from_u16(*code).ok()?, *count)))
    }
}

impl<const N: usize> Default for Others<N> {
    fn default() -> Self {
        Self::new()
    }
}
