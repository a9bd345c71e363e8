//! Articles, their notes, names and claims as values: what Hashiya knows without a screen or a disk.
//!
//! The lower floors of the program (`ARCHITECTURE.md`), in a crate of their own so that a change of a screen or of a key
//! does not compile them anew. Rooms stand on floors; a room imports only from lower floors, and rooms on one floor do not
//! know each other (`tests/it/floors.rs` holds that).
//!
//! Public is what the program uses of them: `tools/one-crate` has the compiler look at both as one crate, and say what
//! nobody uses.
#![cfg_attr(
    not(feature = "testing"),
    allow(unreachable_pub, unused_imports, reason = "public, and re-exported, for the feature `testing`")
)]

#[macro_use]
pub mod words;

pub mod difference;

pub mod alignment;
pub mod document;

pub mod entities;
pub mod notebook;
pub mod search;

pub mod claims;
pub mod export;
pub mod library;
