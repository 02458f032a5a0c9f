//! A date as Unix seconds, and Retry-After as a delay or such a date.

use core::fmt;

use serde_core::de::{EnumAccess, Error, Unexpected, VariantAccess, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::wire::date::HttpDate;
use crate::wire::retry_after::RetryAfter;

impl Serialize for HttpDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.unix_seconds())
    }
}

/// A date whose year is not 0000 to 9999 is an error.
impl<'de> Deserialize<'de> for HttpDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = i64::deserialize(deserializer)?;
        let wrong =
            || D::Error::invalid_value(Unexpected::Signed(seconds), &"the Unix seconds of a year 0 to 9999");
        Self::from_unix_seconds(seconds).ok_or_else(wrong)
    }
}

const NAME: &str = "RetryAfter";
const VARIANTS: &[&str] = &["Delay", "At"];

impl Serialize for RetryAfter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Delay(seconds) => serializer.serialize_newtype_variant(NAME, 0, "Delay", seconds),
            Self::At(date) => serializer.serialize_newtype_variant(NAME, 1, "At", date),
        }
    }
}

enum Variant {
    Delay,
    At,
}
struct VariantText;
struct Whole;

impl Visitor<'_> for VariantText {
    type Value = Variant;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`Delay` or `At`")
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Variant, E> {
        match value {
            0 => Ok(Variant::Delay),
            1 => Ok(Variant::At),
            _ => Err(E::invalid_value(Unexpected::Unsigned(value), &self)),
        }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Variant, E> {
        match value {
            "Delay" => Ok(Variant::Delay),
            "At" => Ok(Variant::At),
            _ => Err(E::unknown_variant(value, VARIANTS)),
        }
    }
}

impl<'de> Deserialize<'de> for Variant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(VariantText)
    }
}

impl<'de> Visitor<'de> for Whole {
    type Value = RetryAfter;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a delay in seconds or a date")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<RetryAfter, A::Error> {
        match data.variant()? {
            (Variant::Delay, content) => content.newtype_variant().map(RetryAfter::Delay),
            (Variant::At, content) => content.newtype_variant().map(RetryAfter::At),
        }
    }
}

impl<'de> Deserialize<'de> for RetryAfter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_enum(NAME, VARIANTS, Whole)
    }
}
