//! Every public type is an answer that serde writes and reads, or one that it only writes, or it is named here with the
//! reason why it has no form in a file.

use httpstatus_core::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::public_types::public_types;

/// Makes [`LISTED`], and a function that compiles only if each type has the traits that it is listed with.
macro_rules! forms {
    (both: $($both:ident $(<$n:literal>)?)+; written: $($written:ident)+; none: $($none:ident)+;
        vendor: $($vendor:ident)+) => {
        const LISTED: &[&str] =
            &[$(stringify!($both),)+ $(stringify!($written),)+ $(stringify!($none),)+ $(stringify!($vendor)),+];
        #[test]
        fn every_listed_type_has_its_traits() {
            fn is_both<T: Serialize + DeserializeOwned>() {}
            fn is_written<T: Serialize>() {}
            $(is_both::<$both $(<$n>)?>();)+
            $(is_both::<vendor::$vendor>();)+
            $(is_written::<$written>();)+
        }
    };
}
forms! {
    both: Action Class ClassCounts CodeCounts CoapHint CoapHints CoapMethod Error Fault Field Fields HttpDate Leniencies
        Leniency Level LineError Method Redirect Retry RetryAfter State StatusCode TopCodes<2>;
    // They borrow the phrase.
    written: Line StatusLine;
    // What is not an answer: states of parsers, iterators over sets, errors without content.
    none: FieldsIter InvalidStatusCode LenienciesIter Parser ReasonParser UnknownName;
    vendor: Seen Vendor
}

#[test]
fn the_list_holds_every_public_type() {
    let mut listed = LISTED.to_vec();
    listed.sort_unstable();
    assert_eq!(listed, public_types(), "left: the list above; right: what the sources make public");
}
