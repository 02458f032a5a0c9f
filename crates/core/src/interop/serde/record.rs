//! Structures by the names of their fields, in any order; fields of other names are skipped.

/// Declares a structure and how it is deserialized. `$text` is what serde calls it.
macro_rules! record {
    ($(#[$meta:meta])* struct $name:ident $(<$inner:ident>)? as $text:literal { $($field:ident: $type:ty,)+ }) => {
        $(#[$meta])*
        struct $name $(<$inner>)? { $($field: $type,)+ }

        const _: () = {
            use core::fmt;

            use serde_core::de::{self, IgnoredAny, MapAccess, SeqAccess, Visitor};
            use serde_core::{Deserialize, Deserializer};

            #[allow(non_camel_case_types)]
            enum Key { $($field,)+ Other }
            struct KeyText;
            struct Whole $(<$inner>(core::marker::PhantomData<$inner>))?;

            impl Visitor<'_> for KeyText {
                type Value = Key;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(concat!("the name of a field of ", $text))
                }

                fn visit_str<E: de::Error>(self, name: &str) -> Result<Key, E> {
                    self.visit_bytes(name.as_bytes())
                }

                fn visit_bytes<E: de::Error>(self, name: &[u8]) -> Result<Key, E> {
                    $(if name == stringify!($field).as_bytes() {
                        return Ok(Key::$field);
                    })+
                    Ok(Key::Other)
                }
            }

            impl<'de> Deserialize<'de> for Key {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserializer.deserialize_identifier(KeyText)
                }
            }

            impl<'de $(, $inner: Deserialize<'de>)?> Visitor<'de> for Whole $(<$inner>)? {
                type Value = $name $(<$inner>)?;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str($text)
                }

                fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                    Ok($name {
                        $($field: match seq.next_element()? {
                            Some(value) => value,
                            None => return Err(de::Error::missing_field(stringify!($field))),
                        },)+
                    })
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                    $(let mut $field: Option<$type> = None;)+
                    while let Some(key) = map.next_key()? {
                        match key {
                            $(Key::$field if $field.is_some() => {
                                return Err(de::Error::duplicate_field(stringify!($field)));
                            })+
                            $(Key::$field => $field = Some(map.next_value()?),)+
                            Key::Other => drop(map.next_value::<IgnoredAny>()?),
                        }
                    }
                    Ok($name {
                        $($field: match $field {
                            Some(value) => value,
                            None => return Err(de::Error::missing_field(stringify!($field))),
                        },)+
                    })
                }
            }

            impl<'de $(, $inner: Deserialize<'de>)?> Deserialize<'de> for $name $(<$inner>)? {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    const FIELDS: &[&str] = &[$(stringify!($field)),+];
                    record!(@whole deserializer FIELDS $text $($inner)?)
                }
            }
        };
    };
    (@whole $deserializer:ident $fields:ident $text:literal) => {
        $deserializer.deserialize_struct($text, $fields, Whole)
    };
    (@whole $deserializer:ident $fields:ident $text:literal $inner:ident) => {
        $deserializer.deserialize_struct($text, $fields, Whole::<$inner>(core::marker::PhantomData))
    };
}
