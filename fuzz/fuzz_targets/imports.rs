//! Any bytes through the laws of `imports`; what they are stands in `tests/it/support/laws.rs`.
#![no_main]

#[path = "../../tests/it/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::imports(bytes));
