//! Sets as a sequence of their members, in the order of their numbers; read in any order, repeated or not.

use core::fmt;
use core::ops::BitOr;

use serde_core::de::{SeqAccess, Visitor};
use serde_core::ser::SerializeSeq;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

#[cfg(feature = "coap")]
use crate::gateway::coap::{CoapHint, CoapHints};
use crate::vocabulary::field::{Field, Fields};
use crate::vocabulary::leniency::{Leniencies, Leniency};

/// Folds a sequence of `T` into a set, by the function that adds one.
struct Members<T, S>(fn(S, T) -> S);

impl<'de, T: Deserialize<'de>, S: Default> Visitor<'de> for Members<T, S> {
    type Value = S;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence of names")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<S, A::Error> {
        let mut set = S::default();
        while let Some(member) = seq.next_element()? {
            set = (self.0)(set, member);
        }
        Ok(set)
    }
}

macro_rules! by_member {
    ($($set:ident of $member:ident, $with:expr;)+) => {$(
        impl Serialize for $set {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let members = $member::ALL.iter().filter(|one| $with(*self, **one) == *self);
                let mut seq = serializer.serialize_seq(Some(members.clone().count()))?;
                for member in members {
                    seq.serialize_element(member)?;
                }
                seq.end()
            }
        }

        impl<'de> Deserialize<'de> for $set {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_seq(Members::<$member, Self>($with))
            }
        }
    )+};
}
by_member! {
    Fields of Field, BitOr::bitor;
    Leniencies of Leniency, Leniencies::with;
}
#[cfg(feature = "coap")]
by_member! { CoapHints of CoapHint, CoapHints::with; }
