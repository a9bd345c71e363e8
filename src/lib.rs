//! Hashiya (حاشية, a gloss in the margin): reads and annotates right-to-left text in a terminal.
//!
//! Rooms stand on floors; a room imports only from lower floors, and rooms on one floor do not know
//! each other (`tests/it/floors.rs` holds that). `ARCHITECTURE.md` tells the way from file to screen and
//! from key to disk. `text`, `layout`, `input` and `widget` are the
//! crate `tui_bidi`, which other programs use as well.

pub use tui_bidi::{input, layout, text, widget};

pub mod words;

pub mod document;

pub mod entities;
pub mod notebook;
pub mod search;

pub mod claims;
pub mod command;
pub mod export;
pub mod library;

pub mod config;

pub mod app;

pub mod store;
pub mod ui;

pub mod shell;

pub mod cli;
