//! Any bytes through the laws of `layout`; what they are stands in `tests/support/laws.rs`.
#![no_main]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::layout(bytes));
