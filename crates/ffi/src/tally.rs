//! The core's tally, compiled for the processor at hand where that is worth asking.

/// Counts every code of an array.
#[cfg(not(all(target_arch = "x86_64", not(target_os = "none"))))]
pub(crate) fn add(tally: &mut httpstatus_core::Tally, codes: &[u16]) {
    tally.add(codes);
}

#[cfg(all(target_arch = "x86_64", not(target_os = "none")))]
pub(crate) use x86::add;

#[cfg(all(target_arch = "x86_64", not(target_os = "none")))]
mod x86 {
    use core::arch::x86_64::{
        __cpuid, __cpuid_count, __m256i, _mm256_add_epi64, _mm256_cmpeq_epi8, _mm256_loadu_si256,
        _mm256_mulhi_epu16, _mm256_packus_epi16, _mm256_sad_epu8, _mm256_set1_epi8, _mm256_set1_epi16,
        _mm256_setzero_si256, _mm256_storeu_si256, _mm256_sub_epi8, _xgetbv,
    };

    use httpstatus_core::Tally;

    /// From here on it pays to ask: CPUID takes some ten microseconds under a hypervisor, and nothing remembers the answer.
    const MANY: usize = 1 << 18;

    /// Counts every code of an array.
    pub(crate) fn add(tally: &mut Tally, codes: &[u16]) {
        if codes.len() >= MANY && has_avx2() {
            // SAFETY: the processor has AVX2 and the operating system keeps its registers.
            unsafe { add_avx2(tally, codes) }
        } else {
            tally.add(codes);
        }
    }

    /// Codes in two vectors.
    const STEP: usize = 32;
    /// Steps that 8-bit counters hold.
    const STEPS: usize = 255;

    /// As the core's, in 32-octet vectors: the hundreds of 32 codes, 8 bits each (655 saturates to 255), compared with
    /// each class and counted in 8 bits, which are added up before they can overflow.
    #[target_feature(enable = "avx2")]
    #[allow(unused_unsafe)] // intrinsics without pointers are safe to call in later versions of Rust
    fn add_avx2(tally: &mut Tally, codes: &[u16]) {
        let mut left = codes;
        let mut sums = [[0_u64; 4]; 5];
        // SAFETY: AVX2 is on in here; every load reads the 32 codes that `split_first_chunk` gave, every store writes
        // an array of its size.
        unsafe {
            let factor = _mm256_set1_epi16(656);
            let classes = [1, 2, 3, 4, 5].map(|class| _mm256_set1_epi8(class));
            let mut totals = [_mm256_setzero_si256(); 5];
            while left.len() >= STEP {
                let mut counts = [_mm256_setzero_si256(); 5];
                for _ in 0..STEPS {
                    let Some((step, rest)) = left.split_first_chunk::<STEP>() else { break };
                    left = rest;
                    let at = step.as_ptr().cast::<__m256i>();
                    let low = _mm256_mulhi_epu16(_mm256_loadu_si256(at), factor);
                    let high = _mm256_mulhi_epu16(_mm256_loadu_si256(at.wrapping_add(1)), factor);
                    let hundreds = _mm256_packus_epi16(low, high);
                    for (count, class) in counts.iter_mut().zip(classes) {
                        *count = _mm256_sub_epi8(*count, _mm256_cmpeq_epi8(hundreds, class));
                    }
                }
                for (total, count) in totals.iter_mut().zip(counts) {
                    *total = _mm256_add_epi64(*total, _mm256_sad_epu8(count, _mm256_setzero_si256()));
                }
            }
            for (sum, total) in sums.iter_mut().zip(totals) {
                _mm256_storeu_si256(sum.as_mut_ptr().cast(), total);
            }
        }
        let inside = sums.map(|sum| sum.iter().fold(0_u64, |all, part| all.wrapping_add(*part)));
        let all = codes.len().wrapping_sub(left.len()) as u64;
        let [one, two, three, four, five] = inside;
        let outside = inside.iter().fold(all, |rest, class| rest.wrapping_sub(*class));
        tally.merge(&Tally { by_class: [outside, one, two, three, four, five] });
        tally.add(left);
    }

    /// Whether processor and operating system both support AVX2 (Intel SDM volume 1, section 14.3).
    #[allow(unused_unsafe)] // CPUID is safe to call in later versions of Rust
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

    /// Which registers the operating system saves: bit 1 SSE, bit 2 AVX.
    #[target_feature(enable = "xsave")]
    fn kept_registers() -> u64 {
        // SAFETY: the feature is on in here.
        unsafe { _xgetbv(0) }
    }
}
