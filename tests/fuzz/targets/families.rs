#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tinbai_fuzz::targets::families(data));
