//! A vendor's row as its code and the vendor's name, which no other row has. What else is in it is found again.

use core::fmt;

use serde_core::de::{Error, Unexpected, Visitor};
use serde_core::ser::SerializeStruct;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::vendor::questions::{Vendor, of, rows};

impl Serialize for Vendor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Vendor", 2)?;
        out.serialize_field("code", &self.code())?;
        out.serialize_field("name", self.name())?;
        out.end()
    }
}

/// The name of some vendor.
struct Name(&'static str);
struct NameText;

impl Visitor<'_> for NameText {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a vendor")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Name, E> {
        let row = rows().find(|row| row.name() == value);
        row.map(|row| Name(row.name())).ok_or_else(|| E::invalid_value(Unexpected::Str(value), &self))
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameText)
    }
}

record! {
    struct Parts as "Vendor" {
        code: u16,
        name: Name,
    }
}

/// A code that the vendor does not use, as far as this version knows, is an error.
impl<'de> Deserialize<'de> for Vendor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Parts { code, name: Name(name) } = Parts::deserialize(deserializer)?;
        let wrong = || D::Error::invalid_value(Unexpected::Unsigned(code.into()), &"a code of this vendor");
        of(code).find(|row| row.name() == name).ok_or_else(wrong)
    }
}
