fn main() { let _ = httpstatus_ffi::httpstatus_count(); }
