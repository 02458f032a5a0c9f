//! Tallies and counts are exact, stop at their largest value, and merge in any order and grouping.

use httpstatus_core::{Class, ClassCounts, CodeCounts, StatusCode};
use proptest::prelude::*;

/// One code after the other, with a division.
fn naive(codes: &[u16]) -> [u64; 6] {
    let mut by_class = [0; 6];
    for code in codes {
        let class = usize::from(code / 100);
        by_class[if class > 5 { 0 } else { class }] += 1;
    }
    by_class
}

fn tally(codes: &[u16]) -> ClassCounts {
    let mut tally = ClassCounts::new();
    tally.add(codes);
    tally
}

fn counts(codes: &[u16]) -> CodeCounts {
    let mut counts = CodeCounts::new();
    for code in codes {
        counts.add(StatusCode::from_i32_lossy(i32::from(*code)));
    }
    counts
}

fn merged<T: Clone>(a: &T, b: &T, merge: fn(&mut T, &T)) -> T {
    let mut sum = a.clone();
    merge(&mut sum, b);
    sum
}

/// Codes as logs have them, and any others.
fn codes() -> impl Strategy<Value = Vec<u16>> {
    let code = prop_oneof![3 => 90_u16..=610, 1 => any::<u16>(), 1 => Just(200_u16)];
    prop::collection::vec(code, 0..700)
}

#[test]
fn every_value_counts_in_its_class() {
    for code in 0..=u16::MAX {
        for len in [1, 2, 191, 192, 193] {
            let codes = vec![code; len];
            assert_eq!(tally(&codes).by_class, naive(&codes), "{len} times {code}");
        }
    }
    let all: Vec<u16> = (0..=u16::MAX).collect();
    assert_eq!(tally(&all).by_class, [65_036, 100, 100, 100, 100, 100]);
}

#[test]
fn every_length_and_alignment_is_exact() {
    let codes: Vec<u16> = (0..1000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 16) as u16 % 700).collect();
    for from in 0..8 {
        for len in (0..=300).chain([383, 384, 385, 575, 576, 577, 900]) {
            let part = &codes[from..from + len];
            assert_eq!(tally(part).by_class, naive(part), "{len} from {from}");
            assert_eq!(tally(part).total(), len as u64);
        }
    }
}

#[test]
fn a_tally_stops_at_its_largest_value() {
    let mut full = ClassCounts { by_class: [u64::MAX - 1; 6] };
    full.add(&[0, 0, 0, 100, 200, 200]);
    let max = u64::MAX;
    assert_eq!(full.by_class, [max, max, max, max - 1, max - 1, max - 1]);
    full.merge(&full.clone());
    assert_eq!(full, ClassCounts { by_class: [max; 6] });
    assert_eq!(full.total(), max);
}

#[test]
fn a_tally_answers_by_class() {
    let tally = tally(&[100, 200, 200, 300, 300, 300, 404, 500, 999, 0]);
    let by_class = [(None, 2), (Some(Class::Informational), 1), (Some(Class::Success), 2)];
    let more = [(Some(Class::Redirection), 3), (Some(Class::ClientError), 1), (Some(Class::ServerError), 1)];
    for (class, count) in by_class.into_iter().chain(more) {
        assert_eq!(tally.of(class), count, "{class:?}");
    }
}

#[test]
fn counts_keep_every_registered_code_apart() {
    let mut counts = CodeCounts::new();
    for (times, code) in StatusCode::ALL.iter().copied().enumerate() {
        for _ in 0..=times {
            counts.add(code);
        }
    }
    for (times, code) in StatusCode::ALL.iter().copied().enumerate() {
        assert_eq!(counts.of(code), times as u32 + 1, "{code}");
    }
    assert_eq!(counts.unregistered(), 0);
    assert_eq!(counts.iter().count(), StatusCode::ALL.len());
    for code in 100..=999 {
        let code = StatusCode::from_u16(code).unwrap();
        let before = counts.unregistered();
        counts.add(code);
        assert_eq!(counts.unregistered() - before, u32::from(!code.is_registered()), "{code}");
        if !code.is_registered() {
            assert_eq!(counts.of(code), 0);
        }
    }
}

#[test]
fn counts_stop_at_their_largest_value() {
    let mut counts = counts(&[200, 299, 700]);
    for _ in 0..32 {
        let twice = counts.clone();
        counts.merge(&twice);
    }
    for _ in 0..2 {
        counts.add(StatusCode::OK);
        counts.add(StatusCode::from_u16(299).unwrap());
        counts.add(StatusCode::from_u16(999).unwrap());
        assert_eq!(counts.of(StatusCode::OK), u32::MAX);
        assert_eq!(counts.unregistered(), u32::MAX);
        assert_eq!(counts.class(Some(Class::Success)), u32::MAX);
        assert_eq!(counts.class(None), u32::MAX);
    }
    assert_eq!(counts.class(Some(Class::ClientError)), 0);
}

