//! The core's `ClassCounts::add`, written out for x86-64 so that its speed depends neither on the optimizer nor on the
//! processor that the library was built for. Elsewhere the core's own loop is used, which compilers
//! vectorize.

/// Counts every code of an array.
#[cfg(not(all(target_arch = "x86_64", not(target_os = "none"))))]
pub(crate) fn add(tally: &mut httpstatus_core::ClassCounts, codes: &[u16]) {
    tally.add(codes);
}

#[cfg(all(target_arch = "x86_64", not(target_os = "none")))]
pub(crate) use x86::add;

#[cfg(all(target_arch = "x86_64", not(target_os = "none")))]
#[allow(unused_unsafe)] // intrinsics without pointers are safe to call in later versions of Rust
mod x86 {
    #[allow(clippy::wildcard_imports)] // two sets of a dozen intrinsics
    use core::arch::x86_64::*;

    use httpstatus_core::ClassCounts;

    /// The number of codes from which AVX2 is worth asking for: CPUID takes some ten microseconds under a
    /// hypervisor, and the answer is not cached.
    const MANY: usize = 1 << 18;
    /// How far ahead of counting to prefetch codes, in bytes. The hardware prefetcher stops at a page
    /// boundary, and counting takes too long for it to hide the latency of memory alone.
    const AHEAD: usize = 2048;
    /// Steps that 8-bit counters can hold.
    const STEPS: usize = 255;

    /// Counts every code of an array.
    pub(crate) fn add(tally: &mut ClassCounts, codes: &[u16]) {
        // Miri does not run CPUID.
        let (inside, left) = if !cfg!(miri) && codes.len() >= MANY && has_avx2() {
            // SAFETY: the processor has AVX2 and the operating system keeps its registers.
            unsafe { count_avx2(codes) }
        } else {
            count_sse2(codes)
        };
        // Zeros behind the rest, which have no class.
        let mut last = [0; 32];
        for (code, left) in last.iter_mut().zip(left) {
            *code = *left;
        }
        let (rest, _) = count_sse2(&last);
        let mut all = ClassCounts { by_class: [codes.len() as u64, 0, 0, 0, 0, 0] };
        let [outside, classes @ ..] = &mut all.by_class;
        for (class, (many, few)) in classes.iter_mut().zip(inside.iter().zip(rest)) {
            *class = many.wrapping_add(few);
            *outside = outside.wrapping_sub(*class);
        }
        tally.merge(&all);
    }

    /// A function that counts the codes of each class, as many as fill pairs of vectors, and returns the
    /// rest.
    ///
    /// The hundreds of each code (times 656, upper 16 bits: exact up to 999, ten or more above) are packed to
    /// 8 bits (655 saturates to 255), compared with each class and counted in 8 bits. These counters are
    /// summed before they overflow.
    macro_rules! count {
        ($(#[$attribute:meta])* $name:ident: $vector:ident = $octets:literal octets,
         $load:ident $store:ident $zero:ident $all8:ident $all16:ident
         $mulhi:ident $pack:ident $equal:ident $sub:ident $sum:ident $add:ident) => {
            $(#[$attribute])*
            fn $name(codes: &[u16]) -> ([u64; 5], &[u16]) {
                let mut left = codes;
                let mut inside = [[0_u64; $octets / 8]; 5];
                // SAFETY: the instructions are there; every load reads within the codes that `split_first_chunk` gave,
                // every store writes an array of a vector's size; a prefetch is a hint, which may name any address.
                unsafe {
                    let factor = $all16(656);
                    let mut totals = [$zero(); 5];
                    while left.len() >= $octets {
                        let (mut one, mut two, mut three, mut four, mut five) =
                            ($zero(), $zero(), $zero(), $zero(), $zero());
                        for _ in 0..STEPS {
                            let Some((step, rest)) = left.split_first_chunk::<$octets>() else { break };
                            left = rest;
                            let at = step.as_ptr().cast::<$vector>();
                            _mm_prefetch::<_MM_HINT_T0>(at.cast::<i8>().wrapping_add(AHEAD));
                            let low = $mulhi($load(at), factor);
                            let high = $mulhi($load(at.wrapping_add(1)), factor);
                            let hundreds = $pack(low, high);
                            one = $sub(one, $equal(hundreds, $all8(1)));
                            two = $sub(two, $equal(hundreds, $all8(2)));
                            three = $sub(three, $equal(hundreds, $all8(3)));
                            four = $sub(four, $equal(hundreds, $all8(4)));
                            five = $sub(five, $equal(hundreds, $all8(5)));
                        }
                        for (total, count) in totals.iter_mut().zip([one, two, three, four, five]) {
                            *total = $add(*total, $sum(count, $zero()));
                        }
                    }
                    for (parts, total) in inside.iter_mut().zip(totals) {
                        $store(parts.as_mut_ptr().cast(), total);
                    }
                }
                (inside.map(|parts| parts.iter().fold(0, |sum: u64, part| sum.wrapping_add(*part))), left)
            }
        };
    }

    count! {
        count_sse2: __m128i = 16 octets,
        _mm_loadu_si128 _mm_storeu_si128 _mm_setzero_si128 _mm_set1_epi8 _mm_set1_epi16
        _mm_mulhi_epu16 _mm_packus_epi16 _mm_cmpeq_epi8 _mm_sub_epi8 _mm_sad_epu8 _mm_add_epi64
    }
    count! {
        #[target_feature(enable = "avx2")]
        count_avx2: __m256i = 32 octets,
        _mm256_loadu_si256 _mm256_storeu_si256 _mm256_setzero_si256 _mm256_set1_epi8 _mm256_set1_epi16
        _mm256_mulhi_epu16 _mm256_packus_epi16 _mm256_cmpeq_epi8 _mm256_sub_epi8 _mm256_sad_epu8 _mm256_add_epi64
    }

    /// Whether processor and operating system both support AVX2 (Intel SDM volume 1, section 14.3).
    fn has_avx2() -> bool {
        const OSXSAVE_AND_AVX: u32 = 1 << 27 | 1 << 28;
        // SAFETY: every x86-64 processor has CPUID.
        if unsafe { __cpuid(1).ecx } & OSXSAVE_AND_AVX != OSXSAVE_AND_AVX {
            return false;
        }
        // SAFETY: OSXSAVE says that the operating system has switched XGETBV on.
        let keeps_registers = unsafe { kept_registers() } & 6 == 6;
        // SAFETY: as above; with XSAVE come the leaves up to 13, 7 among them.
        keeps_registers && unsafe { __cpuid_count(7, 0).ebx } & 1 << 5 != 0
    }

    /// The registers that the operating system saves: bit 1 for SSE, bit 2 for AVX.
    #[target_feature(enable = "xsave")]
    fn kept_registers() -> u64 {
        // SAFETY: the feature is on in here.
        unsafe { _xgetbv(0) }
    }
}
