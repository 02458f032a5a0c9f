//! Counting codes.
#![allow(non_camel_case_types)] // C's names

use core::ffi::c_int;

use httpstatus_core::{Counts, Tally};

use crate::convert::{self, status};

/// Counters for each class, 48 bytes. Initialize them to zeros. To combine counters, add them member by
/// member or call httpstatus_counts_merge().
#[repr(C)]
pub struct httpstatus_counts {
    /// By class: members 1 to 5 for 1xx to 5xx, member 0 for numbers outside 100 to 599.
    pub by_class: [u64; 6],
}

/// Counters for each class and each registered code, for telemetry, 408 bytes. Initialize them to zeros. Read
/// by_code with httpstatus_code_counts_of(), because only this version of the library knows which member
/// belongs to which code.
#[repr(C)]
pub struct httpstatus_code_counts {
    /// By class: members 1 to 5 for 1xx to 5xx, member 0 for numbers outside 100 to 599.
    pub by_class: [u32; 6],
    /// By registered code, in an internal order.
    pub by_code: [u32; 96],
}

const _: () = {
    assert!(size_of::<httpstatus_counts>() == size_of::<Tally>());
    assert!(align_of::<httpstatus_counts>() == align_of::<Tally>());
    assert!(size_of::<httpstatus_code_counts>() == size_of::<Counts>());
    assert!(align_of::<httpstatus_code_counts>() == align_of::<Counts>());
};

/// C's counters as the core's, which have the same layout.
///
/// # Safety
/// `counts` must be NULL or point to counters that nothing else uses, and that overlap no memory in use,
/// while the result is in use.
unsafe fn tally<'a>(counts: *mut httpstatus_counts) -> Option<&'a mut Tally> {
    // SAFETY: by the caller's word; both are repr(C) with the same members.
    unsafe { counts.cast::<Tally>().as_mut() }
}

/// C's counters for telemetry as the core's.
///
/// # Safety
/// As for `tally`.
unsafe fn by_code<'a>(counts: *mut httpstatus_code_counts) -> Option<&'a mut Counts> {
    // SAFETY: as `tally`.
    unsafe { counts.cast::<Counts>().as_mut() }
}

/// Counts the class of each of `n` codes in `*counts`, at about the speed of reading them. Every value is
/// counted exactly. A counter that is full stays full. Does nothing if `codes` or `counts` is NULL, or if `n`
/// is more than any array can have. On x86-64 with an operating system, AVX2 is used from 262,144 codes on if
/// the processor has it.
///
/// # Safety
/// `codes` must be NULL or point to at least `n` readable codes. `counts` must be NULL or point to counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_tally(codes: *const u16, n: usize, counts: *mut httpstatus_counts) {
    // SAFETY: by the caller's word, which says that the codes do not overlap the counters.
    if let Some(tally) = unsafe { tally(counts) } {
        // SAFETY: by the caller's word.
        crate::counting::tally::add(tally, unsafe { convert::codes(codes, n) });
    }
}

/// Adds the counters of `*from` to those of `*into`. A counter that is full stays full. Does nothing if
/// either is NULL. `into` and `from` may be the same.
///
/// # Safety
/// `into` and `from` must each be NULL or point to counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_counts_merge(
    into: *mut httpstatus_counts,
    from: *const httpstatus_counts,
) {
    // SAFETY: by the caller's word; `from` is copied first, since both may be the same.
    if let (Some(from), Some(into)) = unsafe { (from.cast::<Tally>().as_ref().copied(), tally(into)) } {
        into.merge(&from);
    }
}

/// Counts one response, both in its class (by_class[0] for any number outside 100 to 599) and under its code
/// (or among the unregistered codes). A counter that is full stays full. Does nothing if `counts` is NULL.
///
/// # Safety
/// `counts` must be NULL or point to counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_code_counts_add(counts: *mut httpstatus_code_counts, code: c_int) {
    // SAFETY: by the caller's word.
    if let Some(counts) = unsafe { by_code(counts) } {
        counts.add(status(code));
    }
}

/// Adds the counters of `*from` to those of `*into`. A counter that is full stays full. Does nothing if
/// either is NULL. `into` and `from` may be the same.
///
/// # Safety
/// `into` and `from` must each be NULL or point to counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_code_counts_merge(
    into: *mut httpstatus_code_counts,
    from: *const httpstatus_code_counts,
) {
    if core::ptr::eq(into, from) {
        // SAFETY: by the caller's word.
        if let Some(counts) = unsafe { by_code(into) } {
            counts.double();
        }
        return;
    }
    // SAFETY: by the caller's word; they are not the same, and so do not overlap.
    if let (Some(into), Some(from)) = unsafe { (by_code(into), from.cast::<Counts>().as_ref()) } {
        into.merge(from);
    }
}

/// Returns how often a registered code was counted, or 0 if `code` is not registered or `counts` is NULL.
///
/// # Safety
/// `counts` must be NULL or point to counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_code_counts_of(
    counts: *const httpstatus_code_counts,
    code: c_int,
) -> u32 {
    // SAFETY: by the caller's word.
    unsafe { counts.cast::<Counts>().as_ref() }.map_or(0, |counts| counts.of(status(code)))
}

/// Returns how many unregistered codes were counted, or 0 if `counts` is NULL.
///
/// # Safety
/// `counts` must be NULL or point to counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_code_counts_others(counts: *const httpstatus_code_counts) -> u32 {
    // SAFETY: by the caller's word.
    unsafe { counts.cast::<Counts>().as_ref() }.map_or(0, Counts::others)
}
