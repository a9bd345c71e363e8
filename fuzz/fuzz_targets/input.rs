//! Any bytes through the laws of `input`; what they are stands in `tests/it/support/laws/mod.rs`.
#![no_main]

#[path = "../../tests/it/support/laws/mod.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::input(bytes));
