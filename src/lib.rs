//! Hashiya (حاشية, a gloss in the margin): reads and annotates right-to-left text in a terminal.
//!
//! Rooms stand on floors; a room imports only from lower floors, and rooms on one floor do not know
//! each other (`tests/it/floors.rs` holds that). `ARCHITECTURE.md` tells the way from file to screen and
//! from key to disk. [`text`], [`layout`] and [`widget`] are written to be used by other programs.

pub mod text;

pub mod document;
pub mod layout;

pub mod entities;
pub mod input;
pub mod notebook;
pub mod search;
pub mod widget;

pub mod command;
pub mod export;
pub mod library;

pub mod config;

pub mod app;

pub mod store;
pub mod ui;

pub mod shell;

pub mod cli;
