//! A status code, and what it is called.

use core::num::NonZeroU16;

use crate::layout;
use crate::number::Number;
use crate::registry::{ROWS, SNAPSHOT};
use crate::slots::{SLOTS, by_slot};
use crate::text::{Text, get, pool};

/// An HTTP status code, 100..=999 (RFC 9110 section 15).
///
/// Codes 100..=599 have a class; 600..=999 are accepted because deployed servers send them, and are to be treated as
/// a 5xx (RFC 9110 section 15). Two octets, and so is `Option<StatusCode>`.
///
/// ```
/// use httpstatus_core::StatusCode;
/// let status = StatusCode::from_u16(404)?;
/// assert_eq!(status, StatusCode::NOT_FOUND);
/// assert_eq!(status.canonical_reason(), Some("Not Found"));
/// assert!(StatusCode::from_u16(1000).is_err());
/// # Ok::<(), httpstatus_core::InvalidStatusCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusCode(NonZeroU16);

/// Not a status code: not three digits, or not within 100..=999.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct InvalidStatusCode(());

impl StatusCode {
    /// The code of a registry row; the compiler checks its range.
    #[allow(clippy::panic)]
    pub(crate) const fn constant(code: u16) -> Self {
        match Self::from_u16(code) {
            Ok(code) => code,
            Err(_) => panic!("registry: a code is 100..=599"),
        }
    }

    /// The code with this number.
    ///
    /// # Errors
    /// [`InvalidStatusCode`] outside 100..=999.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_u16(200), Ok(StatusCode::OK));
    /// assert!(StatusCode::from_u16(99).is_err());
    /// ```
    #[inline]
    pub const fn from_u16(code: u16) -> Result<Self, InvalidStatusCode> {
        match NonZeroU16::new(code) {
            Some(valid) if code >= 100 && code <= 999 => Ok(Self(valid)),
            _ => Err(InvalidStatusCode(())),
        }
    }

    /// The code with this number, or 999 for every number that is none.
    ///
    /// 999 has no class and no row and counts as a 5xx, so that every question has the answer that RFC 9110
    /// section 15 wants for an invalid code. This is how C's `int` becomes a status.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::saturating(404), StatusCode::NOT_FOUND);
    /// assert_eq!(StatusCode::saturating(-1).as_u16(), 999);
    /// assert_eq!(StatusCode::saturating(65736).effective(), StatusCode::INTERNAL_SERVER_ERROR);
    /// ```
    #[inline]
    #[must_use]
    pub const fn saturating(code: i32) -> Self {
        const LAST: StatusCode = StatusCode::constant(999);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 100..=999
        match code {
            100..=999 => match NonZeroU16::new(code as u16) {
                Some(valid) => Self(valid),
                None => LAST,
            },
            _ => LAST,
        }
    }

    /// The code that exactly three ASCII digits spell, 100..=999. Also the value of `:status` in HTTP/2 and HTTP/3
    /// (RFC 9113 section 8.3.2, RFC 9114 section 4.3.2).
    ///
    /// # Errors
    /// [`InvalidStatusCode`] for any other text: no sign, no space, no leading zero.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_bytes(b"503"), Ok(StatusCode::SERVICE_UNAVAILABLE));
    /// assert!(StatusCode::from_bytes(b"0503").is_err());
    /// ```
    pub const fn from_bytes(text: &[u8]) -> Result<Self, InvalidStatusCode> {
        const ZEROS: u16 = 111 * b'0' as u16;
        match text {
            [a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
                let tens = (*a as u16).wrapping_mul(10).wrapping_add(*b as u16);
                Self::from_u16(tens.wrapping_mul(10).wrapping_add(*c as u16).wrapping_sub(ZEROS))
            }
            _ => Err(InvalidStatusCode(())),
        }
    }

    /// The number.
    #[inline]
    #[must_use]
    pub const fn as_u16(&self) -> u16 {
        self.0.get()
    }

    /// The three digits as text.
    ///
    /// Links a table of 2,700 octets; [`to_digits`](Self::to_digits) costs none.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::OK.as_str(), "200");
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &str {
        let start = (self.as_u16() as usize).wrapping_sub(100).wrapping_mul(3);
        Text { pool: DIGITS, start, len: 3 }.as_str()
    }

    /// The three digits, in ASCII.
    ///
    /// ```
    /// assert_eq!(&httpstatus_core::StatusCode::NOT_FOUND.to_digits(), b"404");
    /// ```
    #[must_use]
    pub const fn to_digits(self) -> [u8; 3] {
        // Multiplications that are exact for 0..=999, so that no division is linked.
        let code = self.number().0;
        let hundreds = code.wrapping_mul(5243).wrapping_shr(19);
        let rest = code.wrapping_sub(hundreds.wrapping_mul(100));
        let tens = rest.wrapping_mul(103).wrapping_shr(10);
        let ones = rest.wrapping_sub(tens.wrapping_mul(10));
        #[allow(clippy::cast_possible_truncation)] // each is 0..=9
        [b'0'.wrapping_add(hundreds as u8), b'0'.wrapping_add(tens as u8), b'0'.wrapping_add(ones as u8)]
    }

