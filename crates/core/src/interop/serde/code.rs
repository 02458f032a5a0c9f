//! A status code as a number. Anything outside 100..=999 is an error, in every integer type: nothing is
//! truncated.

use core::fmt;

use serde_core::de::{Error, Unexpected, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::status::code::StatusCode;

impl Serialize for StatusCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

struct Code;

impl Visitor<'_> for Code {
    type Value = StatusCode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a status code, 100 to 999")
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<StatusCode, E> {
        let code = u16::try_from(value).ok().and_then(|code| StatusCode::from_u16(code).ok());
        code.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<StatusCode, E> {
        let code = u16::try_from(value).ok().and_then(|code| StatusCode::from_u16(code).ok());
        code.ok_or_else(|| E::invalid_value(Unexpected::Signed(value), &self))
    }
}

impl<'de> Deserialize<'de> for StatusCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_u16(Code)
    }
}
