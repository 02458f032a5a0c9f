//! The texts of the rows, one pool per kind.

use crate::base::text_pool::pool;
use crate::table::slots::{SLOTS, by_slot};

/// A text of every slot.
macro_rules! texts {
    ($($pool:ident $what:ident)+) => {$(
        #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
        const fn $what() -> [&'static str; SLOTS] {
            by_slot!($what)
        }
        pool!($pool from $what());
    )+};
}
texts! { Names name Descriptions description References reference }

#[cfg(test)]
mod tests {
    use super::{description, name, reference};
    use crate::table::slots::slot_of;

    #[test]
    fn texts_stand_in_their_slots() {
        let slot = slot_of(404);
        assert_eq!(name().get(slot), Some(&"NOT_FOUND"));
        assert_eq!(reference().get(slot), Some(&"RFC 9110, Section 15.5.5"));
        assert_eq!(description().get(slot), Some(&"No such resource, or not shown."));
    }
}
