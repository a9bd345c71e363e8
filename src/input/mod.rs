//! Floor 2: the state of a text input, pure.
//!
//! Owns what is typed: text, caret with affinity, and what each [`Edit`] does to them. Knows no keys (the
//! keymap turns presses into edits), no screen and no history of earlier inputs.

mod edit;

pub use edit::Edit;
