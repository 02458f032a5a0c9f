//! [`StatusCode`]: its constructors, number and digits.

use core::num::NonZeroU16;

use crate::base::text_pool::Text;
use crate::table::any_int::AnyInt;

/// An HTTP status code, 100..=999 (RFC 9110 section 15).
///
/// Codes 100..=599 have a class. Codes 600..=999 are accepted because deployed servers send them; treat them
/// as a 5xx (RFC 9110 section 15). `StatusCode` and `Option<StatusCode>` take two bytes each.
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

/// The error for input that is not a status code: not three digits, or outside 100..=999.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct InvalidStatusCode(());

impl StatusCode {
    /// A code that is known at compile time.
    #[allow(clippy::panic)] // only the compiler runs it
    pub(crate) const fn constant(code: u16) -> Self {
        match Self::from_u16(code) {
            Ok(code) => code,
            Err(_) => panic!("a status code is 100..=999"),
        }
    }

    /// Returns the code `CODE`, registered or not, for constants of your own.
    ///
    /// A number outside 100..=999 does not compile.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// const CLIENT_CLOSED_REQUEST: StatusCode = StatusCode::of::<499>();
    /// assert_eq!(CLIENT_CLOSED_REQUEST.as_u16(), 499);
    /// ```
    ///
    /// ```compile_fail
    /// let none = httpstatus_core::StatusCode::of::<99>();
    /// ```
    #[inline]
    #[must_use]
    pub const fn of<const CODE: u16>() -> Self {
        const { Self::constant(CODE) }
    }

    /// Converts a number to a status code.
    ///
    /// # Errors
    /// [`InvalidStatusCode`] if `code` is outside 100..=999.
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

    /// Converts any integer to a status code; a number outside 100..=999 becomes 999.
    ///
    /// 999 is not registered and has no class, so every method treats it as RFC 9110 section 15 asks for an
    /// invalid code: as a 5xx. The C functions convert an `int` this way.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_i32_lossy(404), StatusCode::NOT_FOUND);
    /// assert_eq!(StatusCode::from_i32_lossy(-1).as_u16(), 999);
    /// assert_eq!(StatusCode::from_i32_lossy(65736).effective(), StatusCode::INTERNAL_SERVER_ERROR);
    /// ```
    #[inline]
    #[must_use]
    pub const fn from_i32_lossy(code: i32) -> Self {
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

    /// Parses exactly three ASCII digits, 100..=999. `:status` in HTTP/2 and HTTP/3 has the same form (RFC
    /// 9113 section 8.3.2, RFC 9114 section 4.3.2).
    ///
    /// # Errors
    /// [`InvalidStatusCode`] for any other text. A sign, a space or a leading zero is an error.
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

    /// Returns the number.
    #[inline]
    #[must_use]
    pub const fn as_u16(&self) -> u16 {
        self.0.get()
    }

    /// Returns the three digits as a string.
    ///
    /// Links a table of 2,700 bytes; [`to_digits`](Self::to_digits) does not.
    ///
    /// ```
    /// assert_eq!(httpstatus_core::StatusCode::OK.as_str(), "200");
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        let start = (self.as_u16() as usize).wrapping_sub(100).wrapping_mul(3);
        Text { pool: DIGITS, start, len: 3 }.as_str()
    }

    /// Returns the three digits in ASCII.
    ///
    /// ```
    /// assert_eq!(&httpstatus_core::StatusCode::NOT_FOUND.to_digits(), b"404");
    /// ```
    #[must_use]
    pub const fn to_digits(self) -> [u8; 3] {
        // Multiplications that are exact for 0..=999, so that no division is linked.
        let code = self.any_int().0;
        let hundreds = code.wrapping_mul(5243).wrapping_shr(19);
        let rest = code.wrapping_sub(hundreds.wrapping_mul(100));
        let tens = rest.wrapping_mul(103).wrapping_shr(10);
        let ones = rest.wrapping_sub(tens.wrapping_mul(10));
        #[allow(clippy::cast_possible_truncation)] // each is 0..=9
        [b'0'.wrapping_add(hundreds as u8), b'0'.wrapping_add(tens as u8), b'0'.wrapping_add(ones as u8)]
    }
}

/// The digits of all codes, concatenated.
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

impl StatusCode {
    /// The code in the form that the tables take.
    #[inline]
    pub(crate) const fn any_int(self) -> AnyInt {
        AnyInt(self.as_u16() as u32)
    }
}
