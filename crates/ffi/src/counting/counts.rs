//! Counting codes.
#![allow(non_camel_case_types)] // C's names

use core::ffi::c_int;

use httpstatus_core::c::{TopCode, top_codes_add};
use httpstatus_core::{ClassCounts, CodeCounts};

use crate::convert::{self, status};

/// Counters for each class, 48 bytes. Initialize them to zeros. To combine counters, add them member by
/// member or call httpstatus_class_counts_merge().
#[repr(C)]
pub struct httpstatus_class_counts {
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

/// One of the most frequent codes, 8 bytes. Initialize an array of them to zeros, count with
/// httpstatus_top_codes_add(), and read the members.
#[repr(C)]
pub struct httpstatus_top_code {
    /// How often the code occurred, or 0 if the place is free.
    pub count: u32,
    /// The code, or 0 if the place is free.
    pub code: u16,
}

const _: () = {
    assert!(size_of::<httpstatus_top_code>() == size_of::<TopCode>());
    assert!(align_of::<httpstatus_top_code>() == align_of::<TopCode>());
    assert!(size_of::<httpstatus_class_counts>() == size_of::<ClassCounts>());
    assert!(align_of::<httpstatus_class_counts>() == align_of::<ClassCounts>());
    assert!(size_of::<httpstatus_code_counts>() == size_of::<CodeCounts>());
    assert!(align_of::<httpstatus_code_counts>() == align_of::<CodeCounts>());
};

/// C's counters as the core's, which have the same layout.
///
/// # Safety
/// `counts` must be NULL or point to counters that nothing else uses, and that overlap no memory in use,
/// while the result is in use.
unsafe fn by_class<'a>(counts: *mut httpstatus_class_counts) -> Option<&'a mut ClassCounts> {
    // SAFETY: by the caller's word; both are repr(C) with the same members.
    unsafe { counts.cast::<ClassCounts>().as_mut() }
}

/// C's counters for telemetry as the core's.
///
/// # Safety
/// As for `by_class`.
unsafe fn by_code<'a>(counts: *mut httpstatus_code_counts) -> Option<&'a mut CodeCounts> {
    // SAFETY: as `by_class`.
    unsafe { counts.cast::<CodeCounts>().as_mut() }
}

/// Counts the class of each of `n` codes in `*counts`, at about the speed of reading them. Every value is
/// counted exactly. A counter that is full stays full. Does nothing if `codes` or `counts` is NULL, or if `n`
/// is more than any array can have. On x86-64 with an operating system, AVX2 is used from 262,144 codes on if
/// the processor has it.
///
/// # Safety
/// `codes` must be NULL or point to at least `n` readable codes. `counts` must be NULL or point to counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_class_counts_add(
    counts: *mut httpstatus_class_counts,
    codes: *const u16,
    n: usize,
) {
    // SAFETY: by the caller's word, which says that the codes do not overlap the counters.
    if let Some(counts) = unsafe { by_class(counts) } {
        // SAFETY: by the caller's word.
        crate::counting::class_counts::add(counts, unsafe { convert::codes(codes, n) });
    }
}

/// Adds the counters of `*from` to those of `*into`. A counter that is full stays full. Does nothing if
/// either is NULL. `into` and `from` may be the same.
///
/// # Safety
/// `into` and `from` must each be NULL or point to counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_class_counts_merge(
    into: *mut httpstatus_class_counts,
    from: *const httpstatus_class_counts,
) {
    // SAFETY: by the caller's word; `from` is copied first, since both may be the same.
    if let (Some(from), Some(into)) =
        unsafe { (from.cast::<ClassCounts>().as_ref().copied(), by_class(into)) }
    {
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
    if let (Some(into), Some(from)) = unsafe { (by_code(into), from.cast::<CodeCounts>().as_ref()) } {
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
    unsafe { counts.cast::<CodeCounts>().as_ref() }.map_or(0, |counts| counts.of(status(code)))
}

/// Returns how many unregistered codes were counted, or 0 if `counts` is NULL.
///
/// # Safety
/// `counts` must be NULL or point to counters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_code_counts_unregistered(counts: *const httpstatus_code_counts) -> u32 {
    // SAFETY: by the caller's word.
    unsafe { counts.cast::<CodeCounts>().as_ref() }.map_or(0, CodeCounts::unregistered)
}

/// Counts one response in an array of `n` places, which holds the most frequent of the codes counted: for those that
/// httpstatus_code_counts_add() lumps together as unregistered. A number outside 100 to 999 counts as 999. Takes
/// time proportional to `n`. A count that is full stays full. Does nothing if `places` is NULL, or if `n` is 0 or
/// more than any array can have.
///
/// If no place is free, a new code replaces the rarest one and continues from its count. So a count is never too
/// low, and is too high by at most the largest number that this function returned. Every code that makes up more
/// than one in `n` of all codes counted has a place. While no more than `n` different codes occur, all counts are
/// exact.
///
/// Returns the count that was replaced, or 0 if no other code gave way.
///
/// # Safety
/// `places` must be NULL or point to at least `n` places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn httpstatus_top_codes_add(
    places: *mut httpstatus_top_code,
    n: usize,
    code: c_int,
) -> u32 {
    // SAFETY: by the caller's word; both are repr(C) with the same members.
    top_codes_add(unsafe { convert::places(places.cast(), n) }, status(code))
}
