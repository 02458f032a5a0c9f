//! Counters: one number per class by name, one per code by number.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Error, MapAccess, Unexpected, Visitor};
use serde_core::ser::{SerializeMap, SerializeStruct};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::counting::class_counts::ClassCounts;
use crate::counting::code_counts::CodeCounts;
use crate::counting::top_codes::TopCodes;
use crate::status::code::StatusCode;
use crate::vocabulary::class::Class;

impl Serialize for ClassCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [outside, informational, success, redirection, client_error, server_error] = &self.by_class;
        let mut out = serializer.serialize_struct("ClassCounts", 6)?;
        out.serialize_field("outside", outside)?;
        out.serialize_field("informational", informational)?;
        out.serialize_field("success", success)?;
        out.serialize_field("redirection", redirection)?;
        out.serialize_field("client_error", client_error)?;
        out.serialize_field("server_error", server_error)?;
        out.end()
    }
}

record! {
    struct Classes as "ClassCounts" {
        outside: u64,
        informational: u64,
        success: u64,
        redirection: u64,
        client_error: u64,
        server_error: u64,
    }
}

impl<'de> Deserialize<'de> for ClassCounts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Classes { outside, informational, success, redirection, client_error, server_error } =
            Classes::deserialize(deserializer)?;
        Ok(Self { by_class: [outside, informational, success, redirection, client_error, server_error] })
    }
}

/// Codes and their counts, as a map.
struct Codes<I>(I);

impl<I: Iterator<Item = (StatusCode, u32)> + Clone> Serialize for Codes<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(Some(self.0.clone().count()))?;
        for (code, count) in self.0.clone() {
            out.serialize_entry(&code, &count)?;
        }
        out.end()
    }
}

/// The classes in the order of `ClassCounts::by_class`.
const CLASSES: [Option<Class>; 6] = [
    None,
    Some(Class::Informational),
    Some(Class::Success),
    Some(Class::Redirection),
    Some(Class::ClientError),
    Some(Class::ServerError),
];

impl Serialize for CodeCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let classes = ClassCounts { by_class: CLASSES.map(|class| self.class(class).into()) };
        let mut out = serializer.serialize_struct("CodeCounts", 3)?;
        out.serialize_field("classes", &classes)?;
        out.serialize_field("codes", &Codes(self.iter()))?;
        out.serialize_field("unregistered", &self.unregistered())?;
        out.end()
    }
}

record! {
    struct Counts<C> as "CodeCounts" {
        classes: ClassCounts,
        codes: C,
        unregistered: u32,
    }
}

/// The counters of codes, with those of the classes still empty.
struct Registered(CodeCounts);
struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = Registered;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map from codes to counts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Registered, A::Error> {
        let mut counts = CodeCounts::new();
        while let Some((code, count)) = map.next_entry()? {
            counts.raise_code(code, count);
        }
        Ok(Registered(counts))
    }
}

impl<'de> Deserialize<'de> for Registered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Whole)
    }
}

/// A code that is not registered in this version counts as unregistered.
impl<'de> Deserialize<'de> for CodeCounts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Counts { classes, codes: Registered(mut counts), unregistered } =
            Counts::deserialize(deserializer)?;
        for (class, count) in CLASSES.into_iter().zip(classes.by_class) {
            let wrong = |_| D::Error::invalid_value(Unexpected::Unsigned(count), &"a count of 32 bits");
            counts.raise_class(class, u32::try_from(count).map_err(wrong)?);
        }
        counts.raise_unregistered(unregistered);
        Ok(counts)
    }
}

impl<const N: usize> Serialize for TopCodes<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("TopCodes", 2)?;
        out.serialize_field("codes", &Codes(self.iter()))?;
        out.serialize_field("slack", &self.slack())?;
        out.end()
    }
}

record! {
    struct Top<C> as "TopCodes" {
        codes: C,
        slack: u32,
    }
}

/// The counts without their slack.
struct Places<const N: usize>(TopCodes<N>);
struct Filled<const N: usize>(PhantomData<TopCodes<N>>);

impl<'de, const N: usize> Visitor<'de> for Filled<N> {
    type Value = Places<N>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a map from at most {N} codes to counts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Places<N>, A::Error> {
        let mut top = TopCodes::new();
        while let Some((code, count)) = map.next_entry()? {
            if !top.put(code, count) {
                return Err(A::Error::invalid_length(N.saturating_add(1), &self));
            }
        }
        Ok(Places(top))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Places<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Filled(PhantomData))
    }
}

/// More than `N` codes are an error.
impl<'de, const N: usize> Deserialize<'de> for TopCodes<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Top { codes: Places(top), slack } = Top::deserialize(deserializer)?;
        Ok(top.with_slack(slack))
    }
}
