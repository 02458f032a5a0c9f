//! `libhttpstatus.a`: re-exports the C functions and supplies what a final artefact has to have.
#![no_std]

pub use httpstatus_ffi::*;

// One archive for soft and hard float: no function takes or returns a float, so the calling convention of floats is
// declared compatible with both (Tag_ABI_VFP_args = 3).
#[cfg(target_arch = "arm")]
core::arch::global_asm!(".eabi_attribute 28, 3");

/// A profile that unwinds, such as dev, gets the standard library's panic handler, and with it a much larger archive.
#[cfg(panic = "unwind")]
extern crate std;

/// There is no panic in the library. Should one ever survive, this does not link: the function is defined nowhere.
#[cfg(not(panic = "unwind"))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    unsafe extern "C" {
        safe fn httpstatus_has_a_panic_path() -> !;
    }
    httpstatus_has_a_panic_path()
}
