//! Header compression: `:status` in the static tables of HPACK and QPACK.

use crate::base::slice::nth_fast;
use crate::status::code::StatusCode;
use crate::table::any_int::{AnyInt, some};
use crate::table::layout::{INDEXED, slot};
use crate::table::perfect_hash::PerfectHash;
use crate::table::slots::{SLOTS, octets_by_slot};

/// RFC 7541 appendix A: from 8 on.
static HPACK: [u16; 7] = [200, 204, 206, 304, 400, 404, 500];
const HPACK_FIRST: u8 = 8;

/// RFC 9204 appendix A: five from 24 on, the others from 63 on.
static QPACK: [u16; 14] = [103, 200, 304, 404, 503, 100, 204, 206, 302, 400, 403, 421, 425, 500];
const QPACK_FIRST: u8 = 24;
const QPACK_SECOND: u8 = 63;
const QPACK_SPLIT: u8 = 5;
static IN_QPACK: PerfectHash<17> = PerfectHash::new(0xcb8f_5dd5, &QPACK);

// For the fast layout.
static HPACK_BY_SLOT: [u8; SLOTS] = octets_by_slot!(code => AnyInt(code).find_in_hpack());
static QPACK_BY_SLOT: [u8; SLOTS] = octets_by_slot!(code => AnyInt(code).find_in_qpack());

impl StatusCode {
    /// Returns the code's index in the static table of HPACK, for HTTP/2, or `None` if it is not in the
    /// table. **Standard** (RFC 7541 appendix A).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::OK.hpack_index(), Some(8));
    /// assert_eq!(StatusCode::CREATED.hpack_index(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn hpack_index(self) -> Option<u8> {
        some(self.any_int().hpack_index())
    }

    /// Returns the code's index in the static table of QPACK, for HTTP/3, or `None` if it is not in the
    /// table. **Standard** (RFC 9204 appendix A).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::OK.qpack_index(), Some(25));
    /// assert_eq!(StatusCode::CREATED.qpack_index(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn qpack_index(self) -> Option<u8> {
        some(self.any_int().qpack_index())
    }

    /// Returns the code at `index` in the static table of HPACK, or `None` if that entry is not a `:status`
    /// or does not exist. **Standard** (RFC 7541 appendix A).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_hpack_index(13), Some(StatusCode::NOT_FOUND));
    /// assert_eq!(StatusCode::from_hpack_index(15), None);
    /// ```
    #[must_use]
    pub const fn from_hpack_index(index: u32) -> Option<Self> {
        at(&HPACK, index.wrapping_sub(HPACK_FIRST as u32))
    }

    /// Returns the code at `index` in the static table of QPACK, or `None` if that entry is not a `:status`
    /// or does not exist. **Standard** (RFC 9204 appendix A).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_qpack_index(27), Some(StatusCode::NOT_FOUND));
    /// assert_eq!(StatusCode::from_qpack_index(29), None);
    /// ```
    #[must_use]
    pub const fn from_qpack_index(index: u32) -> Option<Self> {
        let low = index.wrapping_sub(QPACK_FIRST as u32);
        if low < QPACK_SPLIT as u32 {
            return at(&QPACK, low);
        }
        let high = index.wrapping_sub(QPACK_SECOND as u32);
        if high < QPACK.len() as u32 { at(&QPACK, high.wrapping_add(QPACK_SPLIT as u32)) } else { None }
    }
}

#[allow(clippy::cast_possible_truncation)] // rows of tables of 7 and 14
impl AnyInt {
    /// [`StatusCode::hpack_index`], or 0 if it is not in the table.
    #[inline]
    #[must_use]
    pub const fn hpack_index(self) -> u8 {
        if INDEXED { by_slot(&HPACK_BY_SLOT, self) } else { self.find_in_hpack() }
    }

    const fn find_in_hpack(self) -> u8 {
        let (mut rest, mut index) = (HPACK.as_slice(), HPACK_FIRST);
        while let [this, tail @ ..] = rest {
            if *this as u32 == self.0 {
                return index;
            }
            (rest, index) = (tail, index.wrapping_add(1));
        }
        0
    }

    /// [`StatusCode::qpack_index`], or 0 if it is not in the table.
    #[inline]
    #[must_use]
    pub const fn qpack_index(self) -> u8 {
        if INDEXED { by_slot(&QPACK_BY_SLOT, self) } else { self.find_in_qpack() }
    }

    const fn find_in_qpack(self) -> u8 {
        let row = IN_QPACK.row(&QPACK, self.0);
        if row >= QPACK.len() {
            return 0;
        }
        let first =
            if row < QPACK_SPLIT as usize { QPACK_FIRST } else { QPACK_SECOND.wrapping_sub(QPACK_SPLIT) };
        first.wrapping_add(row as u8)
    }
}

#[inline]
const fn by_slot(answers: &[u8; SLOTS], code: AnyInt) -> u8 {
    match nth_fast(answers, slot(code.0)) {
        Some(answer) => *answer,
        None => 0,
    }
}

/// The code in a row of a table.
const fn at(codes: &[u16], row: u32) -> Option<StatusCode> {
    if row > u8::MAX as u32 {
        return None; // before the cast, since `usize` may have 16 bits
    }
    match codes.split_at_checked(row as usize) {
        Some((_, [code, ..])) => Some(StatusCode::from_i32_lossy(*code as i32)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_compiler_has_to_search() {
        super::IN_QPACK.was_not_searched();
    }
}
