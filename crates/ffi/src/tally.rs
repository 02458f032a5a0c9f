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
    use core::arch::x86_64::{__cpuid, __cpuid_count, _xgetbv};

    use httpstatus_core::Tally;

    /// From here on it pays to ask: CPUID takes microseconds under a hypervisor, and nothing remembers the answer.
    const MANY: usize = 65_536;

    /// Counts every code of an array.
    pub(crate) fn add(tally: &mut Tally, codes: &[u16]) {
        if codes.len() >= MANY && has_avx2() {
            // SAFETY: the processor has AVX2 and the operating system keeps its registers.
            unsafe { add_avx2(tally, codes) }
        } else {
            tally.add(codes);
        }
    }

    /// The same code with 32-octet vectors.
    #[target_feature(enable = "avx2")]
    fn add_avx2(tally: &mut Tally, codes: &[u16]) {
        tally.add(codes);
    }

    /// Whether processor and operating system both support AVX2 (Intel SDM volume 1, section 14.3).
    #[allow(unused_unsafe)] // CPUID is safe to call in later versions of Rust
    fn has_avx2() -> bool {
        const OSXSAVE_AND_AVX: u32 = 1 << 27 | 1 << 28;
        // SAFETY: every x86-64 processor has CPUID.
        let (leaves, features) = unsafe { (__cpuid(0).eax, __cpuid(1).ecx) };
        if leaves < 7 || features & OSXSAVE_AND_AVX != OSXSAVE_AND_AVX {
            return false;
        }
        // SAFETY: OSXSAVE says that the operating system has switched XGETBV on.
        let keeps_registers = unsafe { kept_registers() } & 6 == 6;
        // SAFETY: as above.
        keeps_registers && unsafe { __cpuid_count(7, 0).ebx } & 1 << 5 != 0
    }

    /// Which registers the operating system saves: bit 1 SSE, bit 2 AVX.
    #[target_feature(enable = "xsave")]
    fn kept_registers() -> u64 {
        // SAFETY: the feature is on in here.
        unsafe { _xgetbv(0) }
    }
}
