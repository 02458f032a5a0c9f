//! Looking up a code by its phrase or name, current or older, ignoring ASCII case.

use crate::base::slice::{last_chunk, nth};
use crate::base::text_pool::{Pool, Text, get, pick};
use crate::status::code::StatusCode;
use crate::status::registered::at;
use crate::table::any_int::AnyInt;
use crate::table::layout::INDEXED;
use crate::table::older::{OLD_NAME_CODES, OLD_PHRASE_CODES, OldNames, OldPhrases, RFC7231};
use crate::table::row::COUNT;
use crate::table::text_hash::TextHash;

impl StatusCode {
    /// Returns the code with this phrase, such as `"Not Found"` or `"request entity too large"`; `None` if no
    /// code has it.
    ///
    /// Ignores ASCII case. Also finds older phrases and those that nginx, Apache, Go and others send. Compares
    /// at most three phrases; where code must be small, scans the table and compares phrases of the same length.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_reason(b"moved temporarily"), Some(StatusCode::FOUND));
    /// assert_eq!(StatusCode::from_reason(b"Nothing Like It"), None);
    /// ```
    #[must_use]
    pub const fn from_reason(phrase: &[u8]) -> Option<Self> {
        if INDEXED {
            return find_phrase(phrase);
        }
        let mut row = 0;
        while let Some(code) = at(row) {
            if same(code.any_int().reason_shared(), phrase) {
                return Some(code);
            }
            row = row.wrapping_add(1);
        }
        older(OldPhrases::TEXT, OldPhrases::STARTS, OLD_PHRASE_CODES.as_slice(), phrase)
    }

    /// Returns the code whose constant has this name, such as `"NOT_FOUND"` or `"payload_too_large"`; `None`
    /// if no code has it.
    ///
    /// Ignores ASCII case. Also finds older names. Compares at most three names; where code must be small, scans
    /// the table and compares names of the same length.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_name(b"UNPROCESSABLE_ENTITY"), Some(StatusCode::UNPROCESSABLE_CONTENT));
    /// assert_eq!(StatusCode::from_name(b"NOT FOUND"), None);
    /// ```
    #[must_use]
    pub const fn from_name(name: &[u8]) -> Option<Self> {
        if INDEXED {
            return find_name(name);
        }
        let mut row = 0;
        while let Some(code) = at(row) {
            if same(code.any_int().name(), name) {
                return Some(code);
            }
            row = row.wrapping_add(1);
        }
        older(OldNames::TEXT, OldNames::STARTS, OLD_NAME_CODES.as_slice(), name)
    }

    /// Returns an iterator over the older phrases of a code, newest first, followed by phrases that some
    /// servers send.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::FOUND.older_reasons().eq(["Moved Temporarily"]));
    /// ```
    pub fn older_reasons(self) -> impl Iterator<Item = &'static str> {
        list::<OldPhrases>(&OLD_PHRASE_CODES, self)
    }

    /// Returns an iterator over the older names of a code's constant, newest first.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert!(StatusCode::UNPROCESSABLE_CONTENT.older_names().eq(["UNPROCESSABLE_ENTITY"]));
    /// ```
    pub fn older_names(self) -> impl Iterator<Item = &'static str> {
        list::<OldNames>(&OLD_NAME_CODES, self)
    }
}

const fn same(text: Text, wanted: &[u8]) -> bool {
    text.len() == wanted.len() && !wanted.is_empty() && same_octets(text.as_str().as_bytes(), wanted)
}

