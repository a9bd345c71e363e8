//! Any bytes through the law of `mail`; what it is stands in `tests/it/support/laws/forms.rs`.
#![no_main]

#[path = "../../tests/it/support/laws/mod.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::mail(bytes));
