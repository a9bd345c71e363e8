//! Undo and redo: one history of what was done to notes and to names.
//!
//! The background worker keeps the same history on the disk, across restarts. Here notes change at once; what was said of
//! names is found in the text again by the background worker, so that a step of it is no more than its place in the order.

use crate::notebook::Edit;
use std::path::PathBuf;

/// What takes a change back, or makes it again.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// This change of the notebook.
    Notes(Edit),
    /// A change of names, which the background worker knows.
    Names,
    /// This change in the notebook of another article, and what takes it back.
    Elsewhere(PathBuf, Edit, Edit),
    /// All of these, as one.
    Together(Vec<Step>),
}
