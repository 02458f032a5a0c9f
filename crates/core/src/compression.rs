//! The codes that header compression knows by number: `:status` in the static tables of HPACK and QPACK.

use crate::StatusCode;

/// A run of a static table: the index of the first code, and the codes.
struct Run<const N: usize> {
    first: u8,
    codes: [u16; N],
}

/// RFC 7541 appendix A.
static HPACK: Run<7> = Run { first: 8, codes: [200, 204, 206, 304, 400, 404, 500] };
/// RFC 9204 appendix A.
static QPACK_LOW: Run<5> = Run { first: 24, codes: [103, 200, 304, 404, 503] };
/// RFC 9204 appendix A.
static QPACK_HIGH: Run<9> = Run { first: 63, codes: [100, 204, 206, 302, 400, 403, 421, 425, 500] };

impl StatusCode {
    /// The code's index in HPACK's static table, for HTTP/2; `None` when it has none. **Standard** (RFC 7541
    /// appendix A).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::OK.hpack_index(), Some(8));
    /// assert_eq!(StatusCode::CREATED.hpack_index(), None);
    /// ```
    #[must_use]
    pub const fn hpack_index(self) -> Option<u8> {
        index(HPACK.first, &HPACK.codes, self.as_u16())
    }

    /// The code's index in QPACK's static table, for HTTP/3; `None` when it has none. **Standard** (RFC 9204
    /// appendix A).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::OK.qpack_index(), Some(25));
    /// assert_eq!(StatusCode::CREATED.qpack_index(), None);
    /// ```
    #[must_use]
    pub const fn qpack_index(self) -> Option<u8> {
        match index(QPACK_LOW.first, &QPACK_LOW.codes, self.as_u16()) {
            None => index(QPACK_HIGH.first, &QPACK_HIGH.codes, self.as_u16()),
            low => low,
        }
    }

    /// The code at this index of HPACK's static table; `None` when it holds something else than a `:status`, or does
    /// not exist. **Standard** (RFC 7541 appendix A).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_hpack_index(13), Some(StatusCode::NOT_FOUND));
    /// assert_eq!(StatusCode::from_hpack_index(15), None);
    /// ```
    #[must_use]
    pub const fn from_hpack_index(index: u32) -> Option<Self> {
        at(HPACK.first, &HPACK.codes, index)
    }

    /// The code at this index of QPACK's static table; `None` when it holds something else than a `:status`, or does
    /// not exist. **Standard** (RFC 9204 appendix A).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_qpack_index(27), Some(StatusCode::NOT_FOUND));
    /// assert_eq!(StatusCode::from_qpack_index(29), None);
    /// ```
    #[must_use]
    pub const fn from_qpack_index(index: u32) -> Option<Self> {
        match at(QPACK_LOW.first, &QPACK_LOW.codes, index) {
            None => at(QPACK_HIGH.first, &QPACK_HIGH.codes, index),
            low => low,
        }
    }
}

/// The index of a code in a run that begins at `first`.
const fn index(first: u8, codes: &[u16], code: u16) -> Option<u8> {
    let (mut rest, mut index) = (codes, first);
    while let [this, tail @ ..] = rest {
        if *this == code {
            return Some(index);
        }
        (rest, index) = (tail, index.wrapping_add(1));
    }
    None
}

/// The code at an index of a run that begins at `first`.
const fn at(first: u8, codes: &[u16], index: u32) -> Option<StatusCode> {
    let place = index.wrapping_sub(first as u32);
    if place > u8::MAX as u32 {
        return None; // before it is cut to 16 bits
    }
    match codes.split_at_checked(place as usize) {
        Some((_, [code, ..])) => Some(StatusCode::saturating(*code as i32)),
        _ => None,
    }
}
