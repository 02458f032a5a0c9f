//! Slice access that cannot panic.

/// The element at `i`, or `None` if `i` is out of range.
#[inline(always)]
pub(crate) const fn nth<T>(slice: &[T], i: usize) -> Option<&T> {
    match slice.split_at_checked(i) {
        Some((_, [element, ..])) => Some(element),
        _ => None,
    }
}

/// The same, as the last of `i + 1` elements: faster, since compilers see that this is one comparison, but larger where
/// they do not inline it.
#[inline(always)]
pub(crate) const fn nth_fast<T>(slice: &[T], i: usize) -> Option<&T> {
    match slice.split_at_checked(i.wrapping_add(1)) {
        Some(([.., element], _)) => Some(element),
        _ => None,
    }
}

/// The last `N` bytes; `None` if there are fewer. Unlike that of the standard library it has no panic to optimise away.
#[inline(always)]
pub(crate) const fn last_chunk<const N: usize>(bytes: &[u8]) -> Option<&[u8; N]> {
    // Out of range if there are fewer.
    match bytes.split_at_checked(bytes.len().wrapping_sub(N)) {
        Some((_, last)) => match last.split_first_chunk::<N>() {
            Some((last, _)) => Some(last),
            None => None,
        },
        None => None,
    }
}

/// Whether `text` begins with `start`.
pub(crate) const fn starts_with(mut text: &[u8], mut start: &[u8]) -> bool {
    while let [byte, start_left @ ..] = start {
        match text {
            [first, text_left @ ..] if *first == *byte => (text, start) = (text_left, start_left),
            _ => return false,
        }
    }
    true
}

/// Whether two texts are the same.
pub(crate) const fn equal(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && starts_with(a, b)
}

#[cfg(test)]
mod tests {
    use super::last_chunk;

    #[test]
    fn the_last_bytes_are_found_if_there_are_enough() {
        assert_eq!(last_chunk(b"abc"), Some(b"bc"));
        assert_eq!(last_chunk(b"bc"), Some(b"bc"));
        assert_eq!(last_chunk::<2>(b"c"), None);
    }
}
