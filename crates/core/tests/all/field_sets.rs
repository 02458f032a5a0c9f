//! Sets of fields behave as sets do, and a name is its field in whatever case (RFC 9110 section 5.1: "Field names are
//! case-insensitive").

use std::collections::BTreeSet;

use httpstatus_core::{Field, Fields, Level, StatusCode};
use proptest::prelude::*;

fn set(fields: Fields) -> BTreeSet<Field> {
    fields.into_iter().collect()
}

fn any_fields() -> impl Strategy<Value = BTreeSet<Field>> {
    proptest::collection::btree_set(proptest::sample::select(Field::ALL), 0..Field::ALL.len())
}

proptest! {
    #[test]
    fn sets_are_sets(one in any_fields(), other in any_fields(), field in proptest::sample::select(Field::ALL)) {
        let (a, b): (Fields, Fields) = (one.iter().copied().collect(), other.iter().copied().collect());
        prop_assert_eq!(set(a), one.clone());
        prop_assert_eq!(set(a | b), one.union(&other).copied().collect::<BTreeSet<_>>());
        prop_assert_eq!(set(a.without(b)), one.difference(&other).copied().collect::<BTreeSet<_>>());
        prop_assert_eq!(a.contains(field), one.contains(&field));
        prop_assert_eq!((a.is_empty(), a.iter().len()), (one.is_empty(), one.len()));
        let mut more = a;
        more |= field;
        prop_assert_eq!(more, field | a);
        more.extend(other.iter().copied());
        prop_assert_eq!(more, field | a | b);
        prop_assert!(more.contains(field));
        let names: Vec<_> = one.iter().map(|field| field.name()).collect();
        prop_assert_eq!(format!("{a:?}"), format!("{{{}}}", names.join(", ")));
    }
}

#[test]
fn a_name_is_its_field_in_any_case() {
    for field in Field::ALL {
        let name = field.name();
        for spelt in [name.to_owned(), name.to_lowercase(), name.to_uppercase()] {
            assert_eq!(spelt.parse(), Ok(*field), "{spelt}");
        }
        assert_eq!((field.to_string(), format!("{field:>20}")), (name.to_owned(), format!("{name:>20}")));
        for spoilt in [format!("{name} "), format!(" {name}"), name[1..].to_owned(), format!("{name}:")] {
            assert!(spoilt.parse::<Field>().is_err(), "{spoilt}");
        }
    }
    assert_eq!("".parse::<Field>().unwrap_err().to_string(), "unknown name");
}

/// Section 15.5.2 and 15.4.3: "MUST send a WWW-Authenticate header field", "SHOULD generate a Location header field".
#[test]
fn a_level_is_exactly_that_level() {
    let of = |code, level| StatusCode::from_u16(code).unwrap().fields_at(level);
    assert_eq!(of(401, Level::Must), Field::WwwAuthenticate.into());
    assert!(of(401, Level::MustIf).is_empty() && of(401, Level::Should).is_empty());
    assert_eq!(of(302, Level::Should), Field::Location.into());
    assert_eq!(of(599, Level::May), Fields::EMPTY);
}
