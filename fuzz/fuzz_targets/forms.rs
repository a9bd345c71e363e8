//! Any bytes as any form, which the first byte says, through the laws of blocks and styles; what they are stands in
//! `tests/it/support/laws/mod.rs`.
#![no_main]

#[path = "../../tests/it/support/laws/mod.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::form(bytes));
