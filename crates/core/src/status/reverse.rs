//! Looking up a code by its phrase or name, current or older, ignoring ASCII case.

use crate::base::text_pool::{Pool, Text, get, pick};
use crate::status::code::StatusCode;
use crate::status::registered::at;
use crate::table::any_int::AnyInt;
use crate::table::older::{OLD_NAME_CODES, OLD_PHRASE_CODES, OldNames, OldPhrases, RFC7231};

impl StatusCode {
    /// Returns the code with this phrase, such as `"Not Found"` or `"request entity too large"`; `None` if no
    /// code has it.
    ///
    /// Ignores ASCII case. Also finds older phrases and those that nginx, Apache, Go and others send. Scans
    /// the table and compares only phrases of the same length.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_reason(b"moved temporarily"), Some(StatusCode::FOUND));
    /// assert_eq!(StatusCode::from_reason(b"Nothing Like It"), None);
    /// ```
    #[must_use]
    pub const fn from_reason(phrase: &[u8]) -> Option<Self> {
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
    /// Ignores ASCII case. Also finds older names. Scans the table and compares only names of the same
    /// length.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_name(b"UNPROCESSABLE_ENTITY"), Some(StatusCode::UNPROCESSABLE_CONTENT));
    /// assert_eq!(StatusCode::from_name(b"NOT FOUND"), None);
    /// ```
    #[must_use]
    pub const fn from_name(name: &[u8]) -> Option<Self> {
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

/// Compares two texts, ignoring ASCII case.
const fn same_octets(mut a: &[u8], mut b: &[u8]) -> bool {
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
