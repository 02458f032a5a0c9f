//! Selects one of the two layouts: `compact` on targets without an operating system, `indexed` elsewhere. The
//! features `compact` and `indexed` override this; with both enabled, `indexed` wins. Both give the same
//! answers.

use crate::base::text_pool::Text;
use crate::table::{compact, indexed};

/// Whether the fast layout is in use.
pub(crate) const INDEXED: bool =
    cfg!(feature = "indexed") || !(cfg!(target_os = "none") || cfg!(feature = "compact"));

/// The slot of any number.
#[inline]
pub(crate) const fn slot(code: u32) -> usize {
    if INDEXED { indexed::slot(code) } else { compact::slot(code) }
}

/// The slot that answers for any number: its own, or that of its class, or that of 500.
#[inline]
pub(crate) const fn slot_or_class(code: u32) -> usize {
    if INDEXED { indexed::slot_or_class(code) } else { compact::slot_or_class(code) }
}

/// The phrase of any number; empty if it is not registered.
#[inline]
pub(crate) const fn phrase(code: u32) -> Text {
    if INDEXED { indexed::phrase(code) } else { compact::phrase(code) }
}

/// Like [`phrase`]. Where code must be small, functions that need a phrase for something else share one copy.
#[inline]
pub(crate) const fn phrase_shared(code: u32) -> Text {
    if INDEXED { indexed::phrase(code) } else { compact::phrase_shared(code) }
}

/// The phrase for Rust, which may have addresses in its data.
#[inline]
pub(crate) const fn phrase_str(code: u32) -> &'static str {
    if INDEXED { indexed::phrase_str(code) } else { compact::phrase_shared(code).as_str() }
}

/// The phrase from the small layout, whichever layout is in use, for comparison.
#[doc(hidden)]
#[must_use]
#[inline]
pub const fn compact_text(code: u32) -> Text {
    compact::phrase(code)
}

/// The phrase from the fast layout, whichever layout is in use, for comparison.
#[doc(hidden)]
#[must_use]
#[inline]
pub const fn indexed_text(code: u32) -> Text {
    indexed::phrase(code)
}

#[cfg(test)]
mod tests {
    use super::{compact, compact_text, indexed, indexed_text};
    use crate::base::reach::FAR;

    /// Checks every number; run it in a release build: `cargo test --release -p httpstatus-core --
    /// --ignored`.
    #[test]
    #[ignore = "four thousand million numbers take minutes in a debug build"]
    fn every_number_there_is_gives_the_same_slots() {
        for code in 0..=u32::MAX {
            assert_eq!(indexed::slot(code), compact::slot(code), "{code}");
            assert_eq!(indexed::slot_or_class(code), compact::slot_or_class(code), "{code}");
        }
    }

    #[test]
    fn both_layouts_give_the_same_slots_and_phrases() {
        let edges = [i32::MIN, -1, i32::MAX].map(i32::cast_unsigned);
        for code in (0..=FAR).chain(edges).chain(u32::MAX - FAR..=u32::MAX) {
            assert_eq!(indexed::slot(code), compact::slot(code), "{code}");
            assert_eq!(indexed::slot_or_class(code), compact::slot_or_class(code), "{code}");
            let (fast, small) = (indexed_text(code), compact_text(code));
            assert_eq!((fast.as_str(), fast.len()), (small.as_str(), small.len()), "{code}");
            for text in [fast, small] {
                assert_eq!(
                    text.pool.as_bytes().get(text.start + text.len),
                    Some(&0),
                    "{code} ends with a NUL"
                );
            }
        }
    }
}
