//! Every public type goes into a `defmt` log. The list is held against what the sources make public, so that a new type
//! has to join it.

use httpstatus_core::*;

use crate::public_types::public_types;

/// Makes [`LISTED`], and a function that compiles only if each type is a `defmt::Format`.
macro_rules! formats {
    ($($name:ident $(<$n:literal>)?)+; vendor: $($vendor:ident)+) => {
        const LISTED: &[&str] = &[$(stringify!($name),)+ $(stringify!($vendor)),+];
        #[test]
        fn every_listed_type_is_a_format() {
            fn is<T: defmt::Format>() {}
            $(is::<$name $(<$n>)?>();)+
            $(is::<vendor::$vendor>();)+
        }
    };
}
formats! {
    Action Class CoapHint CoapHints CoapMethod CodeCounts Error Fault Field Fields FieldsIter HttpDate InvalidStatusCode
    Leniencies LenienciesIter Leniency Level Line LineError Method TopCodes<2> Parser ReasonParser<2> Redirect Retry
    RetryAfter State StatusCode StatusLine ClassCounts UnknownName;
    vendor: Seen Vendor
}

#[test]
fn the_list_holds_every_public_type() {
    let mut listed = LISTED.to_vec();
    listed.sort_unstable();
    assert_eq!(listed, public_types(), "left: the list above; right: what the sources make public");
}
