//! Floor 4: what the reader chooses, TOML text → values and warnings.
//!
//! Owns [`Settings`], the [`Keymap`] and [`Theme`]s with their fitting to a terminal's colours. A fault in a
//! file is a [`Warning`], never a failure. Finds and reads no files: text comes in, values go out.

mod assign;
mod bindings;
mod claims_file;
mod color;
mod doubts;
mod interface;
mod keymap;
mod role;
mod rows;
mod settings;
mod settings_file;
mod shape;
mod theme;
mod theme_file;
mod themes;
mod warning;
mod way_out;

pub use assign::{Assignable, Assignment, assignable};
pub use color::Rgb;
pub use interface::{Follows, Interface, Numerals};
#[cfg(feature = "testing")]
pub use keymap::Help;
pub use keymap::{Keymap, Pending, Press};
pub use role::Role;
pub use settings::{
    Find, Kind, Margin, Marks, Page, Paragraphs, Pipe, Review, Settings, Shaping, Side, Sidebar, Status,
    Terminal, Text,
};
pub use shape::{SCHEMATA, json_schema};
pub use theme::{Paint, Pair, THEMES, Theme};
pub use themes::Themes;
pub use tui_bidi::terminal::{Bidi, Depth};
pub use warning::Warning;
