//! The response fields that belong to a status code.

use crate::base::slice::nth;
use crate::status::code::StatusCode;
use crate::table::any_int::AnyInt;
use crate::table::field_rules::{IN_SETS, REQUIRED, REQUIRED_CODES, SET_KEYS, SETS, key};
use crate::vocabulary::field::{Field, Fields, Level};

impl StatusCode {
    /// Returns the fields that a sender of this status MUST send in every case.
    ///
    /// **Standard**; each [`Field`] names its section. Fields required only under a condition are
    /// those [at the level](Self::fields_at) `MustIf`; all those of 206 are. Unregistered codes require no fields.
    ///
    /// Upgrade and Connection, which 101 and 426 require, exist in HTTP/1.1 only. HTTP/2 and HTTP/3 forbid
    /// both (RFC 9113 section 8.2.2, RFC 9114 section 4.2) and have no 101 (RFC 9113 section 8.6, RFC 9114
    /// section 4.5); send a 426 there without them.
    ///
    /// ```
    /// use httpstatus_core::{Field, StatusCode};
    /// assert!(StatusCode::UNAUTHORIZED.required_fields().contains(Field::WwwAuthenticate));
    /// assert!(StatusCode::FORBIDDEN.required_fields().is_empty());
    /// ```
    #[must_use]
    pub const fn required_fields(self) -> Fields {
        Fields::from_bits(self.any_int().required_fields())
    }

    /// Returns the fields that belong to this status at exactly this level.
    ///
    /// **Standard**; each [`Field`] names its section and condition. Unregistered codes have no fields.
    ///
    /// [`Field::Date`] is never included, because it belongs to whole classes; its documentation says which.
    ///
    /// ```
    /// use httpstatus_core::{Field, Level, StatusCode};
    /// assert!(StatusCode::FOUND.fields_at(Level::Should).contains(Field::Location));
    /// assert!(StatusCode::FOUND.fields_at(Level::Must).is_empty());
    /// ```
    #[must_use]
    pub const fn fields_at(self, level: Level) -> Fields {
        Fields::from_bits(self.any_int().fields(level as u32))
    }

    /// Returns an iterator over the fields that belong to this status, each with its requirement level, the
    /// strongest level first.
    ///
    /// **Standard**, as [`fields_at`](Self::fields_at).
    ///
    /// ```
    /// use httpstatus_core::{Field, Level, StatusCode};
    /// assert!(StatusCode::FOUND.fields().any(|pair| pair == (Field::Location, Level::Should)));
    /// assert_eq!(StatusCode::ACCEPTED.fields().count(), 0);
    /// ```
    pub fn fields(self) -> impl Iterator<Item = (Field, Level)> {
        let levels = Level::ALL.iter().rev();
        levels.flat_map(move |level| self.fields_at(*level).iter().map(|field| (field, *level)))
    }
}

impl AnyInt {
    /// The bits of [`StatusCode::required_fields`].
    #[must_use]
    pub const fn required_fields(self) -> u32 {
        let (mut codes, mut bits) = (REQUIRED_CODES.as_slice(), REQUIRED.as_slice());
        while let ([code, codes_left @ ..], [set, bits_left @ ..]) = (codes, bits) {
            if *code as u32 == self.0 {
                return *set;
            }
            (codes, bits) = (codes_left, bits_left);
        }
        0
    }

    /// The bits of [`StatusCode::fields_at`]; 0 for a number that is no level.
    #[must_use]
    pub const fn fields(self, level: u32) -> u32 {
        match nth(&SETS, IN_SETS.row(&SET_KEYS, key(self.0, level))) {
            Some(bits) => *bits,
            None => 0,
        }
    }
}