/// The phrases and names in their rows, the older ones behind the others: for the fast layout.
macro_rules! rows {
    ($hash:ident $factor:literal $in_row:ident $find:ident $text:ident $old:ident $codes:ident) => {
        static $hash: TextHash = {
            let (mut hash, mut row) = (TextHash::new($factor), 0);
            while let Some((_, text)) = $in_row(row) {
                hash = hash.with(text.as_str().as_bytes(), row);
                row = row.wrapping_add(1);
            }
            hash
        };

        /// The code and text in a row.
        #[inline]
        const fn $in_row(row: usize) -> Option<(StatusCode, Text)> {
            if let Some(code) = at(row) {
                return Some((code, code.any_int().$text()));
            }
            let row = row.wrapping_sub(COUNT);
            match nth(&$codes, row) {
                Some(code) => Some((StatusCode::from_i32_lossy(*code as i32), get::<$old>(row))),
                None => None,
            }
        }

        /// The code with this text.
        const fn $find(wanted: &[u8]) -> Option<StatusCode> {
            let rows = $hash.rows(wanted);
            let mut rows = rows.as_slice();
            while let [row, rest @ ..] = rows {
                match $in_row(*row as usize) {
                    Some((code, text)) if same(text, wanted) => return Some(code),
                    _ => rows = rest,
                }
            }
            None
        }
    };
}
rows! { BY_PHRASE 0x327a_67c3 phrase_in find_phrase reason_shared OldPhrases OLD_PHRASE_CODES }
rows! { BY_NAME 0xf4c4_4c09 name_in find_name name OldNames OLD_NAME_CODES }

/// Compares two texts of the same length, ignoring ASCII case.
#[cfg_attr(not(target_os = "none"), inline(never))] // one copy
const fn same_octets(a: &[u8], b: &[u8]) -> bool {
    if !INDEXED {
        return same_each(a, b);
    }
    let (Some(a_last), Some(b_last)) = (last_chunk(a), last_chunk(b)) else {
        return same_each(a, b);
    };
    let (mut a, mut b) = (a, b);
    while let (Some((x, a_left)), Some((y, b_left))) =
        (a.split_first_chunk::<8>(), b.split_first_chunk::<8>())
    {
        if !same_eight(x, y) {
            return false;
        }
        (a, b) = (a_left, b_left);
    }
    same_eight(a_last, b_last)
}

/// Most texts have the usual case.
#[inline(always)]
const fn same_eight(a: &[u8; 8], b: &[u8; 8]) -> bool {
    u64::from_le_bytes(*a) == u64::from_le_bytes(*b) || same_each(a, b)
}

/// Compares two texts one byte at a time, ignoring ASCII case.
const fn same_each(mut a: &[u8], mut b: &[u8]) -> bool {
    while let ([x, a_left @ ..], [y, b_left @ ..]) = (a, b) {
        if !x.eq_ignore_ascii_case(y) {
            return false;
        }
        (a, b) = (a_left, b_left);
    }
    a.is_empty() && b.is_empty()
}

const fn older(pool: &'static str, starts: &[u16], codes: &[u16], wanted: &[u8]) -> Option<StatusCode> {
    let (mut left, mut i) = (codes, 0usize);
    while let [code, rest @ ..] = left {
        if same(pick(pool, starts, i), wanted) {
            return match StatusCode::from_u16(*code) {
                Ok(code) => Some(code),
                Err(_) => None,
            };
        }
        (left, i) = (rest, i.wrapping_add(1));
    }
    None
}

fn list<P: Pool>(codes: &'static [u16], of: StatusCode) -> impl Iterator<Item = &'static str> {
    let here = move |pair: &(usize, &u16)| *pair.1 == of.as_u16();
    codes.iter().enumerate().filter(here).map(|(i, _)| get::<P>(i).as_str())
}

impl AnyInt {
    /// [`StatusCode::reason_rfc7231`]. Written out so that the numbers become part of the instructions.
    #[inline]
    #[must_use]
    pub const fn reason_rfc7231(self) -> Text {
        let [(first, first_text), (second, second_text)] = RFC7231;
        if self.0 == first as u32 {
            get::<OldPhrases>(first_text)
        } else if self.0 == second as u32 {
            get::<OldPhrases>(second_text)
        } else {
            self.reason()
        }
    }
}
