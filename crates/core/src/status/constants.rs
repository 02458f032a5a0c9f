//! The constants of [`StatusCode`], one per row of the registry and one per older name.

use crate::status::code::StatusCode;
use crate::table::registry::registry;
use crate::table::row::reference;

/// The link to the section a row cites.
macro_rules! link_to {
    (rfc $rfc:literal $section:literal) => {
        concat!("https://www.rfc-editor.org/rfc/rfc", $rfc, ".html#section-", $section)
    };
    (draft $draft:literal $section:literal) => {
        concat!("https://datatracker.ietf.org/doc/html/", $draft, "#section-", $section)
    };
}

/// Turns the rows into constants.
macro_rules! constants {
    (snapshot $date:literal;
     $($code:literal $name:ident $phrase:literal ($($source:tt)+)
        $(was [$($old:ident $old_phrase:literal),+])?
        $description:literal $(note $note:literal)? { $($field:ident : $value:expr),* $(,)? })+) => {
        impl StatusCode {
            $(
                #[doc = concat!($code, " ", $phrase, ": ", $description)]
                $(#[doc = concat!("\n\n", $note)])?
                #[doc = concat!("\n\n[", reference!($($source)+), "](",
                    link_to!($($source)+), ")")]
                pub const $name: Self = Self::constant($code);
                $($(
                    #[doc = concat!("Older name of [`", stringify!($name), "`](Self::", stringify!($name), "), ",
                        $code, " ", $phrase, ".")]
                    pub const $old: Self = Self::constant($code);
                )+)?
            )+
        }
    };
}
registry!(constants);