    /// The phrase of RFC 9110 or of the code's own document; `None` when the code is not registered.
    ///
    /// **Standard**, but the recipient of a phrase should ignore it (RFC 9112 section 4). 418 is "I'm a teapot"
    /// (RFC 2324) although IANA lists it as "(Unused)". Constant time.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::CONTENT_TOO_LARGE.canonical_reason(), Some("Content Too Large"));
    /// assert_eq!(StatusCode::from_u16(299).unwrap().canonical_reason(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn canonical_reason(&self) -> Option<&'static str> {
        let reason = self.number().reason_shared();
        if reason.is_empty() { None } else { Some(reason.as_str()) }
    }

    /// The same, `""` when the code is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::NOT_FOUND.reason(), "Not Found");
    /// ```
    #[inline]
    #[must_use]
    pub const fn reason(self) -> &'static str {
        self.number().reason_shared().as_str()
    }

    /// The wording of RFC 7231 (2014) and its contemporaries: "Payload Too Large", "Unprocessable Entity"; else as
    /// [`reason`](Self::reason).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::CONTENT_TOO_LARGE.reason_rfc7231(), "Payload Too Large");
    /// assert_eq!(StatusCode::NOT_FOUND.reason_rfc7231(), "Not Found");
    /// ```
    #[must_use]
    pub const fn reason_rfc7231(self) -> &'static str {
        self.number().reason_rfc7231().as_str()
    }

    /// The name of the constant: `"NOT_FOUND"`; `""` when the code is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::NOT_FOUND.name(), "NOT_FOUND");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.number().name().as_str()
    }

    /// One plain sentence about the code; `""` when it is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::OK.description(), "The request succeeded.");
    /// ```
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.number().description().as_str()
    }

    /// What else has to be known before the code is used, for the header and other generated text; mostly `""`.
    #[doc(hidden)]
    #[must_use]
    pub fn note(self) -> &'static str {
        ROWS.iter().find(|row| row.code == self.as_u16()).map_or("", |row| row.note)
    }

    /// Where the code is defined: `"RFC 9110, Section 15.5.5"`; `""` when it is not registered.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::NOT_FOUND.reference(), "RFC 9110, Section 15.5.5");
    /// ```
    #[must_use]
    pub const fn reference(self) -> &'static str {
        self.number().reference().as_str()
    }
}

/// Texts by slot that C sees too.
macro_rules! texts {
    ($($pool:ident $what:ident $doc:literal)+) => {$(
        #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
        const fn $what() -> [&'static str; SLOTS] {
            by_slot!($what)
        }
        pool!($pool from $what());
        impl Number {
            #[doc = $doc]
            #[must_use]
            pub const fn $what(self) -> Text {
                get::<$pool>(layout::slot(self.0))
            }
        }
    )+};
}
texts! {
    Names name "[`StatusCode::name`]."
    Descriptions description "[`StatusCode::description`]."
    References reference "[`StatusCode::reference`]."
}

/// All codes as text, one after the other.
const DIGITS: &str = match core::str::from_utf8(&DIGIT_BYTES) {
    Ok(text) => text,
    Err(_) => "",
};
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const DIGIT_BYTES: [u8; 2700] = {
    let mut all = [0; 2700];
    let mut code = 100;
    while code <= 999 {
        let digits = StatusCode::constant(code).to_digits();
        let at = (code as usize - 100) * 3;
        (all[at], all[at + 1], all[at + 2]) = (digits[0], digits[1], digits[2]);
        code += 1;
    }
    all
};

static CODES: [u16; ROWS.len()] = {
    let mut codes = [0; ROWS.len()];
    let mut i = 0;
    #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
    while i < codes.len() {
        codes[i] = ROWS[i].code;
        i += 1;
    }
    codes
};

/// How many codes are registered.
#[must_use]
pub const fn count() -> usize {
    ROWS.len()
}

/// The registered code in this row, rows in code order; `None` past the end.
///
/// ```
/// use httpstatus_core::{StatusCode, at, count};
/// assert_eq!(at(0), Some(StatusCode::CONTINUE));
/// assert_eq!(at(count()), None);
/// ```
#[must_use]
pub const fn at(row: usize) -> Option<StatusCode> {
    match CODES.as_slice().split_at_checked(row) {
        Some((_, [code, ..])) => match NonZeroU16::new(*code) {
            Some(code) => Some(StatusCode(code)),
            None => None,
        },
        _ => None,
    }
}

/// The registered codes, in code order.
///
/// ```
/// assert_eq!(httpstatus_core::registered().count(), httpstatus_core::count());
/// ```
pub fn registered() -> impl DoubleEndedIterator<Item = StatusCode> + ExactSizeIterator + Clone {
    CODES.iter().map(|code| StatusCode::saturating(i32::from(*code)))
}

/// The date of the IANA registry that this version carries: `"2026-10-05"`.
#[must_use]
pub const fn registry_date() -> &'static str {
    SNAPSHOT
}

/// The version of this library: `"0.1.0"`.
#[must_use]
pub const fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

pool!(Library from [env!("CARGO_PKG_VERSION"), SNAPSHOT]);

impl Number {
    /// [`StatusCode::reason`]; the most frequent question gets its own copy of the way to the table.
    #[inline]
    #[must_use]
    pub const fn reason(self) -> Text {
        layout::phrase(self.0)
    }

    /// The same. Where code has to be small, one copy serves all that need a phrase for something else.
    #[inline]
    #[must_use]
    pub const fn reason_shared(self) -> Text {
        layout::phrase_shared(self.0)
    }
}

/// The version and the registry's date, for C.
#[doc(hidden)]
#[must_use]
pub const fn library_text(date: bool) -> Text {
    get::<Library>(date as usize)
}

#[cfg(test)]
mod tests {
    use super::{StatusCode, description, name, reference};
    use crate::slots::slot_of;

    #[test]
    fn a_constant_is_its_number_and_texts_stand_in_their_slots() {
        assert_eq!(StatusCode::constant(404), StatusCode::NOT_FOUND);
        let slot = slot_of(404);
        assert_eq!(name().get(slot), Some(&"NOT_FOUND"));
        assert_eq!(reference().get(slot), Some(&"RFC 9110, Section 15.5.5"));
        assert_eq!(description().get(slot), Some(&StatusCode::NOT_FOUND.description()));
    }
}
