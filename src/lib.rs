//! Hashiya (حاشية, a gloss in the margin): reads and annotates right-to-left text in a terminal.
//!
//! Rooms stand on floors; a room imports only from lower floors, and rooms on one floor do not know
//! each other (`tests/it/floors.rs` holds that). `ARCHITECTURE.md` tells the way from file to screen and
//! from key to disk. Right-to-left text itself — spans, layout, inputs, widgets, terminals — is the crate `tui_bidi`, which
//! other programs use as well.
//!
//! Nothing here is public but the command line: with the feature `testing` the rooms are open to tests, benches and
//! fuzz targets; without it the compiler says what nobody uses.
#![cfg_attr(
    not(feature = "testing"),
    allow(unreachable_pub, unused_imports, reason = "public, and re-exported, for the feature `testing`")
)]

#[macro_use]
extern crate hashiya_core;

#[cfg(feature = "testing")]
pub use hashiya_core::{
    alignment, claims, difference, document, entities, export, library, notebook, say, search, words,
};
#[cfg(not(feature = "testing"))]
use hashiya_core::{
    alignment, claims, difference, document, entities, export, library, notebook, search, words,
};

#[cfg(not(feature = "testing"))]
mod command;
#[cfg(feature = "testing")]
pub mod command;
#[cfg(not(feature = "testing"))]
mod config;
#[cfg(feature = "testing")]
pub mod config;

#[cfg(not(feature = "testing"))]
mod app;
#[cfg(feature = "testing")]
pub mod app;

#[cfg(not(feature = "testing"))]
mod store;
#[cfg(feature = "testing")]
pub mod store;
#[cfg(not(feature = "testing"))]
mod ui;
#[cfg(feature = "testing")]
pub mod ui;

#[cfg(not(feature = "testing"))]
mod shell;
#[cfg(feature = "testing")]
pub mod shell;

pub mod cli;
