//! Enums whose variants are numbers in C.

/// Declares a `repr(u8)` enum, its conversions and the list of its variants, so that Rust, header and tests agree.
/// More variants may come in a later version, except where `exhaustive` stands in front.
macro_rules! c_enum {
    (exhaustive $($declaration:tt)+) => {
        c_enum! { @declare $($declaration)+ }
    };
    ($(#[$meta:meta])* pub enum $($declaration:tt)+) => {
        c_enum! { @declare #[non_exhaustive] $(#[$meta])* pub enum $($declaration)+ }
    };
    (@declare $(#[$meta:meta])* pub enum $name:ident {
        $($(#[doc = $doc:literal])+ $variant:ident = $value:literal,)+
    }) => {
        c_enum! { @unnamed $(#[$meta])* pub enum $name { $($(#[doc = $doc])+ $variant = $value,)+ } }

        impl $name {
            /// Returns the variant's name, for logs and generated tables.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)+ }
            }
        }
    };
    (@unnamed $(#[$meta:meta])* pub enum $name:ident {
        $($(#[doc = $doc:literal])+ $variant:ident = $value:literal,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "defmt", derive(defmt::Format))]
        #[repr(u8)]
        pub enum $name { $($(#[doc = $doc])+ $variant = $value,)+ }

        impl $name {
            /// All variants, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the variant with this number in C, or `None` if there is none.
            #[must_use]
            pub const fn from_u8(value: u8) -> Option<Self> {
                match value { $($value => Some(Self::$variant),)+ _ => None }
            }

            /// Returns the variant's number in C.
            #[must_use]
            pub const fn as_u8(self) -> u8 {
                self as u8
            }

            /// Returns the variant's documentation, for the header and other generated text.
            #[doc(hidden)]
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+),)+ }
            }
        }
    };
}

/// Formats enums as a text of each variant, and parses them from it.
macro_rules! named {
    ($($enum:ident $text:ident)+) => {$(
        impl core::fmt::Display for $enum {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.$text())
            }
        }

        impl core::str::FromStr for $enum {
            type Err = $crate::vocabulary::unknown_name::UnknownName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.iter().find(|one| one.$text() == text);
                found.copied().ok_or($crate::vocabulary::unknown_name::UnknownName(()))
            }
        }
    )+};
}
