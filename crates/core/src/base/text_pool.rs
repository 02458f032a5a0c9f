//! Text pools. Each string is stored once, followed by a NUL: Rust slices it, C points at it. A pool is one
//! byte string and the offsets of its texts; it stores no pointers, so nothing needs relocation.

/// One text of a pool.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Text {
    pub(crate) pool: &'static str,
    pub(crate) start: usize,
    pub(crate) len: usize,
}

impl Text {
    /// The text without its NUL.
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        let Some((_, from)) = self.pool.split_at_checked(self.start) else { return "" };
        match from.split_at_checked(self.len) {
            Some((text, _)) => text,
            None => "",
        }
    }

    /// The bytes of the text without its NUL.
    #[inline]
    pub(crate) const fn as_bytes(self) -> &'static [u8] {
        let Some((_, from)) = self.pool.as_bytes().split_at_checked(self.start) else { return &[] };
        match from.split_at_checked(self.len) {
            Some((text, _)) => text,
            None => &[],
        }
    }

    /// A pointer to the first byte; the text is followed by a NUL.
    #[inline]
    #[must_use]
    pub const fn as_ptr(self) -> *const u8 {
        self.pool.as_ptr().wrapping_add(self.start)
    }

    /// The length in bytes, without the NUL.
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        self.len
    }

    /// Whether the text is empty.
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len == 0
    }
}

/// A pool of numbered texts. It is a type without values, so that no pointer to it can end up in a program's
/// data.
pub(crate) trait Pool {
    /// All texts, each with its NUL.
    const TEXT: &'static str;
    /// The offset of each text, followed by the end of the last.
    const STARTS: &'static [u16];
}

/// Text number `i` of a pool; empty if `i` is out of range.
#[inline]
pub(crate) const fn get<P: Pool>(i: usize) -> Text {
    pick(P::TEXT, P::STARTS, i)
}

/// Like [`get`], for a pool given as its two parts. The last byte of a pool is a NUL, which an empty text
/// points at.
#[inline]
pub(crate) const fn pick(pool: &'static str, starts: &[u16], i: usize) -> Text {
    match starts.split_at_checked(i) {
        Some((_, [start, end, ..])) => Text {
            pool,
            start: *start as usize,
            len: (*end as usize).wrapping_sub(*start as usize).wrapping_sub(1),
        },
        _ => Text { pool, start: pool.len().wrapping_sub(1), len: 0 },
    }
}

/// The size of a pool of these texts in bytes, NULs included.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
pub(crate) const fn pool_len(texts: &[&str]) -> usize {
    let (mut len, mut i) = (0, 0);
    while i < texts.len() {
        len += texts[i].len() + 1;
        i += 1;
    }
    len
}

/// Concatenates the texts, each followed by a NUL. Returns the bytes and the offset of each text, followed by
/// the end of the last.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
pub(crate) const fn pool_build<const LEN: usize, const ENDS: usize>(
    texts: &[&str],
) -> ([u8; LEN], [u16; ENDS]) {
    let (mut bytes, mut starts) = ([0; LEN], [0; ENDS]);
    let (mut at, mut i) = (0, 0);
    while i < texts.len() {
        starts[i] = at as u16;
        let text = texts[i].as_bytes();
        let mut j = 0;
        while j < text.len() {
            assert!(text[j] >= b' ' && text[j] < 0x7f, "registry: texts are printable ASCII");
            bytes[at] = text[j];
            (at, j) = (at + 1, j + 1);
        }
        (at, i) = (at + 1, i + 1);
    }
    assert!(at <= u16::MAX as usize, "registry: a pool is limited to 65,535 octets");
    starts[i] = at as u16;
    (bytes, starts)
}

/// Declares a pool from a const array of texts.
macro_rules! pool {
    ($name:ident from $texts:expr) => {
        pub(crate) struct $name;
        const _: () = {
            impl $crate::base::text_pool::Pool for $name {
                const TEXT: &'static str = {
                    const BYTES: [u8; LEN] = BUILT.0; // separate from STARTS, or both would be stored
                    match core::str::from_utf8(&BYTES) {
                        Ok(text) => text,
                        Err(_) => panic!("registry: texts are printable ASCII"),
                    }
                };
                const STARTS: &'static [u16] = {
                    static STARTS: [u16; ENDS] = BUILT.1;
                    &STARTS
                };
            }
            const TEXTS: &[&str] = &$texts;
            const LEN: usize = $crate::base::text_pool::pool_len(TEXTS);
            const ENDS: usize = TEXTS.len().wrapping_add(1);
            const BUILT: ([u8; LEN], [u16; ENDS]) = $crate::base::text_pool::pool_build(TEXTS);
        };
    };
}
pub(crate) use pool;

#[cfg(test)]
mod tests {
    use super::{pool_build, pool_len};

    #[test]
    fn a_pool_is_its_texts_each_with_its_nul() {
        assert_eq!(pool_len(&["ab", "", "c"]), 6);
        assert_eq!(pool_build::<6, 4>(&["ab", "", "c"]), (*b"ab\0\0c\0", [0, 3, 4, 6]));
    }
}
