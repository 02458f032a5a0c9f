//! Counting in C is counting in Rust.

use httpstatus_ffi::*;

#[test]
fn counters() {
    let codes: Vec<u16> = (0..1000).chain([u16::MAX; 100]).collect();
    let mut core = httpstatus_core::ClassCounts::default();
    core.add(&codes);
    // SAFETY: zeros are empty counters; addresses and lengths are those of one slice, or NULL.
    unsafe {
        let mut counts: httpstatus_class_counts = std::mem::zeroed();
        let counters = &raw mut counts;
        httpstatus_class_counts_add(counters, codes.as_ptr(), codes.len());
        assert_eq!((*counters).by_class, core.by_class);
        for (codes, n) in
            [(std::ptr::null(), 5), (codes.as_ptr(), usize::MAX), (codes.as_ptr(), usize::MAX / 2 + 1)]
        {
            httpstatus_class_counts_add(counters, codes, n);
            httpstatus_class_counts_add(std::ptr::null_mut(), codes, n);
        }
        httpstatus_class_counts_merge(counters, std::ptr::null());
        httpstatus_class_counts_merge(std::ptr::null_mut(), counters);
        assert_eq!((*counters).by_class, core.by_class);
        httpstatus_class_counts_merge(counters, counters);
        assert!((*counters).by_class.iter().zip(core.by_class).all(|(twice, once)| *twice == 2 * once));

        let mut by_code: httpstatus_code_counts = std::mem::zeroed();
        let (counters, null) = (&raw mut by_code, std::ptr::null_mut());
        for code in [404, 404, 299, 1000, -1] {
            httpstatus_code_counts_add(counters, code);
            httpstatus_code_counts_add(null, code);
        }
        let all = |counters| {
            (
                httpstatus_code_counts_of(counters, 404),
                httpstatus_code_counts_of(counters, 299),
                httpstatus_code_counts_unregistered(counters),
            )
        };
        assert_eq!(all(counters), (2, 0, 3));
        assert_eq!((*counters).by_class, [2, 0, 1, 0, 2, 0]);
        assert_eq!(all(null), (0, 0, 0));
        let other = by_code_copy(counters);
        httpstatus_code_counts_merge(counters, &raw const other);
        httpstatus_code_counts_merge(counters, null);
        httpstatus_code_counts_merge(null, counters);
        httpstatus_code_counts_merge(null, null);
        assert_eq!(all(counters), (4, 0, 6));
        httpstatus_code_counts_merge(counters, counters);
        assert_eq!(all(counters), (8, 0, 12));
    }
}

#[test]
fn the_most_frequent_codes() {
    let mut core = httpstatus_core::TopCodes::<3>::new();
    // SAFETY: zeros are free places.
    let mut places: [httpstatus_top_code; 3] = unsafe { std::mem::zeroed() };
    let mut slack = 0;
    for code in [404, 499, 404, 700, -1, 499, 520, 520, 444, 444, 444, i32::MAX, 404] {
        core.add(httpstatus_core::StatusCode::from_i32_lossy(code));
        // SAFETY: the length is that of the array.
        slack = slack.max(unsafe { httpstatus_top_codes_add(places.as_mut_ptr(), places.len(), code) });
        let in_c: Vec<(u16, u32)> =
            places.iter().filter(|place| place.count > 0).map(|place| (place.code, place.count)).collect();
        assert_eq!(in_c, core.iter().map(|(code, count)| (code.as_u16(), count)).collect::<Vec<_>>());
        assert_eq!(slack, core.slack());
    }
    let before = places[0].count;
    for n in [0, usize::MAX, usize::MAX / 16 + 1] {
        // SAFETY: such lengths are refused.
        unsafe {
            assert_eq!(httpstatus_top_codes_add(places.as_mut_ptr(), n, i32::from(places[0].code)), 0);
            assert_eq!(httpstatus_top_codes_add(std::ptr::null_mut(), n, 404), 0);
        }
    }
    assert_eq!(places[0].count, before);
}

/// So many that vector instructions are asked for, with a rest that fills no vector.
#[test]
fn very_many_codes() {
    let codes: Vec<u16> = (0..300_007_u32)
        .step_by(crate::one_in(300))
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 21) as u16 % 1100)
        .collect();
    let mut core = httpstatus_core::ClassCounts::default();
    core.add(&codes);
    // SAFETY: zeros are empty counters; address and length are those of one slice.
    let counts = unsafe {
        let mut counts: httpstatus_class_counts = std::mem::zeroed();
        httpstatus_class_counts_add(&raw mut counts, codes.as_ptr(), codes.len());
        counts
    };
    assert_eq!(counts.by_class, core.by_class);
    assert_eq!(counts.by_class.iter().sum::<u64>(), codes.len() as u64);
}

/// # Safety
/// `counts` points at counters.
unsafe fn by_code_copy(counts: *const httpstatus_code_counts) -> httpstatus_code_counts {
    unsafe { std::ptr::read(counts) }
}
