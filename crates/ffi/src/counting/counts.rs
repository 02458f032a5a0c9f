//! Counting many at once, and for telemetry.
#![allow(non_camel_case_types)] // C's names

use core::ffi::c_int;

use httpstatus_core::{Counts, Tally};

use crate::convert::{self, status};

/// How many codes of each class: by_class[1] to by_class[5], and [0] for those outside 100 to 599. Zeros are empty;
/// 48 octets. Put together by adding member by member or with httpstatus_counts_merge().
#[repr(C)]
pub struct httpstatus_counts {
    /// By class; [0]: outside 100 to 599.
    pub by_class: [u64; 6],
}

/// How often each class and each registered code occurred, for telemetry; zeros are empty; 408 octets. Read by_code
/// with httpstatus_code_counts_of(): which member belongs to which code is known to this version of the library alone.
#[repr(C)]
pub struct httpstatus_code_counts {
    /// By class; [0]: outside 100 to 599.
    pub by_class: [u32; 6],
    /// By registered code, in an order of the library's own.
    pub by_code: [u32; 96],
}

const _: () = {
    assert!(size_of::<httpstatus_counts>() == size_of::<Tally>());
    assert!(align_of::<httpstatus_counts>() == align_of::<Tally>());
    assert!(size_of::<httpstatus_code_counts>() == size_of::<Counts>());
    assert!(align_of::<httpstatus_code_counts>() == align_of::<Counts>());
};

/// C's counters as the core's, which are the same in memory.
///
/// # Safety
/// `counts` is NULL or points at counters that nothing else uses meanwhile and that nothing else overlaps that is in use.
unsafe fn tally<'a>(counts: *mut httpstatus_counts) -> Option<&'a mut Tally> {
    // SAFETY: by the caller's word; both are repr(C) with the same members.
    unsafe { counts.cast::<Tally>().as_mut() }
}

/// The same for telemetry's.
///
/// # Safety
/// As `tally`.
unsafe fn by_code<'a>(counts: *mut httpstatus_code_counts) -> Option<&'a mut Counts> {
    // SAFETY: as `tally`.
    unsafe { counts.cast::<Counts>().as_mut() }
}

/// Adds the class of each of n codes to *counts, at about the speed of reading them. Exact for every value; a counter
/// that is full stays full. NULL, or n that no array can have, adds nothing. On x86-64 with an operating system, AVX2
/// is used for 262,144 codes and more where the processor has it.
///
/// # Safety
/// `codes` is NULL or points at `n` codes; `counts` is NULL or points at counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_tally(codes: *const u16, n: usize, counts: *mut httpstatus_counts) {
    // SAFETY: by the caller's word, which says that the codes do not overlap the counters.
    if let Some(tally) = unsafe { tally(counts) } {
        // SAFETY: by the caller's word.
        crate::counting::tally::add(tally, unsafe { convert::codes(codes, n) });
    }
}

/// Adds the counters of *from to *into; a counter that is full stays full. NULL adds nothing. Both may be the same.
///
/// # Safety
/// Both are NULL or point at counters.
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

/// Counts one response; an unregistered code in its class and among the others, every number outside 100 to 599 in
/// by_class[0]. A counter that is full stays full. NULL counts nothing.
///
/// # Safety
/// `counts` is NULL or points at counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_code_counts_add(counts: *mut httpstatus_code_counts, code: c_int) {
    // SAFETY: by the caller's word.
    if let Some(counts) = unsafe { by_code(counts) } {
        counts.add(status(code));
    }
}

/// Adds the counters of *from to *into; a counter that is full stays full. NULL adds nothing. Both may be the same.
///
/// # Safety
/// Both are NULL or point at counters.
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

/// How often a registered code occurred; 0 for an unregistered one and for NULL.
///
/// # Safety
/// `counts` is NULL or points at counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_code_counts_of(
    counts: *const httpstatus_code_counts,
    code: c_int,
) -> u32 {
    // SAFETY: by the caller's word.
    unsafe { counts.cast::<Counts>().as_ref() }.map_or(0, |counts| counts.of(status(code)))
}

/// How often codes occurred that are not registered; 0 for NULL.
///
/// # Safety
/// `counts` is NULL or points at counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_code_counts_others(counts: *const httpstatus_code_counts) -> u32 {
    // SAFETY: by the caller's word.
    unsafe { counts.cast::<Counts>().as_ref() }.map_or(0, Counts::others)
}
