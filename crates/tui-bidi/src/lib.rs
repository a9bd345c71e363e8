//! Right-to-left and mixed text in terminal programs.
//!
//! [`text`] names places in a string, [`layout`] makes rows of cells of a paragraph and finds the way back,
//! [`input`] is the state of a text input, and `widget` (feature `ratatui`) draws all of it.

pub mod text;

pub mod layout;

pub mod input;
#[cfg(feature = "terminal")]
pub mod terminal;
#[cfg(feature = "ratatui")]
pub mod widget;

/// The licence of the tables made from the Unicode Character Database.
pub const UNICODE_LICENSE: &str = include_str!("layout/tables/LICENSE-UNICODE");
