//! Status lines, which borrow their phrase and can therefore only be written, and what is wrong with one.

use serde_core::ser::SerializeStruct;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::vocabulary::error::Error;
use crate::wire::format::{Lossy, StatusLine};
use crate::wire::verdict::{Line, LineError};

/// A phrase: text in formats for people, with U+FFFD for what is not UTF-8, and its bytes in others.
struct Phrase<'a>(&'a [u8]);

impl Serialize for Phrase<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(&Lossy(self.0))
        } else {
            serializer.serialize_bytes(self.0)
        }
    }
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Line", 5)?;
        out.serialize_field("version", &self.version)?;
        out.serialize_field("code", &self.code)?;
        out.serialize_field("reason", &Phrase(self.reason))?;
        out.serialize_field("flags", &self.flags)?;
        out.serialize_field("used", &self.used)?;
        out.end()
    }
}

impl Serialize for StatusLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("StatusLine", 3)?;
        out.serialize_field("version", &self.version())?;
        out.serialize_field("code", &self.code())?;
        out.serialize_field("reason", &Phrase(self.phrase()))?;
        out.end()
    }
}

impl Serialize for LineError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("LineError", 2)?;
        out.serialize_field("error", &self.error)?;
        out.serialize_field("offset", &self.offset)?;
        out.end()
    }
}

record! {
    struct Parts as "LineError" {
        error: Error,
        offset: u32,
    }
}

impl<'de> Deserialize<'de> for LineError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Parts::deserialize(deserializer).map(|Parts { error, offset }| Self { error, offset })
    }
}
