//! The table layouts that were tried, each as a C function. Without `std` in the release profile, as crates/c.
#![cfg_attr(panic = "abort", no_std)]

mod layouts;

/// One function per layout, equivalent to `httpstatus_reason_n`.
macro_rules! functions {
    ($($layout:ident $function:ident)+) => {$(
        /// The phrase, and its length.
        #[unsafe(no_mangle)]
        pub extern "C" fn $function(code: i32, len: Option<&mut usize>) -> *const u8 {
            let (text, octets) = layouts::$layout::reason(code.cast_unsigned());
            if let Some(len) = len {
                *len = octets;
            }
            text.as_ptr()
        }
    )+};
}
functions! {
    base httpstatus_layout_base
    index httpstatus_layout_index
    place httpstatus_layout_place
    chosen httpstatus_layout_chosen
    slices httpstatus_layout_slices
    index_slices httpstatus_layout_index_slices
    runs httpstatus_layout_runs
}

#[cfg(panic = "abort")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
