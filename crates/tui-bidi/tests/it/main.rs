//! All integration tests of this crate in one program, so that it links once. A file a subject.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read files and run programs, and fail loudly"
)]

mod conformance;
#[cfg(all(target_os = "linux", feature = "terminal"))]
mod examples;
mod fold;
mod layout_display;
mod layout_laws;
mod ornaments;
#[cfg(all(target_os = "linux", feature = "terminal"))]
#[path = "../../../../tests/it/support/pty/mod.rs"]
mod pty;
#[path = "../../../../tests/it/support/shared.rs"]
mod shared;