#[test]
fn sizes_are_those_of_the_documentation() {
    assert_eq!(size_of::<ClassCounts>(), 48);
    assert_eq!(size_of::<CodeCounts>(), 408);
}

proptest! {
    #[test]
    fn a_tally_is_the_naive_one(codes in codes()) {
        prop_assert_eq!(tally(&codes).by_class, naive(&codes));
    }

    #[test]
    fn tallies_may_be_split_anywhere(codes in codes(), at in any::<prop::sample::Index>()) {
        let (left, right) = codes.split_at(at.index(codes.len() + 1));
        prop_assert_eq!(merged(&tally(left), &tally(right), ClassCounts::merge), tally(&codes));
    }

    #[test]
    fn merging_tallies_is_commutative_and_associative(a: [u64; 6], b: [u64; 6], c: [u64; 6]) {
        let [a, b, c] = [a, b, c].map(|by_class| ClassCounts { by_class });
        let plus = |a: &ClassCounts, b: &ClassCounts| merged(a, b, ClassCounts::merge);
        prop_assert_eq!(plus(&a, &b), plus(&b, &a));
        prop_assert_eq!(plus(&plus(&a, &b), &c), plus(&a, &plus(&b, &c)));
        prop_assert_eq!(plus(&a, &ClassCounts::new()), a);
    }

    #[test]
    fn counts_agree_with_the_codes(codes in codes()) {
        let counts = counts(&codes);
        for code in StatusCode::ALL.iter().copied() {
            let expected = codes.iter().filter(|one| code == **one).count();
            prop_assert_eq!(counts.of(code) as usize, expected);
        }
        let by_class = naive(&codes);
        for class in Class::ALL {
            prop_assert_eq!(u64::from(counts.class(Some(*class))), by_class[usize::from(class.as_u8())]);
        }
        prop_assert_eq!(u64::from(counts.class(None)), by_class[0]);
        prop_assert_eq!(u64::from(counts.unregistered()) + counts.iter().map(|(_, n)| u64::from(n)).sum::<u64>(),
            codes.len() as u64);
    }

    #[test]
    fn merging_counts_is_commutative_and_associative(
        a in codes(), b in codes(), c in codes(), doublings in prop::array::uniform3(0_u32..34),
    ) {
        let plus = |a: &CodeCounts, b: &CodeCounts| merged(a, b, CodeCounts::merge);
        // Doubled up to 33 times, so that counters are full in some cases.
        let mut three = [counts(&a), counts(&b), counts(&c)];
        for (counts, times) in three.iter_mut().zip(doublings) {
            for _ in 0..times {
                *counts = plus(counts, counts);
            }
        }
        let [a, b, c] = three;
        prop_assert_eq!(plus(&a, &b), plus(&b, &a));
        prop_assert_eq!(plus(&plus(&a, &b), &c), plus(&a, &plus(&b, &c)));
        prop_assert_eq!(plus(&a, &CodeCounts::new()), a);
    }
}

mod top_codes {
    use httpstatus_core::{StatusCode, TopCodes};
    use proptest::prelude::*;

    proptest! {
        /// Never too low, too high by no more than the slack, and no frequent code is missing.
        #[test]
        fn the_most_frequent_codes_stay(codes in prop::collection::vec(100_u16..130, 0..400)) {
            let mut others = TopCodes::<8>::new();
            for code in &codes {
                others.add(StatusCode::from_u16(*code).unwrap());
            }
            for code in 100..130 {
                let times = codes.iter().filter(|one| **one == code).count();
                let counted = others.of(StatusCode::from_u16(code).unwrap());
                if counted > 0 {
                    prop_assert!(counted as usize >= times && counted as usize - times <= others.slack() as usize);
                } else {
                    prop_assert!(times * 8 <= codes.len(), "{} occurred {} times of {}", code, times, codes.len());
                }
            }
            prop_assert!(others.iter().count() <= 8);
            prop_assert_eq!(others.iter().map(|(_, n)| n as usize).sum::<usize>(), codes.len());
        }
    }

    #[test]
    fn up_to_the_capacity_counts_are_exact() {
        let mut others = TopCodes::<4>::default();
        for code in [499, 520, 444, 499, 999, 499] {
            others.add(StatusCode::from_u16(code).unwrap());
        }
        assert_eq!(others.slack(), 0);
        assert_eq!(others.of(StatusCode::from_u16(499).unwrap()), 3);
        assert_eq!(others.iter().map(|(_, count)| count).sum::<u32>(), 6);
    }
}
