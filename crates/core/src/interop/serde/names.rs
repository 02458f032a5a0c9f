//! Enums by name: the text that `Display` writes, or in formats without names the number in C. A name behind `/` is the
//! variant for every other text.

use core::fmt;

use serde_core::de::{EnumAccess, Error, Unexpected, VariantAccess, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

#[cfg(feature = "coap")]
use crate::gateway::coap::{CoapHint, CoapMethod};
use crate::vendor::seen::Seen;
use crate::vocabulary::action::Action;
use crate::vocabulary::class::Class;
use crate::vocabulary::error::Error as Wrong;
use crate::vocabulary::fault::Fault;
use crate::vocabulary::field::{Field, Level};
use crate::vocabulary::leniency::Leniency;
use crate::vocabulary::method::Method;
use crate::vocabulary::redirect::Redirect;
use crate::vocabulary::retry::Retry;
use crate::vocabulary::state::State;

macro_rules! by_name {
    ($($enum:ident $name:literal $text:ident $(/ $other:ident)?)+) => {$(
        const _: () = {
            #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
            const NAMES: [&str; $enum::ALL.len()] = {
                let mut names = [""; $enum::ALL.len()];
                let mut i = 0;
                while i < names.len() {
                    names[i] = $enum::ALL[i].$text();
                    i += 1;
                }
                names
            };

            impl Serialize for $enum {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_unit_variant($name, u32::from(self.as_u8()), self.$text())
                }
            }

            struct Variant($enum);
            struct Text;
            struct Whole;

            impl Visitor<'_> for Text {
                type Value = Variant;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(concat!("the name of a variant of ", $name))
                }

                fn visit_u64<E: Error>(self, value: u64) -> Result<Variant, E> {
                    let variant = u8::try_from(value).ok().and_then($enum::from_u8).map(Variant);
                    variant.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(value), &self))
                }

                fn visit_str<E: Error>(self, value: &str) -> Result<Variant, E> {
                    let variant = $enum::ALL.iter().find(|one| one.$text() == value);
                    $(let variant = variant.or(Some(&$enum::$other));)?
                    variant.map(|one| Variant(*one)).ok_or_else(|| E::unknown_variant(value, &NAMES))
                }

                fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<Variant, E> {
                    match core::str::from_utf8(value) {
                        Ok(text) => self.visit_str(text),
                        Err(_) => Err(E::invalid_value(Unexpected::Bytes(value), &self)),
                    }
                }
            }

            impl<'de> Deserialize<'de> for Variant {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserializer.deserialize_identifier(Text)
                }
            }

            impl<'de> Visitor<'de> for Whole {
                type Value = $enum;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(concat!("the name of a variant of ", $name))
                }

                fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<$enum, A::Error> {
                    let (Variant(one), content) = data.variant()?;
                    content.unit_variant()?;
                    Ok(one)
                }
            }

            impl<'de> Deserialize<'de> for $enum {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserializer.deserialize_enum($name, &NAMES, Whole)
                }
            }
        };
    )+};
}
by_name! {
    Action "Action" as_str
    Class "Class" name
    Fault "Fault" as_str
    Field "Field" name
    Leniency "Leniency" as_str
    Level "Level" as_str
    Method "Method" label / Other
    Redirect "Redirect" as_str
    Retry "Retry" as_str
    Seen "Seen" as_str
    State "State" as_str
    Wrong "Error" as_str
}
#[cfg(feature = "coap")]
by_name! {
    CoapHint "CoapHint" as_str
    CoapMethod "CoapMethod" as_str
}
